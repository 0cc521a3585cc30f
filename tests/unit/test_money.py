"""Money of plans and goals: planned beside spent, by goal, by action and by source."""

from __future__ import annotations

from plan_samples import GOALS, a_plan, goal, line, plan_view

from goodword.model.views.money import Money, MoneyTable
from goodword.model.views.overviews import GoalPage
from goodword.model.views.plans import PlanPage


def money(view: PlanPage | GoalPage) -> Money:
    assert view.money is not None
    return view.money


def cells(table: MoneyTable) -> dict[str, dict[str, tuple[str, ...]]]:
    """Amounts by row and kind."""
    kinds = [tag.key for tag in table.kinds]
    plain = {
        row.of.words.text: [tuple(text.replace("\u00a0", " ") for text in cell) for cell in row.cells]
        for row in table.rows
    }
    return {name: dict(zip(kinds, row, strict=True)) for name, row in plain.items()}


def test_planned_stands_against_spent() -> None:
    first = {"goal": "1", "budget": [line("planned", "10.00", "office"), line("spent", "unknown")]}
    second = {
        "goal": "2",
        "budget": [line("planned", "5.00", currency="EUR"), line("planned", "none_needed")],
    }
    by_goal, by_action, donors = money(plan_view(a_plan(first, second, {}, goals=GOALS))).tables
    assert cells(by_goal) == {
        "1 Meeting": {"planned": ("BAM 10",), "spent": ("amount not known",)},
        "2 Safety": {"planned": ("EUR 5",), "spent": ("not stated",)},
    }
    assert cells(by_action)["1.2 A step"] == {"planned": ("EUR 5",), "spent": ("not stated",)}
    assert by_action.note == "Actions about whose money nothing is stated: 1 of 3. That is not 0."
    assert cells(donors) == {
        "The office": {"planned": ("BAM 10",), "spent": ()},
        "source not stated": {"planned": ("EUR 5",), "spent": ("amount not known",)},
    }


def test_no_money_needed_is_not_silence() -> None:
    (table,) = money(plan_view(a_plan({"budget": [{"kind": "planned", "amount": "none_needed"}]}))).tables
    assert cells(table) == {"1.1 A step": {"planned": ("no money needed",), "spent": ("not stated",)}}
    assert plan_view(a_plan({})).money is None


def test_marka_in_euro_at_the_one_exact_rate() -> None:
    view = plan_view(
        a_plan({"budget": [line("planned", "195583.00"), line("planned", "7.00", currency="USD")]})
    )
    assert [one.converted.replace("\u00a0", " ") for one in money(view).sums] == ["in euro: EUR 100,000", ""]


def test_a_long_plan_leaves_the_money_of_actions_to_its_goals() -> None:
    paid = {"goal": "1", "budget": [line("planned", "1.00")]}
    plan = a_plan(*[paid] * 41, goals=GOALS)
    (by_goal,) = money(plan_view(plan)).tables
    assert by_goal.note == "What each action costs stands on the page of its goal."
    assert len(money(goal(plan, "1")).tables[0].rows) == 41
