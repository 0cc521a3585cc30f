"""Every contradiction that a plan can hold is found where it stands, and nothing else is."""

from __future__ import annotations

from typing import Any

import pytest

from goodword.model.plan import Plan
from goodword.model.problem import Finding
from goodword.stages.check.plan import check_plan

ACTION = {
    "id": "1.1",
    "title": "A",
    "responsible": [{"organisation": "foca", "role": "lead"}],
    "due": "2026-12",
    "status": "in_progress",
}
INDICATOR = {"id": "1", "title": "I", "unit": "u", "direction": "up"}
EVIDENCE = {"type": "document", "title": "Minutes", "date": "2026"}
UPDATE = {"date": "2026-05-01", "by": "foca", "text": "T"}


def a_plan(*actions: dict[str, Any], **fields: Any) -> Plan:
    """A plan of these actions."""
    raw = {
        "title": "P",
        "type": "ccap",
        "places": ["foca"],
        "period": "2026",
        "status": "in_force",
        "summary": "S",
        "actions": list(actions),
        **fields,
    }
    return Plan.model_validate(raw, context={"lang": "en"})


def change(day: str, before: str, after: str) -> dict[str, str]:
    """A change of due."""
    return {"date": day, "field": "due", "from": before, "to": after, "reason": "R"}


def of_action(**fields: Any) -> list[tuple[str, tuple[str | int, ...]]]:
    """Codes and paths inside the action."""
    found = list(check_plan(a_plan({**ACTION, **fields})))
    assert all(finding.path[:2] == ("actions", 0) for finding in found)
    return [(finding.code, finding.path[2:]) for finding in found]


def step(id_: str, **fields: Any) -> dict[str, Any]:
    """A milestone."""
    return {"id": id_, "title": "S", **fields}


CONTRADICTIONS: list[tuple[dict[str, Any], str, tuple[str | int, ...]]] = [
    ({"id": "1/1"}, "action.id_invalid", ("id",)),
    ({"id": ".."}, "action.id_invalid", ("id",)),
    ({"id": "1#1"}, "action.id_invalid", ("id",)),
    ({"goal": "7"}, "goal.unknown", ("goal",)),
    ({"status": "merged"}, "merged.missing", ("status",)),
    ({"status": "merged", "merged_into": "1.1"}, "merged.self", ("merged_into",)),
    ({"status": "merged", "merged_into": "9"}, "merged.unknown", ("merged_into",)),
    ({"responsible": [{"organisation": "foca", "role": "support"}]}, "responsible.no_lead", ("responsible",)),
    ({"status": "partly_completed"}, "reason.missing", ("status",)),
    ({"status": "suspended"}, "reason.missing", ("status",)),
    ({"status": "cancelled"}, "reason.missing", ("status",)),
    ({"start": "2027"}, "due.before_start", ("due",)),
    ({"start": "2026-05", "done": "2026-04", "status": "completed"}, "done.before_start", ("done",)),
    ({"done": "2026-04"}, "done.status", ("done",)),
    ({"changes": [change("2026-01-01", "soon", "2026-12")]}, "change.due_invalid", ("changes", 0, "from")),
    ({"changes": [change("2026-01-01", "2026-09", "later")]}, "change.due_invalid", ("changes", 0, "to")),
    ({"changes": [change("2026-01-01", "2026-09", "2026-11")]}, "change.due_differs", ("changes", 0, "to")),
    (
        {"changes": [change("2026-01-01", "2026-09", "2026-12-31")]},
        "change.due_differs",
        ("changes", 0, "to"),
    ),
    ({"changes": [change("2026-01-01", "2026-09", "none")]}, "change.due_differs", ("changes", 0, "to")),
    ({"budget": [{"kind": "planned", "amount": "10.00"}]}, "currency.missing", ("budget", 0, "amount")),
    (
        {"indicators": [{**INDICATOR, "baseline": {"value": "5"}, "target": {"value": "1"}}]},
        "indicator.direction",
        ("indicators", 0, "direction"),
    ),
    (
        {"indicators": [{**INDICATOR, "baseline": {"value": "5"}, "target": {"value": "5.0"}}]},
        "indicator.no_way",
        ("indicators", 0, "target"),
    ),
    (
        {"indicators": [{**INDICATOR, "values": [{"period": "2026", "value": "1", "na": "None"}]}]},
        "indicator.value_and_na",
        ("indicators", 0, "values", 0, "na"),
    ),
    (
        {"indicators": [{**INDICATOR, "values": [{"period": "2026"}]}]},
        "indicator.value_missing",
        ("indicators", 0, "values", 0),
    ),
    ({"evidence": [EVIDENCE]}, "evidence.nowhere", ("evidence", 0)),
    ({"updates": [{**UPDATE, "evidence": [EVIDENCE]}]}, "evidence.nowhere", ("updates", 0, "evidence", 0)),
    ({"milestones": [step("1", evidence=[EVIDENCE])]}, "evidence.nowhere", ("milestones", 0, "evidence", 0)),
    ({"milestones": [step("1", weight="0")]}, "milestones.weights_zero", ("milestones",)),
    ({"milestones": [step("1"), step("1")]}, "id.duplicate", ("milestones", 1, "id")),
    ({"indicators": [INDICATOR, INDICATOR]}, "id.duplicate", ("indicators", 1, "id")),
    (
        {"status": "completed", "milestones": [step("1", done="2026"), step("2")]},
        "completed.open_milestone",
        ("milestones", 1),
    ),
    ({"updates": [{**UPDATE, "status": "completed"}]}, "update.status_differs", ("updates", 0, "status")),
    (
        {"milestones": [step("1")], "updates": [{**UPDATE, "percent": "40"}]},
        "percent.beside_milestones",
        ("updates", 0, "percent"),
    ),
    (
        {
            "milestones": [step("1")],
            "updates": [UPDATE, {**UPDATE, "percent": "40", "reading": "independent"}],
        },
        "percent.beside_milestones",
        ("updates", 1, "percent"),
    ),
    (
        {
            "indicators": [
                {
                    **INDICATOR,
                    "baseline": {"value": "0"},
                    "target": {"value": "5"},
                    "values": [{"period": "2026", "value": "1"}],
                }
            ],
            "updates": [{**UPDATE, "percent": "40"}],
        },
        "percent.beside_indicators",
        ("updates", 0, "percent"),
    ),
    (
        {"status": "completed", "updates": [{**UPDATE, "percent": "40"}]},
        "percent.beside_completed",
        ("updates", 0, "percent"),
    ),
    ({"updates": [{**UPDATE, "percent": "100"}]}, "percent.capped", ("updates", 0, "percent")),
]


