"""Problems in the four forms of `goodword check`."""

from __future__ import annotations

import gettext
import json

import pytest

from goodword.cli.report import report
from goodword.model.problem import Problem

ENGLISH = gettext.NullTranslations()
DATE = Problem(
    "date.invalid", "plans/foca.yml", 7, 39, "actions.4.due", {"value": "5.12.2025.", "example": "2025-12-05"}
)
LOST = Problem("photo.gone", "stories/a, b/bs.md", 3, 0, "", {"value": "100%\n.jpg", "folder": "stories/a"})
WHOLE = Problem("ref.twice", "places.yml", values={"value": "foca"})


def test_text_names_place_gravity_field_and_what_to_write() -> None:
    told = report([DATE, WHOLE], "text", ENGLISH, files=48)
    assert told.splitlines() == [
        "content/plans/foca.yml:7:39: error: actions.4.due: '5.12.2025.' is not a date; "
        "write it like 2025-12-05",
        "content/places.yml: warning: 'foca' stands twice in this list; delete one of the two",
        "1 error, 0 held, 1 warning in 48 files",
    ]


@pytest.mark.parametrize(
    ("folder", "file"),
    [
        ("", "places.yml"),
        (".", "places.yml"),
        ("../x/", "../x/places.yml"),
        ("/a/content", "/a/content/places.yml"),
    ],
)
def test_paths_are_those_that_the_editor_typed(folder: str, file: str) -> None:
    assert report([WHOLE], "text", ENGLISH, folder=folder).startswith(f"{file}: warning")


def test_json_holds_every_part() -> None:
    assert json.loads(report([DATE], "json", ENGLISH)) == [
        {
            "code": "date.invalid",
            "severity": "error",
            "file": "content/plans/foca.yml",
            "line": 7,
            "column": 39,
            "field": "actions.4.due",
            "what": "'5.12.2025.' is not a date",
            "fix": "write it like 2025-12-05",
        }
    ]


def test_github_notes_cannot_be_broken_by_names() -> None:
    note = report([LOST], "github", ENGLISH, files=1).splitlines()[0]
    assert note.startswith(
        "::notice file=content/stories/a%2C b/bs.md,line=3,title=photo.gone::the photo '100%25 .jpg'"
    )


def test_gitlab_fingerprints_outlive_moved_lines_and_differ() -> None:
    moved = Problem(DATE.code, DATE.file, 90, 1, DATE.field, DATE.values)
    first, second, other = json.loads(report([DATE, moved, WHOLE], "gitlab", ENGLISH))
    assert first["fingerprint"] == second["fingerprint"] != other["fingerprint"]
    assert first["location"] == {"path": "content/plans/foca.yml", "lines": {"begin": 7}}
    assert [one["severity"] for one in (first, other)] == ["blocker", "minor"]
    assert other["location"]["lines"]["begin"] == 1


def test_signs_that_steer_a_terminal_are_not_printed() -> None:
    bad = Problem("file.unknown", "x\x1b[2J\n.yml", field="a\x07")
    assert "\x1b" not in report([bad], "text", ENGLISH)
    assert len(report([bad], "text", ENGLISH).splitlines()) == 2


def test_names_that_are_no_unicode_can_be_printed() -> None:
    bad = Problem("file.unknown", "x\udcff.yml")
    for form in ("text", "json", "github", "gitlab"):
        assert report([bad], form, ENGLISH).encode("utf-8")
