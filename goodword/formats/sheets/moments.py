"""Dates as offices write them: ``17.5.2026.``, ``maj 2026``, ``IV kvartal 2026``, ``do kraja 2026``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from goodword.formats.sheets.grid import Cell
from goodword.formats.sheets.words_of_time import (
    BETWEEN,
    COUNT,
    DAY_NAMED,
    END_OF,
    HALF,
    ISO,
    KRAJ,
    LABEL,
    LIST,
    MONTH,
    MONTH_NAMED,
    MONTH_NUMBER,
    NAMED_DAY,
    NONE,
    NUMERIC,
    ONGOING,
    PART,
    QUARTER,
    ROMAN,
    STROKE,
    TAIL,
    UNKNOWN,
    YEAR,
    YEAR_ALONE,
)
from goodword.text import dates
from goodword.text.fold import fold

__all__ = ["Moment", "moment", "written"]

_EXCEL_DAY_0 = date(1899, 12, 30)
_SERIAL = (36526, 55152)
"""Day numbers of an office program from 2000 to 2050."""


@dataclass(frozen=True, slots=True)
class Moment:
    """When something begins and ends.

    Attributes:
        due: A fuzzy date (DOMAIN, section 0) or ``ongoing``, ``none``, ``unknown``.
        start: The fuzzy date on which a time span begins; empty for none.
        assumed: What had to be assumed: ``century`` for a year of two digits, ``serial`` for a day number,
            ``ongoing`` for words beside it; empty for nothing.
    """

    due: str
    start: str = ""
    assumed: str = ""


def moment(cell: Cell) -> Moment | None:
    """Read a date or time span.

    Args:
        cell: Its cell.

    Returns:
        What it says; None when it is empty or cannot be read.
    """
    value = cell.value
    if cell.formula or cell.blank or isinstance(value, bool):
        return None
    if isinstance(value, date):
        day = value.date() if isinstance(value, datetime) else value
        return Moment(_as_precise(day, cell.form))
    if isinstance(value, Decimal):
        return _from_number(value)
    if re.fullmatch(r"\d{5}", cell.line) and cell.line.isascii():  # a day number that was kept as text
        return _from_number(Decimal(cell.line))
    return written(LABEL.sub("", fold(cell.line)))


def _as_precise(day: date, form: str) -> str:
    """A day as exact as its cell shows it: a format without days shows a month."""
    bare = re.sub(r'\[[^\]]*\]|"[^"]*"|\\.', "", form.lower())
    if "d" in bare or ("m" not in bare and "y" not in bare):
        return day.isoformat()
    return f"{day:%Y-%m}" if "m" in bare else f"{day:%Y}"


def _from_number(value: Decimal) -> Moment | None:
    if value != value.to_integral_value():
        return None
    if 1990 <= value <= 2100:
        return Moment(str(int(value)))
    if _SERIAL[0] <= value <= _SERIAL[1]:
        return Moment((_EXCEL_DAY_0 + timedelta(days=int(value))).isoformat(), assumed="serial")
    return None


def written(text: str) -> Moment | None:
    """Read a date or time span that was written in words.

    Args:
        text: Such as ``mart - maj 2026``, ``IV kvartal 2026``, ``2026–2028``, ``kontinuirano``.

    Returns:
        What it says; None when it cannot be read.
    """
    plain = " ".join(fold(text).split()).strip(" ,;")
    if not plain or len(plain) > 80:
        return None
    found = ONGOING.fullmatch(plain)
    if found:
        return Moment("ongoing", assumed="ongoing" if found["rest"].strip(" ,.-()") else "")
    if NONE.fullmatch(plain):
        return Moment("none")
    if UNKNOWN.fullmatch(plain):
        return Moment("unknown")
    found = END_OF.fullmatch(plain) or KRAJ.fullmatch(plain)
    whole = _one(found["rest"] if found else plain)
    if whole:
        return Moment(whole[0], assumed=whole[1])
    return None if found else _span(plain)


def _span(plain: str) -> Moment | None:
    plain = re.sub(r"^(?:od|from|u periodu|period|u razdoblju)\s+", "", plain)
    for sign in (BETWEEN, LIST, STROKE):
        pieces = [piece for piece in sign.split(plain) if piece.strip(" .")]
        if len(pieces) < 2:
            continue
        last = _one(pieces[-1])
        first = _one(pieces[0]) or _borrowed(pieces[0], pieces[-1])
        between = [_one(piece) or _borrowed(piece, pieces[-1]) for piece in pieces[1:-1]]
        if first and last and all(between):
            return _ordered(first, last)
    return None


def _ordered(first: tuple[str, str], last: tuple[str, str]) -> Moment | None:
    """A span whose end does not lie before its start."""
    if dates.parse(last[0]).last < dates.parse(first[0]).first:
        return None
    start = "" if first[0] == last[0] else first[0]
    return Moment(last[0], start, first[1] or last[1])


def _borrowed(piece: str, last: str) -> tuple[str, str] | None:
    """The first end of a span, which takes year and kind from the second: ``mart - maj 2026``."""
    year = re.search(r"(?:19|20)\d\d", last)
    if not year:
        return None
    bare = piece.strip(" .")
    kind = re.search(rf"{QUARTER}|{HALF}|\b[qk](?=\s*[1-4])", last)
    tries = [f"{bare} {year[0]}", f"{bare}.{year[0]}"]
    if kind:
        tries.insert(0, f"{kind[0]}{bare} {year[0]}" if len(kind[0]) == 1 else f"{bare}. {kind[0]} {year[0]}")
    month = re.fullmatch(rf"\d{{1,2}}\.?\s*({MONTH}|\d{{1,2}}\.?)\s*{YEAR}{TAIL}", last.strip())
    if month and bare.isdigit():
        tries.insert(0, f"{bare}. {month[1]} {year[0]}")
    return next((found for one in tries if (found := _one(one))), None)


def _one(text: str) -> tuple[str, str] | None:
    """One date and what was assumed."""
    text = text.strip(" ,;")
    found = ISO.fullmatch(text)
    if found:
        return _sure(found[1])
    if _fuzzy(text.upper()):
        return text.upper(), ""
    found = NUMERIC.fullmatch(text)
    if found:
        year, assumed = (found["y"], "") if len(found["y"]) == 4 else (f"20{found['y']}", "century")
        day = _fuzzy(f"{year}-{int(found['month']):02}-{int(found['day']):02}")
        return (day, assumed) if day else None
    for pattern in (DAY_NAMED, NAMED_DAY):
        found = pattern.fullmatch(text)
        if found:
            return _sure(f"{found['year']}-{_named(found):02}-{int(found['day']):02}")
    for parts, patterns in PART.items():
        for pattern in patterns:
            found = pattern.fullmatch(text)
            if found:
                return _sure(f"{found['year']}-{'QH'[parts == 2]}{_nth(found['nth'], parts)}")
    found = MONTH_NAMED.fullmatch(text)
    if found:
        return _sure(f"{found['year']}-{_named(found):02}")
    found = MONTH_NUMBER.fullmatch(text)
    if found:
        return _sure(f"{found['year']}-{int(found['month']):02}")
    found = YEAR_ALONE.fullmatch(text)
    return _sure(found["year"]) if found else None


def _sure(text: str) -> tuple[str, str] | None:
    found = _fuzzy(text)
    return (found, "") if found else None


def _fuzzy(text: str) -> str:
    """The text if it is a fuzzy date of the model."""
    try:
        found = dates.parse(text)
    except ValueError:
        return ""
    return text if found.precision not in ("years", "instant") and text.isascii() else ""


def _named(found: re.Match[str]) -> int:
    return next(n for n in range(1, 13) if found[f"m{n}"])


def _nth(text: str, parts: int) -> int:
    bare = text.rstrip(".")
    if bare.isdigit():
        return int(bare)
    if bare in ROMAN:
        return ROMAN[bare]
    nth = next(n for word, n in COUNT.items() if bare.startswith(word[:4]))
    return parts if nth == 4 else nth
