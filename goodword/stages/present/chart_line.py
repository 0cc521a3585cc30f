"""Numbers in time: a line that breaks where there is no number, and its small form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from itertools import pairwise

from goodword.model.views.charts import (
    Chart,
    Dot,
    Key,
    Level,
    Line,
    LineChart,
    Numbers,
    Segment,
    Span,
    Sparkline,
    Tick,
)
from goodword.model.views.common import Words
from goodword.stages.present.chart_scale import NumberScale, TimeScale, place, steps
from goodword.stages.present.chart_words import Moment, said, sentences, without
from goodword.text.dates import FuzzyDate
from goodword.text.i18n import Speech

TOP, BOTTOM = 24.0, 206.0
"""Pixels from the chart's top: its highest and its lowest line; the theme makes it 240 high."""

INSET = 9.0
"""Percent of the width at both ends, where the words of the numbers' axis stand."""

_PERIODS = ("month", "quarter", "half", "year")
"""Precisions of dates that follow one another without a break."""

_WIDE, _HIGH, _EDGE = 96.0, 24.0, 4.0
"""Pixels: the box of a sparkline, and what stays free around its lines."""


@dataclass(frozen=True, slots=True)
class Series:
    """Numbers of one kind in time.

    Attributes:
        label: What they are; needed where there are several.
        moments: The numbers and gaps, in any order.
    """

    label: str
    moments: tuple[Moment, ...]

    @property
    def ordered(self) -> tuple[Moment, ...]:
        """By time: a fuzzy date by its last day."""
        return tuple(sorted(self.moments, key=lambda one: (one.when.last, one.when.first)))


@dataclass(frozen=True, slots=True)
class LevelInput:
    """A number that holds for the whole time.

    Attributes:
        key: ``baseline`` or ``target``.
        value: The number.
        text: Its words: ``target: 60 (2028)``.
        when: When it was measured or is to be reached; the chart's time holds it.
    """

    key: str
    value: Decimal
    text: str
    when: FuzzyDate | None = None


def line_chart(
    speech: Speech,
    title: Words,
    series: Sequence[Series],
    *,
    id_: str,
    numbers: Numbers | None = None,
    levels: Sequence[LevelInput] = (),
) -> LineChart | None:
    """Numbers in time; what has no number is a gap in the line, never a zero.

    Args:
        speech: The page's language.
        title: What is shown, with its unit.
        series: One to four series.
        id_: Unique on the page.
        numbers: A table with more than time and number, such as sources; None: it is made of the series.
        levels: Baseline and target.

    Returns:
        The chart; None where there is neither a number nor a gap.
    """
    whens = [moment.when for one in series for moment in one.moments]
    if not whens:
        return None
    whens += [level.when for level in levels if level.when]
    time = TimeScale(min(when.first for when in whens), max(when.last for when in whens), INSET)
    known = [m.amount.value for one in series for m in one.moments if m.amount.value is not None]
    marks = steps([*known, *(level.value for level in levels)])
    scale = NumberScale(marks[0], marks[-1], TOP, BOTTOM)
    chart = Chart(id_, title, _sentence(speech, series), numbers or _numbers(speech, series))
    return LineChart(
        chart,
        tuple(_line(speech, n, one, (time, scale)) for n, one in enumerate(series)),
        tuple(_gaps(speech, series, time)),
        tuple(Level(one.key, scale.at(one.value), one.text) for one in levels),
        time.ticks(speech),
        tuple(Tick(scale.at(mark), speech.number(mark)) for mark in marks),
        tuple(Key(n, one.label) for n, one in enumerate(series)) if len(series) > 1 else (),
    )


def runs(moments: Sequence[Moment]) -> Iterator[tuple[Moment, ...]]:
    """Neighbours that a line may join.

    Args:
        moments: Numbers and gaps by time.

    Yields:
        Moments with numbers, without a stated gap between them and without a period that nobody lists:
        between the years 2015 and 2019 there is no line, between two days there is.
    """
    run: list[Moment] = []
    for moment in moments:
        if run and (moment.amount.value is None or _apart(run[-1].when, moment.when)):
            yield tuple(run)
            run = []
        if moment.amount.value is not None:
            run.append(moment)
    if run:
        yield tuple(run)


def _apart(before: FuzzyDate, after: FuzzyDate) -> bool:
    periods = before.precision in _PERIODS and after.precision in _PERIODS
    return periods and after.first > before.last + timedelta(days=1)


def _line(speech: Speech, n: int, series: Series, scales: tuple[TimeScale, NumberScale]) -> Line:
    dots, segments = list[Dot](), list[Segment]()
    for run in runs(series.ordered):
        placed = [_dot(speech, moment, scales) for moment in run]
        dots += placed
        segments += [Segment(a.x, a.y, b.x, b.y) for a, b in pairwise(placed)]
    return Line(n, tuple(dots), tuple(segments))


