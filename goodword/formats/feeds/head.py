"""The head of a feed: the newest entries, few enough for a phone on a slow line."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import Final

from goodword.formats.feeds.write import atom, rss
from goodword.model.feed import Feed, FeedEntry

HEAD_ITEMS: Final = 50
HEAD_BYTES: Final = 250_000
_ADDRESS_BYTES: Final = 1_000
"""Kept free for the addresses of the file and of its style sheet, which are not known yet."""


def limit(feed: Feed, items: int = HEAD_ITEMS, size_bytes: int = HEAD_BYTES) -> Feed:
    """Keep the newest entries of a feed, as many as fit; the oldest go, each as a whole.

    Every format then holds the same entries. An entry that would not fit even if it were the only one loses
    its content and keeps its summary, so that one giant never empties a feed.

    Args:
        feed: A feed with any number of entries.
        items: How many entries may stay.
        size_bytes: How big the biggest of the formats may become, uncompressed.

    Returns:
        The same feed with its entries cut and in the order of a feed.
    """
    room = size_bytes - _ADDRESS_BYTES
    head = replace(feed, entries=feed.newest_first[:items])
    if _most(head) <= room or _weight(head) <= room:
        return head
    head = replace(head, entries=tuple(_slim(feed, entry, room) for entry in head.entries))
    counts = range(len(head.entries) + 1)
    fitting = bisect_right(counts, room, key=lambda count: _weight(_first(head, count))) - 1
    return _first(head, max(fitting, 0))


def _slim(feed: Feed, entry: FeedEntry, room: int) -> FeedEntry:
    alone = replace(feed, entries=(entry,))
    return entry if _weight(alone) <= room else replace(entry, content_html="")


def _first(feed: Feed, count: int) -> Feed:
    return replace(feed, entries=feed.entries[:count])


def _most(feed: Feed) -> int:
    """More than a feed can weigh, told without writing it: most feeds are far from the limit."""
    total = 4_000 + 6 * _escaped(feed.title + feed.subtitle + feed.rights + feed.licence + feed.home)
    for entry in feed.entries:
        often = entry.title + entry.link + entry.id + entry.summary + "".join(entry.authors)
        often += "".join(c.term + c.label + c.scheme for c in entry.categories)
        picture = entry.picture.url + entry.picture.alt + entry.picture.credit if entry.picture else ""
        total += 3_000 + 4 * _escaped(often + picture) + _escaped(entry.content_html)
    return total


def _escaped(text: str) -> int:
    signs = sum(text.count(sign) for sign in "<>&\"'")
    return len(text.encode()) + 6 * signs


def _weight(feed: Feed) -> int:
    return max(len(rss(feed, "", "")), len(atom(feed, "", "")))
