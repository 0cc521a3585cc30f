"""The charts of a plan: its shares by status, its actions in time."""

from __future__ import annotations

from dataclasses import replace

from goodword.model.action import Action
from goodword.model.plan import Plan
from goodword.model.progress import PlanProgress
from goodword.model.timeliness import moves, timeliness
from goodword.model.views.charts import StackedChart
from goodword.model.views.common import Words
from goodword.model.views.gantt import Gantt
from goodword.stages.present.chart_bars import StackInput, stacked_chart
from goodword.stages.present.chart_gantt import SWATCHES, GanttInput, gantt
from goodword.stages.present.context import Context
from goodword.stages.present.vocabulary import VOCABULARIES

_LATE = ("overdue", "start_late", "finished_late")


def shares_chart(context: Context, progress: PlanProgress) -> StackedChart:
    """Shares by status of all actions of a plan, done first (DOMAIN, section 2, rule 5)."""
    counts: dict[str, int] = {share.status: share.count for share in progress.shares}
    labels = VOCABULARIES["action_status"]
    return stacked_chart(
        context.speech,
        Words(context._("All actions by status")),
        [StackInput(None, tuple(counts.get(key, 0) for key in labels))],
        id_="shares",
        keys=[(SWATCHES[key], context._(label)) for key, label in labels.items()],
        kind=context._("Status"),
    )


def gantt_of_plan(context: Context, id_: str) -> Gantt | None:
    """The actions of a plan in time; None where none has a date."""
    key = ("gantt", context.lang, id_)
    return context.world.shared(key, lambda: _gantt_of_plan(context, id_))


def _gantt_of_plan(context: Context, id_: str) -> Gantt | None:
    plan = context.records.plans[id_]
    return gantt(
        context.speech,
        [_bar(context, id_, plan, action) for action in plan.actions],
        [(goal.id, context.words(goal.title)) for goal in plan.goals],
        id_="gantt",
        as_of=context.as_of,
        period=plan.period,
    )


def _bar(context: Context, id_: str, plan: Plan, action: Action) -> GanttInput:
    told = timeliness(action, plan, context.as_of).key
    return GanttInput(
        action.id,
        # The page's banner says already that it is an example.
        replace(context.link("action", f"{id_}#{action.id}"), example=False),
        action.goal or "",
        context.tag("action_status", action.status),
        action.start,
        action.due,
        moves(action).first_promise,
        action.done,
        context.tag("timeliness", told) if told in _LATE else None,
    )
