"""Views of charts: shapes already placed, every number as words, and the same numbers as a table.

Places along a chart's width are percent of that width (0 to 100), so that a chart has no fixed width and its
letters never shrink; places along its height are CSS pixels from the top.
"""

from __future__ import annotations

from dataclasses import dataclass

from goodword.model.views.common import Words

SWATCHES = 8
"""How many fillings the theme has: 0 is solid, 7 is empty, those between have patterns of their own."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of a chart as a table."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    """Each as long as the head; the first cell names the row."""


@dataclass(frozen=True, slots=True)
class Chart:
    """What every chart has."""

    id: str
    """Unique on its page, letters, digits and hyphens; ids of patterns begin with it."""
    title: Words
    sentence: str
    """What the chart says, in one or two sentences, also for those who do not see it."""
    numbers: Numbers


@dataclass(frozen=True, slots=True)
class Key:
    """An entry of a legend."""

    swatch: int
    """Which filling: 0 to 7."""
    label: str
    value: str = ""
    """What stands behind the label, such as a count; may be empty."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar with its words."""

    label: Words
    value: str
    """The number as it is read, or ``no number`` with the reason."""
    width: float | None
    """Percent; None: there is no number, so nothing is drawn. That is not 0."""
    swatch: int = 0
    approximate: bool = False
    """The number is no exact one: the bar is hollow."""


@dataclass(frozen=True, slots=True)
class BarChart:
    """Numbers side by side, from one zero."""

    head: Chart
    bars: tuple[Bar, ...]
    legend: tuple[Key, ...] = ()
    """Empty when all bars have one filling."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a stacked bar."""

    x: float
    width: float
    swatch: int
    text: str
    """``completed: 7 (33 %)``."""


@dataclass(frozen=True, slots=True)
class Stack:
    """A whole and its parts."""

    label: Words | None
    """None when there is only one."""
    parts: tuple[Part, ...]
    """Empty: nothing is known, so nothing is drawn."""
    note: str = ""
    """What stands behind the label, such as how many there are in all."""


@dataclass(frozen=True, slots=True)
class StackedChart:
    """Shares of one or more wholes."""

    head: Chart
    stacks: tuple[Stack, ...]
    legend: tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on an axis."""

    at: float
    """Percent of the width on the axis of time, pixels from the top on the axis of numbers."""
    text: str
    words_at: float = 0.0
    """Percent of the width where the words of a time stand: in its middle; its mark is where it begins."""
    anchor: str = "middle"
    """``start`` or ``end`` where the words would leave the chart."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A number in a line."""

    x: float
    y: float
    text: str
    """``2025: about 1,200``."""
    approximate: bool = False
    """Hollow."""


@dataclass(frozen=True, slots=True)
class Segment:
    """The line between two neighbours; over a gap there is none."""

    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True, slots=True)
class Line:
    """A series of numbers in time."""

    swatch: int
    """0 to 3: each has its own dashes and dots."""
    dots: tuple[Dot, ...]
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Level:
    """A number that holds for the whole time, such as a target."""

    key: str
    """``baseline`` or ``target``."""
    y: float
    text: str
    """``target: 60 (2028)``; stands in the legend."""


@dataclass(frozen=True, slots=True)
class Span:
    """A time without a number."""

    x: float
    width: float
    text: str


@dataclass(frozen=True, slots=True)
class LineChart:
    """Numbers in time; gaps are gaps."""

    head: Chart
    lines: tuple[Line, ...]
    gaps: tuple[Span, ...]
    levels: tuple[Level, ...]
    times: tuple[Tick, ...]
    grid: tuple[Tick, ...]
    legend: tuple[Key, ...] = ()
    """Empty when there is one line."""


@dataclass(frozen=True, slots=True)
class Sparkline:
    """A line as small as a word; the numbers stand beside it or behind a link."""

    sentence: str
    path: str
    """The lines as path data in a box of 96 by 24."""
    dots: tuple[Dot, ...]
    """Points that no line reaches, and the last one; both places in pixels of the box."""
