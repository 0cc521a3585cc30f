"""What a feed says, whatever its format: frozen values that RSS, Atom and later formats are written from."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

EMPTY_SINCE: Final = datetime(2000, 1, 1, tzinfo=UTC)
"""The date of a feed that has no entries and was given no date: constant, so that two builds agree."""


@dataclass(frozen=True, slots=True)
class Category:
    """One word that an entry is filed under: its kind, a topic, a place."""

    term: str
    """The identifier within the vocabulary, such as ``testimonial`` or ``foca``."""
    label: str = ""
    """The term as people read it, in the entry's language; empty when the term says it already."""
    scheme: str = ""
    """Absolute IRI that names the vocabulary, or empty."""


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file that travels with an entry; its three facts must be true of the published file."""

    url: str
    """Absolute address of the file."""
    length_bytes: int
    """Exact size of the file."""
    mime_type: str
    """Media type, such as ``image/jpeg``."""


@dataclass(frozen=True, slots=True)
class FeedPicture:
    """The picture of an entry, for readers that show one beside the title."""

    url: str
    """Absolute address of the file."""
    width_px: int
    height_px: int
    alt: str = ""
    """What the picture shows, plain text in the entry's language."""
    credit: str = ""
    """Who made it, plain text; empty when nobody is to be named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """One story, statement or change of a plan, in one language.

    Raises:
        ValueError: When a date has no time zone.
    """

    id: str
    """Permanent absolute ``https`` IRI; it never changes, whatever becomes of title, file or domain."""
    title: str
    """Plain text. When it is empty the id stands in its place, because both formats demand a title."""
    link: str
    """Absolute address of the page that the entry is about."""
    published: datetime
    """When it was first published, with a time zone."""
    updated: datetime
    """When its content last changed, with a time zone."""
    summary: str
    """Plain text of a sentence or two."""
    language: str
    """BCP 47 tag of title, summary and content."""
    content_html: str = ""
    """Sanitised HTML whose addresses are all absolute, or empty."""
    authors: tuple[str, ...] = ()
    """Names as they are to be shown; may be empty."""
    categories: tuple[Category, ...] = ()
    enclosure: Enclosure | None = None
    picture: FeedPicture | None = None

    def __post_init__(self) -> None:
        """Refuse dates that mean a different instant on another machine."""
        _demand_zone(self.published, f"published of {self.id}")
        _demand_zone(self.updated, f"updated of {self.id}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A list of entries that belongs to a page: the site, a language, a plan, a coalition, a place.

    Raises:
        ValueError: When the date has no time zone, or when two entries share an id.
    """

    id: str
    """Permanent absolute ``https`` IRI of the feed itself, the same in every format."""
    title: str
    """Plain text, never empty."""
    subtitle: str
    """One plain sentence on what is in it; when it is empty the title stands in its place in RSS."""
    language: str
    """BCP 47 tag of title and subtitle, such as ``bs`` or ``sr-Cyrl``."""
    home: str
    """Absolute address of the page that the feed belongs to."""
    address: str
    """Root-relative address without the format's ending: ``feeds/bs/stories``."""
    entries: tuple[FeedEntry, ...] = ()
    """In any order; ``newest_first`` is how the formats write them."""
    icon: str = ""
    """Absolute address of a square picture, or empty."""
    rights: str = ""
    """Plain text on who may do what with the content, or empty."""
    licence: str = ""
    """Absolute address of the licence, or empty."""
    author: str = ""
    """Who publishes it; when it is empty the title stands in its place, because Atom demands an author."""
    updated: datetime = EMPTY_SINCE
    """The feed's date as long as it has no entries; with entries it is not looked at (see ``changed``)."""

    def __post_init__(self) -> None:
        """Refuse what no reader could make sense of."""
        _demand_zone(self.updated, f"updated of {self.id}")
        twice = [key for key, count in Counter(entry.id for entry in self.entries).items() if count > 1]
        if twice:
            raise ValueError(f"feed {self.id}: more than one entry has the id {twice[0]}")

    @property
    def newest_first(self) -> tuple[FeedEntry, ...]:
        """The entries in the order of a feed: latest publication first, in the same instant by id."""
        by_id = sorted(self.entries, key=lambda entry: entry.id)
        return tuple(sorted(by_id, key=lambda entry: entry.published, reverse=True))

    @property
    def changed(self) -> datetime:
        """The feed's date: its newest change, never the time of the build."""
        return max((entry.updated for entry in self.entries), default=self.updated)


def _demand_zone(moment: datetime, name: str) -> None:
    if moment.utcoffset() is None:
        raise ValueError(f"{name} has no time zone")
