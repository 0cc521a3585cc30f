"""The page of a plan: goals, trace, money, and lists of actions of several plans."""

from __future__ import annotations

from typing import Any

from plan_samples import DONE, LATE, a_plan, context, method_view, plan_view

from goodword.model.views.plans import PlanPage
from goodword.stages.present.desk import desk, late_rows
from goodword.stages.present.plan import plan_page
from goodword.stages.present.plan_card import plan_card
from goodword.text.i18n import Speech


def test_a_plan_without_a_public_list_says_so() -> None:
    card = plan_card(context(p=a_plan()), "p")
    assert card.progress is None
    assert card.progress_note == "The list of actions is not public, so no progress can be counted."
    assert plan_view(a_plan()).method is None


def test_the_trace_lists_every_action() -> None:
    told = {"updates": [{"date": "2026-05-01", "by": "office", "text": "T", "percent": "33.3"}]}
    view = method_view(a_plan(told, told, told, {}))
    assert [(r.action.words.text, r.value, r.weight, r.contribution) for r in view.trace] == [
        ("1.1 A step", "33.3\u00a0%", "1", "11.1 points"),
        ("1.2 A step", "33.3\u00a0%", "1", "11.1 points"),
        ("1.3 A step", "33.3\u00a0%", "1", "11.1 points"),
        ("1.4 A step", "–", "1", ""),
    ]
    assert view.trace_sum == "All contributions add up to 33.3\u00a0%, shown as 33\u00a0%."


def test_almost_all_is_not_all() -> None:
    almost = {"updates": [{"date": "2026-05-01", "by": "office", "text": "T", "percent": "100"}]}
    view = plan_view(a_plan({**DONE, "weight": "99"}, {**almost, "weight": "1"}))
    assert view.trace_sum == "All contributions add up to 99.9\u00a0%, shown as 99\u00a0%."


def money(kind: str, amount: str, currency: str | None = "BAM") -> dict[str, Any]:
    """A budget line."""
    return {"kind": kind, "amount": amount} | ({"currency": currency} if currency else {})


def test_kinds_and_currencies_are_never_added() -> None:
    first = {"budget": [money("planned", "10.50"), money("spent", "2.00"), money("planned", "unknown", None)]}
    second = {
        "budget": [
            money("planned", "0.10"),
            money("planned", "7.00", "EUR"),
            money("in_kind", "unknown", None),
        ]
    }
    view = plan_view(a_plan(first, second, {"budget": [money("planned", "none_needed", None)]}))
    assert view.money is not None
    assert [(m.kind.key, m.amount.replace("\u00a0", " "), m.note) for m in view.money.sums] == [
        ("planned", "BAM 10.60", ""),
        ("planned", "EUR 7", "1 item of unknown amount"),
        ("spent", "BAM 2", ""),
        ("in_kind", "amount not known", "1 item of unknown amount"),
    ]
    assert (
        view.money.note
        == "Sums over all actions. Kinds and currencies are never added together. In euro at the rate fixed "
        "by law, 1 EUR = 1.95583 BAM (Central Bank of BiH). 1 item needs no money."
    )


def test_actions_stand_under_their_goal_and_the_rest_last() -> None:
    goals = [{"id": "1", "title": "Meeting"}, {"id": "2", "title": "Safety"}]
    view = plan_view(a_plan({}, {"goal": "2"}, {"goal": "1"}, goals=goals))
    assert [(g.id, g.title.text, [r.id for r in g.actions]) for g in view.goals] == [
        ("1", "Meeting", ["1.3"]),
        ("2", "Safety", ["1.2"]),
        ("", "", ["1.1"]),
    ]
    assert view.without_evidence == "Without a story or evidence so far: 3 of 3 actions."


def test_what_is_late_is_listed_the_latest_first_and_examples_last() -> None:
    lead = {"responsible": [{"organisation": "office", "role": "lead"}]}
    site = context(
        a=a_plan(LATE, {"due": "2026-06", **lead}),
        b=a_plan({"due": "2026-01", **lead}, example="yes"),
    )
    assert [(one.id, one.plan.example if one.plan else None) for one in late_rows(site)] == [
        ("1.2", False),
        ("1.1", False),
        ("1.1", True),
    ]
    found = desk(site, "office")
    assert found is not None
    assert [(group.key, [row.id for row in group.rows]) for group in found.groups] == [
        ("overdue", ["1.1", "1.2"])
    ]
    assert found.sentence == "1 action: 0 done, 1 late, 1 without report"


def test_a_plan_speaks_the_language_of_the_page() -> None:
    page = plan_page(context(Speech("bs"), p=a_plan({})), "p")
    assert (page.title, page.title_lang) == ("Plan", "")
    assert isinstance(page.view, PlanPage)
    assert page.view.summary.lang == "en"
