"""Progress as public data: exact, with the rule by which it is rounded (DOMAIN, section 2, rule 6)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import Any

from goodword.model.action import Action
from goodword.model.basis import Basis, Judged, LeftOut
from goodword.model.plan import Plan
from goodword.model.progress import OtherReading, PlanProgress, TraceRow
from goodword.model.timeliness import Timeliness, moves, stale
from goodword.stages.present.numbers import rounded
from goodword.stages.present.published import Visible, date_map, plain
from goodword.stages.present.words_of_plan import coverage, leading_sentence
from goodword.text.i18n import Speech

ROUNDING = (
    "exact: a whole number or a fraction of two, nothing rounded. rounded: with two decimals, half up. "
    "percent: whole, half up; 100 only when it is exactly 100. The contributions add up to the exact figure."
)


def progress_json(progress: PlanProgress, speeches: Iterable[Speech], visible: Visible) -> dict[str, Any]:
    """How far a plan is, with the trace of every action.

    Args:
        progress: The plan's progress.
        speeches: The site's languages, for the sentences.
        visible: Whether a record may be named.

    Returns:
        What ``progress.json`` says.
    """
    every = list(speeches)
    other = {
        "percent": progress.coalition_percent,
        "exact": _exact(progress.coalition_exact),
        "counted": progress.coalition_counted,
    }
    return {
        "percent": progress.percent,
        "exact": _exact(progress.exact),
        "counted": progress.counted,
        "total": progress.total,
        "sentence": {one.lang: leading_sentence(progress, one) for one in every},
        "coverage": {one.lang: coverage(progress, one) for one in every},
        "done": progress.done,
        "late": progress.late,
        "moved": progress.moved,
        "left_out": dict(progress.left_out),
        "shares": [{"status": s.status, "count": s.count, "percent": s.percent} for s in progress.shares],
        "time_used": progress.time_used,
        "coalition": other if progress.differing else None,
        "trace": [_row(row, visible) for row in progress.trace],
    }


def _row(row: TraceRow, visible: Visible) -> dict[str, Any]:
    return {
        "action": row.action.id,
        "status": row.action.status,
        "timeliness": row.timeliness.key,
        "weight": plain(row.action.weight),
        **_judged(row.judged, visible),
        "contribution": figure(row.contribution),
        "coalition": _other(row.coalition, visible) if row.coalition else None,
    }


def _other(other: OtherReading, visible: Visible) -> dict[str, Any]:
    return {"status": other.status, **_judged(other.judged, visible)}


def _judged(judged: Judged, visible: Visible) -> dict[str, Any]:
    if isinstance(judged, LeftOut):
        return {"basis": None, "value": None, "left_out": judged.reason}
    return {
        "basis": judged.kind,
        "value": figure(judged.value),
        "left_out": None,
        **_stands_on(judged, visible),
    }


def _stands_on(basis: Basis, visible: Visible) -> dict[str, Any]:
    """What the figure stands on, as far as its kind of basis knows it."""
    found: dict[str, Any] = {"reading": basis.reading}
    if basis.found is not None:
        found["before_the_rule"] = figure(basis.found)
    if basis.steps[1]:
        found["milestones"] = {"done": basis.steps[0], "total": basis.steps[1]}
    if basis.indicators:
        found["indicators"] = [{"id": one.id, "value": figure(one.value)} for one in basis.indicators]
    if basis.by and visible(("organisation", "coalition"), basis.by):
        found["stated_by"] = basis.by
    if basis.when is not None:
        found["stated_on"] = date_map(basis.when)
    if basis.undated:
        found["date_not_given"] = True
    return found


def figure(value: Fraction | None) -> dict[str, str] | None:
    """A figure, exact and rounded; None stays None."""
    return None if value is None else {"exact": str(value), "rounded": two_digits(value)}


def two_digits(value: Fraction) -> str:
    """A figure with two decimals, half up; it reads 100 only when it is exactly 100."""
    shown = f"{rounded(value, 2):f}"
    return "99.99" if shown == "100.00" and value != 100 else shown


def _exact(value: Fraction | None) -> str | None:
    return None if value is None else str(value)


def time_json(action: Action, plan: Plan, told: Timeliness, as_of: date) -> dict[str, Any]:
    """Where an action stands in time, against the current and the first promise.

    Args:
        action: The action.
        plan: Its plan.
        told: Its timeliness.
        as_of: The day of the data.

    Returns:
        Days that do not apply are null.
    """
    moved = moves(action)
    first = None
    if moved.first_promise is not None and told.first is not None:
        first = {"date": date_map(moved.first_promise), **_told(told.first)}
    return {
        **_told(told),
        "moved": moved.count,
        "first_promise": first,
        "stale_days": stale(action, plan, as_of),
    }


def _told(told: Timeliness) -> dict[str, Any]:
    return {"timeliness": told.key, "days_late": told.days_late, "days_left": told.days_left}
