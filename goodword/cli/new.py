"""`goodword new`: begins a story, a plan, a coalition or a whole site."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date as day
from pathlib import Path
from typing import Any, Final, get_args

import click

from goodword.cli.new_folder import (
    Folder,
    checked_id,
    checked_language,
    config_option,
    interactive,
    open_folder,
    write_new,
)  # fmt: skip
from goodword.cli.new_site import site
from goodword.formats import scaffold
from goodword.formats.scaffold import Draft
from goodword.model.catalogue.kind import N_
from goodword.model.coalition import CoalitionKind
from goodword.model.loaded import RESERVED
from goodword.model.plan import PlanType
from goodword.model.story import StoryKind
from goodword.text import dates
from goodword.text.language import LANGUAGES
from goodword.text.nearest import nearest

__all__ = ["new"]

_STORY_KINDS: Final = tuple(kind for kind in get_args(StoryKind) if kind != "withdrawn")
_KINDS: Final = {"stories": "story", "plans": "plan", "coalitions": "coalition"}
_NO_NAME: Final = N_("The address stays for ever and may not hold a private person's name.")
_NEXT: Final = N_(
    "Next: open it, write, and delete the line 'draft: yes' when it is ready.\nThen: goodword check"
)
_RENAME_FOLDER: Final = N_("To change it now, rename the folder.")
_RENAME_FILE: Final = N_("To change it now, rename the file.")

_TITLE = click.option("--title", help="Title or name. Asked for when it is left out.")
_LANG = click.option("--lang", help="Language of the text; the site's main language when left out.")
_ID = click.option("--id", "id_", help="Last part of the address; made from the title when left out.")
_PLACE = click.option(
    "--place", "places", multiple=True, help="Id of a place in places.yml; may be repeated."
)


def _options(*options: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Give a command several options, in their order."""

    def decorate(command: Any) -> Any:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


@click.group(
    "new",
    short_help="Begin a story, a plan, a coalition or a site.",
    help="Begin a story, a plan, a coalition or a site. What exists already is never changed.",
)
def new() -> None:
    """Begin something new."""


@new.command("story", short_help="Begin a story.", help="Begin a story: a file with a note for every line.")
@_options(_TITLE, _LANG, _ID, _PLACE, config_option)
@click.option(
    "--kind", type=click.Choice(_STORY_KINDS), default="story", show_default=True, help="What sort of text."
)
@click.option("--date", metavar="DAY", help="Day of publication, such as 2026-05-17; today when left out.")
@click.option(
    "--issuer", "issuers", multiple=True, help="Statements: id of a coalition or organisation; repeatable."
)
def _story(config: Path, kind: str, date: str | None, **typed: Any) -> None:
    folder = open_folder(config)
    written = _day(date)
    draft = _draft(folder, typed, kind, need_place=kind == "statement")
    issuers = _issuers(folder, typed["issuers"]) if kind == "statement" else ()
    draft = replace(draft, date=written, issuers=issuers)
    id_ = _id(folder, "stories", typed["id_"], (draft.title, written[:4]))
    file = folder.content / "stories" / id_ / f"{LANGUAGES[draft.lang].folder}.md"
    _finish(folder, file, scaffold.story(draft))


@new.command(
    "plan", short_help="Begin a plan.", help="Begin an action plan: a file with a note for every line."
)
@_options(_TITLE, _LANG, _ID, _PLACE, config_option)
@click.option(
    "--type",
    "kind",
    type=click.Choice(get_args(PlanType)),
    default="ccap",
    show_default=True,
    help="What sort of plan.",
)
@click.option("--period", default="unknown", show_default=True, help="Years, such as 2026/2028.")
def _plan(config: Path, kind: str, period: str, **typed: Any) -> None:
    folder = open_folder(config)
    if period != "unknown":
        _date(period, "--period", "2026/2028")
    draft = replace(_draft(folder, typed, kind, need_place=True), date=period)
    year = "" if period == "unknown" else period[:4]
    id_ = _id(folder, "plans", typed["id_"], (draft.title, year))
    _finish(folder, folder.content / "plans" / f"{id_}.yml", scaffold.plan(draft))


