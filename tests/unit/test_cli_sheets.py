"""``goodword import`` and ``goodword export`` as they are typed: files, messages, exit codes."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner, Result

from goodword.cli.main import main

CONFIG = """\
site_name: Naš grad
site_url: https://example.org/
docs_dir: content/pages
theme: {name: goodword}
plugins:
  - goodword: {languages: [bs, sr-Cyrl, en]%s}
"""
PLAN = """\
title: Plan
type: ccap
places: [foca]
period: 2026/2028
status: in_force
summary: Sažetak.
actions:
- id: "1.10"
  title: Most
  responsible: unknown
  due: 2026-Q4
  status: in_progress
"""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "content" / "pages").mkdir(parents=True)
    (tmp_path / "content" / "plans").mkdir()
    (tmp_path / "mkdocs.yml").write_text(CONFIG % "", encoding="utf-8")
    (tmp_path / "content" / "places.yml").write_text(
        "- {id: foca, name: Foča, kind: municipality}\n- {id: gacko, name: Gacko, kind: municipality}\n",
        "utf-8",
    )
    (tmp_path / "content" / "plans" / "foca-2026.yml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "plan.xlsx").write_bytes(sheet("Akcioni plan Foča 2026"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def sheet(title: str, status: str = "u toku") -> bytes:
    book = openpyxl.Workbook()
    for row in (
        [title],
        ["R.br.", "Aktivnost", "Nosilac", "Rok", "Status"],
        ["1.1", "Most", "Ured", "maj 2026", status],
    ):
        book.active.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(main, arguments)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def test_a_sheet_becomes_a_plan_that_checks(site: Path) -> None:
    found = run("import", "plan.xlsx")
    assert found.exit_code == 0, found.output
    lines = found.output.splitlines()
    assert lines[0].startswith(
        "plan.xlsx: Sheet!C3: not read: 'Ured' is not among the organisations; add it to"
    )
    assert lines[-3:] == [
        "1 action; 1 not read, 5 assumed, 0 kept as a comment",
        "Written: content/plans/akcioni-plan-foca-2026.yml",
        "Next: read the file, delete names of private persons, deal with the comments, then: goodword check",
    ]
    text = (site / "content" / "plans" / "akcioni-plan-foca-2026.yml").read_text("utf-8")
    assert '# Nosilac: Ured\n- id: "1.1"\n  title: Most\n  responsible: unknown\n  due: 2026-05\n' in text
    assert run("check", "content/plans").exit_code == 0


def test_nothing_is_written_over(site: Path) -> None:
    assert run("import", "plan.xlsx", "--id", "foca-2026").exit_code == 1
    assert (site / "content" / "plans" / "foca-2026.yml").read_text("utf-8") == PLAN
    found = run("import", "plan.xlsx", "--id", "foca-2026", "--to", "new.yml")
    assert found.exit_code == 0
    assert "Written: new.yml" in found.output
    again = run("import", "plan.xlsx", "--to", "new.yml")
    assert again.exit_code == 1
    assert "new.yml exists already, and nothing is written over" in again.output


def test_a_dry_run_writes_nothing(site: Path) -> None:
    before = sorted(site.rglob("*"))
    found = run("import", "plan.xlsx", "--dry-run", "--id", "foca-2026")
    assert found.exit_code == 0
    assert found.output.splitlines()[-1] == (
        "Nothing was written (--dry-run). It would be: content/plans/foca-2026.yml"
    )
    assert sorted(site.rglob("*")) == before


def test_what_check_says_of_the_new_plan_is_said_at_once(site: Path) -> None:
    (site / "plan.xlsx").write_bytes(sheet("Plan Foča", "otkazano"))
    found = run("import", "plan.xlsx")
    assert found.exit_code == 1
    assert "error: actions.1.status: action 1.1 is cancelled, but no reason is given" in found.output
    assert "Written: content/plans/plan-foca.yml" in found.output


def test_the_same_sheet_again_makes_no_second_plan(site: Path) -> None:
    assert run("import", "plan.xlsx").exit_code == 0
    before = sorted(site.rglob("*"))
    again = run("import", "plan.xlsx")
    assert again.exit_code == 1
    assert "choose another id: --id ID" in again.output
    assert sorted(site.rglob("*")) == before


def test_problems_are_named_where_the_plan_will_stand(site: Path) -> None:
    (site / "plan.xlsx").write_bytes(sheet("Plan Foča", "otkazano"))
    found = run("import", "plan.xlsx", "--to", "new.yml", "--dry-run")
    assert "\nnew.yml:16:11: error: actions.1.status" in found.output
    assert "content/plans" not in found.output


def test_messages_are_in_the_language_of_the_site(site: Path) -> None:
    (site / "mkdocs.yml").write_text(CONFIG % ", messages: bs", encoding="utf-8")
    found = run("import", "plan.xlsx", "--dry-run")
    assert "plan.xlsx: Sheet!C3: nije pročitano: 'Ured' nije među organizacijama" in found.output
    assert "Nema plana 'foca-2027'. Jeste li mislili foca-2026?" in run("export", "foca-2027").output
    assert "Nema mjesta 'xx'. Postoje: foca, gacko." in run("import", "plan.xlsx", "--place", "xx").output
    assert "није прочитано" in run("import", "plan.xlsx", "--dry-run", "--messages", "sr-Cyrl").output


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["import", "none.xlsx"], 2, "does not exist"),
        (["import", "plan.xlsx", "--place", "foka"], 2, "There is no place 'foka'. Did you mean foca?"),
        (["import", "plan.xlsx", "--lang", "xx"], 2, "'xx' is no language here"),
        (["import", "plan.xlsx", "--id", "2026"], 2, "cannot be an id"),
        (["import", "plan.xlsx", "--id", "changes"], 2, "cannot be the id of a plan"),
        (
            ["import", "plan.xlsx", "--sheet", "Plan"],
            1,
            "the file has no sheet 'Plan'; name one of its sheets",
        ),
        (["import", "plan.xlsx", "-f", "none.yml"], 2, "there is no such file"),
        (["import", "mkdocs.yml"], 1, "this is neither an Excel workbook nor a table as text"),
        (["import", "untitled.xlsx"], 2, "The title names no place of this site"),
        (["export", "foca-2027"], 2, "Did you mean foca-2026?"),
        (["export", "foca-2026", "--to", "plan.pdf"], 2, "must end in .xlsx or .csv"),
        (["export", "foca-2026", "--lang", "xx"], 2, "'xx' is no language here"),
        (["export", "foca-2026", "--to", "plan.xlsx"], 1, "plan.xlsx exists already"),
    ],
)
def test_what_cannot_be_done_is_said(site: Path, arguments: list[str], code: int, said: str) -> None:
    (site / "untitled.xlsx").write_bytes(sheet("Spisak"))
    found = run(*arguments)
    assert (found.exit_code, said in found.output) == (code, True), found.output


def test_a_plan_goes_out_and_comes_back(site: Path) -> None:
    found = run("export", "foca-2026", "--lang", "sr-Cyrl")
    assert (found.exit_code, found.output) == (0, "Written: foca-2026.xlsx\n")
    book = openpyxl.load_workbook(site / "foca-2026.xlsx")
    assert book.sheetnames[:3] == ["План", "Циљеви", "Радње"]
    assert [book["Радње"].cell(3, column).value for column in (1, 2)] == ["Бр.", "Назив"]
    assert book["Радње"].row_dimensions[2].hidden
    assert run("import", "foca-2026.xlsx", "--to", "back.yml").exit_code == 0
    assert (site / "back.yml").read_text("utf-8") == PLAN
    assert "exists already" in run("import", "foca-2026.xlsx").output


def test_what_a_table_as_text_does_not_hold_is_said(site: Path) -> None:
    found = run("export", "foca-2026", "--to", "plan.csv")
    assert found.output == (
        "Not in the sheet, only in the plan's own file: title, type, places, period, status, summary\n"
        "Written: plan.csv\n"
    )
    assert (site / "plan.csv").read_bytes().startswith("\ufeffgoodword:actions:id;title.bs;".encode())


def test_a_plan_with_errors_is_not_handed_out(site: Path) -> None:
    (site / "content" / "plans" / "foca-2026.yml").write_text(
        PLAN.replace("2026-Q4", "2026-Q5"), encoding="utf-8"
    )
    found = run("export", "foca-2026")
    assert found.exit_code == 1
    assert "plans/foca-2026.yml has errors; see: goodword check content/plans" in found.output
