"""The static way through everything: what a list counts, it shows."""

from pathlib import Path

from html_pages import Document, read_all
from site_kit import MINIMAL, STORY, lay, run

from goodword.stages.present.facets import MOST


def linked(pages: dict[str, Document], file: str) -> set[str]:
    """Last parts of all addresses that a page links."""
    return {link.rstrip("/").rsplit("/", 1)[-1] for _, link in pages[file].addresses()}


def test_every_plan_stands_on_the_page_of_its_status(example_site: Path) -> None:
    pages = read_all(example_site)
    plans = {file.split("/")[2] for file in pages if pages[file].kind == "plan" and file.startswith("bs/")}
    for lang in ("bs", "sr-cyrl", "en"):
        status = [file for file in pages if file.startswith(f"{lang}/archive/status/")]
        shown = [linked(pages, file) & plans for file in status]
        assert all(shown)
        assert sorted(plan for page in shown for plan in page) == sorted(plans)


def test_a_year_of_a_facet_names_every_story_with_its_day(tmp_path: Path) -> None:
    many = {
        f"content/stories/vijest-{n}/bs.md": STORY.replace("2026-05-17", f"2026-05-{n % 28 + 1:02}")
        for n in range(1, MOST + 3)
    }
    lay(tmp_path, {**MINIMAL, "content/stories/most-2026/bs.md": STORY.replace("2026-", "2025-"), **many})
    result = run(tmp_path, "goodword", "build")
    assert result.fine, result.output
    pages = read_all(tmp_path / "site")
    year = linked(pages, "bs/archive/place/foca/2026/index.html")
    assert {f"vijest-{n}" for n in range(1, MOST + 3)} <= year
    assert "most-2026" not in year
    text = (tmp_path / "site/bs/archive/place/foca/2026/index.html").read_text("utf-8")
    assert "2. maj 2026." in text
    assert (
        len(linked(pages, "bs/archive/place/foca/index.html") & year & {f"vijest-{n}" for n in range(99)})
        == MOST
    )
