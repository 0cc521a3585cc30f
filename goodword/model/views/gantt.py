"""Views of actions in time, already placed."""

from __future__ import annotations

from dataclasses import dataclass

from goodword.model.views.charts import Chart, Key, Tick
from goodword.model.views.common import Link, Tag, Words
from goodword.text.numbering import number_of


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a chart's width."""

    x1: float
    x2: float


@dataclass(frozen=True, slots=True)
class GanttRow:
    """An action in time."""

    action: Link
    status: Tag
    swatch: int
    text: str
    """``From March 2026 until 30 June 2026``; with first promise and end where there are such."""
    late: str
    """``overdue``, ``late start`` or ``finished late`` in words; empty when it is not late."""
    whole: Stretch
    """From the first to the last day that its dates may mean; without an end it leaves the chart."""
    sure: Stretch | None
    """From the last day of its start to the first day of its end; None when they overlap."""
    promise: float | None = None
    """Last day of the first promise, where the deadline was moved."""
    done: float | None = None


@dataclass(frozen=True, slots=True)
class GanttGroup:
    """The actions of a goal."""

    id: str
    title: Words
    rows: tuple[GanttRow, ...]

    @property
    def number(self) -> str:
        """Its number, if the plan counts."""
        return number_of(self.id)


@dataclass(frozen=True, slots=True)
class Gantt:
    """Actions in time."""

    head: Chart
    groups: tuple[GanttGroup, ...]
    times: tuple[Tick, ...]
    now: float | None
    """None: the day of the count lies so far away that the actions would be squeezed together."""
    now_text: str
    """``today's count: 20 November 2026``."""
    legend: tuple[Key, ...]
    undated: tuple[Link, ...] = ()
    """Actions without dates; ``note`` says what stands in place of one."""
