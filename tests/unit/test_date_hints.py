"""A date written as offices write it is answered with the same date as it is written here."""

from __future__ import annotations

import pytest

from goodword.text.date_hints import EXAMPLE, better_date

MEANT = {
    "17.05.2026": "2026-05-17",
    "17. 5. 2026.": "2026-05-17",
    "17/05/2026": "2026-05-17",
    "2026/05/17": "2026-05-17",
    "2026\u201305\u201317": "2026-05-17",
    "2026-12-31.": "2026-12-31",
    "2026-12-31 10:30": "2026-12-31",
    "2026-12-31T10:30": "2026-12-31",
    "15. marta 2026. godine": "2026-03-15",
    "31. децембар 2026.": "2026-12-31",
    "12-2026": "2026-12",
    "juni 2027": "2027-06",
    "2027-6": "2027-06",
    "2026\u20132028": "2026/2028",
    "2026-2028": "2026/2028",
    "2026 / 2028": "2026/2028",
    "2026./2028.": "2026/2028",
    "od 2026 do 2028": "2026/2028",
    "2028/2026": "2026/2028",
    "2026/28": "2026/2028",
    "IV kvartal 2026": "2026-Q4",
    "III кв. 2026.": "2026-Q3",
    "Q4 2026": "2026-Q4",
    "2026-q4": "2026-Q4",
    "2026-Q5": "2026-Q4",
    "1. polugodište 2026": "2026-H1",
    "drugo polugodište 2026": "2026-H2",
    "2026-H3": "2026-H2",
    "kraj 2026": "2026-12",
    "2026.": "2026",
}


@pytest.mark.parametrize(("typed", "meant"), MEANT.items())
def test_what_was_meant_is_named(typed: str, meant: str) -> None:
    assert better_date(typed) == meant


@pytest.mark.parametrize(
    "typed", ["", "soon", "maj", "17.5.", "2026-13", "2026-02-30", "1.1.26", "\u0662", "9" * 9999]
)
def test_else_there_is_an_example(typed: str) -> None:
    assert better_date(typed) == EXAMPLE
