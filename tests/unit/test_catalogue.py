"""The catalogue of problems and the code agree: no code without words, no words without a code."""

from __future__ import annotations

import ast
import re
import string
from pathlib import Path

import pytest

import goodword
from goodword.model.attached import AttachedProblem
from goodword.model.catalogue import PROBLEMS, message
from goodword.model.catalogue.message import NEAREST, NEAREST_ALONE
from goodword.model.photo import PhotoProblem
from goodword.model.problem import Problem

ENGINE = Path(goodword.__file__).parent
SHAPE = re.compile(r"[a-z]+\.[a-z_0-9]+")
# Built of a kind and a word: f"{kind}.unknown" in references, f"{kind}.circle" in bodies, f"photo.{problem}",
# f"attachment.{problem}" in attached, f"against.{name}" in against.
BUILT = {
    *(f"{kind}.unknown" for kind in ("place", "organisation", "coalition", "topic", "plan", "story")),
    *(f"{kind}.unknown" for kind in ("dataset", "figure", "attachment")),
    *(f"{kind}.circle" for kind in ("place", "organisation", "plan")),
    *(f"photo.{problem}" for problem in PhotoProblem.__args__),
    *(f"attachment.{problem}" for problem in AttachedProblem.__args__),
    "licence.unknown",  # of mkdocs.yml alone: goodword/host/config_options.py
    *(f"against.{field}" for field in ("due", "budget", "responsible", "title", "milestones")),
}


def written() -> set[str]:
    """All texts of the engine outside the catalogue that look like a code and are raised, yielded or kept."""
    found = set()
    for path in sorted(ENGINE.rglob("*.py")):
        if "catalogue" in path.parts or not {"model", "stages", "text"} & set(path.parts):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and SHAPE.fullmatch(node.value):
                found.add(node.value)
    return found


def raised() -> set[str]:
    """Codes that stand in a call of Problem, Finding or fail."""
    found = set()
    for path in sorted(ENGINE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("Problem", "Finding", "fail"):
                for part in ast.walk(node.args[0]) if node.args else ():
                    if isinstance(part, ast.Constant) and SHAPE.fullmatch(str(part.value)):
                        found.add(str(part.value))
    return found


def test_every_code_that_is_raised_has_words() -> None:
    assert sorted((raised() | BUILT) - PROBLEMS.keys()) == []


def test_every_code_with_words_is_raised() -> None:
    assert sorted(PROBLEMS.keys() - written() - BUILT) == []


@pytest.mark.parametrize("code", PROBLEMS)
def test_words_of_a_kind(code: str) -> None:
    kind = PROBLEMS[code]
    assert kind.severity in ("error", "held", "warning")
    for text in (kind.what, kind.fix):
        assert text
        assert not text.endswith(".")
        assert list(string.Formatter().parse(text))
        assert "please" not in text.lower()
    assert kind.example


def test_the_nearest_is_named_only_if_there_is_one() -> None:
    values = {"value": "foka", "nearest": "foca"}
    near = message(Problem("place.unknown", "plans/x.yml", values=values))
    assert near.what == "there is no place 'foka'"
    assert near.fix.startswith("did you mean foca? If not: write an id from places.yml")
    far = message(Problem("place.unknown", "plans/x.yml", values={"value": "foka", "nearest": ""}))
    assert "did you mean" not in far.fix


def test_a_long_list_of_what_is_known_gives_way_to_the_nearest() -> None:
    values = {"name": "sumary", "nearest": "summary", "known": ", ".join(["title"] * 40)}
    assert message(Problem("field.unknown", "x.yml", values=values)).fix == "did you mean summary?"


def test_values_are_shown_on_one_line_and_cut() -> None:
    what = message(Problem("date.invalid", "x.yml", values={"value": "\x1b[31m\n" + "9" * 500})).what
    assert what == "' [31m " + "9" * 73 + "…' is not a date"


def test_braces_in_a_value_are_only_a_value() -> None:
    assert message(Problem("place.unknown", "x.yml", values={"value": "{0.__class__}"})).what.endswith(
        "'{0.__class__}'"
    )


def test_words_are_translated_before_they_are_filled() -> None:
    words = {PROBLEMS["place.unknown"].what: "nema mjesta '{value}'", NEAREST: "{nearest}? {fix}"}
    said = message(
        Problem("place.unknown", "x", values={"value": "a", "nearest": "b"}), lambda t: words.get(t, t)
    )
    assert said.what == "nema mjesta 'a'"
    assert said.fix.startswith("b? write an id")
    assert NEAREST_ALONE in ("did you mean {nearest}?",)


def test_what_a_picture_carries_is_said_in_words() -> None:
    values = {"what": ("gps", "icc")}
    assert "(where it was taken, icc)" in message(Problem("photo.private", "a.jpg", values=values)).what
