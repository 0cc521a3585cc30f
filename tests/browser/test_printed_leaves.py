"""Every leaf of a plan, coalition, dataset and figure is on paper too, also what is folded on a screen."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from leaves_kit import Leaves, holds
from playwright.sync_api import Browser
from pypdf import PdfReader
from unique_leaves import EXEMPT, MAKERS, lay_leaves, pages

ADDRESS = "it is the end of an address, so it stands in the page, but on no paper"
UNPRINTED = {
    **EXEMPT,
    "plan.actions.milestones.id": ADDRESS,
    "plan.actions.indicators.id": ADDRESS,
    "coalition.figures.id": ADDRESS,
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Leaves]]:
    return lay_leaves(tmp_path_factory.mktemp("leaves"))


def _bare(text: str) -> str:
    """Letters and digits alone: paper has hyphens at the ends of lines, and one sign for two letters."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", text) if sign.isalnum())


def _printed(paper: str, bare: str, text: str) -> bool:
    """A number has to stand for itself; it is never broken at the end of a line."""
    return holds(paper, text) if re.fullmatch(r"[\d.,]+", text) else _bare(text) in bare


@pytest.mark.browser
@pytest.mark.parametrize("name", MAKERS)
def test_every_leaf_is_printed(
    built: tuple[Path, dict[str, Leaves]], serve: Callable[[Path], str], browser: Browser, name: str
) -> None:
    site, leaves = built
    address, paper = serve(site), ""
    page = browser.new_page()
    for path in pages(site, name):
        page.goto(f"{address}{path.relative_to(site).parent.as_posix()}/")
        reader = PdfReader(io.BytesIO(page.pdf()))
        paper += "\n".join(one.extract_text() for one in reader.pages) + "\n"
    page.close()
    bare = _bare(paper)
    told = [one for one in leaves[name].told if one.path not in UNPRINTED]
    assert len(told) > 20
    assert [one.path for one in told if not any(_printed(paper, bare, text) for text in one.texts)] == []
