"""The engine's count against a second one, made apart from it, on plans drawn by chance."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
import second_count as second
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from plan_samples import EN, context

from goodword.model.basis import Basis
from goodword.model.local_days import local_days
from goodword.model.plan import Plan
from goodword.model.progress import plan_progress
from goodword.model.tally import tally
from goodword.model.timeliness import moves, stale
from goodword.stages.present.money import money_sums

SITE = context()
TODAY = date(2026, 11, 20)
AROUND = st.integers(-400, 400) | st.integers(-3, 3) | st.sampled_from([-181, -180, -179, 29, 30, 31])
DAY = AROUND.map(lambda n: (TODAY + timedelta(n)).isoformat())
MOMENT = st.builds(
    lambda day, hour, zone: f"{day}T{hour}:30{zone}",
    DAY,
    st.sampled_from(["00", "12", "23"]),
    st.sampled_from(["Z", "+02:00", "-08:00", "+11:00"]),
)
# Few days for reports, so that many fall on the same one.
FULL = DAY | MOMENT | st.sampled_from(["2026-11-19", "2026-11-20", "2026-10-01"])
FUZZY = (
    FULL
    | DAY.map(lambda day: day[:7])
    | st.sampled_from(
        [
            "2025",
            "2026",
            "2027",
            "2026-H1",
            "2026-H2",
            "2026-Q3",
            "2026-Q4",
            "2027-Q1",
            "2025/2026",
            "2026/2028",
        ]
    )
)
DUE = FUZZY | FUZZY | st.sampled_from(["ongoing", "none", "unknown"])
PERCENT = st.integers(0, 100).map(str) | st.sampled_from(["99.5", "98.99", "99.49", "0.5", "33.3"])
WEIGHT = st.sampled_from(["0", "1", "1", "2", "33.3", "0.1", "1000000"])
STATUS = st.sampled_from(second.STATUSES)
READING = st.sampled_from(["responsible", "responsible", "coalition", "independent"])
NUMBER = st.integers(-5, 5).map(str) | st.sampled_from(["0.1", "2.5", "-0.3"])


def some(needed: dict[str, Any], **optional: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {key: one if isinstance(one, st.SearchStrategy) else st.just(one) for key, one in needed.items()},
        optional=optional,
    )


MILESTONE = some({"title": "Step"}, due=FUZZY, done=FUZZY, weight=WEIGHT)
UPDATE = some({"date": FULL, "by": "foca", "text": "T"}, percent=PERCENT, status=STATUS, reading=READING)
PERIOD = FUZZY | st.sampled_from(["2026", "2026-Q4", "2026-11", "2026-12-31"])
VALUE = some({"period": PERIOD, "value": NUMBER}) | some({"period": PERIOD, "na": "Not measured"})
MEASURED = some({"value": NUMBER}, date=FUZZY)
INDICATOR = some(
    {"title": "I", "unit": "u", "direction": st.sampled_from(["up", "down"]),
     "values": st.lists(VALUE, max_size=4)},
    baseline=MEASURED, target=MEASURED,
)  # fmt: skip
AMOUNT = st.integers(0, 10**9).map(str) | st.sampled_from(["0.01", "12500.00", "unknown", "none_needed"])
LINE = some(
    {
        "kind": st.sampled_from(["planned", "spent", "in_kind"]),
        "amount": AMOUNT,
        "currency": st.sampled_from(["BAM", "EUR", "USD"]),
    }
)
CHANGE = some(
    {
        "date": FULL,
        "field": st.sampled_from(["due", "due", "due", "budget", "text"]),
        "from": DUE,
        "to": DUE,
        "reason": "R",
    }
)
ACTION = some(
    {"title": "A", "responsible": "unknown", "due": DUE, "status": STATUS},
    start=FUZZY, done=FUZZY, weight=WEIGHT, changes=st.lists(CHANGE, max_size=3),
    milestones=st.lists(MILESTONE, max_size=3), updates=st.lists(UPDATE, max_size=4),
    indicators=st.lists(INDICATOR, max_size=3), budget=st.lists(LINE, max_size=3),
)  # fmt: skip


def numbered(parts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Parts with the numbers that they need."""
    return [{"id": str(n), **part} for n, part in enumerate(parts, 1)]


@st.composite
def plans(draw: st.DrawFn) -> dict[str, Any]:
    actions = numbered(draw(st.lists(ACTION, max_size=7)))
    for action in actions:
        for key in ("milestones", "indicators"):
            action[key] = numbered(action.get(key, []))
    period = draw(
        st.sampled_from(["2026", "2026/2028", "2025-H1", "2027", "2026-11-20", "2026-11-19", "unknown"])
    )
    method = draw(
        some(
            {},
            stale_after_days=st.sampled_from(["0", "30", "180"]),
            due_soon_days=st.sampled_from(["0", "30"]),
        )
    )
    return {
        "title": "P", "type": "ccap", "places": ["foca"], "period": period, "status": "in_force",
        "summary": "S", "method": method, "actions": actions,
    }  # fmt: skip


def compare(raw: dict[str, Any], today: date = TODAY) -> None:
    plan = local_days(Plan.model_validate(raw, context={"lang": "en"}), second.SITE)
    engine = plan_progress(plan, today)
    percent, exact, figures = second.progress(raw, today)
    judged = [
        row.judged.value if isinstance(row.judged, Basis) else row.judged.reason for row in engine.trace
    ]
    assert judged == figures
    assert (engine.percent, engine.exact) == (percent, exact)
    sentence = {
        "done": engine.done, "late": engine.late, "moved": engine.moved,
        "without_report": engine.without_report, "cancelled": engine.omitted("cancelled"),
        "merged": engine.omitted("merged"),
    }  # fmt: skip
    assert sentence == second.sentence(raw, today)
    every = tally([(plan, action) for action in plan.actions], today)
    assert (every.done, every.late, every.moved, every.without_report) == tuple(sentence.values())[:4]
    kinds = [
        (one.kind.key, one.amount) for one in money_sums(SITE, (b for a in plan.actions for b in a.budget))
    ]
    sums = {(kind, EN.money(total, currency)) for (currency, kind), total in second.money(raw).items()}
    assert {(kind, text) for kind, text in kinds if text != "amount not known"} == sums
    assert {share.status: share.percent for share in engine.shares} == second.shares(raw)
    for action, row, typed in zip(plan.actions, engine.trace, raw["actions"], strict=True):
        count, promise = second.moves(typed, today)
        seen = moves(action)
        assert (seen.count, seen.first_promise and (seen.first_promise.first, seen.first_promise.last)) == (
            count, promise and second.days(promise),
        )  # fmt: skip
        assert row.timeliness.key == second.timeliness(typed, raw, today)
        first = row.timeliness.first and row.timeliness.first.key
        assert first == (second.timeliness(typed, raw, today, promise) if promise else None)
        differs = second.coalition_differs(
            typed, row.judged.value if isinstance(row.judged, Basis) else None, today
        )
        assert differs is None or (row.coalition is not None) == differs
        assert (stale(action, plan, today) is not None) == second.stale(typed, raw, today)


same_every_time = settings(
    deadline=None, derandomize=True, database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)  # fmt: skip


@settings(same_every_time, max_examples=250)
@given(plans())
def test_two_counts_made_apart_agree(raw: dict[str, Any]) -> None:
    compare(raw)


@pytest.mark.slow
@settings(same_every_time, max_examples=5000, derandomize=False)
@given(plans())
def test_they_agree_on_thousands_of_plans(raw: dict[str, Any]) -> None:
    compare(raw)
