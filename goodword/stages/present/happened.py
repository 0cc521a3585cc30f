"""What happened in plans, as presenters need it: found, counted by year, and said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from goodword.model import events as model
from goodword.model.action import Change, Update
from goodword.model.amendment import Amendment, PlanCorrection
from goodword.model.events import is_last_move, month_of
from goodword.model.timeliness import moves, timeliness
from goodword.model.views.changes import Event, EventGroup
from goodword.stages.present.action_parts import change_view, update_view
from goodword.stages.present.chronicle import Happened, Span
from goodword.stages.present.context import Context
from goodword.stages.present.words_of_time import moved_words

NEWEST = 3
"""Entries on a plan's own page."""

MOST = 60
"""Entries on the first page; with more there is a page per year besides."""

MOST_OF_YEAR = 200
"""Entries on the page of a year; with more there is a page per month besides."""


def events_of(context: Context, plan_id: str) -> tuple[model.Event, ...]:
    """What happened in a plan until the day of the build, the newest first."""
    find = context.world.shared
    return find(("events", plan_id), lambda: model.events(context.records.plans[plan_id], context.as_of))


def newest_events(context: Context, plan_id: str) -> tuple[Event, ...]:
    """The newest events of a plan, for its own page."""
    found = events_of(context, plan_id)[:NEWEST]
    return tuple(event_view(context, Happened(plan_id, event), named=False) for event in found)


def real_events(context: Context, most: int | None = None, year: int = 0, month: int = 0) -> list[Happened]:
    """What happened in all plans that are no examples, the newest first.

    Args:
        context: The page's context.
        most: How many at most.
        year: A year; 0: every one.
        month: A month of the year; 0: all of it.

    Returns:
        The events with their plans.
    """
    chronicle, found = context.world.chronicle, list[Happened]()
    if month:
        found = chronicle.events(year, month)
    else:
        for one in [year] if year else chronicle.years():
            for span in chronicle.months(one):
                found += chronicle.events(*span)
            if most is not None and len(found) >= most:
                break
    return sorted(found, key=lambda one: one.event.date.last, reverse=True)[:most]


def years_of(context: Context, plan_id: str = "") -> dict[int, int]:
    """Number of events by year, the newest first, of a plan or of all that are no examples."""
    if not plan_id:
        return context.world.chronicle.years()
    found: Counter[int] = Counter()
    for (year, _), many in context.world.chronicle.of_plan(plan_id).items():
        found[year] += many
    return dict(found)


def months_of(context: Context, plan_id: str, year: int) -> dict[Span, int]:
    """Number of events by month of a year; month 0 for dates that name none."""
    chronicle = context.world.chronicle
    found = chronicle.of_plan(plan_id) if plan_id else chronicle.months(year)
    return {span: many for span, many in found.items() if span[0] == year}


def paged(context: Context, plan_id: str = "") -> Iterator[Span]:
    """Year and month of every page besides the first one; month 0 for a whole year."""
    years = years_of(context, plan_id)
    if sum(years.values()) > MOST:
        for year, count in years.items():
            yield year, 0
            if count > MOST_OF_YEAR:
                yield from (span for span in months_of(context, plan_id, year) if span[1])


def shown(context: Context, plan_id: str, span: Span) -> tuple[list[Happened], int]:
    """What stands on a page of changes.

    Args:
        context: The page's context.
        plan_id: A plan; empty: all that are no examples.
        span: The page's year and month; month 0: a year; both 0: the first page.

    Returns:
        Its events, the newest first, and how many there are in this time: a first page, and a year that has
        pages of months, hold only the newest of them, and those that no month's page would hold.
    """
    year, month = span
    found = _found(context, plan_id, span)
    if month:
        return found, len(found)
    counts = months_of(context, plan_id, year) if year else years_of(context, plan_id)
    total = sum(counts.values())
    if total <= (MOST_OF_YEAR if year else MOST):
        return found, total
    return found[:MOST] + [one for one in found[MOST:] if year and not month_of(one.event)], total


def _found(context: Context, plan_id: str, span: Span) -> list[Happened]:
    year, month = span
    if not plan_id:
        return real_events(context, None if year else MOST, year, month)
    found = (Happened(plan_id, event) for event in events_of(context, plan_id))
    whole = (one for one in found if not year or one.event.date.last.year == year)
    return [one for one in whole if not month or month_of(one.event) == month]


def spans_around(context: Context, plan_id: str, span: Span) -> tuple[dict[Span, int], dict[Span, int]]:
    """The ways from one page of changes to the others.

    Args:
        context: The page's context.
        plan_id: A plan; empty: all that are no examples.
        span: The page's year and month.

    Returns:
        Years and months with their number of events. A page names no numbers but those of its own time,
        with 0 for the others: else one report would change the pages of all years.
    """
    year, month = span
    if not year:
        years = years_of(context, plan_id)
        long = sum(years.values()) > MOST
        return {(one, 0): many for one, many in years.items() if long}, {}
    chronicle = context.world.chronicle
    known = tuple(chronicle.of_plan(plan_id)) if plan_id else chronicle.spans()
    years = dict.fromkeys((one for one, _ in known), 0)
    months = {one: 0 for one in known if one[0] == year} if month else months_of(context, plan_id, year)
    if not month and sum(months.values()) <= MOST_OF_YEAR:
        months = {}
    return {(one, 0): 0 for one in years}, {one: many for one, many in months.items() if one[1]}


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
    item = event.item
    link = context.link("plan", plan_id) if named else None
    own = (event.action.id,) if event.action else ()
    about = item.actions if isinstance(item, Amendment) else own
    actions = context.links("action", _standing(context, plan_id, about))
    sort = context.tag("event_sort", event.sort)
    when = context.when(event.date)
    match item:
        case Update():
            return Event(when, sort, actions, link, update=update_view(context, item))
        case Change():
            view = change_view(context, item)
            return Event(when, sort, actions, link, change=view, moved=_moved(context, happened))
        case Amendment():
            decided = context.maybe(item.decided_by)
            return Event(when, sort, actions, link, text=context.words(item.what), decided_by=decided)
        case PlanCorrection():
            return Event(when, sort, actions, link, text=context.words(item.what))


def _standing(context: Context, plan: str, actions: Iterable[str]) -> Iterator[str]:
    """An action that an amendment took out has no page; the amendment's own words name it."""
    entry = context.world.entry("plan", plan)
    known = {id_ for id_, _ in entry.more["actions"]} if entry else set()
    return (f"{plan}#{id_}" for id_ in actions if id_ in known)


def _moved(context: Context, happened: Happened) -> str:
    """What was promised first, at the last move of a deadline."""
    plan_id, event = happened
    if event.action is None or not is_last_move(event):
        return ""
    plan = context.world.action(plan_id, event.action.id)
    (action,) = plan.actions
    return moved_words(context.speech, moves(action), timeliness(action, plan, context.as_of))
