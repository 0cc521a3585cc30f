"""What each row of a table is: an action, more of it, a goal, a sum, something else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from goodword.formats.sheets.grid import Cell, Sheet
from goodword.formats.sheets.tables import Table
from goodword.text.fold import fold, words

__all__ = ["Entry", "entries", "is_numbered_goal", "own"]

Kind = Literal["action", "more", "goal", "total", "after", "untitled"]

_TOTAL = re.compile(r"^(?:sve)?(?:ukupno|ukupan|ukupna|svega|zbir|zbroj|suma|total|sum|medusuma|subtotal)\b")
_GOAL = re.compile(
    r"^(?:(?:strateski|operativni|opsti|opci|posebni|specificni|strategic|specific)\s+)?(?:cilj|goal|objective|prioritet"
    r"|priority|oblast|podrucje|pravac|tema|area)\b"
)
_NUMBERED_GOAL = re.compile(
    r"^(?:(?:strateski|strateska|operativni|opsti|opci|posebni|specificni|strategic|specific)\s+)?(?:cilj|goal|objective|prioritet"
    r"|priority)\s+(?:br\.?\s*|no\.?\s*)?(?:\d{1,2}|[ivx]{1,4})\b"
)
_AFTER = re.compile(
    r"^(?:napomen|izvor|nacelni|gradonacelni|predsjedni|predsedni|potpis|obradi|izradi|sastavi|m ?p$|note"
    r"|legend|datum|mjesto|mesto|broj)"
)
_WIDE = 3
"""Columns over which a goal is merged."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of a table.

    Attributes:
        kind: What it is; ``more`` belongs to the action above, ``untitled`` has a number and no words.
        row: Its place in the sheet, from 0.
        text: The words of a goal, a sum, or of what stands below the table.
    """

    kind: Kind
    row: int
    text: str = ""


def is_numbered_goal(text: str) -> bool:
    """Whether a line above the headings is the goal of the first actions: ``Strateški cilj 1: Susreti``."""
    return _NUMBERED_GOAL.match(fold(text)) is not None


def own(sheet: Sheet, row: int, column: int) -> Cell:
    """A row's cell: merged downwards it holds for every row, to the right only for its first column."""
    span = sheet.spans.get((row, column))
    if span is None:
        return sheet.at(row, column)
    return sheet.at(span.top, span.left) if column == span.left else Cell()


def entries(table: Table) -> Iterator[Entry]:
    """Say what each row is.

    Args:
        table: A table.

    Yields:
        One entry per row that holds something, from top to bottom; repeated headings are left out.
    """
    heads = [_line(table.sheet, row) for row in range(table.top, table.body)]
    begun = summed = False
    for row in range(table.body, len(table.sheet.rows)):
        filled = [(column, cell) for column, cell in table.sheet.filled(row) if not cell.blank]
        if not filled or _line(table.sheet, row) in heads:
            continue
        if _number_alone(table, filled):  # a line that was numbered in advance and left empty
            continue
        text = _joined(filled)
        if any(_TOTAL.match(" ".join(words(cell.text))) for _, cell in filled[:2]):
            summed = True
            yield Entry("total", row, text)
            continue
        kind = _kind(table, row, filled)
        if kind == "more" and (not begun or summed):
            kind = "after"
        if kind == "action" and summed and len(filled) == 1:
            kind = "after"
        begun = begun or kind == "action"
        summed = summed and kind not in ("action", "goal")
        yield Entry(kind, row, _goal_text(table, filled) if kind == "goal" else text)


def _line(sheet: Sheet, row: int) -> list[str]:
    return [fold(cell.line) for _, cell in sheet.filled(row)]


def _number_alone(table: Table, filled: list[tuple[int, Cell]]) -> bool:
    number = table.column("id")
    return (
        number is not None
        and len(filled) == 1
        and filled[0][0] == number.index
        and len(filled[0][1].line) <= 8
    )


def _joined(filled: list[tuple[int, Cell]]) -> str:
    return " | ".join(cell.line for _, cell in filled)


def _goal_text(table: Table, filled: list[tuple[int, Cell]]) -> str:
    """The words of a goal's row, with its number in front when that has a cell of its own."""
    number = table.column("id")
    if len(filled) == 2 and number and filled[0][0] == number.index:
        return f"{filled[0][1].line.rstrip('.')}. {filled[1][1].line}"
    return " ".join(cell.line for _, cell in filled)


def _kind(table: Table, row: int, filled: list[tuple[int, Cell]]) -> Kind:
    sheet, columns = table.sheet, [column for column, _ in filled]
    title, number = table.column("title"), table.column("id")
    assert title is not None  # a table has one
    if _is_goal(table, row, filled):
        return "goal"
    if title.index in columns:
        return "after" if len(filled) == 1 and _AFTER.match(fold(filled[0][1].line)) and number else "action"
    merged = sheet.spans.get((row, title.index))
    if merged and merged.left < title.index <= merged.right and merged.left in columns:
        return "action" if len(filled) > 1 else "after"
    if merged and merged.top < row:
        return "more"
    if number and number.index in columns and re.match(r"\d", filled[0][1].line):
        return "untitled"
    if len(filled) == 1 and (_AFTER.match(fold(filled[0][1].line)) or columns[0] <= title.index):
        return "after"
    return "more"


def _is_goal(table: Table, row: int, filled: list[tuple[int, Cell]]) -> bool:
    """A goal stands alone in its row: merged, behind its word, or with the number that others begin with."""
    sheet, (column, cell) = table.sheet, filled[-1]
    span = sheet.spans.get((row, column))
    wide = span is not None and span.right - span.left + 1 >= _WIDE
    plain = fold(cell.line)
    if len(filled) == 1:
        return not _AFTER.match(plain) and (wide or _GOAL.match(plain) is not None)
    number = table.column("id")
    if len(filled) != 2 or number is None or filled[0][0] != number.index:
        return False
    if wide or _GOAL.match(plain):
        return True
    below = sheet.at(row + 1, number.index).line
    return below.startswith(f"{filled[0][1].line.rstrip('.')}.") and len(below) > len(filled[0][1].line)
