"""`goodword export`: a plan as a sheet that an office can open, edit and hand back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from goodword.cli.new_folder import write_whole
from goodword.cli.opening import as_typed, config_option, open_site, stop
from goodword.cli.sheet_words import messages_option, usable
from goodword.cli.unknown import unknown, unknown_language
from goodword.formats.sheets.grid import SheetError
from goodword.formats.sheets.handing_out import Handed, hand_out
from goodword.host.exits import CANNOT_GO_ON, CONTENT_ERRORS, WRONG_USAGE
from goodword.text.language import LANGUAGES

if TYPE_CHECKING:
    from goodword.host.look import Look
    from goodword.model.plan import Plan

__all__ = ["export"]


@click.command("export", short_help="Write a plan as an Excel or CSV file.")
@click.argument("plan_id", metavar="PLAN")
@click.option(
    "--to", default="", help="Where to write: a .xlsx or .csv file; <id>.xlsx when left out.", metavar="FILE"
)
@click.option(
    "--lang", default="", help="Language of the headings; the main one when left out.", metavar="TAG"
)
@config_option
@messages_option
def export(plan_id: str, to: str, lang: str, config_file: str, messages: str) -> None:
    """Write a plan as a sheet that an office can open, edit and hand back.

    `goodword import` reads it again. What the sheet does not hold is said. Nothing that exists is written
    over.
    """
    site = open_site(config_file, lang=messages)
    target = Path(to or f"{plan_id}.xlsx")
    if target.suffix.lower() not in (".xlsx", ".csv"):
        words = site.words.gettext("--to: '{file}' must end in .xlsx or .csv.")
        stop(words.format(file=target), WRONG_USAGE)
    tag = lang or site.settings.main
    if tag not in LANGUAGES:
        stop(unknown_language(tag, site.words), WRONG_USAGE)
    plan = _plan(site, plan_id)
    try:
        handed = hand_out(
            plan, plan_id, site.settings.main, _words(site, tag), csv=target.suffix.lower() == ".csv"
        )
    except SheetError as error:
        usable(error, f"plans/{plan_id}.yml", site.words)
    _write(site, target, handed)


def _plan(site: Look, id_: str) -> Plan:
    from goodword.stages.load import load

    loaded = load(site.content.texts, site.content.photos, site.settings)
    if id_ in loaded.plans:
        return loaded.plans[id_]
    if ("plan", id_) in loaded.origins or ("plan", id_) in loaded.unread:
        words = site.words.gettext("{file} has errors; see: goodword check content/plans")
        stop(words.format(file=f"plans/{id_}.yml"), CONTENT_ERRORS)
    return stop(unknown("plan", id_, sorted(loaded.plans), site.words), WRONG_USAGE)


def _words(site: Look, tag: str) -> Callable[[str], str]:
    from goodword.build import speak

    source = {"hr": "bs", "sr-Latn": "bs"}.get(tag, tag)
    return speak(site.theme, [source])[source].gettext


def _write(site: Look, target: Path, handed: Handed) -> None:
    say = site.words.gettext
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write_whole(target, handed.data)
    except FileExistsError:
        words = say("{file} exists already, and nothing is written over. Choose another name: --to FILE")
        stop(words.format(file=as_typed(target)), CONTENT_ERRORS)
    except OSError as error:
        words = say("{file} cannot be written: {why}")
        stop(words.format(file=target, why=error.strerror or error), CANNOT_GO_ON)
    if handed.not_held:
        words = say("Not in the sheet, only in the plan's own file: {fields}")
        click.echo(words.format(fields=", ".join(handed.not_held)))
    click.echo(say("Written: {file}").format(file=as_typed(target)))
