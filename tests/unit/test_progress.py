"""What holds for the progress of every plan, whatever it reports."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodword.model.basis import Basis, LeftOut, basis, basis_in
from goodword.model.plan import Plan
from goodword.model.progress import STATUSES, PlanProgress, plan_progress, status_shares, whole

DAYS = st.dates(date(2025, 6, 1), date(2027, 6, 1))
FUZZY = st.one_of(
    DAYS.map(date.isoformat), st.sampled_from(["2026", "2026-H1", "2026-Q3", "2026-05", "2025/2027"])
)
PERCENT = st.decimals(0, 100, places=1).map(str)
WEIGHT = st.sampled_from(["0", "1", "1", "2", "33.3", "0.1"])
STATUS = st.sampled_from(STATUSES)


def _some(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional=fields)


MILESTONE = st.builds(lambda extra: {"id": "1", "title": "Step", **extra}, _some(done=FUZZY, weight=WEIGHT))
UPDATE = st.builds(
    lambda day, extra: {"date": day.isoformat(), "by": "foca", "text": "Report", **extra},
    DAYS,
    _some(
        percent=PERCENT, status=STATUS, reading=st.sampled_from(["responsible", "coalition", "independent"])
    ),
)
MEASURED = st.integers(-20, 20).map(lambda n: {"value": str(n)})
VALUE = st.builds(lambda when, n: {"period": when, "value": str(n)}, FUZZY, st.integers(-30, 30))
INDICATOR = st.builds(
    lambda direction, extra: {
        "id": "1",
        "title": "Reports",
        "unit": "reports",
        "direction": direction,
        **extra,
    },
    st.sampled_from(["up", "down"]),
    _some(
        baseline=MEASURED,
        target=MEASURED,
        values=st.lists(VALUE, max_size=3),
    ),
)
ACTION = st.builds(
    lambda status, extra: {"title": "A", "responsible": "unknown", "due": "none", "status": status, **extra},
    STATUS,
    _some(
        due=FUZZY,
        start=FUZZY,
        done=FUZZY,
        weight=WEIGHT,
        milestones=st.lists(MILESTONE, max_size=3),
        updates=st.lists(UPDATE, max_size=4),
        indicators=st.lists(INDICATOR, max_size=2),
    ),
)


def a_plan(*actions: dict[str, Any], period: str = "2026") -> Plan:
    """A plan of these actions; what they do not speak of is filled in."""
    common = {"title": "A", "responsible": "unknown", "due": "none", "status": "in_progress"}
    raw = {
        "title": "A plan",
        "type": "ccap",
        "places": ["foca"],
        "period": period,
        "status": "in_force",
        "summary": "S",
        "actions": [{"id": f"1.{n}", **common, **action} for n, action in enumerate(actions, 1)],
    }
    return Plan.model_validate(raw, context={"lang": "en"})


@st.composite
def progresses(draw: st.DrawFn) -> PlanProgress:
    """The progress of any plan on any day."""
    return plan_progress(a_plan(*draw(st.lists(ACTION, max_size=6))), draw(DAYS))


@given(progresses())
def test_every_figure_lies_between_0_and_100(progress: PlanProgress) -> None:
    figures = [row.judged.value for row in progress.trace if isinstance(row.judged, Basis)]
    figures += [figure for figure in (progress.exact, progress.coalition_exact) if figure is not None]
    assert all(0 <= figure <= 100 for figure in figures)


@given(progresses())
def test_the_trace_adds_up_to_the_figure(progress: PlanProgress) -> None:
    points = [row.contribution for row in progress.trace if row.contribution is not None]
    assert (sum(points, Fraction(0)) if points else None) == progress.exact


@given(progresses())
def test_a_plan_reads_100_only_if_all_that_count_are_completed(progress: PlanProgress) -> None:
    counting = [row for row in progress.trace if row.contribution is not None and row.action.weight]
    completed = bool(counting) and all(row.action.status == "completed" for row in counting)
    assert (progress.percent == 100) == completed


@given(progresses())
def test_every_action_is_counted_or_named(progress: PlanProgress) -> None:
    assert progress.counted + sum(n for _, n in progress.left_out) == progress.total


@given(progresses())
def test_only_what_is_completed_reads_more_than_99(progress: PlanProgress) -> None:
    for row in progress.trace:
        if isinstance(row.judged, Basis) and row.action.status != "completed":
            assert row.judged.value <= 99


@given(st.lists(STATUS, min_size=1, max_size=300))
def test_shares_add_up_to_100(statuses: list[Any]) -> None:
    shares = status_shares(statuses)
    assert sum(share.percent for share in shares) == 100
    assert sum(share.count for share in shares) == len(statuses)
    assert all(abs(share.percent - share.count * 100 / len(statuses)) < 1 for share in shares)


@given(st.fractions(0, 100))
def test_rounding_reads_100_only_for_100(value: Fraction) -> None:
    assert (whole(value) == 100) == (value == 100)
    assert value == 100 or abs(whole(value) - value) <= (1 if value > 99 else Fraction(1, 2))


@pytest.mark.parametrize(
    ("value", "shown"),
    [("0.49", 0), ("0.5", 1), ("1.5", 2), ("2.5", 3), ("99.49", 99), ("99.99", 99), ("100", 100)],
)
def test_halves_go_up(value: str, shown: int) -> None:
    assert whole(Fraction(Decimal(value))) == shown


def coalition_says(**update: str) -> dict[str, str]:
    """An update in the coalition's reading."""
    return {"date": "2026-03-01", "by": "coalition-a", "text": "Our view", "reading": "coalition", **update}


