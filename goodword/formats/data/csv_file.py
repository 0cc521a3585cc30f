"""Tables as CSV that a spreadsheet program opens as it is meant (decision 0011)."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from goodword.model.sheet import Column, Sheet

BOM: Final = b"\xef\xbb\xbf"
"""Tells spreadsheet programs that a file is UTF-8; without it they spoil every č and ш."""

_FORMULA: Final = re.compile(r"'*[=+\-@\t\r\n\uFF0B\uFF0D\uFF1D\uFF20]")
"""What a program could take for a formula, also in the wide signs of East Asian keyboards. Source: OWASP, CSV
Injection."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a language's spreadsheet programs expect a file.

    Attributes:
        delimiter: Between cells.
        decimal: Between whole and part of a number.
    """

    delimiter: str = ","
    decimal: str = "."


PLAIN: Final = Dialect()


def csv_file(sheet: Sheet, dialect: Dialect = PLAIN) -> bytes:
    """Write a table.

    Args:
        sheet: The table.
        dialect: How it is written.

    Returns:
        UTF-8 with BOM, lines ending in CRLF (RFC 4180), names of columns first.
    """
    head = tuple(neutral(column.name) for column in sheet.columns)
    rows = (tuple(map(_cell, row, sheet.columns, [dialect.decimal] * len(row))) for row in sheet.rows)
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=dialect.delimiter, lineterminator="\r\n").writerows((head, *rows))
    return BOM + out.getvalue().encode()


def joined_tables(files: Sequence[bytes]) -> bytes:
    """Write a table of the rows of several ones.

    Args:
        files: Tables with the same columns as ``csv_file`` wrote them.

    Returns:
        The head of the first and the rows of all; empty without any table.
    """
    # No name of a column holds a line end, so the first line is the head.
    return b"".join([*files[:1], *(file.partition(b"\r\n")[2] for file in files[1:])])


def _cell(cell: str, column: Column, decimal: str) -> str:
    if column.type == "string":
        return neutral(cell)
    return cell.replace(".", decimal) if column.type == "number" else cell


def neutral(cell: str) -> str:
    """A text that no spreadsheet program takes for a formula.

    Args:
        cell: A text.

    Returns:
        The text; with one more apostrophe before it when it begins with a sign of a formula, also behind
        apostrophes of its own, so that taking one away always gives the text back.
    """
    return f"'{cell}" if _FORMULA.match(cell) else cell
