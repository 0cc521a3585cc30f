"""The page behind a plan: why it was made, who is concerned, who watches, what was recommended."""

from __future__ import annotations

from collections.abc import Iterator

from goodword.model.action import Action
from goodword.model.plan import Plan
from goodword.model.plan_background import PreviousActivity
from goodword.model.views import background as views
from goodword.model.views.actions import Anchor
from goodword.model.views.common import Link, Page, Words
from goodword.model.views.plans import BackgroundNote
from goodword.stages.present import address
from goodword.stages.present.assessment import (
    evaluations,
    recommendations,
    recommendations_sentence,
    survey,
)
from goodword.stages.present.attached import attached
from goodword.stages.present.context import Context
from goodword.stages.present.data_cards import caution_of, data_cards
from goodword.stages.present.frame import alternates, feed_link, plan_crumbs
from goodword.stages.present.vocabulary import VOCABULARIES


def background_page(context: Context, plan_id: str) -> Page:
    """The page behind a plan.

    Args:
        context: The page's context.
        plan_id: The plan's id.

    Returns:
        The page.
    """
    plan = context.records.plans[plan_id]
    title = context.words(plan.title)
    return Page(
        "background",
        context.lang,
        address.of_plan(context.lang, plan_id, "background"),
        f"{context._('Background')}: {title.text}",
        _view(context, plan, plan_id),
        "",
        context._("Why the plan was made, who is concerned and who watches over it: %(title)s")
        % {"title": title.text},
        plan_crumbs(context, context.link("plan", plan_id)),
        alternates(context, lambda tag: address.of_plan(tag, plan_id, "background")),
        (feed_link(title.text, address.feed(context.lang, "plan", plan_id)),),
        section="plans",
        example=plan.example,
    )


def _view(context: Context, plan: Plan, plan_id: str) -> views.BackgroundPage:
    behind, oversight = plan.background, plan.oversight
    cards = data_cards(context, [("dataset", id_) for id_ in behind.incidents]) if behind else ()
    return views.BackgroundPage(
        context.words(plan.title),
        context.link("plan", plan_id),
        context.maybe(behind.text) if behind else None,
        cards,
        caution_of(context, cards),
        tuple(context.words(need) for need in behind.needs) if behind else (),
        tuple(survey(context, one, f"survey-{n}") for n, one in enumerate(behind.surveys, 1))
        if behind
        else (),
        tuple(_stakeholders(context, plan)),
        tuple(_previous(context, one) for one in plan.previous_activities),
        context.link("coalition", oversight.coalition) if oversight and oversight.coalition else None,
        context.sources(oversight.reports) if oversight else (),
        evaluations(context, oversight.evaluations, "evaluation") if oversight else (),
        recommendations(context, plan.recommendations),
    )


def _stakeholders(context: Context, plan: Plan) -> Iterator[views.StakeholderGroup]:
    for role in VOCABULARIES["stakeholder_role"]:
        every = tuple(
            views.Stakeholder(context.link("organisation", one.organisation), context.maybe(one.note))
            for one in plan.stakeholders
            if one.role == role
        )
        if every:
            yield views.StakeholderGroup(context.tag("stakeholder_role", role), every)


def _previous(context: Context, one: PreviousActivity) -> views.PreviousActivity:
    return views.PreviousActivity(
        context.words(one.title),
        context.maybe_when(one.period),
        context.links("body", one.by),
        context.maybe(one.result),
        context.link("story", one.story) if one.story else None,
    )


def background_note(context: Context, plan: Plan, plan_id: str) -> BackgroundNote | None:
    """The background in short, for the plan's own page; None when nothing is known of it."""
    if not plan.has_background:
        return None
    text = plan.background.text if plan.background else None
    where = address.of_plan(context.lang, plan_id, "background")
    return BackgroundNote(
        context.short(text) if text else None,
        tuple(_lines(context, plan)),
        Link(Words(context._("All about the background of this plan")), where),
    )


def _lines(context: Context, plan: Plan) -> Iterator[str]:
    ngettext = context.speech.ngettext
    if plan.stakeholders:
        yield ngettext("%(n)s body is concerned", "%(n)s bodies are concerned", len(plan.stakeholders))
    if plan.background and plan.background.needs:
        yield ngettext("%(n)s need was found", "%(n)s needs were found", len(plan.background.needs))
    if plan.background and plan.background.surveys:
        yield ngettext("%(n)s survey", "%(n)s surveys", len(plan.background.surveys))
    if plan.previous_activities:
        n = len(plan.previous_activities)
        yield ngettext("%(n)s activity before this plan", "%(n)s activities before this plan", n)
    if plan.recommendations:
        yield recommendations_sentence(context, plan.recommendations)


def anchor(context: Context, plan: Plan, action: Action) -> Anchor | None:
    """Where an action stands in the plan's own text; None when it is not known."""
    found = action.source_anchor
    if found is None or (found.page is None and found.quote is None):
        return None
    page = context._("Page %(page)s") % {"page": found.page} if found.page else ""
    adopted = plan.adopted
    copy = attached(context, adopted.file) if adopted else None
    if adopted is None or adopted.document or copy is None:
        return Anchor(context.maybe(found.quote), page, (adopted and adopted.document) or "")
    return Anchor(context.maybe(found.quote), page, copy.address, copy)
