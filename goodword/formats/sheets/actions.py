"""One row of a table as an action, with what could not be placed as comments."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Final, get_args

from goodword.formats.sheets.action_row import ActionRow
from goodword.formats.sheets.bodies import Directory, suggested_body
from goodword.formats.sheets.columns import Column
from goodword.formats.sheets.grid import Cell
from goodword.formats.sheets.moments import moment
from goodword.formats.sheets.numbers import currency_in, number
from goodword.formats.sheets.remarks import Remarks
from goodword.formats.sheets.row_money import MoneyReader
from goodword.formats.sheets.rows import own
from goodword.formats.sheets.statuses import status
from goodword.formats.sheets.tables import Table
from goodword.formats.sheets.unseen import say_unseen
from goodword.model.record import Area
from goodword.text import dates
from goodword.text.fold import fold

__all__ = ["RowReader"]

_NEED_REASON: Final = ("partly_completed", "suspended", "cancelled")
_LATE: Final = ("kasni", "u kasnjenju", "kasnjenje", "delayed", "late", "overdue")
_AREAS: Final[Mapping[str, tuple[str, ...]]] = {
    "knowledge": ("znanje", "saznanja"),
    "awareness": ("svijest", "podizanje svijesti", "svest", "osvjescivanje"),
    "empowerment": ("osnazivanje", "jacanje"),
    "targeted_prevention": ("ciljana prevencija", "prevencija", "targeted prevention"),
    "victim_support": ("podrska zrtvama", "pomoc zrtvama", "victim support"),
    "transversal_strategy": ("sveobuhvatna strategija", "horizontalna strategija", "transversal strategy"),
}
_PERSONS: Final = re.compile(r"\b(?:osob\w*|lica|lice|persons?|ime|imena|names?|kontakt|contact)\b")
"""A heading over people: their names belong neither into a plan nor among the organisations."""
_MARKS: Final = ("x", "h", "+", "*", "✓", "✔", "■", "●", "•", "da", "yes")
"""Crosses in a column of a year or quarter; a Cyrillic х folds to h."""
_COMMENTED: Final = ("mark", "other", "note", "description", "indicator", "result", "percent", "evidence")
"""What a plan has no plain field for; a percent, for one, needs a dated report."""


class RowReader:
    """Reads the rows of one table.

    Args:
        table: The table.
        directory: The organisations of the site.
        remarks: Where to say what could not be read.
    """

    def __init__(self, table: Table, directory: Directory, remarks: Remarks) -> None:
        """Keep what every row needs."""
        self._table, self._directory, self._remarks = table, directory, remarks
        self._money = MoneyReader(table, directory, remarks)
        self._kept: dict[str, int] = {}

    @property
    def kept(self) -> Mapping[str, int]:
        """Number of texts that became comments, by the heading of their column."""
        return self._kept

    def read(self, action: ActionRow, row: int, *, more: bool = False) -> None:
        """Read a row into an action.

        Args:
            action: The action; it is changed.
            row: The row, from 0.
            more: True when the row goes on with an action that was begun above.
        """
        sheet = self._table.sheet
        beside = self._table.column("currency")
        self._money.currency = currency_in(own(sheet, row, beside.index).text) if beside else ""
        say_unseen(self._table, row, self._remarks)
        for column in self._table.columns:
            cell = sheet.at(row, column.index) if more else own(sheet, row, column.index)
            if cell.note and sheet.at(row, column.index) is cell:
                self._remarks.add("cell.note", sheet.place(row, column.index), value=cell.note)
                action.comments.append(f"{column.label or sheet.place(row, column.index)}: ({cell.note})")
            if cell.blank or column.field in ("id", "title", "goal", "goal_id"):
                continue
            place = sheet.place(row, column.index)
            if cell.formula:
                saved = "–" if cell.value is None else cell.value
                self._remarks.add("formula", place, value=cell.formula, saved=saved)
                action.comments.append(f"{column.label}: {cell.formula} ({saved})")
            else:
                self._cell(action, column, cell, place)

    def _cell(self, action: ActionRow, column: Column, cell: Cell, place: str) -> None:
        name = column.field
        if name in ("responsible", "support"):
            self._bodies(action, column, cell, place)
        elif name in ("start", "due", "done", "period"):
            self._date(action, column, cell, place)
        elif name == "mark" and fold(cell.line) in _MARKS:
            action.marks.append(column.period)
        elif name in ("planned", "spent"):
            self._money.read(action, column, cell, place)
        elif name == "currency" and self._money.currency:
            pass  # it was read with the amounts
        elif name == "source":
            action.fields.setdefault("_source", (column, cell, place))
        elif name == "status":
            self._status(action, column, cell, place)
        elif name == "areas":
            self._areas(action, column, cell, place)
        elif name == "weight":
            self._weight(action, column, cell, place)
        elif name == "reason" and "reason" not in action.fields:
            action.fields["reason"] = cell.text
        else:
            self._comment(action, column, cell)

    def _comment(self, action: ActionRow, column: Column, cell: Cell) -> None:
        label = column.label or self._table.sheet.place(action.row, column.index)
        action.comments.append(f"{label}: {cell.line}")
        if column.field in (*_COMMENTED, "reason"):
            self._kept[label] = self._kept.get(label, 0) + 1
        if column.field == "note":
            action.fields.setdefault("_note", cell.text)

    def _unread(self, action: ActionRow, column: Column, cell: Cell) -> None:
        action.comments.append(f"{column.label}: {cell.line}")

    def _bodies(self, action: ActionRow, column: Column, cell: Cell, place: str) -> None:
        found = self._directory.read(cell.text)
        if column.both and len(found.known) + len(found.unknown) > 1:
            self._remarks.add("body.first", place, value=cell.line)
            lead = [found.first] if found.first and not action.lead else []
            action.lead.update(dict.fromkeys(lead))
            action.support.update(dict.fromkeys(one for one in found.known if one not in lead))
        else:
            table = action.lead if column.field == "responsible" else action.support
            table.update(dict.fromkeys(found.known))
        for name, near in found.unknown:
            if not near and _PERSONS.search(fold(column.label)):
                self._remarks.add("body.person", place, value=name)
            elif near:
                self._remarks.add("body.near", place, value=name, nearest=near)
            else:
                self._remarks.add("body.unknown", place, value=name, id=suggested_body(name))
        if found.unknown:
            action.comments.append(f"{column.label}: " + "; ".join(name for name, _ in found.unknown))

    def _date(self, action: ActionRow, column: Column, cell: Cell, place: str) -> None:
        found = moment(cell)
        name = "due" if column.field == "period" else column.field
        if found is None or (name != "due" and not dates_known(found.due)) or name in action.fields:
            if found is None:
                self._remarks.add("date.unread", place, value=cell.line, field=name)
            elif name in action.fields:
                self._remarks.add("cell.second", place, value=cell.line, field=name)
            self._unread(action, column, cell)
            return
        if found.assumed:
            self._remarks.add(f"date.{found.assumed}", place, value=cell.line, date=found.due)
            if found.assumed == "ongoing":
                self._unread(action, column, cell)
        if column.field == "start" and found.start:  # a time span that lies over both columns
            action.fields["start"] = found.start
            action.fields.setdefault("due", found.due)
            return
        action.fields[name] = found.due
        if found.start and name == "due":
            action.fields.setdefault("start", found.start)
        elif found.start:
            self._unread(action, column, cell)

    def _status(self, action: ActionRow, column: Column, cell: Cell, place: str) -> None:
        found = status(cell)
        if found and "status" in action.fields:
            self._remarks.add("cell.second", place, value=cell.line, field="status")
            self._unread(action, column, cell)
            return
        if found is None:
            late = fold(cell.line).startswith(_LATE)
            self._remarks.add("status.late" if late else "status.unread", place, value=cell.line)
            self._unread(action, column, cell)
            return
        action.fields["status"] = found[0]
        if found[1]:
            action.comments.append(f"{column.label}: {found[1]}")

    def _areas(self, action: ActionRow, column: Column, cell: Cell, place: str) -> None:
        known = {fold(one).replace("_", " "): one for one in get_args(Area)}
        known |= {fold(name): area for area, names in _AREAS.items() for name in names}
        pieces = [fold(one).replace("_", " ").strip() for one in cell.line.replace(";", ",").split(",")]
        if not all(piece in known for piece in pieces):
            if len(pieces) < 4 and any(piece in known for piece in pieces):
                self._remarks.add("areas.unread", place, value=cell.line)
            self._comment_of_area(action, column, cell)
            return
        action.fields["areas"] = list(dict.fromkeys(known[piece] for piece in pieces))

    def _comment_of_area(self, action: ActionRow, column: Column, cell: Cell) -> None:
        self._kept[column.label] = self._kept.get(column.label, 0) + 1
        self._unread(action, column, cell)

    def _weight(self, action: ActionRow, column: Column, cell: Cell, place: str) -> None:
        value = cell.value if isinstance(cell.value, Decimal) else number(cell.line)[0]
        if value is None or value < 0:
            self._remarks.add("number.unread", place, value=cell.line, field="weight")
            self._unread(action, column, cell)
        else:
            action.fields["weight"] = format(value, "f")

    def finish(self, action: ActionRow) -> None:
        """Work out what the cells of an action mean only together.

        Args:
            action: The action, all of whose rows were read; it is changed.
        """
        fields = action.fields
        if action.marks and "due" not in fields:
            times = sorted(action.marks, key=lambda one: dates.parse(one).last)
            fields["due"] = times[-1]
            if times[0] != times[-1]:
                fields.setdefault("start", times[0])
        self._money.source(action)
        note = fields.pop("_note", "")
        place = self._table.sheet.place(action.row, 0)
        if fields.get("status") in _NEED_REASON and "reason" not in fields:
            if note:
                fields["reason"] = note
                self._remarks.add("reason.note", place)
            else:
                self._remarks.add("reason.missing", place, status=fields["status"])
        start, due = fields.get("start", ""), fields.get("due", "")
        if start and dates_known(due) and dates.parse(due).last < dates.parse(start).first:
            self._remarks.add("date.order", place, due=due, start=start)
            action.comments.append(f"start: {fields.pop('start')}")


def dates_known(text: str) -> bool:
    """True for a date, False for a word that stands in its place."""
    return text not in ("", "ongoing", "none", "unknown")
