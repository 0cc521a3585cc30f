"""What is said about a sheet: what could not be read, what was assumed, what was kept as a comment."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from goodword.formats.sheets.words import REMARKS
from goodword.model.catalogue.message import short

__all__ = ["Grade", "Remark", "Remarks", "grade", "told"]

_WHOLE: Final = ("columns", "known")
"""Values that are lists and are not cut."""

Grade = Literal["unread", "assumed", "kept"]


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that is said about a place of a sheet.

    Attributes:
        code: Key in the catalogue of remarks.
        place: Where, such as ``Plan!D7``; empty for the file as a whole.
        values: What the message names.
        more: Number of other places of which the same is to be said.
    """

    code: str
    place: str = ""
    values: Mapping[str, object] = field(default_factory=dict)
    more: int = 0


class Remarks:
    """Collects remarks; the same one about several places is said once."""

    def __init__(self) -> None:
        """Begin without remarks."""
        self._found: dict[tuple[str, tuple[tuple[str, str], ...]], tuple[Remark, int]] = {}

    def add(self, code: str, place: str = "", **values: object) -> None:
        """Say something about a place.

        Args:
            code: Key in the catalogue of remarks.
            place: Where.
            **values: What the message names.
        """
        key = (code, tuple(sorted((name, str(value)) for name, value in values.items())))
        first, more = self._found.get(key, (Remark(code, place, values), -1))
        self._found[key] = (first, more + 1)

    def all(self) -> tuple[Remark, ...]:
        """All remarks: what could not be read first, then what was assumed, then what was kept."""
        order = ("unread", "assumed", "kept")
        found = [Remark(one.code, one.place, one.values, more) for one, more in self._found.values()]
        return tuple(sorted(found, key=lambda one: order.index(grade(one.code))))


def grade(code: str) -> Grade:
    """Whether a remark tells of something unread, assumed or kept."""
    return REMARKS[code][0]


def told(code: str, values: Mapping[str, object], translate: Callable[[str], str]) -> str:
    """Say a remark.

    Args:
        code: Key in the catalogue of remarks.
        values: What the message names.
        translate: Gives the text in the editor's language, as ``gettext`` does.

    Returns:
        What was found, and after a semicolon what to write.
    """
    _, what, fix = REMARKS[code]
    shown = {name: str(value) if name in _WHOLE else short(str(value)) for name, value in values.items()}
    parts = [translate(one).format_map(shown) for one in (what, fix) if one]
    return "; ".join(parts)
