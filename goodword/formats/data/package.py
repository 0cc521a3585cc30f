"""The table of contents of the data, as a Data Package (Frictionless, version 1)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from goodword.model.licence import Licence
from goodword.model.sheet import Column


@dataclass(frozen=True, slots=True)
class Key:
    """Columns that name a row of another table.

    Attributes:
        columns: Here.
        resource: Name of the other table.
        there: Its columns in the same order.
    """

    columns: tuple[str, ...]
    resource: str
    there: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Resource:
    """A table of the package.

    Attributes:
        name: Its name.
        path: Its path, relative to the descriptor.
        about: What a row is.
        columns: Its columns.
        primary: Columns that tell its rows apart; none if no set of them is always filled.
        keys: What it points to.
    """

    name: str
    path: str
    about: str
    columns: tuple[Column, ...]
    primary: tuple[str, ...]
    keys: tuple[Key, ...] = ()


def data_package(
    name: str, title: str, homepage: str, *, licence: Licence | None, resources: Iterable[Resource]
) -> dict[str, Any]:
    """Describe tables.

    Args:
        name: Name of the package, in lower case without spaces.
        title: What it is called.
        homepage: Absolute address of the site.
        licence: Under which terms it is given; None: none is stated.
        resources: The tables.

    Returns:
        The descriptor. Source: https://specs.frictionlessdata.io/data-package/ and
        https://specs.frictionlessdata.io/tabular-data-resource/
    """
    head = {"profile": "tabular-data-package", "name": name, "title": title, "homepage": homepage}
    licences = {"licenses": [_licence(licence)]} if licence else {}
    return {**head, **licences, "resources": [_resource(one) for one in resources]}


def _licence(licence: Licence) -> dict[str, str]:
    found = {"name": licence.name} if licence.name else {}
    return {**found, "path": licence.url, "title": licence.title}


def _resource(resource: Resource) -> dict[str, Any]:
    words = {word for column in resource.columns for word in column.missing}
    schema: dict[str, Any] = {
        "fields": [_field(column, required=column.name in resource.primary) for column in resource.columns],
        "missingValues": ["", *sorted(words)],
    }
    if resource.primary:
        schema["primaryKey"] = list(resource.primary)
    if resource.keys:
        schema["foreignKeys"] = list(_keys(resource.keys))
    return {
        "profile": "tabular-data-resource",
        "name": resource.name,
        "path": resource.path,
        "description": resource.about,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {
            "delimiter": ",",
            "lineTerminator": "\r\n",
            "quoteChar": '"',
            "doubleQuote": True,
            "header": True,
            "caseSensitiveHeader": True,
        },
        "schema": schema,
    }


def _field(column: Column, *, required: bool) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": True} if required else {}
    if column.words and not column.many:
        constraints["enum"] = list(column.words)
    found = {"name": column.name, "type": column.type}
    if column.description:
        found["description"] = column.description
    return {**found, "constraints": constraints} if constraints else found


def _keys(keys: Iterable[Key]) -> Iterator[dict[str, Any]]:
    for key in keys:
        yield {
            "fields": list(key.columns),
            "reference": {"resource": key.resource, "fields": list(key.there)},
        }
