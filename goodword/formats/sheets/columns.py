"""What one column of a table holds, from its headings and the field that they were taken for."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from goodword.formats.sheets.headings import MANY, candidates, names_both
from goodword.formats.sheets.moments import written
from goodword.formats.sheets.numbers import currency_in

__all__ = ["Column", "column_of", "time_of", "without_sums"]

_YEAR = re.compile(r"\b(20\d\d)\b")
_SUM = re.compile(r"(?i)\b(ukupno|svega|total|укупно|свега)\b")
_QUARTER = re.compile(r"(?:I{1,3}|IV|[1-4])\.?")
_PAID: Final = ("planned", "source", "other")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table.

    Attributes:
        index: Its place in the sheet, from 0.
        field: What it holds; ``other`` if nobody knows.
        label: Its heading, both rows together.
        currency: ISO code that the heading names.
        both: True for responsible bodies and partners in one column.
        period: The year that the heading of a column of money names; the time of a column for crosses.
        payer: Who pays the amounts of a column, below *Izvor finansiranja*; empty elsewhere.
    """

    index: int
    field: str
    label: str
    currency: str = ""
    period: str = ""
    both: bool = False
    payer: str = ""


def column_of(index: int, field: str, texts: list[str], *, amounts: bool) -> Column:
    """Make a column.

    Args:
        index: Its place in the sheet, from 0.
        field: What its headings were taken for.
        texts: Its headings, from the upper row to the lower one.
        amounts: True if only numbers stand below them.

    Returns:
        The column.
    """
    label = " / ".join(text.rstrip(" :") or text for text in texts)
    time = time_of(texts) if field in ("other", "period", "due", "status") else ""
    if time:  # a column per year or quarter, in which a cross is put
        return Column(index, "mark", label, period=time)
    if field in _PAID and amounts and len(texts) > 1 and _fits(texts[0], "source"):
        return Column(index, "planned", label, currency_in(label), payer=texts[-1])
    years = set(_YEAR.findall(label))
    period = years.pop() if field in MANY and len(years) == 1 else ""
    both = field == "responsible" and names_both(texts[-1])
    return Column(index, field, label, currency_in(label), period, both)


def _fits(text: str, field: str) -> bool:
    return field in (one for _, one in candidates(text))


def time_of(texts: list[str]) -> str:
    """The time that a heading names: ``2026``, ``Q1 2026``, or ``II`` below ``2026``; empty for none."""
    if not texts:
        return ""
    found = written(texts[-1])
    if found is None and len(texts) > 1 and _YEAR.fullmatch(texts[0]):
        kind = " kvartal" if _QUARTER.fullmatch(texts[-1]) else ""
        found = written(f"{texts[-1].rstrip('.')}{kind} {texts[0]}")
    return found.due if found and found.due[:1].isdigit() else ""


def without_sums(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Of several columns of money the one that adds up the others is not counted twice."""
    parts = {one.field for one in columns if one.field in MANY and (one.period or one.payer)}
    return tuple(
        replace(one, field="other")
        if one.field in parts and not (one.period or one.payer) and _SUM.search(one.label)
        else one
        for one in columns
    )
