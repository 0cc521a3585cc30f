"""The search page in use: address, results, filters, keyboard, failures."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, expect
from search_site import write_site

from goodword.formats.search.packing import gunzip

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def site(serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("site")
    write_site(folder)
    return serve(folder)


@pytest.fixture
def page(browser: Browser, site: str) -> Iterator[Page]:
    """A wide window; whatever a script or the policy complains about fails the test."""
    page = browser.new_page(base_url=site, viewport={"width": 1200, "height": 900})
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda message: complaints.append(message.text) if "Policy" in message.text else None)
    yield page
    page.close()
    assert complaints == []


def status(page: Page) -> str:
    expect(page.get_by_role("status")).not_to_have_text("Searching")
    return page.get_by_role("status").inner_text()


def fetched(page: Page) -> list[str]:
    names: list[str] = page.evaluate("performance.getEntriesByType('resource').map((one) => one.name)")
    return [name.split("/", 3)[3] for name in names if "search" in name]


def test_nothing_loads_before_the_box_is_used(page: Page) -> None:
    page.goto("en/search/")
    assert fetched(page) == []
    with page.expect_response("**/search/columns.bin*"):
        page.get_by_role("searchbox").focus()
    assert "assets/search.js?v=1" in fetched(page)
    assert page.locator("#before").is_visible()


def test_the_box_of_any_page_leads_to_results(page: Page) -> None:
    page.goto("en/")
    page.get_by_role("searchbox").fill("Ђорђевић")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/search/?q=*")
    assert status(page) == "4 results"
    items = page.locator(".gw-search-result")
    assert items.evaluate_all("(all) => all.map((one) => one.lang)").count("en") == 2
    first = items.first
    assert first.get_by_role("link").get_attribute("hreflang") == "en"
    serbian = page.locator('.gw-search-result[lang="sr-Cyrl"]')
    assert "Српски" in serbian.locator(".gw-search-meta").inner_text()
    assert "2 May 2025" in serbian.locator("time").inner_text()


def test_excerpts_mark_words(page: Page) -> None:
    page.goto("en/search/?q=krov")
    marks = page.locator(".gw-search-result mark")
    expect(marks).to_have_count(2)
    assert sorted(marks.all_inner_texts()) == ["krov", "кров"]


def test_filters_live_in_the_address_and_back_undoes_them(page: Page) -> None:
    page.goto("en/search/?q=meeting")
    assert status(page) == "30 results"
    box = page.get_by_role("group", name="Place").get_by_role("checkbox").first
    box.focus()
    page.keyboard.press("Space")
    expect(page.get_by_role("status")).to_have_text("3 results")
    assert page.url.endswith("?q=meeting&place=town00")
    assert page.evaluate("document.activeElement.value") == "town00"
    page.get_by_label("town01").check()
    expect(page.get_by_role("status")).to_have_text("6 results")
    page.go_back()
    expect(page.get_by_role("status")).to_have_text("3 results")
    page.get_by_role("button", name="Remove all filters").click()
    expect(page.get_by_role("status")).to_have_text("30 results")


def test_long_lists_of_values_open_on_demand(page: Page) -> None:
    page.goto("en/search/?q=meeting")
    places = page.get_by_role("group", name="Place")
    expect(places.get_by_role("checkbox")).to_have_count(8)
    places.get_by_role("button", name="Show all 11").click()
    expect(places.get_by_role("checkbox")).to_have_count(11)
    assert page.evaluate("document.activeElement.name") == "place"


def test_more_results_and_back_to_them(page: Page) -> None:
    page.goto("en/search/?q=meeting")
    items = page.locator(".gw-search-result")
    expect(items).to_have_count(10)
    page.get_by_role("button", name="Show more results").click()
    expect(items).to_have_count(20)
    page.locator(".gw-search-title a").nth(15).click()
    page.wait_for_url("**/en/stories/**")
    page.go_back()
    expect(items).to_have_count(20)


def test_order_by_date(page: Page) -> None:
    page.goto("en/search/?q=meeting+7")
    assert page.locator(".gw-search-title").first.inner_text() == "Meeting 7"
    page.get_by_label("Newest first").check()
    page.wait_for_url("**sort=date")
    expect(page.get_by_label("Newest first")).to_be_focused()


def test_filters_alone_list_everything_they_leave(page: Page) -> None:
    page.goto("en/search/?place=tuzla")
    assert status(page) == "3 results"
    assert page.get_by_label("Tuzla").is_checked()


def test_did_you_mean_leads_there(page: Page) -> None:
    page.goto("en/search/?q=old+brigde")
    page.get_by_role("link", name="old bridge").click()
    page.wait_for_url("**?q=old+bridge")
    assert status(page) == "2 results. Not all words."


def test_nothing_found_offers_the_archive(page: Page) -> None:
    page.goto("en/search/?q=%3Cimg+src=xx+onerror=alert()%3Exyzzyq")
    assert status(page) == "Nothing for <img src=xx onerror=alert()>xyzzyq."
    link = page.get_by_role("link", name="All stories by date")
    assert link.get_attribute("href") == "/en/archive/"


@pytest.mark.parametrize("query", ["a", "š", "the", "%2B", "%F0%9F%98%80"])
def test_what_is_never_searched_for_is_not_called_missing(page: Page, query: str) -> None:
    """»Nothing for a« would be untrue: the letter stands everywhere."""
    page.goto(f"en/search/?q={query}")
    assert status(page) == "Too short."
    assert page.get_by_role("link", name="All stories by date").is_visible()


def test_a_text_pasted_into_the_box_is_not_repeated_whole(page: Page) -> None:
    page.goto(f"en/search/?q={'x' * 3000}")
    assert status(page) == f"Nothing for {'x' * 60}…."


def test_a_missing_index_offers_the_archive(page: Page) -> None:
    page.route("**/search/head.json", lambda route: route.abort())
    page.goto("en/search/?q=house")
    assert status(page) == "Search failed."
    assert page.get_by_role("link", name="All stories by date").is_visible()


def test_an_old_browser_is_sent_to_the_archive(page: Page) -> None:
    page.add_init_script("delete globalThis.DecompressionStream")
    page.goto("en/search/?q=house")
    assert status(page) == "Search failed."
    assert page.get_by_role("link", name="All stories by date").is_visible()


def test_a_server_that_unpacks_files_does_no_harm(page: Page) -> None:
    def unpacked(route: Route) -> None:
        route.fulfill(body=gunzip(route.fetch().body()))

    page.route("**/*.bin?*", unpacked)
    page.goto("en/search/?q=krov")
    assert status(page) == "2 results"


def test_a_page_that_is_gone_keeps_its_summary(page: Page) -> None:
    page.route("**/stories/**", lambda route: route.fulfill(status=404, body=""))
    page.goto("en/search/?q=krov")
    assert status(page) == "2 results"
    assert page.locator(".gw-search-excerpt").first.inner_text() in (
        *("Đorđević obnavlja kuću.", "Ђорђевић обнавља кућу."),
    )


def test_results_and_filters_have_no_accessibility_faults(page: Page) -> None:
    page.goto("en/search/?q=meeting&place=town01")
    assert status(page) == "3 results"
    faults = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]})
    assert [fault["id"] for fault in faults.response["violations"]] == []


def test_going_back_to_the_start_shows_the_help_again(page: Page) -> None:
    page.goto("en/search/")
    with page.expect_response("**/search/columns.bin*"):
        page.get_by_role("searchbox").fill("house")
    page.keyboard.press("Enter")
    assert status(page) == "2 results"
    page.go_back()
    expect(page.locator("#before")).to_be_visible()