def _dot(speech: Speech, moment: Moment, scales: tuple[TimeScale, NumberScale]) -> Dot:
    time, scale = scales
    text = f"{speech.date(moment.when)}: {said(speech, moment.amount)}"
    y = scale.at(moment.amount.value or Decimal(0))
    return Dot(time.middle(moment.when), y, text, moment.amount.approximate)


def _gaps(speech: Speech, series: Sequence[Series], time: TimeScale) -> Iterator[Span]:
    """Times in which no series has a number."""
    told = {m.when.text: m for one in series for m in one.ordered if m.amount.value is not None}
    seen = set[str]()
    for moment in (m for one in series for m in one.ordered if m.amount.value is None):
        if moment.when.text not in told and moment.when.text not in seen:
            seen.add(moment.when.text)
            x = time.at(moment.when.first)
            text = f"{speech.date(moment.when)}: {said(speech, moment.amount)}"
            yield Span(x, place(time.end(moment.when.last) - x), text)


def _numbers(speech: Speech, series: Sequence[Series]) -> Numbers:
    when, number = speech.gettext("Period"), speech.gettext("Number")
    if len(series) == 1:
        rows = [(speech.date(m.when), said(speech, m.amount)) for m in series[0].ordered]
        return Numbers((when, number), tuple(rows))
    whens = {m.when.text: m.when for one in series for m in one.ordered}
    order = sorted(whens.values(), key=lambda one: (one.last, one.first))
    cells = [{m.when.text: said(speech, m.amount) for m in one.moments} for one in series]
    empty = speech.gettext("no number")
    table = ((speech.date(when), *(column.get(when.text, empty) for column in cells)) for when in order)
    return Numbers((when, *(one.label for one in series)), tuple(table))


def _sentence(speech: Speech, series: Sequence[Series]) -> str:
    if len(series) == 1:
        return line_sentence(speech, series[0].moments)
    return sentences(*(f"{one.label}: {line_sentence(speech, one.moments)}" for one in series))


def line_sentence(speech: Speech, moments: Sequence[Moment]) -> str:
    """What a line says: where it begins and ends, its highest point, and what has no number."""
    ordered = Series("", tuple(moments)).ordered
    known = [moment for moment in ordered if moment.amount.value is not None]
    gaps = without(speech, [speech.date(one.when) for one in ordered if one.amount.value is None])
    if not known:
        return sentences(speech.gettext("There is no number."), gaps)
    if len(known) == 1:
        return sentences(
            speech.gettext("One number: %(number)s.") % {"number": _told(speech, known[0])}, gaps
        )
    ends = speech.gettext("From %(first)s to %(last)s.") % {
        "first": _told(speech, known[0]),
        "last": _told(speech, known[-1]),
    }
    most = max(known, key=lambda one: one.amount.value or Decimal(0))
    top = ""
    if most.amount.value not in (known[0].amount.value, known[-1].amount.value):
        top = speech.gettext("The highest: %(number)s.") % {"number": _told(speech, most)}
    return sentences(ends, top, gaps)


def _told(speech: Speech, moment: Moment) -> str:
    return f"{said(speech, moment.amount)} ({speech.date(moment.when)})"


def sparkline(speech: Speech, moments: Sequence[Moment]) -> Sparkline | None:
    """A line as small as a word.

    Args:
        speech: The page's language.
        moments: Numbers and gaps.

    Returns:
        The line; None where there are no two numbers: one alone shows no way.
    """
    ordered = Series("", tuple(moments)).ordered
    known = [moment.amount.value for moment in ordered if moment.amount.value is not None]
    if len(known) < 2:
        return None
    time = TimeScale(ordered[0].when.first, ordered[-1].when.last, _EDGE * 100 / _WIDE)
    low, high = min(known), max(known)
    scale = NumberScale(low, high if high > low else low + 1, _EDGE, _HIGH - _EDGE)
    paths, dots = list[str](), list[Dot]()
    for run in runs(ordered):
        placed = [_dot(speech, moment, (time, scale)) for moment in run]
        spots = [(place(dot.x * _WIDE / 100), dot.y) for dot in placed]
        paths += ["M" + "L".join(f"{x:g} {y:g}" for x, y in spots)] if len(spots) > 1 else []
        if len(spots) == 1 or run[-1] is ordered[-1]:
            dots.append(Dot(*spots[-1], placed[-1].text, placed[-1].approximate))
    return Sparkline(line_sentence(speech, moments), "".join(paths), tuple(dots))