@pytest.mark.parametrize(("fields", "code", "path"), CONTRADICTIONS)
def test_a_contradiction_is_found_where_it_stands(
    fields: dict[str, Any], code: str, path: tuple[str, ...]
) -> None:
    assert of_action(**fields) == [(code, path)]


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"responsible": "unknown"},
        {"due": "ongoing", "start": "2030"},
        {"start": "2026-12-31", "due": "2026-12"},
        {"status": "partly_completed", "reason": "R", "done": "2026-04"},
        {"status": "completed", "updates": [{**UPDATE, "percent": "100"}]},
        {"changes": [change("2026-03-01", "2026-10", "2026-12"), change("2026-01-01", "2026-09", "2026-10")]},
        {"changes": [{**change("2026-03-01", "10 pupils", "20 pupils"), "field": "text"}]},
        {"budget": [{"kind": "planned", "amount": "unknown"}, {"kind": "spent", "amount": "none_needed"}]},
        {"updates": [{**UPDATE, "percent": "40"}, {**UPDATE, "date": "2026-06-01", "percent": "60"}]},
        {"updates": [{**UPDATE, "status": "suspended", "reading": "coalition", "percent": "100"}]},
        {
            "milestones": [step("1"), step("2")],
            "updates": [{**UPDATE, "percent": "9", "reading": "coalition"}],
        },
        {"evidence": [{**EVIDENCE, "publisher": "Foča"}]},
    ],
)
def test_what_does_not_contradict_itself_is_left_in_peace(fields: dict[str, Any]) -> None:
    assert of_action(**fields) == []


def test_two_actions_must_not_share_a_number() -> None:
    found = list(check_plan(a_plan({**ACTION, "id": "a"}, ACTION, {**ACTION, "id": "A"})))
    assert found == [Finding("id.duplicate", ("actions", 2, "id"), {"value": "A", "first": 1})]


def test_numbers_are_texts_and_not_decimals() -> None:
    assert not list(check_plan(a_plan(ACTION, {**ACTION, "id": "1.10"})))


def test_an_unknown_goal_names_the_nearest() -> None:
    goals = [{"id": "meeting", "title": "G"}, {"id": "safety", "title": "H"}]
    (found,) = check_plan(a_plan({**ACTION, "goal": "meetings"}, goals=goals))
    assert found.values == {"value": "meetings", "nearest": "meeting", "known": "meeting, safety"}


def test_goals_need_ids_of_their_own() -> None:
    goal = {"id": "1", "title": "G"}
    (found,) = check_plan(a_plan(ACTION, goals=[goal, goal]))
    assert (found.code, found.path) == ("id.duplicate", ("goals", 1, "id"))


def test_merging_must_end_somewhere() -> None:
    merged = {**ACTION, "status": "merged"}
    circle = a_plan(
        {**merged, "merged_into": "2"},
        {**merged, "id": "2", "merged_into": "3"},
        {**merged, "id": "3", "merged_into": "2"},
    )
    codes = [(finding.code, finding.path[1]) for finding in check_plan(circle)]
    assert codes == [("merged.circle", 1), ("merged.circle", 2)]


def test_an_action_that_goes_on_names_no_other() -> None:
    (found,) = check_plan(a_plan({**ACTION, "merged_into": "2"}, {**ACTION, "id": "2"}))
    assert found.code == "merged.status"


def test_a_plan_in_which_nothing_weighs_has_no_figure() -> None:
    (found,) = check_plan(a_plan({**ACTION, "weight": "0"}))
    assert (found.code, found.path) == ("plan.weights_zero", ("actions",))
