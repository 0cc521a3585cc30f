"""The bytes of a file as sheets, whatever office program wrote them."""

from __future__ import annotations

from goodword.formats.sheets.grid import Sheet, SheetError
from goodword.formats.sheets.separated import read_separated
from goodword.formats.sheets.workbook import read_workbook

__all__ = ["open_sheets"]

_TEXT = (".csv", ".tsv", ".txt")
_PACKED = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


def open_sheets(data: bytes, name: str) -> tuple[tuple[Sheet, ...], str]:
    """Read a file.

    Args:
        data: Its bytes; they decide, not its name, what it is.
        name: Its name.

    Returns:
        Its sheets, and the encoding of a text if it had to be guessed, else an empty text.

    Raises:
        SheetError: It cannot be used; the code says why.
    """
    if data.startswith(_PACKED) or not name.lower().endswith(_TEXT):
        return read_workbook(data), ""
    if not data.strip():
        raise SheetError("table.none")
    sheet, guessed = read_separated(data)
    return (sheet,), guessed
