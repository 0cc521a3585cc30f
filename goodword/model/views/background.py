"""Views of what stands around a plan's actions, and of a coalition's own work."""

from __future__ import annotations

from dataclasses import dataclass

from goodword.model.views.charts import BarChart, StackedChart
from goodword.model.views.common import Fact, Link, Source, Tag, When, Words
from goodword.model.views.data import DataCard
from goodword.model.views.money import BudgetLine


@dataclass(frozen=True, slots=True)
class Survey:
    """A question that was put to people, with what they said."""

    question: Words
    facts: tuple[Fact, ...]
    """How many answered, where, when, how they were asked."""
    charts: tuple[BarChart, ...]
    note: str
    """That the answers were not published, or that they do not add up."""
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """A judgement on the work."""

    question: Words
    when: When | None
    sentence: str
    """``8 agree, 3 disagree; 12 were asked``, or that it was not published."""
    chart: StackedChart | None = None
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Recommendation:
    """A recommendation, tracked to its answer."""

    id: str
    text: Words
    to: Link | None
    status: Tag
    made: When | None
    answer: Words | None
    answered: When | None


@dataclass(frozen=True, slots=True)
class Recommendations:
    """Recommendations with what became of them."""

    sentence: str
    """``5 recommendations: 2 open, 3 done``."""
    every: tuple[Recommendation, ...]


@dataclass(frozen=True, slots=True)
class Stakeholder:
    """Who is concerned."""

    link: Link
    note: Words | None = None


@dataclass(frozen=True, slots=True)
class StakeholderGroup:
    """Those with the same part in the plan."""

    role: Tag
    every: tuple[Stakeholder, ...]


@dataclass(frozen=True, slots=True)
class PreviousActivity:
    """What was done before the plan."""

    title: Words
    when: When | None
    by: tuple[Link, ...]
    result: Words | None = None
    story: Link | None = None


@dataclass(frozen=True, slots=True)
class BackgroundPage:
    """Why a plan was made, who is concerned, and who watches."""

    title: Words
    plan: Link
    text: Words | None = None
    data: tuple[DataCard, ...] = ()
    caution: str = ""
    needs: tuple[Words, ...] = ()
    surveys: tuple[Survey, ...] = ()
    stakeholders: tuple[StakeholderGroup, ...] = ()
    previous: tuple[PreviousActivity, ...] = ()
    oversight: Link | None = None
    reports: tuple[Source, ...] = ()
    evaluations: tuple[Evaluation, ...] = ()
    recommendations: Recommendations | None = None


@dataclass(frozen=True, slots=True)
class Project:
    """A project of a coalition."""

    title: Words
    status: Tag
    period: str
    partners: tuple[Link, ...] = ()
    budget: tuple[BudgetLine, ...] = ()
    story: Link | None = None


@dataclass(frozen=True, slots=True)
class Programme:
    """A course of a coalition."""

    title: Words
    period: str
    dates: str
    participants: str
    note: Words | None = None
    story: Link | None = None
