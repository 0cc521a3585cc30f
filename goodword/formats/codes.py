"""QR codes: from paper back to a page. The only door to segno."""

from __future__ import annotations

import re

from goodword.model.views.common import QrCode

__all__ = ["qr_code"]

_MASK = 2
"""Columns of three. To weigh all eight masks is five times the work: most of a build with 10,000 pages."""

_DARK = re.compile(rb"\x01+")


def qr_code(text: str) -> QrCode:
    """Draw a QR code.

    Args:
        text: What it holds, such as an address.

    Returns:
        The code in the smallest size that holds the text, with as much repair as fits into that size.
    """
    import segno

    rows = segno.make_qr(text, error="l", mask=_MASK).matrix
    return QrCode(len(rows), "".join(_runs(y, row) for y, row in enumerate(rows)))


def _runs(y: int, row: bytearray) -> str:
    """The dark modules of a row as horizontal strokes, each from its place."""
    return "".join(f"M{run.start()} {y}.5h{run.end() - run.start()}" for run in _DARK.finditer(row))
