"""What can still be checked of a record with errors: the record without its wrong values.

An editor wants all problems of a run (DESIGN, section 9): a wrong date must not hide an unknown organisation
three lines below. The half record is checked and never shown; what is said of the places that were patched is
dropped, because it would speak of our values, not of the editor's.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from goodword.model.document import Path

M = TypeVar("M", bound=BaseModel)

_ROUNDS = 4
_WORD = re.compile("'([^']*)'")
_NO_ID = ("?",)
"""An id that nothing has; messages that name it say what it is."""
_INSTEAD: tuple[Any, ...] = ("unknown", "2000-01-01", "1", [], ["unknown"], {}, "none")
"""Values that a required field may take, one of which fits nearly every type."""


def half_model(
    model: type[M], data: Mapping[str, Any], context: dict[str, str]
) -> tuple[M | None, tuple[Path, ...]]:
    """Read a record without its wrong values.

    Args:
        model: The kind.
        data: Values as read from YAML.
        context: What validating needs: the language of plain texts.

    Returns:
        The record and the paths that were patched; None where that is not possible.
    """
    patched: dict[Path, int] = {}
    value: Any = copy.deepcopy(dict(data))
    for _ in range(_ROUNDS + len(_INSTEAD)):
        try:
            return model.model_validate(value, context=context), tuple(patched)
        except ValidationError as error:
            wrong = {_inside(value, tuple(one["loc"])): dict(one) for one in error.errors(include_url=False)}
        for path in sorted(wrong, key=repr):
            tried = patched.get(path, 0)
            if not path or tried > len(_INSTEAD):
                return None, ()
            _patch(value, path, _instead(path, wrong[path], tried))
            patched[path] = tried + 1
    return None, ()


def _inside(value: Any, path: Path) -> Path:
    """The part of an error's path that stands in the values, the name of a missing field with it."""
    here: Any = value
    found: list[str | int] = []
    for step in path:
        if isinstance(here, dict) and isinstance(step, str):
            found.append(step)
            if step not in here:
                break
            here = here[step]
        elif isinstance(here, list) and isinstance(step, int) and step < len(here):
            found.append(step)
            here = here[step]
        else:
            break
    while found and isinstance(found[-1], int):
        found.pop()
    return tuple(found)


def _instead(path: Path, error: Mapping[str, Any], tried: int) -> tuple[Any, ...]:
    """What to write in the place of a value; nothing leaves the field out, which is always tried first."""
    if not tried:
        return ()
    if error["type"] == "literal_error":
        return tuple(_WORD.findall(str(error["ctx"]["expected"]))[:1])
    return _NO_ID if path[-1] == "id" else _INSTEAD[tried - 1 : tried]


def _patch(value: Any, path: Path, instead: tuple[Any, ...]) -> None:
    """Leave a field out; or, when it was missed, fill it."""
    for step in path[:-1]:
        if isinstance(value, dict) and step not in value:
            return  # What stood around it is gone already.
        value = value[step]
    value.pop(path[-1], None)
    if instead:
        value[path[-1]] = copy.deepcopy(instead[0])
