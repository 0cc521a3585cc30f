"""What a made-up site is made of, as values that any tool could tell."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

Texts = dict[str, str]
"""A text by language tag."""


@dataclass(frozen=True)
class Size:
    """How much there is of everything."""

    stories: int
    plans: int = 200
    actions: int = 15
    coalitions: int = 50
    places: int = 100
    organisations: int = 120
    topics: int = 24
    tiny: bool = False
    """Stories of one sentence about nothing."""


@dataclass(frozen=True)
class Thing:
    """A place, an organisation or a topic."""

    id: str
    name: Texts


@dataclass(frozen=True)
class Story:
    """A story as any tool could tell it.

    Attributes:
        titles: By language, the original's first; the same for summaries and bodies.
        bodies: Paragraphs; the third is a heading without its sign.
    """

    id: str
    day: date
    kind: str
    titles: Texts
    summaries: Texts
    bodies: dict[str, tuple[str, ...]]
    places: tuple[str, ...]
    topics: tuple[str, ...]
    coalitions: tuple[str, ...]
    organisations: tuple[str, ...]
    proves: tuple[str, ...]
    author: str


@dataclass(frozen=True)
class Promise:
    """An action of a plan."""

    id: str
    title: Texts
    updates: tuple[tuple[date, Texts], ...]
    milestones: tuple[Texts, ...]
    organisation: str
    due: date
    status: str
    amount: int


@dataclass(frozen=True)
class Plan:
    """A plan with its actions."""

    id: str
    title: Texts
    summary: Texts
    place: str
    coalition: str
    organisation: str
    first_year: int
    actions: tuple[Promise, ...]


@dataclass(frozen=True)
class Coalition:
    """A coalition with its members."""

    id: str
    name: Texts
    summary: Texts
    about: Texts
    places: tuple[str, ...]
    members: tuple[str, ...]
    founded: int
