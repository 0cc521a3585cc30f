"""The preview makes what is asked for, follows every change, and says beside the page what is wrong."""

import re
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page, expect
from previewing import PATIENCE_S, preview
from site_kit import MINIMAL, PLACES, STORY, lay
from watched import watched

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
WAIT_MS = PATIENCE_S * 1000
PANEL = ".goodword-preview"
ABOUT = "bs/stories/most-2026/"
DRAFT = STORY.replace("people: none", "people: none\ndraft: yes").replace("Most opet", "Nacrt o mostu")
LATER = STORY.replace("2026-05-17", "2026-12-24").replace("Most opet", "Novogodišnji most")
SECRET = STORY.replace("people: none", "people: [{as: Amra, basis: C-001, role: graditeljka}]").replace(
    "Most opet spaja", "Tajna priča"
)
CONTENT: dict[str, str | bytes] = {
    **MINIMAL,
    "content/stories/nacrt-2026/bs.md": DRAFT,
    "content/stories/poslije-2026/bs.md": LATER,
    "content/stories/tajna-2026/bs.md": SECRET,
    "content/consents.yml": "C-001: {status: withdrawn, scope: [site]}\n",
}


class Desk(NamedTuple):
    """Somebody who writes: the site's folder and an open page beside it."""

    folder: Path
    page: Page


@contextmanager
def desk(browser: Browser, folder: Path, *, missing: bool = False) -> Iterator[Desk]:
    lay(folder, CONTENT)
    with preview(folder) as address:
        if missing:
            with browser.new_context(base_url=address) as context:
                yield Desk(folder, context.new_page())
        else:
            with watched(browser, address) as page:
                yield Desk(folder, page)
    assert not (folder / "site").exists(), "a preview publishes nothing"


def test_a_page_follows_its_story_vocabulary_and_theme(browser: Browser, tmp_path: Path) -> None:
    with desk(browser, tmp_path) as (folder, page):
        page.goto(ABOUT)
        expect(page.locator("main")).to_contain_text("svi su došli")
        (folder / "content/stories/most-2026/bs.md").write_text(STORY.replace("svi su", "mnogi su"), "utf-8")
        expect(page.locator("main")).to_contain_text("mnogi su došli", timeout=WAIT_MS)
        (folder / "content/places.yml").write_text(PLACES.replace("Foča, sr", "Foča na Drini, sr"), "utf-8")
        expect(page.locator("main")).to_contain_text("Foča na Drini", timeout=WAIT_MS)
        expect(page.locator(PANEL)).to_have_count(0)


def test_a_page_follows_a_template_and_the_settings(browser: Browser, tmp_path: Path) -> None:
    own = tmp_path / "own" / "pages"
    own.mkdir(parents=True)
    template = (ROOT / "theme" / "pages" / "page.html").read_text("utf-8")
    (own / "page.html").write_text(template, "utf-8")
    lay(tmp_path, CONTENT)
    settings = (tmp_path / "mkdocs.yml").read_text("utf-8")
    settings = settings.replace("{name: goodword}", "{name: goodword, custom_dir: own}")
    (tmp_path / "mkdocs.yml").write_text(settings, "utf-8")
    with preview(tmp_path) as address, watched(browser, address) as page:
        page.goto("bs/pages/o-nama/")
        expect(page.locator("h1")).to_have_text("O nama")
        (own / "page.html").write_text(
            template.replace("</article>", "<p>Iz novog predloška</p></article>"), "utf-8"
        )
        expect(page.get_by_text("Iz novog predloška")).to_be_visible(timeout=WAIT_MS)
        (tmp_path / "mkdocs.yml").write_text(settings.replace("Naš grad", "Naše mjesto"), "utf-8")
        expect(page).to_have_title(re.compile("Naše mjesto"), timeout=WAIT_MS)
        (tmp_path / "mkdocs.yml").write_text(settings.replace("languages: [bs]", "languages: [xx]"), "utf-8")
        expect(page.locator(PANEL)).to_contain_text("xx", timeout=WAIT_MS)
        (tmp_path / "mkdocs.yml").write_text(settings, "utf-8")
        expect(page.locator(PANEL)).to_have_count(0, timeout=WAIT_MS)
        expect(page).to_have_title(re.compile("Naš grad"))


def test_an_error_is_shown_beside_the_last_good_page(browser: Browser, tmp_path: Path) -> None:
    with desk(browser, tmp_path) as (folder, page):
        story = folder / "content/stories/most-2026/bs.md"
        page.goto(ABOUT)
        story.write_text(STORY.replace("places: [foca]", "places: [foca"), "utf-8")
        expect(page.locator(PANEL)).to_contain_text("content/stories/most-2026/bs.md:6", timeout=WAIT_MS)
        expect(page.locator("h1")).to_have_text("Most opet spaja")
        page.goto("bs/pages/o-nama/")
        expect(page.locator("h1")).to_have_text("O nama")
        expect(page.locator(PANEL)).to_contain_text("content/stories/most-2026/bs.md:6")
        story.write_text(STORY, "utf-8")
        expect(page.locator(PANEL)).to_have_count(0, timeout=WAIT_MS)
        story.write_text(STORY.replace("places: [foca]", "places: [nigdje]"), "utf-8")
        expect(page.locator(PANEL)).to_contain_text("nigdje", timeout=WAIT_MS)


