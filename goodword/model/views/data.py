"""Views of incident datasets and figures. Gaps are gaps, hidden counts are said to be hidden."""

from __future__ import annotations

from dataclasses import dataclass

from goodword.model.views.cards import PlanCard
from goodword.model.views.charts import BarChart, LineChart, Sparkline
from goodword.model.views.common import Fact, Link, Source, Words
from goodword.model.views.open_data import DataFile
from goodword.model.views.plans import HistoryItem


@dataclass(frozen=True, slots=True)
class DataCard:
    """A dataset or a series of figures on other pages and in lists."""

    link: Link
    """``note`` says what is counted."""
    sentence: str
    """What its numbers say: ``From 15 (2009) to 54 (2023). No number: 2016, 2017, 2018.``."""
    line: Sparkline | None = None
    incidents: bool = False
    """True for counts of incidents: the caution stands where the card stands."""


@dataclass(frozen=True, slots=True)
class FigurePart:
    """A part of a figure."""

    label: Words
    value: str


@dataclass(frozen=True, slots=True)
class FigureItem:
    """One number with everything that belongs to it."""

    label: Words | None
    """None on the page of its series, where ``when`` names it."""
    number: str
    """``about 2,800,000``, or ``no number``."""
    unit: Words
    known: bool
    when: str = ""
    breakdown: str = ""
    """``6,465 women + 1,238 men = 7,703`` only where that is the sum, else ``of these 20 women``."""
    parts: tuple[FigurePart, ...] = ()
    note: Words | None = None
    source: Source | None = None
    id: str = ""
    """Short name for links to it; empty on the page of its series."""


@dataclass(frozen=True, slots=True)
class FigureGap:
    """Times without a number, for one reason."""

    when: str
    note: Words | None
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class DatasetPage:
    """Counts of incidents in a place."""

    title: Words
    facts: tuple[Fact, ...]
    cautions: tuple[Words, ...]
    """Never empty: what the counts show and what they do not."""
    charts: tuple[LineChart, ...] = ()
    single: tuple[Fact, ...] = ()
    """Counts of which there is only one, so that a line would say nothing."""
    breakdowns: tuple[BarChart, ...] = ()
    answers: tuple[str, ...] = ()
    """How many were publicly answered, of how many."""
    notes: tuple[HistoryItem, ...] = ()
    plans: tuple[PlanCard, ...] = ()
    others: tuple[DataCard, ...] = ()
    sources: tuple[Source, ...] = ()
    files: tuple[DataFile, ...] = ()
    about_data: Link | None = None


@dataclass(frozen=True, slots=True)
class FigurePage:
    """A figure, or a series of them."""

    title: Words
    unit: Words
    facts: tuple[Fact, ...]
    caution: Words | None = None
    chart: LineChart | None = None
    items: tuple[FigureItem, ...] = ()
    gaps: tuple[FigureGap, ...] = ()
    sources: tuple[Source, ...] = ()
    files: tuple[DataFile, ...] = ()
    """Empty for an invented example, which is in no file over all figures."""
    about_data: Link | None = None


@dataclass(frozen=True, slots=True)
class DataGroup:
    """Data about one place, or about none."""

    place: Link | None
    cards: tuple[DataCard, ...]


@dataclass(frozen=True, slots=True)
class DataList:
    """All datasets, or all figures."""

    title: str
    sentence: str
    cautions: tuple[Words, ...]
    groups: tuple[DataGroup, ...]
    more: Link | None = None
    """The way from figures to incidents and back."""
    files: tuple[DataFile, ...] = ()
    about_data: Link | None = None
