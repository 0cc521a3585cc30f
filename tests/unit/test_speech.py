"""How languages say dates, numbers, money and lists."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from goodword.text.dates import parse, word
from goodword.text.i18n import Speech, catalogue
from goodword.text.language import LANGUAGES

PO = """msgid ""
msgstr ""
"Language: bs\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\\n"

msgid "Stories"
msgstr "Priče"

#, fuzzy
msgid "Plans"
msgstr "Planine"

msgid "not known"
msgstr "nije poznato"

msgid "%(n)s story"
msgid_plural "%(n)s stories"
msgstr[0] "%(n)s priča"
msgstr[1] "%(n)s priče"
msgstr[2] "%(n)s priča"
"""  # noqa: E501 - a header is one line


def gaps(text: str) -> str:
    """Spaces that do not break, as plain ones."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("lang", "written", "said"),
    [
        ("bs", "2026-05-17", "17. maj 2026."),
        ("bs", "2026-05", "maj 2026."),
        ("bs", "2026", "2026."),
        ("bs", "2026/2028", "2026–2028."),
        ("bs", "2026-Q4", "4. kvartal 2026."),
        ("bs", "2026-H2", "2. polugodište 2026."),
        ("bs", "2026-06", "juni 2026."),
        ("sr-Cyrl", "2026-05-17", "17. мај 2026."),
        ("sr-Cyrl", "2026-05", "мај 2026."),
        ("sr-Cyrl", "2026", "2026."),
        ("sr-Cyrl", "2026/2028", "2026–2028."),
        ("sr-Cyrl", "2026-Q1", "1. квартал 2026."),
        ("sr-Cyrl", "2026-H1", "1. полугодиште 2026."),
        ("hr", "2026-05-17", "17. svibnja 2026."),
        ("hr", "2026-05", "svibanj 2026."),
        ("sr-Latn", "2026-05-17", "17. maj 2026."),
        ("en", "2026-05-17", "17 May 2026"),
        ("en", "2026-05", "May 2026"),
        ("en", "2026-Q4", "2026, quarter 4"),
        ("en", "2026-H1", "2026, half 1"),
        ("en", "2026/2028", "2026–2028"),
        ("uk", "2026-05-17", "17 травня 2026 р."),
        ("de", "2026-05-17", "17. Mai 2026"),
        ("sq", "2026-Q2", "tremujori 2 i vitit 2026"),
    ],
)
def test_dates(lang: str, written: str, said: str) -> None:
    assert gaps(Speech(lang).date(parse(written))) == said


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("written", ["2026", "2026-H1", "2026-Q3", "2026-05", "2026-05-17", "2026/2028"])
def test_every_language_says_every_kind_of_date(lang: str, written: str) -> None:
    said = Speech(lang).date(parse(written))
    assert "2026" in said
    assert ".." not in said


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_pattern_gives_the_same_day(lang: str) -> None:
    speech = Speech(lang)
    for month, pattern in enumerate(speech.day_patterns(), 1):
        assert pattern.format(d=19, y=2026) == speech.day(date(2026, month, 19))


def test_a_moment_is_said_as_its_day() -> None:
    assert Speech("bs").date(parse("2026-05-17T10:30+02:00")) == "17. maj 2026."


@pytest.mark.parametrize(
    ("value", "said"),
    [("unknown", "not known"), ("ongoing", "ongoing, no end"), ("none", "no deadline"), ("other", "other")],
)
def test_words_in_the_place_of_a_date(value: str, said: str) -> None:
    assert Speech("en").date(word(value)) == said


def test_words_in_the_place_of_a_date_are_translated() -> None:
    assert Speech("bs", catalogue(PO.encode())).date(word("unknown")) == "nije poznato"


def test_months() -> None:
    assert Speech("bs").month(date(2026, 5, 1)) == "maj 2026."
    assert Speech("sr-Cyrl").month(date(2026, 5, 1)) == "мај 2026."
    assert Speech("bs").month_name(date(2026, 4, 1)) == "april"
    assert Speech("sr-Cyrl").month_name(date(2026, 4, 1)) == "април"
    assert Speech("uk").month_name(date(2026, 4, 1)) == "квітень"
    assert Speech("hr").month_name(date(2026, 4, 1)) == "travanj"


