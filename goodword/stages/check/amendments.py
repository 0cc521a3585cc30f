"""Check: decisions that changed a plan name its actions."""

from __future__ import annotations

from collections.abc import Iterator

from goodword.model.amendment import names_action
from goodword.model.plan import Plan
from goodword.model.problem import Finding
from goodword.text.nearest import nearest


def check_amendments(plan: Plan) -> Iterator[Finding]:
    """Find amendments that name an action which the plan does not have.

    An action that was taken out has no page any more. Then the amendment itself must say which one it was, or
    nobody could tell a number that is gone from one that was mistyped.

    Args:
        plan: The plan.

    Yields:
        Findings in the order of the file.
    """
    ids = list(dict.fromkeys(action.id for action in plan.actions))
    for n, amendment in enumerate(plan.amendments):
        for k, id_ in enumerate(amendment.actions):
            here = ("amendments", n, "actions", k)
            if id_ in amendment.actions[:k]:
                yield Finding("ref.twice", here, {"value": id_})
            elif id_ not in ids and not names_action(amendment.what, id_):
                values = {"value": id_, "nearest": nearest(id_, ids), "known": ", ".join(ids) or "–"}
                yield Finding("amendment.action_unknown", here, values)
