"""Views of one record each: story, coalition, place, organisation, topic, free page."""

from __future__ import annotations

from dataclasses import dataclass

from goodword.model.views.background import Evaluation, Programme, Project, Recommendations, Survey
from goodword.model.views.cards import CoalitionCard, PlaceCard, PlanCard, StoryCard
from goodword.model.views.common import ContactPoint, Fact, FeedLink, Link, Picture, Source, Tag, When, Words
from goodword.model.views.data import DataCard, FigureItem
from goodword.model.views.overviews import Desk
from goodword.model.views.plans import BudgetLine


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation with who said it."""

    text: Words
    speaker: str
    """Name or ``anonymous`` in the page's language, with role and organisation."""


@dataclass(frozen=True, slots=True)
class Proof:
    """The chain from a story to an action of a plan."""

    action: Link
    plan: Link
    how: Words


@dataclass(frozen=True, slots=True)
class Incident:
    """One incident that a statement answers; listed singly, never counted by bias."""

    place: Link
    when: When
    time: str
    bias: tuple[Tag, ...]
    types: tuple[Tag, ...]
    reported: str
    description: Words


@dataclass(frozen=True, slots=True)
class Demand:
    """What a statement asks of whom."""

    to: Link
    text: Words
    answered: When | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """The part of a page that only statements have."""

    issued: When
    issuers: tuple[Link, ...]
    incidents: tuple[Incident, ...]
    demands: tuple[Demand, ...]
    support: Words | None
    response: tuple[Fact, ...]
    """How long after the incident it came, and whether that is within 48 hours."""
    contact_points: tuple[ContactPoint, ...]
    """"Where to report, who helps"; the box stands there also when empty, with a sentence."""
    note: str = ""
    """Types do not add up (several may hold)."""


@dataclass(frozen=True, slots=True)
class StoryPage:
    """A story."""

    title: Words
    summary: Words
    kind: Tag
    when: When
    body_html: str
    """Sanitised HTML, links and pictures filled; the template marks it safe inside ``data-body``."""
    cover: Picture | None = None
    gallery: tuple[Picture, ...] = ()
    """Photos that are neither the cover nor in the body."""
    facts: tuple[Fact, ...] = ()
    """Places, coalitions, topics, areas, event date, participants ... in reading order."""
    statement: Statement | None = None
    proofs: tuple[Proof, ...] = ()
    quotes: tuple[Quote, ...] = ()
    solution: tuple[Fact, ...] = ()
    people: str = ""
    """How this text deals with people: ``No private person is named``."""
    authors: str = ""
    """By-line with author, photographer, translator."""
    sources: tuple[Source, ...] = ()
    corrections: tuple[Fact, ...] = ()
    translation_note: str = ""
    """``Translated from Bosnian`` and whether it is older than the original."""
    related: tuple[StoryCard, ...] = ()
    hashtags: tuple[str, ...] = ()
    body_pictures: tuple[Picture, ...] = ()
    """Pictures whose marks stand in ``body_html``; the renderer fills them with the theme's picture."""


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
class WithdrawnPage:
    """The neutral page at the address of what was withdrawn: no title, no name."""


@dataclass(frozen=True, slots=True)
class MovedPage:
    """The page at an earlier address of a story: leads to where it is now."""

    target: Link


@dataclass(frozen=True, slots=True)
class MissingPage:
    """404: each language in its own words; ``languages`` holds (name, lang, home address, sentence)."""

    languages: tuple[tuple[str, str, str, str], ...]
