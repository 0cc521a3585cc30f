"""Figures that stand in the file of a coalition are figures like all others in the data."""

from __future__ import annotations

import json

import jsonschema
from count_samples import coalition, files, said
from site_kit import rows

OWN = {
    "id": "workshops", "label": {"en": "Workshops", "bs": "Radionice"}, "unit": "workshops", "value": "41",
    "approximate": "yes", "period": "2025", "parts": [{"label": "online", "value": "7"}],
    "source": {"publisher": "Open"},
}  # fmt: skip


def test_a_figure_of_a_coalition_is_a_figure() -> None:
    made = files(own=coalition(figures=[OWN, {**OWN, "id": "hours", "value": "na"}]))
    first, gap = rows(made["data/figures.csv"])
    assert (first["figure"], first["number"], first["value"]) == ("open#workshops", "1", "41")
    assert (first["approximate"], first["unit"], first["coalitions"]) == ("true", "workshops", "open")
    assert (first["label"], first["label_bs"], first["source_publisher"]) == (
        "Workshops",
        "Radionice",
        "Open",
    )
    assert first["page"] == "https://example.org/en/coalitions/open/"
    assert (gap["figure"], gap["value"]) == ("open#hours", "na")
    parts = rows(made["data/figure_parts.csv"])
    assert [(one["figure"], one["value"]) for one in parts] == [("open#workshops", "7"), ("open#hours", "7")]
    told = json.loads(made["data/figures.json"])
    schema = json.loads(made[told["$schema"].removeprefix("https://example.org/")])
    jsonschema.Draft202012Validator(schema).validate(told)
    assert [one["id"] for one in told["figures"]] == ["open#workshops", "open#hours"]
    assert told["names"]["coalition"]["open"] == {"en": "Open"}


def test_a_figure_of_an_invented_coalition_is_in_no_file_over_all() -> None:
    assert said(files(own=coalition(figures=[{**OWN, "value": "88131"}], example="yes")), "88131") == []
