"""Walk the declared fields: which are references, which are parts. One declaration serves every reader."""

from __future__ import annotations

import types
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from goodword.model.fields import RefTo

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """What one field holds.

    Attributes:
        name: Python name of the field.
        key: Its name in YAML.
        many: True for a list.
        ref: What it points to, if it is a reference.
        part: The model of its parts, if it has any.
    """

    name: str
    key: str
    many: bool
    ref: RefTo | None
    part: type[BaseModel] | None


@cache
def slots(model: type[BaseModel]) -> tuple[Slot, ...]:
    """The fields of a model that are references or hold parts.

    Args:
        model: A declared kind or part.

    Returns:
        One slot per such field, in the order of declaration.
    """
    found = []
    for name, field in model.model_fields.items():
        ref, part, many = _inside(field.annotation)
        ref = ref or next((m for m in field.metadata if isinstance(m, RefTo)), None)
        if ref or part:
            found.append(Slot(name, field.alias or name, many, ref, part))
    return tuple(found)


def _inside(annotation: Any) -> tuple[RefTo | None, type[BaseModel] | None, bool]:
    origin = get_origin(annotation)
    if origin is Annotated:
        base, *extras = get_args(annotation)
        ref, part, many = _inside(base)
        return next((e for e in extras if isinstance(e, RefTo)), ref), part, many
    if origin in (Union, types.UnionType):
        inner = [a for a in get_args(annotation) if a is not types.NoneType]
        return _inside(inner[0]) if len(inner) == 1 else (None, None, False)
    if origin is tuple:
        args = get_args(annotation)
        if len(args) == 2 and args[1] is Ellipsis:
            ref, part, _ = _inside(args[0])
            return ref, part, True
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return None, annotation, False
    return None, None, False


def keys(model: type[BaseModel]) -> tuple[str, ...]:
    """The names of a model's fields as they are written in YAML."""
    return tuple(field.alias or name for name, field in model.model_fields.items())


def model_at(model: type[BaseModel], path: Path) -> type[BaseModel] | None:
    """The model of the part at a path.

    Args:
        model: The record's model.
        path: Field path in YAML names.

    Returns:
        The part's model, or None when the path leads elsewhere.
    """
    here: type[BaseModel] | None = model
    for step in path:
        if isinstance(step, int):
            continue
        if here is None:
            return None
        here = next((s.part for s in slots(here) if s.key == step), None)
    return here


def references(value: BaseModel, path: Path = ()) -> Iterator[tuple[Path, RefTo, str]]:
    """All references in a record.

    Args:
        value: A record or part.
        path: Where the part stands.

    Yields:
        Path in YAML names, what it may point to, and the id.
    """
    for slot in slots(type(value)):
        content = getattr(value, slot.name)
        if content is None:
            continue
        parts = enumerate(content) if slot.many else ((None, content),)
        for n, part in parts:
            here = (*path, slot.key) if n is None else (*path, slot.key, n)
            if slot.ref:
                yield here, slot.ref, part
            else:
                yield from references(part, here)
