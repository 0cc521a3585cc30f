"""What stands in every JSON file of the open data: its schema, its terms, its pages, and names for ids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from goodword.model.licence import Licence
from goodword.model.shape import shapes
from goodword.stages.present import address
from goodword.stages.present.context import Context
from goodword.text.urls import quoted


def head(contexts: Mapping[str, Context], schema: str, pages: Mapping[str, str]) -> dict[str, Any]:
    """The beginning of a file.

    Args:
        contexts: One context per language, the main one first.
        schema: Name of its schema.
        pages: Absolute addresses of its pages by language.

    Returns:
        Keys that all files have.
    """
    settings = next(iter(contexts.values())).settings
    licence = settings.licence
    return {
        "$schema": f"{quoted(settings.site_url)}{address.schema(schema)}",
        "publisher": settings.site_name,
        "licence": _licence(licence) if licence else None,
        "pages": dict(pages),
    }


def page_url(context: Context, kind: str, id_: str) -> str:
    """Absolute address of a record's page in the context's language."""
    return quoted(context.settings.site_url + address.record(context.lang, kind, id_))


def pages_of(contexts: Mapping[str, Context], kind: str, id_: str) -> dict[str, str]:
    """Absolute addresses of a record's page by language."""
    return {lang: page_url(context, kind, id_) for lang, context in contexts.items()}


def _licence(licence: Licence) -> dict[str, str]:
    return {"name": licence.name, "title": licence.title, "url": licence.url}


def names_of(context: Context, records: Iterable[BaseModel]) -> dict[str, dict[str, dict[str, str]]]:
    """What everything that some records point to is called, by kind and id."""
    found: dict[str, dict[str, dict[str, str]]] = {}
    for kinds, id_ in sorted({key for record in records for key in _references(record)}):
        for kind in kinds:
            if kind == "attachment":
                continue  # it is given by its address; what it is called stands beside it
            entry = context.world.entry(kind, id_)
            if entry is not None:
                found.setdefault(kind, {})[id_] = dict(entry.names)
                break
    return found


def _references(value: BaseModel) -> Iterator[tuple[tuple[str, ...], str]]:
    for shape in shapes(type(value)):
        content = getattr(value, shape.name)
        if content is None or shape.sort not in ("part", "ref"):
            continue
        for part in content if shape.many else (content,):
            if shape.sort == "ref":
                yield shape.kinds, part
            else:
                yield from _references(part)
