"""Cells of offices as dates: what they write is read, and nothing is guessed."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodword.formats.sheets.grid import Cell
from goodword.formats.sheets.moments import Moment, moment, written
from goodword.text import dates


@pytest.mark.parametrize(
    ("text", "due", "start"),
    [
        ("17.5.2026.", "2026-05-17", ""),
        ("17. 5. 2026", "2026-05-17", ""),
        ("17/05/2026", "2026-05-17", ""),
        ("2026-05-17", "2026-05-17", ""),
        ("17. maja 2026. godine", "2026-05-17", ""),
        ("May 17, 2026", "2026-05-17", ""),
        ("17. svibnja 2026.", "2026-05-17", ""),
        ("maj 2026", "2026-05", ""),
        ("мај 2026.", "2026-05", ""),
        ("prosinac 2026.", "2026-12", ""),
        ("05/2026", "2026-05", ""),
        ("IV kvartal 2026", "2026-Q4", ""),
        ("четврти квартал 2026. године", "2026-Q4", ""),
        ("3. tromjesečje 2026.", "2026-Q3", ""),
        ("Q4 2026", "2026-Q4", ""),
        ("2026-Q4", "2026-Q4", ""),
        ("II polugodište 2026", "2026-H2", ""),
        ("прво полугодиште 2027", "2027-H1", ""),
        ("2026. godina", "2026", ""),
        ("do kraja 2026. godine", "2026", ""),
        ("do juna 2026", "2026-06", ""),
        ("kontinuirano", "ongoing", ""),
        ("ongoing", "ongoing", ""),
        ("стално", "ongoing", ""),
        ("bez roka", "none", ""),
        ("nije određeno", "unknown", ""),
        ("2026-2028", "2028", "2026"),
        ("2026/2028", "2028", "2026"),
        ("2026, 2027, 2028", "2028", "2026"),
        ("mart - maj 2026", "2026-05", "2026-03"),
        ("mart-maj 2026", "2026-05", "2026-03"),
        ("decembar 2025 – februar 2026", "2026-02", "2025-12"),
        ("1.3. - 31.12.2026.", "2026-12-31", "2026-03-01"),
        ("od marta 2026 do juna 2027", "2027-06", "2026-03"),
        ("III i IV kvartal 2026", "2026-Q4", "2026-Q3"),
        ("I-IV kvartal 2026", "2026-Q4", "2026-Q1"),
        ("Q1-Q4 2026", "2026-Q4", "2026-Q1"),
    ],
)
def test_a_date_in_words_is_read(text: str, due: str, start: str) -> None:
    found = written(text)
    assert found is not None
    assert (found.due, found.start) == (due, start)


@pytest.mark.parametrize(
    "text",
    [
        "sredinom godine",
        "31.2.2026",
        "2028-2026",
        "IV/2026",
        "maj",
        "17.5.",
        "školska 2026/27",
        "2026-13",
        "x" * 200,
    ],
)
def test_what_is_no_date_is_not_guessed(text: str) -> None:
    assert written(text) is None


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (Cell(datetime(2026, 5, 17), "dd.mm.yyyy"), Moment("2026-05-17")),
        (Cell(datetime(2026, 5, 1), "mmm yyyy"), Moment("2026-05")),
        (Cell(datetime(2026, 5, 1), '[$-141A]mmmm" "yyyy'), Moment("2026-05")),
        (Cell(date(2026, 5, 17)), Moment("2026-05-17")),
        (Cell(Decimal(2026)), Moment("2026")),
        (Cell(Decimal(46387)), Moment("2026-12-31", assumed="serial")),
        (Cell("Rok: IV kvartal 2026"), Moment("2026-Q4")),
        (Cell("Рок за реализацију: мај 2026."), Moment("2026-05")),
        (Cell("Rok:"), None),
        (Cell("17.5.26."), Moment("2026-05-17", assumed="century")),
        (Cell("kontinuirano, jednom mjesečno"), Moment("ongoing", assumed="ongoing")),
        (Cell(Decimal("12.5")), None),
        (Cell(datetime(2026, 5, 17), formula="=TODAY()"), None),
        (Cell("-"), None),
        (Cell(True), None),
    ],
)
def test_a_cell_of_a_date(cell: Cell, expected: Moment | None) -> None:
    assert moment(cell) == expected


@given(st.text(max_size=40))
def test_whatever_is_written_a_date_is_one_of_the_model_or_none(text: str) -> None:
    found = written(text)
    if found and found.due not in ("ongoing", "none", "unknown"):
        assert dates.parse(found.due).last >= dates.parse(found.start or found.due).first
