"""Sheets of offices in their languages, letters and encodings."""

from __future__ import annotations

from datetime import date

from openpyxl.styles import Font
from sheet_books import Made, opened, saved


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
