"""Search on finished sites: one name in every spelling finds the same pages."""

import pytest
from playwright.sync_api import Browser, Page, expect
from watched import PHONE, watched

pytestmark = pytest.mark.browser

SPELLINGS = ("Đorđević", "dordevic", "djordjevic", "DJORDJEVIĆ", "Ђорђевић", "ђорђевић")


def found(page: Page, lang: str, query: str) -> list[str]:
    """Addresses of what a search finds, in its order."""
    page.goto(f"{lang}/search/")
    page.get_by_role("searchbox").last.fill(query)
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=*")
    links = page.locator(".gw-search-result h2 a")
    expect(links.first).to_be_visible()
    addresses: list[str] = links.evaluate_all("(all) => all.map((one) => new URL(one.href).pathname)")
    return addresses


@pytest.mark.parametrize("lang", ["bs", "sr-cyrl", "en"])
def test_one_name_in_every_spelling(browser: Browser, needles: str, lang: str) -> None:
    with watched(browser, needles) as page:
        results = {query: set(found(page, lang, query)) for query in SPELLINGS}
    stories = {
        "/site/bs/stories/workshop-2026/",
        "/site/sr-cyrl/stories/workshop-2026/",
        "/site/en/stories/bakery-2026/",
    }
    assert results == dict.fromkeys(SPELLINGS, stories)


def test_what_was_taken_back_and_what_moved_is_not_found(browser: Browser, needles: str) -> None:
    with watched(browser, needles) as page:
        page.goto("bs/search/?lang=bs")
        links = page.locator(".gw-search-result h2 a")
        expect(links.first).to_be_visible()
        addresses = links.evaluate_all("(all) => all.map((one) => new URL(one.href).pathname)")
    assert "/site/bs/stories/workshop-2026/" in addresses
    assert [one for one in addresses if one.endswith(("/taken-back-2025/", "/workshop/"))] == []


def test_the_example_finds_a_town_in_every_spelling(browser: Browser, example: str) -> None:
    with watched(browser, example) as page:
        results = [found(page, "en", query) for query in ("visegrad", "Višegrad", "Вишеград", "VISEGRAD")]
    assert len(results[0]) > 3
    assert results == [results[0]] * 4


def test_results_lead_to_pages(browser: Browser, example: str) -> None:
    with watched(browser, example, viewport={"width": PHONE, "height": 844}) as page:
        addresses = found(page, "bs", "mladi")[:3]
        assert len(addresses) == 3
        for address in addresses:
            page.goto(address)
            expect(page.locator("h1")).to_be_visible()


def test_an_excerpt_comes_from_the_page_and_marks_the_word(browser: Browser, needles: str) -> None:
    with watched(browser, needles) as page:
        page.goto("bs/search/?q=četvrtka")
        expect(page.locator(".gw-search-result mark").first).to_have_text("četvrtka")


def test_filters_are_named_in_the_language_of_the_page(browser: Browser, example: str) -> None:
    with watched(browser, example) as page:
        page.goto("en/search/?q=plan")
        group = page.get_by_role("group", name="Kind")
        expect(group.get_by_role("checkbox").first).to_be_visible()
        counts = group.locator(".gw-search-count").all_inner_texts()
        assert counts
        assert all(int(count) > 0 for count in counts)


@pytest.mark.parametrize(
    ("lang", "day"),
    [("bs", "8. novembar 2026."), ("sr-cyrl", "8. новембар 2026."), ("en", "8 November 2026")],
)
def test_results_say_their_day_as_the_pages_do(browser: Browser, example: str, lang: str, day: str) -> None:
    """Browsers do not know every language: Chromium writes `2026 M11 8` in Bosnian."""
    with watched(browser, example) as page:
        page.goto(f"{lang}/search/?q=otvorena+biblioteka+nova+luka")
        expect(page.locator("[datetime='2026-11-08']").first).to_have_text(day)
        page.goto(f"{lang}/stories/nova-luka-open-library-2026/")
        expect(page.locator("[datetime='2026-11-08']").first).to_have_text(day)


def test_nothing_of_the_search_loads_before_it_is_used(browser: Browser, example: str) -> None:
    with watched(browser, example) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto("en/")
        assert [url for url in asked if "search" in url] == []
        with page.expect_request("**/search/head.json*"):
            page.get_by_role("searchbox", name="Search this site").focus()


def test_a_plan_is_found_once_in_the_readers_language(browser, example):
    page = browser.new_page()
    try:
        page.goto(f"{example}en/search/?q=cohesion+Nova+Luka")
        page.wait_for_selector(".gw-search-result")
        titles = page.locator(".gw-search-title a")
        links = titles.evaluate_all("(all) => all.map((one) => one.getAttribute('href'))")
        plans = [link for link in links if "/plans/nova-luka-2026/" in link]
        assert len(plans) == 1
        assert "/en/plans/" in plans[0]
    finally:
        page.close()


SHIFTS = """() => new Promise((done) => {
  new PerformanceObserver((list) => done(list.getEntries().map((one) => one.value)))
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done([]), 500);
})"""
"""How far things moved by themselves on a page, in parts of the window."""


@pytest.mark.parametrize("width", [PHONE, 1280])
def test_nothing_jumps_when_results_come(browser: Browser, example: str, width: int) -> None:
    with watched(browser, example, viewport={"width": width, "height": 844}) as page:
        page.goto("bs/search/?q=mladi")
        expect(page.locator(".gw-search-result").first).to_be_visible()
        assert sum(page.evaluate(SHIFTS)) < 0.1, "what Core Web Vitals call good"
