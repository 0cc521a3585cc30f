"""Numbers of actions and goals: ``1.10`` that a sheet turned into 1.1, ``1.2.`` that it took for a day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from goodword.formats.sheets.grid import Cell
from goodword.text.fold import fold

__all__ = ["Numbered", "identifier", "leading_number"]

_LEADING = re.compile(r"^\s*(\d{1,3}(?:\.\d{1,3})*)\s*(?:[.):–—-]+\s*|\s+)(?=\S)")
_GOAL_WORD = re.compile(
    r"^\s*[^\W\d]+(?:\s+[^\W\d]+)?\s+(?:br\.?\s*|no\.?\s*)?(\d{1,3}(?:\.\d{1,3})*|[IVX]{1,5})\s*(?:[.):–—-]+\s*|$)"
)
_VALID = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?")
_ROMAN = {"I": 1, "V": 5, "X": 10}


@dataclass(frozen=True, slots=True)
class Numbered:
    """A number that was read.

    Attributes:
        id: The number; empty when there is none.
        assumed: What had to be assumed: ``zero`` (1.1 is 1.10), ``day`` (a day is a number), ``spelling``
            (signs that no number can hold were replaced); empty for nothing.
    """

    id: str = ""
    assumed: str = ""


def identifier(cell: Cell, before: str = "") -> Numbered:
    """Read the number of an action or goal.

    Args:
        cell: Its cell.
        before: The number above it; after 1.9 the number 1.1 is 1.10.

    Returns:
        The number, and what was assumed.
    """
    if cell.blank or cell.formula:
        return Numbered()
    if isinstance(cell.value, Decimal):
        return _from_number(cell.value, cell.form, before)
    if isinstance(cell.value, date):
        return Numbered(f"{cell.value.day}.{cell.value.month}", "day")
    bare = cell.line.rstrip(" .)").strip()
    if _VALID.fullmatch(bare):
        return Numbered(bare)
    found = re.search(r"\d{1,3}(?:\.\d{1,3})*", bare)
    plain = re.sub(r"[^a-z0-9._-]+", "-", fold(bare)).strip("-._")
    tight = re.sub(r"\s*\.\s*", ".", bare)
    if _VALID.fullmatch(tight):
        return Numbered(tight)
    if re.fullmatch(r"[^\W\d_]\s*/\s*\d[\d./-]*|\d{1,3}(?:,\d{1,3})+", bare):  # А/1 is not 1, nor is 1,4
        parts = re.sub(r"\s*/\s*", "-", fold(bare).upper()).replace(",", ".")
        return Numbered(parts, "spelling") if _VALID.fullmatch(parts) else Numbered(found[0] if found else "")
    if found:
        return Numbered(found[0], "spelling")
    return Numbered(plain[:20].strip("-._"), "spelling" if plain else "")


def _from_number(value: Decimal, form: str, before: str) -> Numbered:
    if value < 0:
        return Numbered()
    decimals = re.fullmatch(r"[#0]+\.(0+)", form)
    if decimals:
        return Numbered(f"{value:.{len(decimals[1])}f}")
    text = format(value.normalize(), "f")
    whole, point, part = text.partition(".")
    above = before.split(".")
    if point and len(above) == 2 and above[0] == whole and above[1].isdigit():
        following = int(above[1]) + 1
        for zeros in ("0", "00"):
            if int(part) != following and int(part + zeros) == following:
                return Numbered(f"{whole}.{part}{zeros}", "zero")
    return Numbered(text)


def leading_number(text: str) -> tuple[str, str]:
    """Cut the number off a title: ``1.2. Radionice`` and ``Cilj 1: Susreti``.

    Args:
        text: A title.

    Returns:
        The number, empty if there is none, and the rest; the whole text when nothing would be left.
    """
    found = _LEADING.match(text)
    if found and not re.match(r"\d{4}\b", text):
        return found[1], text[found.end() :].strip()
    found = _GOAL_WORD.match(text)
    if found:
        digits = str(_roman(found[1])) if found[1][0] in _ROMAN else found[1]
        return digits, text[found.end() :].strip() or text.strip()
    return "", text.strip()


def _roman(text: str) -> int:
    values = [_ROMAN[sign] for sign in text]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)
