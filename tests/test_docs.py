"""What is not documented fails here; what is documented exists."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest

from goodword.cli.main import main
from goodword.formats.reference import KINDS, reference_pages
from goodword.formats.reference.schema import parts_of
from goodword.model.catalogue import PROBLEMS

ROOT = Path(__file__).resolve().parent.parent
HANDBOOK = ROOT / "docs" / "handbook"
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
PAGES = sorted(HANDBOOK.rglob("*.md"))


def leaves(command: click.Command, path: str = "goodword") -> Iterator[tuple[str, click.Command]]:
    """Every command that does something, by what one types."""
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            part = command.get_command(context, name)
            assert part is not None
            yield from leaves(part, f"{path} {name}")
    else:
        yield path, command


COMMANDS = dict(leaves(main))
REFERENCE = reference_pages()


def section(page: str, title: str) -> str:
    """The text below a heading of the second level."""
    found = re.search(rf"^## {re.escape(title)}\n(.*?)(?=^## |\Z)", page, re.MULTILINE | re.DOTALL)
    assert found, f"there is no section '## {title}'"
    return found[1]


def test_the_reference_is_up_to_date() -> None:
    folder = HANDBOOK / "reference"
    there = {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }
    stale = [
        name for name in sorted(REFERENCE.keys() | there.keys()) if REFERENCE.get(name) != there.get(name)
    ]
    assert stale == [], "run scripts/reference"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_field_is_described(kind: Any) -> None:
    text = REFERENCE[f"{kind.name}.md"]
    schema = json.loads(REFERENCE[f"schema/{kind.name}.schema.json"])
    assert schema["$id"] == f"{kind.name}.schema.json"
    for model in (kind.model, *parts_of(kind.model)):
        for name, field in model.model_fields.items():
            assert field.description, f"{model.__name__}.{name}"
            assert f"| `{field.alias or name}` |" in text


def test_every_problem_is_described() -> None:
    text = REFERENCE["problems.md"]
    assert [code for code in PROBLEMS if f"| `{code}` |" not in text] == []


def test_words_that_stand_for_a_list_are_in_reference_and_schema() -> None:
    story = json.loads(REFERENCE["schema/story.schema.json"])
    assert {"enum": ["none"]} in story["properties"]["people"]["anyOf"]
    assert {"enum": ["none", "crowd"]} in story["$defs"]["Photo"]["properties"]["shows"]["anyOf"]
    assert "| `none` or a list: see [Person](#person) |" in REFERENCE["story.md"]
    assert "| `unknown` or a list: see [Responsible](#responsible) |" in REFERENCE["plan.md"]


@pytest.mark.parametrize("path", COMMANDS)
def test_every_command_and_option_is_documented(path: str) -> None:
    text = section((HANDBOOK / "commands.md").read_text("utf-8"), path)
    options = [
        name
        for parameter in COMMANDS[path].params
        if isinstance(parameter, click.Option)
        for name in parameter.opts
        if name not in ("-h", "--help")
    ]
    assert [option for option in options if f"`{option}" not in text] == []


def test_no_command_or_option_is_documented_that_does_not_exist() -> None:
    text = (HANDBOOK / "commands.md").read_text("utf-8")
    assert set(re.findall(r"^## (goodword .+)$", text, re.MULTILINE)) == COMMANDS.keys()
    for path, command in COMMANDS.items():
        known = {name for parameter in command.params for name in parameter.opts}
        named = set(re.findall(r"`(--?[a-z][a-z-]*)", section(text, path)))
        assert named <= known, path


def test_every_command_in_a_page_exists() -> None:
    groups = {path.rsplit(" ", 1)[0] for path in COMMANDS}
    for page in (*PAGES, ROOT / "CONTRIBUTING.md"):
        if page.parent.name == "reference":
            continue
        for typed in re.findall(
            r"(?:^|`)(goodword [a-z][a-z ]*[a-z])", page.read_text("utf-8"), re.MULTILINE
        ):
            words = typed.split()
            known = any(" ".join(words[:n]) in {*COMMANDS, *groups} for n in (2, 3))
            assert known, f"{page.name}: {typed}"


def test_every_option_of_the_plugin_is_documented() -> None:
    from goodword.host.mkdocs import GoodwordConfig

    text = section((HANDBOOK / "settings.md").read_text("utf-8"), "The plugin goodword")
    names = [name for name, _ in GoodwordConfig()._schema]
    assert sorted(names) == sorted(re.findall(r"^\| `([a-z_]+)` \|", text, re.MULTILINE))


FILES = (".md", ".yml", ".toml", ".py", ".json", ".csv", ".txt")
"""What looks like the code of a problem and is the name of a file."""


def test_every_problem_that_the_handbook_names_exists() -> None:
    for page in (one for one in PAGES if one.parent == HANDBOOK):
        named = re.findall(r"`([a-z]+\.[a-z_]+)`", page.read_text("utf-8"))
        wrong = [code for code in named if code not in PROBLEMS and not code.endswith(FILES)]
        assert wrong == [], page.name


@pytest.mark.parametrize("file", DECISIONS, ids=lambda file: file.stem)
def test_a_decision_has_its_four_parts(file: Path) -> None:
    text = file.read_text("utf-8")
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == ["Context", "Options", "Decision", "Cost"]
    assert re.match(rf"# {int(file.stem[:4])}\. ", text)
    assert all(section(text, part).strip() for part in ("Context", "Options", "Decision", "Cost"))
    assert len(text.splitlines()) <= 45


def test_decisions_are_numbered_without_a_gap() -> None:
    assert [int(file.stem[:4]) for file in DECISIONS] == list(range(1, len(DECISIONS) + 1))


def test_the_handbook_builds_without_a_warning(tmp_path: Path) -> None:
    """Stock Material, strict, without the network; in a process of its own, for its global state."""
    import subprocess
    import sys

    command = [sys.executable, "-W", "ignore", "-m", "mkdocs", "build", "--strict", "-f", "docs/mkdocs.yml"]
    done = subprocess.run(
        [*command, "-d", str(tmp_path / "out")], cwd=ROOT, check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "out" / "index.html").read_text("utf-8")
    assert "fonts.googleapis" not in page
    assert (tmp_path / "out" / "reference" / "schema" / "story.schema.json").exists()


def test_what_the_handbook_says_one_sees_is_said() -> None:
    """The first column of "You see": words of a message, because a message shows no code."""
    words = [part for kind in PROBLEMS.values() for part in (kind.what, kind.fix)]
    words += re.findall(r'"([^"\n]+)"', (ROOT / "goodword/cli/photo.py").read_text("utf-8"))
    rows = [
        row for page in PAGES for row in re.findall(r"^\| You see .*?(?:\n\n|\Z)", read(page), re.M | re.S)
    ]
    seen = [cell for table in rows for row in table.splitlines()[2:] for cell in row.split("|")[1:2]]
    quoted = [one for cell in seen for one in re.findall(r'"([^"]+)"', cell)]
    assert len(quoted) > 15
    assert [one for one in quoted if not any(one in text for text in words)] == []
    assert [cell for cell in seen if re.search(r"`[a-z]+\.[a-z_]+`", cell)] == []


def read(page: Path) -> str:
    return page.read_text("utf-8")
