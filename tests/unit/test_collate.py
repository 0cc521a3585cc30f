"""Alphabetical order in both scripts."""

from __future__ import annotations

import random

import pytest

from goodword.text.collate import first_letter, sort_key

ABECEDA = "a b c č ć d dž đ e f g h i j k l lj m n nj o p r s š t u v z ž".split()  # noqa: SIM905
AZBUKA = "абвгдђежзијклљмнњопрстћуфхцчџш"

LATIN = [
    "10 Zenica", "20 Banja", "Åland", "Azići", "Banja Luka", "Banjaluka", "Bosanska Gradiška", "Cazin",
    "Čapljina", "Čitluk", "Ćatići", "Doboj", "Dvor", "Džep", "Đulići", "Foča", "Livno", "Lukavac",
    "Ljubinje", "Ljubuški", "Mosor", "„Most“", "Mostar", "Nevesinje", "Novi Grad", "Njegoši", "Srebrenica",
    "Šamac", "Visoko", "Višegrad", "Zenica", "Žepče",
]  # fmt: skip
CYRILLIC = [
    "Бања Лука", "Бијељина", "Вишеград", "Гацко", "Добој", "Ђулићи", "Жепче", "Зеница", "Изачић", "Јајце",
    "Ливно", "Лукавац", "Љубиње", "Љубушки", "Невесиње", "Нови Град", "Њемачка", "Сарајево", "Требиње",
    "Тузла", "Ћатићи", "Угљевик", "Фоча", "Хаџићи", "Цазин", "Чапљина", "Џеп", "Шамац",
]  # fmt: skip


def shuffled(names: list[str]) -> list[str]:
    return random.Random(7).sample(names, len(names))


def test_the_thirty_letters_of_each_alphabet() -> None:
    assert len(ABECEDA) == len(AZBUKA) == 30
    assert sorted(shuffled(ABECEDA), key=sort_key) == ABECEDA
    assert sorted(shuffled(list(AZBUKA)), key=lambda name: sort_key(name, "Cyrl")) == list(AZBUKA)


def test_latin_names() -> None:
    assert sorted(shuffled(LATIN), key=sort_key) == LATIN


def test_cyrillic_names() -> None:
    assert sorted(shuffled(CYRILLIC), key=lambda name: sort_key(name, "Cyrl")) == CYRILLIC


def test_ukrainian_letters_have_their_place() -> None:
    names = ["Єнакієве", "Жмеринка", "Ізюм", "Йосипівка", "Київ", "Львів", "Одеса", "Щастя", "Юр'ївка"]
    assert sorted(shuffled(names), key=lambda name: sort_key(name, "Cyrl")) == names


@pytest.mark.parametrize(
    ("script", "names"),
    [
        ("Latn", ["Ljubinje", "Љубуски", "Ljubuški", "Љубушки", "Mostar"]),
        ("Cyrl", ["Ливно", "Ljubinje", "Љубушки", "Mostar", "Њемачка", "Foča", "Цазин"]),
    ],
)
def test_names_of_the_other_script_stand_in_between(script: str, names: list[str]) -> None:
    assert sorted(shuffled(names), key=lambda name: sort_key(name, script)) == names


def test_capital_letters_and_composed_signs_make_no_difference() -> None:
    assert sort_key("ŽEPČE")[0] == sort_key("Žepče")[0] == sort_key("Z\u030cepc\u030ce")[0]
    assert sort_key("ǅep")[0] == sort_key("Džep")[0] == sort_key("DŽEP")[0]


def test_equal_names_keep_one_order() -> None:
    assert sorted(["Обала", "Obala", "„Obala“"], key=sort_key) == sorted(
        ["„Obala“", "Obala", "Обала"], key=sort_key
    )


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("Ljubuški", "Lj"), ("LJUBUŠKI", "Lj"), ("Njegoši", "Nj"), ("Džep", "Dž"), ("ǅep", "Dž"),
        ("Đulići", "Đ"), ("Č", "Č"), ("C\u030capljina", "Č"), ("Любов", "Л"), ("Љубушки", "Љ"), ("Џеп", "Џ"),
        ("Йосипівка", "Й"), ("„Most“", "M"), (" foča", "F"), ("Åland", "A"), ("10. maj", "1"),
        ("", ""), ("…", ""),
    ],
)  # fmt: skip
def test_first_letter(name: str, letter: str) -> None:
    assert first_letter(name) == letter


@pytest.mark.parametrize(
    ("name", "script", "letter"),
    [("Љубушки", "Latn", "Lj"), ("Ljubuški", "Cyrl", "Љ"), ("Шамац", "Latn", "Š"), ("Wien", "Cyrl", "W")],
)
def test_first_letter_in_the_script_of_the_page(name: str, script: str, letter: str) -> None:
    assert first_letter(name, script) == letter


@pytest.mark.parametrize("script", ["Latn", "Cyrl"])
def test_names_of_one_letter_stand_together(script: str) -> None:
    """So that a list by letters has each letter once."""
    names = sorted(shuffled([*LATIN, *CYRILLIC]), key=lambda name: sort_key(name, script))
    letters = [first_letter(name, script) for name in names]
    changes = [b for a, b in zip(["", *letters], letters, strict=False) if a != b]
    assert len(changes) == len(set(changes))
