"""Views that look across actions and plans: filter, goal, desk, dashboard, matrix of areas."""

from __future__ import annotations

from dataclasses import dataclass

from goodword.model.views.cards import ActionRow, PlanCard, Progress, StoryCard
from goodword.model.views.common import Link, Tag, When, Words
from goodword.model.views.money import Money, MoneySum
from goodword.text.numbering import number_of


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice of a filter."""

    key: str
    label: Words
    count: int
    address: str = ""
    """Where the same can be seen on a page of its own."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Ways to see only some actions of a long plan."""

    total: int
    states: tuple[Choice, ...] = ()
    """Status, time, reports and evidence; keys are those of ``ActionRow.marks``."""
    areas: tuple[Choice, ...] = ()
    goals: tuple[Choice, ...] = ()
    bodies: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class GoalPage:
    """A goal with its actions."""

    id: str
    title: Words
    description: Words | None
    plan: Link
    progress: Progress | None
    """None when no action is listed for it."""
    as_of: str
    actions: tuple[ActionRow, ...] = ()
    without_evidence: str = ""
    money: Money | None = None
    """None when there is nothing to say of it."""
    stories: tuple[StoryCard, ...] = ()
    previous: Link | None = None
    next: Link | None = None

    @property
    def number(self) -> str:
        """Its number, if the plan counts."""
        return number_of(self.id)


@dataclass(frozen=True, slots=True)
class DeskGroup:
    """Actions on an organisation's desk that are equally urgent."""

    key: str
    title: str
    rows: tuple[ActionRow, ...]


@dataclass(frozen=True, slots=True)
class Desk:
    """What an organisation has to do in all plans."""

    sentence: str
    """``12 actions: 4 done, 3 late``."""
    roles: str
    """``9 as lead, 3 in support``."""
    next_when: When | None
    next_action: Link | None
    groups: tuple[DeskGroup, ...]
    """The most urgent first."""
    as_of: str


@dataclass(frozen=True, slots=True)
class PlanLine:
    """A plan on the dashboard."""

    card: PlanCard
    money: tuple[MoneySum, ...]
    """Planned and spent, per currency."""
    no_money: str
    """Says so in words when nothing is stated."""
    last: When | None
    """Day of the last report."""


@dataclass(frozen=True, slots=True)
class Report:
    """A dated report on an action."""

    when: When
    by: Link
    action: Link
    plan: Link
    text: Words


@dataclass(frozen=True, slots=True)
class Dashboard:
    """All plans at a glance; examples stand apart and are in no total."""

    sentence: str
    """``13 plans, 4 with a public list of actions``."""
    leading: str
    """Counts over all actions: ``7 of 21 done, 3 late``; empty when no list is public."""
    as_of: str
    listed: tuple[PlanLine, ...] = ()
    unlisted: tuple[PlanLine, ...] = ()
    """Plans whose list of actions is not public."""
    examples: tuple[PlanLine, ...] = ()
    late: tuple[ActionRow, ...] = ()
    late_more: str = ""
    reports: tuple[Report, ...] = ()
    ways: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """One area of work in one place."""

    area: Tag
    texts: tuple[str, ...]
    """``3 actions``, ``1 story``; empty: nothing is entered."""
    address: str = ""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One place."""

    id: str
    place: Link
    cells: tuple[MatrixCell, ...]
    gaps: str
    """``Nothing is entered for: victim support, joint strategy.``"""
    note: str = ""
    """That the list of actions of its plan is not public: then a gap says less."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """EFUS's six areas of work by place."""

    sentence: str
    areas: tuple[Link, ...]
    rows: tuple[MatrixRow, ...]
    examples: tuple[MatrixRow, ...] = ()


@dataclass(frozen=True, slots=True)
class AreaPlace:
    """What is done for one area of work in one place."""

    id: str
    place: Link
    actions: tuple[ActionRow, ...]
    stories: tuple[StoryCard, ...]
    example: bool = False
    more: tuple[Link, ...] = ()
    """The other actions and stories by their names."""


@dataclass(frozen=True, slots=True)
class AreaPage:
    """One area of work in all places."""

    tag: Tag
    sentence: str
    places: tuple[AreaPlace, ...]
    gaps: tuple[Link, ...]
    """Places with a plan or stories, but nothing for this area."""
    others: tuple[Link, ...]
    """The other areas."""
