"""What may be written into a field, in words, and an example: made from its declaration."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from goodword.formats.reference.schema import accepts, field_schema, known_words
from goodword.model.walk import slots

__all__ = ["values_and_example"]

_IDS: Final = {
    "action": "foca-2026#1.1",
    "attachment": "odluka-2026.pdf",
    "coalition": "koalicija-foca",
    "dataset": "incidenti-foca",
    "figure": "zara",
    "consent": "C-014",
    "organisation": "opcina-foca",
    "place": "foca",
    "plan": "foca-2026",
    "story": "most-2026",
    "topic": "young-people",
}
_NAMED: Final = {
    "aliases": "most-2025",
    "alt": "Djeca na mostu drže papirne lampione",
    "as": "zemljoradnica iz sela",
    "authors": "Dom kulture",
    "credit": "Dom kulture",
    "file": "most.jpg",
    "from": '"2026-06-30"',
    "hashtags": "NeMržnji",
    "id": '"1.1"',
    "lang": "bs",
    "languages": "bs",
    "phone": '"058 000 000"',
    "photographer": "Dom kulture",
    "summary": "Dvije škole oslikale su jedan zid.",
    "time": '"18:30"',
    "title": "Most opet spaja",
    "to": '"2026-12-31"',
    "translator": "Dom kulture",
}
"""Examples of plain texts by the name of their field."""
_PATTERNS: Final = {
    "^\\d{4": ("[a date](index.md#dates)", "2026-05-17"),
    "^(\\d+": ("an amount with a point, `unknown` or `none_needed`", '"12500.00"'),
    "^[A-Z": ("three capital letters", "BAM"),
}
_FORMATS: Final = {
    "date": ("a full day or moment", "2026-05-17"),
    "uri": ("an address that begins with `https://`", "https://example.org/"),
    "email": ("an e-mail address", "ured@example.org"),
}
_TYPES: Final = {
    "integer": ("a whole number", "12"),
    "boolean": ("`yes`, `no`", "yes"),
    "array": ("two numbers from 0 to 1", "[0.5, 0.3]"),
    "object": ("a map", ""),
}


def values_and_example(model: type[BaseModel], name: str) -> tuple[str, str]:
    """Say what may be written into a field.

    Args:
        model: A kind or part.
        name: Python name of the field.

    Returns:
        Markdown for a cell of a table, and an example as it is typed; none for a part with fields of its own.
    """
    field, schema = model.model_fields[name], field_schema(model, name)
    refs = {slot.name: slot.ref.kinds for slot in slots(model) if slot.ref}
    many = schema.get("type") == "array" and "items" in schema
    values, example = _ids(refs[name]) if name in refs else _values(schema["items"] if many else schema)
    example = _told(field) or example or _NAMED.get(field.alias or name, "")
    if many:
        values, example = f"a list: {values}", f"[{example}]" if example else ""
    words = [f"`{word}`" for word in known_words(field)]
    return " or ".join([*words, values]), example


def _ids(kinds: tuple[str, ...]) -> tuple[str, str]:
    if kinds == ("attachment",):
        return "name of a file in `content/files/`", _IDS["attachment"]
    names = " or ".join(f"an {kind}" if kind[0] in "ao" else f"a {kind}" for kind in kinds)
    return ("`plan#action`" if kinds == ("action",) else f"id of {names}"), _IDS[kinds[0]]


def _told(field: FieldInfo) -> str:
    """An example that the field's description gives, if it gives one that would be right."""
    for word in (field.description or "").split("`")[1::2]:
        if " " not in word and accepts(field, word.strip('"')) and word not in known_words(field):
            return word
    return ""


def _values(schema: Mapping[str, Any]) -> tuple[str, str]:
    """What may be written for a schema, and an example."""
    if "$ref" in schema:
        part = str(schema["$ref"]).rsplit("/", 1)[1]
        return f"see [{part}](#{part.lower()})", ""
    if "enum" in schema:
        words = ["yes", "no"] if True in schema["enum"] else schema["enum"]
        return ", ".join(f"`{word}`" for word in words), str(words[0])
    if "anyOf" in schema:
        return _several(schema["anyOf"])
    if "pattern" in schema:
        return _PATTERNS.get(str(schema["pattern"])[:5], ("a number", "12.5"))
    if "format" in schema:
        return _FORMATS[schema["format"]]
    return _TYPES.get(str(schema.get("type")), ("text", ""))


def _several(schemas: list[Mapping[str, Any]]) -> tuple[str, str]:
    if any("propertyNames" in one for one in schemas):
        return "text, or a text for each language", "{bs: Most, en: Bridge}"
    if {one.get("type") for one in schemas} == {"number", "string"}:
        return "a number", "12.5"
    found = [_values(one) for one in schemas]
    return " or ".join(values for values, _ in found), next((example for _, example in found if example), "")
