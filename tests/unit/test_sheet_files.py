"""Files that are no sheets, or do harm: each gives one clear reason, never a traceback."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from decimal import Decimal
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodword.formats.sheets import workbook
from goodword.formats.sheets.bodies import Directory
from goodword.formats.sheets.draft import Wanted, draft
from goodword.formats.sheets.grid import Cell, Sheet, SheetError, Span
from goodword.formats.sheets.opening import open_sheets
from goodword.formats.sheets.reading import read_actions
from goodword.formats.sheets.remarks import told
from goodword.formats.sheets.separated import protect, read_separated, write_separated
from goodword.formats.sheets.taking_in import Facts, take_in
from goodword.formats.sheets.words import REMARKS
from goodword.formats.sheets.workbook import read_workbook
from goodword.model.catalogue import severity
from goodword.model.settings import Settings
from goodword.stages.check import check
from goodword.stages.load import load

SETTINGS = Settings("S", "https://example.org/", ("bs",))
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def packed(**parts: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return stream.getvalue()


def changed(part: str, old: bytes, new: bytes) -> bytes:
    """A good workbook with one part changed."""
    book = openpyxl.Workbook()
    book.active["A1"] = "Aktivnost"
    book.active.merge_cells("A1:B1")
    made, stream = io.BytesIO(), io.BytesIO()
    book.save(made)
    with zipfile.ZipFile(made) as before, zipfile.ZipFile(stream, "w") as after:
        for name in before.namelist():
            data = before.read(name)
            if name == part:
                assert old in data
                data = data.replace(old, new)
            after.writestr(name, data)
    return stream.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (OLE + "EncryptedPackage".encode("utf-16-le"), "file.password"),
        (OLE + b"Workbook", "file.old_excel"),
        (b"", "file.no_workbook"),
        (b"%PDF-1.7", "file.no_workbook"),
        (b"PK\x03\x04 and nothing more", "file.broken"),
        (packed(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"), "file.open_document"),
        (packed(readme=b"x"), "file.no_workbook"),
        (packed(xl__workbook_xml=b"<workbook"), "file.broken"),
        (packed(xl__workbook_xml=b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "file.broken"),
        (packed(xl__workbook_xml=b"", bomb=b"\0" * (workbook.MOST_UNPACKED + 1)), "file.bomb"),
        (b"PK\x03\x04" + b"\0" * workbook.MOST_BYTES, "file.too_large"),
        (changed(SHEET, b"A1:B1", b"A1:XFD1048576"), "sheet.merged_all"),
        (changed(SHEET, b'r="A1"', b'r="A9999"'), "sheet.too_large"),
        (changed(SHEET, b'r="A1"', b'r="XFD1"'), "sheet.too_large"),
        (changed(SHEET, b"<sheetData>", b"<sheetData><row"), "file.broken"),
    ],
)
def test_a_file_that_cannot_be_used_says_why(data: bytes, code: str) -> None:
    with pytest.raises(SheetError) as caught:
        read_workbook(data)
    assert caught.value.code == code
    said = told(code, caught.value.values, str)
    assert ";" in said
    assert "{" not in said


@given(
    st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", OLE]), st.sampled_from(["a.xlsx", "a.csv"])
)
@settings(max_examples=60, deadline=None)
def test_any_bytes_give_sheets_or_a_reason(data: bytes, head: bytes, name: str) -> None:
    code = ""
    try:
        open_sheets(head + data, name)
    except SheetError as error:
        code = error.code
    assert not code or code in REMARKS


def test_a_damaged_workbook_gives_a_reason_wherever_it_is_cut() -> None:
    data = changed(SHEET, b"A1:B1", b"A1:B1")
    for end in range(0, len(data), 997):
        with pytest.raises(SheetError):
            read_workbook(data[:end])


def test_what_was_saved_of_a_formula_is_not_its_value() -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "=1+1"
    stream = io.BytesIO()
    book.save(stream)
    (sheet,) = read_workbook(stream.getvalue())
    assert (sheet.at(0, 0).formula, sheet.at(0, 0).value, sheet.at(0, 0).text) == ("=1+1", None, "=1+1")


def test_the_last_saved_value_of_a_formula_is_told_and_not_taken() -> None:
    book = openpyxl.Workbook()
    for row in (["Aktivnost", "Rok", "Iznos (KM)"], ["Most", "2026", "=600*2"]):
        book.active.append(row)
    made, stream = io.BytesIO(), io.BytesIO()
    book.save(made)
    with zipfile.ZipFile(made) as before, zipfile.ZipFile(stream, "w") as after:
        for name in before.namelist():
            data = before.read(name)
            after.writestr(name, data.replace(b"<v></v>", b"<v>1200</v>").replace(b"<v />", b"<v>1200</v>"))
    found = take_in(stream.getvalue(), "p.xlsx", Facts(("bs",), {}, {}, place="foca"), str)
    formulas = [one for one in found.remarks if one.code == "formula"]
    assert [(one.place, one.values["value"], str(one.values["saved"])) for one in formulas] == [
        ("Sheet!C2", "=600*2", "1200")
    ]
    assert "# Iznos (KM): =600*2 (1200)" in found.text
    assert "amount" not in found.text


values = st.one_of(
    st.none(),
    st.text(max_size=12),
    st.sampled_from(
        ["1.1", "maj 2026", "10.000,00 KM", "u toku", "Ukupno", "Cilj 2", "a, b / c i d", "=A1", "," * 900]
    ),
    st.integers(-(10**18), 10**18).map(Decimal),
    st.sampled_from([Decimal("1E+300"), Decimal("1E-300"), Decimal("1.1"), Decimal(46000), Decimal("0.5")]),
    st.datetimes(),
    st.booleans(),
)


@given(
    st.lists(st.lists(values, min_size=6, max_size=6), min_size=1, max_size=6),
    st.integers(0, 5),
    st.integers(0, 5),
)
@settings(max_examples=80, deadline=None)
def test_whatever_stands_in_a_table_gives_a_plan_or_a_reason(
    rows: list[list[Any]], top: int, right: int
) -> None:
    head = ["Br.", "Aktivnost", "Nosilac", "Rok", "Iznos", "Status"]
    cells = [
        tuple(Cell(value, formula="=A1" if value == "=A1" else "") for value in row) for row in [head, *rows]
    ]
    sheet = Sheet("S", tuple(cells), (Span(1 + top, 0, 2 + top, right),))
    try:
        reading = read_actions([sheet], Directory({}))
    except SheetError as error:
        assert error.code == "table.empty"  # noqa: PT017
        return
    _, text = draft(reading, Wanted("p.xlsx", "bs", "bs", ("foca",)), str, str)
    places = b"- {id: foca, name: F, kind: city}"
    loaded = load({"plans/p.yml": text.encode(), "places.yml": places}, {}, SETTINGS)
    assert [(one.code, one.values) for one in loaded.problems] == []
    found = check(loaded, {}, SETTINGS, date(2026, 11, 20)).problems
    errors = {one.code for one in found if severity(one.code) == "error"}
    assert errors <= {"reason.missing"}


@pytest.mark.parametrize(
    ("text", "encoding", "guessed"),
    [
        ("a;b\nčćž;š\n", "utf-8", ""),
        ("a;b\nčćž;š\n", "utf-8-sig", ""),
        ("a\tb\nčćž\tš\n", "utf-16", ""),
        ("Nosilac;Škola\nOpćina Čapljina;đaci\n", "cp1250", "cp1250"),
        ("Носилац;Школа\nОпштина Ђурђевац;ђаци\n", "cp1251", "cp1251"),
        ("a,b\n1,2\n", "utf-8", ""),
        ("sep=|\na|b\n", "utf-8", ""),
    ],
)
def test_text_is_read_in_the_encodings_of_offices(text: str, encoding: str, guessed: str) -> None:
    sheet, found = read_separated(text.encode(encoding))
    assert found == guessed
    shown = [[cell.text for cell in row] for row in sheet.rows]
    bare = text.removeprefix("sep=|\n")
    assert shown == [
        line.replace("\t", ";").replace(",", ";").replace("|", ";").split(";") for line in bare.splitlines()
    ]


@given(
    st.lists(
        st.lists(st.text("ab'=+-@\t\r\n;\",č", max_size=6), min_size=2, max_size=4), min_size=1, max_size=4
    )
)
def test_texts_that_look_like_formulas_are_protected_and_come_back(rows: list[list[str]]) -> None:
    data = write_separated([["goodword:actions:id", "title"], *rows])
    sheet, _ = read_separated(data)
    assert [[cell.value or "" for cell in row] for row in sheet.rows[1:]] == [list(row) for row in rows]


@given(st.text(max_size=6))
def test_what_is_protected_begins_with_no_formula(text: str) -> None:
    assert not protect(text).startswith(("=", "+", "-", "@", "\t", "\r"))


def test_a_table_as_text_has_a_limit_too() -> None:
    """What one office writes is a thousand times smaller; more could stop the computer."""
    with pytest.raises(SheetError) as caught:
        read_separated(b"Aktivnost;Rok\n" + b"Klupe;2026\n" * (workbook.MOST_BYTES // 11 + 1))
    assert caught.value.code == "file.too_large"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('Aktivnost;Rok\n"Klupe;2026\nStaza;2027\n', 2),
        ('Aktivnost;Rok\nKlupe;2026\nStaza;"2027', 3),
        ('sep=;\nAktivnost;Rok\n"Klupe;2026\n', 3),
    ],
)
def test_a_quotation_mark_that_is_never_closed_swallows_nothing(text: str, line: int) -> None:
    with pytest.raises(SheetError) as caught:
        read_separated(text.encode())
    assert (caught.value.code, caught.value.values) == ("file.quote", {"line": line})


def test_inches_and_cells_of_several_lines_are_no_open_quotation_marks() -> None:
    sheet, _ = read_separated(b'Aktivnost;Rok\nCijev 12" siva;2026\n"Klupe\ni staza";2027\n')
    assert [row[0].text for row in sheet.rows] == ["Aktivnost", 'Cijev 12" siva', "Klupe\ni staza"]
