"""Sheets of offices in odd shapes: two rows of headings, gaps, formulas, crosses below years."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from openpyxl.comments import Comment
from sheet_books import Made, opened, saved


def two_heading_rows() -> Made:
    """Two heading rows with merged groups, goals merged over their actions, amounts per year."""
    book, sheet = opened("Aktivnosti")
    sheet["A1"] = "Plan sigurnosti Grada Gornji Grad"
    for cell, text in {
        "A3": "Strateški cilj", "B3": "Br.", "C3": "Mjera / aktivnost", "D3": "Odgovorna institucija",
        "E3": "Period realizacije", "G3": "Budžet (KM)", "J3": "Izvor finansiranja", "E4": "Početak",
        "F4": "Kraj", "G4": "2026", "H4": "2027", "I4": "Ukupno",
    }.items():  # fmt: skip
        sheet[cell] = text
    for merged in ("A3:A4", "B3:B4", "C3:C4", "D3:D4", "J3:J4", "E3:F3", "G3:I3"):
        sheet.merge_cells(merged)
    rows = [
        [
            "1. Sigurnije škole",
            "1.1",
            "Rasvjeta oko škola",
            "Općina Nova Luka",
            "01.03.2026.",
            "30.09.2026.",
            12000,
            8000,
            20000,
            "Općina Nova Luka",
        ],
        [
            None,
            "1.2",
            "Školski policajac",
            "Policijska stanica",
            "mart 2026",
            "juni 2027",
            3500.5,
            None,
            3500.5,
            "Budžet kantona",
        ],
        [
            "2. Brži odgovor",
            "2.1",
            "Telefonska linija",
            "CSR; Policijska stanica",
            "I kvartal 2026",
            "II polugodište 2026",
            None,
            1500,
            1500,
            None,
        ],
    ]
    for row in rows:
        sheet.append(row)
    sheet.merge_cells("A5:A6")
    return "plan sigurnosti.xlsx", saved(book)


def numbers_as_text_and_dates() -> Made:
    """1.10 as a number, a day in the number's column, days of the office program, formats with months."""
    book, sheet = opened("Sheet1")
    sheet.append(["Br.", "Naziv aktivnosti", "Nosilac", "Rok", "Iznos (EUR)", "Stanje", "Napomena"])
    numbers: list[tuple[Any, str]] = [(1.8, "General"), (1.9, "General"), (1.1, "General"), (1.11, "General")]
    numbers += [(datetime(2026, 12, 1), "d.m."), (1.20, "0.00")]
    dues: list[tuple[Any, str]] = [
        (datetime(2026, 5, 17), "dd.mm.yyyy"), (datetime(2026, 6, 1), "mmm yyyy"), (2027, "General"),
        (46387, "General"), ("17.5.26.", "@"), ("sredinom ljeta", "@"),
    ]  # fmt: skip
    amounts: list[Any] = ["12.500,50", "10,000", "cca 5.000", 2400, "5.000-10.000", "po potrebi"]
    states = ["u tijeku", "nije započelo", "otkazano", "kasni", "završeno", "u toku, čeka se dozvola"]
    notes = [None, None, "Nema zainteresovanih škola.", "Čeka se odluka.", None, None]
    for n, (number, due) in enumerate(zip(numbers, dues, strict=True)):
        sheet.append(
            [
                number[0],
                f"Aktivnost broj {n + 1}",
                "Općina Nova Luka",
                due[0],
                amounts[n],
                states[n],
                notes[n],
            ]
        )
        sheet.cell(n + 2, 1).number_format = number[1]
        sheet.cell(n + 2, 4).number_format = due[1]
    return "rebalans.xlsx", saved(book)


def several_sheets() -> Made:
    """A sheet for each goal, instructions, a hidden sheet."""
    book, first = opened("Uputstvo")
    first["A1"] = "Plan koordinacije Nova Luka 2026"
    first["A3"] = "Popuniti do 1. marta i poslati uredu."
    for name, rows in {
        "Cilj 1 - Susreti": [
            ["Sajam ideja", "Udruženje Obala", "Q2 2026"],
            ["Zajednički izlet", "Osnovna škola „Prva luka“", "juni 2026"],
        ],
        "Cilj 2 - Mjesta": [["Obnova parka", "Općina Nova Luka", "Q3-Q4 2026"]],
    }.items():
        sheet = book.create_sheet(name)
        sheet.append(["Aktivnost", "Odgovoran", "Rok"])
        for row in rows:
            sheet.append(row)
    hidden = book.create_sheet("Radni")
    hidden["A1"] = "privremeno"
    hidden.sheet_state = "hidden"
    return "ciljevi.xlsx", saved(book)


