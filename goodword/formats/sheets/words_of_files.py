"""The words that tell why a file cannot be used as a sheet."""

from __future__ import annotations

from typing import Final, Literal

from goodword.model.catalogue.kind import N_

__all__ = ["FILES", "Kind"]

Kind = tuple[Literal["unread", "assumed", "kept"], str, str]
"""Grade, what was found, and what to write."""

FILES: Final[dict[str, Kind]] = {
    "file.password": (
        "unread",
        N_("the file has a password"),
        N_("open it, save a copy without the password, and import the copy"),
    ),
    "file.old_excel": (
        "unread",
        N_("this is an Excel workbook of the old kind (.xls)"),
        N_("open it and save it as an Excel workbook (.xlsx)"),
    ),
    "file.open_document": (
        "unread",
        N_("this is a workbook of LibreOffice (.ods)"),
        N_("open it and save it as an Excel workbook (.xlsx)"),
    ),
    "file.no_workbook": (
        "unread",
        N_("this is neither an Excel workbook nor a table as text"),
        N_("save the table as .xlsx or .csv and name that file"),
    ),
    "file.quote": (
        "unread",
        N_(
            "a quotation mark opens on line {line} and is never closed, so that all lines after it "
            "are one cell"
        ),
        N_("close it, delete it, or save the table anew in the office program"),
    ),
    "file.broken": (
        "unread",
        N_("the file is damaged and cannot be opened"),
        N_("open it in the office program, save it as a new .xlsx, or ask the sender for it once more"),
    ),
    "file.too_large": (
        "unread",
        N_("the file has {size}; a table of actions has less than {most}"),
        N_("delete pictures and sheets that are not needed, save it and try again"),
    ),
    "file.bomb": (
        "unread",
        N_(
            "unpacked, the file would take {size}; more than {most} is not opened: it could stop the computer"
        ),
        N_("copy the table alone into a new Excel workbook and import that"),
    ),
    "sheet.merged_all": (
        "unread",
        N_("more than {most} cells are merged"),
        N_("copy the table alone into a new Excel workbook, without whole merged rows and columns"),
    ),
    "sheet.too_large": (
        "unread",
        N_("the sheet '{sheet}' has more than {rows} rows or {columns} columns"),
        N_("copy the table alone into a new Excel workbook; something stands far below or beside it"),
    ),
    "sheet.unknown": (
        "unread",
        N_("the file has no sheet '{value}'"),
        N_("name one of its sheets with --sheet: {known}"),
    ),
    "table.none": (
        "unread",
        N_("no table of actions was found"),
        N_(
            "the table needs a row of headings, such as: Br., Aktivnost, Nosilac, Rok, Status "
            "(or: No., Action, Responsible, Deadline, Status)"
        ),
    ),
    "table.empty": (
        "unread",
        N_("the table has headings, but no action below them"),
        N_("write the actions below the headings, one in a row"),
    ),
}
