"""What is said of an id or a language that is not there: which one was meant, or which there are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Protocol

from goodword.model.catalogue.kind import N_
from goodword.text.language import LANGUAGES
from goodword.text.nearest import nearest

__all__ = ["unknown", "unknown_language"]

_SAID: Final = {
    "plan": N_("There is no plan '{value}'."),
    "place": N_("There is no place '{value}'."),
    "language": N_("--lang: '{value}' is no language here."),
}
_MOST: Final = 12
"""Ids that are listed; more would hide the sentence."""


class _Words(Protocol):
    def gettext(self, message: str, /) -> str: ...


def unknown(sort: str, value: str, known: Iterable[str], words: _Words) -> str:
    """Say that something is not there, and what to write instead.

    Args:
        sort: plan place language.
        value: What was typed.
        known: What there is.
        words: The editor's language.

    Returns:
        Two sentences.
    """
    there = list(known)
    near = nearest(value, there)
    more = words.gettext("Did you mean {near}?") if near else words.gettext("There are: {known}.")
    listed = ", ".join(there[:_MOST]) + (" ..." if len(there) > _MOST else "")
    return f"{words.gettext(_SAID[sort])} {more}".format(value=value, near=near, known=listed or "–")


def unknown_language(tag: str, words: _Words) -> str:
    """The same of a language tag."""
    return unknown("language", tag, LANGUAGES, words)
