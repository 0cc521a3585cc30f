"""What a sheet does not hold of a plan: said, so that nothing is lost in silence."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ValidationError

from goodword.model.fields import Text
from goodword.model.numbers import Amount
from goodword.model.plan import Plan
from goodword.text.dates import FuzzyDate

__all__ = ["not_held"]


def not_held(plan: Plan, read_back: dict[str, Any], lang: str) -> tuple[str, ...]:
    """Compare a plan with what its own sheet gives back.

    Args:
        plan: The plan.
        read_back: What was read from the sheet, as the model's YAML has it.
        lang: The site's main language.

    Returns:
        Names of the fields that differ, such as ``actions.budget``, each once, in order.
    """
    try:
        other = Plan.model_validate(read_back, context={"lang": plan.lang or lang})
    except ValidationError as error:  # something that is needed has no column
        return tuple(dict.fromkeys(_name(one["loc"]) for one in error.errors(include_url=False)))
    found: dict[str, None] = {}
    _compare(_plain(plan), _plain(other), "", found)
    return tuple(found)


def _name(path: tuple[int | str, ...]) -> str:
    return ".".join(str(step) for step in path if isinstance(step, str))


def _plain(value: Any) -> Any:
    """A value as it was written; a moment's day in the site's time zone does not count."""
    if isinstance(value, FuzzyDate):
        return value.text
    if isinstance(value, Text):
        return value.by_language
    if isinstance(value, Amount):
        return value.word or value.value
    if isinstance(value, BaseModel):
        fields = type(value).model_fields
        return {info.alias or name: _plain(getattr(value, name)) for name, info in fields.items()}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value


def _compare(one: Any, other: Any, path: str, found: dict[str, None]) -> None:
    if isinstance(one, dict) and isinstance(other, dict):
        for key, value in one.items():
            _compare(value, other.get(key), f"{path}.{key}" if path else key, found)
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for mine, theirs in zip(one, other, strict=True):
            _compare(mine, theirs, path, found)
    elif one != other:
        found[path] = None
