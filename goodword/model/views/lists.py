"""Views of pages that list records: choice, home, lists, archive, feeds, search."""

from __future__ import annotations

from dataclasses import dataclass

from goodword.model.views.cards import ActionRow, CoalitionCard, PlaceCard, PlanCard, StoryCard
from goodword.model.views.common import FeedLink, Link


@dataclass(frozen=True, slots=True)
class LanguageDoor:
    """One language on the choice page."""

    name: str
    lang: str
    address: str
    sentence: str
    """What the site is, in that language."""


@dataclass(frozen=True, slots=True)
class ChoicePage:
    """The page at ``/``: a page, not a gate."""

    site_name: str
    languages: tuple[LanguageDoor, ...]
    places: tuple[PlaceCard, ...]
    newest: tuple[StoryCard, ...]


@dataclass(frozen=True, slots=True)
class HomePage:
    """A language's home."""

    site_name: str
    sentence: str
    places: tuple[PlaceCard, ...]
    lead: StoryCard | None
    newest: tuple[StoryCard, ...]
    plans: tuple[PlanCard, ...]
    coalitions: tuple[CoalitionCard, ...]
    counts: tuple[Link, ...]
    """``84 stories``, ``5 plans`` ... with links; example records are left out."""
    late: tuple[ActionRow, ...] = ()


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """A year or a month with the number of its stories or entries."""

    text: str
    address: str
    count: str
    """``12 stories``; empty where the page does not count them."""
    current: bool = False


@dataclass(frozen=True, slots=True)
class StoryList:
    """Stories of all time (newest first, with years), of a year (with months), of a month, or of a facet."""

    title: str
    intro: str
    stories: tuple[StoryCard, ...]
    years: tuple[CalendarEntry, ...] = ()
    months: tuple[CalendarEntry, ...] = ()
    previous: Link | None = None
    next: Link | None = None
    filters: tuple[Link, ...] = ()
    """Kinds as links to static facet pages."""
    plans: tuple[PlanCard, ...] = ()
    """Only on the archive's pages by status of plans."""
    rows: tuple[Link, ...] = ()
    """Stories by name and day alone, in place of cards: all of a year."""


@dataclass(frozen=True, slots=True)
class CoalitionList:
    """All coalitions."""

    sentence: str
    coalitions: tuple[CoalitionCard, ...]


@dataclass(frozen=True, slots=True)
class LetterGroup:
    """Places or names under one letter of the alphabet."""

    letter: str
    places: tuple[PlaceCard, ...]


@dataclass(frozen=True, slots=True)
class PlaceList:
    """All places by letter."""

    sentence: str
    groups: tuple[LetterGroup, ...]


@dataclass(frozen=True, slots=True)
class NamedList:
    """A simple list of links: organisations, topics."""

    title: str
    sentence: str
    links: tuple[Link, ...]
    """``note`` holds the counts."""


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet of the archive: kind, place, year, topic, coalition, plan status."""

    title: str
    links: tuple[Link, ...]
    """``note`` holds the count."""


@dataclass(frozen=True, slots=True)
class ArchivePage:
    """The static way through everything, also the answer of the search form without scripts."""

    sentence: str
    facets: tuple[Facet, ...]


@dataclass(frozen=True, slots=True)
class FeedGroup:
    """Feeds of one sort on the feeds page."""

    title: str
    feeds: tuple[FeedLink, ...]


@dataclass(frozen=True, slots=True)
class FeedsPage:
    """All feeds of a language with an explanation."""

    groups: tuple[FeedGroup, ...]


@dataclass(frozen=True, slots=True)
class SearchPage:
    """The search page; its results are made in the browser."""

    archive: str
    """Address of the archive."""
    days: tuple[str, ...]
    """How a day of each month is written: ``{d}. maj {y}.``."""
