"""Look into a document: its bytes must be what its ending says, and nothing in it may run."""

from __future__ import annotations

from goodword.formats.attached import office, pdf
from goodword.model.attached import ENDINGS, MOST_BYTES, AttachedFacts, AttachedProblem, ending_of

_NO_TEXT = frozenset(range(32)) - frozenset(b"\t\n\r\f")
_FOREIGN = (b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf")
_MARKUP = (b"<!doctype", b"<html", b"<?xml", b"<script")


def inspect_attached(name: str, data: bytes) -> AttachedFacts:
    """Tell what is known of a document.

    Args:
        name: Its file name.
        data: All its bytes; may be anything.

    Returns:
        The facts; ``problem`` is set when it must not be published.
    """
    ending, size = ending_of(name), len(data)
    if ending not in ENDINGS:
        return AttachedFacts(size, "kind")
    if size > MOST_BYTES:
        return AttachedFacts(size, "too_large")
    if not data.strip():
        return AttachedFacts(size, "empty")
    if ending == "pdf":
        return AttachedFacts(size, *pdf.inspect(data))
    if ending in ("csv", "txt"):
        return AttachedFacts(size, _text(data))
    return AttachedFacts(size, *office.inspect(ending, data))


def _text(data: bytes) -> AttachedProblem | None:
    """Why a plain text is none; browsers show it as UTF-8."""
    begin = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:20].lower()
    if data.startswith(_FOREIGN) or begin.startswith(_MARKUP) or _NO_TEXT & frozenset(data):
        return "content"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "not_utf8"
    return None
