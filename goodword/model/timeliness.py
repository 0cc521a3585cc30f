"""Timeliness of an action: computed from dates, never typed (DOMAIN, section 2, "Two axes of status")."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from goodword.model.action import Action
from goodword.model.plan import Plan
from goodword.model.reports import ahead, counted, last_report, start_of
from goodword.text import dates
from goodword.text.dates import FuzzyDate

TimelinessKey = Literal[
    "not_applicable", "finished_late", "overdue", "start_late", "due_soon", "no_deadline", "on_time"
]
"""In the order in which they are tried; the first that holds is the answer."""

WITHOUT_DATE = ("ongoing", "none", "unknown")
"""Words that stand in the place of a due date."""

_NOT_JUDGED = ("suspended", "cancelled", "merged", "unknown")
_CLOSED = ("completed", "cancelled", "merged")


@dataclass(frozen=True, slots=True)
class Timeliness:
    """Where an action stands in time.

    Attributes:
        key: The first that holds.
        days_late: Days after the due date (``finished_late``, ``overdue``) or the start (``start_late``).
        days_left: Days until the last day of the due date, while it is open; 0 on that day.
        first: The same against the first promise; None if the deadline was never moved.
    """

    key: TimelinessKey
    days_late: int | None = None
    days_left: int | None = None
    first: Timeliness | None = None

    @property
    def late(self) -> bool:
        """True for what the leading sentence calls late (DOMAIN, section 2, rule 5)."""
        return self.key in ("overdue", "start_late")


@dataclass(frozen=True, slots=True)
class Moves:
    """How often a deadline was moved.

    Attributes:
        count: Changes of a promised date; a first date after ``none``, ``ongoing`` or ``unknown`` is not one.
        first_promise: The date that was promised first; None if it was never moved.
    """

    count: int = 0
    first_promise: FuzzyDate | None = None


def timeliness(action: Action, plan: Plan, as_of: date) -> Timeliness:
    """Judge an action by its dates, against the current and the first promise.

    Args:
        action: The action.
        plan: Its plan, for ``due_soon_days``.
        as_of: The day on which the page is read.

    Returns:
        The judgement (DOMAIN, section 2, "Two axes of status" and fine print).
    """
    now = _against(action.due, action, plan, as_of)
    promise = moves(action).first_promise
    if promise is None:
        return now
    return replace(now, first=_against(promise, action, plan, as_of))


def _against(due: FuzzyDate, action: Action, plan: Plan, as_of: date) -> Timeliness:
    if action.status in _NOT_JUDGED:
        return Timeliness("not_applicable")
    if action.status in ("completed", "partly_completed") and action.done and counted(action.done, as_of):
        return _finished(due, action.done)
    if action.status == "completed":
        # Nobody can tell whether it was in time once the due date has passed without a date of its end.
        return Timeliness("not_applicable") if due.known and as_of > due.last else _in_time(due)
    return _open(due, action, plan, as_of)


def _finished(due: FuzzyDate, done: FuzzyDate) -> Timeliness:
    if due.known and done.first > due.last:
        return Timeliness("finished_late", days_late=(done.first - due.last).days)
    return _in_time(due)


def _in_time(due: FuzzyDate) -> Timeliness:
    return Timeliness("on_time" if due.known else "no_deadline")


def _open(due: FuzzyDate, action: Action, plan: Plan, as_of: date) -> Timeliness:
    left = (due.last - as_of).days if due.known else None
    if left is not None and left < 0:
        return Timeliness("overdue", days_late=-left)
    if action.status == "not_started" and action.start is not None and as_of > action.start.last:
        return Timeliness("start_late", days_late=(as_of - action.start.last).days, days_left=left)
    if left is None:
        return Timeliness("no_deadline")
    return Timeliness("due_soon" if left <= plan.method.due_soon_days else "on_time", days_left=left)


def due_date(text: str) -> FuzzyDate | None:
    """Read the ``from`` or ``to`` of a changed due date.

    Args:
        text: A fuzzy date or one of ``WITHOUT_DATE``.

    Returns:
        The date or word; None if it is neither.
    """
    if text in WITHOUT_DATE:
        return dates.word(text)
    try:
        return dates.parse(text)
    except ValueError:
        return None


def moves(action: Action) -> Moves:
    """Count the moves of a deadline.

    Args:
        action: The action.

    Returns:
        Every change of due is a move, also to an earlier day, but not a first date where there was none (fine
        print). A promise made once stays the first, also if it was withdrawn in between.
    """
    changes = [change for change in action.changes if change.field == "due"]
    # sorted() keeps the order of the file for changes of one day.
    before = [due_date(change.from_) for change in sorted(changes, key=lambda change: change.date.last)]
    promised = [n for n, due in enumerate(before) if due is not None and due.known]
    if not promised:
        return Moves()
    return Moves(len(before) - promised[0], before[promised[0]])


def stale(action: Action, plan: Plan, as_of: date) -> int | None:
    """Days without a report, when they are too many.

    Args:
        action: The action.
        plan: Its plan, for ``stale_after_days`` and the start.
        as_of: The day on which the page is read.

    Returns:
        Days since the last report, or since the start if there was none, when they are more than
        ``stale_after_days``; else None. What is closed or lies ahead is never stale (fine print).
    """
    finished = action.status == "partly_completed" and counted(action.done, as_of)
    if action.status in _CLOSED or finished or ahead(action, plan, as_of):
        return None
    since = last_report(action, as_of) or start_of(action, plan)
    if since is None:
        return None
    days = (as_of - since).days
    return days if days > plan.method.stale_after_days else None
