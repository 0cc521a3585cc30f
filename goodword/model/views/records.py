"""Views of one record each: coalition, place, organisation, topic, free page."""

from __future__ import annotations

from dataclasses import dataclass

from goodword.model.views.background import Evaluation, Programme, Project, Recommendations, Survey
from goodword.model.views.cards import CoalitionCard, PlaceCard, PlanCard, StoryCard
from goodword.model.views.common import Attached, ContactPoint, Fact, FeedLink, Link, Source, Tag, When, Words
from goodword.model.views.data import DataCard, FigureItem
from goodword.model.views.money import BudgetLine
from goodword.model.views.overviews import Desk


@dataclass(frozen=True, slots=True)
class Member:
    """A member or signatory of a coalition."""

    name: Link
    sector: Tag
    role: Words | None = None
    period: str = ""


@dataclass(frozen=True, slots=True)
class SectorShare:
    """How many members come from one sector."""

    tag: Tag
    count: int
    percent: int


@dataclass(frozen=True, slots=True)
class Activity:
    """A line of a coalition's calendar."""

    when: When
    title: Words
    kind: Tag
    participants: str = ""
    story: Link | None = None


@dataclass(frozen=True, slots=True)
class Charter:
    """The founding document of a coalition with those who signed it."""

    title: Words
    when: When | None
    document: str
    text_html: str
    text_lang: str
    signatories: tuple[Member, ...]
    file: Attached | None = None


@dataclass(frozen=True, slots=True)
class CoalitionPage:
    """A coalition's profile."""

    name: Words
    native_name: Words | None
    summary: Words
    kind: Tag
    status: Tag
    facts: tuple[Fact, ...]
    about_html: str = ""
    about_lang: str = ""
    engagement: Words | None = None
    members: tuple[Member, ...] = ()
    composition: tuple[SectorShare, ...] = ()
    composition_sentence: str = ""
    charter: Charter | None = None
    contact_points: tuple[ContactPoint, ...] = ()
    channels: tuple[Link, ...] = ()
    """``note`` is the channel's key, for its icon."""
    activities: tuple[Activity, ...] = ()
    """Newest first."""
    projects: tuple[Project, ...] = ()
    programmes: tuple[Programme, ...] = ()
    survey: Survey | None = None
    figures: tuple[FigureItem, ...] = ()
    data: tuple[DataCard, ...] = ()
    caution: str = ""
    funding: tuple[BudgetLine, ...] = ()
    evaluations: tuple[Evaluation, ...] = ()
    recommendations: Recommendations | None = None
    plans: tuple[PlanCard, ...] = ()
    statements: tuple[StoryCard, ...] = ()
    stories: tuple[StoryCard, ...] = ()
    sources: tuple[Source, ...] = ()
    feed: FeedLink | None = None


@dataclass(frozen=True, slots=True)
class PlacePage:
    """A place: the citizen's front door."""

    name: Words
    kind: Tag
    facts: tuple[Fact, ...]
    plans: tuple[PlanCard, ...] = ()
    coalitions: tuple[CoalitionCard, ...] = ()
    stories: tuple[StoryCard, ...] = ()
    """The newest; ``more`` leads to all."""
    more: Link | None = None
    children: tuple[PlaceCard, ...] = ()
    data: tuple[DataCard, ...] = ()
    caution: str = ""
    contact_points: tuple[ContactPoint, ...] = ()
    sources: tuple[Source, ...] = ()
    feed: FeedLink | None = None
    areas: Link | None = None
    """To the place's row in the matrix of areas of work, if it has one."""


@dataclass(frozen=True, slots=True)
class OrganisationPage:
    """An organisation and what it has promised."""

    name: Words
    abbreviation: str
    facts: tuple[Fact, ...]
    desk: Desk | None = None
    """None when it has no part in any action."""
    coalitions: tuple[CoalitionCard, ...] = ()
    stories: tuple[StoryCard, ...] = ()
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class TopicPage:
    """A topic with its stories."""

    name: Words
    stories: tuple[StoryCard, ...] = ()
    more: Link | None = None


@dataclass(frozen=True, slots=True)
class FreePage:
    """A free Markdown page."""

    title: Words
    body_html: str
    summary: Words | None = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class MissingPage:
    """404: each language in its own words; ``languages`` holds (name, lang, home address, sentence)."""

    languages: tuple[tuple[str, str, str, str], ...]
