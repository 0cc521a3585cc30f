"""An action in a table: of its plan, of an organisation, of all that is late."""

from __future__ import annotations

from dataclasses import replace

from goodword.model.basis import basis
from goodword.model.plan import Action, Plan
from goodword.model.timeliness import Timeliness, moves, stale, timeliness
from goodword.model.views.cards import ActionRow
from goodword.model.views.common import Link, Words
from goodword.stages.present.context import Context
from goodword.stages.present.words_of_action import basis_words, percent_of
from goodword.stages.present.words_of_time import moved_words, stale_words, timeliness_tag


def action_row(context: Context, plan_id: str, action: Action) -> ActionRow:
    """An action in the table of its plan.

    Args:
        context: The page's context.
        plan_id: Id of its plan.
        action: The action.

    Returns:
        The row, without the plan's name.
    """
    key = ("row", context.lang, plan_id, action.id)
    return context.world.shared(key, lambda: _action_row(context, plan_id, action))


def _action_row(context: Context, plan_id: str, action: Action) -> ActionRow:
    plan = context.records.plans[plan_id]
    told = timeliness(action, plan, context.as_of)
    judged = basis(action, plan, context.as_of)
    id_ = f"{plan_id}#{action.id}"
    return ActionRow(
        action.id,
        context.words(action.title),
        context.address("action", id_),
        context.tag("action_status", action.status),
        timeliness_tag(context, action, told),
        context.when(action.due),
        moved_words(context.speech, moves(action), told),
        stale_words(context.speech, stale(action, plan, context.as_of)),
        percent_of(judged),
        basis_words(context, judged),
        responsible_links(context, action),
        context.related.count("action", id_),
        evidence_count(action),
    )


def responsible_links(context: Context, action: Action) -> tuple[Link, ...]:
    """Who has to do an action, leading bodies first; a word when that is not known."""
    if not action.responsible:
        return (Link(Words(context._("responsible body not known"))),)
    order = sorted(action.responsible, key=lambda one: one.role != "lead")
    return tuple(
        context.link("organisation", one.organisation, context.tag("role", one.role).label) for one in order
    )


def evidence_count(action: Action) -> int:
    """Pieces of evidence for an action, also those of its milestones and updates."""
    of_steps = sum(len(milestone.evidence) for milestone in action.milestones)
    return len(action.evidence) + of_steps + sum(len(update.evidence) for update in action.updates)


def _with_plan(context: Context, plan_id: str, action: Action) -> ActionRow:
    return replace(action_row(context, plan_id, action), plan=context.link("plan", plan_id))


_MOST_LATE = 10


def late_rows(context: Context, most: int = 5) -> tuple[ActionRow, ...]:
    """Actions of all plans that are late, the latest first; those of examples come last.

    Args:
        context: The page's context.
        most: How many at most.

    Returns:
        Rows with the name of their plan.
    """
    found = context.world.memo("late", lambda: _late(context))[:most]
    actions = [
        (plan, next(a for a in context.records.plans[plan].actions if a.id == id_)) for plan, id_ in found
    ]
    return tuple(_with_plan(context, plan, action) for plan, action in actions)


def _late(context: Context) -> list[list[str]]:
    """The latest actions of all plans, as plan and action ids."""
    late: list[tuple[tuple[bool, int, str, int], str]] = []
    for plan_id, plan in context.records.plans.items():
        for n, action in enumerate(plan.actions):
            told = timeliness(action, plan, context.as_of)
            if told.late:
                late.append(((plan.example, -(told.days_late or 0), plan_id, n), action.id))
    return [[key[2], action] for key, action in sorted(late)[:_MOST_LATE]]


def rows_of_organisation(context: Context, id_: str) -> tuple[tuple[ActionRow, ...], str]:
    """What an organisation has to do in all plans.

    Args:
        context: The page's context.
        id_: The organisation's id.

    Returns:
        Rows in the order of plans and actions, and a sentence with counts: ``12 actions: 4 done, 3 late``;
        examples are in the rows, marked, and left out of the counts where there are others.
    """
    rows, counted = [], []
    for plan_id, action in _duties(context, id_):
        plan = context.records.plans[plan_id]
        rows.append(_with_plan(context, plan_id, action))
        counted.append((plan, action, timeliness(action, plan, context.as_of)))
    real = [one for one in counted if not one[0].example] or counted
    return tuple(rows), _sentence(context, real) if real else ""


def _duties(context: Context, id_: str) -> list[tuple[str, Action]]:
    wanted = {(duty.plan, duty.action) for duty in context.related.duties(id_)}
    plans = sorted({plan for plan, _ in wanted if plan in context.records.plans})
    return [
        (plan, a) for plan in plans for a in context.records.plans[plan].actions if (plan, a.id) in wanted
    ]


def _sentence(context: Context, counted: list[tuple[Plan, Action, Timeliness]]) -> str:
    ngettext = context.speech.ngettext
    done = sum(action.status == "completed" for _, action, _ in counted)
    late = sum(told.late for _, _, told in counted)
    actions = ngettext("%(n)s action", "%(n)s actions", len(counted))
    parts = (ngettext("%(n)s done", "%(n)s done", done), ngettext("%(n)s late", "%(n)s late", late))
    return f"{actions}: {', '.join(parts)}"
