"""The page that explains how one plan is counted: the rules, its own thresholds, its own numbers."""

from __future__ import annotations

from collections.abc import Iterator

from goodword.model.basis import Basis
from goodword.model.progress import PlanProgress
from goodword.model.progress import TraceRow as Counted
from goodword.model.views.charts import Sparkline
from goodword.model.views.common import Link, Page, Words
from goodword.model.views.plans import MethodPage, TraceRow
from goodword.stages.present import address
from goodword.stages.present.chart_line import sparkline
from goodword.stages.present.charts_of_plan import shares_chart
from goodword.stages.present.context import Context
from goodword.stages.present.counted import counted_plan
from goodword.stages.present.indicators import moments
from goodword.stages.present.numbers import exact_percent, points
from goodword.stages.present.rules import rules
from goodword.stages.present.sheet import sheet
from goodword.stages.present.timeline import beside_plan
from goodword.stages.present.words_of_action import basis_words
from goodword.stages.present.words_of_plan import difference, progress_view, trace_sum

NOTHING = "\u2013"
"""Stands in a cell without a figure."""


def method_link(context: Context, id_: str) -> Link:
    """The way from a figure to why it is what it is."""
    where = address.of_plan(context.lang, id_, "how-we-count")
    return Link(Words(context._("Why this number? How we count")), where)


def method_page(context: Context, id_: str) -> Page:
    """How a plan is counted.

    Args:
        context: The page's context.
        id_: The plan's id; it has actions.

    Returns:
        The page.
    """
    plan = context.records.plans[id_]
    progress = counted_plan(context, id_)
    link = context.link("plan", id_)
    title = context._("How we count: %(plan)s") % {"plan": link.words.text}
    view = MethodPage(
        link,
        context.state(),
        progress_view(plan, progress, context.speech),
        shares_chart(context, progress),
        tuple(rules(context, plan, progress)),
        tuple(trace(context, id_, progress)),
        trace_sum(progress, context.speech),
        context.link("page", "method") if context.visible("page", "method") else None,
        sheet(context, address.of_plan(context.lang, id_, "how-we-count"), title),
    )
    description = context._("How the figure of this plan comes about, action by action.")
    return beside_plan(context, id_, "how-we-count", (title, view, description))


def trace(context: Context, id_: str, progress: PlanProgress) -> Iterator[TraceRow]:
    """Every action's part in a plan's figure (DOMAIN, section 2, rule 6)."""
    for row in progress.trace:
        found = row.judged
        yield TraceRow(
            context.link("action", f"{id_}#{row.action.id}"),
            basis_words(context, found),
            exact_percent(context.speech, found.value) if isinstance(found, Basis) else NOTHING,
            context.speech.number(row.action.weight),
            "" if row.contribution is None else points(context.speech, row.contribution),
            row.action.id,
            "; ".join(difference(row, context.speech)),
            tuple(_lines(context, row)),
        )


def _lines(context: Context, row: Counted) -> Iterator[Sparkline]:
    """The lines of the indicators that a figure stands on."""
    if isinstance(row.judged, Basis) and row.judged.kind == "indicators":
        for one in row.action.indicators:
            line = sparkline(context.speech, moments(context, one))
            if line is not None:
                yield line
