"""`goodword check` from a folder to an exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from site_kit import MKDOCS_YML

from goodword.cli.check import check

CONFIG = MKDOCS_YML.format(name="Test", languages="bs, en")
STORY = """---
title: Most
date: 2026-05-17
summary: Most.
kind: story
people: none
places: [foka]
---
Tekst.
"""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    for name, text in {
        "content/pages/bs/o-nama.md": "---\ntitle: O nama\n---\nTekst.\n",
        "content/places.yml": "- {id: foca, name: Foča, kind: municipality}\n",
        "content/stories/most.md": STORY,
        "content/stories/sutra.md": STORY.replace("foka", "foca").replace("2026-05-17", "2026-11-21"),
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(check, arguments)


def test_errors_end_with_one_and_name_the_path_as_typed(site: Path) -> None:
    found = run("--as-of", "2026-11-20")
    assert found.exit_code == 1
    first, second, last = found.output.splitlines()
    assert first.startswith(
        "content/stories/most.md:7:10: error: places.1: there is no place 'foka'; did you mean foca?"
    )
    assert second.startswith(
        "content/stories/sutra.md:3:7: held: date: the story waits for its day, 2026-11-21"
    )
    assert last == "1 error, 1 held, 0 warnings in 4 files"


def test_what_is_held_is_no_error(site: Path) -> None:
    found = run("--as-of", "2026-11-20", "content/stories/sutra.md", "content/pages")
    assert found.exit_code == 0
    assert found.output.splitlines()[-1] == "0 errors, 1 held, 0 warnings in 2 files"
    assert (
        run("--as-of", "2026-11-21", "content/stories/sutra.md").output
        == "0 errors, 0 held, 0 warnings in 1 file\n"
    )


def test_another_folder_shows_in_every_path(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(site / "content")
    found = run("-f", "../mkdocs.yml", "--format", "json")
    assert found.exit_code == 1
    assert json.loads(found.output)[0]["file"] == "stories/most.md"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["-f", "none.yml"], "none.yml: there is no such file"),
        (["no/such/path"], "does not exist"),
        (["--format", "xml"], "'xml' is not one of"),
        (["--lang", "xx"], "the language 'xx' is not known"),
        (["--as-of", "soon"], "'soon' is no moment"),
    ],
)
def test_wrong_usage_ends_with_two(site: Path, arguments: list[str], said: str) -> None:
    found = run(*arguments)
    assert found.exit_code == 2
    assert said in found.output


def test_wrong_settings_end_with_two(site: Path) -> None:
    (site / "mkdocs.yml").write_text(CONFIG.replace("[bs, en]", "[bs, fr]"), encoding="utf-8")
    found = run()
    assert found.exit_code == 2
    assert "fr" in found.output
