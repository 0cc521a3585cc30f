"""The page "how we count": the rules with the plan's own thresholds and numbers; and how a page is cited."""

from __future__ import annotations

import re
from typing import Any

import pytest
from PIL import Image
from plan_samples import CANCELLED, DONE, LATE, a_plan, action_view, context, method_view, plan_view
from zxingcpp import read_barcode

from goodword.formats.codes import qr_code
from goodword.model.plan import PAGES
from goodword.model.views.common import QrCode
from goodword.stages.check.plan import check_plan
from goodword.stages.present.pages import all_jobs


def told(percent: str) -> dict[str, Any]:
    return {"updates": [{"date": "2026-05-01", "by": "office", "text": "T", "percent": percent}]}


def here(**plan: Any) -> dict[str, str]:
    """What each rule gives, by its title."""
    actions = plan.pop("actions", ({},))
    return {rule.title: rule.here for rule in method_view(a_plan(*actions, **plan)).rules}


def text(**plan: Any) -> dict[str, str]:
    """The words of each rule, by its title."""
    return {rule.title: rule.text.text for rule in method_view(a_plan({}, **plan)).rules}


def test_the_rules_have_the_plan_s_own_thresholds() -> None:
    method = {"stale_after_days": 90, "due_soon_days": 1, "response_hours": 48, "updated_by": "The clerk"}
    found = text(method=method)
    assert "for more than 90 days" in found["Long without a report"]
    assert "when 1 day is left" in found["Late is computed, never written"]
    assert found["Answer to incidents"] == "The plan promises an answer to incidents within 48 hours."
    assert found["Who keeps this up to date"] == "The clerk"


def test_what_a_plan_does_not_say_is_said() -> None:
    found = text()
    assert "for more than 180 days" in found["Long without a report"]
    assert "30 days or fewer" in found["Late is computed, never written"]
    assert found["Who keeps this up to date"] == "The plan does not say who keeps its page up to date."
    assert "Answer to incidents" not in found


def test_the_rules_are_shown_on_the_plan_s_numbers() -> None:
    found = here(actions=(DONE, told("50") | {"weight": "3"}, {}, CANCELLED, LATE | told("100")))
    assert found["No report is not 0"] == "70\u00a0% over 3 of 5 actions; 1 without report, 1 cancelled."
    assert found["What the figure of an action stands on"] == (
        "Actions by what they stand on: stated percentage: 2, status: 1."
    )
    assert found["Not completed is not 100"] == "Held at 99\u00a0% here: 1.5."
    assert found["The figure of the plan"] == (
        "Action 1.1, for example: 100\u00a0% × weight 1 ÷ all weights 5 = 20 points. "
        "All contributions add up to 69.8\u00a0%, shown as 70\u00a0%."
    )
    assert found["Late is computed, never written"] == "Overdue: 1, late to start: 0, due soon: 0."
    assert found["Two readings"] == "The coalition's reading differs in no action of this plan."


def test_a_plan_without_any_figure_has_no_example() -> None:
    found = here(actions=({}, {}))
    assert found["The figure of the plan"] == ""
    assert found["What the figure of an action stands on"] == ""
    assert found["No report is not 0"].startswith("no figure, because no action has one")


def test_both_readings_stand_in_the_line_of_the_action() -> None:
    seen = {"date": "2026-06-01", "by": "open", "reading": "coalition", "text": "T", "percent": "20"}
    own = {"date": "2026-05-01", "by": "office", "text": "T", "percent": "60"}
    view = method_view(a_plan({"updates": [own, seen]}, told("40")))
    assert [row.other for row in view.trace] == ["coalition: 20\u00a0%, plan: 60\u00a0%", ""]
    assert [row.id for row in view.trace] == ["1.1", "1.2"]
    assert view.progress.coalition_percent == 30


def test_a_figure_from_indicators_shows_their_lines() -> None:
    way = {
        "baseline": {"value": "0"},
        "target": {"value": "10"},
        "direction": "up",
        "title": "T",
        "unit": "U",
    }
    values = [{"period": "2025", "value": "3"}, {"period": "2026-Q1", "value": "5"}]
    measured = {"indicators": [{"id": "a", "values": values, **way}, {"id": "b", "values": [], **way}]}
    rows = method_view(a_plan(measured, told("40"))).trace
    assert [len(row.lines) for row in rows] == [1, 0]
    assert rows[0].lines[0].sentence == "From 3 (2025) to 5 (2026, quarter 1)."


def test_every_figure_leads_to_why_it_is_so() -> None:
    link = plan_view(a_plan({})).method
    assert link is not None
    assert link.address == "en/plans/p/how-we-count/"
    assert action_view(a_plan({})).method == "en/plans/p/how-we-count/#1.1"


def test_pages_beside_the_actions_exist_for_plans_with_actions_only() -> None:
    jobs = {job.address for job in all_jobs({"en": context(p=a_plan({}), q=a_plan())})}
    # What happened in a plan has its address, and its feed, from the first day on.
    assert {name for name in PAGES if f"en/plans/p/{name}/" in jobs} == {
        "changes",
        "how-we-count",
        "timeline",
    }
    assert {name for name in PAGES if f"en/plans/q/{name}/" in jobs} == {"changes"}


@pytest.mark.parametrize("id_", [*PAGES, "Timeline"])
def test_no_action_takes_the_address_of_such_a_page(id_: str) -> None:
    assert [found.code for found in check_plan(a_plan({"id": id_}))] == ["action.id_reserved"]


def test_a_page_is_cited_with_the_date_of_the_count() -> None:
    plan, action = plan_view(a_plan({})).sheet, action_view(a_plan({})).sheet
    assert plan is not None
    assert action is not None
    assert plan.cite == "The plan. Site. State of 20 November 2026. https://example.org/en/plans/p/"
    assert action.cite == (
        "1.1 A step (The plan). Site. State of 20 November 2026. https://example.org/en/plans/p/1.1/"
    )
    assert plan.code == qr_code(plan.address)


def test_a_code_is_read_back() -> None:
    address = "https://example.org/sr-cyrl/plans/nova-luka-2026/1.10/"
    assert read(qr_code(address)) == address


def read(code: QrCode, scale: int = 4, margin: int = 4) -> str:
    """Draw a code's strokes as pixels and read them."""
    side = code.size + 2 * margin
    picture = Image.new("L", (side, side), 255)
    for x, y, length in re.findall(r"M(\d+) (\d+)\.5h(\d+)", code.path):
        picture.paste(
            0, (int(x) + margin, int(y) + margin, int(x) + int(length) + margin, int(y) + margin + 1)
        )
    found = read_barcode(picture.resize((side * scale, side * scale), Image.Resampling.NEAREST))
    assert found is not None
    return str(found.text)
