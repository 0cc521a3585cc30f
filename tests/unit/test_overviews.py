"""What looks across actions and plans: dashboard, goal, desk, areas by place, filter, evidence."""

from __future__ import annotations

from typing import Any

import pytest
from plan_samples import CANCELLED, DAY, DONE, GOALS, LATE, a_plan, context, goal, line, plan_view

from goodword.model.alone import KEPT, alone, marks
from goodword.model.plan import Plan
from goodword.model.tally import tally
from goodword.model.views.overviews import AreaPage, Dashboard, Matrix
from goodword.stages.present.action_row import action_row, row_with_plan
from goodword.stages.present.areas import area_page, matrix_page
from goodword.stages.present.dashboard import MOST_LATE, dashboard_page
from goodword.stages.present.desk import desk
from goodword.stages.present.plan_card import current_first, plan_cards

LEAD = {"responsible": [{"organisation": "office", "role": "lead"}]}
TOLD = {"updates": [{"date": "2026-11-01", "by": "office", "text": "T", "percent": "50"}]}
AMENDED = {"date": "2026-09-10", "what": "1.2 is new", "actions": ["1.2"]}


def dashboard(**plans: Plan) -> Dashboard:
    view = dashboard_page(context(**plans)).view
    assert isinstance(view, Dashboard)
    return view


def matrix(**plans: Plan) -> Matrix:
    view = matrix_page(context(**plans)).view
    assert isinstance(view, Matrix)
    return view


def test_counts_of_all_plans_are_counts_only() -> None:
    found = tally(
        [(plan, action) for plan in (a_plan(DONE, LATE), a_plan(CANCELLED, TOLD)) for action in plan.actions],
        DAY,
    )
    assert (found.total, found.done, found.late, found.moved) == (4, 1, 1, 0)
    assert (found.without_report, found.omitted("cancelled")) == (1, 1)


def test_the_dashboard_leads_with_counts_over_real_plans() -> None:
    view = dashboard(a=a_plan(DONE, LATE), b=a_plan(TOLD), c=a_plan(), e=a_plan(LATE, LATE, example="yes"))
    assert view.sentence == "3 plans, 2 with public lists of actions"
    assert view.leading == "1 of 3 done, 1 late, 0 moved, 1 without report"
    assert [one.card.address for one in view.listed] == ["en/plans/a/", "en/plans/b/"]
    assert [one.card.address for one in view.unlisted] == ["en/plans/c/"]
    assert [one.card.address for one in view.examples] == ["en/plans/e/"]
    assert [row.id for row in view.late] == ["1.2"]
    assert [(report.action.words.text, report.text.text) for report in view.reports] == [("1.1 A step", "T")]


def test_without_public_lists_nothing_is_counted() -> None:
    view = dashboard(c=a_plan())
    assert (view.sentence, view.leading) == ("1 plan, none with a public list of actions", "")
    assert dashboard(e=a_plan(LATE, example="yes")).sentence == "No real plan is entered yet."


def test_the_dashboard_says_what_a_plan_costs_and_when_it_was_reported() -> None:
    budget = [line("planned", "10.00"), line("spent", "4.00"), line("received", "9.00")]
    view = dashboard(a=a_plan({**TOLD, "budget": budget}), b=a_plan({}))
    paid, silent = view.listed
    assert [(one.kind.key, one.amount) for one in paid.money] == [
        ("planned", "BAM\u00a010"),
        ("spent", "BAM\u00a04"),
    ]
    assert paid.last is not None
    assert paid.last.iso == "2026-11-01"
    assert (silent.money, silent.no_money, silent.last) == ((), "nothing stated about money", None)


def test_of_very_many_late_actions_the_rest_is_counted() -> None:
    view = dashboard(a=a_plan(*[LATE] * (MOST_LATE + 3)))
    assert (len(view.late), view.late_more) == (MOST_LATE, "and 3 more late actions")


def test_a_report_of_tomorrow_is_not_there_yet() -> None:
    later = {"updates": [{"date": "2026-11-21", "by": "office", "text": "T"}]}
    assert dashboard(a=a_plan(later)).reports == ()


