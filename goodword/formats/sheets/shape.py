"""The sheets that hold a plan, derived from its declaration: one per list, one column per plain field.

A group that the model gains becomes a sheet of its own; what no sheet can hold is told by ``held``.
"""

from __future__ import annotations

import types
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError

from goodword.model.action import Responsible
from goodword.model.fields import Text
from goodword.model.numbers import Amount
from goodword.model.plan import Plan
from goodword.text.dates import FuzzyDate

__all__ = [
    "COMPUTED",
    "NUMBER",
    "ROLES",
    "Form",
    "Leaf",
    "ListOf",
    "form_of",
    "leaves_of",
    "lists_of",
    "plan_forms",
]

Sort = Literal["text", "date", "amount", "number", "flag", "plain", "many", "bodies"]

NUMBER: Final = "no"
"""Column that numbers the entries of a list without an ``id``, where other sheets point to them."""
ROLES: Final = ("lead", "support")
"""Columns of responsible bodies: ``responsible.lead`` and ``responsible.support``."""
COMPUTED: Final = ("planned", "spent")
"""Kinds of money whose sums stand beside each action, as ``sum.planned``."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A plain field.

    Attributes:
        key: Its name with the parts around it: ``adopted.date``.
        sort: What it holds; a text has a column per language.
        options: The words that may stand in it, if only some may.
    """

    key: str
    sort: Sort
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list of parts inside a part.

    Attributes:
        key: Its name: ``milestones`` or ``source.list``.
        part: The model of its entries; None for a list of texts.
    """

    key: str
    part: type[BaseModel] | None


@dataclass(frozen=True, slots=True)
class Form:
    """The shape of one sheet.

    Attributes:
        name: The lists that lead to it: ``actions.milestones``; empty for the plan itself.
        parents: Names of the forms around it, from the outside; each has a column that names the entry.
        leaves: Its columns.
        lists: Names of the lists inside its entries.
        has_id: True when its entries have an ``id``.
        needed: Lists and parts that must stand there, with the word for one that is empty; without a word it
            is an empty list.
    """

    name: str
    parents: tuple[str, ...]
    leaves: tuple[Leaf, ...]
    lists: tuple[str, ...]
    has_id: bool
    needed: tuple[tuple[str, str], ...] = ()

    @property
    def numbered(self) -> bool:
        """True when its entries need a number, because other sheets point to them."""
        return bool(self.name and self.lists and not self.has_id)

    @property
    def pointer(self) -> str:
        """The column by which other sheets point to an entry."""
        return "id" if self.has_id else NUMBER


@cache
def plan_forms() -> dict[str, Form]:
    """All sheets of a plan by name, a list before the lists inside it."""
    return {form.name: form for form in _forms(Plan, "", ())}


def form_of(name: str) -> Form | None:
    """The sheet of a name, if there is one."""
    return plan_forms().get(name)


def _forms(model: type[BaseModel] | None, name: str, parents: tuple[str, ...]) -> Iterator[Form]:
    leaves = tuple(leaves_of(model)) if model else (Leaf("text", "text"),)
    lists = tuple(lists_of(model)) if model else ()
    has_id = any(leaf.key == "id" for leaf in leaves)
    needed = tuple(_needed(model)) if model else ()
    yield Form(name, parents, leaves, tuple(one.key for one in lists), has_id, needed)
    for one in lists:
        inner = f"{name}.{one.key}" if name else one.key
        yield from _forms(one.part, inner, (*parents, name) if name else parents)


def leaves_of(model: type[BaseModel], prefix: str = "") -> Iterator[Leaf]:
    """The plain fields of a model, those of parts that stand in it once included.

    Args:
        model: A declared kind or part.
        prefix: Put before each key.

    Yields:
        Fields in the order of declaration; a sort of value that no cell can hold is left out.
    """
    for name, info in model.model_fields.items():
        key = f"{prefix}{info.alias or name}"
        bare = _bare(info.annotation)
        inner = _entry(bare)
        if inner is Responsible:
            yield from (Leaf(f"{key}.{role}", "bodies") for role in ROLES)
        elif inner is not None and not _is_model(inner) and _sort(inner) == "plain":
            yield Leaf(key, "many", _options(inner))
        elif _is_model(bare):
            yield from leaves_of(bare, f"{key}.")
        elif inner is None and (sort := _sort(bare)):
            yield Leaf(key, sort, _options(bare))


def lists_of(model: type[BaseModel], prefix: str = "") -> Iterator[ListOf]:
    """The lists of parts in a model.

    Args:
        model: A declared kind or part.
        prefix: Put before each key.

    Yields:
        Lists in the order of declaration.
    """
    for name, info in model.model_fields.items():
        key = f"{prefix}{info.alias or name}"
        bare = _bare(info.annotation)
        inner = _entry(bare)
        if inner is None and _is_model(bare):
            yield from lists_of(bare, f"{key}.")
        elif inner is Text:
            yield ListOf(key, None)
        elif inner is not None and inner is not Responsible and _is_model(inner):
            yield ListOf(key, inner)


def _needed(model: type[BaseModel]) -> Iterator[tuple[str, str]]:
    """Lists and parts without a default, with the word that their description names for an empty one."""
    for name, info in model.model_fields.items():
        bare = _bare(info.annotation)
        inner = _entry(bare)
        if not info.is_required() or inner is Responsible or not (_is_model(bare) or _is_model(inner)):
            continue
        kind: Any = Annotated[(info.annotation, *info.metadata)] if info.metadata else info.annotation
        adapter: TypeAdapter[Any] = TypeAdapter(kind)
        told = (info.description or "").split("`")[1::2]
        word = next((one for one in told if _reads_as_nothing(adapter, one)), "")
        if word or inner is not None:
            yield info.alias or name, word


def _reads_as_nothing(adapter: TypeAdapter[Any], word: str) -> bool:
    try:
        return adapter.validate_python(word) in (None, ())
    except ValidationError:
        return False


def _bare(annotation: Any) -> Any:
    """A type without what is said about it, and without ``None``."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return _bare(get_args(annotation)[0])
    if origin in (Union, types.UnionType):
        inner = [one for one in get_args(annotation) if one is not types.NoneType]
        return _bare(inner[0]) if len(inner) == 1 else None
    return annotation


def _entry(annotation: Any) -> Any:
    """Type of the entries of a list; None for what is no list."""
    arguments = get_args(annotation)
    if get_origin(annotation) is tuple and len(arguments) == 2 and arguments[1] is Ellipsis:
        return _bare(arguments[0])
    return None


def _is_model(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


def _sort(annotation: Any) -> Sort | None:
    if get_origin(annotation) is Literal:
        return "plain"
    sorts: dict[Any, Sort] = {
        Text: "text",
        FuzzyDate: "date",
        Amount: "amount",
        Decimal: "number",
        int: "number",
        bool: "flag",
        str: "plain",
    }
    return sorts.get(annotation)


def _options(annotation: Any) -> tuple[str, ...]:
    return tuple(get_args(annotation)) if get_origin(annotation) is Literal else ()
