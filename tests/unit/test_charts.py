"""Charts: no number is never a zero, a fuzzy date spans its days, every chart says itself in words."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest

from goodword.model.views.charts import LineChart, Sparkline
from goodword.model.views.common import Words
from goodword.stages.present.chart_bars import BarInput, StackInput, bar_chart, stacked_chart
from goodword.stages.present.chart_line import LevelInput, Series, line_chart, line_sentence, sparkline
from goodword.stages.present.chart_scale import TimeScale, steps
from goodword.stages.present.chart_words import Amount, Moment
from goodword.text import dates
from goodword.text.i18n import Speech

EN = Speech("en")


def number(value: str | None, **more: object) -> Amount:
    return Amount(None if value is None else Decimal(value), **more)  # type: ignore[arg-type]


def moments(**values: str | None) -> tuple[Moment, ...]:
    """Moments by date; an underscore stands for a hyphen: ``y2026_Q1="5"``."""
    return tuple(Moment(dates.parse(w[1:].replace("_", "-")), number(v)) for w, v in values.items())


def line(*moments: Moment, **more: object) -> LineChart:
    chart = line_chart(EN, Words("T"), [Series("", moments)], id_="c", **more)  # type: ignore[arg-type]
    assert chart is not None
    return chart


def bars(*amounts: Amount) -> list[BarInput]:
    return [BarInput(Words("abc"[n]), amount) for n, amount in enumerate(amounts)]


def test_bars_begin_at_one_zero_and_a_gap_is_not_one() -> None:
    chart = bar_chart(
        EN, Words("T"), bars(number("200"), number("50"), number(None)), id_="c", head=("A", "B")
    )
    assert [(bar.width, bar.value) for bar in chart.bars] == [
        (100.0, "200"),
        (25.0, "50"),
        (None, "no number"),
    ]
    assert chart.head.sentence == "Most: a, 200. Least: b, 50. No number: c."
    assert chart.head.numbers.rows == (("a", "200"), ("b", "50"), ("c", "no number"))


def test_a_zero_is_a_bar_without_length() -> None:
    chart = bar_chart(EN, Words("T"), bars(number("0"), number("0")), id_="c", head=("A", "B"))
    assert [bar.width for bar in chart.bars] == [0.0, 0.0]
    assert chart.head.sentence == "All are equal: 0."


def test_what_is_not_exact_is_said_so() -> None:
    about = number("2800000", approximate=True)
    chart = bar_chart(EN, Words("T"), bars(about, number(None, note="not counted")), id_="c", head=("A", "B"))
    assert [(bar.value, bar.approximate) for bar in chart.bars] == [
        ("about 2,800,000", True),
        ("no number: not counted", False),
    ]
    assert chart.head.sentence == "Most: a, about 2,800,000. No number: b."


def test_nothing_but_gaps_is_no_number() -> None:
    chart = bar_chart(EN, Words("T"), bars(number(None)), id_="c", head=("A", "B"))
    assert chart.head.sentence == "There is no number."


KEYS = [(0, "done"), (2, "doing"), (7, "open")]


def test_parts_fill_their_whole_and_shares_add_up() -> None:
    chart = stacked_chart(EN, Words("T"), [StackInput(None, (1, 1, 1))], id_="c", keys=KEYS, kind="Status")
    parts = chart.stacks[0].parts
    assert all(a.x + a.width == pytest.approx(b.x) for a, b in pairwise(parts))
    assert parts[-1].x + parts[-1].width == pytest.approx(100)
    assert chart.head.numbers.rows == (("done", "1", "34"), ("doing", "1", "33"), ("open", "1", "33"))
    assert chart.head.sentence == "The largest part: done, 1 of 3 (34\u00a0%)."


def test_several_wholes_share_a_legend_and_name_themselves_in_the_table() -> None:
    stacks = [StackInput(Words("all"), (3, 0, 1)), StackInput(Words("goal"), (0, 0, 1))]
    chart = stacked_chart(EN, Words("T"), stacks, id_="c", keys=KEYS, kind="Status")
    assert [(key.label, key.value) for key in chart.legend] == [("done", "3"), ("open", "1")]
    assert chart.head.numbers.head == ("Of what", "Status", "Number", "%")
    assert chart.head.numbers.rows[-1] == ("goal", "open", "1", "100")


def test_a_whole_of_nothing_is_not_drawn() -> None:
    chart = stacked_chart(EN, Words("T"), [StackInput(None, (0, 0, 0))], id_="c", keys=KEYS, kind="Status")
    assert chart.stacks[0].parts == ()
    assert chart.head.sentence == "There is no number."


def test_a_line_breaks_at_a_stated_gap_and_at_a_period_that_nobody_lists() -> None:
    chart = line(*moments(y2014="5", y2015="6", y2016=None, y2017="7", y2019="8", y2020="9"))
    (drawn,) = chart.lines
    assert [dot.text for dot in drawn.dots] == ["2014: 5", "2015: 6", "2017: 7", "2019: 8", "2020: 9"]
    assert len(drawn.segments) == 2
    assert [gap.text for gap in chart.gaps] == ["2016: no number"]
    assert chart.head.sentence == "From 5 (2014) to 9 (2020). No number: 2016."
    assert chart.head.numbers.rows[2] == ("2016", "no number")


def test_days_are_joined_whatever_lies_between() -> None:
    chart = line(*moments(y2026_01_05="1", y2026_06_30="3", y2026_09_01="2"))
    assert len(chart.lines[0].segments) == 2
    assert (
        chart.head.sentence
        == "From 1 (5 January 2026) to 2 (1 September 2026). The highest: 3 (30 June 2026)."
    )


def test_a_number_stands_in_the_middle_of_its_time() -> None:
    scale = TimeScale(dates.parse("2026").first, dates.parse("2027").last)
    assert scale.middle(dates.parse("2026")) == pytest.approx(25, abs=0.1)
    assert scale.middle(dates.parse("2026-H2")) == pytest.approx(37.5, abs=0.2)
    assert scale.at(dates.parse("2026").first) == 0
    assert scale.end(dates.parse("2027").last) == 100


def test_one_number_is_a_dot_and_levels_stand_in_the_scale() -> None:
    levels = [LevelInput("target", Decimal(60), "Target: 60")]
    chart = line(*moments(y2026="30"), levels=levels)
    assert chart.lines[0].segments == ()
    assert len(chart.lines[0].dots) == 1
    assert [tick.text for tick in chart.grid] == ["0", "20", "40", "60"]
    assert chart.levels[0].y == chart.grid[-1].at
    assert chart.head.sentence == "One number: 30 (2026)."


def test_about_is_hollow() -> None:
    moment = Moment(dates.parse("2026"), number("3", approximate=True))
    assert line(moment).lines[0].dots[0].approximate
    assert line(moment).lines[0].dots[0].text == "2026: about 3"


def test_several_series_share_one_table() -> None:
    one, two = Series("women", moments(y2025="1", y2026="2")), Series("men", moments(y2026="3"))
    chart = line_chart(EN, Words("T"), [one, two], id_="c")
    assert chart is not None
    assert chart.head.numbers.head == ("Period", "women", "men")
    assert chart.head.numbers.rows == (("2025", "1", "no number"), ("2026", "2", "3"))
    assert [key.label for key in chart.legend] == ["women", "men"]
    assert chart.head.sentence == "women: From 1 (2025) to 2 (2026). men: One number: 3 (2026)."


def test_nothing_at_all_is_no_chart_and_only_gaps_are_no_line() -> None:
    assert line_chart(EN, Words("T"), [Series("", ())], id_="c") is None
    gaps = moments(y2025=None, y2026=None)
    assert line(*gaps).lines[0].dots == ()
    assert line_sentence(EN, gaps) == "There is no number. No number: 2025, 2026."
    assert sparkline(EN, gaps) is None
    assert sparkline(EN, moments(y2025="1", y2026=None)) is None


def test_a_sparkline_breaks_too() -> None:
    small = sparkline(
        EN, moments(y2020="1", y2021="3", y2022=None, y2023="2", y2024=None, y2025="5", y2026="4")
    )
    assert isinstance(small, Sparkline)
    assert small.path.count("M") == 2
    assert [dot.text for dot in small.dots] == ["2023: 2", "2026: 4"]
    assert all(0 < dot.x < 96 and 0 < dot.y < 24 for dot in small.dots)


@pytest.mark.parametrize(
    ("values", "marks"),
    [
        ([], "0 1"),
        (["0"], "0 1"),
        (["3"], "0 1 2 3"),
        (["97"], "0 50 100"),
        (["1200"], "0 500 1000 1500"),
        (["0.3"], "0.0 0.1 0.2 0.3"),
        (["-4", "9"], "-5 0 5 10"),
    ],
)
def test_axes_have_round_numbers_and_hold_zero(values: list[str], marks: str) -> None:
    assert [f"{float(mark):g}" for mark in steps(map(Decimal, values))] == [
        f"{float(mark):g}" for mark in marks.split()
    ]


def test_a_date_that_ends_with_a_full_stop_ends_the_sentence() -> None:
    chart = line_chart(Speech("bs"), Words("T"), [Series("", moments(y2025="1", y2026=None))], id_="c")
    assert chart is not None
    assert chart.head.sentence.endswith("2026.")
    assert ".." not in chart.head.sentence


def test_an_axis_of_time_has_as_many_marks_as_a_phone_has_room_for() -> None:
    short = TimeScale(dates.parse("2026-02").first, dates.parse("2026-05").last)
    assert [tick.text for tick in short.ticks(EN)] == ["February 2026", "April 2026"]
    long = TimeScale(dates.parse("1999").first, dates.parse("2026").last)
    assert [tick.text for tick in long.ticks(EN)] == ["1999", "2004", "2009", "2014", "2019", "2024"]


def test_words_stand_in_the_middle_of_their_time_and_inside_the_chart() -> None:
    scale = TimeScale(dates.parse("2025").first, dates.parse("2028-01").last)
    found = [(tick.text, tick.anchor, tick.words_at) for tick in scale.ticks(EN)]
    assert found[0] == ("2025", "middle", scale.middle(dates.parse("2025")))
    assert found[-1] == ("2028", "end", 100.0)
