"""A plan's values in the order and brevity in which people keep them."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from pydantic import BaseModel

from goodword.formats.sheets.yaml_text import COMMENT
from goodword.model.fields import Text
from goodword.model.plan import Plan
from goodword.model.walk import slots

__all__ = ["tidy"]

_FIRST: Final = ("draft", "example", "lang", "updated")
_LAST: Final = ("sources", "goals", "method", "actions")


def tidy(plan: Mapping[str, Any], main: str) -> dict[str, Any]:
    """Put a plan's fields in order and leave out what goes without saying.

    Args:
        plan: The plan as the model's YAML has it, with comments.
        main: The site's main language.

    Returns:
        The same plan: a text in the plan's own language alone is a plain text, a default is left out.
    """
    own = plan.get("lang")
    found = _part(plan, Plan, own if isinstance(own, str) else main)
    middle = [key for key in found if key not in (COMMENT, *_FIRST, *_LAST)]
    return {key: found[key] for key in (COMMENT, *_FIRST, *middle, *_LAST) if key in found}


def _part(part: Mapping[str, Any], model: type[BaseModel], lang: str) -> dict[str, Any]:
    inner = {slot.key: slot.part for slot in slots(model) if slot.part}
    found: dict[str, Any] = {COMMENT: part[COMMENT]} if COMMENT in part else {}
    for name, info in model.model_fields.items():
        key = info.alias or name
        if key not in part:
            continue
        value = part[key]
        if key in inner and isinstance(value, Mapping):
            value = _part(value, inner[key], lang)
            if not value:
                continue
        elif key in inner and isinstance(value, list):
            value = [_part(one, inner[key], lang) if isinstance(one, Mapping) else one for one in value]
        elif _is_default(value, info.default):
            continue
        elif isinstance(value, Mapping) and list(value) == [lang] and Text in _types(info.annotation):
            value = value[lang]
        found[key] = value
    return {
        **found,
        **{key: value for key, value in part.items() if key not in found and key not in _keys(model)},
    }


def _keys(model: type[BaseModel]) -> set[str]:
    return {info.alias or name for name, info in model.model_fields.items()}


def _types(annotation: Any) -> tuple[Any, ...]:
    return (annotation, *getattr(annotation, "__args__", ()))


def _is_default(value: Any, default: Any) -> bool:
    """Whether a value says what holds without it; of texts only those that are written in one way."""
    if isinstance(default, bool):
        return isinstance(value, str) and value == ("yes" if default else "no")
    if isinstance(default, (int, Decimal)):
        return isinstance(value, str) and value.isascii() and value.isdigit() and Decimal(value) == default
    return False