def formulas() -> Made:
    """Formulas in numbers, amounts and texts, a comment on a cell, one amount for two actions."""
    book, sheet = opened("Plan 2026")
    sheet.append(["Rb", "Aktivnost", "Nosilac", "Rok", "Troškovi", "Utrošeno"])
    sheet.append([1, "Obuka medijatora", "CSR", "2026-06", "=1200*2", 800])
    sheet.append(["=A2+1", "Priručnik", "CSR", "2026-09", 3000, 0])
    sheet.append([3, "Štampa priručnika", "CSR", "2026-10", None, None])
    sheet.append([None, "Ukupno:", None, None, "=SUM(E2:E4)", "=SUM(F2:F4)"])
    sheet.merge_cells("E3:E4")
    sheet["B2"].comment = Comment("Pitati centar za termin", "ured")
    for row in (2, 3):
        sheet.cell(row, 6).number_format = '#,##0.00 "KM"'
    return "formule.xlsx", saved(book)


def gaps_and_rows_that_go_on() -> Made:
    """Empty rows and columns, a table far down, bodies and money on further lines, headings again."""
    book, sheet = opened("Tabela")
    sheet["C2"] = "Bosna i Hercegovina"
    sheet["C4"] = "Lokalni plan prevencije, Nova Luka, 2026. - 2027."
    head = [
        "Redni broj",
        "",
        "Opis aktivnosti",
        "Nosilac",
        "Vremenski okvir",
        "Iznos KM",
        "Očekivani rezultat",
        "Indikator",
    ]
    for column, text in enumerate(head, 2):
        sheet.cell(7, column, text or None)
    for column in range(2, 10):
        sheet.cell(8, column, column - 1)
    rows: dict[int, list[Any]] = {
        10: [
            1,
            None,
            "Ulični turnir",
            "Udruženje Obala",
            "maj - septembar 2026",
            1500,
            "Mladi se druže",
            "Broj ekipa",
        ],
        11: [None, None, None, "Radio Nova Luka", None, 300, "Prilozi na radiju", None],
        13: [
            2,
            None,
            "Škola bez nasilja",
            "Služba za mlade\nOsnovna škola „Prva luka“",
            "školska 2026/27",
            "?",
            None,
            None,
        ],
        14: head,
        15: [3, None, "Nagrada za susjede", "Opština Nova Luka", "svake godine", "2.000,-", None, None],
        16: [4, None, None, None, None, None, None, None],
        18: [None, None, None, None, None, None, "Obradio: ured", None],
    }
    for row, values in rows.items():
        for column, value in enumerate(values, 2):
            if value not in (None, ""):
                sheet.cell(row, column, value)
    return "tabela.xlsx", saved(book)


def numbers_and_goals_without_columns() -> Made:
    """No column of numbers, goals in a column with numbers only, a list of years, bodies with short names."""
    book, sheet = opened("Program")
    sheet.append(["Program rada koalicije 2026"])
    sheet.append(
        ["Cilj", "Zadatak", "Zaduženi", "Kada?", "Stepen realizacije (%)", "Finansijska sredstva", "Oblast"]
    )
    sheet.append([1, "Mjesečni sastanci", "UO", "2026, 2027, 2028", 0.5, "500 €", "osnaživanje"])
    sheet.append(
        [
            1,
            "Protokol o saradnji",
            "UO, PS i CSR",
            "31.2.2026",
            "20%",
            "1.500 EUR",
            "podrška žrtvama, obrazovanje",
        ]
    )
    sheet.append([2, "Bilten", "Ured za odnose s javnošću", "", "", "-", "knowledge; awareness"])
    return "program.xlsx", saved(book)


def crosses_below_years() -> Made:
    """A cross in a column per half-year, goals numbered among the actions, sums below each goal."""
    book, sheet = opened("Plan")
    head = [
        "R. br.",
        "Cilj / aktivnost",
        "Nosioci",
        "Dinamika realizacije",
        None,
        "Sredstva",
        None,
        "Napomena",
    ]
    for row in (
        ["AKCIONI PLAN NOVA LUKA"],
        head,
        [None, None, None, "I polugodište 2026", "II polugodište 2026", "Iznos", "Valuta", None],
        ["1", "Susreti"],
        ["1.1.", "Radionice", "Općina Nova Luka", "X", "х", "1.000,00", "KM", "u školama"],
        ["1.2.", "Sajam", "Policijska stanica", None, "✓", "2.500,00 EUR", None, None],
        ["", "Ukupno cilj 1", None, None, None, 3500],
        ["2", "Mjesta"],
        ["2.1.", "Park", "Centar za socijalni rad", "po potrebi", None, None, None, None],
    ):
        sheet.append(row)
    for merged in ("A1:H1", "A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:G2", "H2:H3"):
        sheet.merge_cells(merged)
    return "dinamika.xlsx", saved(book)
