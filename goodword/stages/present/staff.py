"""What staff see of their plans: the same figures as on the pages, by body and by plan."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from goodword.model.action import Action
from goodword.model.attention import CONCERNS, LATE, attention, contact_missing
from goodword.model.plan import Plan
from goodword.model.timeliness import moves
from goodword.model.views.staff import StaffAction, StaffBody, StaffPlan, StaffReport
from goodword.stages.present.action_row import action_row
from goodword.stages.present.context import Context
from goodword.stages.present.mail import mail


def staff_report(
    contexts: Mapping[str, Context], lang: str, plans: Sequence[str], *, mails: Sequence[str]
) -> StaffReport:
    """Find what needs attention in some plans.

    Args:
        contexts: Contexts by language.
        lang: Language of the report.
        plans: Ids of the plans.
        mails: Languages of the mails, in their order.

    Returns:
        The report.
    """
    context = contexts[lang]
    found = tuple(_plan(context, id_) for id_ in plans)
    actions = [action for plan in found for action in plan.actions]
    counts: dict[str, int] = {name: sum(name in action.concerns for action in actions) for name in CONCERNS}
    return StaffReport(
        context.state(),
        context.as_of.isoformat(),
        found,
        tuple(_bodies([contexts[tag] for tag in mails], context, actions)),
        {
            "plans": len(found),
            "actions": len(actions),
            **counts,
            "contact_missing": sum(plan.contact_missing for plan in found),
        },
        any(concern in LATE for action in actions for concern in action.concerns),
    )


def _plan(context: Context, id_: str) -> StaffPlan:
    plan = context.records.plans[id_]
    actions = tuple(_action(context, id_, plan, action) for action in plan.actions)
    return StaffPlan(id_, context.words(plan.title).text, contact_missing(plan), actions)


def _action(context: Context, plan_id: str, plan: Plan, action: Action) -> StaffAction:
    row = action_row(context, plan_id, action)
    found = attention(action, plan, context.as_of, proven=bool(row.stories or row.evidence))
    due, promise = action.due, moves(action).first_promise
    return StaffAction(
        plan_id,
        context.words(plan.title).text,
        row,
        found.concerns,
        found.urgent(action),
        tuple(one.organisation for one in action.responsible if one.role == "lead"),
        due.text,
        due.first.isoformat() if due.known else "",
        due.last.isoformat() if due.known else "",
        promise.text if promise else "",
        found.told.days_late,
        found.told.days_left,
        found.stale_days,
    )


def _bodies(
    writers: Sequence[Context], context: Context, actions: Iterable[StaffAction]
) -> Iterable[StaffBody]:
    """Bodies in the order of the alphabet; what nobody is known to answer for comes last."""
    of_body: dict[str, list[StaffAction]] = {}
    for action in actions:
        if action.urgent:
            for lead in action.leads or ("",):
                of_body.setdefault(lead, []).append(action)
    names = {id_: context.link("organisation", id_).words.text for id_ in of_body if id_}
    for id_ in sorted(names, key=lambda one: (context.alphabetical(names[one]), one)):
        found = tuple(of_body[id_])
        mails = {writer.lang: mail(writer, id_, found) for writer in writers}
        yield StaffBody(id_, names[id_], found, {tag: text for tag, text in mails.items() if text})
    if "" in of_body:
        yield StaffBody("", context._("responsible body not known"), tuple(of_body[""]), {})
