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
    # Of two letters one in common says nothing: id is not kind.
    best, score = "", 0.65 if len(asked) > 2 else 0.75
    matcher = SequenceMatcher(None, autojunk=False)
    matcher.set_seq2(asked)
    for candidate in sorted(known):
        matcher.set_seq1(fold(candidate))
        # The quick upper bounds rule out nearly every candidate without comparing letters.
        if matcher.real_quick_ratio() > score and matcher.quick_ratio() > score and matcher.ratio() > score:
            best, score = candidate, matcher.ratio()
    return best
