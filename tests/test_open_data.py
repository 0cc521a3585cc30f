"""Open data of a whole site, as it is built: from the first build, and after changes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import icalendar
import jsonschema
import pytest
from site_kit import MINIMAL, PLACES, STORY, build, lay, lay_and_build, rows, run, tree

PLAN = """\
title: {{bs: {title}, en: {title} in English}}
type: ccap
places: [foca]
period: 2026/2028
status: in_force
summary: Zašto
actions:
- {{id: "1.1", title: {title} prvi, responsible: unknown, due: {due}, status: in_progress}}
- {{id: "1.10", title: {title} deseti, responsible: unknown, due: ongoing, status: completed}}
"""


def plan(title: str, due: str = "2026-Q4", more: str = "") -> str:
    return PLAN.format(title=title, due=due) + more


FILES: dict[str, str | bytes] = {
    **MINIMAL,
    "content/plans/most.yml": plan("Most"),
    "content/plans/put.yml": plan("Put", "2027"),
    "content/places.yml": PLACES + "- {id: luka, name: {bs: Luka, en: Luka}, kind: city, example: yes}\n",
    "content/plans/primjer.yml": plan("Izmišljotina", more="example: yes\n").replace("foca", "luka"),
    "content/plans/skica.yml": plan("Tajna", more="draft: yes\n"),
}
PROOF = STORY.replace("people: none", "people: none\nproves: [{action: most#1.1, how: Vidi se}]")


def files(folder: Path) -> dict[str, bytes]:
    return {path: data for path, data in tree(folder / "site").items() if path.startswith("data/")}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lay_and_build(tmp_path_factory.mktemp("data"), FILES, "bs, en")


def test_tables_over_all_plans_hold_the_rows_of_each(built: Path) -> None:
    made = files(built)
    every = rows(made["data/actions.csv"])
    assert [(row["plan"], row["id"]) for row in every] == [
        ("most", "1.1"),
        ("most", "1.10"),
        ("put", "1.1"),
        ("put", "1.10"),
    ]
    assert every[:2] == rows(made["data/plans/most/actions.csv"])
    assert [row["id"] for row in rows(made["data/plans.csv"])] == ["most", "put"]
    assert [row["Plan"] for row in rows(made["data/plans.en.csv"])] == ["Most in English", "Put in English"]
    days = [event["dtstart"].dt.isoformat() for event in calendar(made["data/plans.bs.ics"]).walk("VEVENT")]
    assert days == ["2026-12-31", "2027-12-31"]


def calendar(data: bytes) -> Any:
    return icalendar.Calendar.from_ical(data)


def test_every_json_keeps_to_the_schema_that_it_names(built: Path) -> None:
    made = files(built)
    checked = 0
    for path, data in made.items():
        if path.endswith(".json") and path.startswith("data/plans/"):
            value = json.loads(data)
            schema = json.loads(made[value["$schema"].removeprefix("https://example.org/")])
            jsonschema.Draft202012Validator(schema).validate(value)
            checked += 1
    assert checked == 6


def test_the_pages_lead_to_their_data(built: Path) -> None:
    site = tree(built / "site")
    page = site["bs/plans/most/index.html"].decode()
    for file in ("most.json", "most/progress.json", "most/actions.bs.csv", "most.bs.ics"):
        assert f'href="../../../data/plans/{file}"' in page
    assert 'href="../../data/"' in page
    about = site["bs/data/index.html"].decode()
    assert 'href="../../data/actions.bs.csv"' in about
    assert "https://creativecommons.org/licenses/by/4.0/" in about


def test_a_story_taken_back_is_named_in_no_data(tmp_path: Path) -> None:
    lay(tmp_path, {**FILES, "content/stories/most-2026/bs.md": PROOF})
    assert build(tmp_path).fine
    (first, _) = rows(files(tmp_path)["data/plans/most/actions.csv"])
    assert first["stories"] == "most-2026"
    lay(
        tmp_path,
        {"content/stories/most-2026/bs.md": PROOF.replace("people: none", "people: none\ndraft: yes")},
    )
    assert build(tmp_path).fine
    assert [path for path, data in files(tmp_path).items() if b"most-2026" in data] == []


def test_a_changed_plan_changes_its_own_files_and_those_over_all(tmp_path: Path) -> None:
    lay(tmp_path, FILES, "bs, en")
    assert build(tmp_path).fine
    before = files(tmp_path)
    lay(tmp_path, {"content/plans/put.yml": plan("Put", "2028-05")}, "bs, en")
    assert build(tmp_path).fine
    after = files(tmp_path)
    assert before.keys() == after.keys()
    changed = {path for path in after if before[path] != after[path]}
    assert {
        "data/actions.csv",
        "data/plans.bs.ics",
        "data/plans/put.json",
        "data/plans/put/actions.csv",
    } <= changed
    assert not [path for path in changed if "most" in path or "schemas" in path or "milestones" in path]
    assert build(tmp_path, "--clean").fine
    assert files(tmp_path) == after, "what was kept is what is made anew"


def test_a_plan_that_goes_takes_its_data_with_it(tmp_path: Path) -> None:
    lay(tmp_path, FILES, "bs, en")
    assert build(tmp_path).fine
    (tmp_path / "content/plans/put.yml").unlink()
    assert build(tmp_path).fine
    assert [path for path, data in files(tmp_path).items() if b"Put" in data or "put" in path] == []


def test_no_draft_is_in_the_data(built: Path) -> None:
    assert [path for path, data in files(built).items() if b"Tajna" in data or "skica" in path] == []
    over_all = [path for path in files(built) if path.count("/") == 1]
    assert [path for path in over_all if "Izmišljotina".encode() in files(built)[path]] == []


def settings(folder: Path, licence: str) -> None:
    file = folder / "mkdocs.yml"
    file.write_text(file.read_text("utf-8").replace("languages:", f"licence: {licence}, languages:"), "utf-8")


def test_without_a_licence_the_page_says_so(tmp_path: Path) -> None:
    lay(tmp_path, FILES, "en, bs")
    settings(tmp_path, "none")
    assert build(tmp_path).fine
    site = tree(tmp_path / "site")
    assert "This site states no licence for its data." in site["en/data/index.html"].decode()
    assert "licenses" not in json.loads(site["data/datapackage.json"])
    assert json.loads(site["data/plans/most.json"])["licence"] is None


def test_a_wrong_licence_is_explained(tmp_path: Path) -> None:
    lay(tmp_path, FILES)
    settings(tmp_path, "CC-BY-5.0")
    done = run(tmp_path, "goodword", "build")
    assert not done.fine
    assert "licence 'CC-BY-5.0' is not known; write none" in " ".join(done.output.split())
    assert "Traceback" not in done.output


def test_a_site_without_plans_has_a_data_page(tmp_path: Path) -> None:
    lay(tmp_path, MINIMAL)
    assert build(tmp_path).fine
    site = tree(tmp_path / "site")
    assert "bs/data/index.html" in site
    assert rows(site["data/actions.csv"]) == []
    assert not [path for path in site if path.endswith(".ics")]
