"""A calendar of deadlines, before it is written in any format."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from goodword.model.plan import Plan
from goodword.text.dates import FuzzyDate


@dataclass(frozen=True, slots=True)
class Deadline:
    """The last day on which something was promised.

    Attributes:
        uid: Permanent id: the same in every build and every language.
        day: The last day; the event lasts this whole day.
        summary: What it is.
        description: More about it, several lines.
        url: Absolute address of the page about it.
        sequence: How often the day was moved.
        written: Day on which the content about it was last written.
        cancelled: True if it will not happen any more.
        example: True if it is invented.
    """

    uid: str
    day: date
    summary: str
    description: str
    url: str
    sequence: int
    written: date
    cancelled: bool = False
    example: bool = False


@dataclass(frozen=True, slots=True)
class Calendar:
    """Deadlines that belong together.

    Attributes:
        title: Name of the calendar.
        lang: Its language.
        url: Absolute address of the page about it.
        events: The deadlines.
    """

    title: str
    lang: str
    url: str
    events: tuple[Deadline, ...] = ()


def is_event(due: FuzzyDate | None) -> bool:
    """Whether a deadline has a day; the last day of all calendars has none after it."""
    return due is not None and due.known and due.last < date.max


def has_deadlines(plan: Plan) -> bool:
    """Whether a plan has a calendar at all: one without events is not allowed (RFC 5545, section 3.6)."""
    dues = (due for action in plan.actions for due in (action.due, *(m.due for m in action.milestones)))
    return any(is_event(due) for due in dues)
