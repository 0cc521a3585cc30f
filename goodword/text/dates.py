"""Fuzzy dates: kept as written, compared by their first and last day (DOMAIN, section 0)."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Literal

Precision = Literal["instant", "day", "month", "quarter", "half", "year", "years", "word"]

_PATTERN = re.compile(
    r"(?P<year>\d{4})(?:-(?:H(?P<half>\d)|Q(?P<quarter>\d)|(?P<month>\d{2})(?:-(?P<day>\d{2})(?P<time>T.*)?)?)|/(?P<end>\d{4}))?"
)
_TIME = re.compile(r"T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})")


@dataclass(frozen=True, slots=True)
class FuzzyDate:
    """A date as exact as it is known, or a word in its place where a field allows one.

    Attributes:
        text: As written in the file.
        precision: How exact it is; ``word`` for values such as ``unknown`` or ``ongoing``.
        first: First day it covers; ``date.min`` for a word.
        last: Last day it covers; ``date.max`` for a word. Lists sort by it.
        instant: The moment itself when a time with offset was written.
    """

    text: str
    precision: Precision
    first: date = date.min
    last: date = date.max
    instant: datetime | None = None

    @property
    def known(self) -> bool:
        """True for a date, False for a word."""
        return self.precision != "word"

    @property
    def full_day(self) -> bool:
        """True when it names one day (or a moment of it)."""
        return self.precision in ("day", "instant")

    def in_timezone(self, timezone: tzinfo) -> FuzzyDate:
        """The same date with a moment turned into its day in the site's time zone.

        Args:
            timezone: The site's time zone.

        Returns:
            Itself unless it is a moment; then with ``first`` and ``last`` set to that day there.
        """
        if self.instant is None:
            return self
        day = self.instant.astimezone(timezone).date()
        return FuzzyDate(self.text, self.precision, day, day, self.instant)


def word(text: str) -> FuzzyDate:
    """A word that stands in the place of a date, such as ``unknown``."""
    return FuzzyDate(text, "word")


def parse(text: str) -> FuzzyDate:
    """Read a fuzzy date.

    Args:
        text: ``2026``, ``2026-H1``, ``2026-Q4``, ``2026-05``, ``2026-05-17``, ``2026-05-17T10:30+02:00`` or
            ``2026/2028``.

    Returns:
        The date with its first and last day.

    Raises:
        ValueError: The text is no such date, or its end lies before its start.
    """
    found = _PATTERN.fullmatch(text)
    if not found:
        raise ValueError(text)
    year = int(found["year"])
    if found["end"]:
        return _years(text, year, int(found["end"]))
    if found["half"]:
        return _months(text, "half", year, part=_part(text, found["half"], 2), length=6)
    if found["quarter"]:
        return _months(text, "quarter", year, part=_part(text, found["quarter"], 4), length=3)
    if found["day"]:
        return _day(text, found)
    if found["month"]:
        return _months(text, "month", year, part=_part(text, found["month"], 12), length=1)
    return FuzzyDate(text, "year", date(year, 1, 1), date(year, 12, 31))


def _part(text: str, digits: str, most: int) -> int:
    if not 1 <= int(digits) <= most:
        raise ValueError(text)
    return int(digits)


def _years(text: str, first: int, last: int) -> FuzzyDate:
    if last < first:
        raise ValueError(text)
    return FuzzyDate(text, "years", date(first, 1, 1), date(last, 12, 31))


def _months(text: str, precision: Precision, year: int, *, part: int, length: int) -> FuzzyDate:
    start, end = (part - 1) * length + 1, part * length
    return FuzzyDate(
        text, precision, date(year, start, 1), date(year, end, calendar.monthrange(year, end)[1])
    )


def _day(text: str, found: re.Match[str]) -> FuzzyDate:
    day = date(int(found["year"]), int(found["month"]), int(found["day"]))
    if not found["time"]:
        return FuzzyDate(text, "day", day, day)
    if not _TIME.fullmatch(found["time"]):
        raise ValueError(text)
    return FuzzyDate(text, "instant", day, day, datetime.fromisoformat(text))
