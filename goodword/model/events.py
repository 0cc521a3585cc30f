"""What happened in a plan: its reports, changes, amendments and corrections, and nothing else.

The changes page and the feeds of changes are made of them (DOMAIN, section 2, "Two axes of status").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from goodword.model.action import Action, Change, Update
from goodword.model.amendment import Amendment, PlanCorrection
from goodword.model.plan import Plan
from goodword.model.reports import counted
from goodword.text.dates import FuzzyDate

EventSort = Literal["update", "change", "amendment", "correction"]


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened in a plan.

    Attributes:
        sort: What sort it is.
        item: What the plan says of it.
        n: Its place, from 1, among those of its sort, action and day, in the order of the file.
        action: The action that was reported on or changed; None for the plan as a whole.
    """

    sort: EventSort
    item: Update | Change | Amendment | PlanCorrection
    n: int
    action: Action | None = None

    @property
    def date(self) -> FuzzyDate:
        """When it happened; lists sort by its last day."""
        return self.item.date

    @property
    def key(self) -> str:
        """A name that stays when others are added on other days: ``1.1-change-2026-05-20-1``."""
        about = f"{self.action.id}-" if self.action else ""
        return f"{about}{self.sort}-{self.date.text[:10].replace('/', '-')}-{self.n}"


def events(plan: Plan, as_of: date) -> tuple[Event, ...]:
    """Everything that happened in a plan, the newest first; of one day, the later in the file first.

    Args:
        plan: The plan.
        as_of: Later reports are left out, as everywhere; what was decided is shown, whatever its day.

    Returns:
        The events.
    """
    found = [one for one in _in_order(plan) if one.sort != "update" or counted(one.date, as_of)]
    order = sorted(enumerate(found), key=lambda one: (one[1].date.last, one[0]), reverse=True)
    return tuple(event for _, event in order)


def _in_order(plan: Plan) -> Iterator[Event]:
    for action in plan.actions:
        yield from _numbered("update", action.updates, action)
        yield from _numbered("change", action.changes, action)
    yield from _numbered("amendment", plan.amendments)
    yield from _numbered("correction", plan.corrections)


def _numbered(
    sort: EventSort,
    items: Iterable[Update | Change | Amendment | PlanCorrection],
    action: Action | None = None,
) -> Iterator[Event]:
    seen: Counter[str] = Counter()
    for item in items:
        seen[item.date.text[:10]] += 1
        yield Event(sort, item, seen[item.date.text[:10]], action)


def by_month(happened: Iterable[Event]) -> dict[tuple[int, int], list[Event]]:
    """Events by year and month, 1 to 12; month 0 for dates that name none. The newest first."""
    found: dict[tuple[int, int], list[Event]] = {}
    for event in happened:
        found.setdefault((event.date.last.year, month_of(event)), []).append(event)
    return dict(sorted(found.items(), reverse=True))


def month_of(event: Event) -> int:
    """Month in which something happened, 1 to 12; 0 if its date names none."""
    named = event.date.precision in ("day", "instant", "month")
    return event.date.first.month if named else 0


def is_last_move(event: Event) -> bool:
    """Whether an event is the last change of its action's deadline."""
    action = event.action
    if action is None or not _of_due(event):
        return False
    moved = [one for one in _numbered("change", action.changes, action) if _of_due(one)]
    return event.key == max(enumerate(moved), key=lambda one: (one[1].date.last, one[0]))[1].key


def _of_due(event: Event) -> bool:
    return isinstance(event.item, Change) and event.item.field == "due"


def planned(plan: Plan) -> dict[tuple[int, int], list[Event]]:
    """Everything that is entered for a plan by year and month, reports of later days too."""
    return by_month(_in_order(plan))
