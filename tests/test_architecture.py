"""The shape of the house: what no linter counts. The layers themselves are contracts in pyproject.toml."""

import ast
import sys
import tomllib
from typing import Any

import pytest
from source_code import (
    ENGINE,
    ROOT,
    SCRIPTS,
    functions,
    imported,
    is_command,
    lines_of,
    name,
    nodes,
    positional,
)

MOST_LINES, MOST_LINES_OF_FUNCTION, MOST_POSITIONAL = 250, 40, 4

SETTINGS: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))

DOORS = {
    "mkdocs": ["host"],
    "markdown": ["text/markdown.py"],
    "nh3": ["text/markdown.py"],
    "yaml": ["stages/load"],
    "feedgen": ["formats/feeds"],
    "icalendar": ["formats/calendar.py"],
    "lxml": ["formats/feeds"],
    "openpyxl": ["formats/sheets"],
    "pypdf": ["formats/attached/pdf.py"],
    "segno": ["formats/codes.py"],
    "PIL": ["formats/photo_pixels.py"],
    "jinja2": ["formats/html"],
    "markupsafe": ["formats/html"],
    "babel": ["text/i18n.py"],
    "watchdog": ["host/watching.py"],
    "click": ["cli"],
}
"""One library, one door (DESIGN, section 1): library -> where below goodword/ it may be imported."""

EVERYWHERE = {"pydantic", "pydantic_core"}
"""The language that the model is declared in."""

EFFECTS = {
    "logging",
    "os",
    "shutil",
    "socket",
    "subprocess",
    "tempfile",
    "threading",
    "time",
    "urllib.request",
}
"""What the inner layers do not know."""

PURE = [p for p in ENGINE if p.relative_to(ROOT / "goodword").parts[0] in ("text", "model", "stages")]


def test_files_are_short() -> None:
    lines = {name(path): len(path.read_text("utf-8").splitlines()) for path in (*ENGINE, *SCRIPTS)}
    assert {file: n for file, n in lines.items() if n > MOST_LINES} == {}


def test_functions_are_short() -> None:
    lines = {where: lines_of(one) for path in (*ENGINE, *SCRIPTS) for where, one in functions(path)}
    assert {where: n for where, n in lines.items() if n > MOST_LINES_OF_FUNCTION} == {}


def test_functions_take_few_things_by_position() -> None:
    many = [
        f"{where}({', '.join(positional(function))})"
        for path in ENGINE
        for where, function in functions(path)
        if len(positional(function)) > MOST_POSITIONAL and not is_command(function)
    ]
    assert not many, "\n".join(many)


def test_nothing_has_a_name_that_says_nothing() -> None:
    vague = {"utils", "util", "helpers", "misc"}
    assert [name(p) for p in (*ENGINE, *SCRIPTS) if {p.stem, p.parent.name} & vague] == []


@pytest.mark.parametrize("library", DOORS)
def test_one_library_has_one_door(library: str) -> None:
    doors = [ROOT / "goodword" / door for door in DOORS[library]]
    outside = [path for path in ENGINE if not any(path.is_relative_to(door) for door in doors)]
    assert [at for path in outside for at, target in imported(path) if target.split(".")[0] == library] == []


def test_every_library_of_the_project_has_a_door() -> None:
    declared = {line.split(">")[0].split("=")[0] for line in SETTINGS["project"]["dependencies"]}
    called = {"pillow": "PIL", "pyyaml": "yaml"}
    never_imported = {"mkdocs-material", "tzdata"}
    assert {called.get(one, one) for one in declared - never_imported} == DOORS.keys() | {"pydantic"}


def test_no_library_is_there_by_chance() -> None:
    """One that only another one brings along may be gone tomorrow."""
    known = {*sys.stdlib_module_names, *DOORS, *EVERYWHERE, "goodword"}
    found = {at: target for path in ENGINE for at, target in imported(path)}
    assert {at: target for at, target in found.items() if target.split(".")[0] not in known} == {}


def test_the_inner_layers_are_pure() -> None:
    """No clock, no files, no logging: what they need comes in as an argument."""
    assert [f"{at} {ast.unparse(node)}" for path in PURE for at, node in nodes(path) if is_effect(node)] == []


def is_effect(node: ast.AST) -> bool:
    match node:
        case ast.Import(names=names):
            return any(alias.name in EFFECTS | {"pathlib"} for alias in names)
        case ast.ImportFrom(module="pathlib", names=names):
            return any(alias.name != "PurePosixPath" for alias in names)
        case ast.ImportFrom(module=source):
            return source in EFFECTS
        case ast.Call(func=ast.Name(id="open" | "print" | "input")):
            return True
        case ast.Call(func=ast.Attribute(attr="now" | "utcnow" | "today")):
            return True
    return False


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("import os", True),
        ("from pathlib import Path", True),
        ("from pathlib import PurePosixPath", False),
        ("import datetime\nday = datetime.date.today()", True),
        ("from logging import getLogger", True),
        ("open('x')", True),
        ("from datetime import date\nday = date(2026, 11, 20)", False),
    ],
)
def test_an_effect_is_seen(source: str, expected: bool) -> None:
    assert any(is_effect(node) for node in ast.walk(ast.parse(source))) is expected


def test_the_wheel_holds_every_package() -> None:
    folders = {".".join(path.parent.relative_to(ROOT).parts) for path in ENGINE}
    assert set(SETTINGS["tool"]["setuptools"]["packages"]) == folders | {"goodword.theme"}


def test_every_folder_with_code_is_a_package() -> None:
    assert [name(path) for path in ENGINE if not (path.parent / "__init__.py").exists()] == []
