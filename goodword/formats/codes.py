"""QR codes: from paper back to a page. The only door to segno."""

from __future__ import annotations

from itertools import groupby

from goodword.model.views.common import QrCode

__all__ = ["qr_code"]


def qr_code(text: str) -> QrCode:
    """Draw a QR code.

    Args:
        text: What it holds, such as an address.

    Returns:
        The code in the smallest size that holds the text, with as much repair as fits into that size.
    """
    import segno

    rows = segno.make(text, error="l", micro=False).matrix
    return QrCode(len(rows), "".join(_runs(y, row) for y, row in enumerate(rows)))


def _runs(y: int, row: bytearray) -> str:
    """The dark modules of a row as horizontal strokes, each from its place."""
    path, x = "", 0
    for dark, modules in groupby(row):
        length = len(list(modules))
        path += f"M{x} {y}.5h{length}" if dark else ""
        x += length
    return path
