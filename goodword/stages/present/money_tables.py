"""Money line by line: planned against spent per action and goal, and who gave what (DOMAIN, section 2)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from goodword.model.action import Action, BudgetLine
from goodword.model.plan import Plan
from goodword.model.views.common import Link, Words
from goodword.model.views.money import Money, MoneyRow, MoneyTable
from goodword.stages.present.context import Context
from goodword.stages.present.money import money_note, money_sums
from goodword.stages.present.vocabulary import VOCABULARIES

_ALWAYS = ("planned", "spent")
"""Columns that stand side by side even if nothing is known of one of them."""

_MOST_OPEN = 12
"""Rows of a table that is shown at once."""

_MOST_ACTIONS = 12
"""With more, a plan's page shows goals only; every goal's page shows its actions."""

Part = tuple[Link, Sequence[BudgetLine]]


def money_of(context: Context, plan_id: str, plan: Plan) -> Money | None:
    """What is known of the money of a plan.

    Args:
        context: The page's context.
        plan_id: Id of the plan.
        plan: The plan; or one without goals and with the actions of one goal, for the goal's page.

    Returns:
        Sums and tables; None if nothing is stated about money.
    """
    lines = [line for action in plan.actions for line in action.budget]
    if not lines:
        return None
    return Money(money_sums(context, lines), money_note(context, lines), _tables(context, plan_id, plan))


def _tables(context: Context, plan_id: str, plan: Plan) -> tuple[MoneyTable, ...]:
    """By goal, by action and by donor."""
    _ = context._
    tables: list[MoneyTable] = []
    if len(plan.goals) > 1:
        goals = [(context.link("goal", f"{plan_id}#{g.id}"), _of_goal(plan, g.id)) for g in plan.goals]
        tables.append(_table(context, _("By goal"), _("Goal"), goals))
    silent = _silent(context, plan.actions)
    if tables and len(plan.actions) > _MOST_ACTIONS:
        more = _("What each action costs stands on the page of its goal.")
        tables[0] = replace(tables[0], note=" ".join(filter(None, (silent, more))))
    else:
        parts = [(context.link("action", f"{plan_id}#{a.id}"), a.budget) for a in plan.actions if a.budget]
        tables.append(_table(context, _("By action"), _("Action"), parts, note=silent))
    return (*tables, *_donors(context, plan.actions))


def _of_goal(plan: Plan, goal: str) -> list[BudgetLine]:
    return [line for action in plan.actions if action.goal == goal for line in action.budget]


def _silent(context: Context, actions: Sequence[Action]) -> str:
    """How many actions say nothing of money: that is not 0."""
    silent = sum(not action.budget for action in actions)
    if not silent:
        return ""
    numbers = {"n": context.speech.number(silent), "total": context.speech.number(len(actions))}
    return (
        context._("Actions about whose money nothing is stated: %(n)s of %(total)s. That is not 0.") % numbers
    )


def _donors(context: Context, actions: Iterable[Action]) -> tuple[MoneyTable, ...]:
    """Who pays, in the order of the alphabet; lines without a source come last."""
    lines = [line for action in actions for line in action.budget if line.amount.word != "none_needed"]
    sources = {line.source for line in lines if line.source}
    if not sources:
        return ()
    named: list[Part] = [
        (context.link("organisation", id_), [one for one in lines if one.source == id_])
        for id_ in sorted(sources)
    ]
    named.sort(key=lambda part: context.alphabetical(part[0].words.text))
    rest = [line for line in lines if not line.source]
    if rest:
        named.append((Link(Words(context._("source not stated"))), rest))
    return (_table(context, context._("From whom"), context._("Source"), named, always=()),)


def _table(
    context: Context,
    title: str,
    of: str,
    parts: Iterable[Part],
    *,
    note: str = "",
    always: tuple[str, ...] = _ALWAYS,
) -> MoneyTable:
    every = list(parts)
    there = {line.kind for _, lines in every for line in lines if line.amount.word != "none_needed"}
    kinds = [kind for kind in VOCABULARIES["money_kind"] if kind in there or kind in always]
    kinds.sort(key=lambda kind: kind not in always)
    rows = tuple(
        MoneyRow(link, tuple(_cell(context, lines, kind, must=kind in always) for kind in kinds))
        for link, lines in every
    )
    tags = tuple(context.tag("money_kind", kind) for kind in kinds)
    return MoneyTable(title, of, tags, rows, note, folded=len(rows) > _MOST_OPEN)


def _cell(context: Context, lines: Sequence[BudgetLine], kind: str, *, must: bool) -> tuple[str, ...]:
    """What is known of one kind: an amount per currency; silence on what must be stated is said in words."""
    own = [line for line in lines if line.kind == kind]
    if not own:
        return (context._("not stated"),) if must else ()
    sums = [one for one in money_sums(context, own) if one.kind.key == kind]
    if not sums:
        return (context._("no money needed"),)
    return tuple(filter(None, (*(one.amount for one in sums), sums[-1].note if len(own) > 1 else "")))
