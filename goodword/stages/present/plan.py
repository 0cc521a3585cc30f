"""The page of a plan."""

from __future__ import annotations

from collections.abc import Iterator

from goodword.model.plan import Plan
from goodword.model.views.cards import ActionRow
from goodword.model.views.common import Fact, FeedLink, Link, Page, Words
from goodword.model.views.plans import Goal, HistoryItem, InTime, PlanPage
from goodword.stages.present import address
from goodword.stages.present.action_filter import action_filter
from goodword.stages.present.action_row import action_row
from goodword.stages.present.areas import matrix_link
from goodword.stages.present.attached import decision
from goodword.stages.present.cards import story_cards
from goodword.stages.present.changes import all_changes, plan_changes_feed
from goodword.stages.present.charts_of_plan import gantt_of_plan, shares_chart
from goodword.stages.present.context import Context
from goodword.stages.present.counted import counted_plan
from goodword.stages.present.frame import alternates, feed_link, section_crumbs
from goodword.stages.present.happened import newest_events
from goodword.stages.present.method import method_link
from goodword.stages.present.money_tables import money_of
from goodword.stages.present.office import office
from goodword.stages.present.open_data import about_data, plan_files
from goodword.stages.present.plan_background import background_note
from goodword.stages.present.plan_card import period_words, progress_note
from goodword.stages.present.proof import without_evidence
from goodword.stages.present.sheet import sheet
from goodword.stages.present.versions import versions
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
        alternates(context, lambda tag: address.record(tag, "plan", id_)),
        (feed, plan_changes_feed(context, id_)),
        section="plans",
        example=plan.example,
    )


def _view(context: Context, id_: str, feed: FeedLink) -> PlanPage:
    plan = context.records.plans[id_]
    progress = counted_plan(context, id_)
    rows = tuple(action_row(context, id_, action) for action in plan.actions)
    title = context.words(plan.title)
    return PlanPage(
        title=title,
        summary=context.words(plan.summary),
        type=context.tag("plan_type", plan.type),
        status=context.tag("plan_status", plan.status),
        facts=tuple(_facts(context, plan)),
        progress=progress_view(plan, progress, context.speech) if plan.actions else None,
        progress_note=progress_note(context, plan),
        as_of=context.state(),
        goals=tuple(_goals(context, id_, plan, rows)),
        trace_sum=trace_sum(progress, context.speech),
        history=_history(context, plan),
        money=money_of(context, id_, plan),
        stories=story_cards(context, context.related.stories("plan", id_)),
        coalitions=context.links("coalition", plan.coalitions),
        without_evidence=without_evidence(context, rows),
        bare=tuple(row for row in rows if "bare" in row.marks),
        office=office(context, plan, title.text),
        sources=context.sources(plan.sources),
        feed=feed,
        method=method_link(context, id_) if plan.actions else None,
        versions=versions(context, id_),
        happened=newest_events(context, id_),
        all_changes=all_changes(context, id_),
        shares=shares_chart(context, progress) if plan.actions else None,
        in_time=_in_time(context, id_, plan),
        sheet=sheet(context, address.record(context.lang, "plan", id_), title.text),
        background=background_note(context, plan, id_),
        filter=action_filter(context, id_, plan, rows),
        areas=matrix_link(context) if any(action.areas for action in plan.actions) else None,
        data=plan_files(context, id_),
        about_data=about_data(context),
    )


def _in_time(context: Context, id_: str, plan: Plan) -> InTime | None:
    """The Gantt while it is short; else what it says; and the way to where it stands alone."""
    chart = gantt_of_plan(context, id_) if plan.actions else None
    if chart is None:
        return None
    where = address.of_plan(context.lang, id_, "timeline")
    link = Link(Words(context._("The actions in time, on a page of their own")), where)
    short = len(plan.actions) <= MOST_IN_TIME
    return InTime(link, chart if short else None, "" if short else chart.head.sentence)


def _facts(context: Context, plan: Plan) -> Iterator[Fact]:
    _ = context._
    yield Fact(_("Places"), context.links("place", plan.places))
    yield Fact(_("Period"), (Link(Words(period_words(context, plan))),))
    if plan.adopted:
        adopted = plan.adopted
        values = [Link(Words(context.when(adopted.date).text))] if adopted.date else []
        values += [Link(context.words(adopted.body))] if adopted.body else []
        values += decision(context, adopted.act, adopted.document, adopted.file)
        if values:
            yield Fact(_("Adopted"), tuple(values))
    if plan.lead:
        yield Fact(_("Led by"), (context.link("body", plan.lead),))
    if plan.method.updated_by:
        yield Fact(_("Kept up to date by"), (Link(context.words(plan.method.updated_by)),))
    if plan.method.response_hours is not None:
        hours = context.speech.ngettext("within %(n)s hour", "within %(n)s hours", plan.method.response_hours)
        yield Fact(_("Answer to incidents"), (Link(Words(hours)),))
    if plan.updated:
        yield Fact(_("Last changed"), (Link(Words(context.when(plan.updated).text)),))


def _goals(context: Context, id_: str, plan: Plan, rows: tuple[ActionRow, ...]) -> Iterator[Goal]:
    of_goal = [(action.goal, row) for action, row in zip(plan.actions, rows, strict=True)]
    for goal in plan.goals:
        served = tuple(row for own, row in of_goal if own == goal.id)
        where = context.address("goal", f"{id_}#{goal.id}")
        yield Goal(goal.id, context.words(goal.title), context.maybe(goal.description), served, where)
    known = {goal.id for goal in plan.goals}
    others = tuple(row for own, row in of_goal if own not in known)
    if others:
        yield Goal("", Words(""), None, others)


def _history(context: Context, plan: Plan) -> tuple[HistoryItem, ...]:
    order = sorted(plan.history, key=lambda item: item.date.last)
    return tuple(
        HistoryItem(context.when(item.date), context.words(item.what), context.sources(item.sources))
        for item in order
    )
