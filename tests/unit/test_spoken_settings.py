"""A site in several scripts has a name in each, and speaks to its editors in their language."""

from __future__ import annotations

from pathlib import Path

import pytest
from site_kit import run

from goodword.model.settings import Settings

NAMED = Settings(
    "Dobra riječ",
    "https://example.org/",
    ("bs", "sr-Cyrl", "en"),
    "Dobre priče.",
    site_names={"sr-Cyrl": "Добра ријеч"},
    site_descriptions={"en": "Good stories."},
)


@pytest.mark.parametrize(
    ("lang", "name", "sentence"),
    [
        ("", "Dobra riječ", "Dobre priče."),
        ("bs", "Dobra riječ", "Dobre priče."),
        ("sr-Cyrl", "Добра ријеч", ""),
        ("en", "Dobra riječ", "Good stories."),
    ],
)
def test_a_language_has_its_own_name_and_sentence(lang: str, name: str, sentence: str) -> None:
    spoken = NAMED.spoken_in(lang)
    assert (spoken.site_name, spoken.site_description) == (name, sentence)


def test_a_page_in_cyrillic_names_the_site_in_cyrillic_everywhere(tmp_path: Path) -> None:
    (tmp_path / "content" / "pages").mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Dobra riječ\nsite_url: https://example.org/\ndocs_dir: content/pages\n"
        "theme: {name: goodword}\nplugins:\n"
        "  - goodword: {languages: [bs, sr-Cyrl], site_names: {sr-Cyrl: Добра ријеч}}\n",
        "utf-8",
    )
    result = run(tmp_path, "goodword", "build")
    assert result.fine, result.output
    site = tmp_path / "site"
    said = {path: path.read_text("utf-8") for path in site.rglob("*.*ml")}
    latin, cyrillic = "Dobra riječ", "Добра ријеч"
    serbian = [path for path in said if "sr-cyrl" in path.relative_to(site).parts]
    assert len(serbian) > 10
    assert [path for path in serbian if cyrillic not in said[path]] == []
    assert [path for path in serbian if latin in said[path]] == []
    assert [path for path in said if "bs" in path.relative_to(site).parts and cyrillic in said[path]] == []


def test_the_last_line_speaks_the_language_of_messages(tmp_path: Path) -> None:
    (tmp_path / "content" / "pages" / "bs").mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Grad\nsite_url: https://example.org/\ndocs_dir: content/pages\n"
        "theme: {name: goodword}\nplugins:\n  - goodword: {languages: [bs], messages: bs}\n",
        "utf-8",
    )
    assert "zapisano datoteka: " in run(tmp_path, "goodword", "build").output
    # The quickest answer says it without a catalogue, and a real look with one.
    unchanged = [run(tmp_path, "goodword", "build").output for _ in range(2)]
    looked = run(tmp_path, "goodword", "build", "--why").output
    assert [
        one.splitlines()[-1].startswith("Ništa se nije promijenilo (") for one in (*unchanged, looked)
    ] == [True] * 3
    assert run(tmp_path, "goodword", "build", "--lang", "en").output.startswith("Nothing has changed (")
    (tmp_path / "content/pages/bs/about.md").write_text("---\ntitle: O nama\n---\nTekst.\n", "utf-8")
    assert "zapisano datoteka: " in run(tmp_path, "goodword", "build").output
    assert run(tmp_path, "goodword", "rollback").output.startswith("Prethodno stanje je ponovo objavljeno")
