"""Alphabetical order of the Bosnian, Croatian and Serbian alphabet with its 30 letters, in both scripts."""

from __future__ import annotations

import re
import unicodedata

_LETTER = re.compile(r"dž|lj|nj|.", re.DOTALL)
_ABECEDA = _LETTER.findall("abcčćddžđefghijklljmnnjopqrsštuvwxyzž")
# Ukrainian letters stand between the Serbian ones, in the order of their own alphabet.
_AZBUKA = "абвгґдђеєжзиіїйјклљмнњопрстћуфхцчџшщьюя"
_TO_LATIN = dict(
    zip("абцчћдџђефгхијклљмнњопрсштувзж", _LETTER.findall("abcčćddžđefghijklljmnnjoprsštuvzž"), strict=True)
)
_TO_CYRILLIC = {latin: letter for letter, latin in _TO_LATIN.items()}
_OTHER = {"Latn": _TO_LATIN, "Cyrl": _TO_CYRILLIC}
_RANKS = {
    script: {letter: rank for rank, letter in enumerate(letters, 1)}
    for script, letters in (("Latn", _ABECEDA), ("Cyrl", _AZBUKA))
}
_SPACE, _DIGIT, _FIRST, _FOREIGN = 0, 1, 20, 1000


def sort_key(text: str, script: str = "Latn") -> tuple[tuple[int, ...], str]:
    """Key to sort names as people expect: č after c, dž lj nj as letters, Cyrillic beside Latin.

    Args:
        text: A name.
        script: ``Latn`` for the order a b c č, ``Cyrl`` for а б в г.

    Returns:
        A key for ``sorted``: spaces before digits before letters, without quotation marks and other signs;
        equal names in two scripts stand together.
    """
    return tuple(_rank(letter, script) for letter in _letters(text, script)), text


def first_letter(text: str, script: str = "") -> str:
    """The letter under which a name stands in a list: ``Lj`` for ``Ljubuški``.

    Args:
        text: A name.
        script: ``Latn`` or ``Cyrl``, to put names of the other script under the letter of this one; empty: as
            written, so ``Љ`` for ``Љубушки``.

    Returns:
        The letter, or the digit; empty if there is neither.
    """
    letters = _letters(text, script)
    return next((letter.capitalize() for letter in letters if not letter.isspace()), "")


def _letters(text: str, script: str) -> list[str]:
    """Letters, digits and spaces of a text in small letters, without marks that no alphabet here has."""
    # NFKC, because some keyboards give dž, lj and nj as one sign.
    found = _LETTER.findall(unicodedata.normalize("NFKC", text).lower())
    other = _OTHER.get(script, {})
    plain = (_plain(other.get(letter, letter)) for letter in found)
    return [letter for letter in plain if letter.isspace() or letter[:1].isalnum()]


def _plain(letter: str) -> str:
    if letter in _RANKS["Latn"] or letter in _RANKS["Cyrl"]:
        return letter
    if unicodedata.category(letter[0]) == "Pd":
        return " "
    bare = unicodedata.normalize("NFD", letter)[0]
    return bare if bare in _RANKS["Latn"] else letter


def _rank(letter: str, script: str) -> int:
    rank = _RANKS[script].get(letter)
    if rank is not None:
        return _FIRST + rank
    if letter.isspace():
        return _SPACE
    return _DIGIT + int(letter) if letter.isdecimal() else _FOREIGN + ord(letter[0])
