"""Sheets of an office as a plan: values in, a plan and remarks out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from goodword.formats.sheets.action_row import ActionRow
from goodword.formats.sheets.actions import RowReader
from goodword.formats.sheets.bodies import Directory
from goodword.formats.sheets.goals import Goals
from goodword.formats.sheets.grid import Sheet, SheetError
from goodword.formats.sheets.numbering import identifier, leading_number
from goodword.formats.sheets.remarks import Remark, Remarks
from goodword.formats.sheets.rows import Entry, entries, is_numbered_goal, own
from goodword.formats.sheets.tables import Table, find_table
from goodword.formats.sheets.yaml_text import COMMENT

__all__ = ["Reading", "keep_sheet", "read_actions"]

_MOST_COMMENTS: Final = 300
"""Lines of sheets without a table that are kept as comments."""
_LONGEST_TITLE: Final = 150
_FIELDS_TOLD: Final = ("other",)


@dataclass(slots=True)
class Reading:
    """What was read from the sheets of a file.

    Attributes:
        actions: The actions as the model's YAML has them; comments stand under the key ``#``.
        goals: The goals.
        above: Texts above the tables, in their order.
        after: Texts that belong to no action, for the end of the file.
        elsewhere: First texts of sheets without a table, in which a title may stand.
        remarks: What could not be read, what was assumed and kept.
        sheets: Names of the sheets that were read.
        english: True when the headings are English.
    """

    actions: list[dict[str, Any]] = field(default_factory=list)
    goals: list[dict[str, Any]] = field(default_factory=list)
    above: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)
    remarks: Remarks = field(default_factory=Remarks)
    sheets: list[str] = field(default_factory=list)
    english: bool = False

    def told(self) -> tuple[Remark, ...]:
        """All remarks in their order."""
        return self.remarks.all()


def read_actions(sheets: Iterable[Sheet], directory: Directory, wanted: str = "") -> Reading:
    """Read all tables of actions.

    Args:
        sheets: The sheets of a file.
        directory: The organisations of the site.
        wanted: Name of the only sheet to read; empty for all that hold such a table.

    Returns:
        What was read.

    Raises:
        SheetError: No sheet holds a table of actions.
    """
    reading = Reading()
    tables: list[Table] = []
    for sheet in sheets:
        if wanted and sheet.name != wanted:
            reading.remarks.add("sheet.other", value=sheet.name)
        elif sheet.hidden and not wanted:
            reading.remarks.add("sheet.hidden", value=sheet.name)
        elif (table := find_table(sheet)) is not None:
            tables.append(table)
        else:
            keep_sheet(reading, sheet)
    if not tables:
        raise SheetError("table.none")
    goals = Goals(reading.remarks)
    for table in tables:
        _Reader(reading, table, directory, goals).read(len(tables) > 1)
    if not reading.actions:
        raise SheetError("table.empty")
    reading.goals = goals.listed(reading.actions)
    return reading


def keep_sheet(reading: Reading, sheet: Sheet) -> None:
    """Keep a sheet without a table as text.

    Args:
        reading: What was read so far; it is changed.
        sheet: The sheet.
    """
    lines = [
        f"{sheet.place(row, filled[0][0])}: " + " | ".join(cell.line or cell.note for _, cell in filled)
        for row in range(len(sheet.rows))
        if (filled := list(sheet.filled(row)))
    ]
    if lines:
        reading.remarks.add("sheet.unused", value=sheet.name, n=len(lines))
        reading.after += lines[:_MOST_COMMENTS]
        first = [cell.line for row in range(min(len(sheet.rows), 5)) for _, cell in sheet.filled(row)]
        reading.elsewhere += [text for text in first if len(text) <= _LONGEST_TITLE]


class _Reader:
    """Reads one table into what was read so far."""

    def __init__(self, reading: Reading, table: Table, directory: Directory, goals: Goals) -> None:
        self._reading, self._table, self._goals = reading, table, goals
        self._rows = RowReader(table, directory, reading.remarks)
        self._before = ""

    def read(self, several: bool) -> None:
        """Read the table; one of several sheets may stand for a goal."""
        sheet, reading = self._table.sheet, self._reading
        reading.sheets.append(sheet.name)
        reading.english = reading.english or self._table.english
        goal = self._head()
        listed = list(entries(self._table))
        named = bool(goal) or self._has_goals(listed)
        self._goals.begin_sheet(sheet.name if several and not named else "")
        if goal:
            self._goals.row(goal)
        begun: tuple[ActionRow, dict[str, Any]] | None = None
        for entry in listed:
            if entry.kind == "more" and begun:
                self._rows.read(begun[0], entry.row, more=True)
                continue
            if entry.kind in ("action", "untitled"):
                self._close(begun)
                begun = self._begin(entry)
            else:
                self._aside(entry)
        self._close(begun)
        self._goals.end_sheet(reading.after)
        for label, n in self._rows.kept.items():
            reading.remarks.add("column.kept", sheet.place(self._table.top, 0), value=label, n=n)

    def _has_goals(self, listed: list[Entry]) -> bool:
        return bool(self._table.column("goal")) or any(entry.kind == "goal" for entry in listed)

    def _head(self) -> str:
        """Say how the columns were understood, and keep what stands above them.

        Returns:
            The goal of the first actions, if it stands there and no column holds goals.
        """
        sheet, remarks = self._table.sheet, self._reading.remarks
        shown = ", ".join(
            f"{one.label} = {one.field}"
            for one in self._table.columns
            if one.label and one.field not in _FIELDS_TOLD
        )
        remarks.add("columns", sheet.place(self._table.top, 0), columns=shown)
        lines = [cell.text for row in range(self._table.top) for _, cell in sheet.filled(row)]
        goal = ""
        if lines and is_numbered_goal(lines[-1]) and not self._table.column("goal"):
            goal = " ".join(lines.pop().split())
        self._reading.above += [text for text in dict.fromkeys(lines) if text not in self._reading.above]
        return goal

    def _aside(self, entry: Entry) -> None:
        place = self._table.sheet.place(entry.row, next(iter(self._table.sheet.filled(entry.row)))[0])
        if entry.kind == "goal":
            self._goals.row(entry.text)
        elif entry.kind == "total":
            self._reading.remarks.add("row.total", place, value=entry.text)
            self._reading.after.append(f"{place}: {entry.text}")
        else:
            self._reading.remarks.add("row.after", place, value=entry.text)
            self._reading.after.append(f"{place}: {entry.text}")

    def _begin(self, entry: Entry) -> tuple[ActionRow, dict[str, Any]]:
        row, sheet = entry.row, self._table.sheet
        title, typed = self._title(row)
        action = ActionRow(row)
        if entry.kind == "untitled":
            self._reading.remarks.add("title.missing", sheet.place(row, 0))
        cells = {
            name: own(sheet, row, one.index)
            for name in ("goal", "goal_id")
            if (one := self._table.column(name))
        }
        goal = self._goals.of(cells)
        id_ = self._number(row, typed, goal)
        values: dict[str, Any] = {"id": id_, "title": title or id_}
        if goal:
            values["goal"] = goal
        action.id = id_
        self._rows.read(action, row)
        return action, values

    def _title(self, row: int) -> tuple[str, str]:
        """The words of an action, and the number that stands in front of them."""
        column = self._table.column("title")
        assert column is not None  # a table has one
        cell = self._table.sheet.shown(row, column.index)
        if cell.formula:
            saved = "–" if cell.value is None else cell.value
            place = self._table.sheet.place(row, column.index)
            self._reading.remarks.add("formula", place, value=cell.formula, saved=saved)
        number, bare = leading_number(cell.line)
        return (bare, number) if number and not self._table.column("id") else (cell.line, "")

    def _number(self, row: int, typed: str, goal: str) -> str:
        """The action's number: its cell's, that in front of its title, or one that is free."""
        column, remarks, sheet = self._table.column("id"), self._reading.remarks, self._table.sheet
        taken = {str(one["id"]).casefold() for one in self._reading.actions} | {""}
        place = sheet.place(row, column.index if column else 0)
        found = identifier(own(sheet, row, column.index), self._before) if column else None
        if found and found.assumed:
            value = own(sheet, row, column.index).line if column else ""
            remarks.add(f"id.{found.assumed}", place, value=value, id=found.id, before=self._before)
        id_ = found.id if found and found.id else typed
        if column and own(sheet, row, column.index).formula:
            remarks.add("formula", place, value=own(sheet, row, column.index).formula, saved="–")
        if not id_:
            prefix = f"{goal}." if goal else ""
            id_ = next(f"{prefix}{n}" for n in range(1, 10_000) if f"{prefix}{n}".casefold() not in taken)
            remarks.add("id.given", place)
        self._before = id_
        if id_.casefold() in taken:
            fresh = next(f"{id_}-{n}" for n in range(2, 10_000) if f"{id_}-{n}".casefold() not in taken)
            remarks.add("id.twice", place, value=id_, id=fresh)
            return fresh
        return id_

    def _close(self, begun: tuple[ActionRow, dict[str, Any]] | None) -> None:
        """Put an action whose rows are all read among the others."""
        if begun is None:
            return
        action, values = begun
        self._rows.finish(action)
        values |= action.values()
        if action.comments:
            values = {COMMENT: list(dict.fromkeys(action.comments)), **values}
        self._reading.actions.append(values)
