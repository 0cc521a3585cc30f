"""Data files of counts and figures: nothing that may be shown is missing, nothing hidden is there."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from count_samples import counts, data_of, figure, files, said
from plan_samples import leafy
from site_kit import rows
from test_data import leaves
from test_data_package import faults

from goodword.formats.data import dataset_schema, figures_schema
from goodword.model.figure import FigureSeries
from goodword.model.incidents import IncidentDataset
from goodword.model.shape import shapes

Full = tuple[dict[str, str], dict[str, bytes]]

WARNING = "Counts show what was reported, not what happened."


YEAR = {"period": "2025", "count": "6012"}
PART = {"period": "2025", "count": "77131", "type": ["threats", "arson"], "bias": ["anti_roma"]}
HIDDEN = {"period": "2025", "count": "suppressed"}
GAP = {"period": "2024", "count": "na", "note": "Nobody counted"}


def test_a_part_that_would_give_a_hidden_count_away_is_in_no_file() -> None:
    own = ["data/incidents/d.json", "data/incidents/d.csv"]
    assert said(files(d=counts(YEAR, PART)), "77131") == own, "it is there when nothing is hidden"
    made = files(d=counts(YEAR, PART), other=counts(HIDDEN))
    assert said(made, "77131") == [], "the other set of the place hides the year"
    assert said(made, "6012") == own
    assert said(files(d=counts(YEAR, PART, HIDDEN | {"type": ["arson"]})), "77131") == []


def test_months_beside_a_hidden_month_are_in_no_file() -> None:
    months = [{"period": "2025-01", "count": "77131"}, {"period": "2025-02", "count": "suppressed"}]
    assert said(files(d=counts(YEAR, *months)), "77131") == []


def test_a_hidden_count_and_a_gap_say_so_and_are_no_zeros() -> None:
    made = files(d=counts(GAP, HIDDEN, {"period": "2026", "count": "0"}, public_source="yes"))
    found = rows(made["data/incidents/d.csv"])
    assert [(row["period"], row["count"]) for row in found] == [
        ("2024", "na"),
        ("2025", "suppressed"),
        ("2026", "0"),
    ]
    assert [row["responded"] for row in found] == ["", "", ""]
    typed = json.loads(made["data/incidents/d.json"])["dataset"]["rows"]
    assert [row["count"] for row in typed] == ["na", "suppressed", "0"]
    assert all("responded" not in row for row in typed)


def test_every_row_carries_what_belongs_to_its_number() -> None:
    own = {"counting": "sentenced", "source": {"publisher": "Court"}, "period": "2025-Q4", "count": "9"}
    first, second = rows(files(d=counts(PART, own))["data/incidents/d.csv"])
    assert {first["warning"], second["warning"]} == {WARNING}
    assert (first["bias"], first["type"], first["total"]) == ("anti_roma", "threats; arson", "false")
    assert (first["counting"], first["source_publisher"]) == ("recorded", "Police")
    assert (second["counting"], second["source_publisher"]) == ("sentenced", "Court")
    assert (second["period_from"], second["period_to"], second["total"]) == (
        "2025-10-01",
        "2025-12-31",
        "true",
    )


def test_the_json_says_what_must_not_be_read_into_it() -> None:
    cautions = json.loads(files(d=counts(YEAR, PART))["data/incidents/d.json"])["cautions"]
    assert cautions["en"][0] == WARNING
    assert any("do not add up" in one for one in cautions["en"])
    assert len(cautions["bs"]) == len(cautions["en"])


def test_a_figure_says_how_exact_it_is() -> None:
    values = [
        {"period": "2024/2025", "value": "2800.5", "approximate": "yes", "breakdown": {"women": "20"},
         "parts": [{"label": "online", "value": "58"}], "source": {"publisher": "Office"}},
        {"period": "2026", "value": "na", "note": "Not counted"},
    ]  # fmt: skip
    made = files(figure("f", *values))
    first, gap = rows(made["data/figures.csv"])
    assert (first["value"], first["approximate"], first["unit"]) == ("2800.5", "true", "reports")
    assert (first["period_from"], first["period_to"]) == ("2024-01-01", "2025-12-31")
    assert (first["breakdown_women"], first["breakdown_men"]) == ("20", "")
    assert first["source_publisher"] == "Office"
    assert (gap["value"], gap["note"]) == ("na", "Not counted")
    assert [row["value"] for row in rows(made["data/figure_parts.csv"])] == ["58"]


def test_examples_are_in_no_file_over_all() -> None:
    invented = counts({"period": "2025", "count": "77131"}, example="yes")
    made = files(figure("f", {"value": "88131"}, example="yes"), d=invented)
    assert said(made, "77131") == ["data/incidents/d.json", "data/incidents/d.csv"]
    assert said(made, "88131") == []
    assert "incidents-d" not in made["data/datapackage.json"].decode()
    (row,) = rows(made["data/incidents/d.csv"])
    assert row["example"] == "true"


@pytest.fixture(scope="module")
def full() -> Full:
    """The words of a set of counts and a figure in which every leaf is unique, and their files."""
    leaves = leafy()
    dataset = IncidentDataset.model_validate(leaves.fill(IncidentDataset, "dataset"), context={"lang": "en"})
    series = FigureSeries.model_validate(leaves.fill(FigureSeries, "figure"), context={"lang": "en"})
    return leaves.planted, files(series, d=dataset)


def test_every_leaf_is_in_the_json(full: Full) -> None:
    words, made = full
    assert len(words) > 60
    found = {
        leaf
        for path in ("data/incidents/d.json", "data/figures.json")
        for leaf in leaves(json.loads(made[path]))
    }
    assert {where: word for word, where in words.items() if word not in found} == {}


def test_every_leaf_but_further_sources_is_in_a_table(full: Full) -> None:
    words, made = full
    paths = ("data/incidents/d.csv", "data/figures.csv", "data/figure_parts.csv")
    found = {leaf for path in paths for leaf in leaves(rows(made[path]))}
    missing = {where for word, where in words.items() if word not in found}
    # Each count names its own source or, without one, that of its set; here all have their own.
    assert {where for where in missing if where.split(".")[1] not in ("sources", "source")} == set()


def test_the_files_keep_to_their_schemas(full: Full) -> None:
    base = "https://example.org/data/schemas/published-"
    for path, schema in (
        ("data/incidents/d.json", dataset_schema(f"{base}dataset.json")),
        ("data/figures.json", figures_schema(f"{base}figures.json")),
    ):
        jsonschema.Draft202012Validator.check_schema(schema)
        value = json.loads(full[1][path])
        jsonschema.Draft202012Validator(schema).validate(value)
        assert json.loads(full[1][value["$schema"].removeprefix("https://example.org/")]) == schema


@pytest.mark.parametrize(("was", "becomes"), [("na", ""), ("suppressed", "few"), ("6012", "6012.5")])
def test_a_schema_refuses_counts_that_are_none(was: str, becomes: str) -> None:
    made = files(d=counts(GAP, {"period": "2023", "count": "suppressed"}, YEAR))
    text = made["data/incidents/d.json"].decode()
    broken = json.loads(text.replace(f'"count":"{was}"', f'"count":"{becomes}"'))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(dataset_schema(broken["$schema"])).validate(broken)


def test_a_preview_gives_every_file_by_its_path() -> None:
    made = data_of(figure("f", {"value": "1"}), d=counts(YEAR))
    every = {path: data for _, make in made.jobs() for path, data in make().items()}
    assert {path: made.file(path) for path in every} == every
    assert made.file("data/incidents/other.csv") is None


def test_the_package_describes_every_table() -> None:
    gap = {"period": "2024", "value": "na", "parts": [{"label": "A", "value": "0.5"}]}
    made = files(figure("f", {"value": "1.5"}, gap), figure("g", {"value": "0"}), d=counts(GAP, HIDDEN, PART))
    package = json.loads(made["data/datapackage.json"])
    assert faults(package, made) == []
    by_name = {one["name"]: one for one in package["resources"]}
    assert by_name["incidents-d"]["path"] == "incidents/d.csv"
    assert "not what happened" in by_name["incidents-d"]["description"]
    assert by_name["incidents-d"]["schema"]["missingValues"] == ["", "na", "suppressed"]
    assert by_name["figures"]["schema"]["missingValues"] == ["", "na"]
    assert by_name["plans"]["schema"]["missingValues"] == [""]
    broken = {**made, "data/incidents/d.csv": made["data/incidents/d.csv"].replace(b",suppressed,", b",few,")}
    assert "incidents-d.count: few" in faults(package, broken)


def test_nothing_is_declared_that_data_cannot_hold() -> None:
    def sorts(model: Any) -> set[str]:
        return {s for one in shapes(model) for s in (one.sort, *(sorts(one.part) if one.part else ()))}

    assert "other" not in sorts(IncidentDataset) | sorts(FigureSeries)
