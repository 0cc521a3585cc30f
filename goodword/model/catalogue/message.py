"""Say a problem in the editor's language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from goodword.model.catalogue.kind import N_, ProblemKind

NEAREST = N_("did you mean {nearest}? If not: {fix}")
"""Said when something known is very like what was typed."""
NEAREST_ALONE = N_("did you mean {nearest}?")
"""The same where all that is known would be too much to read."""

WORDS = {
    "gps": N_("where it was taken"),
    "exif": N_("camera and time"),
    "xmp": N_("editing notes"),
    "iptc": N_("press notes"),
    "comment": N_("comments"),
    "extra": N_("other hidden data"),
}
"""Values that have a word of their own: what a picture can carry."""

_WHOLE = ("known", "yaml")
"""Values that are never cut: lists to choose from, and lines to be pasted."""

_LONGEST = 80
_READABLE = 120


@dataclass(frozen=True, slots=True)
class Message:
    """A problem for reading.

    Attributes:
        what: What is wrong.
        fix: What to write instead.
    """

    what: str
    fix: str


def said(kind: ProblemKind, values: Mapping[str, object], translate: Callable[[str], str]) -> Message:
    """Fill a kind of problem with what was found.

    Args:
        kind: The kind.
        values: What the message names.
        translate: Gives the text in the editor's language, as ``gettext`` does.

    Returns:
        Both sentences, without a full stop.
    """
    shown = _Shown({name: _plain(name, value, translate) for name, value in values.items()})
    fix = translate(kind.fix).format_map(shown)
    if values.get("nearest"):
        many = "{known}" in kind.fix and len(str(values.get("known", ""))) > _READABLE
        fix = translate(NEAREST_ALONE if many else NEAREST).format_map(_Shown({**shown, "fix": fix}))
    return Message(translate(kind.what).format_map(shown), fix)


def _plain(name: str, value: object, translate: Callable[[str], str]) -> str:
    if isinstance(value, tuple):
        return ", ".join(translate(WORDS.get(str(one), str(one))) for one in value)
    return str(value) if name in _WHOLE else short(str(value))


class _Shown(dict[str, object]):
    """A value that nobody gave is shown as nothing, rather than losing the whole message."""

    def __missing__(self, key: str) -> str:
        return ""


def short(text: str) -> str:
    """A value on one line, without invisible signs, cut when it is very long."""
    line = "".join(sign if sign.isprintable() else " " for sign in text)
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
