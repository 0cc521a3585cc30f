"""Where the table of actions lies in a sheet: its heading rows, its columns, what stands above."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from goodword.formats.sheets.columns import Column, column_of, time_of, without_sums
from goodword.formats.sheets.grid import Sheet
from goodword.formats.sheets.headings import MANY, candidates, is_english
from goodword.formats.sheets.numbers import currency_in, times_above

__all__ = ["Table", "find_table"]

_DEEPEST: Final = 40
"""Rows in which a heading is looked for."""
_NEEDED: Final = 2
"""Columns that must be understood, the title among them."""
_ACTUAL: Final = 95
"""How sure a heading is that says that its day is the actual one."""
_YEAR = re.compile(r"\b(20\d\d)\b")


@dataclass(frozen=True, slots=True)
class Table:
    """A table of actions.

    Attributes:
        sheet: Its sheet.
        top: First heading row, from 0.
        body: First row below the headings.
        columns: Its columns from left to right.
        currency: ISO code that stands above the table, if only one does.
        english: True when its headings are English.
        times: What its amounts are to be multiplied by, because a line above says ``in thousands``.
    """

    sheet: Sheet
    top: int
    body: int
    columns: tuple[Column, ...]
    currency: str = ""
    english: bool = False
    times: int = 1

    def column(self, field: str) -> Column | None:
        """The first column that holds a field."""
        return next((one for one in self.columns if one.field == field), None)

    @property
    def score(self) -> int:
        """Number of columns that are understood."""
        return sum(one.field != "other" for one in self.columns)


def find_table(sheet: Sheet) -> Table | None:
    """Find the table of actions.

    Args:
        sheet: A sheet.

    Returns:
        The table whose headings say most; None when no row looks like headings.
    """
    best: Table | None = None
    for top in range(min(len(sheet.rows), _DEEPEST)):
        for height in (1, 2):
            if height == 2 and not _is_second_row(sheet, top + 1):
                continue
            table = _table(sheet, top, height)
            if table and (best is None or table.score > best.score):
                best = table
    return replace(best, body=_below_numbers(best)) if best else None


def _is_second_row(sheet: Sheet, row: int) -> bool:
    """A second heading row lies under merged cells or fills gaps, and holds words only."""
    if row >= len(sheet.rows):
        return False
    own = [(column, cell) for column, cell in sheet.filled(row) if not cell.blank]
    above = [(column, cell) for column, cell in sheet.filled(row - 1) if not cell.blank]
    if not own or not _groups(sheet, row - 1, [column for column, _ in above], own[0][0]):
        return False
    if any(not isinstance(cell.value, str) or cell.formula for _, cell in own if not _year(cell.text)):
        return False
    merged = any((row - 1, column) in sheet.spans for column, _ in above)
    return merged or any(sheet.at(row - 1, column).blank for column, _ in own)


def _groups(sheet: Sheet, row: int, columns: list[int], first: int) -> bool:
    """Whether a row can hold headings of groups; a title stands alone, at the left or over everything."""
    if len(columns) != 1:
        return bool(columns)
    span = sheet.spans.get((row, columns[0]))
    return span is not None and columns[0] > first


def _year(text: str) -> bool:
    return _YEAR.fullmatch(text) is not None


def _table(sheet: Sheet, top: int, height: int) -> Table | None:
    labels = [_label(sheet, top, height, column) for column in range(sheet.width)]
    filled = [texts for texts in labels if texts]
    found = [candidates(*texts) for texts in labels]
    if sum(bool(one or time_of(texts)) for one, texts in zip(found, labels, strict=True)) * 2 < len(filled):
        return None
    own = [cell for _, cell in sheet.filled(top)]
    if any(isinstance(cell.value, Decimal) and not _year(cell.text) for cell in own):
        return None
    fields = _with_due(_with_title(_assigned(found), found), found)
    if "title" not in fields or sum(one != "other" for one in fields) < _NEEDED:
        return None
    columns = tuple(
        column_of(index, fields[index], texts, amounts=_amounts(sheet, top + height, index))
        for index, texts in enumerate(labels)
        if texts or _holds(sheet, top, index)
    )
    lines = [cell.line for row in range(top) for _, cell in sheet.filled(row)]
    above = " ".join(lines)
    times = max(map(times_above, lines), default=1)
    english = is_english([texts[-1] for texts in filled])
    return Table(sheet, top, top + height, without_sums(columns), currency_in(above), english, times)


def _label(sheet: Sheet, top: int, height: int, column: int) -> list[str]:
    texts: list[str] = []
    for row in range(top, top + height):
        span = sheet.spans.get((row, column))
        if span and span.left < column and (height == 1 or row > top):
            continue  # a heading over several columns names the first, unless each has its own below
        line = sheet.shown(row, column).line
        if line and line not in texts:
            texts.append(line)
    # A group's heading that is not merged stands over its first column only; the others inherit it.
    if height == 2 and len(texts) == 1 and sheet.shown(top, column).blank and column:
        for left in range(column - 1, -1, -1):
            if not sheet.shown(top, left).blank:
                own_row = sheet.at(top + 1, left).line
                return [sheet.shown(top, left).line, *texts] if own_row else texts
    return texts


def _holds(sheet: Sheet, top: int, column: int) -> bool:
    """Whether a column without a heading holds something below."""
    return any(not sheet.at(row, column).blank for row in range(top + 1, len(sheet.rows)))


def _amounts(sheet: Sheet, body: int, column: int) -> bool:
    """Whether only numbers stand in a column."""
    cells = [sheet.at(row, column) for row in range(body, len(sheet.rows))]
    filled = [cell for cell in cells if not cell.blank and not cell.formula]
    return bool(filled) and all(isinstance(cell.value, Decimal) for cell in filled)


def _assigned(found: list[list[tuple[int, str]]]) -> list[str]:
    """One field per column, the surest first; a field is given once, money several times."""
    wishes = sorted((-sure, index, field) for index, one in enumerate(found) for sure, field in one)
    fields = ["other"] * len(found)
    taken: set[str] = set()
    for _, index, field in wishes:
        if fields[index] == "other" and (field not in taken or field in MANY):
            fields[index] = field
            taken.add(field)
    return fields


def _with_title(fields: list[str], found: list[list[tuple[int, str]]]) -> list[str]:
    """A table whose actions stand below *Opis*, or below *Cilj / aktivnost*, has its titles there."""
    if "title" not in fields:
        for wanted in ("title", "description"):
            fitting = [index for index, one in enumerate(found) if wanted in (field for _, field in one)]
            if fitting:
                return [*fields[: fitting[0]], "title", *fields[fitting[0] + 1 :]]
    return fields


def _with_due(fields: list[str], found: list[list[tuple[int, str]]]) -> list[str]:
    """*Datum završetka* is the day that was promised, unless another column holds the deadline."""
    if "done" in fields and not {"due", "period"} & set(fields):
        sure = {field: sure for sure, field in found[fields.index("done")]}
        if "due" in sure and sure["done"] < _ACTUAL:
            return ["due" if one == "done" else one for one in fields]
    return fields


def _below_numbers(table: Table) -> int:
    """The first row below the headings; a row that numbers the columns, 1 2 3 4, belongs to the headings."""
    cells = (
        [cell.line.rstrip(".") for _, cell in table.sheet.filled(table.body)]
        if table.body < len(table.sheet.rows)
        else []
    )
    counted = [str(n) for n in range(1, len(cells) + 1)]
    return table.body + 1 if len(cells) > 2 and cells == counted else table.body
