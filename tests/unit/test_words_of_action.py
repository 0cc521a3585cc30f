"""The words of an action: its figure, its time, its parts."""

from __future__ import annotations

from typing import Any

import pytest
from plan_samples import CANCELLED, DONE, LATE, a_plan, action_view, row


@pytest.mark.parametrize(
    ("action", "basis", "sentence"),
    [
        ({}, "no report", "Nothing was reported yet, so it is left out of the plan's figure. That is not 0."),
        (
            {
                "milestones": [
                    {"id": "1", "title": "S", "done": "2026-05", "weight": "3"},
                    {"id": "2", "title": "T"},
                ]
            },
            "milestones: 1 of 2 done",
            "Milestones: 1 of 2 done, by weight 75\u00a0%.",
        ),
        (
            {"milestones": [{"id": "1", "title": "S", "done": "2026-05"}]},
            "milestones: 1 of 1 done; at most 99\u00a0% until it is completed",
            "Milestones: 1 of 1 done, by weight 100\u00a0%. "
            "Until it is completed it reads 99\u00a0% at most.",
        ),
        (
            {"updates": [{"date": "2026-05-01", "by": "office", "text": "T", "percent": "33.3"}]},
            "stated by The office, 1 May 2026",
            "Stated by The office, 1 May 2026: 33.3\u00a0%.",
        ),
        (
            {
                "updates": [
                    {
                        "date": "2026-05-01",
                        "by": "open",
                        "text": "T",
                        "percent": "5",
                        "reading": "independent",
                    }
                ]
            },
            "independent view of Open, 1 May 2026",
            "Independent view of Open, 1 May 2026: 5\u00a0%.",
        ),
        (
            {**DONE, "milestones": [{"id": "1", "title": "S", "done": "2026-05"}, {"id": "2", "title": "T"}]},
            "completed",
            "Completed: 100\u00a0%. 1 milestone is still open; what is completed counts in full.",
        ),
        ({"status": "completed"}, "completed, date not given", "Completed, date not given: 100\u00a0%."),
        (
            {"status": "not_started", "start": "2027"},
            "its start lies ahead",
            "Its start lies ahead: 0\u00a0%.",
        ),
        (CANCELLED, "cancelled, not counted", "It was cancelled, so it is left out of the plan's figure."),
    ],
)
def test_a_figure_says_what_it_stands_on(action: dict[str, Any], basis: str, sentence: str) -> None:
    view = action_view(a_plan(action))
    assert (view.row.basis, view.basis_sentence) == (basis, sentence)


@pytest.mark.parametrize(
    ("action", "key", "detail"),
    [
        (LATE, "overdue", "due: September 2026, 51 days ago; no reason given"),
        ({**LATE, "reason": "Rain"}, "overdue", "due: September 2026, 51 days ago"),
        ({"due": "2026-11-20"}, "due_soon", "due: 20 November 2026, today"),
        ({"due": "2026-11-21"}, "due_soon", "due: 21 November 2026, in 1 day"),
        (
            {"status": "not_started", "start": "2026-11-19", "due": "2027"},
            "start_late",
            "was to begin: 19 November 2026, 1 day ago",
        ),
        ({**DONE, "due": "2026-04-29"}, "finished_late", "done: May 2026, 2 days late"),
        ({"status": "completed", "due": "2026-04"}, "not_applicable", "the day of completion is not given"),
        ({"due": "ongoing"}, "no_deadline", ""),
    ],
)
def test_timeliness_shows_its_days(action: dict[str, Any], key: str, detail: str) -> None:
    assert (row(**action).timeliness.key, row(**action).timeliness.detail) == (key, detail)


def test_a_moved_deadline_stays_visible() -> None:
    changes = [
        {"date": "2026-05-01", "field": "due", "from": "2026-09", "to": "2026-12", "reason": "R"},
        {"date": "2026-08-01", "field": "due", "from": "2026-12", "to": "2027-05", "reason": "R"},
    ]
    assert (
        row(due="2027-05", changes=changes).moved
        == "moved 2 times, first promise: September 2026 (51 days late)"
    )
    view = action_view(a_plan({"due": "2027-05", "changes": changes[::-1]}))
    assert [(change.field, change.before, change.after) for change in view.changes] == [
        ("Deadline", "September 2026", "December 2026"),
        ("Deadline", "December 2026", "May 2027"),
    ]


def test_silence_is_named() -> None:
    assert row(start="2026-01").stale == "no report for 293 days"
    assert row(**DONE).stale == ""


def test_overdue_without_a_reason_says_so() -> None:
    reason = action_view(a_plan(LATE)).reason
    assert reason is not None
    assert reason.text == "No reason was given for the delay."


def test_what_is_reported_later_is_not_shown_yet() -> None:
    later = {"date": "2026-11-21", "by": "office", "text": "T"}
    plan = a_plan(
        {"updates": [later], "milestones": [{"id": "1", "title": "S", "due": "2026-10", "done": "2026-12"}]}
    )
    view = action_view(plan)
    assert view.updates == ()
    assert (view.milestones[0].done, view.milestones[0].late) == (None, True)


def test_an_indicator_says_how_far_it_is() -> None:
    indicator = {
        "id": "1",
        "title": "Insults",
        "unit": "%",
        "direction": "down",
        "baseline": {"date": "2025", "value": "46"},
        "target": {"value": "30"},
        "values": [{"period": "2026-Q3", "na": "Nobody counted"}, {"period": "2026-05", "value": "41"}],
    }
    (view,) = action_view(a_plan({"indicators": [indicator]})).indicators
    assert (view.baseline, view.target, view.percent) == ("46 (2025)", "30", 31)
    assert view.sentence == "Last measured: 41 (May 2026). That is 31\u00a0% of the way to the target."
    assert [value.value for value in view.values] == ["41", "no number: Nobody counted"]


def test_neighbours_lead_through_the_plan() -> None:
    view = action_view(a_plan({}, {}, {}), "1.2")
    assert view.previous is not None
    assert view.next is not None
    assert (view.previous.address, view.next.address) == ("en/plans/p/1.1/", "en/plans/p/1.3/")
    assert action_view(a_plan({})).previous is None
