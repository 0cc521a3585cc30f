"""What may stand below ``goodword:`` in ``mkdocs.yml``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from goodword.model.document import Path as Field
from goodword.model.licence import LICENCES, licence_of
from goodword.model.problem import Finding
from goodword.text.language import LANGUAGES
from goodword.text.nearest import nearest

OPTIONS = (
    "languages", "timezone", "permanent_base", "reads", "licence", "site_names", "site_descriptions", "as_of",
    "messages",
)  # fmt: skip
"""Options of the plugin."""
_ZONES = "Europe/Sarajevo, Europe/Zagreb, Europe/Belgrade, Europe/Kyiv, …"


def of_plugin(path: Field, options: object) -> Iterator[Finding]:
    """What is wrong with the options of the plugin.

    Args:
        path: Where they stand in ``mkdocs.yml``.
        options: The options.
    """
    if not isinstance(options, Mapping):
        return
    for name in options:
        if name not in OPTIONS:
            values = {"name": name, "nearest": nearest(name, OPTIONS), "known": ", ".join(OPTIONS)}
            yield Finding("field.unknown", (*path, name), values, key=True)
    for name in ("timezone", "permanent_base", "licence", "as_of", "messages"):
        yield from of_text(options, (*path, name))
    yield from _tags((*path, "languages"), options.get("languages", []))
    reads = options.get("reads", {})
    if not isinstance(reads, Mapping):
        yield Finding("value.not_map", (*path, "reads"), {})
        reads = {}
    yield from _tags((*path, "reads"), list(reads), keys=True)
    for tag, others in reads.items():
        yield from _tags((*path, "reads", tag), others)
    for name in ("site_names", "site_descriptions"):
        yield from _by_language((*path, name), options.get(name, {}))
    if isinstance(options.get("messages"), str):
        yield from _tags((*path, "messages"), [options["messages"]], keys=True, at=(*path, "messages"))
    yield from _of_values(path, options)


def _of_values(path: Field, options: Mapping[str, Any]) -> Iterator[Finding]:
    """Texts that must be known, or have a form."""
    licence = options.get("licence")
    if isinstance(licence, str) and licence.strip() and not _is_licence(licence):
        values = {"value": licence, "known": ", ".join(LICENCES)}
        yield Finding("licence.unknown", (*path, "licence"), values)
    base = options.get("permanent_base")
    if isinstance(base, str) and base.strip() and not is_address(base):
        yield Finding("url.invalid", (*path, "permanent_base"), {"value": base})
    zone = options.get("timezone")
    if isinstance(zone, str) and zone not in available_timezones():
        yield Finding("value.choice", (*path, "timezone"), {"value": zone, "known": _ZONES})
    day = options.get("as_of")
    if isinstance(day, str) and not _is_moment(day):
        yield Finding("date.invalid", (*path, "as_of"), {"value": day, "example": "2026-11-20"})


def of_text(value: Mapping[str, Any], path: Field) -> Iterator[Finding]:
    """What is wrong with a field that should hold a text, if it is there."""
    there = value.get(str(path[-1]), "-")
    if there is not None and not isinstance(there, str):
        yield Finding("value.not_text", path, {})
    elif there is not None and not there.strip():
        yield Finding("value.empty", path, {})


def _by_language(path: Field, texts: object) -> Iterator[Finding]:
    """Texts by language."""
    if not isinstance(texts, Mapping):
        yield Finding("value.not_map", path, {})
        return
    yield from _tags(path, list(texts), keys=True)
    for tag in texts:
        yield from of_text(texts, (*path, tag))


def _tags(path: Field, tags: object, *, keys: bool = False, at: Field = ()) -> Iterator[Finding]:
    """Languages that are not known, in a list or as names of fields."""
    if not isinstance(tags, list):
        yield Finding("value.not_list", path, {})
        return
    for number, tag in enumerate(tags):
        if not isinstance(tag, str):
            yield Finding("value.not_text", (*path, number), {})
        elif tag not in LANGUAGES:
            place = at or (*path, tag if keys else number)
            near, known = nearest(tag, LANGUAGES), ", ".join(LANGUAGES)
            yield Finding("value.choice", place, {"value": tag, "nearest": near, "known": known})


def is_address(text: str) -> bool:
    """Whether pages can lie below an address: no space, and nothing behind its path."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    whole = text.isprintable() and not set(text) & set(" <>\"'\\") and not parts.query and not parts.fragment
    return whole and parts.scheme in ("https", "http") and bool(parts.hostname)


def _is_licence(text: str) -> bool:
    try:
        licence_of(text)
    except KeyError:
        return False
    return True


def _is_moment(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True
