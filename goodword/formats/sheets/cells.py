"""A cell below one of our own keys: first as it was exported, then as an office may have typed it."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from goodword.formats.sheets.bodies import Directory
from goodword.formats.sheets.grid import Cell
from goodword.formats.sheets.moments import moment
from goodword.formats.sheets.numbering import identifier
from goodword.formats.sheets.numbers import money, number
from goodword.formats.sheets.remarks import Remarks
from goodword.formats.sheets.shape import Leaf
from goodword.formats.sheets.statuses import status
from goodword.text import dates

__all__ = ["CellReader"]

_FORM = re.compile(r"(?:#,##)?0(?:\.(0+))?")
_PART = re.compile(r"(\d+(?:\.\d+)?)(?: ([A-Z]{3}))?")


class CellReader:
    """Reads cells by the sort of their field.

    Args:
        remarks: Where to say what could not be read.
        directory: The organisations of the site; an office writes their names, not their ids.
    """

    def __init__(self, remarks: Remarks, directory: Directory) -> None:
        """Keep where to say it."""
        self._remarks, self._directory = remarks, directory

    def read(self, leaf: Leaf, cell: Cell, place: str, before: str) -> Any:
        """Read a cell.

        Args:
            leaf: Its field.
            cell: The cell; it is not empty.
            place: Where it stands.
            before: The number of the entry above it.

        Returns:
            What the model's YAML holds; None when it cannot be read, which is then said.
        """
        if cell.formula:
            self._remarks.add(
                "formula", place, value=cell.formula, saved="–" if cell.value is None else cell.value
            )
            return None
        if leaf.key in ("id", "goal", "merged_into"):
            return self.number(cell, place, before if leaf.key == "id" else "")
        if leaf.sort in ("date",):
            return self._date(leaf, cell, place)
        if leaf.sort in ("amount", "number"):
            return self._number(leaf, cell, place)
        if leaf.sort in ("many", "bodies"):
            found = [one.strip() for one in re.split(r"[,;\n]", _raw(cell)) if one.strip()]
            return [self._directory.find(one) or one for one in found] if leaf.sort == "bodies" else found
        if leaf.options and leaf.key == "status" and _raw(cell) not in leaf.options:
            word = status(cell)
            return word[0] if word and word[0] in leaf.options else _raw(cell)
        return _raw(cell)

    def number(self, cell: Cell, place: str, before: str) -> str:
        """Read the number of an entry, which an office program may have turned into another.

        Args:
            cell: Its cell.
            place: Where it stands.
            before: The number above it.

        Returns:
            The number; empty for an empty cell.
        """
        if isinstance(cell.value, str):
            return cell.value
        found = identifier(cell, before)
        if found.assumed:
            self._remarks.add(f"id.{found.assumed}", place, value=cell.line, id=found.id, before=before)
        return found.id

    def _date(self, leaf: Leaf, cell: Cell, place: str) -> str | None:
        raw = _raw(cell)
        if raw in ("ongoing", "none", "unknown") or _is_date(raw):
            return raw
        found = moment(cell)
        if found is None:
            self._remarks.add("date.unread", place, value=cell.line, field=leaf.key)
            return None
        if found.start:
            both = f"{found.start}/{found.due}"
            if _is_date(both):
                return both
            self._remarks.add("date.unread", place, value=cell.line, field=leaf.key)
            return None
        if found.assumed:
            self._remarks.add(f"date.{found.assumed}", place, value=cell.line, date=found.due)
        return found.due

    def _number(self, leaf: Leaf, cell: Cell, place: str) -> str | None:
        if isinstance(cell.value, Decimal):
            return _exact(cell)
        raw = _raw(cell)
        if raw in ("unknown", "none_needed") and leaf.sort == "amount":
            return raw
        if re.fullmatch(r"[+-]?\d+(?:\.\d+)?", raw) and not re.fullmatch(r"\d{1,3}\.\d{3}", raw):
            return raw
        value, assumed = number(raw)
        if value is None and leaf.sort == "amount" and (found := money(cell)) and found.amount:
            return found.amount
        if value is None:
            self._remarks.add("number.unread", place, value=cell.line, field=leaf.key)
            return None
        if assumed:
            self._remarks.add("money.separator", place, value=raw, amount=value)
        return format(value, "f")

    def money(self, cell: Cell, place: str, currency: str) -> list[dict[str, str]] | None:
        """Read a sum that an office typed beside an action.

        Args:
            cell: Its cell, such as 12500 or ``48000.00 BAM; 9000.00 EUR``.
            place: Where it stands.
            currency: What the cell beside it says.

        Returns:
            Amounts with their currencies; None when they cannot be read, which is then said.
        """
        if isinstance(cell.value, Decimal):
            parts = [(_exact(cell), currency)]
        else:
            pieces = [_PART.fullmatch(one.strip()) for one in _raw(cell).split(";")]
            parts = [(one[1], one[2] or currency) for one in pieces if one] if all(pieces) else []
        if not parts and (found := money(cell)) and found.amount:
            parts = [(found.amount, found.currency or currency)]
        if not parts:
            self._remarks.add("money.unread", place, value=cell.line)
            return None
        if any(amount not in ("unknown", "none_needed") and not code for amount, code in parts):
            self._remarks.add("money.no_currency", place, value=cell.line)
            return None
        return [{"amount": amount, **({"currency": code} if code else {})} for amount, code in parts]

    def amounts(self, cell: Cell) -> list[Decimal] | None:
        """The numbers of a sum, to compare it; None when it holds none."""
        if isinstance(cell.value, Decimal):
            return [cell.value]
        pieces = [_PART.fullmatch(one.strip()) for one in _raw(cell).split(";")]
        if all(pieces):
            return [Decimal(one[1]) for one in pieces if one]
        found = money(cell)
        return [Decimal(found.amount)] if found and found.amount[:1].isdigit() else None


def _raw(cell: Cell) -> str:
    return cell.value if isinstance(cell.value, str) else cell.text


def _exact(cell: Cell) -> str:
    """A number with the decimals that its format shows."""
    assert isinstance(cell.value, Decimal)  # the caller looked
    form = _FORM.fullmatch(cell.form)
    digits = len(form[1] or "") if form else 0
    exponent = -int(cell.value.as_tuple().exponent)
    if form and digits >= (0 if cell.value == cell.value.to_integral_value() else exponent):
        return f"{cell.value:.{digits}f}"
    whole = cell.value == cell.value.to_integral_value()
    return str(int(cell.value)) if whole else format(cell.value, "f")


def _is_date(text: str) -> bool:
    try:
        dates.parse(text)
    except ValueError:
        return False
    return text.isascii()
