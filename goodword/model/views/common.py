"""Parts that many pages share: words, links, dates, pictures, contact points, page frame."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Words:
    """A text with its language, for content that may be shown in another language than the page."""

    text: str
    """The text itself, plain."""
    lang: str = ""
    """BCP 47 tag when it differs from the page's language, else empty; becomes a ``lang`` attribute."""


@dataclass(frozen=True, slots=True)
class Link:
    """A text that may lead somewhere."""

    words: Words
    """What the link says."""
    address: str = ""
    """Root-relative (``en/plans/x/``), absolute (``https://...``), or empty: then it is plain text."""
    note: str = ""
    """A short remark behind the link, such as a role or a date."""
    example: bool = False
    """True when the target is an example record: it is marked wherever it appears."""
    paper: str = ""
    """The whole address of a file, which stands behind the link on paper."""


@dataclass(frozen=True, slots=True)
class When:
    """A date as people read it and as machines read it."""

    text: str
    """In the page's language at the date's own precision: ``4. kvartal 2026.``."""
    iso: str = ""
    """For ``<time datetime>``: only if it is a full day, a month or a year; else empty."""


@dataclass(frozen=True, slots=True)
class Attached:
    """A document that lies on this site."""

    address: str
    """Root-relative: ``files/odluka.pdf``."""
    paper: str
    """The whole address, for paper."""
    note: str
    """Kind and size: ``PDF, 1.2 MB``."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact comes from."""

    publisher: Words
    title: Words
    url: str = ""
    when: When | None = None
    archive_url: str = ""
    file: Attached | None = None


@dataclass(frozen=True, slots=True)
class PictureFile:
    """One file of a picture."""

    path: str
    """Root-relative path of the file."""
    width_px: int


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo in all its widths."""

    alt: str
    """Empty for a decorative picture."""
    width_px: int
    height_px: int
    webp: tuple[PictureFile, ...]
    """Narrow to wide; for ``<source type=image/webp srcset>``."""
    fallback: PictureFile
    """The JPEG for ``<img src>``."""
    caption: Words | None = None
    credit: str = ""
    licence: str = ""
    """SPDX-like name as written in the story (``CC-BY-4.0``)."""
    lang: str = ""
    """Language of alt and caption when it differs from the page's."""


@dataclass(frozen=True, slots=True)
class ContactPoint:
    """Where somebody can report or get help."""

    who: Words
    for_whom: Words | None = None
    phone: str = ""
    email: str = ""
    url: str = ""
    hours: Words | None = None
    languages: str = ""
    """Names of languages, joined for reading."""
    anonymous: str = ""
    """A sentence if reports may be anonymous or may not; empty if not known."""
    checked: When | None = None


@dataclass(frozen=True, slots=True)
class Office:
    """Who answers for a plan, for "is this wrong? tell us"."""

    name: Words | None
    email: str
    phone: str
    subject: str
    """Subject line of the mail."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A word of a closed vocabulary: a status, a kind, an area."""

    key: str
    """The stable key, for a class name: ``overdue``."""
    label: str
    """In the page's language."""
    detail: str = ""
    """A sentence that explains it here: ``due 30 September 2026, 51 days ago``."""


@dataclass(frozen=True, slots=True)
class QrCode:
    """A QR code, one unit a module, without the white space around it."""

    size: int
    path: str
    """Path data of strokes that are one unit wide."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a page says of itself on paper and in a footnote."""

    address: str
    """Absolute."""
    site: str
    cite: str
    """How to name the page as a source: title, site, date of the count, address."""
    code: QrCode
    """Leads from paper back to the address."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A label with its value, for definition lists."""

    label: str
    values: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step of the path from the home page."""

    text: str
    address: str
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page in another language."""

    lang: str
    """BCP 47 tag."""
    name: str
    """The language's own name."""
    address: str
    exists: bool = True
    """False: the address is the other language's home page, because this page does not exist there."""


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed that belongs to the page, for discovery and for the feeds page."""

    title: str
    rss: str
    """Root-relative path of the RSS file."""
    atom: str


@dataclass(frozen=True, slots=True)
class Share:
    """What social networks read from a page's head."""

    image: str = ""
    """Absolute URL; only where every shown person's consent has the scope ``social``."""
    image_width_px: int = 0
    image_height_px: int = 0
    image_alt: str = ""
    type: str = "website"
    published: str = ""
    modified: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """The frame of every page: what stands in its head and around its content."""

    kind: str
    """Stands as ``data-kind`` on body; also the name of the template in ``theme/pages/``."""
    lang: str
    address: str
    """Root-relative, ends with ``/``: ``en/plans/visegrad-2015/``; empty for the choice page."""
    title: str
    """For ``<title>`` and og:title, without the site's name."""
    view: object
    """The kind's own view."""
    title_lang: str = ""
    description: str = ""
    crumbs: tuple[Crumb, ...] = ()
    alternates: tuple[Alternate, ...] = ()
    feeds: tuple[FeedLink, ...] = ()
    share: Share = field(default_factory=Share)
    section: str = ""
    """The main navigation's current entry: stories plans coalitions places search, or empty."""
    indexed: bool = True
    """False: robots noindex, and the page is left out of the site map."""
    example: bool = False
    """True: the banner that says that this is an example stands on top."""
    linked: Mapping[str, Any] | None = None
    """The same for machines, as JSON-LD in the words of schema.org."""
