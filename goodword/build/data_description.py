"""What describes the open data: a Data Package and JSON Schemas."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from goodword.formats.data import (
    PUBLISHED_DATASET,
    PUBLISHED_FIGURES,
    PUBLISHED_PLAN,
    Key,
    Resource,
    data_package,
    dataset_schema,
    figures_schema,
    json_file,
    plan_schema,
    progress_schema,
)
from goodword.formats.reference import content_schemas
from goodword.model.shape import shapes
from goodword.model.sheet import Table
from goodword.stages.present import address
from goodword.stages.present.data import DataMaker
from goodword.text.urls import quoted

NAME = "plans"
"""Name of the package; it must be unique only where it is registered (Data Package, name)."""

_COUNTS = (
    "Counts of incidents in a place. They show what was reported, not what happened. In place of a number, "
    "suppressed means fewer than 5, hidden where it could point to a person; na means that nobody counted or "
    "that it is not known, which is not zero. Parts by motive and type overlap and do not add up."
)

_NAMED = ("organisation", "place", "coalition")
"""Kinds with a table of their names."""


def package_file(data: DataMaker) -> Mapping[str, bytes]:
    """The Data Package, which names every table and column.

    Args:
        data: The site's data.

    Returns:
        ``data/datapackage.json`` by its path.
    """
    settings = data.settings
    base = quoted(settings.site_url)
    package = data_package(
        NAME, settings.site_name, base, licence=settings.licence, resources=_resources(data)
    )
    return {"data/datapackage.json": json_file(package)}


def schema_files(site_url: str) -> Mapping[str, bytes]:
    """The JSON Schemas of what is published and of what people write.

    They follow from the declarations and the site's address, so no change of the content touches them.

    Args:
        site_url: Address of the site.

    Returns:
        Files below ``data/schemas/`` by their path.
    """
    base = quoted(site_url)
    found = {}
    for name, schema in (
        (PUBLISHED_PLAN, plan_schema(base + address.schema(PUBLISHED_PLAN))),
        ("progress", progress_schema(base + address.schema("progress"))),
        (PUBLISHED_DATASET, dataset_schema(base + address.schema(PUBLISHED_DATASET))),
        (PUBLISHED_FIGURES, figures_schema(base + address.schema(PUBLISHED_FIGURES))),
    ):
        found[address.schema(name)] = json_file(schema)
    for name, text in content_schemas().items():
        found[address.schema(name)] = json_file({**json.loads(text), "$id": base + address.schema(name)})
    return found


def _resources(data: DataMaker) -> Iterator[Resource]:
    every = data.tables()
    for name, (table, columns) in every.items():
        held_by = every[table.holder][0].primary if table.holder else ("id",)
        keys = tuple(_keys(table, held_by))
        yield Resource(name, f"{name}.csv", table.about, columns, table.primary, keys)
    for name, sheet in data.named().items():
        yield Resource(name, f"{name}.csv", f"What the ids of {name} mean.", sheet.columns, ("id",))
    yield from _counts(data)


def _counts(data: DataMaker) -> Iterator[Resource]:
    for name, (about, columns) in data.figures().items():
        own = ("figure", "number") if name == "figures" else ("figure", "number", "part")
        keys = () if name == "figures" else (Key(own[:2], "figures", own[:2]),)
        yield Resource(name, f"{name}.csv", about, columns, own, keys)
    for id_, columns in data.counts().items():
        place = Key(("place",), "places", ("id",))
        path = address.dataset_data(id_, "csv").removeprefix("data/")
        yield Resource(f"incidents-{id_}", path, _COUNTS, columns, (), (place,))


def _keys(table: Table, held_by: tuple[str, ...]) -> Iterator[Key]:
    """What a row belongs to, and the one record that a cell names."""
    if table.holder:
        yield Key(table.keys, table.holder, held_by)
    elif table.paths:
        yield Key(("plan",), "plans", ("id",))
    for shape in shapes(table.part):
        if shape.sort == "ref" and not shape.many and shape.kinds[1:] == () and shape.kinds[0] in _NAMED:
            yield Key((shape.key,), f"{shape.kinds[0]}s", ("id",))
