"""Workbooks of office programs as values: how openpyxl reads them. Formulas are never computed."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from goodword.formats.sheets.grid import EMPTY, Cell, Sheet, SheetError, Span

__all__ = ["MOST_BYTES", "MOST_COLUMNS", "MOST_ROWS", "read_workbook"]

MOST_BYTES: Final = 10_000_000
"""A plan of 100 actions has 30 kB; more than 10 MB is no table, or holds pictures."""
MOST_UNPACKED: Final = 40_000_000
"""Bytes that a workbook may hold when unpacked; a bomb unpacks to thousands of times its size."""
MOST_ROWS: Final = 5_000
MOST_COLUMNS: Final = 200
MOST_MERGED: Final = 100_000
"""Merged cells; each takes memory, and a merged sheet has 17 thousand million."""

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MERGE = re.compile(
    rb"<(?:\w+:)?mergeCell\b[^>]*?\bref=[\"']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})[\"']"
)
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_ENTITY = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.I)


def read_workbook(data: bytes) -> tuple[Sheet, ...]:
    """Read a workbook.

    Args:
        data: Bytes of an ``.xlsx`` file.

    Returns:
        Its sheets in their order, hidden ones too.

    Raises:
        SheetError: It is none, has a password, is broken or too large; the code says which.
    """
    _refuse(data)
    formulas = _open(data, computed=False)
    saved = _open(data, computed=True) if _has_formulas(formulas) else None
    try:
        return tuple(_sheet(one, saved[one.title] if saved else None) for one in formulas.worksheets)
    finally:
        formulas.close()


def _refuse(data: bytes) -> None:
    """Look at the package before anything is unpacked."""
    if data.startswith(_OLE):
        raise SheetError("file.password" if _ENCRYPTED in data else "file.old_excel")
    if len(data) > MOST_BYTES:
        raise SheetError("file.too_large", size=_megabytes(len(data)), most=_megabytes(MOST_BYTES))
    if not data.startswith(_ZIP):
        raise SheetError("file.no_workbook")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            _refuse_parts(package)
    except SheetError:
        raise
    except Exception as error:
        raise SheetError("file.broken") from error


def _refuse_parts(package: zipfile.ZipFile) -> None:
    parts = package.infolist()
    size = sum(part.file_size for part in parts)
    if size > MOST_UNPACKED or len(parts) > MOST_ROWS:
        raise SheetError("file.bomb", size=_megabytes(size), most=_megabytes(MOST_UNPACKED))
    names = {part.filename for part in parts}
    if "mimetype" in names:
        raise SheetError("file.open_document")
    if "xl/workbook.xml" not in names and "[Content_Types].xml" not in names:
        raise SheetError("file.no_workbook")
    merged = 0
    for part in parts:
        if part.flag_bits & 1:
            raise SheetError("file.password")
        if part.filename.lower().endswith((".xml", ".rels")):
            content = package.read(part)
            if _ENTITY.search(content):
                raise SheetError("file.broken")
            merged += sum(_area(found.groups()) for found in _MERGE.finditer(content))
    if merged > MOST_MERGED:
        raise SheetError("sheet.merged_all", most=MOST_MERGED)


def _area(ends: tuple[bytes, ...]) -> int:
    left, top, right, bottom = ends
    return (abs(_letters(right) - _letters(left)) + 1) * (abs(int(bottom) - int(top)) + 1)


def _letters(name: bytes) -> int:
    value = 0
    for sign in name:
        value = value * 26 + sign - 64
    return value


def _megabytes(size: int) -> str:
    return f"{max(1, round(size / 1_000_000))} MB"


def _open(data: bytes, *, computed: bool) -> Any:
    """Open a workbook; whatever goes wrong in a broken file, its owner reads one sentence."""
    import openpyxl

    try:
        with warnings.catch_warnings():
            warnings.simplefilter(
                "ignore"
            )  # openpyxl warns of drop-down lists and the like, which we do not read
            return openpyxl.load_workbook(io.BytesIO(data), data_only=computed, keep_links=False)
    except Exception as error:
        raise SheetError("file.broken") from error


def _cells(sheet: Any) -> Mapping[tuple[int, int], Any]:
    """What lies in a sheet by row and column, without making the cells in between."""
    cells: Mapping[tuple[int, int], Any] = sheet._cells
    return cells


def _has_formulas(book: Any) -> bool:
    return any(cell.data_type == "f" for sheet in book.worksheets for cell in _cells(sheet).values())


def _sheet(sheet: Any, saved: Any) -> Sheet:
    values = _cells(saved) if saved is not None else {}
    found = {
        (row - 1, column - 1): _cell(cell, values.get((row, column)))
        for (row, column), cell in _cells(sheet).items()
        if cell.value is not None or getattr(cell, "comment", None) is not None
    }
    height = max((row for row, _ in found), default=-1) + 1
    width = max((column for _, column in found), default=-1) + 1
    if height > MOST_ROWS or width > MOST_COLUMNS:
        raise SheetError("sheet.too_large", sheet=sheet.title, rows=MOST_ROWS, columns=MOST_COLUMNS)
    rows = tuple(tuple(found.get((row, column), EMPTY) for column in range(width)) for row in range(height))
    merged = tuple(
        Span(one.min_row - 1, one.min_col - 1, one.max_row - 1, one.max_col - 1)
        for one in sorted(sheet.merged_cells.ranges, key=lambda one: one.bounds)
    )
    hidden = sheet.sheet_state != "visible"
    return Sheet(str(sheet.title), rows, merged, hidden, _hidden_rows(sheet), _hidden_columns(sheet))


def _hidden_rows(sheet: Any) -> frozenset[int]:
    return frozenset(row - 1 for row, dimension in sheet.row_dimensions.items() if dimension.hidden)


def _hidden_columns(sheet: Any) -> frozenset[int]:
    """Hidden columns; a file describes those that lie side by side as one."""
    ranges = [
        range(one.min - 1, min(one.max, MOST_COLUMNS))
        for one in sheet.column_dimensions.values()
        if one.hidden and one.min and one.max
    ]
    return frozenset(column for columns in ranges for column in columns)


def _cell(cell: Any, saved: Any) -> Cell:
    form = str(cell.number_format or "")
    form = "" if form in ("General", "@") else form
    comment = getattr(cell, "comment", None)
    note = " ".join(str(comment.text).split()) if comment is not None else ""
    struck = bool(getattr(cell, "has_style", False) and cell.font.strike)
    if cell.data_type != "f":
        return Cell(_value(cell.value), form, note=note, struck=struck)
    formula = getattr(cell.value, "text", cell.value)  # an array formula is an object of its own
    text = str(formula or "=")
    return Cell(_value(saved.value if saved is not None else None), form, text, note)


def _value(raw: object) -> Any:
    """A value as text, decimal or day; a float has no more digits than the office program shows."""
    if isinstance(raw, bool) or raw is None:
        return raw
    if isinstance(raw, (int, float)):
        try:
            number = Decimal(repr(raw))
        except InvalidOperation:  # pragma: no cover - openpyxl gives no such number
            return str(raw)
        if not number.is_finite():
            return str(raw)
        return number if len(number.as_tuple().digits) < 16 else Decimal(f"{number:.15g}")
    if isinstance(raw, (datetime, date)):
        return raw
    return _ESCAPED.sub(_sign, str(raw))


def _sign(found: re.Match[str]) -> str:
    """The sign that a workbook writes as its number; one without a shape stays as it is written."""
    sign = chr(int(found[1], 16))
    return sign if sign.isprintable() or sign in "\t\n\r" else found[0]
