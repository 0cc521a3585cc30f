"""Golden cases of progress: each file says why, gives a plan and a day, and what must come out."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml

from goodword.model.basis import Basis, Judged
from goodword.model.plan import Plan
from goodword.model.progress import PlanProgress, TraceRow, plan_progress
from goodword.model.timeliness import moves, stale

CASES = sorted(Path(__file__).with_name("progress").glob("*.yml"))
PLAN = {
    "title": "A plan",
    "type": "ccap",
    "places": ["foca"],
    "period": "2026",
    "status": "in_force",
    "summary": "S",
}
ACTION = {"title": "An action", "responsible": "unknown", "due": "none", "status": "in_progress"}


def read(raw: dict[str, Any]) -> Plan:
    """A plan of a case: what the case does not speak of is filled in."""
    actions = [{"id": f"1.{n}", **ACTION, **action} for n, action in enumerate(raw["actions"], 1)]
    for action in actions:
        for update in action.get("updates", ()):
            update.setdefault("by", "foca-office")
            update.setdefault("text", "A report")
        for n, milestone in enumerate(action.get("milestones", ()), 1):
            milestone |= {"id": str(n), "title": "A step"}
        for n, indicator in enumerate(action.get("indicators", ()), 1):
            indicator |= {"id": str(n), "title": "Reports", "unit": "reports"}
        for change in action.get("changes", ()):
            change |= {"field": "due", "reason": "A reason"}
    return Plan.model_validate({**PLAN, **raw, "actions": actions}, context={"lang": "en"})


def told(judged: Judged) -> str:
    """A figure and its basis in one word: ``milestones 100/3``, or why there is none."""
    return f"{judged.kind} {judged.value}" if isinstance(judged, Basis) else judged.reason


def row_facts(row: TraceRow, plan: Plan, as_of: date) -> dict[str, Any]:
    """All facts of one action that a case may ask for."""
    moved = moves(row.action)
    return {
        "basis": told(row.judged),
        "points": str(row.contribution),
        "time": row.timeliness.key,
        "days_late": row.timeliness.days_late,
        "days_left": row.timeliness.days_left,
        "first_time": row.timeliness.first.key if row.timeliness.first else None,
        "first_days_late": row.timeliness.first.days_late if row.timeliness.first else None,
        "moved": moved.count,
        "first_promise": moved.first_promise.text if moved.first_promise else None,
        "stale": stale(row.action, plan, as_of),
        "by": row.judged.by if isinstance(row.judged, Basis) else None,
        "when": row.judged.when.text if isinstance(row.judged, Basis) and row.judged.when else None,
        "undated": isinstance(row.judged, Basis) and row.judged.undated,
        "coalition": told(row.coalition.judged) if row.coalition else None,
        "coalition_status": row.coalition.status if row.coalition else None,
    }


def plan_facts(progress: PlanProgress) -> dict[str, Any]:
    """All facts of a plan that a case may ask for."""
    facts = asdict(progress) | {name: getattr(progress, name) for name in ("percent", "coalition_percent")}
    facts["exact"] = str(progress.exact)
    facts["left_out"] = dict(progress.left_out)
    facts["shares"] = {share.status: share.percent for share in progress.shares}
    return facts


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_progress(file: Path) -> None:
    case = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert case["why"]
    plan = read(case["plan"])
    for expected in case["expect"]:
        as_of = date.fromisoformat(expected["as_of"])
        progress = plan_progress(plan, as_of)
        facts = plan_facts(progress)
        asked = {key: value for key, value in expected.items() if key not in ("as_of", "actions")}
        assert {key: _text(facts[key]) for key in asked} == asked, as_of
        rows = [row_facts(row, plan, as_of) for row in progress.trace]
        wanted = expected.get("actions", [])
        found = [{key: _text(row[key]) for key in want} for row, want in zip(rows, wanted, strict=False)]
        assert found == wanted, as_of
        _adds_up(progress)


def _adds_up(progress: PlanProgress) -> None:
    points = [row.contribution for row in progress.trace if row.contribution is not None]
    assert (sum(points, Fraction(0)) if points else None) == progress.exact


def _text(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _text(one) for key, one in value.items()}
    return str(value)


def test_there_are_cases() -> None:
    assert len(CASES) >= 20
