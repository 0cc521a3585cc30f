"""Tables as text: comma, semicolon or tab between the columns, in the encodings that offices use."""

from __future__ import annotations

import csv
import io
import re
from decimal import Decimal
from itertools import pairwise

from goodword.formats.sheets.grid import Cell, Sheet, SheetError
from goodword.formats.sheets.workbook import MOST_BYTES, MOST_COLUMNS, MOST_ROWS

__all__ = ["protect", "read_separated", "write_separated"]

_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_OURS = "goodword:"
_DANGEROUS = re.compile(r"'*[=+\-@\t\r]")
_PROTECTED = re.compile(r"'+[=+\-@\t\r]")


def read_separated(data: bytes) -> tuple[Sheet, str]:
    """Read a table from text.

    Args:
        data: Bytes of a ``.csv`` or ``.tsv`` file.

    Returns:
        The sheet, without a name, and the encoding if it had to be guessed, else an empty text.

    Raises:
        SheetError: It is too large, or no text.
    """
    if len(data) > MOST_BYTES:
        most = f"{MOST_BYTES // 1_000_000} MB"
        raise SheetError("file.too_large", size=f"{round(len(data) / 1_000_000)} MB", most=most)
    text, guessed = _decoded(data)
    if "\0" in text:
        raise SheetError("file.no_workbook")
    first, _, rest = text.partition("\n")
    told = re.fullmatch(r"sep=(.)\s*", first)  # the line by which an office program is told the separator
    sign, text = (told[1], rest) if told else (_separator(text), text)
    try:
        rows = [
            [_cell(one) for one in row] for row in csv.reader(io.StringIO(text, newline=""), delimiter=sign)
        ]
    except csv.Error as error:
        raise SheetError("file.broken") from error
    line = _unclosed(text, sign)
    if line:
        raise SheetError("file.quote", line=line + bool(told))
    if len(rows) > MOST_ROWS or any(len(row) > MOST_COLUMNS for row in rows):
        raise SheetError("sheet.too_large", sheet="", rows=MOST_ROWS, columns=MOST_COLUMNS)
    return Sheet("", tuple(tuple(row) for row in rows)), guessed


def _unclosed(text: str, sign: str) -> int:
    """Line on which a quotation mark opens that is never closed, else 0; the rest would be one cell."""
    reader, before = csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=True), 0
    while True:
        try:
            next(reader)
        except StopIteration:
            return 0
        except csv.Error as error:
            if "unexpected end of data" in str(error):
                return before + 1
            return 0  # a sign behind a closing mark; it is read as it stands
        before = reader.line_num


def _cell(text: str) -> Cell:
    text = text[1:] if _PROTECTED.match(text) else text
    return Cell(text or None)


def _decoded(data: bytes) -> tuple[str, str]:
    try:
        for mark, encoding in _MARKS.items():
            if data.startswith(mark):
                return data.decode(encoding), ""
        return data.decode("utf-8"), ""
    except UnicodeDecodeError:
        pass
    # Cyrillic words are runs of high bytes; in Latin words č, ć, š, ž and đ stand alone.
    high = sum(byte > 0x7F for byte in data)
    beside = sum(one > 0x7F and other > 0x7F for one, other in pairwise(data))
    encoding = "cp1251" if beside * 2 > high else "cp1250"
    return data.decode(encoding, "replace"), encoding


def _separator(text: str) -> str:
    """The sign that parts most lines into the same number of columns, or that of our own keys."""
    first = text.partition("\n")[0]
    if first.startswith(_OURS):
        return max(";\t,", key=first.count)
    sample = text[:20_000]

    def even(sign: str) -> tuple[int, int]:
        try:
            widths = [len(row) for row in csv.reader(io.StringIO(sample, newline=""), delimiter=sign) if row]
        except csv.Error:
            return 0, 0
        usual = max(set(widths), key=lambda n: (widths.count(n), n), default=1)
        return (widths.count(usual) if usual > 1 else 0), usual

    return max(";\t,", key=even)


def protect(text: str) -> str:
    """Keep a text from being taken for a formula; reading takes the stroke away again."""
    return f"'{text}" if _DANGEROUS.match(text) else text


def _number(value: Decimal) -> str:
    """A number with a point; 1.125 is padded, because three digits after a point are read as thousands."""
    return f"{value:.4f}" if int(value.as_tuple().exponent) == -3 else format(value, "f")


def write_separated(rows: list[list[str | Decimal]]) -> bytes:
    """Write a table as text that office programs of the region open by a double click.

    Args:
        rows: Texts and numbers; formulas are neutralised.

    Returns:
        UTF-8 with its mark, semicolons, line ends as RFC 4180 asks for.
    """
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    for row in rows:
        writer.writerow([protect(one) if isinstance(one, str) else _number(one) for one in row])
    return b"\xef\xbb\xbf" + stream.getvalue().encode("utf-8", "replace")
