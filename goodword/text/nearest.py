"""Did you mean: the known word that is nearest to a typed one."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher

from goodword.text.fold import fold


def nearest(word: str, known: Iterable[str]) -> str:
    """Find the known word that somebody most likely meant.

    Args:
        word: What was typed.
        known: All words that would have been right.

    Returns:
        The nearest one, or an empty text when none is near.
    """
    asked = fold(word)
    best, score = "", 0.6
    for candidate in sorted(known):
        ratio = SequenceMatcher(None, asked, fold(candidate), autojunk=False).ratio()
        if ratio > score:
            best, score = candidate, ratio
    return best