@new.command(
    "coalition", short_help="Begin a coalition.", help="Begin a coalition's profile: a file with notes."
)
@_options(_TITLE, _LANG, _ID, _PLACE, config_option)
@click.option(
    "--kind",
    type=click.Choice(get_args(CoalitionKind)),
    default="coalition",
    show_default=True,
    help="What sort of body.",
)
def _coalition(config: Path, kind: str, **typed: Any) -> None:
    folder = open_folder(config)
    draft = _draft(folder, typed, kind, need_place=True)
    id_ = _id(folder, "coalitions", typed["id_"], (draft.title, ""))
    _finish(folder, folder.content / "coalitions" / f"{id_}.yml", scaffold.coalition(draft))


new.add_command(site)


def _draft(folder: Folder, typed: dict[str, Any], kind: str, *, need_place: bool) -> Draft:
    lang = checked_language(typed["lang"], folder.languages) if typed["lang"] else folder.main
    title = typed["title"]
    if title is None and interactive():
        title = click.prompt("Title or name")
    title = scaffold.one_line(title or "")
    if not title:
        raise click.UsageError('Say what it is called: --title "..."')
    known = folder.places()
    places = _chosen(typed["places"], tuple(known), "place", need=need_place)
    example = any(known[place].example for place in places)
    return Draft(title, lang, kind, folder.main, places=places, example=example)


def _issuers(folder: Folder, typed: tuple[str, ...]) -> tuple[str, ...]:
    return _chosen(typed, folder.bodies(), "issuer", need=True)


def _chosen(typed: tuple[str, ...], known: tuple[str, ...], option: str, *, need: bool) -> tuple[str, ...]:
    """Ids of records that exist; the only one there is needs no words."""
    if not typed and len(known) == 1:
        return known
    if not typed and need and known and interactive():
        typed = (click.prompt(f"Id of the {option}", type=click.Choice(known)),)
    if not typed and need:
        hint = f"Use one of: {_some(known)}." if known else "There is none yet; write it into content/ first."
        raise click.UsageError(f"Name the {option}: --{option} ID. {hint}")
    for one in typed:
        if one not in known:
            near = nearest(one, known)
            raise click.UsageError(
                f"There is no {option} '{one}'. "
                + (f"Did you mean {near}?" if near else f"There are: {_some(known)}.")
            )
    return typed


def _some(known: tuple[str, ...]) -> str:
    return ", ".join(known[:12]) + (" ..." if len(known) > 12 else "")


def _id(folder: Folder, section: str, typed: str | None, title: tuple[str, str]) -> str:
    taken, kind = folder.ids(section), _KINDS[section]
    found = typed
    if found is None:
        found = scaffold.suggested_id(*title, (*taken, *RESERVED.get(kind, ())), fallback=kind)
        if interactive():
            click.echo(_NO_NAME)
            found = click.prompt("Id, the last part of the address", default=found)
    if checked_id(found, kind) in taken:
        raise click.ClickException(f"'{found}' exists already in content/{section}. Choose another: --id ID")
    return found


def _day(typed: str | None) -> str:
    if typed is None:
        return day.today().isoformat()
    return _date(typed, "--date", "2026-05-17", full_day=True)


def _date(typed: str, option: str, example: str, *, full_day: bool = False) -> str:
    try:
        found = dates.parse(typed)
    except ValueError:
        found = dates.word(typed)
    if not found.known or (full_day and not found.full_day):
        raise click.UsageError(f"{option}: '{typed}' is not right; write it like {example}.")
    return typed


def _finish(folder: Folder, file: Path, text: str) -> None:
    """Write the file, and say in the editors' language what comes next."""
    from goodword.host.config_file import words_for

    write_new({file: text})
    say = words_for(folder.messages)
    click.echo(say("Written: {file}").format(file=file))
    click.echo(say(_NEXT))
    rename = _RENAME_FOLDER if file.suffix == ".md" else _RENAME_FILE
    click.echo(f"{say(_NO_NAME)} {say(rename)}")
