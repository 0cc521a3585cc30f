"""Cells of offices as values: money, states, numbers of actions, bodies; headings as fields."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodword.formats.sheets.bodies import Bodies, Directory
from goodword.formats.sheets.cells import CellReader
from goodword.formats.sheets.grid import Cell, column_name
from goodword.formats.sheets.headings import candidates
from goodword.formats.sheets.numbering import Numbered, identifier, leading_number
from goodword.formats.sheets.numbers import Money, currency_in, money, number
from goodword.formats.sheets.remarks import Remarks
from goodword.formats.sheets.shape import Leaf
from goodword.formats.sheets.statuses import status
from goodword.model.shared import Organisation


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("10.000,00", "10000.00", ""),
        ("10.000", "10000", ""),
        ("10 000 KM", "10000", "BAM"),
        ("12.500,50 КМ", "12500.50", "BAM"),
        ("KM 1.200", "1200", "BAM"),
        ("10000KM", "10000", "BAM"),
        ("1.000.000", "1000000", ""),
        ("€ 5.000", "5000", "EUR"),
        ("5 000 konvertibilnih maraka", "5000", "BAM"),
        ("20.000,00 динара", "20000.00", "RSD"),
        ("10,000.00 USD", "10000.00", "USD"),
        ("10.000,-", "10000", ""),
        ("1,5", "1.50", ""),
        ("0", "0", ""),
        ("nisu potrebna sredstva", "none_needed", ""),
        ("непознато", "unknown", ""),
        ("5.000-10.000", "", ""),
        ("10.0000", "", ""),
        ("-500", "", ""),
        ("1.2.3", "", ""),
        ("prema ponudi", "", ""),
    ],
)
def test_money_in_words(text: str, amount: str, currency: str) -> None:
    found = money(Cell(text))
    assert found is not None
    assert (found.amount, found.currency) == (amount, currency)


def test_what_could_be_meant_otherwise_is_said() -> None:
    assert money(Cell("10,000")) == Money("10000", assumed=True)
    assert money(Cell("10,000"), english=True) == Money("10000")
    assert money(Cell("cca 5.000 KM")) == Money("5000", "BAM", about=True)
    assert money(Cell("–")) is None
    assert money(Cell(Decimal("9600"), '#,##0.00 "KM"')) == Money("9600.00", "BAM")
    assert money(Cell(Decimal("9600"), formula="=A1")) == Money()


def test_a_heading_with_two_currencies_names_none() -> None:
    assert currency_in("Iznos (KM)") == "BAM"
    assert currency_in("Budžet u eurima (EUR)") == "EUR"
    assert currency_in("KM / EUR") == ""
    assert currency_in("Iznos") == ""


@given(st.decimals(0, 10**9, places=2))
def test_a_local_number_is_read_as_it_was_written(value: Decimal) -> None:
    local = f"{value:,.2f}".translate(str.maketrans(",.", ".,"))
    assert number(local) == (value, False)
    assert number(f"{value:,.2f}".replace(",", " ")) == (value, False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("u toku", "in_progress"),
        ("У току", "in_progress"),
        ("u tijeku", "in_progress"),
        ("Realizacija u toku", "in_progress"),
        ("završeno", "completed"),
        ("завршено", "completed"),
        ("nije započeto", "not_started"),
        ("није почело", "not_started"),
        ("Planirano", "not_started"),
        ("djelimično završeno", "partly_completed"),
        ("djelomično", "partly_completed"),
        ("делимично реализовано", "partly_completed"),
        ("otkazano", "cancelled"),
        ("обустављено", "suspended"),
        ("on hold", "suspended"),
        ("nepoznato", "unknown"),
        ("not started", "not_started"),
        ("In progress", "in_progress"),
    ],
)
def test_a_status_in_words(text: str, expected: str) -> None:
    assert status(Cell(text)) == (expected, "")


def test_what_stands_beside_a_status_is_kept() -> None:
    assert status(Cell("u toku (50%)")) == ("in_progress", "u toku (50%)")
    assert status(Cell("kasni")) is None
    assert status(Cell("")) is None


@pytest.mark.parametrize(
    ("cell", "before", "expected"),
    [
        (Cell("1.10"), "", Numbered("1.10")),
        (Cell("1.2."), "", Numbered("1.2")),
        (Cell(Decimal("1.1"), "0.00"), "", Numbered("1.10")),
        (Cell(Decimal("1.1")), "1.9", Numbered("1.10", "zero")),
        (Cell(Decimal("1.2")), "1.19", Numbered("1.20", "zero")),
        (Cell(Decimal("1.1")), "1", Numbered("1.1")),
        (Cell(Decimal("2.1")), "1.9", Numbered("2.1")),
        (Cell(Decimal("1.11")), "1.10", Numbered("1.11")),
        (Cell(Decimal(3)), "2", Numbered("3")),
        (Cell(datetime(2026, 2, 1)), "1.1", Numbered("1.2", "day")),
        (Cell("Aktivnost 1.1"), "", Numbered("1.1", "spelling")),
        (Cell("А / Б"), "", Numbered("a-b", "spelling")),
        (Cell("=A1+1", formula="=A1+1"), "", Numbered()),
    ],
)
def test_the_number_of_an_action(cell: Cell, before: str, expected: Numbered) -> None:
    assert identifier(cell, before) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.2. Radionice", ("1.2", "Radionice")),
        ("Cilj 1: Susreti", ("1", "Susreti")),
        ("Strateški cilj 2. Mjesta", ("2", "Mjesta")),
        ("Циљ IV – Знање", ("4", "Знање")),
        ("2026 godina", ("", "2026 godina")),
        ("Radionice", ("", "Radionice")),
    ],
)
def test_the_number_in_front_of_a_title(text: str, expected: tuple[str, str]) -> None:
    assert leading_number(text) == expected


def organisation(id_: str, *names: str, short: str = "") -> Organisation:
    values = {"id": id_, "name": dict(zip(("bs", "sr-Cyrl"), names, strict=False))}
    return Organisation.model_validate(values | ({"abbreviation": {"bs": short}} if short else {}))


DIRECTORY = Directory(
    {
        one.id: one
        for one in (
            organisation("opcina", "Općina Foča", "Општина Фоча"),
            organisation("osce", "Misija OSCE-a u Bosni i Hercegovini", short="OSCE"),
            organisation("mup", "Ministarstvo unutrašnjih poslova", short="MUP"),
            organisation("ljp", "Ministarstvo za ljudska prava i izbjeglice"),
        )
    }
)


def test_a_name_in_an_exported_sheet_is_as_good_as_an_id() -> None:
    found = CellReader(Remarks(), DIRECTORY).read(
        Leaf("responsible.lead", "bodies"), Cell("МУП, Opština Foča; ljp, Nepoznati"), "Actions!E4", ""
    )
    assert found == ["mup", "opcina", "ljp", "Nepoznati"]


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Opština Foča", ["opcina"]),
        ("Општина Фоча и ОСЦЕ", ["opcina", "osce"]),
        ("Općina Foča, MUP", ["opcina", "mup"]),
        ("Općina Foča/MUP", ["opcina", "mup"]),
        ("MUP; Općina Foča\nOSCE", ["mup", "opcina", "osce"]),
        ("Ministarstvo za ljudska prava i izbjeglice i MUP", ["ljp", "mup"]),
        ("Misija OSCE-a u Bosni i Hercegovini", ["osce"]),
        ("Ministarstvo unutrašnjih poslova (MUP)", ["mup"]),
        ("MUP, MUP", ["mup"]),
    ],
)
def test_bodies_in_one_cell(text: str, known: list[str]) -> None:
    assert DIRECTORY.read(text) == Bodies(tuple(known))


def test_an_unknown_body_is_named_with_the_nearest() -> None:
    assert DIRECTORY.read("Opcina Foca-grad i Sud BiH, OSCE") == Bodies(
        ("osce",), (("Opcina Foca-grad i Sud BiH", ""),)
    )
    assert DIRECTORY.read("Općina Foča i Sud").unknown == (("Sud", ""),)
    assert DIRECTORY.read("Ministarstvo unutrasnjih poslava").unknown == (
        ("Ministarstvo unutrasnjih poslava", "mup"),
    )


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("R.br.", "id"),
        ("Редни број", "id"),
        ("№", "id"),
        ("Naziv aktivnosti", "title"),
        ("Активност", "title"),
        ("Nosilac aktivnosti", "responsible"),
        ("Nositelji", "responsible"),
        ("Одговорна институција", "responsible"),
        ("Partneri u realizaciji", "support"),
        ("Suradnici", "support"),
        ("Rok za realizaciju aktivnosti", "due"),
        ("Krajnji rok", "due"),
        ("Deadline", "due"),
        ("Period realizacije", "period"),
        ("Временски оквир", "period"),
        ("Početak", "start"),
        ("Datum završetka", "done"),
        ("Status realizacije", "status"),
        ("Стање", "status"),
        ("Planirana sredstva (KM)", "planned"),
        ("Proračun", "planned"),
        ("Utrošeno", "spent"),
        ("Spent", "spent"),
        ("Izvor finansiranja", "source"),
        ("Izvor verifikacije", "evidence"),
        ("Indikatori", "indicator"),
        ("Napomena", "note"),
        ("Razlog kašnjenja", "reason"),
        ("Strateški cilj", "goal"),
        ("% realizacije", "percent"),
        ("Očekivani rezultati aktivnosti", "result"),
    ],
)
def test_a_heading_means_a_field(heading: str, field: str) -> None:
    assert candidates(heading)[0][1] == field


def test_a_sentence_is_no_heading() -> None:
    assert (
        candidates("Aktivnosti se provode u saradnji sa školama, a nosilac je općina koja i izvještava.")
        == []
    )
    assert candidates("") == []


@pytest.mark.parametrize(("column", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_the_letters_of_a_column(column: int, name: str) -> None:
    assert column_name(column) == name


def test_signs_without_a_shape_stay_behind() -> None:
    """A plan may not hold them, so taking them over would only make an error of the next check."""
    assert Cell("Klu\x07pe \u202eu parku\u2069\ni staza").text == "Klupe u parku\ni staza"
