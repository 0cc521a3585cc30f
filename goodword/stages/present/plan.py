"""The page of a plan."""

from __future__ import annotations

from collections.abc import Iterator

from goodword.model.plan import Plan
from goodword.model.progress import plan_progress
from goodword.model.views.cards import ActionRow
from goodword.model.views.charts import Gantt
from goodword.model.views.common import Fact, FeedLink, Link, Page, Words
from goodword.model.views.plans import Goal, HistoryItem, PlanPage
from goodword.stages.present import address
from goodword.stages.present.action_row import action_row
from goodword.stages.present.cards import story_cards
from goodword.stages.present.charts_of_plan import gantt_of_plan, shares_chart
from goodword.stages.present.context import Context
from goodword.stages.present.frame import alternates, feed_link, section_crumbs
from goodword.stages.present.method import method_link
from goodword.stages.present.money import money_note, money_sums
from goodword.stages.present.plan_background import background_note
from goodword.stages.present.plan_card import period_words, progress_note
from goodword.stages.present.sheet import sheet
from goodword.stages.present.words_of_plan import progress_view, trace_sum

MOST_IN_TIME = 12
"""Actions whose Gantt still stands on the page of their plan; it weighs a third of their table."""


def plan_page(context: Context, id_: str) -> Page:
    """The page of a plan.

    Args:
        context: The page's context.
        id_: The plan's id.

    Returns:
        The page.
    """
    plan = context.records.plans[id_]
    title = context.words(plan.title)
    feed = feed_link(title.text, address.feed(context.lang, "plan", id_))
    return Page(
        "plan",
        context.lang,
        address.record(context.lang, "plan", id_),
        title.text,
        _view(context, id_, feed),
        title.lang,
        context.words(plan.summary).text,
        section_crumbs(context, "plans", context._("Plans")),
        alternates(
            context.settings, lambda tag: address.record(tag, "plan", id_), context.settings.languages
        ),
        (feed,),
        section="plans",
        example=plan.example,
    )


def _view(context: Context, id_: str, feed: FeedLink) -> PlanPage:
    plan, contact = context.records.plans[id_], context.records.plans[id_].contact
    progress = plan_progress(plan, context.as_of)
    rows = tuple(action_row(context, id_, action) for action in plan.actions)
    lines = [line for action in plan.actions for line in action.budget]
    title = context.words(plan.title)
    return PlanPage(
        title,
        context.words(plan.summary),
        context.tag("plan_type", plan.type),
        context.tag("plan_status", plan.status),
        tuple(_facts(context, plan)),
        progress_view(plan, progress, context.speech) if plan.actions else None,
        progress_note(context, plan),
        context._("State of %(date)s") % {"date": context.speech.day(context.as_of)},
        tuple(_goals(context, plan, rows)),
        trace_sum(progress, context.speech),
        _history(context, plan),
        money_sums(context, lines),
        money_note(context, lines),
        story_cards(context, context.related.stories("plan", id_)),
        context.links("coalition", plan.coalitions),
        _without_evidence(context, rows),
        context.maybe(contact.office) if contact else None,
        (contact.email or "") if contact else "",
        (contact.phone or "") if contact else "",
        context._("Correction: %(title)s") % {"title": title.text},
        context.sources(plan.sources),
        feed,
        method_link(context, id_) if plan.actions else None,
        tuple(_revision(context, plan, id_)),
        shares_chart(context, progress) if plan.actions else None,
        *_in_time(context, id_, plan),
        sheet(context, address.record(context.lang, "plan", id_), title.text),
        background=background_note(context, plan, id_),
    )


def _in_time(context: Context, id_: str, plan: Plan) -> tuple[Gantt | None, Link | None, str]:
    """The Gantt while it is short; where it stands alone; else what it says."""
    chart = gantt_of_plan(context, id_) if plan.actions else None
    if chart is None:
        return None, None, ""
    where = address.of_plan(context.lang, id_, "timeline")
    link = Link(Words(context._("The actions in time, on a page of their own")), where)
    short = len(plan.actions) <= MOST_IN_TIME
    return chart if short else None, link, "" if short else chart.head.sentence


def _facts(context: Context, plan: Plan) -> Iterator[Fact]:
    _ = context._
    yield Fact(_("Places"), context.links("place", plan.places))
    yield Fact(_("Period"), (Link(Words(period_words(context, plan))),))
    if plan.adopted:
        adopted = plan.adopted
        values = [Link(Words(context.when(adopted.date).text))] if adopted.date else []
        values += [Link(context.words(adopted.body))] if adopted.body else []
        if adopted.act:
            values.append(Link(context.words(adopted.act), adopted.document or ""))
        elif adopted.document:
            values.append(Link(Words(_("The decision")), adopted.document))
        if values:
            yield Fact(_("Adopted"), tuple(values))
    if plan.lead:
        yield Fact(_("Led by"), (context.link("body", plan.lead),))
    if plan.method.updated_by:
        yield Fact(_("Kept up to date by"), (Link(context.words(plan.method.updated_by)),))
    if plan.method.response_hours is not None:
        hours = context.speech.ngettext("within %(n)s hour", "within %(n)s hours", plan.method.response_hours)
        yield Fact(_("Answer to incidents"), (Link(Words(hours)),))


def _goals(context: Context, plan: Plan, rows: tuple[ActionRow, ...]) -> Iterator[Goal]:
    of_goal = [(action.goal, row) for action, row in zip(plan.actions, rows, strict=True)]
    for goal in plan.goals:
        served = tuple(row for id_, row in of_goal if id_ == goal.id)
        yield Goal(goal.id, context.words(goal.title), context.maybe(goal.description), served)
    known = {goal.id for goal in plan.goals}
    others = tuple(row for id_, row in of_goal if id_ not in known)
    if others:
        yield Goal("", Words(""), None, others)


def _history(context: Context, plan: Plan) -> tuple[HistoryItem, ...]:
    order = sorted(plan.history, key=lambda item: item.date.last)
    return tuple(
        HistoryItem(context.when(item.date), context.words(item.what), context.sources(item.sources))
        for item in order
    )


def _without_evidence(context: Context, rows: tuple[ActionRow, ...]) -> str:
    bare = sum(not row.stories and not row.evidence for row in rows)
    if not bare:
        return ""
    numbers = {"n": context.speech.number(bare), "total": context.speech.number(len(rows))}
    return context._("Without a story or evidence so far: %(n)s of %(total)s actions.") % numbers


def _revision(context: Context, plan: Plan, id_: str) -> Iterator[Link]:
    if plan.revision_of:
        yield context.link("plan", plan.revision_of, context._("the plan before"))
    newer = context.related.revision(id_)
    if newer:
        yield context.link("plan", newer, context._("the plan after"))
