"""One action of a plan, alone: what may be shown of it without looking at the rest of the plan."""

from __future__ import annotations

from collections.abc import Iterator

from goodword.model.action import Action
from goodword.model.amendment import Amendment
from goodword.model.plan import Plan

KEPT = ("lang", "example", "adopted", "lead", "coalitions", "contact", "goals", "method")
"""What else of the plan is seen with an action, beside what every plan must have."""

_LEFT = {
    name: field.get_default(call_default_factory=True)
    for name, field in Plan.model_fields.items()
    if not field.is_required() and name not in KEPT
}


def alone(plan: Plan, action: Action) -> Plan:
    """A plan as if it had only this action.

    A page that shows one action is made from this, so that a report on another action leaves it as it is.

    Args:
        plan: The whole plan.
        action: One of its actions.

    Returns:
        The plan with its frame, ``KEPT``, this action and the amendments that name it; all other fields are
        as if they were not filled in.
    """
    return plan.model_copy(update={**_LEFT, "actions": (action,), "amendments": _amendments(plan, action)})


def _amendments(plan: Plan, action: Action) -> tuple[Amendment, ...]:
    return tuple(one for one in plan.amendments if action.id in one.actions)


def marks(plan: Plan) -> Iterator[tuple[str, str]]:
    """What is to be seen of each action alone.

    Args:
        plan: The whole plan.

    Yields:
        Pairs of the action's id and a text that differs when ``alone`` differs.
    """
    frame = repr(plan.model_copy(update={**_LEFT, "actions": ()}))
    for action in plan.actions:
        yield action.id, f"{frame}\n{action!r}\n{_amendments(plan, action)!r}"
