"""Each kind of page as people meet it: on a phone and a desk, in light and dark, with and without scripts."""

from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from html_pages import Document, read_all
from playwright.sync_api import Browser, Page, expect
from watched import DESKTOP, PHONE, SMALL_PHONE, TABLET, watched

pytestmark = pytest.mark.browser

THEME = Path(__file__).parents[2] / "theme"
SPREAD = """() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; "
        + "word-spacing: .16em !important } p { margin-bottom: 2em !important }");
    document.adoptedStyleSheets = [sheet];
}"""
"""The text spacing that readers may ask for and that no page may break under (WCAG 1.4.12)."""
BROKEN = r"""() => {
    const range = document.createRange(), broken = [];
    for (const head of document.querySelectorAll("thead th")) {
        const text = head.firstChild.firstChild ?? head.firstChild;
        for (const word of text.data.matchAll(/\p{L}+/gu)) {
            range.setStart(text, word.index);
            range.setEnd(text, word.index + word[0].length);
            if (range.getClientRects().length > 1) broken.push(word[0]);
        }
    }
    return broken;
}"""
"""Words of the heads of columns that do not stand on one line."""
KINDS = sorted(path.stem for path in (THEME / "pages").glob("*.html"))


@pytest.fixture(scope="module")
def fullest(example_site: Path, needles_site: Path, example: str, needles: str) -> dict[str, tuple[str, str]]:
    """The page of each kind that holds most: kind -> address of the site, path of the page."""
    found: dict[str, tuple[str, Document]] = {}
    for address, site in ((needles, needles_site), (example, example_site)):
        best: dict[str, Document] = {}
        for page in read_all(site).values():
            if page.kind not in best or len(page.elements) > len(best[page.kind].elements):
                best[page.kind] = page
        found |= {kind: (address, page) for kind, page in best.items()}
    return {kind: (address, page.address) for kind, (address, page) in found.items()}


def test_every_kind_of_page_is_somewhere(fullest: dict[str, tuple[str, str]]) -> None:
    assert sorted(fullest) == KINDS


def faults_of(page: Page) -> list[str]:
    """What axe finds, one line for each element."""
    return [
        f"{fault['id']}: {node['html'][:150]} {node['failureSummary']}"
        for fault in Axe().run(page).response["violations"]
        for node in fault["nodes"]
    ]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "missing"])
def test_a_page_serves_everybody(browser: Browser, fullest: dict[str, tuple[str, str]], kind: str) -> None:
    site, path = fullest[kind]
    with watched(browser, site) as page:
        page.goto(path)
        inspect(page)


def test_the_page_for_what_is_missing_serves_everybody(
    browser: Browser, example_site: Path, serve: Callable[[Path], str]
) -> None:
    """It is shown at any depth, so its addresses are those of the site's own root."""
    with watched(browser, serve(example_site)) as page:
        page.goto("404.html")
        inspect(page)


def inspect(page: Page) -> None:
    assert page.locator("h1").count() == 1
    for width in (DESKTOP, PHONE):
        page.set_viewport_size({"width": width, "height": 900})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            faults = faults_of(page)
            assert not faults, f"{page.url} {width} {scheme}\n" + "\n".join(faults)
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    for width in (SMALL_PHONE, PHONE, TABLET, DESKTOP):
        no_wider_than(page, width)
    page.evaluate(SPREAD)
    no_wider_than(page, PHONE)


