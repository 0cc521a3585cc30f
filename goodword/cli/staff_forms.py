"""The staff's report as text for people, JSON for programs, and a table for a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from goodword.model.attention import CONCERNS, Concern
from goodword.model.catalogue.kind import N_
from goodword.text.language import LANGUAGES

if TYPE_CHECKING:
    from goodword.cli.report import Words
    from goodword.model.views.staff import StaffAction, StaffBody, StaffReport

LABELS: Final[Mapping[Concern, str]] = {
    "overdue": N_("Overdue"),
    "start_late": N_("Late start"),
    "due_soon": N_("Due soon"),
    "stale": N_("No report for long"),
    "no_report": N_("No report at all"),
    "no_reason": N_("No reason given"),
    "no_evidence": N_("No story or evidence"),
}

_COLUMNS = (
    "body", "body_name", "plan", "plan_title", "action", "title", "status", "due", "due_from", "due_to",
    "first_promise", "timeliness", "concerns", "days_late", "days_left", "days_without_report", "address",
)  # fmt: skip

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_text(report: StaffReport, by: str, words: Words) -> str:
    """The report for reading.

    Args:
        report: The report.
        by: ``responsible`` or ``plan``.
        words: The language of the report.

    Returns:
        Lines without the last line end.
    """
    _ = words.gettext
    counts = report.counts
    plans = words.ngettext("%(n)s plan", "%(n)s plans", counts["plans"])
    actions = words.ngettext("%(n)s action", "%(n)s actions", counts["actions"])
    lines = [report.as_of, f"{plans}, {actions}"]
    lines += [f"  {_(LABELS[name])}: {counts[name]}" for name in CONCERNS]
    missing = [plan.title for plan in report.plans if plan.contact_missing]
    lines += [f"  {_('Plans without a contact')}: {len(missing)}", *(f"    {title}" for title in missing)]
    parts = _by_body(report.bodies, words) if by == "responsible" else _by_plan(report, words)
    return "\n".join([*lines, *parts])


def _by_plan(report: StaffReport, words: Words) -> Iterator[str]:
    for plan in report.plans:
        urgent = [action for action in plan.actions if action.urgent]
        if urgent:
            yield from ("", f"{plan.title} ({plan.id})", *_listed(urgent, words, named=False))


def _by_body(bodies: Iterable[StaffBody], words: Words) -> Iterator[str]:
    for body in bodies:
        yield from ("", body.name, *_listed(body.actions, words, named=True))
        for tag, text in body.mails.items():
            yield from ("", f"  --- {LANGUAGES[tag].name} ---")
            yield from (f"  {line}".rstrip() for line in text.split("\n"))


def _listed(actions: Iterable[StaffAction], words: Words, *, named: bool) -> Iterator[str]:
    for action in actions:
        row = action.row
        plan = f" ({action.plan_title})" if named else ""
        yield f"  {row.id} {row.title.text}{plan}"
        said = [words.gettext(LABELS[name]) for name in action.concerns]
        more = [text for text in (row.timeliness.detail, row.moved, row.stale) if text]
        yield f"    {', '.join(said)}{': ' if more else ''}{'; '.join(more)}"


def as_json(report: StaffReport) -> str:
    """The report for programs: every action, also one that needs nothing."""
    plans = [
        {
            "id": plan.id,
            "title": plan.title,
            "contact_missing": plan.contact_missing,
            "actions": [_cells(action) for action in plan.actions],
        }
        for plan in report.plans
    ]
    bodies = [
        {
            "id": body.id,
            "name": body.name,
            "actions": [f"{action.plan}#{action.row.id}" for action in body.actions],
            "mails": dict(body.mails),
        }
        for body in report.bodies
    ]
    whole = {"as_of": report.day, "counts": dict(report.counts), "plans": plans, "bodies": bodies}
    return json.dumps(whole, ensure_ascii=False, indent=2)


def _cells(action: StaffAction) -> dict[str, Any]:
    row = action.row
    return {
        "plan": action.plan,
        "plan_title": action.plan_title,
        "action": row.id,
        "title": row.title.text,
        "status": row.status.key,
        "due": action.due,
        "due_from": action.due_from,
        "due_to": action.due_to,
        "first_promise": action.first_promise,
        "timeliness": row.timeliness.key,
        "concerns": list(action.concerns),
        "days_late": action.days_late,
        "days_left": action.days_left,
        "days_without_report": action.stale_days,
        "leads": list(action.leads),
        "address": row.address,
    }


def as_csv(report: StaffReport, by: str, site_url: str) -> str:
    """What needs attention as a table, with a mark by which spreadsheets know its letters.

    Args:
        report: The report.
        by: ``responsible``: a row per body and action; ``plan``: a row per action.
        site_url: Address of the site.

    Returns:
        The table.
    """
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(_COLUMNS)
    for body, name, action in _rows(report, by):
        cells = {**_cells(action), "body": body, "body_name": name}
        cells["concerns"] = " ".join(action.concerns)
        cells["address"] = site_url + action.row.address
        table.writerow([_harmless(cells[column]) for column in _COLUMNS])
    return "\ufeff" + out.getvalue()


def _rows(report: StaffReport, by: str) -> Iterator[tuple[str, str, StaffAction]]:
    if by == "responsible":
        yield from ((body.id, body.name, action) for body in report.bodies for action in body.actions)
        return
    for plan in report.plans:
        for action in plan.actions:
            if action.urgent:
                names = [link.words.text for link in action.row.responsible[: len(action.leads)]]
                yield " ".join(action.leads), ", ".join(names), action


def _harmless(value: object) -> str:
    """A cell that no spreadsheet takes for a formula."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
