"""Feeds: a ``Feed`` in, bytes out, read back by other people's parsers."""

from __future__ import annotations

import html
from datetime import datetime, timedelta, timezone
from typing import Any

import feedparser  # type: ignore[import-untyped]
import lxml.html  # type: ignore[import-untyped]
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from goodword.formats.feeds import atom, rss
from goodword.model.feed import Category, Enclosure, Feed, FeedEntry, FeedPicture

SITE = "https://example.org/"
CSS = "/assets/feed.css?a=1&b=2"
HARD = 'A & B < C > "D" <C> ]]> Ђ ё ç ß 👩‍👩‍👧'
NAMES = {
    "a": "http://www.w3.org/2005/Atom",
    "c": "http://purl.org/rss/1.0/modules/content/",
    "d": "http://purl.org/dc/elements/1.1/",
    "m": "http://search.yahoo.com/mrss/",
}
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
WINTER = timezone(timedelta(hours=1))
ENDINGS = {rss: ".rss.xml", atom: ".atom.xml"}
BOTH = pytest.mark.parametrize("write", [rss, atom])
LEGAL = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
TEXT = st.text(LEGAL | st.sampled_from("\t\n"), min_size=1)


def entry(number: int = 1, **changes: Any) -> FeedEntry:
    """Make an entry published on a day of its own."""
    address = f"{SITE}bs/stories/story-{number}/"
    day = datetime(2026, 1, 1, 9, 30, tzinfo=WINTER) + timedelta(days=number)
    given: dict[str, Any]
    given = {"id": address, "link": address, "title": f"Story {number}", "summary": f"Summary {number}.",
             "published": day, "updated": day + timedelta(hours=2), "language": "bs",
             "content_html": f"<p>Content {number} &amp; more</p>"}  # fmt: skip
    return FeedEntry(**(given | changes))


def feed(*entries: FeedEntry, **changes: Any) -> Feed:
    """Make a feed of the example site."""
    given: dict[str, Any]
    given = {"id": SITE + "feeds/bs/stories", "title": "Priče", "subtitle": "Sve priče", "language": "bs",
             "home": SITE + "bs/", "address": "feeds/bs/stories", "entries": entries}  # fmt: skip
    return Feed(**(given | changes))


def written(write: Any, value: Feed) -> bytes:
    """Write a feed at the address that belongs to the format."""
    made = write(value, CSS, SITE + value.address + ENDINGS[write])
    assert isinstance(made, bytes)
    return made


def tree(write: Any, value: Feed) -> Any:
    """Write a feed and parse it strictly."""
    return etree.fromstring(written(write, value))


def texts(root: Any, path: str) -> list[str]:
    """Collect the texts that a path leads to, or the attributes."""
    found = root.xpath(path, namespaces=NAMES)
    return [str(one) if isinstance(one, str) else one.text or "" for one in found]


def hard_feed() -> Feed:
    """Make a feed that says the hard text everywhere it can."""
    picture = FeedPicture(SITE + "p/a-960.webp", 960, 640, HARD, HARD)
    value = entry(1, title=HARD, summary=HARD, authors=(HARD, "B"), picture=picture,
                  content_html=f"<p>{html.escape(HARD)}</p>",
                  categories=(Category(HARD, HARD, SITE + "topics"),))  # fmt: skip
    return feed(value, title=HARD, subtitle=HARD, rights=HARD, author=HARD)


@BOTH
def test_hard_texts_read_back_equal(write: Any) -> None:
    read = feedparser.parse(written(write, hard_feed()))
    assert not read.bozo
    assert (read.feed.title, read.feed.rights) == (HARD, HARD)
    assert texts(tree(write, hard_feed()), "channel/description | a:subtitle") == [HARD]
    (one,) = read.entries
    assert one.title == HARD
    assert html.unescape(one.summary) == HARD
    assert html.unescape(one.content[0].value) == f"<p>{HARD}</p>"
    assert [tag.label or tag.term for tag in one.tags] == [HARD]
    assert one.tags[0].scheme == SITE + "topics"
    assert [author.name for author in one.authors] == [HARD, "B"]
    assert texts(tree(write, hard_feed()), "//m:content/m:*") == [HARD, HARD]


