"""Turn a YAML document into a declared model, and pydantic's errors into problems with line and column."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError

from goodword.model.catalogue.values import LINES
from goodword.model.document import Path
from goodword.model.problem import Finding
from goodword.model.walk import keys, model_at
from goodword.text.nearest import nearest

M = TypeVar("M", bound=BaseModel)

_PLAIN = {
    "string_type": "value.not_text",
    "string_too_short": "value.empty",
    "tuple_type": "value.not_list",
    "model_type": "value.not_map",
    "model_attributes_type": "value.not_map",
    "too_short": "value.list_empty",
    "string_pattern_mismatch": "currency.invalid",
}


def read_model(model: type[M], data: Any, *, lang: str) -> tuple[M | None, list[Finding]]:
    """Check values against a declared model.

    Args:
        model: The kind.
        data: Values as read from YAML.
        lang: Language of plain texts.

    Returns:
        The record, or None with everything that is wrong with it.
    """
    if not isinstance(data, Mapping):
        return None, [Finding("value.not_map")]
    own = data.get("lang")
    context = {"lang": own if isinstance(own, str) else lang}
    try:
        return model.model_validate(data, context=context), []
    except ValidationError as error:
        return None, [_finding(model, dict(one)) for one in error.errors(include_url=False)]


def _finding(model: type[BaseModel], error: dict[str, Any]) -> Finding:
    path = tuple(error["loc"])
    kind, raw = str(error["type"]), error.get("input")
    if kind == "missing":
        name = str(path[-1])
        return Finding("field.missing", path, {"name": name, "line": _line(model_at(model, path[:-1]), name)})
    if kind == "extra_forbidden":
        owner = model_at(model, path[:-1])
        known = keys(owner) if owner else ()
        return Finding(
            "field.unknown",
            path,
            {"name": path[-1], "nearest": nearest(str(path[-1]), known), "known": ", ".join(known)},
            key=True,
        )
    if kind == "literal_error":
        return _choice(path, raw, str(error["ctx"]["expected"]))
    part = model_at(model, path) if kind == "tuple_type" else None
    if part is not None:
        first = next((name for name, info in part.model_fields.items() if info.is_required()), "")
        name = part.model_fields[first].alias or first if first else keys(part)[0]
        return Finding("value.not_entries", path, {"line": _line(part, name)})
    context = {k: v for k, v in (error.get("ctx") or {}).items() if k != "code"}
    code = kind if "." in kind else _PLAIN.get(kind, "value.wrong")
    if kind == "too_short" and isinstance(raw, str):
        code = "value.empty"
    return Finding(code, path, {"value": raw if isinstance(raw, str) else "", **context})


def _line(owner: type[BaseModel] | None, name: str) -> str:
    """A line that may be typed for a missing field; the same name holds other words in other kinds."""
    for field, info in owner.model_fields.items() if owner else ():
        if name in (field, info.alias) and get_origin(info.annotation) is Literal:
            return f"{name}: {get_args(info.annotation)[0]}"
    return LINES.get(name, f"{name}: ...")


def _choice(path: Path, raw: object, expected: str) -> Finding:
    words = [w.strip("' ") for w in expected.replace(" or ", ", ").split(",")]
    values = {"value": str(raw), "nearest": nearest(str(raw), words), "known": ", ".join(words)}
    late = path[-1:] == ("status",) and str(raw) in ("delayed", "late", "overdue", "kasni")
    return Finding("status.delayed" if late else "value.choice", path, values)
