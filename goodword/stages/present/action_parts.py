"""Parts of an action's page: steps, reports, changes, evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from goodword.model import action as model
from goodword.model.action import Action
from goodword.model.plan import Plan
from goodword.model.reports import counted
from goodword.model.timeliness import due_date
from goodword.model.views import actions as views
from goodword.model.views import changes as told
from goodword.model.views.common import Source, Words
from goodword.stages.present.address import fragment
from goodword.stages.present.attached import attached
from goodword.stages.present.context import Context
from goodword.stages.present.numbers import exact_percent
from goodword.stages.present.vocabulary import VOCABULARIES

_AMOUNT = re.compile(r"(\d+(?:\.\d{1,2})?) ([A-Z]{3})")
_RESTS = ("suspended", "cancelled", "merged")


def evidence_source(context: Context, one: model.Evidence) -> Source:
    """A piece of evidence as a source."""
    publisher = context.words(one.publisher) if one.publisher else Words("")
    return Source(
        publisher,
        context.words(one.title),
        one.url or "",
        context.when(one.date),
        one.archive_url or "",
        attached(context, one.file),
    )


def evidence(context: Context, every: Iterable[model.Evidence]) -> tuple[told.Evidence, ...]:
    """What proves an action."""
    return tuple(
        told.Evidence(context.tag("evidence_type", e.type), evidence_source(context, e)) for e in every
    )


def milestones(context: Context, action: Action) -> tuple[views.Milestone, ...]:
    """Steps of an action as of the page's day, in the order of the file."""
    same = len({step.weight for step in action.milestones}) == 1
    found = []
    for step in action.milestones:
        done = step.done if counted(step.done, context.as_of) else None
        weight = "" if same else context.speech.number(step.weight)
        found.append(
            views.Milestone(
                context.words(step.title),
                context.maybe_when(step.due),
                context.maybe_when(done),
                _late(context, action, step),
                weight,
                evidence(context, step.evidence),
                fragment("step", step.id),
            )
        )
    return tuple(found)


def _late(context: Context, action: Action, step: model.Milestone) -> bool:
    if step.due is None:
        return False
    if step.done is not None and counted(step.done, context.as_of):
        return step.done.first > step.due.last
    return action.status not in _RESTS and context.as_of > step.due.last


def updates(context: Context, action: Action) -> tuple[told.Update, ...]:
    """Reports on an action, the newest first; of one day, the later in the file first."""
    found = [(u.date.last, n, u) for n, u in enumerate(action.updates) if counted(u.date, context.as_of)]
    order = sorted(found, key=lambda t: t[:2], reverse=True)
    return tuple(update_view(context, update) for _, _, update in order)


def update_view(context: Context, update: model.Update) -> told.Update:
    """One report."""
    return told.Update(
        context.when(update.date),
        context.link("body", update.by),
        context.tag("reading", update.reading),
        context.words(update.text),
        context.tag("action_status", update.status) if update.status else None,
        "" if update.percent is None else exact_percent(context.speech, Fraction(update.percent)),
        evidence(context, update.evidence),
    )


def changes(context: Context, action: Action) -> tuple[told.Change, ...]:
    """Changes of what was promised, the first one first."""
    # sorted() keeps the order of the file for changes of one day.
    order = sorted(action.changes, key=lambda change: change.date.last)
    return tuple(change_view(context, change) for change in order)


def change_view(context: Context, change: model.Change) -> told.Change:
    """One change of what was promised."""
    return told.Change(
        context.when(change.date),
        context.tag("change_field", change.field).label,
        _changed(context, change.field, change.from_),
        _changed(context, change.field, change.to),
        context.words(change.reason),
        context.maybe(change.decided_by),
    )


def amendments(context: Context, plan: Plan, action: Action) -> tuple[told.Amendment, ...]:
    """Decisions on the plan that name an action, the first one first."""
    order = sorted(plan.amendments, key=lambda one: one.date.last)
    return tuple(
        told.Amendment(context.when(one.date), context.words(one.what), context.maybe(one.decided_by))
        for one in order
        if action.id in one.actions
    )


def _changed(context: Context, field: str, text: str) -> str:
    match field:
        case "due":
            due = due_date(text)
            return context.when(due).text if due else text
        case "status" if text in VOCABULARIES["action_status"]:
            return context.tag("action_status", text).label
        case "budget":
            return _amount(context, text)
        case "responsible":
            return context.speech.join(_body(context, one.strip()) for one in text.split(","))
    return text


def _amount(context: Context, text: str) -> str:
    """A planned amount before or after a change, or the word in its place."""
    words = {
        "none": context._("no amount"),
        "none_needed": context._("no money needed"),
        "unknown": context._("amount not known"),
    }
    found = _AMOUNT.fullmatch(text)
    return context.speech.money(Decimal(found[1]), found[2]) if found else words.get(text, text)


def _body(context: Context, text: str) -> str:
    """A responsible body before or after a change, or the word in its place."""
    words = {"none": context._("nobody"), "unknown": context._("responsible body not known")}
    if text in words:
        return words[text]
    return context.link("organisation", text).words.text if context.visible("organisation", text) else text
