"""Deadlines of plans for calendars: all-day events on the last day of what was promised."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from goodword.model.action import Action, Milestone
from goodword.model.calendar import Calendar, Deadline, is_event
from goodword.model.plan import Plan
from goodword.stages.present import address
from goodword.stages.present.action_row import responsible_links
from goodword.stages.present.context import Context
from goodword.stages.present.data_head import page_url
from goodword.text.dates import FuzzyDate
from goodword.text.numbering import numbered

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
    events = [event for action in plan.actions for event in _of_action(context, id_, action)]
    return Calendar(title, context.lang, page_url(context, "plan", id_), tuple(events))


def calendar_language(context: Context, plan: Plan) -> str:
    """The language of the calendar that readers of the context's language are given.

    A calendar is little more than titles, so there is one for each language in which the plan has a title;
    the others would hold the same words.
    """
    spoken = [lang for lang in context.settings.languages if lang in dict(plan.title.by_language)]
    wanted = (context.lang, *context.settings.reads.get(context.lang, ()), *spoken)
    return next((lang for lang in wanted if lang in spoken), context.settings.main)


def site_calendar(context: Context) -> Calendar:
    """The calendar of all plans, without its events."""
    settings = context.settings
    title = f"{settings.site_name}: {context._('Deadlines')}"
    return Calendar(title, context.lang, settings.site_url + address.section(context.lang, "plans"))


def _of_action(context: Context, id_: str, action: Action) -> Iterator[Deadline]:
    if is_event(action.due):
        yield _event(context, id_, action, None)
    for milestone in action.milestones:
        if is_event(milestone.due):
            yield _event(context, id_, action, milestone)


def _event(context: Context, id_: str, action: Action, milestone: Milestone | None) -> Deadline:
    plan = context.records.plans[id_]
    due = action.due if milestone is None else milestone.due
    assert due is not None
    step = f"/{milestone.id}" if milestone else ""
    what = numbered(action.id, context.words(action.title).text)
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
    bodies = context.speech.join(link.words.text for link in responsible_links(context, action))
    yield f"{context._('Responsible')}: {bodies}"
    if not due.full_day:
        yield context._("due: %(date)s") % {"date": context.speech.date(due)}


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
