"""A plan as tables: one per sheet, one row per entry, every language in a column of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from goodword.formats.sheets.grid import SheetError
from goodword.formats.sheets.shape import COMPUTED, NUMBER, ROLES, Form, Leaf, plan_forms
from goodword.model.action import Action
from goodword.model.fields import Text
from goodword.model.numbers import Amount
from goodword.model.plan import Plan
from goodword.text.dates import FuzzyDate

__all__ = ["Flat", "Row", "column_keys", "flatten", "languages_of"]

Row = dict[str, str | Decimal]
"""Values by column; an empty cell is left out."""


@dataclass(frozen=True, slots=True)
class Flat:
    """One sheet of a plan.

    Attributes:
        form: Its shape.
        keys: Its columns.
        rows: Its rows.
    """

    form: Form
    keys: tuple[str, ...]
    rows: tuple[Row, ...]


def flatten(plan: Plan, languages: Iterable[str] = ()) -> tuple[Flat, ...]:
    """Put a plan into tables.

    Args:
        plan: The plan.
        languages: Languages that get a column in any case.

    Returns:
        The plan itself first, then its lists, each before the lists inside it.

    Raises:
        SheetError: Two entries of a list have the same number, so that no sheet could point to them.
    """
    rows: dict[str, list[Row]] = {name: [] for name in plan_forms()}
    _collect(plan, plan_forms()[""], {}, rows)
    tags = languages_of(plan)
    tags += [one for one in languages if one not in tags]
    found = []
    for form in plan_forms().values():
        used = [tag for tag in tags if _speaks(rows[form.name], tag) or tag in tags[:1]]
        found.append(Flat(form, column_keys(form, used), tuple(rows[form.name])))
    return tuple(found)


def _speaks(rows: list[Row], tag: str) -> bool:
    return any(key.endswith(f".{tag}") for row in rows for key in row)


def column_keys(form: Form, languages: Iterable[str]) -> tuple[str, ...]:
    """The columns of a sheet.

    Args:
        form: Its shape.
        languages: Tags of the languages that get a column for each text.

    Returns:
        Parents first, then the entry's own.
    """
    tags = tuple(languages)
    keys = [f"of.{parent}" for parent in form.parents]
    keys += [NUMBER] if form.numbered else []
    for leaf in form.leaves:
        keys += [f"{leaf.key}.{tag}" for tag in tags] if leaf.sort == "text" else [leaf.key]
    if form.name == "actions":
        keys += [name for kind in COMPUTED for name in (f"sum.{kind}", f"sum.{kind}.currency")]
    return tuple(keys)


def _collect(part: BaseModel, form: Form, parents: Row, rows: dict[str, list[Row]]) -> None:
    """The rows of a part's lists, and of the lists inside their entries; the plan is a row itself."""
    if not form.name:
        rows[""].append(_row(part, form.leaves))
    for key in form.lists:
        inner = plan_forms()[f"{form.name}.{key}" if form.name else key]
        seen: set[str] = set()
        for n, entry in enumerate(_value(part, key) or (), 1):
            own = (
                {"text." + tag: text for tag, text in entry.by_language} if isinstance(entry, Text) else None
            )
            row: Row = {**parents, **({NUMBER: str(n)} if inner.numbered else {})}
            row |= own if own is not None else _row(entry, inner.leaves)
            if isinstance(entry, Action):
                row |= _sums(entry)
            rows[inner.name].append(row)
            pointer = str(row.get(inner.pointer, ""))
            if inner.lists:
                if pointer in seen:
                    raise SheetError("plan.id_twice", value=pointer)
                seen.add(pointer)
                _collect(entry, inner, {**parents, f"of.{inner.name}": pointer}, rows)


def _value(part: Any, key: str) -> Any:
    """The value of a field by its name in YAML, through parts that stand there once."""
    for step in key.split("."):
        if part is None:
            return None
        fields = type(part).model_fields
        part = getattr(
            part, next((name for name, info in fields.items() if (info.alias or name) == step), step)
        )
    return part


def _row(part: BaseModel, leaves: Iterable[Leaf]) -> Row:
    row: Row = {}
    for leaf in leaves:
        if leaf.sort == "bodies":
            row |= _bodies(part, leaf)
            continue
        value = _value(part, leaf.key)
        if isinstance(value, Text):
            row |= {f"{leaf.key}.{tag}": text for tag, text in value.by_language}
        elif value is not None and value != ():
            row[leaf.key] = _cell(value)
    return row


def _cell(value: Any) -> str | Decimal:
    if isinstance(value, FuzzyDate):
        return value.text
    if isinstance(value, Amount):
        return value.word if value.value is None else value.value
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return Decimal(value)
    return ", ".join(value) if isinstance(value, tuple) else value


def _bodies(part: Any, leaf: Leaf) -> Row:
    """Bodies of one role; that nobody is known stands in the column of those who lead."""
    key, _, role = leaf.key.rpartition(".")
    everybody = _value(part, key)
    ids = [one.organisation for one in everybody if one.role == role]
    if not everybody and role == ROLES[0]:
        return {leaf.key: "unknown"}
    return {leaf.key: ", ".join(ids)} if ids else {}


def _sums(action: Action) -> Row:
    """Sums of money by kind, for reading: one amount with its currency, or several in one cell."""
    row: Row = {}
    for kind in COMPUTED:
        amounts: dict[str, Decimal] = {}
        words = []
        for line in action.budget:
            if line.kind == kind and line.amount.value is not None:
                currency = line.currency or ""
                amounts[currency] = amounts.get(currency, Decimal(0)) + line.amount.value
            elif line.kind == kind:
                words.append(line.amount.word)
        if len(amounts) == 1:
            currency, amount = next(iter(amounts.items()))
            row |= {f"sum.{kind}": amount, f"sum.{kind}.currency": currency}
        elif amounts:
            row[f"sum.{kind}"] = "; ".join(
                f"{amount} {currency}".strip() for currency, amount in amounts.items()
            )
        elif words:
            row[f"sum.{kind}"] = words[0]
    return {key: value for key, value in row.items() if value != ""}


def languages_of(plan: Plan) -> list[str]:
    """The languages of a plan's texts, ordered so that each text keeps its original in front."""
    sequences = [tuple(tag for tag, _ in text.by_language) for text in _texts(plan)]
    waiting = list(dict.fromkeys(tag for one in sequences for tag in one))
    order: list[str] = []
    while waiting:
        # A tag that stands behind no other that still waits; in a circle the first one goes.
        free = next((tag for tag in waiting if not _behind(tag, waiting, sequences)), waiting[0])
        waiting.remove(free)
        order.append(free)
    return order


def _behind(tag: str, waiting: list[str], sequences: list[tuple[str, ...]]) -> bool:
    return any(tag in one and any(other in waiting for other in one[: one.index(tag)]) for one in sequences)


def _texts(value: Any) -> Iterator[Text]:
    if isinstance(value, Text):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name))
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one)
