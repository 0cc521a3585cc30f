"""Views of a plan: its page, its actions in time, and how it is counted."""

from __future__ import annotations

from dataclasses import dataclass

from goodword.model.views.cards import ActionRow, Progress, StoryCard
from goodword.model.views.changes import Event
from goodword.model.views.charts import Sparkline, StackedChart
from goodword.model.views.common import Fact, FeedLink, Link, Office, Sheet, Source, Tag, When, Words
from goodword.model.views.gantt import Gantt
from goodword.model.views.money import Money
from goodword.model.views.open_data import DataFile
from goodword.model.views.overviews import Filter
from goodword.text.numbering import number_of


@dataclass(frozen=True, slots=True)
class TraceRow:
    """One action's part in the plan's figure."""

    action: Link
    basis: str
    value: str
    """``75 %`` or a dash when it is left out."""
    weight: str
    contribution: str
    """``3.6 points``; empty when left out."""
    id: str = ""
    """The action's number; the row can be linked to by it."""
    other: str = ""
    """The coalition's reading where it differs; nothing is averaged."""
    lines: tuple[Sparkline, ...] = ()
    """What was measured, where the figure stands on indicators."""


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal with its actions."""

    id: str
    title: Words
    description: Words | None
    actions: tuple[ActionRow, ...]
    address: str = ""
    """Of its own page; empty for actions without a goal."""

    @property
    def number(self) -> str:
        """Its number, if the plan counts."""
        return number_of(self.id)


@dataclass(frozen=True, slots=True)
class HistoryItem:
    """A dated event in a plan's life."""

    when: When
    what: Words
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Version:
    """A plan among those that it replaced and that replaced it."""

    link: Link
    status: Tag
    period: str
    here: bool
    """True for the plan on whose page it stands."""


@dataclass(frozen=True, slots=True)
class Versions:
    """A plan with all that came before and after it."""

    every: tuple[Version, ...]
    """The oldest first."""
    note: str
    """Which of them is in force."""
    in_force: Link | None
    """Another version that is in force today, when the page's own is not."""


@dataclass(frozen=True, slots=True)
class InTime:
    """The actions of a plan in time, on the plan's own page."""

    page: Link
    """Where they stand alone."""
    gantt: Gantt | None
    """Here only while it is short."""
    sentence: str
    """What the Gantt says, where it is not here."""


@dataclass(frozen=True, slots=True)
class BackgroundNote:
    """The background in short, on the plan's own page."""

    text: Words | None
    lines: tuple[str, ...]
    """``4 stakeholders``, ``2 surveys``, ``5 recommendations: 2 open, 3 done``."""
    link: Link


@dataclass(frozen=True, slots=True)
class PlanPage:
    """A plan with its progress."""

    title: Words
    summary: Words
    type: Tag
    status: Tag
    facts: tuple[Fact, ...]
    progress: Progress | None
    progress_note: str
    as_of: str
    """``State of 20 November 2026``."""
    goals: tuple[Goal, ...] = ()
    """Actions without a goal stand in a last goal with an empty title."""
    trace_sum: str = ""
    """The sum of what all actions contribute, and how it is rounded."""
    history: tuple[HistoryItem, ...] = ()
    money: Money | None = None
    """None when there is nothing to say of it."""
    stories: tuple[StoryCard, ...] = ()
    coalitions: tuple[Link, ...] = ()
    without_evidence: str = ""
    """``9 of 21 actions have no story or evidence yet``."""
    bare: tuple[ActionRow, ...] = ()
    """Actions without any story or evidence."""
    office: Office | None = None
    sources: tuple[Source, ...] = ()
    feed: FeedLink | None = None
    method: Link | None = None
    """The plan's own page that explains how it is counted."""
    versions: Versions | None = None
    """None when it stands alone."""
    happened: tuple[Event, ...] = ()
    """The newest reports and changes."""
    all_changes: Link | None = None
    """The page with all of them."""
    shares: StackedChart | None = None
    in_time: InTime | None = None
    """None: no action has a date."""
    sheet: Sheet | None = None
    background: BackgroundNote | None = None
    filter: Filter | None = None
    """None for a short plan."""
    areas: Link | None = None
    """To the matrix of areas of work, if any action has an area."""
    data: tuple[DataFile, ...] = ()
    """Files of this plan to download or to follow."""
    about_data: Link | None = None
    """The page about all data."""


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """The actions of a plan in time."""

    plan: Link
    as_of: str
    gantt: Gantt | None
    """None: no action has a date."""
    sheet: Sheet


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule by which a plan is counted, and what it gives in this plan."""

    title: str
    text: Words
    here: str = ""
    """With this plan's numbers; empty where the rule has nothing to work on."""


@dataclass(frozen=True, slots=True)
class MethodPage:
    """How a plan is counted: the rules, this plan's thresholds and numbers, every action's part."""

    plan: Link
    as_of: str
    progress: Progress
    shares: StackedChart
    rules: tuple[Rule, ...]
    trace: tuple[TraceRow, ...]
    trace_sum: str
    """The sentence under the trace: sum of contributions, rounding."""
    more: Link | None
    """The site's own page about its method, if it has one."""
    sheet: Sheet
