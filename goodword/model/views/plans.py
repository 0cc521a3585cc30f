"""Views of a plan and of one action."""

from __future__ import annotations

from dataclasses import dataclass

from goodword.model.views.cards import ActionRow, Progress, StoryCard
from goodword.model.views.common import Fact, FeedLink, Link, Source, Tag, When, Words
from goodword.model.views.data import DataFile


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


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal with its actions."""

    id: str
    title: Words
    description: Words | None
    actions: tuple[ActionRow, ...]


@dataclass(frozen=True, slots=True)
class HistoryItem:
    """A dated event in a plan's life."""

    when: When
    what: Words
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class MoneySum:
    """Sum of one kind in one currency; kinds and currencies are never added."""

    kind: Tag
    amount: str
    note: str = ""
    """``2 items of unknown amount``."""


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
    trace: tuple[TraceRow, ...] = ()
    trace_sum: str = ""
    """The sentence under the trace: sum of contributions, rounding."""
    history: tuple[HistoryItem, ...] = ()
    money: tuple[MoneySum, ...] = ()
    money_note: str = ""
    stories: tuple[StoryCard, ...] = ()
    coalitions: tuple[Link, ...] = ()
    without_evidence: str = ""
    """``9 of 21 actions have no story or evidence yet``."""
    contact_office: Words | None = None
    contact_email: str = ""
    contact_phone: str = ""
    contact_subject: str = ""
    """Subject line for "is this wrong? tell us"."""
    sources: tuple[Source, ...] = ()
    feed: FeedLink | None = None
    method: Link | None = None
    """The page that explains how progress is counted."""
    revision: tuple[Link, ...] = ()
    data: tuple[DataFile, ...] = ()
    """Files of this plan to download or to follow."""
    about_data: Link | None = None
    """The page about all data."""


@dataclass(frozen=True, slots=True)
class Milestone:
    """A step of an action."""

    title: Words
    due: When | None
    done: When | None
    late: bool
    weight: str
    evidence: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Update:
    """A dated report on an action."""

    when: When
    by: Link
    reading: Tag
    text: Words
    status: Tag | None = None
    percent: str = ""
    evidence: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """A change of what was promised."""

    when: When
    field: str
    before: str
    after: str
    reason: Words
    decided_by: Words | None = None


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """An amount of one kind."""

    kind: Tag
    amount: str
    period: str
    source: Link | None
    note: Words | None


@dataclass(frozen=True, slots=True)
class IndicatorValue:
    """A measured value or a stated gap."""

    period: str
    value: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Indicator:
    """What is measured, from where to where."""

    title: Words
    unit: Words
    direction: str
    baseline: str
    target: str
    values: tuple[IndicatorValue, ...]
    percent: int | None
    sentence: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """What proves an action."""

    type: Tag
    source: Source


@dataclass(frozen=True, slots=True)
class ActionPage:
    """One action of a plan: who, until when, how far, and what proves it."""

    row: ActionRow
    plan: Link
    goal: Words | None
    facts: tuple[Fact, ...]
    reason: Words | None
    as_of: str
    basis_sentence: str
    """Why the figure is what it is: ``Milestones: 3 of 4 done, by weight 75 %``."""
    readings: tuple[Fact, ...] = ()
    """Where the coalition's reading differs: both, side by side."""
    milestones: tuple[Milestone, ...] = ()
    updates: tuple[Update, ...] = ()
    changes: tuple[Change, ...] = ()
    budget: tuple[BudgetLine, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    stories: tuple[StoryCard, ...] = ()
    previous: Link | None = None
    next: Link | None = None
    contact_office: Words | None = None
    contact_email: str = ""
    contact_phone: str = ""
    contact_subject: str = ""
