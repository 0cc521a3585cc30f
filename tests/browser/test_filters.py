"""A plan of a hundred actions on a phone: found by keyboard, by touch, by address, and without scripts."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from long_plan import ACTIONS, long_plan
from playwright.sync_api import Browser, Locator, Page, expect
from site_kit import build
from test_pages import faults_of
from watched import DESKTOP, PHONE, SMALL_PHONE, watched

pytestmark = pytest.mark.browser

PATH = "en/plans/veliki-grad/"
MOST_HTML = 200_000
IN_ITS_ROW = """(one) => {
    const row = one.closest("fieldset").getBoundingClientRect();
    const own = one.parentElement.getBoundingClientRect();
    return own.left >= row.left - 1 && own.left < row.right;
}"""
"""Whether a choice can be seen in the row that may be pushed aside."""

ON_A_PHONE = {"viewport": {"width": PHONE, "height": 844}}


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site."""
    folder = long_plan(tmp_path_factory.mktemp("city"))
    result = build(folder)
    assert result.fine, result.output
    return folder / "site"


@pytest.fixture(scope="module")
def address(city: Path, serve: Callable[[Path], str]) -> str:
    return serve(city)


def shown(page: Page) -> list[str]:
    """Numbers of the actions that can be seen."""
    return page.locator("tr[data-is]:visible").evaluate_all("(rows) => rows.map((row) => row.id)")


def with_mark(page: Page, attribute: str, mark: str) -> list[str]:
    """Numbers of the actions that have a mark, seen or not."""
    return page.locator(f'tr[{attribute}~="{mark}"]').evaluate_all("(rows) => rows.map((row) => row.id)")


