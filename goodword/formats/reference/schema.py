"""JSON Schema of the content, made from the declared models, for editors that help while one types."""

from __future__ import annotations

import json
from functools import cache
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from goodword.model.walk import slots

__all__ = ["Holds", "accepts", "field_schema", "json_schema", "known_words", "parts_of"]

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
Holds = Literal["one", "list", "map"]
"""What a file holds."""
_WORDS: Final = ("none", "crowd", "unknown", "not_published")


def json_schema(name: str, model: type[BaseModel], holds: Holds = "one") -> str:
    """Write the JSON Schema of a kind's files.

    Args:
        name: Name of the kind.
        model: Its declaration.
        holds: Whether a file holds one record, a list of them, or a map of them by number.

    Returns:
        JSON, draft 2020-12, with a relative `$id`.
    """
    own = model.model_json_schema(by_alias=True)
    models = {one.__name__: one for one in (model, *parts_of(model))}
    parts = {part: _plain(schema, models[part]) for part, schema in own.pop("$defs", {}).items()}
    head = {"$schema": _DIALECT, "$id": f"{name}.schema.json"}
    schema = {**head, **_plain(own, model)}
    if holds != "one":
        parts[model.__name__] = _plain(own, model)
        one = {"$ref": f"#/$defs/{model.__name__}"}
        several = {"items": one} if holds == "list" else {"additionalProperties": one}
        schema = {**head, "type": "array" if holds == "list" else "object", **several}
    if parts:
        schema["$defs"] = parts
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def field_schema(model: type[BaseModel], name: str) -> dict[str, Any]:
    """The schema of one field as its declaration gives it, without words that may stand in its place.

    Args:
        model: A kind or part.
        name: Python name of the field.

    Returns:
        JSON Schema; parts are named by `$ref`.
    """
    return _without_null(_properties(model)[model.model_fields[name].alias or name])


@cache
def _properties(model: type[BaseModel]) -> dict[str, Any]:
    found: dict[str, Any] = model.model_json_schema(by_alias=True)["properties"]
    return found


def parts_of(model: type[BaseModel]) -> tuple[type[BaseModel], ...]:
    """All parts of a kind, in the order in which they first occur."""
    found: list[type[BaseModel]] = []
    waiting = [model]
    while waiting:
        parts = [slot.part for slot in slots(waiting.pop(0)) if slot.part]
        for part in parts:
            if part not in found:
                found.append(part)
                waiting.append(part)
    return tuple(found)


def known_words(field: FieldInfo) -> tuple[str, ...]:
    """Words that may stand in the place of a list or part, such as `none` for `people`.

    They are what the field's description names and its validator accepts; its schema does not know them.
    """
    schema = TypeAdapter(_kind(field)).json_schema()
    if "$ref" not in json.dumps(schema) and "$defs" not in schema and schema.get("type") != "object":
        return ()
    told = (field.description or "").split("`")[1::2]
    return tuple(word for word in _WORDS if word in told and accepts(field, word))


def accepts(field: FieldInfo, value: object) -> bool:
    """Whether a field takes a value.

    Args:
        field: The field's declaration.
        value: A value as YAML gives it.

    Returns:
        True when it would be read without an error.
    """
    try:
        TypeAdapter(_kind(field)).validate_python(value)
    except ValidationError:
        return False
    return True


def _kind(field: FieldInfo) -> Any:
    """A field's type with all that its declaration adds to it."""
    kind: Any = field.annotation
    for extra in field.metadata:
        kind = Annotated[kind, extra]
    return kind


def _plain(schema: dict[str, Any], model: type[BaseModel]) -> dict[str, Any]:
    """A part's schema as an editor sees YAML: without null, with words and numbers where they fit."""
    fields = {field.alias or name: field for name, field in model.model_fields.items()}
    properties = {}
    for key, raw in schema.get("properties", {}).items():
        field, value = fields[key], _without_null(raw)
        words = known_words(field)
        others: list[dict[str, Any]] = [{"enum": list(words)}] if words else []
        if "$ref" in value and accepts(field, ["C-014"]):
            others.append({"type": "array", "items": {"type": "string"}})
        if others:
            value = {"description": value.pop("description", ""), "anyOf": [value, *others]}
        properties[key] = _numbers(value)
    kept = {key: value for key, value in schema.items() if key not in ("properties", "title", "description")}
    return {"description": (model.__doc__ or "").strip().split("\n")[0], **kept, "properties": properties}


def _without_null(schema: dict[str, Any]) -> dict[str, Any]:
    found = {key: value for key, value in schema.items() if key not in ("title", "default")}
    some = [one for one in found.get("anyOf", []) if one.get("type") != "null"]
    if "anyOf" in found and len(some) == 1:
        del found["anyOf"]
        return {**some[0], **found}
    return {**found, "anyOf": some} if some else found


def _numbers(schema: Any) -> Any:
    """`2026` and `12.5` are numbers to an editor, texts to us; both are right."""
    if isinstance(schema, list):
        return [_numbers(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    found = {key: _numbers(value) for key, value in schema.items()}
    if found.get("type") == "string" and str(found.get("pattern", "")).startswith(
        ("^\\d", "^(\\d", "^-?\\d")
    ):
        found["type"] = ["string", "number"]
    if found.get("format") == "date":  # a moment is as good
        del found["format"]
        found["pattern"] = r"^\d{4}-\d\d-\d\d(T.*)?$"
    return found
