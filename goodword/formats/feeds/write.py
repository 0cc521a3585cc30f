"""A ``Feed`` as an RSS 2.0 or an Atom 1.0 document: the same value, the same bytes."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any, Final

from feedgen.feed import FeedGenerator

from goodword.formats.feeds.extension import EntryExtension, FeedExtension
from goodword.formats.feeds.plain import as_html, legal
from goodword.model.feed import Feed, FeedEntry

GENERATOR: Final = "Goodword"
_RSS_PICTURES: Final = (".gif", ".jpg", ".jpeg", ".png")
_PLAIN_RSS: Final = re.compile(rb"<content:encoded>[^<]*</content:encoded>|&amp;|&lt;")
_HEXADECIMAL: Final = {b"&amp;": b"&#x26;", b"&lt;": b"&#x3C;"}


def rss(feed: Feed, stylesheet_url: str, self_url: str) -> bytes:
    """Write a feed as RSS 2.0.

    Args:
        feed: What to write, all of it: see ``limit`` for a head feed.
        stylesheet_url: Address of the CSS that makes the file readable in a browser; empty for none.
        self_url: Absolute address at which this file will be published.

    Returns:
        A UTF-8 document, newest entry first. Source: RSS 2.0; RSS Advisory Board, Best Practices Profile.

    Raises:
        ValueError: When the feed has no title or no home.
    """
    generator = _generator(feed, stylesheet_url, self_url)
    # feedgen starts with the time of the build and would write it; the extension writes the feed's own date.
    generator._FeedGenerator__rss_lastBuildDate = None
    if feed.icon.lower().endswith(_RSS_PICTURES):
        generator.image(url=feed.icon)
    for value in feed.newest_first:
        entry = _entry(generator, value)
        entry.guid(value.id, permalink=value.id == value.link)
        entry.description(as_html(value.summary or value.title))
        if value.content_html:
            entry.content(legal(value.content_html), type="html")
        if value.enclosure is not None:
            enclosure = value.enclosure
            entry.enclosure(enclosure.url, enclosure.length_bytes, enclosure.mime_type)
    return _PLAIN_RSS.sub(_hexadecimal, generator.rss_str(pretty=True))


def atom(feed: Feed, stylesheet_url: str, self_url: str) -> bytes:
    """Write a feed as Atom 1.0.

    Args:
        feed: What to write, all of it: see ``limit`` for a head feed.
        stylesheet_url: Address of the CSS that makes the file readable in a browser; empty for none.
        self_url: Absolute address at which this file will be published.

    Returns:
        A UTF-8 document, newest entry first. Source: RFC 4287.

    Raises:
        ValueError: When the feed has no id or no title.
    """
    generator = _generator(feed, stylesheet_url, self_url)
    generator.id(feed.id)
    generator.updated(_to_the_second(feed.changed))
    generator.author({"name": legal(feed.author or feed.title)})
    if feed.icon:
        generator.icon(feed.icon)
    for value in feed.newest_first:
        entry = _entry(generator, value)
        entry.id(value.id)
        entry.published(_to_the_second(value.published))
        entry.updated(_to_the_second(value.updated))
        entry.author([{"name": name} for name in map(legal, value.authors) if name])
        if legal(value.summary):
            entry.summary(legal(value.summary), type="text")
        if value.content_html:
            entry.content(legal(value.content_html), type="html")
    return bytes(generator.atom_str(pretty=True))


def _generator(feed: Feed, stylesheet_url: str, self_url: str) -> Any:
    """Start a document with what both formats share."""
    generator = FeedGenerator()
    generator.register_extension("goodword", FeedExtension, EntryExtension)
    generator.goodword.feed = feed
    generator.goodword.self_url = self_url
    generator.goodword.stylesheet_url = stylesheet_url
    generator.title(legal(feed.title))
    generator.subtitle(legal(feed.subtitle or feed.title))
    # The only link that feedgen is told of: it would take the last one, whatever its rel, for the channel's.
    generator.link(href=feed.home, rel="alternate", type="text/html")
    generator.language(feed.language)
    generator.generator(GENERATOR)
    if feed.rights:
        generator.rights(legal(feed.rights))
    return generator


def _entry(generator: Any, value: FeedEntry) -> Any:
    """Add an entry with what both formats share."""
    entry = generator.add_entry(order="append")
    entry.goodword.entry = value
    entry.title(legal(value.title) or value.id)
    entry.link(href=value.link)
    for category in value.categories:
        given = {"term": category.term, "scheme": category.scheme, "label": category.label}
        kept = {name: legal(text) for name, text in given.items() if legal(text)}
        if "term" in kept:
            entry.category(kept)
    return entry


def _to_the_second(moment: datetime) -> datetime:
    return moment.replace(microsecond=0)


def _hexadecimal(found: re.Match[bytes]) -> bytes:
    """Write & and < of plain texts as hexadecimal references, which every RSS reader takes for characters.

    The full content is HTML for every reader, so there the shorter references stay.
    """
    return _HEXADECIMAL.get(found[0], found[0])
