"""A story whose files are gone without a stub is noticed, and treated like a withdrawn one (DOMAIN, 1)."""

from collections.abc import Callable
from pathlib import Path

import pytest
from command_site import FEW, goodword, mkdocs_build, old_files, put, story, without_waiting
from site_kit import Result, lay

FILES = old_files(FEW)
LEFT = {name: data for name, data in FILES.items() if "prica-02" not in name}
SAID = "The story 'prica-02' was on the site and its files are gone"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    without_waiting(monkeypatch)
    folder = lay(tmp_path / "site", FILES)
    assert goodword(folder).fine
    return folder


@pytest.mark.parametrize("build", [goodword, mkdocs_build])
def test_it_is_said_once(site: Path, build: Callable[[Path], Result]) -> None:
    put(site, LEFT)
    for expected in (1, 0):
        result = build(site)
        assert result.fine
        assert result.output.count(SAID) == expected


def test_it_is_said_in_the_language_of_messages(site: Path) -> None:
    put(site, LEFT)
    result = goodword(site, "build", "--lang", "bs")
    assert result.fine
    assert "Priča „prica-02“ bila je na stranici, a njenih datoteka više nema" in result.output
    assert "content/stories/prica-02.md" in result.output


def test_nobody_goes_back_to_it(site: Path) -> None:
    put(site, LEFT)
    assert goodword(site).fine
    assert not (site / ".site.older/bs/stories/prica-02").exists()
    result = goodword(site, "rollback")
    assert result.code == 3
    assert "There is no older state" in result.output


@pytest.mark.parametrize(
    "files",
    [
        {"content/stories/prica-02/bs.md": story(2, "Priča 2").replace("kind:", "draft: yes\nkind:")},
        {"content/stories/drugo/bs.md": story(2, "Priča 2").replace("kind:", "aliases: [prica-02]\nkind:")},
        {"content/stories/2026/prica-02/bs.md": story(2, "Priča 2")},
    ],
    ids=["draft", "renamed", "moved"],
)
def test_what_is_still_there_is_not_deleted(site: Path, files: dict[str, str]) -> None:
    put(site, {**LEFT, **files})
    result = goodword(site)
    assert result.fine, result.output
    assert "its files are gone" not in result.output
