"""Ids that are numbers are shown, ids that are words are not."""

import pytest

from goodword.text.numbering import number_of, numbered


@pytest.mark.parametrize("id_", ["1", "1.10", "P3", "2a", "IV", "A.2-b", "3/2026", "M 4"])
def test_a_number_is_shown_as_it_is_written(id_: str) -> None:
    assert number_of(id_) == id_
    assert numbered(id_, "Radionice") == f"{id_} Radionice"


@pytest.mark.parametrize("id_", ["ajn", "apik-1", "other", "Mjera", "čišćenje"])
def test_a_word_is_not(id_: str) -> None:
    assert number_of(id_) == ""
    assert numbered(id_, "Radionice") == "Radionice"
