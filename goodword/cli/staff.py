"""``goodword report``: what is late in the plans, and what to write to those who answer for it."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import click

from goodword.cli.opening import config_option, open_site, stop
from goodword.cli.staff_forms import as_csv, as_json, as_text
from goodword.cli.unknown import unknown
from goodword.errors import N_
from goodword.host.exits import CANNOT_GO_ON, FINE, WRONG_USAGE

if TYPE_CHECKING:
    from goodword.host.look import Look
    from goodword.model.plan import Plan
    from goodword.model.site import Records
    from goodword.model.views.staff import StaffReport
    from goodword.text.i18n import Speech

LATE = 1
"""Exit code when something is overdue, began late, or had no report for too long."""

_HELD = N_(
    "The plan '{id}' is held back from the site, so nothing is reported of it; goodword check says why."
)

FORMS = ("text", "json", "csv")


@click.command()
@click.argument("plans", metavar="[PLAN]...", nargs=-1)
@config_option
@click.option(
    "--lang", default="", help="Language of the report, such as bs; the site's when left out.", metavar="TAG"
)
@click.option(
    "--format", "form", type=click.Choice(FORMS), default="text", help="For people or for programs."
)
@click.option(
    "--by", type=click.Choice(("responsible", "plan")), default="responsible", help="How actions are grouped."
)
@click.option(
    "--soon",
    type=click.IntRange(0),
    help="From how many days before its end an action is due soon; default: as each plan says.",
    metavar="DAYS",
)
@click.option("--as-of", default="", help="The day for which it is told, such as 2026-11-20.", metavar="T")
def report(
    *,
    plans: tuple[str, ...],
    config_file: str,
    lang: str,
    form: str,
    by: str,
    soon: int | None,
    as_of: str,
) -> None:
    """Say what is late in all plans, or in some, with sentences to write to the bodies that lead them."""
    site = open_site(config_file, as_of=as_of, lang=lang)
    found = _found(site, plans, soon)
    match form:
        case "json":
            click.echo(as_json(found))
        case "csv":
            click.echo(as_csv(found, by, site.settings.site_url), nl=False)
        case _:
            click.echo(as_text(found, by, site.words))
    sys.exit(LATE if found.late else FINE)


def _found(site: Look, asked: Sequence[str], soon: int | None) -> StaffReport:
    """What needs attention; ends with a sentence when it cannot be told."""
    from goodword.build import speak
    from goodword.build.unbuilt import contexts_of
    from goodword.stages.check import check
    from goodword.stages.load import load
    from goodword.stages.present.staff import staff_report

    content = site.content
    loaded = load(content.texts, content.photos, site.settings)
    checked = check(loaded, content.photos, site.settings, site.as_of)
    if checked.errors:
        say = site.words.gettext
        stop(
            say("The content has errors, so the report would be incomplete. Run goodword check."),
            CANNOT_GO_ON,
        )
    records = _soon(checked.records, soon)
    for id_ in asked:
        if id_ in loaded.plans and id_ not in records.plans:
            stop(site.words.gettext(_HELD).format(id=id_), WRONG_USAGE)
    chosen = _chosen(records.plans, asked, site.words)
    speeches = {site.words.lang: site.words, **speak(site.theme, site.settings.languages)}
    contexts = contexts_of(loaded, records, site.settings, as_of=site.as_of, speeches=speeches.values())
    return staff_report(contexts, site.words.lang, chosen, mails=site.settings.languages)


def _chosen(known: Mapping[str, Plan], asked: Sequence[str], words: Speech) -> list[str]:
    """The plans that were asked for, or all that are no examples."""
    for id_ in asked:
        if id_ not in known:
            stop(unknown("plan", id_, known, words), WRONG_USAGE)
    return list(dict.fromkeys(asked)) or [id_ for id_, plan in known.items() if not plan.example]


def _soon(records: Records, days: int | None) -> Records:
    """The same plans, in which an action is due soon from so many days before its end."""
    import dataclasses

    if days is None:
        return records

    def patient(plan: Plan) -> Plan:
        method = plan.method.model_copy(update={"due_soon_days": days})
        return plan.model_copy(update={"method": method})

    return dataclasses.replace(records, plans={id_: patient(plan) for id_, plan in records.plans.items()})
