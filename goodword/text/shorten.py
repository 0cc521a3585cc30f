"""Shorten a text for a card: whole sentences, else whole words."""

from __future__ import annotations

import re

_SENTENCE_END = re.compile(r"[.!?…]['\"”“»]?(?=\s+[^\W\d_a-zčćđšžа-џ])")


def shorten(text: str, most: int = 160) -> str:
    """The beginning of a text.

    Args:
        text: A text of one or more sentences.
        most: Characters at most.

    Returns:
        The text itself if it is short; else as many whole sentences as fit, or whole words with an ellipsis.
    """
    if len(text) <= most:
        return text
    ends = [found.end() for found in _SENTENCE_END.finditer(text) if found.end() <= most]
    if ends and ends[-1] >= most // 3:
        return text[: ends[-1]]
    return text[:most].rsplit(None, 1)[0].rstrip(",;:–- ") + "…"
