"""Feeds as files: RSS 2.0 and Atom 1.0, both written from one ``Feed``. The only door to feedgen and lxml."""

from __future__ import annotations

from goodword.formats.feeds.head import limit
from goodword.formats.feeds.write import atom, rss

__all__ = ["atom", "limit", "rss"]
