"""Documents: what is known of them by their bytes, and whom they name."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
from attached_samples import archive, ooxml, opendocument, pdf
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject

from goodword.formats.attached import inspect_attached
from goodword.model.attached import ENDINGS, MOST_BYTES, AttachedFacts
from goodword.publish import scan as scanning
from goodword.publish.scan import scan
from goodword.stages.check.attached import better_name
from goodword.stages.present.attached import size
from goodword.text.i18n import Speech


def noted(by: str) -> bytes:
    """A PDF with a comment."""
    writer, target = PdfWriter(), io.BytesIO()
    page = writer.add_blank_page(200, 300)
    note = DictionaryObject()
    note[NameObject("/Subtype")], note[NameObject("/T")] = NameObject("/Text"), TextStringObject(by)
    page[NameObject("/Annots")] = ArrayObject([writer._add_object(note)])
    writer.write(target)
    return target.getvalue()


SOUND = {
    "a.pdf": pdf(),
    "a.csv": "Čišćenje;1\n".encode(),
    "a.txt": "\ufeffČišćenje".encode(),
    "a.xlsx": ooxml("xlsx"),
    "a.docx": ooxml("docx"),
    "a.ods": opendocument("ods"),
    "a.odt": opendocument("odt"),
}


@pytest.mark.parametrize("name", SOUND)
def test_a_sound_document_has_no_problem_and_names_nobody(name: str) -> None:
    assert inspect_attached(name, SOUND[name]) == AttachedFacts(len(SOUND[name]))


def test_every_ending_has_a_sound_sample() -> None:
    assert {name.partition(".")[2] for name in SOUND} == set(ENDINGS)


@pytest.mark.parametrize("name", SOUND)
def test_no_document_passes_for_another(name: str) -> None:
    for other, data in SOUND.items():
        texts = {"csv", "txt"}
        ending = name.partition(".")[2]
        if other != name and not {ending, other.partition(".")[2]} <= texts:
            assert inspect_attached(name, data).problem == "content", (name, other)


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("a.pdf", pdf(password="tajna"), "locked"),
        ("a.pdf", pdf()[:200], "broken"),
        ("a.pdf", b"%PDF-1.7\n", "broken"),
        ("a.pdf", pdf(script="app.alert(1)"), "macros"),
        ("a.pdf", b" \n", "empty"),
        ("a.pdf", b"%PDF-" + b"x" * MOST_BYTES, "too_large"),
        ("a.xlsm", ooxml("xlsx"), "kind"),
        ("a.html", b"<html>", "kind"),
        ("noending", b"x", "kind"),
        ("a.xlsx", ooxml("xlsx", more={"xl/vbaProject.bin": "x"}), "macros"),
        ("a.docx", ooxml("docx", more={"word/vbaProject.bin": "x"}), "macros"),
        ("a.docx", ooxml("docx", more={"[Content_Types].xml": "<x a='ms-word.macroEnabled'/>"}), "macros"),
        ("a.ods", opendocument("ods", more={"Basic/Standard/Module1.xml": "x"}), "macros"),
        ("a.odt", opendocument("odt", more={"META-INF/manifest.xml": "<m:encryption-data/>"}), "locked"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "locked"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 an old .doc", "content"),
        ("a.docx", ooxml("docx")[:-40], "broken"),
        ("a.docx", archive({"a.txt": "x"}), "content"),
        ("a.txt", b"<!DOCTYPE html><p>x", "content"),
        ("a.txt", b"a\0b", "content"),
        ("a.csv", "Šuma".encode("cp1250"), "not_utf8"),
    ],
)
def test_what_cannot_be_published_is_told(name: str, data: bytes, problem: str) -> None:
    found = inspect_attached(name, data)
    assert (found.problem, found.names) == (problem, ())


@pytest.mark.parametrize(
    ("name", "data", "names"),
    [
        ("a.pdf", pdf(author="N. Uzorak"), ("N. Uzorak",)),
        ("a.pdf", noted("M. Uzorak"), ("M. Uzorak",)),
        ("a.docx", ooxml("docx", "N. Uzorak", "M. Uzorak"), ("N. Uzorak", "M. Uzorak")),
        ("a.xlsx", ooxml("xlsx", "N. &amp; Uzorak"), ("N. & Uzorak",)),
        ("a.odt", opendocument("odt", "N. Uzorak", "M. Uzorak"), ("N. Uzorak", "M. Uzorak")),
        (
            "a.docx",
            ooxml("docx", more={"word/document.xml": '<w:ins w:id="1" w:author="P. Uzorak">x</w:ins>'}),
            ("P. Uzorak",),
        ),
        (
            "a.xlsx",
            ooxml("xlsx", more={"xl/comments1.xml": "<authors><author>P. Uzorak</author></authors>"}),
            ("P. Uzorak",),
        ),
    ],
)
def test_names_in_properties_and_notes_are_found(name: str, data: bytes, names: tuple[str, ...]) -> None:
    assert inspect_attached(name, data).names == names


@given(st.sampled_from(sorted(SOUND)), st.binary(max_size=60), st.integers(0, 2_000))
def test_no_bytes_bring_it_down(name: str, other: bytes, at: int) -> None:
    data = SOUND[name]
    inspect_attached(name, data[:at] + other + data[at + len(other) :])
    inspect_attached(name, other)


def test_an_unchanged_document_is_never_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "files" / "a.pdf"
    file.parent.mkdir()
    file.write_bytes(pdf(author="N. Uzorak"))
    os.utime(file, (1_000_000_000, 1_000_000_000))
    first = scan(tmp_path, {})
    assert first.facts("files/a.pdf") == AttachedFacts(len(file.read_bytes()), None, ("N. Uzorak",))
    monkeypatch.setattr(scanning, "look_into", None)  # would stumble
    os.utime(file, (1_000_000_001, 1_000_000_001))
    again = scan(tmp_path, first.sources)
    assert again.facts("files/a.pdf") == first.facts("files/a.pdf")


def test_a_film_is_refused_without_being_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "files" / "a.pdf"
    file.parent.mkdir()
    with file.open("wb") as target:
        target.truncate(MOST_BYTES + 1)
    monkeypatch.setattr(scanning, "look_into", None)
    assert scan(tmp_path, {}).facts("files/a.pdf") == AttachedFacts(MOST_BYTES + 1, "too_large")


@pytest.mark.parametrize(
    ("name", "better"),
    [
        ("Odluka br. 5 (kraj).PDF", "odluka-br-5-kraj.pdf"),
        ("Одлуке/Записник.odt", "odluke/zapisnik.odt"),
        ("--.pdf", "file.pdf"),
        ("Đački đubrovnik.pdf", "dacki-dubrovnik.pdf"),
    ],
)
def test_a_better_name_is_fit_for_an_address(name: str, better: str) -> None:
    assert better_name(name) == better


@pytest.mark.parametrize(
    ("count", "lang", "said"),
    [
        (1, "en", "1 kB"),
        (340_000, "en", "340 kB"),
        (999_999, "en", "1,000 kB"),
        (1_240_000, "bs", "1,2 MB"),
        (1_250_000, "en", "1.3 MB"),
    ],
)
def test_sizes_are_said_in_the_language(count: int, lang: str, said: str) -> None:
    assert size(Speech(lang), count).replace("\xa0", " ") == said
