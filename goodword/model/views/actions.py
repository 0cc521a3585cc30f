"""Views of one action of a plan."""

from __future__ import annotations

from dataclasses import dataclass

from goodword.model.views.cards import ActionRow, StoryCard
from goodword.model.views.changes import Amendment, Change, Evidence, Update
from goodword.model.views.charts import LineChart
from goodword.model.views.common import Attached, Fact, Link, Office, Sheet, Source, When, Words
from goodword.model.views.money import BudgetLine


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where an action stands in the plan's own text."""

    quote: Words | None
    page: str
    """``Page 12``; may be empty."""
    document: str
    """Address of the adopted text; may be empty."""
    file: Attached | None = None
    """The same as a document on this site, if nobody else publishes it."""


@dataclass(frozen=True, slots=True)
class Milestone:
    """A step of an action."""

    title: Words
    due: When | None
    done: When | None
    late: bool
    weight: str
    evidence: tuple[Evidence, ...] = ()
    anchor: str = ""
    """Where on its page it can be pointed to."""


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
    chart: LineChart | None = None
    """None where nothing was measured; its table then has nothing that ``values`` has not."""
    anchor: str = ""
    """Where on its page it can be pointed to."""
    sources: tuple[Source, ...] = ()
    """Sources of its values that can be opened."""


@dataclass(frozen=True, slots=True)
class ActionPage:
    """One action of a plan: who, until when, how far, and what proves it."""

    row: ActionRow
    plan: Link
    goal: Link | None
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
    amendments: tuple[Amendment, ...] = ()
    budget: tuple[BudgetLine, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    stories: tuple[StoryCard, ...] = ()
    previous: Link | None = None
    next: Link | None = None
    office: Office | None = None
    method: str = ""
    """Address of this action's line on the page that explains how its plan is counted."""
    sheet: Sheet | None = None
    anchor: Anchor | None = None
