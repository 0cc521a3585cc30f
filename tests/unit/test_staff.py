"""`goodword report`: what is late, the same figures as on the pages, and what to write."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from plan_samples import DAY, a_plan, context, plan_view
from test_cli_against import CONFIG

from goodword.cli.staff import report
from goodword.cli.staff_forms import LABELS
from goodword.model.attention import CONCERNS, attention, contact_missing
from goodword.model.plan import Plan
from goodword.model.progress import plan_progress
from goodword.model.views.staff import StaffReport
from goodword.stages.present.staff import staff_report
from goodword.text.i18n import Speech

LEAD = {"responsible": [{"organisation": "office", "role": "lead"}]}
REPORT = {"updates": [{"date": "2026-11-01", "by": "office", "text": "T"}]}


@pytest.mark.parametrize(
    ("action", "expected"),
    [
        ({"due": "2026-09", **REPORT}, ["overdue", "no_reason", "no_evidence"]),
        ({"due": "2026-09", "reason": "R", **REPORT}, ["overdue", "no_evidence"]),
        ({"due": "2026-11-19", **REPORT}, ["overdue", "no_reason", "no_evidence"]),
        ({"due": "2026-11-20", **REPORT}, ["due_soon", "no_evidence"]),
        ({"due": "2026-12-20", **REPORT}, ["due_soon", "no_evidence"]),
        ({"due": "2026-12-21", **REPORT}, ["no_evidence"]),
        ({"status": "not_started", "start": "2026-11-19"}, ["start_late", "no_report", "no_evidence"]),
        ({"status": "not_started", "start": "2026-11-20"}, ["no_evidence"]),
        ({"updates": [{"date": "2026-01-01", "by": "office", "text": "T"}]}, ["stale", "no_evidence"]),
        ({"status": "cancelled", "reason": "R", "due": "2026-01"}, ["no_evidence"]),
        ({}, ["stale", "no_report", "no_evidence"]),
    ],
)
def test_what_needs_attention(action: dict[str, Any], expected: list[str]) -> None:
    plan = a_plan(action)
    found = attention(plan.actions[0], plan, DAY, proven=False)
    assert list(found.concerns) == expected
    assert "no_evidence" not in attention(plan.actions[0], plan, DAY, proven=True).concerns


@pytest.mark.parametrize(
    ("contact", "missing"),
    [
        (None, True),
        ({"office": "Office"}, True),
        ({"phone": "1"}, False),
        ({"email": "a@example.org"}, False),
    ],
)
def test_a_contact_is_a_way_to_tell_somebody(contact: dict[str, str] | None, missing: bool) -> None:
    assert contact_missing(a_plan(**({"contact": contact} if contact else {}))) is missing


def told(*plans: Plan, mails: tuple[str, ...] = ("en",)) -> StaffReport:
    named = {f"p{n}": plan for n, plan in enumerate(plans)}
    contexts = {tag: context(Speech(tag), **named) for tag in {"en", *mails}}
    return staff_report(contexts, "en", list(named), mails=mails)


BUSY = a_plan(
    {"due": "2026-09", **LEAD, **REPORT},
    {"due": "2026-10", **LEAD},
    {"status": "not_started", "start": "2026-10", **LEAD},
    {"due": "2026-12-01", "updates": REPORT["updates"]},
    {"status": "completed", "done": "2026-10", **LEAD},
    {"status": "cancelled", "reason": "R", **LEAD},
    method={"stale_after_days": "60"},
)


def test_the_figures_are_those_of_the_page() -> None:
    found, progress = told(BUSY), plan_progress(BUSY, DAY)
    counts = found.counts
    assert counts["overdue"] + counts["start_late"] == progress.late == 3
    view = plan_view(BUSY)
    rows = [row for goal in view.goals for row in goal.actions]
    assert counts["stale"] == sum(bool(row.stale) for row in rows) == 1
    assert counts["no_report"] == sum(row.basis == "no report" for row in rows) == 2
    assert counts["no_reason"] == sum("no reason given" in row.timeliness.detail for row in rows) == 2
    assert view.without_evidence.endswith(f"{counts['no_evidence']} of 6 actions.")
    assert counts["due_soon"] == sum(row.timeliness.key == "due_soon" for row in rows) == 1
    assert (counts["actions"], counts["plans"], counts["contact_missing"]) == (6, 1, 1)
    assert found.late


def test_a_mail_names_each_action_once() -> None:
    office, unknown = told(BUSY).bodies
    assert (office.id, office.name, unknown.id, unknown.mails) == ("office", "The office", "", {})
    assert office.mails["en"].split("\n") == [
        "Dear colleagues of The office,",
        "",
        "2 actions that you lead are past their date:",
        "- 1.1 A step (The plan): due: September 2026, 51 days ago; no reason given",
        "  https://example.org/en/plans/p0/1.1/",
        "- 1.2 A step (The plan): due: October 2026, 20 days ago; no reason given; no report for 323 days",
        "  https://example.org/en/plans/p0/1.2/",
        "",
        "1 action that you lead has not begun in time:",
        "- 1.3 A step (The plan): was to begin: October 2026, 20 days ago",
        "  https://example.org/en/plans/p0/1.3/",
        "",
        "1 action that you finished has no proof yet:",
        "- 1.5 A step (The plan)",
        "  https://example.org/en/plans/p0/1.5/",
        "",
        "Please tell us how far each of them is and, where something is late, why. "
        "Every report is published with its date, and so is the reason.",
        "",
        "State of 20 November 2026.",
    ]


def test_a_mail_in_every_language_of_the_site() -> None:
    (office,) = told(a_plan({"due": "2026-09", **LEAD, **REPORT}), mails=("bs", "en")).bodies
    assert list(office.mails) == ["bs", "en"]
    assert "https://example.org/bs/plans/p0/1.1/" in office.mails["bs"]


def test_nothing_late_is_nothing_to_write() -> None:
    found = told(a_plan({"due": "2027-09", **LEAD, **REPORT}))
    assert (found.bodies, found.late) == ((), False)


PLAN = """title: {title}
type: ccap
places: [foca]
period: 2026/2028
status: in_force
summary: S
contact: {{phone: "1"}}
{more}
actions:
  - id: "1.1"
    title: '=HYPERLINK("x")'
    responsible: [{{organisation: opcina, role: lead}}, {{organisation: skola, role: support}}]
    due: {due}
    status: in_progress
    evidence: [{{type: photo, title: P, date: 2026-10, publisher: P}}]
    updates: [{{date: 2026-11-01, by: opcina, text: T}}]
