"""The page of a goal: its actions, how far they are, what they cost and what proves them."""

from __future__ import annotations

from goodword.model.action import Action
from goodword.model.plan import Goal, Plan
from goodword.model.progress import plan_progress
from goodword.model.views.common import Page
from goodword.model.views.overviews import GoalPage
from goodword.stages.present import address
from goodword.stages.present.action_row import action_row
from goodword.stages.present.cards import story_card
from goodword.stages.present.context import Context
from goodword.stages.present.frame import alternates, feed_link, neighbours, plan_crumbs
from goodword.stages.present.money_tables import money_of
from goodword.stages.present.proof import without_evidence
from goodword.stages.present.words_of_plan import progress_view


def goal_page(context: Context, plan_id: str, goal_id: str) -> Page:
    """The page of one goal.

    Args:
        context: The page's context.
        plan_id: Id of its plan.
        goal_id: Its number in the plan.

    Returns:
        The page.
    """
    plan = _plan(context, plan_id, goal_id)
    goal = next(one for one in plan.goals if one.id == goal_id)
    title, of_plan = context.words(goal.title), context.words(plan.title)
    id_ = f"{plan_id}#{goal_id}"
    return Page(
        "goal",
        context.lang,
        address.record(context.lang, "goal", id_),
        title.text,
        _view(context, plan_id, plan, goal=goal),
        title.lang,
        context._("A goal of the plan: %(plan)s") % {"plan": of_plan.text},
        plan_crumbs(context, context.link("plan", plan_id)),
        alternates(context, lambda tag: address.record(tag, "goal", id_)),
        (feed_link(of_plan.text, address.feed(context.lang, "plan", plan_id)),),
        section="plans",
        example=plan.example,
    )


def _plan(context: Context, plan_id: str, goal_id: str) -> Plan:
    """The plan with the actions of the goal only: what happens in the others changes nothing here."""
    entry = context.world.entry("plan", plan_id)
    assert entry is not None
    served = entry.more["served"][goal_id]
    if not served:
        return context.records.plans[plan_id].model_copy(update={"actions": ()})
    alone = [context.world.action(plan_id, id_) for id_ in served]
    return alone[0].model_copy(update={"actions": tuple(one.actions[0] for one in alone)})


def _view(context: Context, plan_id: str, plan: Plan, *, goal: Goal) -> GoalPage:
    rows = tuple(action_row(context, plan_id, action) for action in plan.actions)
    progress = plan_progress(plan, context.as_of)
    before, after = neighbours(context, "goal", plan_id, goal.id)
    return GoalPage(
        id=goal.id,
        title=context.words(goal.title),
        description=context.maybe(goal.description),
        plan=context.link("plan", plan_id),
        progress=progress_view(plan, progress, context.speech) if rows else None,
        as_of=context.state(),
        actions=rows,
        without_evidence=without_evidence(context, rows),
        money=money_of(context, plan_id, plan.model_copy(update={"goals": ()})),
        stories=tuple(story_card(context, id_) for id_ in _stories(context, plan_id, plan.actions)),
        previous=before,
        next=after,
    )


def _stories(context: Context, plan_id: str, actions: tuple[Action, ...]) -> list[str]:
    """Stories that prove an action of the goal, newest first."""
    found = {e.id: e for a in actions for e in context.related.stories("action", f"{plan_id}#{a.id}")}
    return sorted(found, key=lambda id_: (-found[id_].day.toordinal(), id_))
