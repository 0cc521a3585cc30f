"""Everything works with the keyboard alone, and one always sees where one is."""

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from watched import PHONE, watched

pytestmark = pytest.mark.browser

INTERACTIVE = "a[href], button, input, select, textarea, summary, [tabindex='0']"

VISIBLE_FOCUS = """() => {
    const shown = (style) => (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2);
    let node = document.activeElement;
    const box = node.getBoundingClientRect();
    const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    for (let step = 0; step < 3 && node !== document.body; step += 1, node = node.parentElement)
        if ([null, "::before", "::after"].some((part) => shown(getComputedStyle(node, part)))) return inView;
    return false;
}"""
"""Whether what has the focus is in view and has a ring: its own, or one around the box that it stands in."""

NUMBER_ALL = """(wanted) => [...document.querySelectorAll(wanted)]
    .filter((one) => one.tabIndex >= 0 && !one.disabled && one.checkVisibility({ visibilityProperty: true }))
    .filter((one) => one.type !== "radio" || one.checked)
    .map((one, n) => { one.dataset.tested = n; return one.outerHTML.slice(0, 120); })"""
"""Numbers what Tab must reach; of radio buttons only the chosen one, as the arrows lead to the others."""


def walk(page: Page) -> tuple[list[str], list[str]]:
    """Press Tab until it has gone round.

    Returns:
        What should have been reached and was not; what was reached without being visibly so.
    """
    every: list[str] = page.evaluate(NUMBER_ALL, INTERACTIVE)
    reached: list[int] = []
    unseen: list[str] = []
    for _ in range(len(every) + 5):
        page.keyboard.press("Tab")
        number = page.evaluate("document.activeElement.dataset.tested")
        if number is None or int(number) in reached:
            continue
        reached.append(int(number))
        if not page.evaluate(VISIBLE_FOCUS):
            unseen.append(every[int(number)])
    return [html for n, html in enumerate(every) if n not in reached], unseen


@pytest.mark.parametrize(
    "path", ["", "en/", "en/stories/", "en/plans/visegrad-2015/", "en/search/", "en/feeds/"]
)
def test_everything_can_be_reached_and_seen(browser: Browser, example: str, path: str) -> None:
    with watched(browser, example, reduced_motion="reduce") as page:
        page.goto(path)
        assert walk(page) == ([], [])


def test_on_a_phone_too(browser: Browser, example: str) -> None:
    phone = {"width": PHONE, "height": 844}
    with watched(browser, example, viewport=phone, reduced_motion="reduce") as page:
        page.goto("bs/plans/nova-luka-2026/")
        page.get_by_role("button", name="Meni").click()
        assert walk(page) == ([], [])


def test_the_first_stop_leads_to_the_content(browser: Browser, example: str) -> None:
    with watched(browser, example, reduced_motion="reduce") as page:
        page.goto("en/plans/")
        page.keyboard.press("Tab")
        skip = page.get_by_role("link", name="Skip to content")
        expect(skip).to_be_focused()
        expect(skip).to_be_in_viewport(ratio=1)
        page.keyboard.press("Enter")
        expect(page.locator("#content")).to_be_focused()
        page.keyboard.press("Tab")
        assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_the_menu_of_a_phone_opens_and_closes(browser: Browser, example: str) -> None:
    with watched(browser, example, viewport={"width": PHONE, "height": 844}) as page:
        page.goto("en/")
        menu = page.get_by_role("button", name="Menu")
        link = page.get_by_role("navigation", name="Main menu").get_by_role("link", name="Plans")
        expect(link).not_to_be_visible()
        menu.focus()
        page.keyboard.press("Enter")
        expect(menu).to_have_attribute("aria-expanded", "true")
        expect(link).to_be_visible()
        page.keyboard.press("Tab")
        assert page.evaluate("document.querySelector('#gw-menu').contains(document.activeElement)")
        page.keyboard.press("Escape")
        expect(link).not_to_be_visible()
        expect(menu).to_be_focused()


def test_the_language_changes_and_the_page_stays_the_same(browser: Browser, example: str) -> None:
    with watched(browser, example) as page:
        page.goto("en/stories/nova-luka-open-library-2026/")
        switcher = page.get_by_role("navigation", name="Languages")
        switcher.get_by_role("link", name="Српски").focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/sr-cyrl/stories/nova-luka-open-library-2026/")
        expect(page.locator("html")).to_have_attribute("lang", "sr-Cyrl")
        expect(page.locator(".gw-switcher [aria-current]")).to_have_text("Српски")


def test_a_town_is_found_by_its_name_in_any_script(browser: Browser, example: str) -> None:
    with watched(browser, example) as page:
        page.goto("en/")
        finder = page.get_by_label("Write the name of your town or municipality, in any script")
        for name in ("visegrad", "Višegrad", "Вишеград"):
            finder.fill(name)
            links = page.locator("[data-finder] li:visible")
            expect(links).to_have_text(["Višegrad"])
        page.keyboard.press("Enter")
        page.wait_for_url("**/en/places/visegrad/")


@pytest.mark.parametrize(
    ("typed", "town"),
    [
        ("banja luka", "Banja Luka"),
        ("Novi T", "Novi Travnik"),
        ("нови травник", "Novi Travnik"),
        ("Nova-Luka ", "Nova Luka"),
        ("travnik", "Novi Travnik"),
        ("Dobropilja", "Dobropillia"),
    ],
)
def test_a_name_of_several_words_is_found_while_it_is_typed(
    browser: Browser, example: str, typed: str, town: str
) -> None:
    with watched(browser, example) as page:
        page.goto("en/")
        page.get_by_label("Write the name of your town or municipality, in any script").fill(typed)
        expect(page.locator("[data-finder] li:visible")).to_have_text([town])


@pytest.mark.parametrize("lost", ["on the way", "on an old phone"])
def test_without_its_script_the_menu_stands_open(browser: Browser, example: str, lost: str) -> None:
    """Not a button that does nothing, and no way to anywhere."""
    page = browser.new_page(base_url=example, viewport={"width": PHONE, "height": 844})
    menu = page.get_by_role("navigation", name="Main menu").get_by_role("link")
    page.goto("en/")
    expect(menu.first).to_be_hidden()

    def answer(route: Route) -> None:
        if lost == "on the way":
            route.abort()
        else:
            route.fulfill(body="let a = b ?? ?? c;", content_type="text/javascript")

    page.route("**/goodword.js*", answer)
    page.goto("en/plans/")
    expect(menu.first).to_be_visible()
    expect(page.get_by_role("button", name="Menu")).to_be_hidden()
    expect(page.get_by_role("searchbox")).to_be_visible()
    page.close()


@pytest.mark.parametrize("width", [PHONE, 1280])
def test_one_sees_that_there_are_more_towns(browser: Browser, example: str, width: int) -> None:
    """Phones show no scrollbar: a row that is cut in its middle says it, a whole one hides it."""
    with watched(browser, example, viewport={"width": width, "height": 844}) as page:
        page.goto("bs/")
        towns = page.locator(".gw-finder__list")
        # Twice as many as the example has, which all have room on a desk.
        towns.evaluate("(one) => one.append(...[...one.children].map((town) => town.cloneNode(true)))")
        room, every, row = towns.evaluate(
            "(one) => [one.clientHeight, one.scrollHeight, one.firstElementChild.offsetHeight]"
        )
        assert room < every
        assert 0.3 < room / row % 1 < 0.7
