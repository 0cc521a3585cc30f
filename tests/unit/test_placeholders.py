"""What `goodword new` wrote to be replaced never reaches a reader, whoever deletes the mark of a draft."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from site_kit import build, lay, run, tree, where

from goodword.cli.new import new
from goodword.formats.scaffold import left_in, left_in_body
from goodword.formats.scaffold.words import NOTES

PLACES = "- {id: foca, name: Foča, kind: municipality}\n"
BODIES = "- {id: opcina, name: Općina}\n"


def begun(folder: Path) -> list[Path]:
    """One of each kind as ``goodword new`` begins it, without the mark of a draft."""
    config = str(folder / "mkdocs.yml")
    for command in (
        ["story", "--title", "Most", "--kind", "statement", "--issuer", "opcina"],
        ["plan", "--title", "Plan"],
        ["coalition", "--title", "Forum"],
    ):
        assert CliRunner().invoke(new, [*command, "-f", config]).exit_code == 0
    files = [
        path for path in sorted((folder / "content").rglob("*.*")) if "draft: yes" in path.read_text("utf-8")
    ]
    for path in files:
        path.write_text(path.read_text("utf-8").replace("draft: yes\n", ""), "utf-8")
    return files


@pytest.mark.parametrize("lang", ["bs", "sr-Cyrl", "en", "de"])
def test_every_text_of_ours_is_named_with_its_line(tmp_path: Path, lang: str) -> None:
    folder = lay(tmp_path, {"content/places.yml": PLACES, "content/organisations.yml": BODIES}, lang)
    (folder / "content/pages").mkdir()
    files = begun(folder)
    assert len(files) == 3
    said = run(folder, "goodword", "check")
    assert said.code == 0
    told = [line for line in said.output.splitlines() if ": held: " in line]
    places = [line.split(":")[:2] for line in told]
    expected = []
    for path in files:
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            if not line.lstrip().startswith("# ") and (left_in(line) or left_in_body(line)):
                expected.append([path.relative_to(folder).as_posix(), str(number)])
    assert sorted(places) == sorted(expected)
    assert len(expected) == 1 + 2 + 2 + 3  # coalition, plan, statement's summary and incident, its text


def test_it_stays_off_the_site_until_the_last_one_is_gone(tmp_path: Path) -> None:
    ours = NOTES["bs"]["to_write"]
    front = f"title: Klupa\ndate: 2026-05-17\nsummary: {ours}\nkind: story\npeople: none"
    story = f"---\n{front}\n---\nKlupa je nova.\n"
    english = (
        f"---\ntitle: The bench\nsummary: {NOTES['en']['to_write']}\ntranslated_from: 2026-05-17\n---\nNew.\n"
    )
    files = {"content/stories/klupa/bs.md": story, "content/stories/klupa/en.md": english}
    folder = lay(tmp_path, {"content/pages/bs/o.md": "---\ntitle: O\n---\nO.\n", **files}, "bs, en")
    for _ in range(2):
        done = build(folder)
        assert done.fine
        assert done.output.count("'klupa' stays off the site") == 2
        assert not where(tree(folder / "site"), "Klupa je nova")
    lay(folder, {"content/stories/klupa/bs.md": story.replace(ours, "Nova klupa.")}, "bs, en")
    done = build(folder)
    assert done.output.count("'klupa' stays off the site") == 1
    assert not where(tree(folder / "site"), "Klupa je nova")
    lay(folder, {"content/stories/klupa/en.md": english.replace(NOTES["en"]["to_write"], "New.")}, "bs, en")
    assert "stays off" not in build(folder).output
    assert where(tree(folder / "site"), "Klupa je nova")


def test_words_of_ones_own_are_not_held_back() -> None:
    assert not left_in("Napišite nam o čemu se radi.")
    assert not left_in_body("Write the story of this town here, they said. Begin with a person.")
