"""What an office hid or crossed out: it is read all the same, and may not be meant to be."""

from __future__ import annotations

from goodword.formats.sheets.remarks import Remarks
from goodword.formats.sheets.tables import Table

__all__ = ["say_unseen"]


def say_unseen(table: Table, row: int, remarks: Remarks) -> None:
    """Say what of a row nobody sees, or should count any more.

    Args:
        table: The table.
        row: The row, from 0.
        remarks: Where to say it.
    """
    sheet = table.sheet
    if row in sheet.hidden_rows:
        remarks.add("row.hidden", sheet.place(row, table.columns[0].index))
    for column in table.columns:
        if column.index in sheet.hidden_columns and not sheet.at(row, column.index).blank:
            remarks.add("column.hidden", sheet.place(row, column.index), value=column.label)
    cells = [(one.index, sheet.at(row, one.index)) for one in table.columns]
    struck = [(index, cell.line) for index, cell in cells if cell.struck and not cell.blank]
    if struck:
        value = " | ".join(line for _, line in struck)
        remarks.add("row.struck", sheet.place(row, struck[0][0]), value=value)
