"""A calendar of deadlines, before it is written in any format."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


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