def test_a_goal_is_counted_like_a_plan() -> None:
    plan = a_plan(
        {**DONE, "goal": "1"}, {**TOLD, "goal": "1"}, {"goal": "1", **CANCELLED}, {"goal": "2"}, goals=GOALS
    )
    view = goal(plan, "1")
    assert [row.id for row in view.actions] == ["1.1", "1.2", "1.3"]
    assert view.progress is not None
    assert view.progress.percent == 75
    assert view.progress.coverage == "75\u00a0% over 2 of 3 actions; 1 cancelled"
    assert view.without_evidence == "Without a story or evidence so far: 3 of 3 actions."
    assert view.next is not None
    assert (view.previous, view.next.address) == (None, "en/plans/p/goals/2/")


def test_a_goal_without_actions_has_no_figure() -> None:
    view = goal(a_plan({}, goals=GOALS), "2")
    assert (view.progress, view.actions, view.money) == (None, (), None)


def test_a_desk_begins_with_what_is_most_urgent() -> None:
    actions: list[dict[str, Any]] = [
        {**LEAD, **DONE},
        {**LEAD, **TOLD},
        {**LEAD, "status": "not_started", "start": "2026-01", "due": "2027", **TOLD},
        {**LEAD, "due": "2026-12-01", **TOLD},
        {"responsible": [{"organisation": "office", "role": "support"}], **LATE},
        {**LEAD, "start": "2026-11"},
        {**LEAD, "updates": [{"date": "2026-01-01", "by": "office", "text": "T"}]},
    ]
    found = desk(context(p=a_plan(*actions)), "office")
    assert found is not None
    assert [(group.key, [row.id for row in group.rows]) for group in found.groups] == [
        ("overdue", ["1.5"]),
        ("start_late", ["1.3"]),
        ("due_soon", ["1.4"]),
        ("stale", ["1.7"]),
        ("no_report", ["1.6"]),
        ("open", ["1.2"]),
        ("closed", ["1.1"]),
    ]
    assert found.sentence == "7 actions: 1 done, 2 late, 1 due soon, 2 without report"
    assert found.roles == "leads 6 actions, supports 1 action"
    assert found.next_action is not None
    assert found.next_action.address == "en/plans/p/1.4/"


def test_an_empty_desk_is_none() -> None:
    assert desk(context(p=a_plan({})), "office") is None


def test_gaps_of_a_place_are_named() -> None:
    view = matrix(a=a_plan({"areas": ["awareness"]}, {"areas": ["awareness", "knowledge"]}), b=a_plan())
    (row,) = view.rows
    assert [(cell.area.key, cell.texts, cell.address) for cell in row.cells if cell.texts] == [
        ("knowledge", ("1 action",), "en/areas/knowledge/#foca"),
        ("awareness", ("2 actions",), "en/areas/awareness/#foca"),
    ]
    assert row.gaps == (
        "Nothing is entered for: empowerment, targeted prevention, victim support, joint strategy."
    )
    assert row.note == "The list of actions of 1 plan is not public."
    (bare,) = matrix(a=a_plan({})).rows
    assert (bare.gaps, bare.note) == ("Nothing is entered for any of the six areas.", "")


def test_a_place_without_plan_or_story_has_no_row() -> None:
    assert matrix().rows == ()


def test_an_area_lists_its_actions_and_the_places_without() -> None:
    site = context(a=a_plan({"areas": ["awareness"]}, {}))
    there, missing = area_page(site, "awareness").view, area_page(site, "victim_support").view
    assert isinstance(there, AreaPage)
    assert isinstance(missing, AreaPage)
    assert [(one.id, [row.id for row in one.actions]) for one in there.places] == [("foca", ["1.1"])]
    assert there.sentence == "1 action, 0 stories, 1 place"
    assert there.gaps == ()
    assert missing.places == ()
    assert [link.words.text for link in missing.gaps] == ["Foča"]


def test_a_place_with_many_actions_in_an_area_names_where_the_others_are() -> None:
    view = area_page(context(a=a_plan(*[{"areas": ["awareness"]}] * 50)), "awareness").view
    assert isinstance(view, AreaPage)
    (place,) = view.places
    assert len(place.actions) == 12
    assert [(link.address, link.note) for link in place.more] == [("en/plans/a/", "38 more actions")]
    view = area_page(context(a=a_plan(*[{"areas": ["awareness"]}] * 30)), "awareness").view
    assert isinstance(view, AreaPage)
    assert [link.address for link in view.places[0].more] == [f"en/plans/a/1.{n}/" for n in range(13, 31)]
    assert view.sentence == "30 actions, 0 stories, 1 place"


