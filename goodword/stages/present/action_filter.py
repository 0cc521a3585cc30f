"""Ways to see only some actions of a long plan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from goodword.model.plan import Plan
from goodword.model.views.cards import ActionRow
from goodword.model.views.common import Words
from goodword.model.views.overviews import Choice, Filter
from goodword.stages.present.context import Context
from goodword.stages.present.vocabulary import N_, VOCABULARIES

_SHORT = 7
"""So many actions can be seen at a glance."""

MARKS = {
    "late": N_("Late"),
    "due_soon": N_("Due soon"),
    "moved": N_("Deadline moved"),
    "stale": N_("No report for long"),
    "no_report": N_("Nothing reported yet"),
    "bare": N_("Without evidence"),
}
"""What is asked for beside the status, in the order of display (``ActionRow.marks``)."""


def action_filter(context: Context, plan_id: str, plan: Plan, rows: Sequence[ActionRow]) -> Filter | None:
    """The filter of a plan's actions.

    Args:
        context: The page's context.
        plan_id: The plan's id.
        plan: The plan, for its goals.
        rows: All its actions.

    Returns:
        Only choices that lead to something; None for a short plan.
    """
    if len(rows) <= _SHORT:
        return None
    goals = Counter(action.goal for action in plan.actions)
    return Filter(
        len(rows),
        tuple(_states(context, rows)),
        tuple(_areas(context, rows)),
        tuple(
            Choice(
                goal.id,
                context.link("goal", f"{plan_id}#{goal.id}").words,
                goals[goal.id],
                context.address("goal", f"{plan_id}#{goal.id}"),
            )
            for goal in plan.goals
            if goals[goal.id]
        ),
        tuple(_bodies(context, rows)),
    )


def _states(context: Context, rows: Sequence[ActionRow]) -> Iterator[Choice]:
    marks = Counter(mark for row in rows for mark in row.marks)
    for key, text in MARKS.items():
        if marks[key]:
            yield Choice(key, Words(context._(text)), marks[key])
    states = Counter(row.status.key for row in rows)
    for key in VOCABULARIES["action_status"]:
        if states[key]:
            yield Choice(key, Words(context.tag("action_status", key).label), states[key])


def _areas(context: Context, rows: Sequence[ActionRow]) -> Iterator[Choice]:
    areas = Counter(area for row in rows for area in row.areas)
    for key in VOCABULARIES["area"]:
        if areas[key]:
            yield Choice(key, Words(context.tag("area", key).label), areas[key])


def _bodies(context: Context, rows: Sequence[ActionRow]) -> list[Choice]:
    counts = Counter(body for row in rows for body in row.bodies)
    links = {id_: context.link("organisation", id_) for id_ in counts}
    order = sorted(links, key=lambda id_: context.alphabetical(links[id_].words.text))
    return [Choice(id_, links[id_].words, counts[id_], links[id_].address) for id_ in order]
