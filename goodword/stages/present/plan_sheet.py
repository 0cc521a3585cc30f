"""Tables of plans and actions for people: headed and filled with the words of their language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from goodword.model.basis import Basis
from goodword.model.plan import Plan
from goodword.model.progress import PlanProgress, TraceRow
from goodword.model.sheet import Column, ColumnType, Sheet
from goodword.model.timeliness import moves
from goodword.model.views.common import Link
from goodword.stages.present.action_row import evidence_count, responsible_links
from goodword.stages.present.context import Context
from goodword.stages.present.data_head import page_url
from goodword.stages.present.figures import two_digits
from goodword.stages.present.money import money_sums
from goodword.stages.present.published import date_cells
from goodword.stages.present.words_of_action import basis_words
from goodword.text.dates import FuzzyDate
from goodword.text.numbering import numbered

Cells = Iterator[tuple[str, ColumnType, str]]
"""Heading, what it holds, and the cell."""


def plan_sheet(context: Context, id_: str, progress: PlanProgress) -> Sheet:
    """A plan as one row.

    Args:
        context: The reader's language.
        id_: The plan's id.
        progress: Its progress.

    Returns:
        The table with its row.
    """
    return _sheet([_plan(context, id_, context.records.plans[id_], progress)])


def action_sheet(context: Context, id_: str, progress: PlanProgress) -> Sheet:
    """The actions of a plan, one row each.

    Args:
        context: The reader's language.
        id_: The plan's id.
        progress: Its progress.

    Returns:
        The table; without columns when there are no actions.
    """
    return _sheet(_action(context, id_, context.records.plans[id_], row) for row in progress.trace)


def _sheet(rows: Iterable[Cells]) -> Sheet:
    full = [tuple(row) for row in rows]
    columns = tuple(Column(name, type_) for name, type_, _ in full[0]) if full else ()
    return Sheet(columns, tuple(tuple(cell for _, _, cell in row) for row in full))


def _plan(context: Context, id_: str, plan: Plan, progress: PlanProgress) -> Cells:
    _ = context._
    yield _("Plan"), "string", context.words(plan.title).text
    yield _("Kind"), "string", context.tag("plan_type", plan.type).label
    yield _("Places"), "string", _names(context, "place", plan.places)
    yield _("Status"), "string", context.tag("plan_status", plan.status).label
    yield from _date(context, _("Period"), plan.period)
    yield _("Led by"), "string", context.link("body", plan.lead).words.text if plan.lead else ""
    yield _("Coalitions"), "string", _names(context, "coalition", plan.coalitions)
    counts = (
        (_("Actions"), progress.total),
        (_("Completed"), progress.done),
        (_("Late"), progress.late),
        (_("Deadline moved"), progress.moved),
        (_("Without report"), progress.without_report),
        (_("Actions with a figure"), progress.counted),
    )
    for label, count in counts:
        yield label, "integer", str(count) if plan.actions else ""
    yield _("Progress in percent"), "integer", "" if progress.percent is None else str(progress.percent)
    used = progress.time_used
    yield _("Time used in percent"), "integer", "" if used is None else str(used)
    lines = [line for action in plan.actions for line in action.budget]
    yield _("Money"), "string", "; ".join(f"{s.kind.label}: {s.amount}" for s in money_sums(context, lines))
    yield from _ending(context, plan, page_url(context, "plan", id_))


def _action(context: Context, id_: str, plan: Plan, row: TraceRow) -> Cells:
    _, action, judged = context._, row.action, row.judged
    goal = next((one for one in plan.goals if one.id == action.goal), None)
    yield _("Plan"), "string", context.words(plan.title).text
    yield _("Places"), "string", _names(context, "place", plan.places)
    # Number and title in one cell: by itself, a spreadsheet program would take 1.10 for 1.1 or for a day.
    yield _("Action"), "string", numbered(action.id, context.words(action.title).text)
    yield _("Goal"), "string", numbered(goal.id, context.words(goal.title).text) if goal else ""
    yield _("Areas of work"), "string", "; ".join(context.tag("area", one).label for one in action.areas)
    yield _("Responsible"), "string", "; ".join(_noted(link) for link in responsible_links(context, action))
    yield from _date(context, _("Begins"), action.start)
    yield from _date(context, _("Deadline"), action.due)
    yield from _date(context, _("Done on"), action.done)
    yield _("Status"), "string", context.tag("action_status", action.status).label
    yield _("In time"), "string", context.tag("timeliness", row.timeliness.key).label
    days = row.timeliness.days_late
    yield _("Days late"), "integer", "" if days is None else str(days)
    yield _("Reason"), "string", context.words(action.reason).text if action.reason else ""
    moved = moves(action)
    yield _("Deadline moved (times)"), "integer", str(moved.count)
    yield (
        _("First promise"),
        "string",
        context.speech.date(moved.first_promise) if moved.first_promise else "",
    )
    yield _("Progress in percent"), "number", two_digits(judged.value) if isinstance(judged, Basis) else ""
    yield _("Counted from"), "string", basis_words(context, judged)
    yield _("Weight"), "number", f"{action.weight:f}"
    yield (
        _("Money"),
        "string",
        "; ".join(f"{s.kind.label}: {s.amount}" for s in money_sums(context, action.budget)),
    )
    yield _("Stories"), "integer", str(context.related.count("action", f"{id_}#{action.id}"))
    yield _("Evidence"), "integer", str(evidence_count(action))
    yield from _ending(context, plan, page_url(context, "action", f"{id_}#{action.id}"))


def _noted(link: Link) -> str:
    return f"{link.words.text} ({link.note})" if link.note else link.words.text


def _ending(context: Context, plan: Plan, url: str) -> Cells:
    """What stands at the end of every row: the day, whether it is true, where more is said."""
    yield context._("State of"), "date", context.as_of.isoformat()
    yield context._("Example"), "string", context._("This is an invented example.") if plan.example else ""
    yield context._("Page"), "string", url


def _date(context: Context, label: str, value: FuzzyDate | None) -> Cells:
    _original, first, last = date_cells(value)
    yield label, "string", context.speech.date(value) if value else ""
    yield context._("%(date)s: first day") % {"date": label}, "date", first
    yield context._("%(date)s: last day") % {"date": label}, "date", last


def _names(context: Context, kind: str, ids: Iterable[str]) -> str:
    return "; ".join(link.words.text for link in context.links(kind, ids))