@pytest.mark.parametrize(
    ("action", "update", "seen"),
    [
        ({}, {}, None),
        ({}, {"percent": "30"}, ("percent", 30)),
        ({}, {"percent": "100"}, ("percent", 99)),
        ({}, {"status": "completed", "percent": "80"}, ("status", 100)),
        ({}, {"status": "not_started"}, ("status", 0)),
        ({}, {"status": "cancelled", "percent": "80"}, "cancelled"),
        ({}, {"status": "suspended"}, "suspended"),
        ({"status": "completed"}, {"status": "in_progress"}, "no_figure"),
        (
            {"status": "completed", "milestones": [{"id": "1", "title": "S", "done": "2026-02"}]},
            {"status": "in_progress"},
            ("milestones", 99),
        ),
        ({"status": "cancelled", "reason": "R"}, {"percent": "20"}, None),
    ],
)
def test_the_coalition_has_a_reading_of_its_own(
    action: dict[str, Any], update: dict[str, str], seen: object
) -> None:
    plan = a_plan({**action, "updates": [coalition_says(**update)]})
    judged = basis_in("coalition", plan.actions[0], plan, date(2026, 6, 1))
    if isinstance(judged, Basis):
        assert (judged.kind, judged.value) == seen
    else:
        assert (judged.reason if isinstance(judged, LeftOut) else None) == seen


def test_the_responsible_reading_is_the_basis_itself() -> None:
    plan = a_plan({"updates": [coalition_says(percent="30")]})
    assert basis_in("responsible", plan.actions[0], plan, date(2026, 6, 1)) == LeftOut("no_figure")


def test_what_a_cap_or_completion_hid_is_kept_for_the_words() -> None:
    half = [{"id": "1", "title": "S", "done": "2026-02"}, {"id": "2", "title": "T"}]
    plan = a_plan({"status": "completed", "milestones": half}, {"milestones": half[:1]})
    completed, capped = (basis(action, plan, date(2026, 6, 1)) for action in plan.actions)
    assert isinstance(completed, Basis)
    assert isinstance(capped, Basis)
    assert (completed.value, completed.found, completed.steps, completed.undated) == (100, 50, (1, 2), True)
    assert (capped.value, capped.found, capped.steps) == (99, 100, (1, 1))
