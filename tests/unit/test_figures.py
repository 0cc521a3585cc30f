"""Figures, surveys and recommendations in words: approximate is never exact, a sum only where it is one."""

from __future__ import annotations

from typing import Any

import pytest
from plan_samples import EN, a_plan, action_view, context, plan_view

from goodword.model.assessment import Evaluation, Recommendation, Survey
from goodword.model.figure import Figure
from goodword.stages.present.assessment import evaluations, recommendations_sentence, survey
from goodword.stages.present.figure_words import figure_item
from goodword.stages.present.plan_background import background_page


def item(**fields: Any) -> Any:
    raw = {"id": "f", "label": "Counselling", "unit": "persons", **fields}
    one = Figure.model_validate(raw, context={"lang": "en"})
    return figure_item(context(), one, one.label, one.unit)


@pytest.mark.parametrize(
    ("fields", "number", "breakdown"),
    [
        ({"value": "7703", "breakdown": {"women": "6465", "men": "1238"}}, "7,703",
         "6,465 women + 1,238 men = 7,703"),
        ({"value": "7703", "breakdown": {"women": "6465"}}, "7,703", "of these: 6,465 women"),
        ({"value": "7703", "breakdown": {"women": "6000", "men": "1238"}}, "7,703",
         "of these: 6,000 women and 1,238 men"),
        ({"value": "7703", "approximate": "yes", "breakdown": {"women": "6465", "men": "1238"}},
         "about 7,703", "of these: 6,465 women and 1,238 men"),
        ({"value": "2800000", "approximate": "yes"}, "about 2,800,000", ""),
        ({"value": "na"}, "no number", ""),
        ({"value": "0"}, "0", ""),
    ],
)  # fmt: skip
def test_a_number_is_said_as_exactly_as_it_is_known(
    fields: dict[str, Any], number: str, breakdown: str
) -> None:
    found = item(**fields)
    assert (found.number, found.breakdown) == (number, breakdown)


def asked(**fields: Any) -> Any:
    raw = {"question": "What worries you?", "n": "410", "places_n": "30", **fields}
    return survey(context(), Survey.model_validate(raw, context={"lang": "en"}), "s")


def test_answers_that_were_not_published_are_said_to_be_so() -> None:
    found = asked(answers="not_published")
    assert found.note == "The answers were not published."
    assert not found.charts
    assert [fact.values[0].words.text for fact in found.facts] == ["410", "30"]


def test_answers_above_the_whole_are_said_to_overlap() -> None:
    shares = [{"text": "A", "percent": "71.6"}, {"text": "B", "percent": "56.9"}]
    assert "do not add up" in asked(answers=shares).note
    assert asked(answers=shares[:1]).note == ""
    assert asked(answers=[{"text": "A", "count": "400"}, {"text": "B", "count": "11"}]).note


def test_shares_and_numbers_have_no_common_scale() -> None:
    found = asked(answers=[{"text": "A", "percent": "10"}, {"text": "B", "count": "40"}])
    assert [chart.bars[0].width for chart in found.charts] == [100, 100]


@pytest.mark.parametrize(
    ("answers", "sentence", "drawn"),
    [
        ("not_published", "What they answered was not published. 12 were asked.", False),
        ({"agree": "8", "disagree": "3"}, "8 agree, 3 disagree. 12 were asked.", True),
        ({"agree": "0", "disagree": "0"}, "0 agree, 0 disagree. 12 were asked.", False),
    ],
)
def test_an_evaluation_in_words(answers: Any, sentence: str, drawn: bool) -> None:
    raw = {"question": "Does it help?", "answers": answers, "n": "12"}
    one = Evaluation.model_validate(raw, context={"lang": "en"})
    (found,) = evaluations(context(), [one], "e")
    assert (found.sentence, found.chart is not None) == (sentence, drawn)


def test_recommendations_are_counted_by_what_became_of_them() -> None:
    every = [
        Recommendation.model_validate({"id": str(n), "text": "T", "status": s}, context={"lang": "en"})
        for n, s in enumerate(("done", "open", "done"))
    ]
    said = recommendations_sentence(context(), every)
    assert said == "3 recommendations. No answer known: 1; Carried out: 2."


def test_a_plan_tells_of_its_background_only_where_there_is_one() -> None:
    assert plan_view(a_plan()).background is None
    found = plan_view(a_plan(background={"text": "Why", "needs": ["A", "B"]})).background
    assert found is not None
    assert found.text is not None
    assert (found.text.text, found.lines) == ("Why", ("2 needs were found",))
    assert found.link.address == "en/plans/p/background/"


def test_stakeholders_stand_by_their_part() -> None:
    people = [{"organisation": "office", "role": r} for r in ("observer", "lead", "observer")]
    page = background_page(context(EN, p=a_plan(stakeholders=people)), "p")
    groups = page.view.stakeholders  # type: ignore[attr-defined]
    assert [(group.role.label, len(group.every)) for group in groups] == [("Leads", 1), ("Observers", 2)]


def test_an_action_shows_where_it_stands_in_the_plan() -> None:
    anchored = a_plan(
        {"source_anchor": {"page": "12", "quote": "Benches"}},
        adopted={"document": "https://example.org/plan.pdf"},
    )
    found = action_view(anchored).anchor
    assert found is not None
    assert found.quote is not None
    assert (found.quote.text, found.page, found.document) == (
        "Benches", "Page 12", "https://example.org/plan.pdf",
    )  # fmt: skip
    assert action_view(a_plan({})).anchor is None