"""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in {
        "mkdocs.yml": CONFIG,
        "content/places.yml": "- {id: foca, name: Foča, kind: municipality}\n",
        "content/organisations.yml": "- {id: opcina, name: Općina}\n- {id: skola, name: Škola}\n",
        "content/pages/bs/o-nama.md": "---\ntitle: O nama\n---\nTekst.\n",
        "content/plans/foca.yml": PLAN.format(title="Plan", due="2026-12-25", more=""),
        "content/plans/invented.yml": PLAN.format(title="Primjer", due="2026-01", more="example: yes")
        .replace("[foca]", "[luka]")
        .replace("opcina", "luka")
        .replace("skola", "luka-2"),
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    with (tmp_path / "content/places.yml").open("a", encoding="utf-8") as places:
        places.write("- {id: luka, name: Luka, kind: city, example: yes}\n")
    with (tmp_path / "content/organisations.yml").open("a", encoding="utf-8") as bodies:
        bodies.write("- {id: luka, name: Luka, example: yes}\n- {id: luka-2, name: Luka 2, example: yes}\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def late(site: Path) -> None:
    path = site / "content/plans/foca.yml"
    path.write_text(path.read_text("utf-8").replace("2026-12-25", "2026-09"), "utf-8")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(report, ["--as-of", "2026-11-20", *arguments])


def test_nothing_late_ends_with_zero(site: Path) -> None:
    found = run()
    assert found.exit_code == 0, found.output
    assert found.output.startswith("State of 20 November 2026\n1 plan, 1 action\n  Overdue: 0\n")
    assert "Općina" not in found.output
    assert run("--soon", "35").exit_code == 0
    assert "Due soon: 1" in run("--soon", "35").output


def test_something_late_ends_with_one_and_has_words_to_paste(site: Path) -> None:
    late(site)
    found = run("--lang", "bs")
    assert found.exit_code == 1
    assert "\n  --- Bosanski ---\n  Poštovane kolegice i kolege (Općina),\n" in found.output
    assert "\n  --- English ---\n  Dear colleagues of Općina,\n" in found.output
    by_plan = run("--by", "plan")
    assert by_plan.exit_code == 1
    assert "\nPlan (foca)\n" in by_plan.output
    assert "Dear colleagues" not in by_plan.output


def test_examples_only_when_named(site: Path) -> None:
    assert "1 plan, 1 action\n" in run().output
    assert run("invented").exit_code == 1
    assert "2 plans, 2 actions\n" in run("invented", "foca", "foca").output


def test_json_has_everything(site: Path) -> None:
    late(site)
    found = json.loads(run("--format", "json").output)
    assert found["counts"] == {
        "plans": 1, "actions": 1, "overdue": 1, "start_late": 0, "due_soon": 0, "stale": 0, "no_report": 0,
        "no_reason": 1, "no_evidence": 0, "contact_missing": 0,
    }  # fmt: skip
    (action,) = found["plans"][0]["actions"]
    assert (action["due"], action["due_to"], action["days_late"]) == ("2026-09", "2026-09-30", 51)
    assert action["concerns"] == ["overdue", "no_reason"]
    (body,) = found["bodies"]
    assert (body["id"], body["actions"], list(body["mails"])) == ("opcina", ["foca#1.1"], ["bs", "en"])


@pytest.mark.parametrize("by", ["responsible", "plan"])
def test_a_table_opens_in_a_spreadsheet_and_computes_nothing(site: Path, by: str) -> None:
    late(site)
    output = run("--format", "csv", "--by", by).output
    assert output.startswith("\ufeff")
    (row,) = csv.DictReader(io.StringIO(output.removeprefix("\ufeff")))
    assert row["title"] == '\'=HYPERLINK("x")'
    assert (row["body"], row["body_name"], row["due_from"], row["due_to"], row["concerns"]) == (
        "opcina", "Općina", "2026-09-01", "2026-09-30", "overdue no_reason",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["foka"], 2, "There is no plan 'foka'. Did you mean foca?"),
        (["x"], 2, "There are: foca, invented"),
        (["-f", "none.yml"], 2, "there is no such file"),
        (["--format", "xml"], 2, "'xml' is not one of"),
        (["--by", "place"], 2, "'place' is not one of"),
        (["--soon", "-1"], 2, "-1 is not in the range"),
        (["--lang", "xx"], 2, "the language 'xx' is not known"),
    ],
)
def test_wrong_usage(site: Path, arguments: list[str], code: int, said: str) -> None:
    found = run(*arguments)
    assert (found.exit_code, said in found.output) == (code, True), found.output


def test_content_with_errors_gives_no_half_report(site: Path) -> None:
    (site / "content/plans/broken.yml").write_text("title: x\n", "utf-8")
    found = run()
    assert found.exit_code == 3
    assert "Run goodword check" in found.output


def test_every_concern_has_a_label() -> None:
    assert LABELS.keys() == set(CONCERNS)


def test_a_plan_that_is_held_back_is_not_said_to_be_missing(site: Path) -> None:
    file = site / "content/plans/foca.yml"
    file.write_text(f"draft: yes\n{file.read_text('utf-8')}", "utf-8")
    found = run("foca", "--lang", "bs")
    assert (found.exit_code, "Plan 'foca' je zadržan" in found.output) == (2, True), found.output