def test_rss_description_is_html_that_shows_the_summary() -> None:
    summary = "R&D, R & D, &amp; <b>x</b>"
    (description,) = texts(tree(rss, feed(entry(1, summary=summary))), "//item/description")
    assert description == "R&amp;D, R & D, &amp;amp; &lt;b>x&lt;/b>"
    assert html.unescape(description) == summary


def test_plain_rss_texts_use_hexadecimal_references_and_content_does_not() -> None:
    made = written(rss, feed(entry(1, title="A & <B>", content_html="<p>a &amp; b</p>")))
    assert b"<title>A &#x26; &#x3C;B&gt;</title>" in made
    assert b"<content:encoded>&lt;p&gt;a &amp;amp; b&lt;/p&gt;</content:encoded>" in made


def test_both_formats_say_the_same() -> None:
    value = feed(*(entry(number) for number in (3, 1, 2)))
    reads = [feedparser.parse(written(write, value)) for write in (rss, atom)]
    keys = ("id", "title", "link", "published_parsed", "summary")
    seen = [[[one.get(key) for key in keys] for one in read.entries] for read in reads]
    contents = [[one.content[0].value for one in read.entries] for read in reads]
    assert contents[0] == contents[1]
    assert seen[0] == seen[1]
    assert [row[1] for row in seen[0]] == ["Story 3", "Story 2", "Story 1"]
    assert reads[0].feed.link == reads[1].feed.link == SITE + "bs/"
    assert reads[0].feed.updated_parsed == reads[1].feed.updated_parsed


def test_atom_keeps_the_rules_of_rfc_4287() -> None:
    enclosed = entry(4, enclosure=Enclosure(SITE + "p/a.jpg", 12_345, "image/jpeg"), authors=("A",))
    bare = entry(5, content_html="", summary="", title="")
    assert_atom(tree(atom, feed(enclosed, bare, icon=SITE + "i.png", licence=SITE + "by/", rights="CC")))
    assert_atom(tree(atom, hard_feed()))
    assert_atom(tree(atom, feed()))


def assert_atom(root: Any) -> None:
    """Check the rules of RFC 4287, sections 4.1.1, 4.1.2 and 4.2."""
    assert root.tag == f"{{{NAMES['a']}}}feed"
    assert_once(root, ("id", "title", "updated"), ("generator", "icon", "logo", "rights", "subtitle"))
    (own,) = texts(root, "a:link[@rel='self']/@href")
    assert own == SITE + "feeds/bs/stories.atom.xml"
    assert root.xpath("a:author", namespaces=NAMES)
    for one in root.findall("a:entry", NAMES):
        assert_once(one, ("id", "title", "updated"), ("published", "content", "summary", "rights", "source"))
        plain = texts(one, "a:link[not(@rel) or @rel='alternate']/@href")
        assert len(plain) == 1
        for link in one.xpath("a:link[@rel='enclosure']", namespaces=NAMES):
            assert (link.get("length"), link.get("type")) == ("12345", "image/jpeg")
    assert all(name.strip() for name in texts(root, "//a:author/a:name"))
    assert all(text.strip() for text in texts(root, "//a:title | //a:category/@term"))
    addresses = texts(root, "//a:id | //a:icon | //a:link/@href | //a:category/@scheme | //m:content/@url")
    assert all(address.startswith("https://") for address in addresses)
    assert all(datetime.fromisoformat(text).tzinfo for text in texts(root, "//a:updated | //a:published"))
    assert len(set(texts(root, "//a:entry/a:id"))) == len(root.findall("a:entry", NAMES))


def assert_once(parent: Any, required: tuple[str, ...], optional: tuple[str, ...]) -> None:
    """Check how often elements stand in a parent."""
    for name in required:
        assert len(parent.findall(f"a:{name}", NAMES)) == 1, name
    for name in optional:
        assert len(parent.findall(f"a:{name}", NAMES)) <= 1, name


