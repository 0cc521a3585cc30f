"""Sheets as offices make them: each function gives the name of a file and its bytes."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Font

Made = tuple[str, bytes]


def opened(title: str) -> tuple[Any, Any]:
    """A new book, and its one sheet."""
    book = openpyxl.Workbook()
    book.active.title = title
    return book, book.active


def saved(book: Any) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def plain_bosnian() -> Made:
    """A merged title in capitals, one heading row, days as text, local numbers, a total row."""
    book, sheet = opened("Plan")
    sheet["A1"] = "OPĆINA NOVA LUKA"
    sheet["A2"] = "AKCIONI PLAN ZA KOHEZIJU ZAJEDNICE 2026-2028."
    sheet["A1"].font = Font(bold=True)
    sheet.merge_cells("A1:G1")
    sheet.merge_cells("A2:G2")
    sheet.append([])
    sheet.append(["R.br.", "Aktivnost", "Nosilac", "Partneri", "Rok", "Planirana sredstva (KM)", "Status"])
    sheet.append(
        [
            "1.",
            "Radionice o predrasudama",
            "Osnovna škola „Prva luka“",
            "UO",
            "31.12.2026.",
            "10.000,00",
            "U toku",
        ]
    )
    sheet.append(
        [
            "2.",
            "Uređenje obale",
            "Općina Nova Luka",
            "Udruženje Obala, Radio Nova Luka",
            "maj 2027",
            "48.000",
            "Nije započeto",
        ]
    )
    sheet.append(
        [
            "3.",
            "Zajednički kalendar",
            "Radio Nova Luka i Udruženje Obala",
            "-",
            "kontinuirano",
            "nisu potrebna sredstva",
            "Završeno",
        ]
    )
    sheet.append(["", "UKUPNO", "", "", "", "58.000,00", ""])
    return "Akcioni plan 2026.xlsx", saved(book)


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


def cyrillic() -> Made:
    """Serbian in Cyrillic, goals as rows over the whole table, status words, a footnote."""
    book, sheet = opened("План")
    sheet["A1"] = "Акциони план за кохезију заједнице Нова Лука за период 2026–2028. године"
    sheet.merge_cells("A1:F1")
    sheet.append(
        ["Р.бр.", "Активност", "Носилац активности", "Рок за реализацију", "Потребна средства", "Статус"]
    )
    sheet.append(["Циљ 1: Сусрети и учење"])
    sheet.merge_cells("A3:F3")
    sheet.append(
        ["1.1", "Радионице у школама", "ОШ „Прва лука“", "IV квартал 2026", "10.000,00 КМ", "у току"]
    )
    sheet.append(["1.2", "Отворена библиотека", "Општина Нова Лука", "мај 2026.", "1 800 КМ", "обустављено"])
    sheet.append(["Циљ 2: Заједничка мјеста"])
    sheet.merge_cells("A6:F6")
    sheet.append(
        [
            "2.1",
            "Брига о обали",
            "Општина Нова Лука / Удружење Обала",
            "до краја 2027. године",
            "нису потребна средства",
            "дјелимично завршено",
        ]
    )
    sheet.append([])
    sheet.append(["Напомена: износи су без ПДВ-а."])
    return "план.xlsx", saved(book)


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


def english_with_two_partners() -> Made:
    """English headings, commas for thousands, American and ISO dates, a column nobody knows."""
    book, sheet = opened("Actions")
    sheet.append(["Community Cohesion Action Plan of Nova Luka, 2026-2027"])
    sheet.append(
        [
            "Goal",
            "Action No.",
            "Action",
            "Responsible",
            "Partners",
            "Start",
            "Deadline",
            "Budget (EUR)",
            "Spent",
            "Status",
            "Colour",
        ]
    )
    sheet.append(
        [
            "Meetings",
            "M-1",
            "River day",
            "Association Obala",
            "Radio",
            "2026-05-01",
            "May 17, 2026",
            "10,000",
            "1,250.75",
            "in progress",
            "green",
        ]
    )
    sheet.append(
        [
            "Meetings",
            "M-2",
            "Open library",
            "Municipality of Nova Luka",
            "",
            date(2026, 6, 1),
            "Q4 2026",
            "none needed",
            "",
            "not started",
            "",
        ]
    )
    sheet.append(
        [
            "Places",
            "P-1",
            "Park",
            "Municipality of Nova Luka and Association Obala",
            "",
            "2026-09",
            "2026-03",
            "EUR 48,000.00",
            "",
            "cancelled",
            "red",
        ]
    )
    sheet["K3"].value = '=HYPERLINK("https://example.org")'
    return "plan-en.xlsx", saved(book)


def separated_cp1250() -> Made:
    """Text with semicolons in the encoding of older Windows; the number stands in front of the action."""
    text = (
        "Plan aktivnosti za Novu Luku 2026;;;;\r\n"
        "Aktivnost;Nositelj;Rok izvršenja;Procijenjeni troškovi;Status provedbe\r\n"
        "1.1. Čišćenje obale;Općina Nova Luka;travanj 2026.;1.200,00 kn ili KM;provedeno\r\n"
        "1.2. Đački kviz;Osnovna škola Prva luka;3. tromjesečje 2026.;350,00 KM;u tijeku\r\n"
        '1.3. "Žive" knjige;"Gradska knjižnica; Radio Nova Luka";5/2026;;djelomično\r\n'
    )
    return "plan.csv", text.encode("cp1250")


def separated_cp1251() -> Made:
    """Text with tabs in the encoding of older Cyrillic Windows."""
    text = (
        "Ред. број\tНазив активности\tНосилац\tПочетак\tРок\tБуџет\tРеализација\n"
        "1\tЧасови о толеранцији\tОШ „Прва лука“\t1.9.2026.\t30.6.2027.\t5.000,00 КМ\tзапочето\n"
        "2\tМурал у парку\tУдружење Обала и Општина Нова Лука\t\tкрај 2026\tнепознато\tније почело\n"
        "Укупно\t\t\t\t\t5.000,00 КМ\t\n"
    )
    return "plan.txt", text.encode("cp1251")


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


SHEETS: dict[str, Callable[[], Made]] = {
    one.__name__: one
    for one in (
        plain_bosnian,
        two_heading_rows,
        cyrillic,
        numbers_as_text_and_dates,
        several_sheets,
        formulas,
        gaps_and_rows_that_go_on,
        english_with_two_partners,
        separated_cp1250,
        separated_cp1251,
        numbers_and_goals_without_columns,
        crosses_below_years,
    )
}