@pytest.mark.parametrize(
    ("lang", "value", "said"),
    [
        ("bs", 12500, "12.500"),
        ("bs", Decimal("1234.5"), "1.234,5"),
        ("sr-Cyrl", 1096, "1.096"),
        ("en", 12500, "12,500"),
        ("uk", 12500, "12 500"),
        ("bs", 0, "0"),
    ],
)
def test_numbers(lang: str, value: int | Decimal, said: str) -> None:
    assert gaps(Speech(lang).number(value)) == said


@pytest.mark.parametrize(
    ("lang", "amount", "currency", "said"),
    [
        ("bs", "12500.00", "BAM", "12.500 KM"),
        ("bs", "12500.50", "BAM", "12.500,50 KM"),
        ("sr-Cyrl", "12500.5", "BAM", "12.500,50 КМ"),
        ("sr-Latn", "100", "BAM", "100 KM"),
        ("hr", "100", "BAM", "100 KM"),
        ("en", "12500", "BAM", "BAM 12,500"),
        ("bs", "9000", "EUR", "9.000 EUR"),
        ("en", "9000.25", "EUR", "EUR 9,000.25"),
        ("de", "9000.25", "EUR", "9.000,25 EUR"),
        ("bs", "0", "BAM", "0 KM"),
        ("bs", "1.125", "BAM", "1,125 KM"),
        ("en", "0.005", "EUR", "EUR 0.005"),
    ],
)
def test_money(lang: str, amount: str, currency: str, said: str) -> None:
    shown = Speech(lang).money(Decimal(amount), currency)
    assert gaps(shown) == said
    assert " " not in shown, "an amount and its currency stay on one line"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_percent(lang: str) -> None:
    assert Speech(lang).percent(64) == "64\u00a0%"


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("bs", "a, b i c"),
        ("sr-Cyrl", "a, b и c"),
        ("hr", "a, b i c"),
        ("en", "a, b and c"),
        ("uk", "a, b і c"),
    ],
)
def test_lists(lang: str, said: str) -> None:
    speech = Speech(lang)
    assert speech.join(["a", "b", "c"]) == said
    assert speech.join(part for part in ("a", "b")) == said.replace("a, b", "a").replace("c", "b")
    assert speech.join(["a"]) == "a"
    assert speech.join([]) == ""


@pytest.mark.parametrize(
    ("lang", "tag", "name"),
    [
        ("bs", "bs", "bosanski"),
        ("bs", "sr-Cyrl", "srpski (ćirilica)"),
        ("bs", "rom", "romski"),
        ("sr-Cyrl", "sr-Latn", "српски (латиница)"),
        ("sr-Cyrl", "hr", "хрватски"),
        ("sr-Cyrl", "rom", "ромски"),
        ("en", "uk", "Ukrainian"),
        ("en", "rom", "Romani"),
        ("uk", "rom", "ромська"),
        ("bs", "hu", "mađarski"),
        ("bs", "qqq", "qqq"),
    ],
)
def test_names_of_languages(lang: str, tag: str, name: str) -> None:
    assert Speech(lang).language_name(tag) == name


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_has_a_name_for_every_other(lang: str) -> None:
    names = [Speech(lang).language_name(tag) for tag in LANGUAGES]
    assert len(set(names)) == len(LANGUAGES)
    assert not set(names) & set(LANGUAGES)


def test_interface_words() -> None:
    speech = Speech("bs", catalogue(PO.encode()))
    assert speech.gettext("Stories") == "Priče"
    assert speech.gettext("Places") == "Places", "what is not translated shows in English"
    assert speech.gettext("Plans") == "Plans", "so does what is only guessed"
    counted = [speech.ngettext("%(n)s story", "%(n)s stories", n) for n in (0, 1, 2, 5, 11, 22, 1001)]
    assert counted == ["0 priča", "1 priča", "2 priče", "5 priča", "11 priča", "22 priče", "1.001 priča"]


def test_without_a_catalogue_it_speaks_english() -> None:
    assert Speech("bs").gettext("Stories") == "Stories"
    assert [Speech("en").ngettext("%(n)s man", "%(n)s men", n) for n in (1, 2)] == ["1 man", "2 men"]
