"""An action in a table: of its plan, of an organisation, of all that is late."""

from __future__ import annotations

from dataclasses import replace

from goodword.model.action import Action
from goodword.model.basis import Judged, LeftOut
from goodword.model.timeliness import Timeliness, moves, stale, timeliness
from goodword.model.views.cards import ActionRow
from goodword.model.views.common import Link, Words
from goodword.stages.present.context import Context
from goodword.stages.present.counted import counted_action
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
    plan = context.world.action(plan_id, action.id)
    told = timeliness(action, plan, context.as_of)
    judged = counted_action(context, plan_id, action.id)
    id_ = f"{plan_id}#{action.id}"
    row = ActionRow(
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
        areas=action.areas,
        bodies=tuple(dict.fromkeys(one.organisation for one in action.responsible)),
    )
    return replace(row, marks=_marks(row, told, judged))


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


def row_with_plan(context: Context, plan_id: str, action: Action) -> ActionRow:
    """An action in a table of several plans; one mark is enough for an invented plan and its bodies."""
    row, plan = action_row(context, plan_id, action), context.link("plan", plan_id)
    bodies = tuple(replace(one, example=one.example and not plan.example) for one in row.responsible)
    return replace(row, plan=plan, responsible=bodies)


def _marks(row: ActionRow, told: Timeliness, judged: Judged) -> tuple[str, ...]:
    """What filters ask for beside the status."""
    marks = {
        "late": told.late,
        "due_soon": told.key == "due_soon",
        "moved": bool(row.moved),
        "stale": bool(row.stale),
        "no_report": isinstance(judged, LeftOut) and judged.reason == "no_report",
        "bare": not row.stories and not row.evidence,
    }
    return tuple(mark for mark, holds in marks.items() if holds)
