"""What of an action needs somebody's attention: computed by the same rules as on its page, in one place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from goodword.model.action import Action
from goodword.model.basis import LeftOut, basis
from goodword.model.plan import Plan
from goodword.model.timeliness import Timeliness, stale, timeliness

Concern = Literal["overdue", "start_late", "due_soon", "stale", "no_report", "no_reason", "no_evidence"]
CONCERNS: tuple[Concern, ...] = get_args(Concern)
"""In the order in which they are told."""

LATE: tuple[Concern, ...] = ("overdue", "start_late", "stale")
"""With one of these, something has to be done now."""

_ENDED = ("completed", "partly_completed")


@dataclass(frozen=True, slots=True)
class Attention:
    """What of an action needs attention.

    Attributes:
        concerns: In their order; empty: nothing.
        told: Where it stands in time.
        stale_days: Days without a report when they are too many; else None.
    """

    concerns: tuple[Concern, ...]
    told: Timeliness
    stale_days: int | None

    def urgent(self, action: Action) -> bool:
        """Whether somebody should write about it; a missing proof alone can wait for the end."""
        others = any(concern != "no_evidence" for concern in self.concerns)
        return others or (bool(self.concerns) and action.status in _ENDED)


def attention(action: Action, plan: Plan, as_of: date, *, proven: bool) -> Attention:
    """Find what of an action needs attention.

    Args:
        action: The action.
        plan: Its plan.
        as_of: The day for which it is asked.
        proven: True if a published story or a piece of evidence belongs to it.

    Returns:
        What was found.
    """
    told, days = timeliness(action, plan, as_of), stale(action, plan, as_of)
    found = {
        "overdue": told.key == "overdue",
        "start_late": told.key == "start_late",
        "due_soon": told.key == "due_soon",
        "stale": days is not None,
        "no_report": basis(action, plan, as_of) == LeftOut("no_report"),
        "no_reason": told.key == "overdue" and action.reason is None,
        "no_evidence": not proven,
    }
    return Attention(tuple(concern for concern in CONCERNS if found[concern]), told, days)


def contact_missing(plan: Plan) -> bool:
    """Whether a reader who sees that something is wrong cannot tell anybody."""
    return plan.contact is None or not (plan.contact.email or plan.contact.phone)
