"""Alphabetical order of the Bosnian, Croatian and Serbian alphabet with its 30 letters, in both scripts."""

from __future__ import annotations

import re
import unicodedata

_LATIN = "a b c č ć d dž đ e f g h i j k l lj m n nj o p q r s š t u v w x y z ž".split()
_CYRILLIC = dict(
    zip(
        "абцчћдџђефгхијклљмнњопрсштувзж",
        "a b c č ć d dž đ e f g h i j k l lj m n nj o p r s š t u v z ž".split(),
        strict=True,
    )
)
_AZBUKA = "а б в г д ђ е ж з и ј к л љ м н њ о п р с т ћ у ф х ц ч џ ш".split()
_RANKS = {
    "Latn": {letter: rank for rank, letter in enumerate(_LATIN, 1)},
    "Cyrl": {_CYRILLIC[letter]: rank for rank, letter in enumerate(_AZBUKA, 1)},
}
_LETTER = re.compile(r"dž|lj|nj|.", re.DOTALL)


def sort_key(text: str, script: str = "Latn") -> tuple[tuple[int, ...], str]:
    """Key to sort names as people expect: č after c, dž lj nj as letters, Cyrillic beside Latin.

    Args:
        text: A name.
        script: ``Latn`` for the order a b c č, ``Cyrl`` for а б в г.

    Returns:
        A key for ``sorted``; equal names in two scripts stand together.
    """
    latin = "".join(_CYRILLIC.get(sign, sign) for sign in unicodedata.normalize("NFC", text).lower())
    ranks = _RANKS[script]
    return tuple(_rank(letter, ranks) for letter in _LETTER.findall(latin)), text


def first_letter(text: str) -> str:
    """The letter under which a name stands in a list: ``Lj`` for ``Ljubuški``, ``Љ`` for ``Љубушки``."""
    found = _LETTER.match(unicodedata.normalize("NFC", text).lower())
    return found[0].capitalize() if found else ""


def _rank(letter: str, ranks: dict[str, int]) -> int:
    if letter in ranks:
        return ranks[letter] * 16
    bare = unicodedata.normalize("NFD", letter)[0]
    if bare in ranks:
        return ranks[bare] * 16 + 1
    return 0 if letter.isspace() else (ord(letter) + 1000 if letter.isalpha() else 1)
