"""Look into a PDF: whether it opens, whether something in it runs, and whom its properties name."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from goodword.model.attached import AttachedProblem

_NAMING = ("/Author", "/Manager", "/LastModifiedBy")


def inspect(data: bytes) -> tuple[AttachedProblem | None, tuple[str, ...]]:
    """Tell why a PDF cannot be published, and whom it names.

    Args:
        data: All its bytes.

    Returns:
        The problem, None if there is none, and names.
    """
    if not data.startswith(b"%PDF-"):
        return "content", ()
    from pypdf import PdfReader  # only new documents need it

    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            return "locked", ()
        if not len(reader.pages):
            return "broken", ()
        runs = _runs(reader)
        return ("macros", ()) if runs else (None, tuple(dict.fromkeys(_names(reader))))
    except Exception as error:
        # A broken file makes the library stumble in any way there is, and one that is locked with AES needs a
        # library that is not there.
        locked = type(error).__name__ in ("DependencyError", "FileNotDecryptedError", "WrongPasswordError")
        return "locked" if locked else "broken", ()


def _runs(reader: Any) -> bool:
    """Whether the document starts a script or another program when it is opened (ISO 32000-1, 12.6.4)."""
    root = _plain(reader.trailer["/Root"])
    opened = _plain(root.get("/OpenAction"))
    kind = _plain(opened.get("/S")) if isinstance(opened, dict) else ""
    names = _plain(root.get("/Names"))
    return kind in ("/JavaScript", "/Launch") or (isinstance(names, dict) and "/JavaScript" in names)


def _names(reader: Any) -> Iterator[str]:
    info = reader.metadata or {}
    found = [str(_plain(info.get(key)) or "") for key in _NAMING]
    found += _creators(reader)
    for page in reader.pages:
        for note in _plain(page.get("/Annots")) or ():
            told = _plain(note)
            if isinstance(told, dict) and _plain(told.get("/Subtype")) not in ("/Link", "/Widget"):
                found.append(str(_plain(told.get("/T")) or ""))
    return (one.strip() for one in found if one.strip())


def _creators(reader: Any) -> list[str]:
    """Names in the second set of properties, which programs often write wrong: that alone harms nobody."""
    try:
        xmp = reader.xmp_metadata
        return [str(one) for one in (xmp.dc_creator or [] if xmp else [])]
    except Exception:
        return []


def _plain(value: Any) -> Any:
    """A value itself, and not where in the file it stands."""
    return value.get_object() if hasattr(value, "get_object") else value
