"""Views of money: lines, sums and tables."""

from __future__ import annotations

from dataclasses import dataclass

from goodword.model.views.common import Link, Tag, Words


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """An amount of one kind."""

    kind: Tag
    amount: str
    period: str
    source: Link | None
    note: Words | None


@dataclass(frozen=True, slots=True)
class MoneySum:
    """Sum of one kind in one currency; kinds and currencies are never added."""

    kind: Tag
    amount: str
    note: str = ""
    """``2 items of unknown amount``."""
    converted: str = ""
    """The same in euro, only at the one exact rate."""


@dataclass(frozen=True, slots=True)
class MoneyRow:
    """The money of an action, a goal or a donor."""

    of: Link
    cells: tuple[tuple[str, ...], ...]
    """One per kind of the table: an amount per currency, or the words for its absence; empty where nothing is
    stated of a kind that need not be, such as money in kind."""


@dataclass(frozen=True, slots=True)
class MoneyTable:
    """Planned against spent, line by line."""

    title: str
    of: str
    """Head of the first column: ``Action``."""
    kinds: tuple[Tag, ...]
    rows: tuple[MoneyRow, ...]
    note: str = ""
    """``Nothing is stated about the money of 4 of 21 actions.``"""
    folded: bool = False
    """True for a long one, which opens on demand."""


@dataclass(frozen=True, slots=True)
class Money:
    """What is known of the money of a plan or a goal."""

    sums: tuple[MoneySum, ...]
    note: str
    """For how many actions nothing is stated."""
    tables: tuple[MoneyTable, ...]
