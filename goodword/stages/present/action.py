"""The page of one action."""

from __future__ import annotations

from collections.abc import Iterator

from goodword.model.action import Action
from goodword.model.plan import Plan
from goodword.model.progress import plan_progress
from goodword.model.reports import updates_of
from goodword.model.timeliness import moves
from goodword.model.views.actions import ActionPage
from goodword.model.views.common import Fact, Link, Page, Words
from goodword.stages.present import address
from goodword.stages.present.action_parts import amendments, changes, evidence, milestones, updates
from goodword.stages.present.action_row import action_row, responsible_links
from goodword.stages.present.cards import proving_cards
from goodword.stages.present.context import Context
from goodword.stages.present.counted import counted_action
from goodword.stages.present.frame import alternates, feed_link, neighbours, plan_crumbs
from goodword.stages.present.indicators import indicators
from goodword.stages.present.money import budget_lines
from goodword.stages.present.office import office
from goodword.stages.present.plan_background import anchor
from goodword.stages.present.sheet import sheet
from goodword.stages.present.words_of_action import basis_sentence, percent_of
from goodword.stages.present.words_of_plan import percent_or_none, status_tag
from goodword.text.numbering import numbered


def action_page(context: Context, plan_id: str, action_id: str) -> Page:
    """The page of one action.

    Args:
        context: The page's context.
        plan_id: Id of its plan.
        action_id: Its number in the plan.

    Returns:
        The page.
    """
    plan = context.world.action(plan_id, action_id)
    (action,) = plan.actions
    title, of_plan = context.words(action.title), context.words(plan.title)
    id_ = f"{plan_id}#{action_id}"
    view = _view(context, plan_id, plan)
    status = view.row.status.label
    return Page(
        "action",
        context.lang,
        address.record(context.lang, "action", id_),
        title.text,
        view,
        title.lang,
        context._("%(status)s. Until when: %(due)s. An action of the plan: %(plan)s")
        % {"status": status, "due": view.row.due.text, "plan": of_plan.text},
        plan_crumbs(context, context.link("plan", plan_id)),
        alternates(context, lambda tag: address.record(tag, "action", id_)),
        (feed_link(of_plan.text, address.feed(context.lang, "plan", plan_id)),),
        section="plans",
        example=plan.example,
    )


def _view(context: Context, plan_id: str, plan: Plan) -> ActionPage:
    (action,) = plan.actions
    before, after = neighbours(context, "action", plan_id, action.id)
    row = action_row(context, plan_id, action)
    title = numbered(action.id, context.words(action.title).text)
    id_ = f"{plan_id}#{action.id}"
    return ActionPage(
        row=row,
        plan=context.link("plan", plan_id),
        goal=context.link("goal", f"{plan_id}#{action.goal}") if action.goal else None,
        facts=tuple(_facts(context, plan_id, action)),
        reason=_reason(context, action, row.timeliness.key),
        as_of=context.state(),
        basis_sentence=basis_sentence(context, counted_action(context, plan_id, action.id)),
        readings=tuple(_readings(context, plan, action)),
        milestones=milestones(context, action),
        updates=updates(context, action),
        changes=changes(context, action),
        amendments=amendments(context, plan, action),
        budget=budget_lines(context, action.budget),
        indicators=indicators(context, action),
        evidence=evidence(context, action.evidence),
        stories=proving_cards(context, id_),
        previous=before,
        next=after,
        office=office(context, plan, title),
        method=f"{address.of_plan(context.lang, plan_id, 'how-we-count')}#{action.id}",
        sheet=sheet(
            context,
            address.record(context.lang, "action", id_),
            f"{title} ({context.words(plan.title).text})",
        ),
        anchor=anchor(context, plan, action),
    )


def _reason(context: Context, action: Action, timeliness: str) -> Words | None:
    if action.reason is None and timeliness == "overdue":
        return Words(context._("No reason was given for the delay."))
    return context.maybe(action.reason)


def _facts(context: Context, plan_id: str, action: Action) -> Iterator[Fact]:
    _ = context._
    yield Fact(_("Responsible"), responsible_links(context, action))
    if action.start:
        yield Fact(_("Begins"), (Link(Words(context.when(action.start).text)),))
    yield Fact(_("Until when"), (Link(Words(context.when(action.due).text)),))
    moved = moves(action)
    if moved.first_promise is not None:
        yield Fact(_("First promise"), (Link(Words(context.when(moved.first_promise).text)),))
    if action.done:
        yield Fact(_("Done on"), (Link(Words(context.when(action.done).text)),))
    if action.merged_into:
        yield Fact(_("Goes on in"), (context.link("action", f"{plan_id}#{action.merged_into}"),))
    if action.areas:
        yield Fact(
            _("Areas of work"), tuple(Link(Words(context.tag("area", area).label)) for area in action.areas)
        )


def _readings(context: Context, plan: Plan, action: Action) -> Iterator[Fact]:
    """Both readings where they differ, side by side; nothing is averaged (DOMAIN, section 2, rule 6)."""
    said = updates_of(action, context.as_of, "coalition")
    if not said:
        return
    one = plan.model_copy(update={"actions": (action,)})
    (row,) = plan_progress(one, context.as_of).trace
    if row.coalition is None:
        return
    speech = context.speech
    ours = (percent_or_none(speech, percent_of(row.judged)), status_tag(speech, action.status).label)
    seen = row.coalition.status or action.status
    theirs = (percent_or_none(speech, percent_of(row.coalition.judged)), status_tag(speech, seen).label)
    note = f"{context.link('body', said[0].by).words.text}, {context.when(said[0].date).text}"
    yield Fact(context.tag("reading", "responsible").label, (Link(Words(", ".join(ours))),))
    yield Fact(context.tag("reading", "coalition").label, (Link(Words(", ".join(theirs)), note=note),))
