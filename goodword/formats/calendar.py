"""Calendars as iCalendar files (RFC 5545). The only door to the icalendar library."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from goodword.model.calendar import Calendar, Deadline

if TYPE_CHECKING:
    import icalendar

__all__ = ["calendar_file", "events_in", "joined"]

_BEGIN: Final = b"BEGIN:VEVENT\r\n"
_END: Final = b"END:VCALENDAR\r\n"
_CONTROL: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_DAILY: Final = timedelta(days=1)


def calendar_file(calendar: Calendar) -> bytes:
    """Write a calendar.

    Args:
        calendar: The calendar with at least one event.

    Returns:
        An iCalendar file; the same calendar gives the same bytes.
    """
    made = _head(calendar)
    for event in calendar.events:
        made.add_component(_event(event, calendar.lang))
    return bytes(made.to_ical(sorted=False))


def joined(calendar: Calendar, files: Iterable[bytes]) -> bytes:
    """Write a calendar of the events of other ones.

    Args:
        calendar: Its head; its own events are not written.
        files: Calendars as ``calendar_file`` wrote them.

    Returns:
        An iCalendar file; empty when there is no event, because a calendar must have one (section 3.6).
    """
    events = b"".join(events_in(file) for file in files)
    head = bytes(_head(calendar).to_ical(sorted=False)).removesuffix(_END)
    return head + events + _END if events else b""


def events_in(file: bytes) -> bytes:
    """The events of a calendar file, as they stand there."""
    return file[file.find(_BEGIN) : -len(_END)] if _BEGIN in file else b""


def _head(calendar: Calendar) -> icalendar.Calendar:
    import icalendar  # a tenth of a second to load, and most builds write no calendar

    made = icalendar.Calendar()
    made.add("version", "2.0")
    made.add("prodid", "-//Goodword//Deadlines//EN")
    made.add("method", "PUBLISH")
    # RFC 7986 names the first three; the others are what programs read that are older than it.
    made.add("name", _legal(calendar.title))
    made.add("url", calendar.url)
    made.add("refresh-interval", _DAILY, parameters={"value": "DURATION"})
    made.add("x-wr-calname", _legal(calendar.title))
    made.add("x-published-ttl", "P1D")
    return made


def _event(event: Deadline, lang: str) -> icalendar.Event:
    import icalendar

    made = icalendar.Event()
    made.add("uid", event.uid)
    made.add("dtstamp", datetime.combine(event.written, time(), UTC))
    # Without an end, a day lasts until the next one (section 3.6.1).
    made.add("dtstart", event.day)
    made.add("summary", _legal(event.summary), parameters={"language": lang})
    made.add("description", _legal(event.description))
    made.add("url", event.url)
    made.add("sequence", event.sequence)
    made.add("status", "CANCELLED" if event.cancelled else "CONFIRMED")
    # A deadline takes nobody's time.
    made.add("transp", "TRANSPARENT")
    if event.example:
        made.add("categories", ["EXAMPLE"])
    return made


def _legal(text: str) -> str:
    """A text without the control characters that the format forbids (section 3.1)."""
    return _CONTROL.sub("", text)
