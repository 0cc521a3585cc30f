"""Feeds where people and readers meet them: linked, complete, and readable when somebody opens one."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urljoin

import feedparser
import pytest
from html_pages import read_all
from PIL import Image
from playwright.sync_api import Browser, expect
from watched import PHONE, watched

SITE_URL = "https://goodword.example.org/"


@pytest.fixture(scope="module")
def feeds(example_site: Path) -> dict[str, Path]:
    files = sorted((example_site / "feeds").rglob("*.xml"))
    return {file.relative_to(example_site).as_posix(): file for file in files}


def test_every_feed_that_a_page_names_is_there_and_every_feed_is_named(
    feeds: dict[str, Path], example_site: Path
) -> None:
    named = {
        urljoin(f"/{page.file}", link["href"]).removeprefix("/")
        for page in read_all(example_site).values()
        for link in page.links("alternate")
        if link["type"].endswith(("rss+xml", "atom+xml"))
    }
    assert named == set(feeds)


def test_readers_understand_every_feed(feeds: dict[str, Path], example_site: Path) -> None:
    assert feeds
    for name, file in feeds.items():
        read = feedparser.parse(file.read_bytes())
        assert not read.bozo, f"{name}: {read.get('bozo_exception')}"
        assert read.feed.title, name
        for entry in read.entries:
            target = example_site / entry.link.removeprefix(SITE_URL).split("#")[0] / "index.html"
            assert target.is_file(), f"{name}: {entry.link} leads nowhere"
            assert entry.id, name


def test_both_kinds_of_a_feed_say_the_same(feeds: dict[str, Path]) -> None:
    for name, file in feeds.items():
        if name.endswith(".rss.xml"):
            other = feeds[name.replace(".rss.", ".atom.")]
            rss, atom = (feedparser.parse(one.read_bytes()) for one in (file, other))
            assert [one.link for one in rss.entries] == [one.link for one in atom.entries], name
            assert rss.feed.title == atom.feed.title, name


@pytest.mark.browser
@pytest.mark.parametrize(
    "name", ["feeds/en/stories.rss.xml", "feeds/en/stories.atom.xml", "feeds/site.atom.xml"]
)
def test_somebody_who_opens_a_feed_can_read_it(browser: Browser, example: str, name: str) -> None:
    with watched(browser, example, icon=False, viewport={"width": PHONE, "height": 844}) as page:
        answer = page.goto(name)
        assert answer is not None
        assert "xml" in answer.headers["content-type"]
        title = page.locator("rss > channel > title, feed > title")
        expect(title).to_be_visible()
        assert page.locator("item > title, entry > title").first.is_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE
        assert page.evaluate("document.styleSheets.length") == 1


@pytest.mark.browser
def test_a_feed_of_a_site_at_the_root_finds_its_icon(
    browser: Browser, example_site: Path, serve: Callable[[Path], str]
) -> None:
    """A feed names no icon, so a browser asks for the one at the root; a missing one is a fault here."""
    with Image.open(example_site / "favicon.ico") as icon:
        assert icon.info["sizes"] == {(16, 16), (32, 32), (48, 48)}
    with watched(browser, serve(example_site)) as page:
        page.goto("feeds/en/stories.atom.xml", wait_until="networkidle")


@pytest.mark.browser
def test_the_page_of_feeds_leads_to_feeds(
    browser: Browser, example: str, serve: Callable[[Path], str]
) -> None:
    with watched(browser, example) as page:
        page.goto("en/feeds/")
        links = page.locator("main a[href$='.xml']")
        assert links.count() > 2
        for address in links.evaluate_all("(all) => all.map((one) => one.href)"):
            assert page.request.get(address).ok, address
