"""Incident counts: small ones are hidden, gaps are no zeros, and nothing is read into them."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from plan_samples import DAY, EN

from goodword.model.incidents import IncidentDataset, rows_shown
from goodword.model.known import Known
from goodword.model.settings import Settings
from goodword.model.shared import Place
from goodword.model.views.data import DatasetPage
from goodword.stages.check.data import check_dataset
from goodword.stages.check.gate import judge
from goodword.stages.load.short import short
from goodword.stages.present.context import Context
from goodword.stages.present.datasets import dataset_page
from goodword.stages.present.places import place_page
from goodword.stages.present.world import World
from goodword.stages.relate import relate


def counts(*rows: dict[str, Any], **fields: Any) -> IncidentDataset:
    raw = {"title": "Counts", "place": "foca", "counting": "recorded", "source": {"publisher": "Police"}}
    return IncidentDataset.model_validate({**raw, **fields, "rows": list(rows)}, context={"lang": "en"})


def site(**datasets: IncidentDataset) -> Context:
    foca = {"id": "foca", "name": {"en": "Foča"}, "kind": "municipality"}
    records: dict[str, dict[str, Any]] = {
        "place": {"foca": Place.model_validate(foca)},
        "dataset": datasets,
    }
    entries = {(k, i): short(k, i, one) for k, table in records.items() for i, one in table.items()}
    world = World(entries, relate(entries.values()), lambda k, i: records[k][i], states={}, as_of=DAY)
    return Context(world, EN, Settings("Site", "https://example.org/", ("en",)))


def view(*rows: dict[str, Any], **fields: Any) -> DatasetPage:
    found = dataset_page(site(d=counts(*rows, **fields)), "d").view
    assert isinstance(found, DatasetPage)
    return found


def texts(found: DatasetPage) -> str:
    return repr(dataclasses.asdict(found))


def shown(dataset: IncidentDataset, *others: IncidentDataset) -> list[tuple[str, str, str]]:
    return [(row.period.text, row.count.word or str(row.count.number), " ".join(row.type))
            for row in rows_shown(dataset, others)]  # fmt: skip


YEAR = {"period": "2025", "count": "12"}
PART = {"period": "2025", "count": "7", "type": ["threats"]}
HIDDEN = {"period": "2025", "count": "suppressed", "type": ["arson"]}
NEXT = {"period": "2026", "count": "8", "type": ["threats"]}


def test_nothing_is_broken_down_in_a_year_with_a_hidden_cell() -> None:
    assert shown(counts(YEAR, PART, HIDDEN, NEXT)) == [("2025", "12", ""), ("2026", "8", "threats")]


def test_without_a_hidden_cell_the_parts_are_shown() -> None:
    assert shown(counts(YEAR, PART)) == [("2025", "12", ""), ("2025", "7", "threats")]


def test_a_month_beside_its_year_would_give_the_hidden_month_away() -> None:
    months = [{"period": f"2025-{m:02}", "count": "6" if m < 12 else "suppressed"} for m in range(1, 13)]
    assert shown(counts(*months, {"period": "2025", "count": "68"})) == [("2025", "68", "")]
    assert len(shown(counts(*months))) == 12


def test_a_period_of_several_years_hides_the_parts_of_each() -> None:
    long = {"period": "2024/2026", "count": "suppressed", "type": ["arson"]}
    assert shown(counts(YEAR, PART, long, NEXT)) == [("2025", "12", "")]


def test_what_another_dataset_of_the_place_hides_is_hidden_here_too() -> None:
    other = counts(HIDDEN)
    assert shown(counts(YEAR, PART), other) == [("2025", "12", "")]
    public = counts(YEAR, PART, public_source="yes")
    assert len(shown(public, other)) == 2, "who has published it himself has nothing to hide"


def test_the_page_hides_what_the_other_dataset_gives_away() -> None:
    context = site(d=counts(YEAR, PART), other=counts(HIDDEN))
    found = dataset_page(context, "d").view
    assert isinstance(found, DatasetPage)
    assert not found.breakdowns
    assert "Threats" not in texts(found)


@pytest.mark.parametrize(
    ("size", "public", "codes"),
    [
        (49_999, "no", ["count.small"]),
        (50_000, "no", []),
        (None, "no", ["count.small"]),
        (None, "yes", []),
    ],
)
def test_the_place_decides_whether_a_small_count_may_stand(
    size: int | None, public: str, codes: list[str]
) -> None:
    known = Known(sizes={"foca": size} if size else {})
    dataset = counts({"period": "2025", "count": "4"}, {"period": "2026", "count": "5"}, public_source=public)
    assert [finding.code for finding in check_dataset(dataset, known)] == codes


def test_a_place_that_turns_out_small_is_noticed_by_the_entry_alone() -> None:
    entry = short("dataset", "d", counts({"period": "2025", "count": "4"}))
    ids = {"place": frozenset({"foca"})}
    assert judge(entry, Known(ids=ids, sizes={"foca": 50_000}), {}, DAY) is not None
    assert judge(entry, Known(ids=ids, sizes={"foca": 49_999}), {}, DAY) is None


def test_a_gap_has_no_dot_and_a_name() -> None:
    rows = [{"period": str(y), "count": "na" if y == 2017 else str(y)} for y in (2015, 2016, 2017, 2018)]
    (chart,) = view(*rows).charts
    assert len(chart.lines[0].dots) == 3
    assert len(chart.lines[0].segments) == 1
    assert "No number: 2017." in chart.head.sentence
    assert chart.head.numbers.rows[2] == ("2017", "no number")


def test_a_hidden_count_says_that_it_is_hidden() -> None:
    found = view({"period": "2025", "count": "suppressed"}, {"period": "2026", "count": "9"})
    assert found.charts[0].head.numbers.rows[0] == ("2025", "no number: hidden, fewer than 5")
    assert any("Counts below 5 are hidden" in one.text for one in found.cautions)


def test_the_caution_leads_and_the_rest_is_said_where_it_applies() -> None:
    plain = [one.text for one in view(YEAR).cautions]
    assert plain[0] == "Counts show what was reported, not what happened."
    assert plain[1].startswith("An incident is not a crime")
    assert len(plain) == 2
    assert any("do not add up" in one.text for one in view(YEAR, PART).cautions)
    assert any("not zero" in one.text for one in view({"period": "2025", "count": "na"}).cautions)


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ({"count": "112", "responded": "28"}, "2025: 28 of 112 were publicly answered (25\u00a0%)."),
        ({"count": "200", "approximate": "yes", "responded": "50"},
         "2025: 50 of about 200 were publicly answered."),
        ({"count": "na", "responded": "5"},
         "2025: 5 were publicly answered; how many there were is not known."),
    ],
)  # fmt: skip
def test_the_response_rate_is_given_where_it_is_known(row: dict[str, str], sentence: str) -> None:
    assert view({"period": "2025", **row}).answers == (sentence,)


def test_months_and_years_never_share_a_line() -> None:
    rows = [{"period": p, "count": "9"} for p in ("2024", "2025", "2025-01", "2025-02")]
    assert [chart.head.title.text for chart in view(*rows).charts] == [
        "Recorded by the authorities: Year by year",
        "Recorded by the authorities: Month by month",
    ]


def test_a_place_shows_its_datasets_with_the_caution() -> None:
    found = place_page(site(d=counts(YEAR)), "foca").view
    assert [card.link.words.text for card in found.data] == ["Counts"]  # type: ignore[attr-defined]
    assert found.caution == "Counts show what was reported, not what happened."  # type: ignore[attr-defined]
