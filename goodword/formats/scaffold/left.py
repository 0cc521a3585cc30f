"""Words of ours that are still left in a record: what `goodword new` wrote to be replaced."""

from __future__ import annotations

import re
from typing import Final

from goodword.formats.scaffold.words import NOTES

__all__ = ["left_in", "left_in_body"]

_ANYWHERE: Final = ("to_write", "to_do", "to_tell", "eg_how", "eg_report")
"""Notes that stand in the place of a text; other examples, such as the name of an office, may be meant."""
_SENTENCE: Final = re.compile(r"(?<=[.!?])\s+")


def _pattern(text: str) -> re.Pattern[str]:
    """Finds a text also where an editor has broken its lines anew."""
    return re.compile(r"\s+".join(map(re.escape, text.split())))


def _paragraphs(body: str) -> list[tuple[str, ...]]:
    """The sentences of each paragraph."""
    return [tuple(_SENTENCE.split(one.lstrip("# "))) for one in body.split("\n\n")]


_TEXTS: Final = tuple(note[name] for note in NOTES.values() for name in _ANYWHERE)
_PARAGRAPHS: Final = tuple(
    tuple((max(one.split(), key=len), _pattern(one)) for one in sentences)
    for note in NOTES.values()
    for sentences in _paragraphs(note["body"])
)
"""Of every sentence its longest word, which tells quickly that it is not there, and its pattern."""


def left_in(text: str) -> str:
    """The words of ours that a text holds; empty if there are none."""
    plain = " ".join(text.split())
    return next((one for one in _TEXTS if one in plain), "")


def left_in_body(body: str) -> list[str]:
    """The words of ours that a story's text holds, as they stand there: one sentence for each paragraph."""
    found = []
    for sentences in _PARAGRAPHS:
        first = (m for word, pattern in sentences if word in body and (m := pattern.search(body)))
        if there := next(first, None):
            found.append(there[0])
    return found
