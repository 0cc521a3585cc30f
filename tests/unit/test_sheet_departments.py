"""What departments write into cells and headings: thousands, two dates in one, two roles in one column."""

from __future__ import annotations

import io

import openpyxl
import pytest

from goodword.formats.sheets.grid import Cell
from goodword.formats.sheets.headings import candidates, names_both
from goodword.formats.sheets.moments import moment
from goodword.formats.sheets.numbering import identifier
from goodword.formats.sheets.numbers import Money, money, times_in
from goodword.formats.sheets.workbook import read_workbook


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("15 hiljada KM", Money("15000", "BAM", times=True)),
        ("3,5 tisuća kuna", Money("3500", "HRK", times=True)),
        ("€ 1,5 mil", Money("1500000", "EUR", times=True)),
        ("10K EUR", Money("10000", "EUR", times=True)),
        ("£5k", Money("5000", "GBP", times=True)),
        ("oko 5 hiljada KM", Money("5000", "BAM", about=True, times=True)),
        ("12.500 KM (općina)", Money("12500", "BAM", about=True)),
        ("5.000 KM + PDV", Money("5000", "BAM", about=True)),
        ("12500 eurima", Money("12500", "EUR")),
        # The same again in words, and what is paid more than once, are no amounts that can be read.
        ("5.000,00 (pet hiljada)", Money()),
        ("500 KM mjesečno", Money()),
        ("500 KM po radionici", Money()),
        ("15.000 KM godišnje", Money()),
        ("10.000 KM + 5.000 EUR", Money()),
    ],
)
def test_words_beside_an_amount_count(text: str, read: Money) -> None:
    assert money(Cell(text)) == read


@pytest.mark.parametrize(
    ("heading", "times"),
    [
        ("Budžet (u hiljadama KM)", 1000),
        ("Износ у хиљадама КМ", 1000),
        ("Iznos u 000 KM", 1000),
        ("Budget (EUR '000)", 1000),
        ("Iznos (mil. KM)", 1_000_000),
        ("Budžet do 10.000 KM", 1),
        ("Budžet (KM)", 1),
    ],
)
def test_a_heading_counts_in_thousands(heading: str, times: int) -> None:
    assert times_in(heading) == times


@pytest.mark.parametrize(
    ("text", "start", "due"),
    [
        ("Q2/2026 i Q4/2026", "2026-Q2", "2026-Q4"),
        ("juni/juli 2026", "2026-06", "2026-07"),
        ("1.1.2026-31.12.2026", "2026-01-01", "2026-12-31"),
        ("4Q 2026", "", "2026-Q4"),
        ("46387", "", "2026-12-31"),
    ],
)
def test_a_date_is_not_cut_at_a_stroke(text: str, start: str, due: str) -> None:
    found = moment(Cell(text))
    assert found is not None
    assert (found.start, found.due) == (start, due)


@pytest.mark.parametrize(
    ("heading", "both"),
    [
        ("Nosilac / Partneri", True),
        ("Nositelji i sunositelji", True),
        ("Носилац / Партнери", True),
        ("Lead and partners", True),
        ("Odgovorni partneri", False),
        ("Partneri / Nosilac", False),
        ("Nosilac", False),
    ],
)
def test_two_roles_in_one_heading(heading: str, both: bool) -> None:
    assert names_both(heading) is both
    assert not both or candidates(heading)[0][1] == "responsible"


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("R.b.", "id"),
        ("S kim", "support"),
        ("Ko plaća", "source"),
        ("Ko provodi", "responsible"),
        ("Koliko košta", "planned"),
        ("Dokle se stiglo", "status"),
        ("Progress status", "status"),
        ("Completion rate", "percent"),
        ("Stvarni završetak", "done"),
    ],
)
def test_a_heading_in_plain_words(heading: str, field: str) -> None:
    assert candidates(heading)[0][1] == field


@pytest.mark.parametrize(
    ("text", "id_"), [("A/1", "A-1"), ("А/1", "A-1"), ("1,4", "1.4"), ("Mjera 1.1", "1.1")]
)
def test_a_number_keeps_its_letter(text: str, id_: str) -> None:
    found = identifier(Cell(text))
    assert (found.id, found.assumed) == (id_, "spelling")


def test_signs_that_a_workbook_writes_as_numbers() -> None:
    """Excel writes the end of a line from elsewhere as _x000D_, and a text that looks so as _x005F_x000D_."""
    book = openpyxl.Workbook()
    rows = [["Br.", "Aktivnost", "Nosilac"], ["1", "Prvi red_x000D_\ndrugi", "_x005F_x0041_"]]
    for row in rows:
        book.active.append(row)
    stream = io.BytesIO()
    book.save(stream)
    (sheet,) = read_workbook(stream.getvalue())
    assert [cell.text for cell in sheet.rows[1]] == ["1", "Prvi red\ndrugi", "_x0041_"]
