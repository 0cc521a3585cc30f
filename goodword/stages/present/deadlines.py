"""Deadlines of plans for calendars: all-day events on the last day of what was promised."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from goodword.model.calendar import Calendar, Deadline
from goodword.model.plan import Action, Milestone, Plan
from goodword.stages.present import address
from goodword.stages.present.action_row import responsible_links
from goodword.stages.present.context import Context
from goodword.stages.present.plan_rows import page_url
from goodword.text.dates import FuzzyDate

_GONE = ("cancelled", "merged")


def plan_calendar(context: Context, id_: str) -> Calendar:
    """All deadlines of a plan, in the language of the context.

    Args:
        context: The reader's language.
        id_: The plan's id.

    Returns:
        Events in the order of the plan; a deadline that is a word, such as ``ongoing``, is none.
    """
    plan = context.records.plans[id_]
    title = context.words(plan.title).text
    events = [event for action in plan.actions for event in _of_action(context, id_, plan, action)]
    return Calendar(title, context.lang, page_url(context, "plan", id_), tuple(events))


def has_deadlines(plan: Plan) -> bool:
    """Whether a plan has a calendar at all: one without events is not allowed (RFC 5545, section 3.6)."""
    return any(
        _dated(one) for action in plan.actions for one in (action.due, *(m.due for m in action.milestones))
    )


def site_calendar(context: Context) -> Calendar:
    """The calendar of all plans, without its events."""
    settings = context.settings
    title = f"{settings.site_name}: {context._('Deadlines')}"
    return Calendar(title, context.lang, settings.site_url + address.section(context.lang, "plans"))


def _dated(due: FuzzyDate | None) -> bool:
    # Beyond the year 9998 no day follows the last one.
    return due is not None and due.known and due.last.year < 9999


def _of_action(context: Context, id_: str, plan: Plan, action: Action) -> Iterator[Deadline]:
    if _dated(action.due):
        yield _event(context, id_, plan, action, None)
    for milestone in action.milestones:
        if _dated(milestone.due):
            yield _event(context, id_, plan, action, milestone)


def _event(context: Context, id_: str, plan: Plan, action: Action, milestone: Milestone | None) -> Deadline:
    due = action.due if milestone is None else milestone.due
    assert due is not None
    step = f"/{milestone.id}" if milestone else ""
    what = f"{action.id} {context.words(action.title).text}"
    summary = f"{what}: {context.words(milestone.title).text}" if milestone else what
    return Deadline(
        f"{context.settings.guid_base}plans/{id_}/{action.id}{step}#due",
        due.last,
        summary,
        "\n".join(_description(context, plan, action, due)),
        page_url(context, "action", f"{id_}#{action.id}"),
        sum(change.field == "due" for change in action.changes),
        _written(plan, action, due),
        cancelled=action.status in _GONE,
        example=plan.example,
    )


def _description(context: Context, plan: Plan, action: Action, due: FuzzyDate) -> Iterator[str]:
    if plan.example:
        yield context._("This is an invented example.")
    yield context.words(plan.title).text
    yield context._("due: %(date)s") % {"date": context.speech.date(due)}
    bodies = context.speech.join(link.words.text for link in responsible_links(context, action))
    yield f"{context._('Responsible')}: {bodies}"
    yield f"{context._('Status')}: {context.tag('action_status', action.status).label}"


def _written(plan: Plan, action: Action, due: FuzzyDate) -> date:
    """When this was last written, from the content alone: the same content gives the same file."""
    dates = [change.date.last for change in action.changes]
    dates += [update.date.last for update in action.updates]
    dates += [plan.updated.last] if plan.updated else []
    if not dates and plan.adopted and plan.adopted.date:
        dates = [plan.adopted.date.last]
    if not dates and plan.period.known:
        dates = [plan.period.first]
    return max(dates, default=due.first)
