"""Sheets of departments: what they hide, cross out and put into one column; thousands; goals above all."""

from __future__ import annotations

from datetime import date

from openpyxl.comments import Comment
from openpyxl.styles import Font
from sheet_books import Made, opened, saved


def logos_above_and_signature_below() -> Made:
    """Headings in row 4, who leads and who helps in one column, formats of per cents, a signature."""
    book, sheet = opened("AP 2026")
    rows: list[list[object]] = [
        ["BOSNA I HERCEGOVINA"],
        ["Općina Nova Luka"],
        ["AKCIONI PLAN ZA KOHEZIJU ZAJEDNICE 2026-2028"],
        ["R.b.", "Mjera / aktivnost", "Nosilac / Partneri", "Rok realizacije", "Budžet (KM)", "Status",
         "% realizacije", "Napomena"],
        [1.1, "Radionice u školi", "Osnovna škola „Prva luka“ / Udruženje Obala", "do 31.12.2026.",
         "12.500,00 KM", "U toku", 0.45, "Prva faza gotova"],
        ["1.2.", "Obnova parka", "Općina Nova Luka; Radio Nova Luka", "I–IV kvartal 2026", "cca 5.000",
         "nije zapoceto", 0],
        ["1.3", "Igralište", "Mjesna zajednica\nPolicijska stanica", "prvo polugodište 2027", "5'000",
         "zavrseno", 1],
        ["1.4", "Novi most", "Općina Nova Luka", "Q2/2026 i Q4/2026", "12\u00a0500,00", "Zavšreno"],
        [None, "UKUPNO", None, None, "=SUM(E5:E8)"],
        [],
        ["Napomena: budžet je okviran."],
        [None, None, None, None, None, "NAČELNIK"],
        [None, None, None, None, None, "_____________"],
    ]  # fmt: skip
    for row in rows:
        sheet.append(row)
    sheet.merge_cells("A3:H3")
    for row in range(5, 8):
        sheet[f"G{row}"].number_format = "0%"
    return "plan koordinatora.xlsx", saved(book)


def counted_in_thousands() -> Made:
    """Amounts in thousands, as a line above says; one amount in words of its own; two kinds of ends."""
    book, sheet = opened("Plan")
    for row in (
        ["Svi iznosi su u hiljadama KM"],
        ["Br.", "Aktivnost", "Nosilac", "Datum početka", "Datum završetka", "Stvarni završetak", "Sredstva",
         "Utrošeno", "Status"],
        [1, "Vrtić", "Općina Nova Luka", date(2026, 1, 1), date(2026, 6, 30), date(2026, 7, 15), 15, 7.5,
         "Realizovano"],
        [2, "Dom", "Općina Nova Luka", "1.1.2026-31.12.2026", None, None, "12,5", None,
         "Neće se realizovati"],
        [3, "Park", "Općina Nova Luka", None, "46387", None, "1,5 miliona KM", "500 KM mjesečno", "u toku"],
        [4, "Trg", "Općina Nova Luka", None, "4Q 2026", None, "20 (općina)", "20 EUR (općina)", "radi se"],
    ):  # fmt: skip
        sheet.append(row)
    return "sredstva.xlsx", saved(book)


def hidden_and_crossed_out() -> Made:
    """A hidden column, a row that a filter hides, an action crossed out; a goal above the headings."""
    book, sheet = opened("Plan")
    for row in (
        ["Strateški cilj 1: Zajednički život"],
        ["Br.", "Aktivnost", "Podaktivnost", "Nosilac", "Rok", "Interni komentar"],
        ["1.1", "Festival", "Priprema", "Općina Nova Luka", "mart 2026", "Nije za javnost"],
        [None, None, "Izvedba", "Radio Nova Luka", "juni 2026", None],
        ["1.2", "Bioskop", None, "Općina Nova Luka", "2026", None],
        ["Strateški cilj 2: Sigurnost"],
        ["A/1", "Rasvjeta", None, "Policijska stanica", "2027", "Provjeriti"],
    ):
        sheet.append(row)
    for merged in ("A1:F1", "A3:A4", "B3:B4", "A6:F6"):
        sheet.merge_cells(merged)
    sheet.column_dimensions["F"].hidden = True
    sheet.row_dimensions[7].hidden = True
    sheet["B5"].font = Font(strike=True)
    sheet["B5"].comment = Comment("Brisati?", "Ured")
    return "filtrirano.xlsx", saved(book)


def asked_in_plain_words() -> Made:
    """Headings as people ask: who does it, with whom, who pays, how far it has come."""
    book, sheet = opened("Projekti")
    for row in (
        ["#", "Naziv projekta", "Ko provodi", "S kim", "Do kada", "Koliko košta", "Ko plaća",
         "Dokle se stiglo"],
        ["P-1", "Klupe", "Općina Nova Luka", "Udruženje Obala", "31. decembar 2026.", "2.000 KM", "UO",
         "nije počelo"],
        ["P-2", "Česma", "Općina Nova Luka", None, "1. maj 2027", "3,5 hiljada KM", "UNDP", "gotovo"],
    ):  # fmt: skip
        sheet.append(row)
    return "projekti.xlsx", saved(book)


def progress_in_english() -> Made:
    """English headings in which progress is a status, and a rate is a per cent."""
    book, sheet = opened("Plan")
    for row in (
        ["Community Cohesion Action Plan, Nova Luka 2026-2028"],
        ["No.", "Activity", "Lead agency", "Implementing partners", "Timeframe", "Estimated cost (EUR)",
         "Progress status", "Completion rate"],
        ["1.1", "School workshops", "Municipality of Nova Luka", "Association Obala", "Q1-Q4 2026",
         "12,500.00", "On track", "45%"],
        ["1.2", "Bridge", "Municipality of Nova Luka", None, "Jan 2026 – Dec 2027", "€ 1.5 mil", "Delayed",
         "n/a"],
        ["1.3", "Festival", "Municipality of Nova Luka", None, "ongoing", "approx. 3,000", "Completed", 100],
    ):  # fmt: skip
        sheet.append(row)
    return "progress.xlsx", saved(book)


def who_pays_in_columns() -> Made:
    """Amounts below those who pay them, crosses below quarters of years, a column for persons."""
    book, sheet = opened("Plan")
    for row in (
        ["Ref", "Aktivnost", "Odgovorna osoba", "2026", None, None, None, "2027", None,
         "Izvor finansiranja (KM)", None, None, "Ukupno sredstva (KM)"],
        [None, None, None, "I", "II", "III", "IV", "I", "II", "Udruženje Obala", "Donatori", "EU", None],
        ["1a", "Klupe", "N. N., Općina Nova Luka", "X", "X", None, None, None, None, 1000, 500, None, 1500],
        ["1b", "Česma", "Općina Nova Luka", None, None, None, "x", "x", None, None, 700, 300, 1000],
    ):  # fmt: skip
        sheet.append(row)
    for merged in ("D1:G1", "H1:I1", "J1:L1"):
        sheet.merge_cells(merged)
    return "izvori.xlsx", saved(book)
