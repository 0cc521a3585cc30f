"""What pages say for machines, under the policy that ships with them."""

import json
from pathlib import Path

import pytest
from html_pages import read_all
from playwright.sync_api import Browser
from watched import watched

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("kind", ["data", "plan", "story", "place", "coalition"])
def test_the_policy_has_nothing_against_it(
    browser: Browser, example: str, example_site: Path, kind: str
) -> None:
    """A violation would stand in the console, which is watched."""
    pages = [page for page in read_all(example_site).values() if page.kind == kind]
    speaking = [p for p in pages if any(s["type"] == "application/ld+json" for s in p.all("script"))]
    with watched(browser, example) as page:
        page.goto(speaking[0].address)
        policy = page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content")
        assert policy == "default-src 'self'"
        said = page.evaluate("document.querySelector('script[type=\"application/ld+json\"]').textContent")
        assert json.loads(said)["@context"] == "https://schema.org"


def test_a_script_in_the_page_would_be_seen(browser: Browser, example: str) -> None:
    """The watch itself works: what runs is refused, and that stands in the console."""
    with pytest.raises(AssertionError, match="Content Security Policy"):
        add_a_script(browser, example)


def add_a_script(browser: Browser, example: str) -> None:
    with watched(browser, example) as page:
        page.goto("bs/data/")
        page.evaluate(
            "const made = document.createElement('script'); made.textContent = 'window.ran = 1';"
            "document.head.append(made)"
        )
        assert page.evaluate("window.ran") is None
        page.wait_for_timeout(100)
