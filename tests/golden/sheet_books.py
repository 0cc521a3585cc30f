"""What every made sheet is: a name and bytes; and how a book is opened and saved."""

from __future__ import annotations

import io
from typing import Any

import openpyxl

Made = tuple[str, bytes]


def opened(title: str) -> tuple[Any, Any]:
    """A new book, and its one sheet."""
    book = openpyxl.Workbook()
    book.active.title = title
    return book, book.active


def saved(book: Any) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()
