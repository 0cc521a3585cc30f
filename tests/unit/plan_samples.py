"""Plans, sites and words for the tests of what plans say."""

from __future__ import annotations

from datetime import date
from typing import Any

from leaves_kit import Leaves

from goodword.model.coalition import Coalition
from goodword.model.plan import Plan
from goodword.model.progress import plan_progress
from goodword.model.settings import Settings
from goodword.model.shared import Organisation, Place
from goodword.model.views.actions import ActionPage
from goodword.model.views.cards import ActionRow, Progress
from goodword.model.views.overviews import GoalPage
from goodword.model.views.plans import MethodPage, PlanPage
from goodword.stages.load.digest import short
from goodword.stages.present.action import action_page
from goodword.stages.present.context import Context
from goodword.stages.present.goal import goal_page
from goodword.stages.present.method import method_page
from goodword.stages.present.plan import plan_page
from goodword.stages.present.words_of_plan import progress_view
from goodword.stages.present.world import World
from goodword.stages.relate import relate
from goodword.text.i18n import Speech

IDS = {"place": "foca", "organisation": "office", "coalition": "open"}
"""Records of ``context`` to which a plan may point."""

DAY = date(2026, 11, 20)
EN = Speech("en")


def a_plan(*actions: dict[str, Any], **fields: Any) -> Plan:
    """A plan of these actions."""
    common = {"title": "A step", "responsible": "unknown", "due": "none", "status": "in_progress"}
    raw = {
        "title": {"bs": "Plan", "en": "The plan"},
        "type": "ccap",
        "places": ["foca"],
        "period": "2026/2028",
        "status": "in_force",
        "summary": "Why",
        "actions": [{"id": f"1.{n}", **common, **action} for n, action in enumerate(actions, 1)],
        **fields,
    }
    return Plan.model_validate(raw, context={"lang": "en"})


def leafy() -> Leaves:
    """Fills records whose every leaf is unique: in two languages, with two parts in every list."""
    kept = {f"{name}.{key}": "no" for name in ("plan", "dataset", "figure") for key in ("draft", "example")}
    return Leaves(kept, languages=("en", "bs"), each=2, ids=IDS, n=1_000)


def a_full_plan() -> tuple[Plan, dict[str, str]]:
    """A plan with something in every field, and every word of it with the path of its leaf."""
    leaves = leafy()
    plan = Plan.model_validate(leaves.fill(Plan, "plan"), context={"lang": "en"})
    return plan, leaves.planted


def context(speech: Speech = EN, **plans: Plan) -> Context:
    """A site with these plans, a true and an invented organisation, one coalition."""
    names = {"name": {"en": "Foča"}}
    coalition = {"name": "Open", "kind": "coalition", "places": ["foca"], "summary": "S"}
    records = {
        "place": {"foca": Place.model_validate({"id": "foca", "kind": "municipality", **names})},
        "organisation": {
            "office": Organisation.model_validate({"id": "office", "name": {"en": "The office"}}),
            "none": Organisation.model_validate({"id": "none", "name": {"en": "Nobody's"}, "example": "yes"}),
        },
        "coalition": {"open": Coalition.model_validate(coalition, context={"lang": "en"})},
        "plan": plans,
    }
    settings = Settings("Site", "https://example.org/", ("en", "bs"))
    entries = {
        (kind, id_): short(kind, id_, one) for kind, table in records.items() for id_, one in table.items()
    }
    world = World(
        entries, relate(entries.values()), lambda kind, id_: records[kind][id_], states={}, as_of=DAY
    )
    return Context(world, speech, settings)


def plan_view(plan: Plan) -> PlanPage:
    """The page of a plan."""
    view = plan_page(context(p=plan), "p").view
    assert isinstance(view, PlanPage)
    return view


def method_view(plan: Plan, speech: Speech = EN) -> MethodPage:
    """The page that explains how a plan is counted."""
    view = method_page(context(speech, p=plan), "p").view
    assert isinstance(view, MethodPage)
    return view


def action_view(plan: Plan, id_: str = "1.1") -> ActionPage:
    """The page of an action."""
    view = action_page(context(p=plan), "p", id_).view
    assert isinstance(view, ActionPage)
    return view


def goal(plan: Plan, id_: str) -> GoalPage:
    """The page of a goal."""
    view = goal_page(context(p=plan), "p", id_).view
    assert isinstance(view, GoalPage)
    return view


def line(kind: str, amount: str, source: str | None = None, currency: str = "BAM") -> dict[str, Any]:
    """A line of a budget."""
    made = {"kind": kind, "amount": amount, "currency": currency}
    return made | ({"source": source} if source else {})


def row(**action: Any) -> ActionRow:
    """The row of an action."""
    return action_view(a_plan(action)).row


DONE = {"status": "completed", "done": "2026-05"}
LATE = {"due": "2026-09"}
CANCELLED = {"status": "cancelled", "reason": "R"}
GOALS = [{"id": "1", "title": "Meeting", "description": "Why"}, {"id": "2", "title": "Safety"}]


def view_of(plan: Plan, spoken: Speech = EN) -> Progress:
    """Progress in words."""
    return progress_view(plan, plan_progress(plan, DAY), spoken)
