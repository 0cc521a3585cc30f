"""What is late in all plans, and what is on the desk of one organisation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from goodword.model.action import Action
from goodword.model.basis import Judged, LeftOut
from goodword.model.plan import Plan
from goodword.model.reports import counted
from goodword.model.timeliness import Timeliness, stale, timeliness
from goodword.model.views.cards import ActionRow
from goodword.model.views.overviews import Desk, DeskGroup
from goodword.stages.present.action_row import row_with_plan
from goodword.stages.present.context import Context
from goodword.stages.present.counted import counted_action
from goodword.stages.present.vocabulary import N_
from goodword.stages.present.words_of_plan import left_out
from goodword.stages.relate import Duty

_MOST_LATE = 10

URGENCY = {
    "overdue": N_("Overdue"),
    "start_late": N_("Should have begun"),
    "due_soon": N_("Due soon"),
    "stale": N_("No report for long"),
    "no_report": N_("Nothing reported yet"),
    "open": N_("Going on"),
    "closed": N_("Finished or stopped"),
}
"""Groups on a desk, the most urgent first."""

_CLOSED = ("completed", "cancelled", "merged")


def late_rows(context: Context, most: int = 5) -> tuple[ActionRow, ...]:
    """Actions of all plans that are late, the latest first; those of examples come last.

    Args:
        context: The page's context.
        most: How many at most, not above ten.

    Returns:
        Rows with the name of their plan.
    """
    found = context.world.memo("late", lambda: late_actions(context)[:_MOST_LATE])[:most]
    return tuple(row_of(context, plan, action) for plan, action in found)


def row_of(context: Context, plan: str, action: str) -> ActionRow:
    """The row of an action with the name of its plan."""
    (found,) = context.world.action(plan, action).actions
    return row_with_plan(context, plan, found)


def late_actions(context: Context) -> list[list[str]]:
    """All late actions as plan and action ids: the latest first, those of examples last."""
    late: list[tuple[tuple[bool, int, str, int], str]] = []
    for plan_id, plan in context.records.plans.items():
        for n, action in enumerate(plan.actions):
            told = timeliness(action, plan, context.as_of)
            if told.late:
                late.append(((plan.example, -(told.days_late or 0), plan_id, n), action.id))
    return [[key[2], action] for key, action in sorted(late)]


@dataclass(frozen=True, slots=True)
class _Item:
    """An action on a desk."""

    duty: Duty
    plan: Plan
    action: Action
    told: Timeliness
    judged: Judged
    stale_days: int | None
    ended: bool
    """Finished in part, and the day of its end has come."""

    @property
    def urgency(self) -> str:
        """Its group."""
        if self.told.key in ("overdue", "start_late", "due_soon"):
            return self.told.key
        if self.closed:
            return "closed"
        if self.stale_days is not None:
            return "stale"
        return "no_report" if self.silent else "open"

    @property
    def silent(self) -> bool:
        """Whether nothing was ever reported of it."""
        return isinstance(self.judged, LeftOut) and self.judged.reason == "no_report"

    @property
    def closed(self) -> bool:
        """Whether nothing is left to do."""
        return self.action.status in _CLOSED or self.ended

    @property
    def order(self) -> tuple[int, date]:
        """Within a group: the latest or the longest silent first, then by date."""
        due = self.action.due.last if self.action.due.known else date.max
        return (-(self.told.days_late or self.stale_days or 0), due)


def desk(context: Context, id_: str) -> Desk | None:
    """What an organisation has to do in all plans, sorted by urgency.

    Args:
        context: The page's context.
        id_: The organisation's id.

    Returns:
        Groups of actions with counts; examples stand in the groups, marked, and are left out of the counts
        where there are others. None: it has no part in any action.
    """
    items = [_item(context, duty) for duty in _duties(context, id_)]
    if not items:
        return None
    real = [item for item in items if not item.plan.example] or items
    open_ = [item for item in real if not item.closed and item.told.days_left is not None]
    soonest = min(open_, key=lambda item: item.told.days_left or 0, default=None)
    return Desk(
        _sentence(context, real),
        _roles(context, real),
        context.when(soonest.action.due) if soonest else None,
        context.link("action", f"{soonest.duty.plan}#{soonest.action.id}") if soonest else None,
        tuple(_groups(context, items)),
        context.state(),
    )


def _duties(context: Context, id_: str) -> list[Duty]:
    """One per action; who leads it and supports it leads it."""
    found: dict[tuple[str, str], Duty] = {}
    for duty in context.related.duties(id_):
        key = (duty.plan, duty.action)
        if key not in found or duty.role == "lead":
            found[key] = duty
    return list(found.values())


def _item(context: Context, duty: Duty) -> _Item:
    plan = context.world.action(duty.plan, duty.action)
    (action,) = plan.actions
    told = timeliness(action, plan, context.as_of)
    judged = counted_action(context, duty.plan, duty.action)
    ended = action.status == "partly_completed" and counted(action.done, context.as_of)
    days = stale(action, plan, context.as_of)
    return _Item(duty, plan, action, told=told, judged=judged, stale_days=days, ended=ended)


def _groups(context: Context, items: list[_Item]) -> list[DeskGroup]:
    groups = []
    for key, title in URGENCY.items():
        found = sorted((item for item in items if item.urgency == key), key=lambda item: item.order)
        rows = tuple(row_with_plan(context, item.duty.plan, item.action) for item in found)
        if rows:
            groups.append(DeskGroup(key, context._(title), rows))
    return groups


def _sentence(context: Context, items: list[_Item]) -> str:
    ngettext = context.speech.ngettext
    done = sum(item.action.status == "completed" for item in items)
    late = sum(item.told.late for item in items)
    soon = sum(item.told.key == "due_soon" for item in items)
    silent = sum(item.silent for item in items)
    parts = [ngettext("%(n)s done", "%(n)s done", done), ngettext("%(n)s late", "%(n)s late", late)]
    if soon:
        parts.append(ngettext("%(n)s due soon", "%(n)s due soon", soon))
    if silent:
        parts.append(left_out(context.speech, "no_report", silent))
    actions = ngettext("%(n)s action", "%(n)s actions", len(items))
    return f"{actions}: {', '.join(parts)}"


def _roles(context: Context, items: list[_Item]) -> str:
    lead = sum(item.duty.role == "lead" for item in items)
    ngettext = context.speech.ngettext
    parts = [
        ngettext("leads %(n)s action", "leads %(n)s actions", lead) if lead else "",
        ngettext("supports %(n)s action", "supports %(n)s actions", len(items) - lead)
        if len(items) > lead
        else "",
    ]
    return ", ".join(filter(None, parts))
