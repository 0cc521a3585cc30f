"""Pieces of JSON Schemas: a record of any declared kind, and what all schemas share."""

from __future__ import annotations

from typing import Any, Final, get_args

from pydantic import BaseModel

from goodword.model.action import ActionStatus
from goodword.model.shape import Shape, shapes

TEXT: Final = {
    "description": "A text by language tag; the first is the original.",
    "type": "object",
    "minProperties": 1,
    "additionalProperties": {"type": "string", "minLength": 1},
}
DATE: Final = {
    "description": "A date as exact as it is known, with its first and last day; a word instead has no days.",
    "type": "object",
    "properties": {
        "text": {"type": "string", "minLength": 1},
        "from": {"type": "string", "format": "date"},
        "to": {"type": "string", "format": "date"},
    },
    "required": ["text"],
    "dependentRequired": {"from": ["to"], "to": ["from"]},
    "additionalProperties": False,
}
FIGURE: Final = {
    "description": "A figure: exact as a whole number or fraction, and with two decimals, half up.",
    "type": "object",
    "properties": {
        "exact": {"type": "string", "pattern": r"^\d+(/[1-9]\d*)?$"},
        "rounded": {"type": "string", "pattern": r"^\d+\.\d\d$"},
    },
    "required": ["exact", "rounded"],
    "additionalProperties": False,
}
DECIMAL: Final = {"type": "string", "pattern": r"^-?\d+(\.\d+)?$"}
WHOLE: Final = {"type": "string", "pattern": r"^\d+$"}
COUNT: Final = {"type": "integer", "minimum": 0}
STRING: Final = {"type": "string"}
_PLAIN: Final[dict[str, dict[str, Any]]] = {
    "text": {"$ref": "#/$defs/text"},
    "date": {"$ref": "#/$defs/date"},
    "amount": {"type": "string", "pattern": r"^(\d+(\.\d+)?|unknown|none_needed)$"},
    "number": DECIMAL,
    "integer": {"type": "integer"},
    "flag": {"type": "boolean"},
}


NAMES: Final = {
    "description": "What everything that is named by an id is called, by kind and id.",
    "type": "object",
    "additionalProperties": {"type": "object", "additionalProperties": {"$ref": "#/$defs/text"}},
}
_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def document(url: str, about: str, body: dict[str, Any], parts: dict[str, Any]) -> dict[str, Any]:
    """The schema of a file.

    Args:
        url: Its absolute address.
        about: What the file is.
        body: What stands in it besides what every file has.
        parts: Pieces that are pointed to.

    Returns:
        JSON Schema, draft 2020-12.
    """
    licence = object_of({"name": STRING, "title": STRING, "url": STRING})
    head = {
        "$schema": {"const": url},
        "publisher": STRING,
        "licence": or_null(licence),
        "pages": map_of({"type": "string", "format": "uri"}),
    }
    return {
        "$schema": _DIALECT,
        "$id": url,
        "description": about,
        **object_of({**head, **body}),
        "$defs": {"text": TEXT, "date": DATE, **parts},
    }


def record(model: type[BaseModel], parts: dict[str, Any]) -> dict[str, Any]:
    """The schema of a record or part; those of its own parts are added to ``parts``."""
    fields = {shape.key: _field(shape, parts) for shape in shapes(model)}
    required = [shape.key for shape in shapes(model) if shape.required and shape.sort != "ref"]
    about = (model.__doc__ or "").strip().split("\n")[0]
    return {
        "description": about,
        "type": "object",
        "properties": fields,
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }


def _field(shape: Shape, parts: dict[str, Any]) -> dict[str, Any]:
    one = _value(shape, parts)
    found = {"type": "array", "items": one} if shape.many else one
    if shape.required and shape.part is not None and not shape.many:
        found = {"anyOf": [found, {"type": "null"}]}
    return {"description": shape.description, **found} if shape.description else found


def _value(shape: Shape, parts: dict[str, Any]) -> dict[str, Any]:
    if shape.part is not None:
        name = shape.part.__name__
        if name not in parts:
            parts[name] = {}
            parts[name].update(record(shape.part, parts))
        return {"$ref": f"#/$defs/{name}"}
    if shape.sort in ("number_or_word", "integer_or_word"):
        pattern = WHOLE if shape.sort == "integer_or_word" else DECIMAL
        return {"anyOf": [pattern, {"enum": list(shape.words)}]}
    if shape.sort == "word":
        return {"enum": list(shape.words)}
    if shape.kinds == ("attachment",):
        return {"type": ["string", "null"], "format": "uri"}
    if shape.sort == "ref":
        # Null: it points to something that is not on the site.
        return {"type": "string"} if shape.many else {"type": ["string", "null"]}
    return dict(_PLAIN.get(shape.sort, STRING))


def status() -> dict[str, Any]:
    """The words for the status of an action."""
    return {"enum": list(get_args(ActionStatus))}


def object_of(properties: dict[str, Any]) -> dict[str, Any]:
    """An object that has all these fields and no other."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def map_of(values: dict[str, Any]) -> dict[str, Any]:
    """An object whose keys are ids or language tags."""
    return {"type": "object", "additionalProperties": values}


def or_null(schema: dict[str, Any]) -> dict[str, Any]:
    """What a schema says, or null."""
    return {"anyOf": [schema, {"type": "null"}]}


def ref(name: str) -> dict[str, Any]:
    """A shared piece by its name."""
    return {"$ref": f"#/$defs/{name}"}
