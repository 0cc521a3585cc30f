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


BOSNIAN = (
    "site_name: Grad\nsite_url: https://example.org/\ndocs_dir: content/pages\n"
    "theme: {name: goodword}\nplugins:\n  - goodword: {languages: [bs], messages: bs}\n"
)


def bosnian(folder: Path, **changes: str) -> Path:
    """A site whose editors are spoken to in Bosnian."""
    (folder / "content" / "pages").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(BOSNIAN.replace(*changes.popitem()) if changes else BOSNIAN, "utf-8")
    return folder


def test_settings_that_cannot_be_used_are_told_in_it(tmp_path: Path) -> None:
    site = bosnian(tmp_path, **{"[bs]": "[bs], licence: CC-BY-5.0"})
    said = run(site, "goodword", "check")
    place = (
        "mkdocs.yml:6:42: greška: plugins.1.goodword.licence: licenca 'CC-BY-5.0' nije poznata; napišite none"
    )
    assert (said.code, said.output.startswith(place)) == (2, True), said.output
    # MkDocs itself stops at the first one, and knows no places.
    assert "licenca 'CC-BY-5.0' nije poznata; napišite none" in run(site, "mkdocs", "build").output
    assert (
        run(site, "goodword", "check", "--lang", "en").output.count("licence 'CC-BY-5.0' is not known") == 1
    )


def test_a_refused_rollback_is_told_in_it(tmp_path: Path) -> None:
    site = bosnian(tmp_path)
    none = run(site, "goodword", "rollback")
    assert (none.code, "Nema prethodnog stanja foldera " in none.output) == (3, True), none.output
    assert "Ono što je objavljeno ostaje kako jeste. Vratite sadržaj kakav je bio" in none.output
    page = site / "content/pages/bs/about.md"
    page.parent.mkdir()
    page.write_text("---\ntitle: O nama\n---\nTekst.\n", "utf-8")
    assert run(site, "goodword", "build").fine
    page.unlink()
    assert run(site, "goodword", "build").fine
    gone = run(site, "goodword", "rollback")
    assert gone.code == 3
    assert "Prethodno stanje prikazuje ono što se danas ne smije prikazati" in gone.output
    page.write_text("---\ntitle: [O nama]\n---\nTekst.\n", "utf-8")
    unsure = run(site, "goodword", "rollback")
    assert (unsure.code, "Sadržaj ima greške, pa niko ne može znati" in unsure.output) == (1, True)


def test_what_keeps_a_site_from_being_published_is_told_in_it(tmp_path: Path) -> None:
    site = bosnian(tmp_path)
    (site / "site").write_text("a file", "utf-8")
    refused = run(site, "goodword", "build")
    assert (refused.code, "je datoteka. Sklonite je" in refused.output) == (3, True), refused.output
    assert "jezik 'xx' nije poznat" in run(site, "goodword", "check", "--lang", "xx").output
    assert "'sutra' nije ni dan ni trenutak" in run(site, "goodword", "check", "--as-of", "sutra").output
    assert "nema takve datoteke" in run(tmp_path, "goodword", "check", "-f", "x.yml", "--lang", "bs").output


def test_photos_are_spoken_of_in_it(tmp_path: Path) -> None:
    """Wherever one stands: the photo's own site says which language it is."""
    site = bosnian(tmp_path / "grad")
    (site / "content" / "pismo.jpg").write_text("a letter", "utf-8")
    for folder, name in ((tmp_path, "grad/content/pismo.jpg"), (site / "content", "pismo.jpg")):
        assert run(folder, "goodword", "photo", name).output == f"{name}: ovo nije slika\n"
    elsewhere = tmp_path / "pismo.jpg"
    elsewhere.write_text("a letter", "utf-8")
    assert (
        run(site / "content", "goodword", "photo", str(elsewhere)).output == f"{elsewhere}: ovo nije slika\n"
    )
    assert run(tmp_path, "goodword", "photo", "pismo.jpg").output == "pismo.jpg: this is not a picture\n"
    assert (
        run(site, "goodword", "photo", "content").output
        == "content: ovo je folder; navedite fotografije u njemu\n"
    )
