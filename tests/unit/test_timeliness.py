"""Timeliness follows from dates alone; moments are days in the site's time zone."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodword.model.local_days import local_days
from goodword.model.plan import Plan
from goodword.model.reports import last_report
from goodword.model.timeliness import Timeliness, due_date, moves, stale, timeliness

SARAJEVO = ZoneInfo("Europe/Sarajevo")
STATUSES = ["not_started", "in_progress", "completed", "partly_completed", "suspended", "cancelled", "merged"]


def a_plan(period: str = "2026/2028", **action: Any) -> Plan:
    """A plan of one action."""
    one = {
        "id": "1",
        "title": "A",
        "responsible": "unknown",
        "due": "none",
        "status": "in_progress",
        **action,
    }
    raw = {
        "title": "A plan",
        "type": "ccap",
        "places": ["foca"],
        "period": period,
        "status": "in_force",
        "summary": "S",
        "actions": [one],
    }
    return Plan.model_validate(raw, context={"lang": "en"})


def on(day: str, **action: Any) -> Timeliness:
    """Timeliness of one action on a day."""
    plan = a_plan(**action)
    return timeliness(plan.actions[0], plan, date.fromisoformat(day))


@pytest.mark.parametrize(
    ("day", "action", "expected"),
    [
        ("2026-12-31", {"due": "2026-Q4"}, Timeliness("due_soon", days_left=0)),
        ("2027-01-01", {"due": "2026-Q4"}, Timeliness("overdue", days_late=1)),
        ("2026-06-01", {"due": "2026-Q4"}, Timeliness("on_time", days_left=213)),
        ("2027-01-01", {"due": "ongoing"}, Timeliness("no_deadline")),
        ("2027-01-01", {"due": "unknown"}, Timeliness("no_deadline")),
        (
            "2026-06-01",
            {"status": "not_started", "start": "2026-05", "due": "2026-06-10"},
            Timeliness("start_late", days_late=1, days_left=9),
        ),
        (
            "2026-05-31",
            {"status": "not_started", "start": "2026-05", "due": "2026-06-10"},
            Timeliness("due_soon", days_left=10),
        ),
        (
            "2026-06-01",
            {"status": "completed", "done": "2026-05-03", "due": "2026-04"},
            Timeliness("finished_late", days_late=3),
        ),
        (
            "2026-06-01",
            {"status": "completed", "done": "2026-04-30", "due": "2026-04"},
            Timeliness("on_time"),
        ),
        ("2026-06-01", {"status": "completed", "done": "2026-Q2", "due": "2026-04"}, Timeliness("on_time")),
        ("2026-06-01", {"status": "completed", "done": "2026-05", "due": "none"}, Timeliness("no_deadline")),
        ("2026-06-01", {"status": "completed", "due": "2026-04"}, Timeliness("not_applicable")),
        ("2026-06-01", {"status": "unknown", "due": "2026-04"}, Timeliness("not_applicable")),
        (
            "2026-06-01",
            {"status": "in_progress", "done": "2026-05", "due": "2026-04"},
            Timeliness("overdue", days_late=32),
        ),
    ],
)
def test_the_first_that_holds_is_the_answer(day: str, action: dict[str, Any], expected: Timeliness) -> None:
    assert on(day, **action) == expected


@pytest.mark.parametrize("status", ["suspended", "cancelled", "merged"])
def test_time_does_not_apply_to_what_rests_or_ended(status: str) -> None:
    assert on("2030-01-01", status=status, due="2026", start="2026-01").key == "not_applicable"


def change(day: str, before: str, after: str, field: str = "due") -> dict[str, str]:
    """A change of what was promised."""
    return {"date": day, "field": field, "from": before, "to": after, "reason": "R"}


def test_a_moved_deadline_is_judged_against_both_dates() -> None:
    told = on("2026-10-05", due="2026-12", changes=[change("2026-08-01", "2026-09", "2026-12")])
    assert told == Timeliness("on_time", days_left=87, first=Timeliness("overdue", days_late=5))
    assert not told.late


def test_changes_of_other_fields_are_no_moves() -> None:
    plan = a_plan(due="2026-12", changes=[change("2026-08-01", "100", "200", "budget")])
    assert moves(plan.actions[0]).count == 0


def test_of_one_day_the_later_change_in_the_file_is_the_later_one() -> None:
    both = [change("2026-08-01", "2026-06", "2026-09"), change("2026-08-01", "2026-09", "2026-12")]
    moved = moves(a_plan(due="2026-12", changes=both).actions[0])
    assert moved.count == 2
    assert moved.first_promise is not None
    assert moved.first_promise.text == "2026-06"


@pytest.mark.parametrize(
    ("text", "known"), [("2026-Q4", True), ("ongoing", False), ("soon", None), ("2026-13", None)]
)
def test_only_dates_and_words_stand_in_a_change_of_due(text: str, known: bool | None) -> None:
    due = due_date(text)
    assert (due.known if due else None) is known


@given(st.sampled_from(STATUSES), st.dates(date(2026, 1, 1), date(2027, 12, 31)), st.integers(0, 60))
def test_days_and_keys_agree(status: str, due: date, soon: int) -> None:
    plan = a_plan(status=status, due=due.isoformat())
    for days in (-soon, soon):
        told = timeliness(plan.actions[0], plan, due + timedelta(days))
        assert (told.days_late is not None) == (told.key in ("overdue", "finished_late", "start_late"))
        assert told.key != "overdue" or told.days_late == days
        assert told.key != "due_soon" or told.days_left == -days


def test_stale_counts_days_since_the_last_report() -> None:
    plan = a_plan(updates=[{"date": "2026-01-10", "by": "foca", "text": "T"}])
    assert stale(plan.actions[0], plan, date(2026, 7, 9)) is None
    assert stale(plan.actions[0], plan, date(2026, 7, 10)) == 181


def test_a_report_of_a_running_period_is_as_old_as_today_at_most() -> None:
    values = [{"period": "2026", "value": "1"}]
    indicator = {"id": "1", "title": "I", "unit": "u", "direction": "up", "values": values}
    action = a_plan(indicators=[indicator]).actions[0]
    assert last_report(action, date(2026, 7, 9)) == date(2026, 7, 9)
    assert last_report(action, date(2027, 7, 9)) == date(2026, 12, 31)
    assert last_report(action, date(2025, 7, 9)) is None


def test_without_a_report_stale_counts_from_the_first_day_of_the_plan() -> None:
    plan = a_plan()
    assert stale(plan.actions[0], plan, date(2026, 7, 1)) == 181


def test_a_moment_is_its_day_in_the_sites_time_zone() -> None:
    late = "2026-06-30T23:30+00:00"
    plan = a_plan(due=late, changes=[change("2026-05-01T10:00+02:00", "2026-05-31T23:30Z", late)])
    local = local_days(plan, SARAJEVO)
    action = local.actions[0]
    assert (action.due.first, action.due.last) == (date(2026, 7, 1), date(2026, 7, 1))
    assert (action.changes[0].from_, action.changes[0].to) == ("2026-06-01", "2026-07-01")
    assert timeliness(action, local, date(2026, 7, 1)).key == "due_soon"
    assert timeliness(plan.actions[0], plan, date(2026, 7, 1)).key == "overdue"


def test_a_plan_without_moments_stays_itself() -> None:
    plan = a_plan(due="2026-Q4", updates=[{"date": "2026-01-10", "by": "foca", "text": "T"}])
    assert local_days(plan, SARAJEVO) is plan
