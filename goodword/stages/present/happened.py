"""What happened in plans, as presenters need it: found, counted by year, and said."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from goodword.model import events as model
from goodword.model.action import Change, Update
from goodword.model.amendment import Amendment, PlanCorrection
from goodword.model.events import years
from goodword.model.plan import Plan
from goodword.model.timeliness import moves, timeliness
from goodword.model.views.changes import Event, EventGroup
from goodword.stages.present.action_parts import change_view, update_view
from goodword.stages.present.context import Context
from goodword.stages.present.words_of_time import moved_words

NEWEST = 3
"""Entries on a plan's own page."""

MOST = 60
"""Entries on the first page; with more there is a page per year besides."""


class Happened(NamedTuple):
    """An event of a plan."""

    plan: str
    event: model.Event


def events_of(context: Context, plan_id: str) -> tuple[model.Event, ...]:
    """What happened in a plan until the day of the build, the newest first."""
    find = context.world.shared
    return find(("events", plan_id), lambda: model.events(context.records.plans[plan_id], context.as_of))


def first_page(found: list[Happened]) -> list[Happened]:
    """As many events as stand on a first page."""
    return found[:MOST]


def newest_events(context: Context, plan_id: str) -> tuple[Event, ...]:
    """The newest events of a plan, for its own page."""
    found = events_of(context, plan_id)[:NEWEST]
    return tuple(event_view(context, Happened(plan_id, event), named=False) for event in found)


def real_events(context: Context, most: int | None = None, year: int | None = None) -> list[Happened]:
    """What happened in all plans that are no examples, the newest first, ties by plan.

    Args:
        context: The page's context.
        most: How many at most.
        year: Only those of a year.

    Returns:
        The events with their plans.
    """
    found = [
        Happened(plan, event)
        for plan in _real(context)
        for event in events_of(context, plan)
        if year is None or event.date.last.year == year
    ]
    return sorted(found, key=lambda one: one.event.date.last, reverse=True)[:most]


def _real(context: Context) -> list[str]:
    ids = context.world.ids("plan")
    return [id_ for id_ in ids if (entry := context.world.entry("plan", id_)) and not entry.example]


def years_of(context: Context, plan_id: str = "") -> list[tuple[int, int]]:
    """Years with the number of events, the newest first, of a plan or of all that are no examples."""
    if plan_id:
        kept = context.world.memo(f"changes/{plan_id}", lambda: [*map(list, _counted(context, plan_id))])
        return [(year, count) for year, count in kept]
    sums: dict[int, int] = {}
    for plan in _real(context):
        for year, count in years_of(context, plan):
            sums[year] = sums.get(year, 0) + count
    return sorted(sums.items(), reverse=True)


def _counted(context: Context, plan_id: str) -> tuple[tuple[int, int], ...]:
    return years(model.events(context.records.plans[plan_id], context.as_of))


def paged_years(context: Context, plan_id: str = "") -> tuple[int, ...]:
    """Years that have a page of their own: all of them when there is too much for one page."""
    found = years_of(context, plan_id)
    return tuple(year for year, _ in found) if sum(count for _, count in found) > MOST else ()


def groups(context: Context, found: Iterable[Happened], *, named: bool) -> tuple[EventGroup, ...]:
    """Events by month, in the order in which they come; a date that is no month stands by itself.

    Args:
        context: The page's context.
        found: The events with their plans.
        named: True to name the plan at each.

    Returns:
        The groups.
    """
    named_groups = groupby(found, key=lambda one: _month(context, one.event))
    return tuple(
        EventGroup(title, tuple(event_view(context, one, named=named) for one in group))
        for title, group in named_groups
    )


def _month(context: Context, event: model.Event) -> str:
    if event.date.precision in ("day", "instant", "month"):
        return context.speech.month(event.date.first)
    return context.speech.date(event.date)


def event_view(context: Context, happened: Happened, *, named: bool) -> Event:
    """One event for reading."""
    plan_id, event = happened
    plan, item = context.records.plans[plan_id], event.item
    link = context.link("plan", plan_id) if named else None
    own = (event.action.id,) if event.action else ()
    about = item.actions if isinstance(item, Amendment) else own
    actions = context.links("action", (f"{plan_id}#{id_}" for id_ in about if _stands(plan, id_)))
    sort = context.tag("event_sort", event.sort)
    when = context.when(event.date)
    match item:
        case Update():
            return Event(when, sort, actions, link, update=update_view(context, item))
        case Change():
            view = change_view(context, item)
            return Event(when, sort, actions, link, change=view, moved=_moved(context, plan, event))
        case Amendment():
            decided = context.maybe(item.decided_by)
            return Event(when, sort, actions, link, text=context.words(item.what), decided_by=decided)
        case PlanCorrection():
            return Event(when, sort, actions, link, text=context.words(item.what))


def _stands(plan: Plan, id_: str) -> bool:
    """An action that an amendment took out has no page; the amendment's own words name it."""
    return any(action.id == id_ for action in plan.actions)


def _moved(context: Context, plan: Plan, event: model.Event) -> str:
    """What was promised first, at the last move of a deadline."""
    action, change = event.action, event.item
    assert action is not None
    moved = [one for one in action.changes if one.field == "due"]
    if not moved or max(enumerate(moved), key=lambda one: (one[1].date.last, one[0]))[1] is not change:
        return ""
    return moved_words(context.speech, moves(action), timeliness(action, plan, context.as_of))
