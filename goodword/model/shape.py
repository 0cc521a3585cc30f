"""What every field of a kind holds, read from its declaration: files, schemas and tables are made from it.

A field that is declared tomorrow is in the public data the same day; nobody has to remember it.
"""

from __future__ import annotations

import types
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from goodword.model.counted import OrWord
from goodword.model.fields import RefTo, Text
from goodword.model.numbers import Amount
from goodword.text.dates import FuzzyDate

Sort = Literal[
    "text", "date", "amount", "number", "integer", "number_or_word", "integer_or_word", "flag", "word", "ref",
    "plain", "part", "other",
]  # fmt: skip
"""What a field holds: ``text`` is a text per language, ``word`` one of a closed vocabulary, ``plain`` a text
without a language, ``part`` a model of its own; ``number_or_word`` says in a word why there is no number."""

PRIVATE = ("draft",)
"""Fields that say how a record is kept, not what it says: what is published is never a draft."""

_SORTS: dict[type, Sort] = {
    Text: "text",
    FuzzyDate: "date",
    Amount: "amount",
    Decimal: "number",
    bool: "flag",
    int: "integer",
    str: "plain",
}


@dataclass(frozen=True, slots=True)
class Shape:
    """What one field holds.

    Attributes:
        name: Python name of the field.
        key: Its name in content files and in public data.
        sort: What it holds.
        many: True for a list of it.
        required: True if it always has a value.
        description: What it means, in English.
        words: The words of a closed vocabulary (``word``), or that may stand for a date or a number.
        part: The model of a ``part``.
        kinds: Kinds of records that a ``ref`` may point to.
    """

    name: str
    key: str
    sort: Sort
    many: bool = False
    required: bool = False
    description: str = ""
    words: tuple[str, ...] = ()
    part: type[BaseModel] | None = None
    kinds: tuple[str, ...] = ()


@cache
def shapes(model: type[BaseModel]) -> tuple[Shape, ...]:
    """The fields of a model that public data may hold.

    Args:
        model: A declared kind or part.

    Returns:
        One shape per field, in the order of declaration.
    """
    found = model.model_fields.items()
    return tuple(_shape(name, field) for name, field in found if name not in PRIVATE)


def _shape(name: str, field: FieldInfo) -> Shape:
    bare = Shape(name, field.alias or name, "other", False, field.is_required(), field.description or "")
    return _pointing(_inside(bare, field.annotation), field.metadata)


def _pointing(shape: Shape, metadata: list[Any]) -> Shape:
    counted = next((one for one in metadata if isinstance(one, OrWord)), None)
    if counted is not None:
        sort: Sort = "integer_or_word" if counted.whole else "number_or_word"
        return replace(shape, sort=sort, words=counted.words)
    kinds = next((one.kinds for one in metadata if isinstance(one, RefTo)), ())
    return replace(shape, sort="ref", kinds=kinds) if kinds else shape


def _inside(shape: Shape, annotation: Any) -> Shape:
    origin = get_origin(annotation)
    if origin is Annotated:
        base, *extras = get_args(annotation)
        return _pointing(_inside(shape, base), extras)
    if origin in (Union, types.UnionType):
        inner = [one for one in get_args(annotation) if one is not types.NoneType]
        return _inside(shape, inner[0]) if len(inner) == 1 else shape
    if origin is tuple:
        return replace(_inside(shape, get_args(annotation)[0]), many=True)
    if origin is Literal:
        return replace(shape, sort="word", words=tuple(map(str, get_args(annotation))))
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return replace(shape, sort="part", part=annotation)
    return replace(shape, sort=_SORTS.get(annotation, "other"))