def test_what_is_not_public_is_marked(browser: Browser, tmp_path: Path) -> None:
    with desk(browser, tmp_path) as (folder, page):
        page.goto("bs/stories/")
        expect(page.get_by_role("link", name="Nacrt o mostu spaja Draft")).to_be_visible()
        page.goto("bs/stories/nacrt-2026/")
        expect(page.locator(PANEL)).to_have_text("Draft: not on the public site")
        page.goto("bs/stories/poslije-2026/")
        expect(page.locator(PANEL)).to_have_text("Not on the public site before its date")
        (folder / "content/stories/poslije-2026/bs.md").write_text(LATER.replace("12-24", "11-01"), "utf-8")
        expect(page.locator(PANEL)).to_have_count(0, timeout=WAIT_MS)


def test_what_may_not_be_shown_stays_hidden(browser: Browser, tmp_path: Path) -> None:
    with desk(browser, tmp_path, missing=True) as (_, page):
        page.goto("bs/stories/")
        assert "Tajna priča" not in page.content()
        answer = page.goto("bs/stories/tajna-2026/")
        assert answer is not None
        assert "Graditeljka" not in page.content()
        expect(page.locator(PANEL)).to_contain_text("C-001")


def test_an_unknown_address_is_answered_in_the_look_of_the_site(browser: Browser, tmp_path: Path) -> None:
    with desk(browser, tmp_path, missing=True) as (folder, page):
        answer = page.goto("bs/stories/nema-2026/")
        assert answer is not None
        assert answer.status == 404
        expect(page.locator(".gw-header")).to_be_visible()
        (folder / "content/stories/nema-2026").mkdir()
        (folder / "content/stories/nema-2026/bs.md").write_text(
            STORY.replace("Most opet", "Sad ima"), "utf-8"
        )
        expect(page.locator("h1")).to_have_text("Sad ima spaja", timeout=WAIT_MS)
        answer = page.goto("bs/stories/nema-2026")
        assert answer is not None
        assert answer.url.endswith("/bs/stories/nema-2026/")


def test_search_finds_the_word_that_was_just_saved(browser: Browser, tmp_path: Path) -> None:
    with desk(browser, tmp_path) as (folder, page):
        page.goto("bs/search/?q=kaldrma")
        expect(page.locator("main")).not_to_contain_text("Most opet spaja")
        story = folder / "content/stories/most-2026/bs.md"
        story.write_text(STORY.replace("svi su došli", "kaldrma je nova"), "utf-8")
        expect(page.locator("main")).to_contain_text("Most opet spaja", timeout=WAIT_MS)


def test_a_fault_in_a_template_is_told_in_the_browser(browser: Browser, tmp_path: Path) -> None:
    own = tmp_path / "own" / "pages"
    own.mkdir(parents=True)
    template = (ROOT / "theme" / "pages" / "page.html").read_text("utf-8")
    (own / "page.html").write_text(template, "utf-8")
    settings = lay(tmp_path, CONTENT) / "mkdocs.yml"
    text = settings.read_text("utf-8").replace("{name: goodword}", "{name: goodword, custom_dir: own}")
    settings.write_text(text, "utf-8")
    with preview(tmp_path) as address, browser.new_context(base_url=address) as context:
        page = context.new_page()
        page.goto("bs/pages/o-nama/")
        (own / "page.html").write_text(template.replace("endblock", "endblok"), "utf-8")
        expect(page.locator("body")).to_contain_text("TemplateSyntaxError", timeout=WAIT_MS)
        expect(page.locator("body")).to_contain_text("endblok")
        (own / "page.html").write_text(template, "utf-8")
        expect(page.locator("h1")).to_have_text("O nama", timeout=WAIT_MS)


def test_without_live_reload_one_is_told_what_to_do(tmp_path: Path) -> None:
    lay(tmp_path, CONTENT)
    with preview(tmp_path, "mkdocs", "--no-livereload") as address:
        with pytest.raises(urllib.error.HTTPError) as answer:
            urllib.request.urlopen(f"{address}bs/")
        assert "--no-livereload" in answer.value.read().decode()
        answer.value.close()


def test_a_site_below_a_folder(browser: Browser, tmp_path: Path) -> None:
    settings = lay(tmp_path, CONTENT) / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("example.org/", "example.org/grad/"), "utf-8")
    with preview(tmp_path) as address, watched(browser, address) as page:
        page.goto("grad/bs/stories/")
        page.get_by_role("link", name="Nacrt o mostu spaja Draft").click()
        expect(page.locator(PANEL)).to_have_text("Draft: not on the public site")