def no_wider_than(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth") <= width, f"{page.url} at {width}"


@pytest.mark.slow
def test_no_page_is_wider_than_a_small_phone(browser: Browser, example_site: Path, example: str) -> None:
    wide = []
    with watched(browser, example, viewport={"width": SMALL_PHONE, "height": 640}) as page:
        for file in sorted(example_site.rglob("index.html")):
            page.goto(file.parent.relative_to(example_site).as_posix() + "/")
            if page.evaluate("document.documentElement.scrollWidth") > SMALL_PHONE:
                wide.append(page.url)
    assert wide == []


def test_without_scripts_every_page_of_the_menu_opens(browser: Browser, example: str) -> None:
    with watched(
        browser, example, java_script_enabled=False, viewport={"width": PHONE, "height": 844}
    ) as page:
        page.goto("en/")
        links = page.get_by_role("navigation", name="Main menu").get_by_role("link")
        expect(links.first).to_be_visible()
        for address in links.evaluate_all("(all) => all.map((one) => one.href)"):
            page.goto(address)
            expect(page.locator("h1")).to_be_visible()


def test_without_scripts_the_search_form_leads_to_the_archive(browser: Browser, example: str) -> None:
    with watched(browser, example, java_script_enabled=False) as page:
        page.goto("en/")
        page.get_by_role("searchbox", name="Search this site").fill("most")
        page.keyboard.press("Enter")
        page.wait_for_url("**/en/search/?q=most")
        page.locator("[data-search-results]").get_by_role("link").click()
        page.wait_for_url("**/en/archive/")
        page.locator("main").get_by_role("link").first.click()
        expect(page.locator("h1")).to_be_visible()


def test_without_scripts_there_is_no_button_that_does_nothing(browser: Browser, example: str) -> None:
    for width in (PHONE, DESKTOP):
        options = {"java_script_enabled": False, "viewport": {"width": width, "height": 844}}
        with watched(browser, example, **options) as page:
            page.goto("bs/plans/")
            outside_forms = page.locator("button:visible:not(form button)")
            assert outside_forms.all_inner_texts() == []


def test_colours_that_were_chosen_stay_chosen(browser: Browser, example: str) -> None:
    with watched(browser, example, color_scheme="light") as page:
        page.goto("en/")
        page.get_by_role("button", name="Change between light and dark colours").click()
        assert page.evaluate("document.documentElement.dataset.theme") == "dark"
        page.goto("en/plans/")
        assert page.evaluate("document.documentElement.dataset.theme") == "dark"
        assert faults_of(page) == []


def test_a_page_can_be_printed(browser: Browser, example: str) -> None:
    with watched(browser, example) as page:
        page.goto("en/plans/")
        tools = [page.locator(one).first for one in ("header nav", "form[role=search]")]
        for one in tools:
            expect(one).to_be_visible()
        page.emulate_media(media="print")
        expect(page.locator("h1")).to_be_visible()
        for one in tools:
            expect(one).to_be_hidden()


def test_colours_of_the_readers_own_hide_nothing(browser: Browser, example: str) -> None:
    """Backgrounds are gone in them: the field for the town, the chosen filter, the shapes of the states."""

    def style(selector: str, name: str, part: str = "") -> str:
        said: str = page.locator(selector).first.evaluate(
            "(one, [name, part]) => getComputedStyle(one, part || null)[name]", [name, part]
        )
        return said

    with watched(browser, example, forced_colors="active", color_scheme="dark") as page:
        page.goto("en/")
        assert style(".gw-finder__box", "borderTopStyle") == "solid"
        assert style(".gw-finder__box", "borderTopColor") == style("body", "color")
        page.goto("en/plans/nova-luka-2026/")
        chips = [f".gw-filter__chips label:has({one})" for one in (":checked", "input:not(:checked)")]
        assert style(chips[0], "backgroundColor") != style(chips[1], "backgroundColor")
        done, ahead = (
            style(f".gw-actions .gw-status--{one}", "backgroundColor", "::before")
            for one in ("completed", "not_started")
        )
        assert done == style("body", "color") != ahead
        here, elsewhere = (
            style(f".gw-nav a{one}", "borderBottomColor")
            for one in ("[aria-current]", ":not([aria-current])")
        )
        assert elsewhere != here


def test_a_table_has_as_many_cells_on_a_phone(browser: Browser, example: str) -> None:
    """For those who listen, a cell that is not there moves all that follow under another head."""
    with watched(browser, example) as page:
        page.goto("bs/plans/nova-luka-2026/goals/1/")
        cells = page.locator(".gw-money-table").first.get_by_role("cell")
        every = cells.count()
        assert every > 9
        page.set_viewport_size({"width": PHONE, "height": 844})
        assert cells.count() == every
        assert page.locator(".gw-money-table td:empty").first.bounding_box()["height"] == 0  # type: ignore[index]


@pytest.mark.parametrize("path", ["areas/", "plans/"])
@pytest.mark.parametrize("lang", ["bs", "sr-cyrl"])
def test_heads_of_columns_are_not_broken_in_a_word(
    browser: Browser, example: str, lang: str, path: str
) -> None:
    """Our words are longer than English ones, and a tablet is not much wider than a phone."""
    with watched(browser, example, viewport={"width": TABLET, "height": 1024}) as page:
        page.goto(f"{lang}/{path}")
        assert page.evaluate(BROKEN) == []
