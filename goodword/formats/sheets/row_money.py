"""The money of an action: amounts, their currency and who pays."""

from __future__ import annotations

from typing import Any

from goodword.formats.sheets.action_row import ActionRow
from goodword.formats.sheets.bodies import Directory
from goodword.formats.sheets.columns import Column
from goodword.formats.sheets.grid import Cell, Sheet
from goodword.formats.sheets.numbers import money, times_in
from goodword.formats.sheets.remarks import Remarks
from goodword.formats.sheets.tables import Table

__all__ = ["MoneyReader"]


class MoneyReader:
    """Reads the cells of money of one table.

    Args:
        table: The table.
        directory: The organisations of the site.
        remarks: Where to say what could not be read.
    """

    def __init__(self, table: Table, directory: Directory, remarks: Remarks) -> None:
        """Keep what every cell needs."""
        self._table, self._directory, self._remarks = table, directory, remarks
        self.currency = ""
        """What the row's own column of currencies says; set before its amounts are read."""

    def read(self, action: ActionRow, column: Column, cell: Cell, place: str) -> None:
        """Read an amount into an action.

        Args:
            action: The action; it is changed.
            column: Its column.
            cell: Its cell.
            place: Where it stands.
        """
        sheet = self._table.sheet
        span = sheet.spans.get((action.row, column.index))
        if span and span.top < action.row <= span.bottom and cell is sheet.at(span.top, column.index):
            return  # the amount was given to the first action that it is merged over
        line = self._line(action, column, cell, place)
        if line is None:
            return
        if column.period:
            line["period"] = column.period
        if column.payer:
            payer = self._directory.find(column.payer)
            note = "; ".join(one for one in (column.payer, line.get("note", "")) if one)
            line |= {"source": payer} if payer else {"note": note}
        action.budget.append(line)
        if span and span.bottom > span.top and self._shared(sheet, column, span.top, span.bottom):
            self._remarks.add("money.shared", place, value=cell.line, action=action.id)

    def _line(self, action: ActionRow, column: Column, cell: Cell, place: str) -> dict[str, Any] | None:
        """A line of budget; what cannot be read is unknown and stays as a comment."""
        found = money(cell, english=self._table.english, times=self._times(column))
        if found is None:
            return None
        line = {"kind": column.field, "amount": found.amount or "unknown"}
        if line["amount"] in ("unknown", "none_needed"):
            if not found.amount:
                self._remarks.add("money.unread", place, value=cell.line)
                action.comments.append(f"{column.label}: {cell.line}")
            return line
        currency = found.currency or self.currency or column.currency or self._table.currency
        if currency:
            line["currency"] = currency
        else:
            self._remarks.add("money.no_currency", place, value=cell.line)
            line["amount"] = "unknown"
            action.comments.append(f"{column.label}: {cell.line}")
        if found.assumed:
            self._remarks.add("money.separator", place, value=cell.line, amount=found.amount)
        if found.times:
            self._remarks.add("money.times", place, value=cell.line, amount=found.amount)
        if found.about:
            self._remarks.add("money.about", place, value=cell.line, amount=found.amount)
            line["note"] = cell.line
        return line

    def _times(self, column: Column) -> int:
        """What amounts in a column are to be multiplied by, as its heading or a line above says."""
        own = times_in(column.label)
        return own if own > 1 else self._table.times

    def _shared(self, sheet: Sheet, column: Column, top: int, bottom: int) -> bool:
        """Whether merged cells reach over several actions, not over the rows of one."""
        title = self._table.column("title")
        assert title is not None  # a table has one
        return sum(not sheet.at(row, title.index).blank for row in range(top, bottom + 1)) > 1

    def source(self, action: ActionRow) -> None:
        """Say of planned money who pays it.

        Args:
            action: The action, all of whose rows were read; it is changed.
        """
        found = action.fields.pop("_source", None)
        if found is None:
            return
        column, cell, _ = found
        if not action.budget:
            action.budget.append({"kind": "planned", "amount": "unknown"})
        bodies = self._directory.read(cell.text)
        for line in action.budget:
            if line["kind"] != "planned":
                continue
            if len(bodies.known) == 1 and not bodies.unknown:
                line["source"] = bodies.known[0]
            else:
                line["note"] = "; ".join(
                    one for one in (line.get("note", ""), f"{column.label}: {cell.line}") if one
                )
