"""A sheet as it lies in a file: cells with their values, and which of them are merged."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

__all__ = ["EMPTY", "Cell", "Sheet", "SheetError", "Span", "column_name"]

Scalar = str | Decimal | bool | date | datetime | None
_NOTHING = ("", "-", "–", "—", "/", "//", ".", "n/a")
"""What offices write into a cell that holds nothing."""

_LEFT_BEHIND = re.compile("[\\x00-\\x08\\x0e-\\x1b\\x7f\\u202a-\\u202e\\u2066-\\u2069]")
"""Signs without a shape that programs leave in cells; a plan may not hold them."""


class SheetError(Exception):
    """A file that cannot be used as a sheet.

    Attributes:
        code: A key of the catalogue of remarks, such as ``file.password``.
        values: What the message names.
    """

    def __init__(self, code: str, **values: object) -> None:
        """Take the code and what the message names."""
        super().__init__(code)
        self.code, self.values = code, values


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell.

    Attributes:
        value: A text, a number, a day, a moment, yes or no; None for an empty cell. Of a formula: what the
            office program last saved, which may be out of date.
        form: The number format, such as ``0.00`` or ``mmm yyyy``; empty for a plain text.
        formula: Text of the formula, if there is one; it is never computed.
        note: The comment that hangs on the cell.
        struck: True when its text is crossed out.
    """

    value: Scalar = None
    form: str = ""
    formula: str = ""
    note: str = ""
    struck: bool = False

    @property
    def text(self) -> str:
        """What one reads in the cell, on lines without spaces around them."""
        if self.formula:
            return self.formula
        if isinstance(self.value, str):
            lines = (" ".join(_LEFT_BEHIND.sub("", line).split()) for line in self.value.splitlines())
            return "\n".join(line for line in lines if line)
        if isinstance(self.value, datetime):
            return self.value.date().isoformat() if _midnight(self.value) else self.value.isoformat(" ")
        if isinstance(self.value, bool):
            return "TRUE" if self.value else "FALSE"
        if isinstance(self.value, Decimal) and "%" in self.form:
            return f"{(self.value * 100).normalize():f}%"
        return "" if self.value is None else str(self.value)

    @property
    def line(self) -> str:
        """The same on one line."""
        return " ".join(self.text.split())

    @property
    def blank(self) -> bool:
        """True when nothing is written, or only a stroke that stands for nothing."""
        return not self.formula and self.line.lower() in _NOTHING


def _midnight(moment: datetime) -> bool:
    return (moment.hour, moment.minute, moment.second) == (0, 0, 0)


EMPTY = Cell()


@dataclass(frozen=True, slots=True)
class Span:
    """Merged cells, counted from 0, both ends included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet.

    Attributes:
        name: Its name; empty for a file without sheets.
        rows: Cells of each row, from the first row and column on; rows may differ in length.
        merged: Which cells are merged; the first of them holds the value.
        hidden: True when nobody sees it.
        hidden_rows: Rows that nobody sees, from 0; a filter hides rows too.
        hidden_columns: Columns that nobody sees, from 0.
    """

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    merged: tuple[Span, ...] = ()
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    spans: dict[tuple[int, int], Span] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Find for each merged cell the cells that it is merged with."""
        spans = {
            (row, column): span
            for span in self.merged
            for row in range(span.top, min(span.bottom, len(self.rows)) + 1)
            for column in range(span.left, min(span.right, self.width) + 1)
        }
        object.__setattr__(self, "spans", spans)

    @property
    def width(self) -> int:
        """Number of columns."""
        return max((len(row) for row in self.rows), default=0)

    def at(self, row: int, column: int) -> Cell:
        """The cell at a place as it was written; of merged cells only the first holds something."""
        cells = self.rows[row] if row < len(self.rows) else ()
        return cells[column] if column < len(cells) else EMPTY

    def shown(self, row: int, column: int) -> Cell:
        """The cell that one sees at a place: of merged cells the first."""
        span = self.spans.get((row, column))
        return self.at(span.top, span.left) if span else self.at(row, column)

    def filled(self, row: int) -> Iterator[tuple[int, Cell]]:
        """The cells of a row in which something was written, with their columns."""
        for column, cell in enumerate(self.rows[row]):
            if not cell.blank or cell.note:
                yield column, cell

    def place(self, row: int, column: int) -> str:
        """How one finds a cell: ``Plan!D7``, or ``D7`` when there is only one sheet."""
        name = f"{column_name(column)}{row + 1}"
        return f"{self.name}!{name}" if self.name else name


def column_name(column: int) -> str:
    """The letters of a column: 0 is A, 26 is AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
