"""The Data Package: the descriptor keeps to the rules, and every table is what it says."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import jsonschema
import pytest
from plan_samples import a_full_plan, a_plan
from test_data import files

from goodword.formats.data import data_package
from goodword.model.licence import LICENCES, Licence

NAME = {"type": "string", "pattern": "^[-a-z0-9._/]+$"}
TEXT = {"type": "string", "minLength": 1}
FIELD = {
    "type": "object",
    "required": ["name", "type"],
    "properties": {
        "name": TEXT,
        "type": {"enum": ["string", "number", "integer", "boolean", "date"]},
        "description": TEXT,
        "constraints": {
            "type": "object",
            "properties": {"required": {"type": "boolean"}, "enum": {"type": "array", "minItems": 1}},
            "additionalProperties": False,
        },
    },
    "additionalProperties": False,
}
NAMES = {"type": "array", "items": TEXT, "minItems": 1, "uniqueItems": True}
SCHEMA = {
    "type": "object",
    "required": ["fields"],
    "properties": {
        "fields": {"type": "array", "items": FIELD, "minItems": 1},
        "missingValues": {"type": "array", "items": {"type": "string"}},
        "primaryKey": NAMES,
        "foreignKeys": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["fields", "reference"],
                "properties": {
                    "fields": NAMES,
                    "reference": {
                        "type": "object",
                        "required": ["resource", "fields"],
                        "properties": {"resource": {"type": "string"}, "fields": NAMES},
                    },
                },
            },
        },
    },
    "additionalProperties": False,
}
RESOURCE = {
    "type": "object",
    "required": ["name", "path", "profile", "schema"],
    "properties": {
        "profile": {"const": "tabular-data-resource"},
        "name": NAME,
        # Data Package, "Data location": relative, no parent folder, no absolute path.
        "path": {"type": "string", "pattern": r"^(?!/)(?!.*\.\./)[^:]+\.csv$"},
        "description": TEXT,
        "format": {"const": "csv"},
        "mediatype": {"const": "text/csv"},
        "encoding": {"const": "utf-8"},
        "dialect": {
            "type": "object",
            "properties": {
                "delimiter": {"type": "string", "minLength": 1, "maxLength": 1},
                "lineTerminator": {"type": "string"},
                "quoteChar": {"type": "string", "minLength": 1, "maxLength": 1},
                "doubleQuote": {"type": "boolean"},
                "header": {"type": "boolean"},
                "caseSensitiveHeader": {"type": "boolean"},
            },
            "additionalProperties": False,
        },
        "schema": SCHEMA,
    },
    "additionalProperties": False,
}
PACKAGE = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "required": ["name", "profile", "resources"],
    "properties": {
        "profile": {"const": "tabular-data-package"},
        "name": NAME,
        "title": TEXT,
        "homepage": {"type": "string", "pattern": "^https?://"},
        "licenses": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "properties": {
                    "name": {"type": "string", "pattern": "^[-a-zA-Z0-9._]+$"},
                    "path": TEXT,
                    "title": TEXT,
                },
                "anyOf": [{"required": ["name"]}, {"required": ["path"]}],
                "additionalProperties": False,
            },
        },
        "resources": {"type": "array", "items": RESOURCE, "minItems": 1},
    },
    "additionalProperties": False,
}
"""What the specifications ask of us: Data Package, Tabular Data Resource, Table Schema, CSV Dialect,
version 1 (https://specs.frictionlessdata.io/)."""

Rows = list[dict[str, str]]


def faults(package: dict[str, Any], made: dict[str, bytes]) -> list[str]:
    """What is wrong with a package, table by table, cell by cell."""
    jsonschema.Draft202012Validator(PACKAGE).validate(package)
    rows = {one["name"]: read(one, made[f"data/{one['path']}"]) for one in package["resources"]}
    assert len(rows) == len(package["resources"]), "two tables have one name"
    named = {one["name"]: one for one in package["resources"]}
    return [f for one in named.values() for f in (*of_cells(one, rows), *of_keys(one, rows, named))]


def read(resource: dict[str, Any], data: bytes) -> Rows:
    dialect = resource["dialect"]
    text = data.decode(resource["encoding"]).removeprefix("\ufeff")
    assert "\n" not in text.replace(dialect["lineTerminator"], ""), "no cell of these plans has a line end"
    lines = csv.reader(
        io.StringIO(text, newline=""), delimiter=dialect["delimiter"], doublequote=dialect["doubleQuote"]
    )
    head = next(lines)
    assert head == [field["name"] for field in resource["schema"]["fields"]], resource["name"]
    return [dict(zip(head, line, strict=True)) for line in lines]


def of_cells(resource: dict[str, Any], rows: dict[str, Rows]) -> Iterator[str]:
    for row in rows[resource["name"]]:
        for field in resource["schema"]["fields"]:
            cell, rules = row[field["name"]], field.get("constraints", {})
            if cell in resource["schema"]["missingValues"]:
                if rules.get("required"):
                    yield f"{resource['name']}.{field['name']} is missing"
            elif not fits(cell, field["type"]) or cell not in rules.get("enum", [cell]):
                yield f"{resource['name']}.{field['name']}: {cell}"


def fits(cell: str, type_: str) -> bool:
    match type_:
        case "integer":
            return bool(re.fullmatch(r"-?\d+", cell))
        case "number":
            return Decimal(cell).is_finite()
        case "boolean":
            return cell in ("true", "false")
        case "date":
            return date.fromisoformat(cell).isoformat() == cell
    return True


def types(resource: dict[str, Any], names: list[str]) -> list[str]:
    found = {field["name"]: field["type"] for field in resource["schema"]["fields"]}
    return [found[name] for name in names]


def of_keys(resource: dict[str, Any], rows: dict[str, Rows], named: dict[str, Any]) -> Iterator[str]:
    own, schema = rows[resource["name"]], resource["schema"]
    if "primaryKey" in schema:
        keys = [tuple(row[name] for name in schema["primaryKey"]) for row in own]
        if len(set(keys)) < len(keys):
            yield f"{resource['name']}: two rows have one key"
    for key in schema.get("foreignKeys", []):
        if types(resource, key["fields"]) != types(
            named[key["reference"]["resource"]], key["reference"]["fields"]
        ):
            yield f"{resource['name']}.{key['fields']}: another type there"
        there = rows[key["reference"]["resource"]]
        known = {tuple(row[name] for name in key["reference"]["fields"]) for row in there}
        for row in own:
            cells = tuple(row[name] for name in key["fields"])
            if any(cells) and cells not in known:
                yield f"{resource['name']}.{key['fields']}: {cells}"


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    return files(
        p=a_full_plan()[0], q=a_plan({"due": "2026-12"}, {"due": "unknown", "responsible": RESPONSIBLE})
    )


RESPONSIBLE = [{"organisation": "office", "role": "lead"}]


def test_the_package_is_valid_and_every_table_is_what_it_says(made: dict[str, bytes]) -> None:
    package = json.loads(made["data/datapackage.json"])
    assert faults(package, made) == []
    assert package["licenses"][0]["name"] == "CC-BY-4.0"


def test_every_table_over_all_plans_is_in_the_package(made: dict[str, bytes]) -> None:
    package = json.loads(made["data/datapackage.json"])
    paths = {f"data/{one['path']}" for one in package["resources"]}
    assert paths == {path for path in made if re.fullmatch(r"data/[a-z_]+\.csv", path)}


def test_tables_point_to_each_other(made: dict[str, bytes]) -> None:
    package = json.loads(made["data/datapackage.json"])
    keys = {one["name"]: one["schema"].get("foreignKeys", []) for one in package["resources"]}
    targets = {name: [key["reference"]["resource"] for key in found] for name, found in keys.items()}
    assert targets["actions"] == ["plans"]
    assert targets["responsible"] == ["actions", "organisations"]
    assert targets["indicator_values"] == ["indicators"]
    assert keys["milestones"][0]["fields"] == ["plan", "action"]


def test_the_reader_of_this_test_sees_faults(made: dict[str, bytes]) -> None:
    package = json.loads(made["data/datapackage.json"])
    broken = {**made, "data/actions.csv": made["data/actions.csv"].replace(b"\r\nq,", b"\r\nz,")}
    assert any("('z',)" in fault for fault in faults(package, broken))
    broken = {**made, "data/actions.csv": made["data/actions.csv"].replace(b",in_progress,", b",begun,")}
    assert "actions.status: begun" in faults(package, broken)
    broken = {**made, "data/actions.csv": made["data/actions.csv"].replace(b"2026-12-31", b"31.12.2026.")}
    with pytest.raises(ValueError, match=r"31\.12\.2026"):
        faults(package, broken)


@pytest.mark.parametrize(
    "licence", [None, Licence("", "own", "https://example.org/terms"), *LICENCES.values()]
)
def test_a_licence_is_named_or_not(licence: Licence | None) -> None:
    package = data_package("plans", "Site", "https://example.org/", licence=licence, resources=())
    rules = {**PACKAGE, "properties": {**PACKAGE["properties"], "resources": {}}}
    jsonschema.Draft202012Validator(rules).validate(package)
    assert ("licenses" in package) == (licence is not None)


def test_every_schema_stands_at_its_own_address(made: dict[str, bytes]) -> None:
    schemas = {path: json.loads(data) for path, data in made.items() if path.startswith("data/schemas/")}
    assert {"plan", "story", "coalition", "published-plan", "progress"} <= {
        p.split("/")[-1][:-5] for p in schemas
    }
    for path, schema in schemas.items():
        assert schema["$id"] == f"https://example.org/{path}"
        jsonschema.Draft202012Validator.check_schema(schema)
    for path in ("data/plans/p.json", "data/plans/p/progress.json"):
        value = json.loads(made[path])
        where = value["$schema"].removeprefix("https://example.org/")
        jsonschema.Draft202012Validator(schemas[where]).validate(value)
