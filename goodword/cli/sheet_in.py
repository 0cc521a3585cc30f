"""`goodword import`: a plan out of an office's sheet."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from goodword.cli.opening import as_typed, config_option, open_site, stop
from goodword.cli.report import report
from goodword.cli.sheet_words import (
    messages_option,
    summary,
    tell,
    usable,
)
from goodword.cli.unknown import unknown, unknown_language
from goodword.formats.sheets.grid import SheetError
from goodword.formats.sheets.taking_in import Facts, Taken, take_in
from goodword.formats.sheets.workbook import MOST_BYTES
from goodword.host.exits import CANNOT_GO_ON, CONTENT_ERRORS, WRONG_USAGE
from goodword.model.catalogue.kind import N_
from goodword.text.language import LANGUAGES

if TYPE_CHECKING:
    from goodword.host.look import Look
    from goodword.model.loaded import Loaded
    from goodword.text.i18n import Speech

__all__ = ["import_"]

_NEXT: Final = N_(
    "Next: read the file, delete names of private persons, deal with the comments, then: goodword check"
)


@dataclass(frozen=True, slots=True)
class _Typed:
    """What was typed beside the file's name; empty for what was left out."""

    id: str
    place: str
    sheet: str
    lang: str
    to: str


@click.command("import", short_help="Make a plan out of an Excel or CSV file.")
@click.argument("file", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--id", "id_", default="", help="Id of the plan; made from its title when left out.")
@click.option("--place", default="", help="Id of the place; guessed from the title when left out.")
@click.option("--sheet", default="", help="Read only this sheet.", metavar="NAME")
@click.option("--lang", default="", help="Language of the texts; guessed when left out.", metavar="TAG")
@click.option(
    "--to", default="", help="Where to write; content/plans/<id>.yml when left out.", metavar="FILE"
)
@click.option("--dry-run", is_flag=True, help="Only say what would be read; write nothing.")
@config_option
@messages_option
def import_(file: Path, config_file: str, messages: str, dry_run: bool, id_: str, **typed: str) -> None:
    """Make a plan out of the table that an office keeps in Excel, LibreOffice or as CSV.

    Headings, dates, amounts and status words are understood in Bosnian, Croatian, Serbian and English. What
    cannot be read is said and kept as a comment; nothing that exists is written over.
    """
    site = open_site(config_file, lang=messages)
    options = _Typed(id_, **typed)
    loaded = _loaded(site)
    try:
        taken = take_in(_read(file), file.name, _facts(site, loaded, options), site.words.gettext)
    except SheetError as error:
        usable(error, file.name, site.words)
    _place_known(taken, loaded, site.words)
    _write(file, site, taken, options, dry_run=dry_run)


def _read(file: Path) -> bytes:
    try:
        with file.open("rb") as stream:
            return stream.read(MOST_BYTES + 1)
    except OSError as error:
        stop(f"{file} cannot be read: {error.strerror or error}", CANNOT_GO_ON)


def _loaded(site: Look) -> Loaded:
    from goodword.stages.load import load

    return load(site.content.texts, site.content.photos, site.settings)


def _facts(site: Look, loaded: Loaded, typed: _Typed) -> Facts:
    """What the sheet does not say, and what the site knows."""
    if typed.lang and typed.lang not in LANGUAGES:
        stop(unknown_language(typed.lang, site.words), WRONG_USAGE)
    return Facts(
        languages=site.settings.languages,
        places=loaded.places,
        organisations=loaded.organisations,
        place=typed.place,
        lang=typed.lang,
        sheet=typed.sheet,
        speak={tag: _speech(site, tag) for tag in LANGUAGES},
    )


def _speech(site: Look, tag: str) -> Any:
    """A language's words are looked up only when the plan needs them."""
    from goodword.build import speak

    def said(text: str) -> str:
        source = {"hr": "bs", "sr-Latn": "bs"}.get(tag, tag)
        return speak(site.theme, [source])[source].gettext(text)

    return said


def _place_known(taken: Taken, loaded: Loaded, words: Speech) -> None:
    """A plan needs a place of the site."""
    known = sorted(loaded.places)
    if not taken.places:
        said = words.gettext(
            "The title names no place of this site. Name it: --place ID. Use one of: {known}."
        )
        stop(said.format(known=", ".join(known[:12])), WRONG_USAGE)
    for one in taken.places:
        if one not in loaded.places and not taken.own:
            stop(unknown("place", one, known, words), WRONG_USAGE)


def _write(file: Path, site: Look, taken: Taken, typed: _Typed, *, dry_run: bool) -> None:
    from goodword.cli.new_folder import write_new

    id_ = _id(taken, typed)
    target = Path(typed.to) if typed.to else site.content.folder / "plans" / f"{id_}.yml"
    for line in tell(taken.remarks, file.name, site.words):
        click.echo(line)
    click.echo(summary(taken.remarks, taken.actions, site.words))
    said, errors = _checked(site, id_, taken.text, target)
    if said:
        click.echo(said)
    if not dry_run and (target.exists() or target.is_symlink()):
        words = site.words.gettext(
            "{file} exists already, and nothing is written over. If this is another plan, choose another id: "
            "--id ID. If it is the same, write beside it with --to FILE outside of content/plans, compare "
            "the two, and take over what is new by hand."
        )
        stop(words.format(file=as_typed(target)), CONTENT_ERRORS)
    if dry_run:
        click.echo(
            site.words.gettext("Nothing was written (--dry-run). It would be: {file}").format(
                file=as_typed(target)
            )
        )
    else:
        write_new({target: taken.text})
        click.echo(site.words.gettext("Written: {file}").format(file=as_typed(target)))
        if not taken.own:
            click.echo(site.words.gettext(_NEXT))
    sys.exit(CONTENT_ERRORS if errors else 0)


def _id(taken: Taken, typed: _Typed) -> str:
    """The plan's id. A title that was imported before gives the same one again, and so no second plan."""
    from goodword.cli.new_folder import checked_id
    from goodword.formats.scaffold import suggested_id
    from goodword.model.loaded import RESERVED

    if typed.id or taken.id:
        return checked_id(typed.id or taken.id, "plan")
    year = "" if taken.year in taken.title else taken.year
    return suggested_id(taken.title, year, RESERVED["plan"], fallback="plan")


def _checked(site: Look, id_: str, text: str, target: Path) -> tuple[str, bool]:
    """What `goodword check` says of the new plan where it will stand, and whether that holds errors."""
    from goodword.model.catalogue import severity
    from goodword.stages.check import check
    from goodword.stages.load import load

    name = f"plans/{id_}.yml"
    texts = {**site.content.texts, name: text.encode()}
    loaded = load(texts, site.content.photos, site.settings)
    checked = check(loaded, site.content.photos, site.settings, site.as_of)
    found = [one for one in checked.problems if one.file == name and severity(one.code) != "held"]
    here = [replace(one, file=as_typed(target)) for one in found]
    said = report(here, "text", site.words, folder="", files=1) if found else ""
    return said, any(severity(one.code) == "error" for one in found)
