"""Scales of charts: where a number and a day stand, and which marks an axis gets."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from goodword.model.views.charts import Tick
from goodword.text import dates
from goodword.text.dates import FuzzyDate
from goodword.text.i18n import Speech

MOST_YEARS, MOST_MONTHS = 6, 3
"""Marks on an axis of time: more do not fit on a small phone."""

_STEPS = (Decimal(1), Decimal(2), Decimal(5), Decimal(10))


@dataclass(frozen=True, slots=True)
class TimeScale:
    """Days along the width.

    Attributes:
        first: The day at its beginning.
        last: The day at its end.
        inset: Percent of the width that stay free at both ends.
    """

    first: date
    last: date
    inset: float = 0.0

    def at(self, day: date) -> float:
        """Where a day begins, in percent of the width."""
        return self._place((day - self.first).days)

    def end(self, day: date) -> float:
        """Where a day ends."""
        return self._place((day - self.first).days + 1)

    def middle(self, when: FuzzyDate) -> float:
        """The middle of a fuzzy date, which spans from its first to its last day."""
        return place((self.at(when.first) + self.end(when.last)) / 2)

    def _place(self, days: int) -> float:
        whole = (self.last - self.first).days + 1
        return place(self.inset + (100 - 2 * self.inset) * days / whole)

    def ticks(self, speech: Speech) -> tuple[Tick, ...]:
        """Years that begin within the chart, else months: as many as have room, evenly apart."""
        years = range(self.first.year, self.last.year + 1)
        begun = [dates.parse(str(year)) for year in years]
        inside = [year for year in begun if self.first <= year.first <= self.last]
        most = MOST_YEARS
        if len(inside) < 2:
            most = MOST_MONTHS
            begun = [dates.parse(f"{year}-{month:02}") for year in years for month in range(1, 13)]
            inside = [month for month in begun if self.first <= month.first <= self.last]
        step = -(-len(inside) // most) or 1
        return tuple(self._tick(one, speech.date(one), 50 / most) for one in inside[::step])

    def _tick(self, one: FuzzyDate, text: str, near: float) -> Tick:
        at = place((self.at(one.first) + self.end(min(one.last, self.last))) / 2)
        anchor = "start" if at < near else "end" if at > 100 - near else "middle"
        return Tick(self.at(one.first), text, {"start": 0.0, "end": 100.0}.get(anchor, at), anchor)


@dataclass(frozen=True, slots=True)
class NumberScale:
    """Numbers along the height, in pixels.

    Attributes:
        low: The number at the bottom.
        high: The number at the top.
        top: Pixels above it.
        bottom: Pixels from the top down to ``low``.
    """

    low: Decimal
    high: Decimal
    top: float
    bottom: float

    def at(self, value: Decimal) -> float:
        """Where a number stands, in pixels from the top."""
        share = float((value - self.low) / (self.high - self.low))
        return place(self.bottom - (self.bottom - self.top) * share)


def steps(values: Iterable[Decimal], about: int = 4) -> tuple[Decimal, ...]:
    """Round numbers for an axis that begins at zero, or below it.

    Args:
        values: All numbers of the chart.
        about: How many steps are wanted.

    Returns:
        Numbers the same distance apart, from at most the least to at least the most of ``values`` and zero.
    """
    every = [Decimal(0), *values]
    low, high = min(every), max(every)
    rough = (high - low) / about or Decimal(1)
    size = Decimal(1).scaleb(rough.adjusted())
    step = next(size * one for one in _STEPS if size * one >= rough)
    first, last = (
        (low / step).to_integral_value("ROUND_FLOOR"),
        (high / step).to_integral_value("ROUND_CEILING"),
    )
    last = max(last, first + 1)
    return tuple((first + n) * step for n in range(int(last - first) + 1))


def place(value: float) -> float:
    """A place with as many digits as a screen can show."""
    return round(value, 2)
