"""Actions in time: fuzzy dates span their days, first promises stay, what has no date is said in words."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from plan_samples import a_plan, context, plan_view

from goodword.model.views.gantt import Gantt, GanttRow, Stretch
from goodword.model.views.plans import TimelinePage
from goodword.stages.present.chart_gantt import SWATCHES
from goodword.stages.present.chart_scale import TimeScale
from goodword.stages.present.charts_of_plan import gantt_of_plan
from goodword.stages.present.timeline import timeline_page
from goodword.stages.present.vocabulary import VOCABULARIES

PERIOD = TimeScale(date(2026, 1, 1), date(2028, 12, 31))
"""The time of the sample plan, in which everything below lies."""


def chart(*actions: dict[str, Any], **fields: Any) -> Gantt:
    found = gantt_of_plan(context(p=a_plan(*actions, **fields)), "p")
    assert found is not None
    return found


def row(**action: Any) -> GanttRow:
    return chart(action).groups[0].rows[0]


def test_every_status_has_a_filling_of_its_own() -> None:
    assert SWATCHES.keys() == VOCABULARIES["action_status"].keys()
    assert sorted(SWATCHES.values()) == list(range(8))


def test_days_make_one_bar() -> None:
    found = row(start="2026-03-01", due="2026-06-30")
    assert found.whole == found.sure == Stretch(PERIOD.at(date(2026, 3, 1)), PERIOD.end(date(2026, 6, 30)))
    assert found.text == "1 March 2026 – 30 June 2026"


def test_a_fuzzy_date_spans_from_its_first_to_its_last_day() -> None:
    found = row(start="2026-Q1", due="2026-Q4")
    assert found.whole == Stretch(0.0, PERIOD.end(date(2026, 12, 31)))
    assert found.sure == Stretch(PERIOD.at(date(2026, 3, 31)), PERIOD.end(date(2026, 10, 1)))


def test_dates_that_overlap_are_sure_of_nothing() -> None:
    assert row(start="2026", due="2026-Q2").sure is None


def test_an_end_alone_is_a_span_of_its_own_days() -> None:
    found = row(due="2026-Q2")
    assert found.whole == Stretch(PERIOD.at(date(2026, 4, 1)), PERIOD.end(date(2026, 6, 30)))
    assert found.sure is None
    assert found.text == "until 2026, quarter 2"
    one_day = row(due="2026-05-05").whole
    assert one_day.x2 - one_day.x1 == pytest.approx(1.0)


def test_what_has_no_end_leaves_the_chart() -> None:
    found = row(start="2026-03-01", due="ongoing")
    assert (found.whole.x2, found.sure) == (100.0, found.whole)
    assert found.text == "from 1 March 2026, ongoing, no end"


def test_the_first_promise_stays_beside_the_new_date() -> None:
    moved = [{"date": "2026-05-01", "field": "due", "from": "2026-06", "to": "2026-09", "reason": "R"}]
    found = row(start="2026-03-01", due="2026-09", changes=moved)
    assert found.promise == PERIOD.end(date(2026, 6, 30))
    assert found.text == "1 March 2026 – September 2026; first promise: June 2026"
    assert found.late == "Overdue"


def test_what_is_done_has_its_day() -> None:
    found = row(start="2026-03-01", due="2026-06-30", status="completed", done="2026-07-05")
    assert found.done is not None
    assert PERIOD.at(date(2026, 7, 5)) < found.done < PERIOD.end(date(2026, 7, 5))
    assert found.late == "Finished late"


def test_what_has_no_date_is_said_in_words() -> None:
    found = chart({"due": "2026-05"}, {"due": "none"}, {"due": "ongoing"}, {"due": "unknown"})
    assert [(one.words.text, one.note) for one in found.undated] == [
        ("1.2 A step", "no deadline"),
        ("1.3 A step", "ongoing, no end"),
        ("1.4 A step", "not known"),
    ]
    assert found.head.sentence == "With dates: 1 of 4 actions; from May 2026 to May 2026. Late: 1. Moved: 0."
    assert found.head.numbers.rows == (("1.1", "", "May 2026", "", ""),)


def test_actions_stand_under_their_goal_and_the_rest_last() -> None:
    goals = [{"id": "1", "title": "Meeting"}, {"id": "2", "title": "Nothing dated"}]
    found = chart({"due": "2027"}, {"due": "2026", "goal": "1"}, {"due": "none", "goal": "2"}, goals=goals)
    assert [(g.id, g.title.text, len(g.rows)) for g in found.groups] == [
        ("1", "Meeting", 1),
        ("", "Other actions", 1),
    ]


def test_the_day_of_the_count_is_marked_unless_it_is_far_away() -> None:
    found = chart({"due": "2026-05"})
    assert found.now == PERIOD.at(date(2026, 11, 20))
    assert found.now_text == "today's count: 20 November 2026"
    assert chart({"due": "2016-05"}, period="2015/2017").now is None
    near = chart({"due": "2026-05"}, period="2023/2026")
    assert near.now is not None
    assert near.now < 100


def test_a_plan_without_dates_has_a_page_that_says_so() -> None:
    plan = a_plan({"due": "none"})
    view = timeline_page(context(p=plan), "p").view
    assert isinstance(view, TimelinePage)
    assert view.gantt is None
    assert plan_view(plan).in_time is None


def test_few_actions_stand_on_the_page_of_their_plan_and_many_on_their_own() -> None:
    few, many = (plan_view(a_plan(*[{"due": "2026-05"}] * n)).in_time for n in (12, 13))
    assert few is not None
    assert many is not None
    assert few.gantt is not None
    assert (many.gantt, many.sentence[:12]) == (None, "With dates: ")
    assert few.page == many.page
    assert few.page.address == "en/plans/p/timeline/"
