"""Look into documents of office programs, which are archives of XML: OOXML (ECMA-376) and OpenDocument."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from html import unescape

from goodword.model.attached import AttachedProblem

_MAIN = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml"}
_MIME = {
    "odt": b"application/vnd.oasis.opendocument.text",
    "ods": b"application/vnd.oasis.opendocument.spreadsheet",
}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MOST_BYTES = 50_000_000
"""More text than that is no letter but a trap: an archive that unpacks to gigabytes."""
_MACROS = re.compile(
    r"(.*/)?(vbaProject.*|vbaData\.xml)|Basic/.+|Scripts/.+|(xl|word)/(macrosheets|activeX)/.+"
)
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValueError, RuntimeError)
_MACRO_TYPE = re.compile(rb"macroEnabled", re.IGNORECASE)
_NAMING = re.compile(
    rb"<(?:\w+:)?(?:creator|lastModifiedBy|initial-creator|printed-by|Manager|author)(?:\s[^<>]*)?>"
    rb"([^<]*)<"
)
"""Elements of properties and notes that hold a name."""
_MARKED = re.compile(rb"\s(?:\w+:)?(?:author|displayName)=(?:\"([^\"]*)\"|'([^']*)')")
"""Attributes of changes that are kept track of, and of notes."""
_NAMED_IN = re.compile(
    r"docProps/(core|app)\.xml|meta\.xml|content\.xml|word/(document|comments\w*|people|footnotes|endnotes|"
    r"header\d*|footer\d*)\.xml|xl/(comments.*|threadedComments/.*|persons/.*|revisions/.*)\.xml"
)


def inspect(ending: str, data: bytes) -> tuple[AttachedProblem | None, tuple[str, ...]]:
    """Tell why a document cannot be published, and whom it names.

    Args:
        ending: One of docx, xlsx, odt, ods.
        data: All its bytes.

    Returns:
        The problem, None if there is none, and names.
    """
    if data.startswith(_OLE):
        # An old .doc with a new name, or a new document that is locked: both have the old container.
        return ("locked" if "EncryptedPackage".encode("utf-16-le") in data else "content"), ()
    if not data.startswith(b"PK\x03\x04"):
        return "content", ()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            problem = _problem(ending, archive)
            return problem, () if problem else tuple(dict.fromkeys(_names(archive)))
    except _BROKEN:
        return "broken", ()


def _problem(ending: str, archive: zipfile.ZipFile) -> AttachedProblem | None:
    parts = set(archive.namelist())
    if sum(one.file_size for one in archive.infolist()) > 10 * _MOST_BYTES:
        return "broken"
    if any(_MACROS.fullmatch(one) and not one.endswith("/") for one in parts):
        return "macros"
    if ending in _MIME:
        if "mimetype" not in parts or _part(archive, "mimetype").strip() != _MIME[ending]:
            return "content"
        listed = _part(archive, "META-INF/manifest.xml") if "META-INF/manifest.xml" in parts else b""
        if b"encryption-data" in listed:
            return "locked"
        return None if "content.xml" in parts else "broken"
    if "[Content_Types].xml" not in parts:
        return "content"
    if _MACRO_TYPE.search(_part(archive, "[Content_Types].xml")):
        return "macros"
    return None if _MAIN[ending] in parts else "content"


def _names(archive: zipfile.ZipFile) -> Iterator[str]:
    for part in sorted(archive.namelist()):
        if not _NAMED_IN.fullmatch(part):
            continue
        text = _part(archive, part)
        for found in (*_NAMING.findall(text), *(a or b for a, b in _MARKED.findall(text))):
            name = unescape(found.decode("utf-8", "replace")).strip()
            if name:
                yield name


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    if archive.getinfo(name).file_size > _MOST_BYTES:
        raise ValueError(name)
    return archive.read(name)
