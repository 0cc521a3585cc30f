"""A feed depends on nothing but its value: its date, its order, its head, and no clock."""

from __future__ import annotations

import locale
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import feedgen.entry  # type: ignore[import-untyped]
import feedgen.feed  # type: ignore[import-untyped]
import pytest

from goodword.formats.feeds import atom, limit, rss
from goodword.model.feed import EMPTY_SINCE, Feed, FeedEntry

SITE = "https://example.org/"
BOTH = pytest.mark.parametrize("write", [rss, atom])
FIRST_DAY = datetime(2026, 1, 1, tzinfo=UTC)


def entry(number: int = 1, content: str = "<p>x</p>", updated: datetime = FIRST_DAY) -> FeedEntry:
    """Make an entry published on a day of its own."""
    address = f"{SITE}bs/stories/{number}/"
    return FeedEntry(id=address, link=address, title=f"Story {number}", summary="Summary", language="bs",
                     content_html=content, published=FIRST_DAY + timedelta(number),
                     updated=updated)  # fmt: skip


def feed(*entries: FeedEntry, updated: datetime = EMPTY_SINCE) -> Feed:
    """Make a feed of the example site."""
    return Feed(id=SITE + "feeds/bs/stories", title="Priče", subtitle="Sve priče", language="bs",
                home=SITE + "bs/", address="feeds/bs/stories", entries=entries, updated=updated)  # fmt: skip


def size(value: Feed) -> int:
    """Weigh the bigger of the two files, addresses as long as real ones."""
    return max(len(write(value, "/assets/feed.css", SITE + value.address)) for write in (rss, atom))


def test_date_is_the_newest_change_and_not_the_newest_entry() -> None:
    late, later = datetime(2026, 11, 20, 8, tzinfo=UTC), datetime(2030, 1, 1, tzinfo=UTC)
    value = feed(entry(2), entry(1, updated=late), updated=later)
    assert value.changed == late
    assert b"<lastBuildDate>Fri, 20 Nov 2026 08:00:00 +0000</lastBuildDate>" in rss(value, "", SITE)
    assert b"<updated>2026-11-20T08:00:00+00:00</updated>" in atom(value, "", SITE)


def test_date_of_an_empty_feed_is_the_one_it_was_given() -> None:
    given = datetime(2026, 5, 4, tzinfo=UTC)
    assert feed(updated=given).changed == given
    assert b"<updated>2000-01-01T00:00:00+00:00</updated>" in atom(feed(), "", SITE)


def test_head_keeps_the_newest_fifty() -> None:
    head = limit(feed(*(entry(number) for number in range(60))))
    assert [one.title for one in head.entries] == [f"Story {number}" for number in range(59, 9, -1)]


def test_head_drops_whole_old_entries_until_every_format_fits() -> None:
    whole = feed(*(entry(number, "<p>" + "č&amp;<br>" * 900 + "</p>") for number in range(50)))
    head = limit(whole)
    kept = len(head.entries)
    assert 5 < kept < 50
    assert head.entries == whole.newest_first[:kept]
    assert size(head) <= 250_000
    assert size(feed(*whole.newest_first[: kept + 1])) > 249_000


def test_one_giant_keeps_its_summary_and_does_not_empty_the_feed() -> None:
    head = limit(feed(entry(3), entry(2, "x" * 300_000), entry(1)))
    assert [(one.title, bool(one.content_html)) for one in head.entries] == [
        ("Story 3", True),
        ("Story 2", False),
        ("Story 1", True),
    ]


def test_model_refuses_a_date_without_zone() -> None:
    with pytest.raises(ValueError, match=r"updated of https://example.org/bs/stories/1/ has no time zone"):
        entry(1, updated=FIRST_DAY.replace(tzinfo=None))


def test_model_refuses_an_id_used_twice() -> None:
    with pytest.raises(ValueError, match="more than one entry has the id"):
        feed(entry(1), entry(1))


class Clock(type):
    """Makes plain dates instances of the false class too, as feedgen asks for that."""

    def __instancecheck__(cls, value: object) -> bool:
        return isinstance(value, datetime)


class Future(datetime, metaclass=Clock):
    """A date class that believes it is the year 2099."""

    @classmethod
    def now(cls, tz: Any = None) -> Future:
        """Tell the wrong time."""
        return cls(2099, 1, 1, tzinfo=tz)


@BOTH
def test_neither_clock_nor_zone_nor_locale_matters(write: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    values = (feed(entry(1), entry(2)), feed())
    before = [write(value, "", SITE) for value in values]
    monkeypatch.setattr(feedgen.feed, "datetime", Future)
    monkeypatch.setattr(feedgen.entry, "datetime", Future)
    monkeypatch.setattr(locale, "setlocale", lambda *_: pytest.fail("the locale of the process was touched"))
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    time.tzset()
    try:
        assert [write(value, "", SITE) for value in values] == before
    finally:
        monkeypatch.undo()
        time.tzset()


@BOTH
def test_order_of_entries_given_does_not_matter(write: Any) -> None:
    entries = [entry(number) for number in range(5)] + [replace(entry(2), id=SITE + "same-instant")]
    assert write(feed(*entries), "", SITE) == write(feed(*reversed(entries)), "", SITE)
