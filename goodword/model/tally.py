"""Counts over the actions of several plans. Only counts: figures of different plans have no common mean."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from goodword.model.action import Action
from goodword.model.basis import LeftOut, Reason, basis
from goodword.model.plan import Plan
from goodword.model.timeliness import moves, timeliness


@dataclass(frozen=True, slots=True)
class Tally:
    """How many actions are done, late, moved, and have no figure.

    Attributes:
        total: All actions.
        done: Completed ones.
        late: Overdue or late to start.
        moved: Those whose deadline was moved at least once.
        reasons: Why the others have no figure, one entry per action without one.
    """

    total: int
    done: int
    late: int
    moved: int
    reasons: tuple[Reason, ...]

    @property
    def without_report(self) -> int:
        """Actions of which nothing was reported; never counted as 0 (DOMAIN, section 2, rule 1)."""
        return self.omitted("no_report")

    def omitted(self, reason: Reason) -> int:
        """How many actions have no figure for a reason."""
        return self.reasons.count(reason)


def tally(actions: Iterable[tuple[Plan, Action]], as_of: date) -> Tally:
    """Count actions of any plans.

    Args:
        actions: Each with its plan.
        as_of: The day on which the page is read.

    Returns:
        The counts of the leading sentence (DOMAIN, section 2, rule 5).
    """
    every = list(actions)
    judged = [basis(action, plan, as_of) for plan, action in every]
    return Tally(
        len(every),
        sum(action.status == "completed" for _, action in every),
        sum(timeliness(action, plan, as_of).late for plan, action in every),
        sum(moves(action).count > 0 for _, action in every),
        tuple(one.reason for one in judged if isinstance(one, LeftOut)),
    )