def test_a_filter_offers_what_leads_to_something() -> None:
    plan = a_plan(
        *[{**TOLD, "goal": "1"}] * 6, {**LATE, "areas": ["awareness"]}, {**LEAD, **DONE}, goals=GOALS
    )
    found = plan_view(plan).filter
    assert found is not None
    assert {choice.key: choice.count for choice in found.states} == {
        "late": 1, "stale": 1, "no_report": 1, "bare": 8, "completed": 1, "in_progress": 7,
    }  # fmt: skip
    assert [(choice.key, choice.count) for choice in found.areas] == [("awareness", 1)]
    assert [(choice.key, choice.count, choice.address) for choice in found.goals] == [
        ("1", 6, "en/plans/p/goals/1/")
    ]
    assert [(choice.key, choice.count) for choice in found.bodies] == [("office", 1)]
    assert plan_view(a_plan({}, {})).filter is None


def test_actions_without_evidence_are_listed() -> None:
    proof = {"evidence": [{"type": "minutes", "title": "M", "date": "2026-03", "publisher": "P"}]}
    view = plan_view(a_plan(proof, {}, {"milestones": [{"id": "a", "title": "S", **proof}]}))
    assert [row.id for row in view.bare] == ["1.2"]
    assert view.without_evidence == "Without a story or evidence so far: 1 of 3 actions."


def test_plans_in_force_stand_before_those_that_are_over() -> None:
    site = context(a=a_plan(DONE, status="replaced"), b=a_plan(DONE, status="in_force"), c=a_plan(DONE))
    cards = plan_cards(site, ["a", "b"])
    assert [one.status.key for one in current_first(cards)] == ["in_force", "replaced"]


def test_the_bodies_of_an_invented_plan_need_no_mark_of_their_own() -> None:
    invented = LATE | {"responsible": [{"organisation": "none", "role": "lead"}]}
    site = context(p=a_plan(invented, example="yes"), q=a_plan(invented))
    rows = [row_with_plan(site, id_, site.records.plans[id_].actions[0]) for id_ in ("p", "q")]
    assert [(row.plan and row.plan.example, row.responsible[0].example) for row in rows] == [
        (True, False),
        (False, True),
    ]


def test_a_word_is_no_number_of_an_action() -> None:
    plan = a_plan({"id": "office", "title": "Duties"} | LATE, {"id": "P2", "title": "Park"} | LATE)
    rows = [action_row(context(p=plan), "p", action) for action in plan.actions]
    assert [row.number for row in rows] == ["", "P2"]
    names = [context(p=plan).link("action", f"p#{action.id}").words.text for action in plan.actions]
    assert names == ["Duties", "P2 Park"]


def test_an_action_alone_shows_nothing_of_the_others() -> None:
    plan = a_plan(TOLD, LATE, goals=GOALS, history=[{"date": "2026", "what": "W"}], updated="2026-11-01")
    one = alone(plan, plan.actions[0])
    assert one.actions == plan.actions[:1]
    assert (one.history, one.updated) == ((), None)
    assert [getattr(one, name) for name in KEPT] == [getattr(plan, name) for name in KEPT]


@pytest.mark.parametrize(
    ("change", "changed"),
    [
        ({"history": ()}, []),
        ({"goals": ()}, ["1.1", "1.2"]),
        ({"status": "expired"}, ["1.1", "1.2"]),
        ({"actions": 1}, ["1.2"]),
        ({"amendments": a_plan(TOLD, LATE, amendments=[AMENDED]).amendments}, ["1.2"]),
    ],
)
def test_what_is_to_be_seen_of_an_action_alone(change: dict[str, Any], changed: list[str]) -> None:
    plan = a_plan(TOLD, LATE, goals=GOALS, history=[{"date": "2026", "what": "W"}])
    if change.get("actions"):
        change = {"actions": (plan.actions[0], a_plan(TOLD, DONE).actions[1])}
    other = plan.model_copy(update=change)
    before, after = dict(marks(plan)), dict(marks(other))
    assert [id_ for id_ in before if before[id_] != after[id_]] == changed
    assert changed == [a.id for a in plan.actions if alone(plan, a) != alone(other, _same(other, a.id))]


def _same(plan: Plan, id_: str) -> Any:
    return next(action for action in plan.actions if action.id == id_)