def test_rss_has_what_validators_ask_for() -> None:
    enclosed = entry(2, enclosure=Enclosure(SITE + "p/a.jpg", 12_345, "image/jpeg"), picture=FeedPicture(
        SITE + "p/a.jpg", 960, 640), authors=("A",))  # fmt: skip
    root = tree(rss, feed(enclosed, entry(1, id=SITE + "other"), icon=SITE + "i.png", licence=SITE + "by/"))
    (channel,) = root
    for name in ("title", "link", "description", "language", "lastBuildDate", "image", "generator"):
        assert len(channel.findall(name)) == 1, name
    names = [child.tag for child in channel]
    assert set(names[names.index("item") :]) == {"item"}
    assert texts(channel, "image/title | image/link") == [channel.findtext("title"), channel.findtext("link")]
    own = texts(channel, "a:link[@rel='self']/@href")
    assert own == [SITE + "feeds/bs/stories.rss.xml"]
    assert texts(channel, "a:link[@rel='license']/@href") == [SITE + "by/"]
    assert texts(channel, "item/guid/@isPermaLink") == ["true", "false"]
    (enclosure,) = channel.xpath("item/enclosure")
    assert dict(enclosure.attrib) == {"url": SITE + "p/a.jpg", "length": "12345", "type": "image/jpeg"}
    (media,) = channel.xpath("item/m:content", namespaces=NAMES)
    assert (media.get("width"), media.get("height"), media.get("type")) == ("960", "640", "image/jpeg")
    assert not root.xpath("//m:group | //item/author", namespaces=NAMES)
    assert channel.findtext("generator") == "Goodword"


@BOTH
def test_every_entry_names_its_language(write: Any) -> None:
    value = feed(entry(2, language="sr-Cyrl"), entry(1, language="en"))
    root = tree(write, value)
    entries = root.xpath("//item | //a:entry", namespaces=NAMES)
    assert [one.get(LANG) for one in entries] == ["sr-Cyrl", "en"]
    assert feedparser.parse(written(write, value)).feed.language == "bs"


@BOTH
def test_style_sheet_stands_before_the_root(write: Any) -> None:
    instruction = tree(write, feed()).getprevious()
    assert instruction.target == "xml-stylesheet"
    assert html.unescape(instruction.text) == f'type="text/css" href="{CSS}"'
    assert b"xml-stylesheet" not in write(feed(), "", SITE)


@BOTH
def test_illegal_characters_are_taken_out(write: Any) -> None:
    dirty = "a\x00b\x0bc\x1fd\ufffee\ud800f\x85g"
    picture = FeedPicture(SITE + "a.png", 1, 1, dirty)
    value = entry(1, title=dirty, summary=dirty, content_html=dirty, authors=(dirty,), picture=picture,
                  categories=(Category(dirty),))  # fmt: skip
    made = written(write, feed(value, title=dirty, subtitle=dirty, author=dirty))
    assert made.count(b"abcdefg") == {rss: 8, atom: 9}[write]
    assert etree.fromstring(made) is not None


@settings(max_examples=60, deadline=None)
@given(TEXT, TEXT, TEXT)
def test_any_legal_text_comes_back(title: str, other: str, alt: str) -> None:
    picture = FeedPicture(SITE + "a.png", 1, 1, alt)
    value = entry(1, title=title, summary=other, authors=(alt,), categories=(Category(other, alt),),
                  content_html=title, picture=picture)  # fmt: skip
    root = tree(atom, feed(value, title=title))
    expected = {"a:title": title, "a:summary": other, "a:author/a:name": alt, "a:category/@term": other,
                "a:category/@label": alt, "a:content": title, "m:content/m:description": alt}  # fmt: skip
    assert {path: texts(root, f"a:entry/{path}") for path in expected} == {
        path: [text] for path, text in expected.items()
    }
    root = tree(rss, feed(value, title=title))
    expected = {"../title": title, "title": title, "c:encoded": title, "category": alt, "d:creator": alt,
                "m:content/m:description": alt}  # fmt: skip
    assert {path: texts(root, f"//item/{path}") for path in expected} == {
        path: [text] for path, text in expected.items()
    }
    (description,) = root.xpath("//item/description")
    assert (lxml.html.fromstring(f"<p>{description.text}</p>").text or "") == other
