"""Progress of a plan: a figure that can be checked, counts beside it (DOMAIN, section 2, rules 4 to 6)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import get_args

from goodword.model.action import Action, ActionStatus
from goodword.model.basis import Basis, Judged, LeftOut, Reason, basis, basis_in, status_in
from goodword.model.plan import Plan
from goodword.model.shares import largest_remainder
from goodword.model.timeliness import Timeliness, moves, timeliness

STATUSES: tuple[ActionStatus, ...] = get_args(ActionStatus)
REASONS: tuple[Reason, ...] = get_args(Reason)


@dataclass(frozen=True, slots=True)
class OtherReading:
    """The coalition's reading of an action where it differs from the responsible body's.

    Attributes:
        judged: The figure in its view.
        status: The status in its view when that differs, else None.
    """

    judged: Judged
    status: ActionStatus | None


@dataclass(frozen=True, slots=True)
class TraceRow:
    """One action's part in the plan's figure.

    Attributes:
        action: The action.
        judged: Its figure, or why it has none.
        contribution: Percentage points that it adds; None: it is left out.
        timeliness: Where it stands in time.
        coalition: The coalition's reading where it differs, else None.
    """

    action: Action
    judged: Judged
    contribution: Fraction | None
    timeliness: Timeliness
    coalition: OtherReading | None


@dataclass(frozen=True, slots=True)
class StatusShare:
    """How many of all actions have a status.

    Attributes:
        status: The status.
        count: Actions with it.
        percent: Whole percent; those of a plan add up to 100.
    """

    status: ActionStatus
    count: int
    percent: int


@dataclass(frozen=True, slots=True)
class PlanProgress:
    """How far a plan is, as of a day.

    Attributes:
        as_of: The day.
        exact: Weighted mean of the counted actions in percent; None: no figure can be given.
        counted: Actions with a basis, also those of weight 0.
        total: All actions.
        left_out: Actions without a basis by reason, in the order of ``REASONS``, only those that occur.
        shares: Parts by status, of all actions, in the order of the vocabulary.
        done: Completed actions.
        late: Overdue or late to start.
        moved: Actions whose deadline was moved at least once.
        trace: Every action's part, in the order of the plan; contributions add up to ``exact``.
        time_used: Whole percent of the period that has passed; None: the period is not known.
        coalition_exact: The mean in the coalition's reading where that differs in any action, else None.
        coalition_counted: Actions with a basis in that reading.
    """

    as_of: date
    exact: Fraction | None
    counted: int
    total: int
    left_out: tuple[tuple[Reason, int], ...]
    shares: tuple[StatusShare, ...]
    done: int
    late: int
    moved: int
    trace: tuple[TraceRow, ...]
    time_used: int | None
    coalition_exact: Fraction | None = None
    coalition_counted: int = 0

    @property
    def percent(self) -> int | None:
        """The figure as it is shown."""
        return None if self.exact is None else whole(self.exact)

    @property
    def coalition_percent(self) -> int | None:
        """The coalition's figure as it is shown."""
        return None if self.coalition_exact is None else whole(self.coalition_exact)

    @property
    def without_report(self) -> int:
        """Actions of which nothing was reported; never counted as 0 (rule 1)."""
        return self.omitted("no_report")

    @property
    def differing(self) -> tuple[TraceRow, ...]:
        """Rows in which the coalition's reading differs."""
        return tuple(row for row in self.trace if row.coalition)

    def omitted(self, reason: Reason) -> int:
        """How many actions were left out for a reason."""
        return dict(self.left_out).get(reason, 0)


def whole(value: Fraction) -> int:
    """Round a percentage half up; it reads 100 only when it is exactly 100 (fine print).

    Args:
        value: Percent, 0 to 100.

    Returns:
        Whole percent.
    """
    if value == 100:
        return 100
    return min(99, int(value + Fraction(1, 2)))


def plan_progress(plan: Plan, as_of: date) -> PlanProgress:
    """Count a plan.

    Args:
        plan: The plan, its moments already turned into days (``local_days``).
        as_of: The day on which the page is read.

    Returns:
        Its figure, counts and trace.
    """
    judged = tuple(basis(action, plan, as_of) for action in plan.actions)
    times = tuple(timeliness(action, plan, as_of) for action in plan.actions)
    pairs = zip(plan.actions, judged, strict=True)
    others = tuple(_coalition(action, own, plan, as_of) for action, own in pairs)
    seen = [other.judged if other else own for other, own in zip(others, judged, strict=True)]
    parts = _contributions(plan, judged)
    reasons = [one.reason for one in judged if isinstance(one, LeftOut)]
    return PlanProgress(
        as_of,
        exact=_mean(plan, judged),
        counted=_counted(judged),
        total=len(plan.actions),
        left_out=tuple((reason, reasons.count(reason)) for reason in REASONS if reason in reasons),
        shares=status_shares(action.status for action in plan.actions),
        done=sum(action.status == "completed" for action in plan.actions),
        late=sum(time.late for time in times),
        moved=sum(moves(action).count > 0 for action in plan.actions),
        trace=tuple(TraceRow(*row) for row in zip(plan.actions, judged, parts, times, others, strict=True)),
        time_used=time_used(plan, as_of),
        coalition_exact=_mean(plan, seen) if any(others) else None,
        coalition_counted=_counted(seen) if any(others) else 0,
    )


def _counted(judged: Iterable[Judged]) -> int:
    return sum(isinstance(one, Basis) for one in judged)


def _contributions(plan: Plan, judged: Sequence[Judged]) -> tuple[Fraction | None, ...]:
    pairs = [(Fraction(a.weight), j) for a, j in zip(plan.actions, judged, strict=True)]
    total = sum((weight for weight, one in pairs if isinstance(one, Basis)), Fraction(0))
    if not total:
        return (None,) * len(pairs)
    return tuple(one.value * weight / total if isinstance(one, Basis) else None for weight, one in pairs)


def _mean(plan: Plan, judged: Sequence[Judged]) -> Fraction | None:
    parts = [part for part in _contributions(plan, judged) if part is not None]
    return sum(parts, Fraction(0)) if parts else None


def _coalition(action: Action, own: Judged, plan: Plan, as_of: date) -> OtherReading | None:
    judged = basis_in("coalition", action, plan, as_of)
    if judged is None:
        return None
    stated = status_in("coalition", action, as_of)
    status = stated if stated != action.status else None
    if status is None and _shown(judged) == _shown(own):
        return None
    return OtherReading(judged, status)


def _shown(judged: Judged) -> int | None:
    return whole(judged.value) if isinstance(judged, Basis) else None


def status_shares(statuses: Iterable[ActionStatus]) -> tuple[StatusShare, ...]:
    """Parts by status in whole percent that add up to 100: largest remainder, ties in its order (rule 5).

    Args:
        statuses: The status of every action.

    Returns:
        Shares of those that occur, in the order of the vocabulary; empty without actions.
    """
    every = list(statuses)
    counts = {status: every.count(status) for status in STATUSES if status in every}
    shares = largest_remainder(tuple(counts.values()))
    return tuple(StatusShare(one, counts[one], share) for one, share in zip(counts, shares, strict=True))


def time_used(plan: Plan, as_of: date) -> int | None:
    """How much of a plan's period has passed.

    Args:
        plan: The plan.
        as_of: The day on which the page is read; it has not passed yet.

    Returns:
        Whole percent, 100 only when the last day has passed; None: the period is not known.
    """
    if not plan.period.known:
        return None
    days = (plan.period.last - plan.period.first).days + 1
    passed = min(max((as_of - plan.period.first).days, 0), days)
    return whole(Fraction(passed * 100, days))
