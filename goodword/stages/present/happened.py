"""What happened in plans, as presenters need it: found, counted by year, and said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from goodword.model import events as model
from goodword.model.action import Change, Update
from goodword.model.amendment import Amendment, PlanCorrection
from goodword.model.events import month_of, months
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

MOST_OF_YEAR = 200
"""Entries on the page of a year; with more there is a page per month besides."""


class Happened(NamedTuple):
    """An event of a plan."""

    plan: str
    event: model.Event


def events_of(context: Context, plan_id: str) -> tuple[model.Event, ...]:
    """What happened in a plan until the day of the build, the newest first."""
    find = context.world.shared
    return find(("events", plan_id), lambda: model.events(context.records.plans[plan_id], context.as_of))


def newest_events(context: Context, plan_id: str) -> tuple[Event, ...]:
    """The newest events of a plan, for its own page."""
    found = events_of(context, plan_id)[:NEWEST]
    return tuple(event_view(context, Happened(plan_id, event), named=False) for event in found)


def real_events(context: Context, most: int | None = None) -> list[Happened]:
    """What happened in all plans that are no examples, the newest first, ties by plan.

    Args:
        context: The page's context.
        most: How many at most.

    Returns:
        The events with their plans.
    """
    found = [Happened(plan, event) for plan in _real(context) for event in events_of(context, plan)]
    return sorted(found, key=lambda one: one.event.date.last, reverse=True)[:most]


def _real(context: Context) -> list[str]:
    ids = context.world.ids("plan")
    return [id_ for id_ in ids if (entry := context.world.entry("plan", id_)) and not entry.example]


def _counted(context: Context, plan_id: str) -> list[tuple[int, int, int]]:
    """Year, month and number of events, of a plan or of all that are no examples, the newest first."""
    if plan_id:
        find = context.world.memo

        def count() -> list[list[int]]:
            return [*map(list, months(model.events(context.records.plans[plan_id], context.as_of)))]

        return [(year, month, many) for year, month, many in find(f"changes/{plan_id}", count)]
    sums: Counter[tuple[int, int]] = Counter()
    for plan in _real(context):
        for year, month, many in _counted(context, plan):
            sums[year, month] += many
    return [(*when, many) for when, many in sorted(sums.items(), reverse=True)]


def years_of(context: Context, plan_id: str = "") -> dict[int, int]:
    """Number of events by year, the newest first, of a plan or of all that are no examples."""
    sums: Counter[int] = Counter()
    for year, _, many in _counted(context, plan_id):
        sums[year] += many
    return dict(sums)


def months_of(context: Context, plan_id: str, year: int) -> dict[int, int]:
    """Number of events by month of a year that has a page for each; else nothing."""
    found = {month: many for one, month, many in _counted(context, plan_id) if one == year}
    return {month: many for month, many in found.items() if month} if _long(found) else {}


def _long(found: Mapping[int, int]) -> bool:
    return sum(found.values()) > MOST_OF_YEAR


def paged(context: Context, plan_id: str = "") -> Iterator[tuple[int, int]]:
    """Year and month of every page besides the first one; month 0 for a whole year."""
    years = years_of(context, plan_id)
    if sum(years.values()) > MOST:
        for year in years:
            yield year, 0
            for month in months_of(context, plan_id, year):
                yield year, month


def of_page(found: list[Happened], *, whole: bool, year: int = 0, month: int = 0) -> list[Happened]:
    """What stands on a page.

    Args:
        found: All events, the newest first.
        whole: Whether all of them stand there; else only the newest, and what no month's page would hold.
        year: The page's year; 0: every one.
        month: The page's month; 0: every one.

    Returns:
        Its events.
    """
    here = [one for one in found if not year or one.event.date.last.year == year]
    if month:
        return [one for one in here if month_of(one.event) == month]
    rest = [one for one in here[MOST:] if year and not month_of(one.event)]
    return here if whole else here[:MOST] + rest


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
    if month_of(event):
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
