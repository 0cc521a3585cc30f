"""Views of a story, and of the pages at addresses where a story was."""

from __future__ import annotations

from dataclasses import dataclass

from goodword.model.views.cards import StoryCard
from goodword.model.views.common import ContactPoint, Fact, Link, Picture, Source, Tag, When, Words


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
class WithdrawnPage:
    """The neutral page at the address of what was withdrawn: no title, no name."""


@dataclass(frozen=True, slots=True)
class MovedPage:
    """The page at an earlier address of a story: leads to where it is now."""

    target: Link
