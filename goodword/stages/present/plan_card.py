"""A plan in a list."""

from __future__ import annotations

from collections.abc import Iterable

from goodword.model.plan import Plan
from goodword.model.views.cards import PlanCard, Progress
from goodword.stages.present.context import Context
from goodword.stages.present.counted import counted_plan
from goodword.stages.present.vocabulary import VOCABULARIES
from goodword.stages.present.words_of_plan import progress_view


def progress_of(context: Context, id_: str) -> Progress | None:
    """A plan's progress in the page's language; None when its list of actions is not public."""
    plan = context.records.plans[id_]
    if not plan.actions:
        return None
    return progress_view(plan, counted_plan(context, id_), context.speech)


def progress_note(context: Context, plan: Plan) -> str:
    """Why there is no progress; empty when there is."""
    return (
        "" if plan.actions else context._("The list of actions is not public, so no progress can be counted.")
    )


def plan_card(context: Context, id_: str) -> PlanCard:
    """A plan in a list.

    Args:
        context: The page's context.
        id_: The plan's id.

    Returns:
        The card.
    """
    return context.world.shared(("plan card", context.lang, id_), lambda: _plan_card(context, id_))


def _plan_card(context: Context, id_: str) -> PlanCard:
    plan = context.records.plans[id_]
    return PlanCard(
        context.words(plan.title),
        context.address("plan", id_),
        context.links("place", plan.places),
        context.tag("plan_type", plan.type),
        context.tag("plan_status", plan.status),
        period_words(context, plan),
        context.short(plan.summary),
        progress_of(context, id_),
        progress_note(context, plan),
        plan.example,
    )


def plan_cards(context: Context, ids: Iterable[str]) -> tuple[PlanCard, ...]:
    """Cards of several plans in their order."""
    return tuple(plan_card(context, id_) for id_ in ids)


def current_first(cards: Iterable[PlanCard]) -> tuple[PlanCard, ...]:
    """Cards with the plans in force before those that are over."""
    order = list(VOCABULARIES["plan_status"])
    return tuple(sorted(cards, key=lambda card: order.index(card.status.key)))


def period_words(context: Context, plan: Plan) -> str:
    """A plan's period for reading."""
    return context.when(plan.period).text if plan.period.known else context._("period not known")
