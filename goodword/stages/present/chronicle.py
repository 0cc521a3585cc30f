"""What happened in plans, month by month.

A page about a month looks at that month and at nothing else of the plans, so that one report makes a few
pages again and not those of all years.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, NamedTuple

from goodword.model import events as model
from goodword.model.entry import Entry
from goodword.stages.present.relations import Looked, short_hash

Span = tuple[int, int]
"""Year and month, 1 to 12; month 0 for dates that name none, or for the whole year."""


class Happened(NamedTuple):
    """An event of a plan."""

    plan: str
    event: model.Event


class _Month(NamedTuple):
    """What happened in a plan in a month.

    Attributes:
        plan: Its id.
        mark: Hash of everything that is entered.
        number: How many events of it count today.
    """

    plan: str
    mark: str
    number: int


class Chronicle:
    """What happened in plans until the day of the build; every look is noted.

    Args:
        world: Notes the looks.
        entries: Visible records in short.
        read: Gives a whole record by kind and id.
        as_of: The day of the build; reports of later days are left out.
    """

    def __init__(
        self,
        world: Looked,
        entries: Mapping[tuple[str, str], Entry],
        read: Callable[[str, str], Any],
        as_of: date,
    ) -> None:
        self._world, self._entries, self._read, self._as_of = world, entries, read, as_of
        self._months: dict[Span, list[_Month]] | None = None
        self._events: dict[str, dict[Span, list[model.Event]]] = {}

    def spans(self) -> tuple[Span, ...]:
        """Every month in which something happened in a plan that is no example, the newest first."""
        self._world.note("m:*")
        return tuple(self._real())

    def years(self) -> dict[int, int]:
        """Number of events by year in all plans that are no examples, the newest first."""
        self._world.note("m:")
        return self._counted(self._real())

    def months(self, year: int) -> dict[Span, int]:
        """Number of events by month of a year in all plans that are no examples, the newest first."""
        self._world.note(f"m:{year}")
        return self._of(year)

    def events(self, year: int, month: int) -> list[Happened]:
        """What happened in a month in all plans that are no examples, plan by plan, each the newest first."""
        self._world.note(f"m:{year}-{month}")
        span = (year, month)
        return [
            Happened(one.plan, event)
            for one in self._real().get(span, ())
            for event in self._by_month(one.plan).get(span, ())
        ]

    def of_plan(self, id_: str) -> dict[Span, int]:
        """Number of events by month in one plan, the newest first."""
        self._world.note(f"r:plan:{id_}")
        self._world.note("d")
        return {span: one.number for span, one in self._of_entry(self._entries["plan", id_]).items()}

    def answer(self, rest: str) -> str:
        """See ``World.answer``."""
        if rest == "*":
            return short_hash(repr(tuple(self._real())))
        year, _, month = rest.partition("-")
        if month:
            return short_hash(repr(self._real().get((int(year), int(month)))))
        if year:
            return repr(self._of(int(year)))
        return repr(self._counted(self._real()))

    def _counted(self, months: Mapping[Span, list[_Month]]) -> dict[int, int]:
        found: Counter[int] = Counter()
        for (year, _), rows in months.items():
            found[year] += sum(one.number for one in rows)
        return dict(found)

    def _of(self, year: int) -> dict[Span, int]:
        months = ((span, rows) for span, rows in self._real().items() if span[0] == year)
        return {span: sum(one.number for one in rows) for span, rows in months}

    def _real(self) -> dict[Span, list[_Month]]:
        """By month, the newest first, in the order of plans."""
        if self._months is None:
            found: dict[Span, list[_Month]] = {}
            for key in sorted(key for key in self._entries if key[0] == "plan"):
                if not self._entries[key].example:
                    for span, one in self._of_entry(self._entries[key]).items():
                        found.setdefault(span, []).append(one)
            self._months = dict(sorted(found.items(), reverse=True))
        return self._months

    def _of_entry(self, entry: Entry) -> dict[Span, _Month]:
        found = {}
        for year, month, mark, decided, reported in entry.months:
            count = decided + bisect_right(reported, self._as_of.isoformat())
            if count:
                found[year, month] = _Month(entry.id, mark, count)
        return found

    def _by_month(self, plan: str) -> dict[Span, list[model.Event]]:
        if plan not in self._events:
            self._events[plan] = model.by_month(model.events(self._read("plan", plan), self._as_of))
        return self._events[plan]
