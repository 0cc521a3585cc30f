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
    if _weight(head) <= room:
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


def _weight(feed: Feed) -> int:
    return max(len(rss(feed, "", "")), len(atom(feed, "", "")))
