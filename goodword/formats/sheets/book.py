"""Tables as a workbook that an office opens, edits and hands back; the same tables give the same bytes."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any, Final

import openpyxl
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties

from goodword.formats.sheets.flat import Flat
from goodword.formats.sheets.labels import heading, tab_name
from goodword.formats.sheets.shape import Form
from goodword.formats.sheets.unflat import MARK, PLAN_ID

__all__ = ["separated_rows", "write_workbook"]

_ALWAYS: Final = ("", "goals", "actions")
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_MODIFIED = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
_DAY: Final = b"2000-01-01T00:00:00Z"
_MOMENT: Final = (1980, 1, 1, 0, 0, 0)
_HEAD = PatternFill("solid", fgColor="DDE6EE")
_WRAPPED = Alignment(wrap_text=True, vertical="top")
_MOST_EXACT: Final = 15
"""Digits that a number of an office program keeps."""
_ROWS_AHEAD: Final = 500
"""Rows for which choices are offered, those that the office adds included."""
_HEAD_ROWS: Final = 3


def write_workbook(
    tables: Iterable[Flat], title: str, translate: Callable[[str], str], id_: str = ""
) -> bytes:
    """Write a workbook.

    Args:
        tables: The plan's tables.
        title: The plan's title; it stands above each table.
        translate: Gives headings in the reader's language.
        id_: The plan's id.

    Returns:
        Bytes of an ``.xlsx`` file.
    """
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for table in tables:
        name = table.form.name
        if not (table.rows or name in _ALWAYS or table.form.parents == ("actions",)):
            continue
        sheet: Any = book.create_sheet(tab_name(name, book.sheetnames, translate))
        _put(sheet, (1, 1), f"{title} – {sheet.title}")
        sheet.cell(1, 1).font = Font(bold=True, size=14)
        if name:
            _table(sheet, table, translate)
        else:
            _upright(sheet, table, translate, id_)
    stream = io.BytesIO()
    book.save(stream)
    return _fixed(stream.getvalue())


def _upright(sheet: Any, table: Flat, translate: Callable[[str], str], id_: str) -> None:
    """The plan itself: a row per field; keys in a hidden column."""
    for column, text in enumerate((f"{MARK}:key", "label", "value"), 1):
        _put(sheet, (2, column), text)
    row = {PLAN_ID: id_, **table.rows[0]}
    keys = (PLAN_ID, *table.keys)
    many = len({key for key in table.keys if key.startswith("title.")}) > 1
    for n, key in enumerate(keys, _HEAD_ROWS + 1):
        _put(sheet, (n, 1), key)
        _put(sheet, (n, 2), heading(key, many, translate))
        sheet.cell(n, 2).font = Font(bold=True)
        _put(sheet, (n, 3), row.get(key, ""), text="days" not in key and "hours" not in key)
    for letter, width in (("A", 4), ("B", 34), ("C", 100)):
        sheet.column_dimensions[letter].width = width
    sheet.column_dimensions["A"].hidden = True
    sheet.row_dimensions[2].hidden = True
    _put(sheet, (1, 2), sheet.cell(1, 1).value)
    sheet.cell(1, 2).font = Font(bold=True, size=14)
    options = {leaf.key: leaf.options for leaf in table.form.leaves if leaf.options}
    for n, key in enumerate(keys, _HEAD_ROWS + 1):
        if key in options:
            _offer(sheet, options[key], f"C{n}")


def _table(sheet: Any, table: Flat, translate: Callable[[str], str]) -> None:
    many = len({key.rpartition(".")[2] for key in table.keys if key.startswith(("title.", "text."))}) > 1
    numbers = {leaf.key for leaf in table.form.leaves if leaf.sort in ("number", "amount")}
    for column, key in enumerate(table.keys, 1):
        _put(sheet, (2, column), f"{MARK}{table.form.name}:{key}" if column == 1 else key)
        _put(sheet, (_HEAD_ROWS, column), heading(key, many, translate))
        cell = sheet.cell(_HEAD_ROWS, column)
        cell.font, cell.fill, cell.alignment = Font(bold=True), _HEAD, _WRAPPED
        is_number = key in numbers or key in ("sum.planned", "sum.spent")
        letter = get_column_letter(column)
        sheet.column_dimensions[letter].width = _width(key, table.form)
        if not is_number:  # so that 1.10 stays 1.10 when somebody adds a row
            sheet.column_dimensions[letter].number_format = "@"
        for n, row in enumerate(table.rows, _HEAD_ROWS + 1):
            _put(sheet, (n, column), row.get(key, ""), text=not is_number)
    sheet.row_dimensions[2].hidden = True
    sheet.freeze_panes = sheet.cell(_HEAD_ROWS + 1, 1)
    sheet.page_setup.orientation = "landscape"
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToHeight = 0
    for leaf in table.form.leaves:
        if leaf.options and leaf.sort == "plain":
            letter = get_column_letter(table.keys.index(leaf.key) + 1)
            _offer(sheet, leaf.options, f"{letter}{_HEAD_ROWS + 1}:{letter}{_HEAD_ROWS + _ROWS_AHEAD}")


def _offer(sheet: Any, options: tuple[str, ...], where: str) -> None:
    """Offer the words that may stand in a cell; others can be typed too and are read as far as possible."""
    choice = DataValidation("list", formula1='"' + ",".join(options) + '"', allow_blank=True)
    choice.showErrorMessage = False
    choice.add(where)
    sheet.add_data_validation(choice)


def _width(key: str, form: Form) -> float:
    leaf = key.split(".", maxsplit=1)[0]
    if leaf in ("id", "of", "no", "goal", "weight", "percent", "currency"):
        return 10
    wide = leaf in (
        "title",
        "text",
        "description",
        "summary",
        "reason",
        "what",
        "note",
        "url",
        "archive_url",
        "responsible",
    )
    return 44 if wide and form.name else 18


def _put(sheet: Any, place: tuple[int, int], value: str | Decimal, *, text: bool = True) -> None:
    """Write a cell; whatever a text begins with, it is no formula."""
    if value == "":
        return
    cell = sheet.cell(*place)
    if isinstance(value, Decimal) and _is_exact(value):
        cell.value = float(value)
        digits = max(0, -int(value.as_tuple().exponent))
        cell.number_format = "#,##0" + ("." + "0" * digits if digits else "")
        cell.alignment = Alignment(vertical="top")
        return
    plain = format(value, "f") if isinstance(value, Decimal) else value
    shown = _LOOKS_ESCAPED.sub("_x005F_", _ILLEGAL.sub("\ufffd", plain))
    cell.value = shown
    cell.data_type = "s"
    cell.quotePrefix = shown[:1] in "=+-@\t\r'"
    cell.number_format = "@" if text else "General"
    cell.alignment = _WRAPPED


def _is_exact(value: Decimal) -> bool:
    digits = len(value.normalize().as_tuple().digits)
    return (
        digits <= _MOST_EXACT
        and abs(value) < Decimal(10) ** _MOST_EXACT
        and Decimal(repr(float(value))) == value
    )


def separated_rows(table: Flat, translate: Callable[[str], str]) -> list[list[str | Decimal]]:
    """One table as rows of text: its keys, its headings, its entries.

    Args:
        table: The table.
        translate: Gives headings in the reader's language.

    Returns:
        Rows of cells.
    """
    many = len({key for key in table.keys if key.startswith("title.")}) > 1
    keys: list[str | Decimal] = [f"{MARK}{table.form.name}:{table.keys[0]}", *table.keys[1:]]
    heads: list[str | Decimal] = [heading(key, many, translate) for key in table.keys]
    return [keys, heads, *([row.get(key, "") for key in table.keys] for row in table.rows)]


def _fixed(data: bytes) -> bytes:
    """The same package without the moment at which it was made."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as made,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as fixed,
    ):
        for part in made.infolist():
            content = made.read(part)
            if part.filename == "docProps/core.xml":
                content = _MODIFIED.sub(rb"\g<1>" + _DAY, content)
            info = zipfile.ZipInfo(part.filename, _MOMENT)
            info.compress_type, info.external_attr, info.create_system = zipfile.ZIP_DEFLATED, 0, 0
            fixed.writestr(info, content)
    return stream.getvalue()