def query(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def chip(page: Page, group: str, name: str) -> Locator:
    return page.get_by_role("group", name=group, exact=True).get_by_text(name)


def test_a_hundred_actions_weigh_less_than_200_kb(city: Path) -> None:
    sizes = {lang: len((city / lang / "plans/veliki-grad/index.html").read_bytes()) for lang in ("bs", "en")}
    assert max(sizes.values()) < MOST_HTML, sizes


def test_it_serves_everybody(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        for path in (PATH, f"{PATH}?show=late&area=awareness", "en/plans/", "en/areas/", f"{PATH}goals/1/"):
            page.goto(path)
            for width in (SMALL_PHONE, PHONE, DESKTOP):
                page.set_viewport_size({"width": width, "height": 844})
                assert page.evaluate("document.documentElement.scrollWidth") <= width, f"{path} at {width}"
            page.set_viewport_size({"width": PHONE, "height": 844})
            for scheme in ("light", "dark"):
                page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
                faults = faults_of(page)
                assert not faults, f"{path} {scheme}\n" + "\n".join(faults)


def test_the_keyboard_narrows_the_list(browser: Browser, address: str) -> None:
    with watched(browser, address, **ON_A_PHONE) as page:
        page.goto(PATH)
        assert len(shown(page)) == ACTIONS
        page.locator('input[name="show"][value=""]').focus()
        page.keyboard.press("ArrowRight")
        chosen = page.locator('input[name="show"]:checked')
        expect(chosen).to_have_value("late")
        expect(chosen).to_be_focused()
        late = with_mark(page, "data-is", "late")
        assert 0 < len(late) < ACTIONS
        assert shown(page) == late
        assert query(page) == {"show": ["late"]}
        expect(page.locator(".gw-filter__said")).to_have_text(f"Shown: {len(late)} of {ACTIONS}")
        words = page.get_by_label("Words")
        words.focus()
        page.keyboard.type("radnja 17")
        expect(words).to_be_focused()
        assert set(shown(page)) < set(late)
        assert query(page) == {"show": ["late"], "words": ["radnja 17"]}


def test_touch_narrows_the_list(browser: Browser, address: str) -> None:
    with watched(browser, address, has_touch=True, **ON_A_PHONE) as page:
        page.goto(PATH)
        chip(page, "Area of work", "Awareness").tap()
        assert shown(page) == with_mark(page, "data-at", "awareness")
        page.get_by_label("Responsible").select_option("o07")
        both = set(with_mark(page, "data-at", "awareness")) & set(with_mark(page, "data-by", "o07"))
        assert both
        assert set(shown(page)) == both
        assert query(page) == {"area": ["awareness"], "by": ["o07"]}
        page.get_by_role("button", name="Show all").tap()
        assert len(shown(page)) == ACTIONS
        assert query(page) == {}
        expect(page.locator(".gw-filter__said")).to_be_empty()


@pytest.mark.parametrize(
    "asked",
    [
        "show=bare",
        "show=no_report&goal=3",
        "area=victim_support&by=o04",
        "words=RADNJA+99",
        "goal=2&words=nothing-like-it",
    ],
)
def test_an_address_that_was_passed_on_shows_the_same(browser: Browser, address: str, asked: str) -> None:
    with watched(browser, address, **ON_A_PHONE) as page:
        page.goto(PATH)
        for name, (value,) in parse_qs(asked).items():
            field = page.locator(f'[name="{name}"]')
            if name in ("show", "area"):
                page.locator(f'[name="{name}"][value="{value}"]').check(force=True)
            elif name == "words":
                field.fill(value)
            else:
                field.select_option(value)
        mine, where = shown(page), page.url
        assert query(page) == parse_qs(asked)
    with watched(browser, address, **ON_A_PHONE) as other:
        other.goto(where)
        assert shown(other) == mine
        assert len(mine) < ACTIONS
        checked = other.locator(".gw-filter input:checked").all()
        assert checked
        for chosen in checked:
            assert chosen.evaluate(IN_ITS_ROW)


def test_going_back_brings_the_same_list(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto("en/plans/")
        page.goto(PATH)
        chip(page, "Show", "Completed").click()
        before = shown(page)
        page.locator("tr[data-is]:visible a").first.click()
        page.wait_for_url("**/veliki-grad/*/")
        page.go_back()
        page.wait_for_url("**/veliki-grad/?show=completed")
        assert shown(page) == before
        page.go_back()
        page.wait_for_url("**/en/plans/")


def test_an_address_with_nonsense_shows_everything(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(f"{PATH}?show=&goal=99&by=nobody&area=moon&from=mail")
        assert len(shown(page)) == ACTIONS


def test_without_scripts_status_and_area_narrow_the_list(browser: Browser, address: str) -> None:
    with watched(browser, address, java_script_enabled=False, **ON_A_PHONE) as page:
        page.goto(PATH)
        expect(page.get_by_label("Words")).not_to_be_visible()
        expect(page.locator("tr[data-is]:visible")).to_have_count(ACTIONS)
        chip(page, "Show", "Without evidence").click()
        bare = page.locator('tr[data-is~="bare"]').count()
        expect(page.locator("tr[data-is]:visible")).to_have_count(bare)
        chip(page, "Area of work", "Knowledge").click()
        both = page.locator('tr[data-is~="bare"][data-at~="knowledge"]').count()
        assert 0 < both < bare
        expect(page.locator("tr[data-is]:visible")).to_have_count(both)


def test_without_scripts_goals_and_bodies_are_a_link_away(browser: Browser, address: str) -> None:
    with watched(browser, address, java_script_enabled=False, **ON_A_PHONE) as page:
        page.goto(PATH)
        page.get_by_text("By goal and by responsible body").click()
        page.locator(".gw-filter__ways").get_by_role("link", name="Cilj broj 3").click()
        expect(page.locator("#goal-3")).to_be_in_viewport()
        page.locator(".gw-filter__ways").get_by_role("link", name="djelatnosti 7").first.click()
        page.wait_for_url("**/en/organisations/o07/")
        expect(page.get_by_role("heading", name="What is on its desk")).to_be_visible()
