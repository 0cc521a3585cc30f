"""Charts, the pages of a large plan, and its printed sheet, as people meet them."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from html_pages import file_of, read
from hundred import FILES
from PIL import Image
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader
from site_kit import lay_and_build
from watched import DESKTOP, PHONE, SMALL_PHONE, watched
from zxingcpp import read_barcode

pytestmark = pytest.mark.browser

PLAN = "en/plans/sto/"
PAGES = [PLAN, f"{PLAN}timeline/", f"{PLAN}how-we-count/", f"{PLAN}4.1/"]
A4_PX = 688
"""Width of what is printed on A4 between our margins, in CSS pixels."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with a plan of a hundred actions."""
    return lay_and_build(tmp_path_factory.mktemp("hundred"), FILES, "bs, en") / "site"


@pytest.fixture(scope="module")
def hundred(folder: Path, serve: Callable[[Path], str]) -> str:
    """Its address."""
    return serve(folder)


@pytest.fixture
def page(browser: Browser, hundred: str) -> Iterator[Page]:
    with watched(browser, hundred) as opened:
        yield opened


@pytest.mark.parametrize("lang", ["bs", "en"])
def test_a_hundred_actions_weigh_little(folder: Path, lang: str) -> None:
    sizes = {
        file.relative_to(folder).as_posix(): file.stat().st_size
        for file in folder.glob(f"{lang}/plans/sto/**/index.html")
    }
    below = {path.removeprefix(f"{lang}/plans/sto/").partition("/")[0] for path in sizes} - {"index.html"}
    beside = {"changes", "goals", "how-we-count", "timeline"}
    assert beside <= below
    assert len(below - beside) == 100
    assert {path: size for path, size in sizes.items() if size > 200_000} == {}


@pytest.mark.parametrize("path", PAGES)
def test_a_large_plan_serves_everybody(page: Page, path: str) -> None:
    page.goto(path)
    for width in (DESKTOP, PHONE):
        page.set_viewport_size({"width": width, "height": 900})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
            assert Axe().run(page).response["violations"] == []
    for width in (SMALL_PHONE, PHONE, DESKTOP):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("path", PAGES)
def test_letters_of_charts_never_shrink(page: Page, path: str) -> None:
    page.set_viewport_size({"width": SMALL_PHONE, "height": 900})
    page.goto(path)
    sizes = page.locator("figure svg text").evaluate_all(
        "(all) => all.map((one) => parseFloat(getComputedStyle(one).fontSize) * one.getScreenCTM().a)"
    )
    assert all(size >= 11 for size in sizes)
    apart = page.locator("figure svg").evaluate_all(
        """(all) => all.flatMap((svg) => {
          const words = [...svg.querySelectorAll('text')].map((one) => one.getBoundingClientRect());
          const box = svg.getBoundingClientRect();
          const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
          return words.flatMap((a, n) => [
            ...words.slice(n + 1).filter((b) => meet(a, b)).map(() => 'words meet'),
            ...(a.left < box.left - 1 || a.right > box.right + 1 ? ['words leave the chart'] : []),
          ]);
        })"""
    )
    assert apart == []


def test_every_action_stands_in_the_timeline_or_is_named(folder: Path) -> None:
    page = read(folder, f"{PLAN}timeline/index.html")
    led_to = {file_of(link["href"], page.file)[0] for link in page.all("a")}
    assert len([file for file in led_to if re.search(r"/sto/\d\.\d+/index\.html$", file)]) == 100


def test_gaps_are_breaks_in_the_line(page: Page) -> None:
    page.goto(f"{PLAN}4.1/")
    plot = page.locator("svg.gw-plot")
    assert plot.locator("circle").count() == 4
    assert plot.locator(".gw-plot__line line").count() == 1
    expect(plot.locator(".gw-plot__gap")).to_have_count(1)
    page.get_by_text("The numbers").click()
    expect(page.get_by_role("row", name=re.compile("2022.*no number"))).to_be_visible()


def test_no_id_stands_twice_and_no_chart_has_a_style_of_its_own(folder: Path) -> None:
    for path in PAGES:
        document = read(folder, f"{path}index.html")
        assert len(document.ids) == len(set(document.ids)), path
        assert not [element for element in document.elements if "style" in element]
        used = {element["fill"] for element in document.elements} | {e["stroke"] for e in document.elements}
        asked = {one.removeprefix("url(#").rstrip(")") for one in used if one.startswith("url(#")}
        assert asked <= set(document.ids), path


def test_every_figure_leads_to_why_it_is_so(page: Page) -> None:
    page.goto(f"{PLAN}4.1/")
    page.get_by_role("link", name="Why this number?").click()
    page.wait_for_url(f"**/{PLAN}how-we-count/#4.1")
    expect(page.locator("tr:target")).to_contain_text("4.1")


@pytest.mark.parametrize("path", PAGES)
def test_paper_leads_back_to_the_page(page: Page, hundred: str, path: str) -> None:
    page.set_viewport_size({"width": A4_PX, "height": 1000})
    page.goto(path)
    code = page.locator(".gw-sheet svg")
    expect(code).to_be_hidden()
    page.emulate_media(media="print", color_scheme="dark")
    expect(page.locator("header nav").first).to_be_hidden()
    expect(page.get_by_text("State of 20 November 2026").first).to_be_visible()
    found = read_barcode(Image.open(io.BytesIO(page.screenshot())))
    assert found is not None
    assert found.text == f"https://example.org/{path}"


def test_all_actions_are_printed_and_the_tables_stand_open(page: Page, tmp_path: Path) -> None:
    for path, mark in ((PLAN, "Action number {n}:"), (f"{PLAN}timeline/", "Action number {n}:")):
        page.goto(path)
        file = tmp_path / "print.pdf"
        page.pdf(path=file, prefer_css_page_size=True)
        pages = PdfReader(file).pages
        text = " ".join(one.extract_text() for one in pages).replace("\n", " ")
        assert [n for n in range(100) if mark.format(n=n) not in text] == []
        assert "The numbers" in text
        assert "State of 20 November 2026" in text
        assert float(pages[0].mediabox.height) == pytest.approx(842, abs=1)
        assert len(pages) <= 16


def test_a_page_can_be_cited(page: Page) -> None:
    page.goto(PLAN)
    page.get_by_text("Cite this page").click()
    expect(
        page.get_by_text(
            "A plan of a hundred actions. Naš grad. State of 20 November 2026. https://example.org/en/plans/sto/"
        )
    ).to_be_visible()
