"""How a date that somebody typed in their own way would be written here: only for the hint of a message."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from goodword.text import dates
from goodword.text.fold import words

__all__ = ["EXAMPLE", "better_date"]

EXAMPLE: Final = "2026-05-17"
_MONTHS: Final = (
    "jan sij",
    "feb velj",
    "mar ozu",
    "apr trav",
    "maj may svib",
    "jun lip",
    "jul srp",
    "avg aug kolo",
    "sep ruj",
    "okt oct list",
    "nov stud",
    "dec pros",
)
"""How the names of months begin."""
_ROMAN: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_QUARTERS: Final = ("kv", "tromjes", "quart", "q")
_HALVES: Final = ("polug", "half", "h")
_ENDS: Final = ("kraj", "kraja", "end")
_LONGEST: Final = 40


def better_date(raw: str) -> str:
    """How a date would be written right, if one can tell; else an example.

    Args:
        raw: What was typed, such as ``5.12.2025.``, ``2026–2028`` or ``IV kvartal 2026``.

    Returns:
        A fuzzy date.
    """
    parts = re.findall(r"[0-9]+|[a-z]+", " ".join(words(raw[:_LONGEST])))
    numbers = [one for one in parts if one.isdigit()]
    names = [one for one in parts if not one.isdigit()]
    for guess in (_years, _part, _day, _month, _end):
        found = guess(numbers, names)
        if _is_date(found):
            return found
    return EXAMPLE


Guess = Callable[[list[str], list[str]], str]


def _is_date(text: str) -> bool:
    try:
        dates.parse(text)
    except ValueError:
        return False
    return True


def _years(numbers: list[str], _names: list[str]) -> str:
    """2026–2028, 2026-2028, od 2026. do 2028., 2026/28, and 2028/2026 the other way round."""
    if len(numbers) != 2 or len(numbers[0]) != 4:
        return ""
    first, last = numbers
    if len(last) == 2 and int(last) > int(first[2:]):
        last = first[:2] + last
    return "/".join(sorted((first, last))) if len(last) == 4 else ""


def _part(numbers: list[str], names: list[str]) -> str:
    """IV kvartal 2026, Q4 2026, 2026-q4, 2. polugodište 2026; the last one if it is unclear."""
    letter = next((sign for sign, begun in (("Q", _QUARTERS), ("H", _HALVES)) if _any(names, begun)), "")
    year = next((one for one in numbers if len(one) == 4), "")
    which = [one for one in numbers if len(one) == 1] + [str(_ROMAN[one]) for one in names if one in _ROMAN]
    if not letter or not year:
        return ""
    last = 4 if letter == "Q" else 2
    return f"{year}-{letter}{which[0] if len(which) == 1 and 1 <= int(which[0]) <= last else last}"


def _day(numbers: list[str], names: list[str]) -> str:
    """17. 5. 2026., 17/05/2026, 2026-5-17, 17. maj 2026, with or without a time of day."""
    month = _named(names)
    found = numbers[:2] if month else numbers[:3]
    if month and len(found) == 2:
        found = [found[0], str(month), found[1]]
    if len(found) != 3:
        return ""
    day, middle, year = reversed(found) if len(found[0]) == 4 else found
    return f"{year}-{int(middle):02}-{int(day):02}" if len(year) == 4 else ""


def _month(numbers: list[str], names: list[str]) -> str:
    """Juni 2027, 6/2027, 2027-6."""
    month = _named(names)
    found = [*numbers, str(month)] if month else list(numbers)
    if len(found) != 2:
        return ""
    year, month_number = found if len(found[0]) == 4 else reversed(found)
    return f"{year}-{int(month_number):02}"


def _end(numbers: list[str], names: list[str]) -> str:
    """2026., kraj 2026."""
    if len(numbers) != 1:
        return ""
    return f"{numbers[0]}-12" if set(names) & set(_ENDS) else numbers[0]


def _named(names: list[str]) -> int:
    """The month that a word names, from 1; 0 for none."""
    return next((n for n, begun in enumerate(_MONTHS, 1) if _any(names, tuple(begun.split()))), 0)


def _any(names: list[str], begun: tuple[str, ...]) -> bool:
    return any(name.startswith(begun) for name in names)
