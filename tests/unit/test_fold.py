"""Folding: one plain spelling for every way to write a word."""

import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodword.text.fold import fold, words

TABLE: list[list[str]] = json.loads(Path(__file__).with_name("fold_table.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("text", "plain"), TABLE)
def test_table(text: str, plain: str) -> None:
    assert fold(text) == plain


@pytest.mark.parametrize(("text", "plain"), TABLE)
def test_normal_form_of_the_source_does_not_matter(text: str, plain: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == plain
    assert fold(unicodedata.normalize("NFC", text)) == plain


def test_four_spellings_of_one_name_are_one_word() -> None:
    assert {fold(name) for name in ("Đorđević", "dordevic", "djordjevic", "Ђорђевић")} == {"dordevic"}


def test_serbian_alphabets_fold_alike() -> None:
    cyrillic = "а б в г д ђ е ж з и ј к л љ м н њ о п р с т ћ у ф х ц ч џ ш"
    latin = "a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š"
    assert fold(cyrillic) == fold(latin)
    assert fold(cyrillic.upper()) == fold(latin.upper())


def test_words_are_runs_of_letters_and_digits() -> None:
    assert words("U Foči, 4. maja 2026: „Anna's kuća“ — a_b") == [
        *["u", "foci", "4", "maja", "2026", "anna", "s", "kuca", "a", "b"]
    ]


def test_nothing_is_no_word() -> None:
    assert words(" … — !") == []


@given(st.text())
def test_words_are_folded_and_never_empty(text: str) -> None:
    for word in words(text):
        assert word
        assert word == word.lower()
        assert "dj" not in word


@given(st.text(alphabet="abcdčćđšžljnje АБВЂљњџ"))
def test_south_slavic_letters_become_ascii(text: str) -> None:
    assert fold(text).isascii()
