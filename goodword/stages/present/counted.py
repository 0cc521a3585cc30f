"""What is counted once for all languages and all pages that show it."""

from __future__ import annotations

from goodword.model.basis import Judged, basis
from goodword.model.progress import PlanProgress, plan_progress
from goodword.stages.present.context import Context


def counted_plan(context: Context, id_: str) -> PlanProgress:
    """A plan's figure, counts and trace.

    Args:
        context: The context of any page.
        id_: The plan's id.
    """
    world = context.world
    return world.shared(("progress", id_), lambda: plan_progress(world.plans[id_], world.as_of))


def counted_action(context: Context, plan_id: str, action_id: str) -> Judged:
    """An action's figure and what it stands on, as its responsible body reports it.

    Args:
        context: The context of any page.
        plan_id: The plan's id.
        action_id: The action's number.
    """
    world = context.world

    def make() -> Judged:
        plan = world.action(plan_id, action_id)
        return basis(plan.actions[0], plan, world.as_of)

    return world.shared(("basis", plan_id, action_id), make)
