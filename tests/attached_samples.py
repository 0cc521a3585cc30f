"""Documents for tests, in any state: sound, with names, locked, with macros, broken."""

from __future__ import annotations

import io
import zipfile

from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>{author}</dc:creator>'
    "<cp:lastModifiedBy>{saved}</cp:lastModifiedBy></cp:coreProperties>"
)
META = (
    '<office:document-meta xmlns:office="o" xmlns:meta="m" xmlns:dc="d"><office:meta>'
    "<meta:initial-creator>{author}</meta:initial-creator><dc:creator>{saved}</dc:creator>"
    "</office:meta></office:document-meta>"
)
MAIN = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml"}
MIME = {"odt": "text", "ods": "spreadsheet"}


def pdf(author: str = "", password: str = "", script: str = "", text: str = "") -> bytes:
    """A PDF of one empty page; another text in its title gives other bytes."""
    writer, target = PdfWriter(), io.BytesIO()
    writer.add_blank_page(200, 300)
    if author:
        writer.add_metadata({"/Author": author})
    if text:
        writer.add_metadata({"/Title": text})
    if script:
        action = DictionaryObject()
        action[NameObject("/S")], action[NameObject("/JS")] = (
            NameObject("/JavaScript"),
            TextStringObject(script),
        )
        writer.root_object[NameObject("/OpenAction")] = action
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    writer.write(target)
    return target.getvalue()


def archive(parts: dict[str, str | bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return target.getvalue()


def ooxml(ending: str, author: str = "", saved: str = "", more: dict[str, str] | None = None) -> bytes:
    """A docx or xlsx with nothing but what it is known by."""
    parts = {"[Content_Types].xml": "<Types/>", MAIN[ending]: "<w/>"}
    parts["docProps/core.xml"] = CORE.format(author=author, saved=saved)
    return archive({**parts, **(more or {})})


def opendocument(ending: str, author: str = "", saved: str = "", more: dict[str, str] | None = None) -> bytes:
    """An odt or ods with nothing but what it is known by."""
    parts = {"mimetype": f"application/vnd.oasis.opendocument.{MIME[ending]}", "content.xml": "<c/>"}
    parts["meta.xml"] = META.format(author=author, saved=saved)
    return archive({**parts, **(more or {})})


def attached(what: str) -> bytes:
    """A document in the state that a golden case asks for."""
    made: dict[str, bytes] = {
        "pdf": pdf(),
        "pdf by somebody": pdf(author="N. Uzorak"),
        "locked pdf": pdf(password="tajna"),
        "half a pdf": pdf()[:200],
        "pdf with a script": pdf(script="app.alert('x');"),
        "large pdf": pdf() + b"\n%" + b"x" * 6_000_000,
        "huge pdf": pdf() + b"\n%" + b"x" * 21_000_000,
        "xlsx with macros": ooxml("xlsx", more={"xl/vbaProject.bin": "x"}),
        "docx by two": ooxml("docx", "N. Uzorak", "M. Uzorak"),
        "odt by somebody": opendocument("odt", "N. Uzorak", "N. Uzorak"),
        "ods": opendocument("ods"),
        "picture": b"\x89PNG\r\n\x1a\n",
        "nothing": b"\n",
        "windows text": "Čišćenje;šuma".encode("cp1250"),
        "text": "Čišćenje;šuma\n".encode(),
    }
    return made[what]
