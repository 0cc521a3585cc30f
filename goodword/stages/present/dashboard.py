"""All plans at a glance: counts, what is late, what was reported last; examples stand apart."""

from __future__ import annotations

from collections.abc import Iterator

from goodword.model.action import Update
from goodword.model.plan import Plan
from goodword.model.reports import counted, last_report
from goodword.model.tally import tally
from goodword.model.views.common import Link, Page, Words
from goodword.model.views.overviews import Dashboard, PlanLine, Report
from goodword.stages.present import address
from goodword.stages.present.areas import matrix_link
from goodword.stages.present.context import Context
from goodword.stages.present.desk import late_actions, row_of
from goodword.stages.present.frame import alternates, home_crumb, language_feed
from goodword.stages.present.money import money_sums
from goodword.stages.present.plan_card import plan_card
from goodword.stages.present.vocabulary import VOCABULARIES
from goodword.stages.present.words_of_plan import leading_sentence
from goodword.text.shorten import shorten

MOST_LATE = 12
MOST_REPORTS = 6

_MONEY = ("planned", "spent")


def dashboard_page(context: Context) -> Page:
    """The page of all plans."""
    _ = context._
    return Page(
        "plan-list",
        context.lang,
        address.section(context.lang, "plans"),
        _("Plans"),
        _view(context),
        description=_("All plans: how far they are, what is late, what was reported last."),
        crumbs=(home_crumb(context),),
        alternates=alternates(context, lambda tag: address.section(tag, "plans")),
        feeds=(language_feed(context),),
        section="plans",
    )


def _view(context: Context) -> Dashboard:
    plans = {id_: context.records.plans[id_] for id_ in _in_order(context)}
    real = {id_: plan for id_, plan in plans.items() if not plan.example}
    listed = [id_ for id_, plan in real.items() if plan.actions]
    late, more = _late(context, real)
    return Dashboard(
        _sentence(context, len(real), len(listed)),
        _leading(context, [real[id_] for id_ in listed]),
        context.state(),
        tuple(_line(context, id_, plans[id_]) for id_ in listed),
        tuple(_line(context, id_, plan) for id_, plan in real.items() if not plan.actions),
        tuple(_line(context, id_, plan) for id_, plan in plans.items() if plan.example),
        tuple(row_of(context, plan, action) for plan, action in late),
        more,
        _reports(context, real),
        tuple(_ways(context)),
    )


def _in_order(context: Context) -> list[str]:
    """Plans in force first, then by name."""
    status = list(VOCABULARIES["plan_status"])
    plans = context.records.plans
    return sorted(
        plans,
        key=lambda id_: (
            status.index(plans[id_].status),
            context.alphabetical(context.words(plans[id_].title).text),
            id_,
        ),
    )


def _sentence(context: Context, plans: int, listed: int) -> str:
    ngettext = context.speech.ngettext
    if not plans:
        return context._("No real plan is entered yet.")
    total = ngettext("%(n)s plan", "%(n)s plans", plans)
    if not listed:
        return context._("%(plans)s, none with a public list of actions") % {"plans": total}
    public = ngettext("%(n)s with a public list of actions", "%(n)s with public lists of actions", listed)
    return f"{total}, {public}"


def _leading(context: Context, plans: list[Plan]) -> str:
    """Counts over all actions; a mean of different plans would say nothing."""
    if not plans:
        return ""
    return leading_sentence(tally(((p, a) for p in plans for a in p.actions), context.as_of), context.speech)


def _line(context: Context, id_: str, plan: Plan) -> PlanLine:
    lines = [line for action in plan.actions for line in action.budget if line.kind in _MONEY]
    days = [day for action in plan.actions if (day := last_report(action, context.as_of))]
    return PlanLine(
        plan_card(context, id_),
        money_sums(context, lines),
        "" if lines else context._("nothing stated about money"),
        context.day(max(days)) if days else None,
    )


def _late(context: Context, real: dict[str, Plan]) -> tuple[list[list[str]], str]:
    late = [one for one in late_actions(context) if one[0] in real]
    rest = len(late) - MOST_LATE
    more = ""
    if rest > 0:
        more = context.speech.ngettext("and %(n)s more late action", "and %(n)s more late actions", rest)
    return late[:MOST_LATE], more


def _reports(context: Context, real: dict[str, Plan]) -> tuple[Report, ...]:
    """The latest reports of all plans, the newest first."""
    found: list[tuple[tuple[int, str, int, int], str, Update]] = []
    for id_, plan in real.items():
        for n, action in enumerate(plan.actions):
            for k, update in enumerate(action.updates):
                if counted(update.date, context.as_of):
                    key = (-update.date.last.toordinal(), id_, n, -k)
                    found.append((key, action.id, update))
    found.sort(key=lambda one: one[0])
    return tuple(
        Report(
            context.when(update.date),
            context.link("body", update.by),
            context.link("action", f"{key[1]}#{action}"),
            context.link("plan", key[1]),
            _short(context.words(update.text)),
        )
        for key, action, update in found[:MOST_REPORTS]
    )


def _short(words: Words) -> Words:
    return Words(shorten(words.text), words.lang)


def _ways(context: Context) -> Iterator[Link]:
    yield matrix_link(context)
    yield Link(Words(context._("What is on whose desk")), address.section(context.lang, "organisations"))
