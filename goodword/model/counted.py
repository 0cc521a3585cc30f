"""Numbers in whose place a word may stand: a gap is not a zero (DOMAIN, section 4)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from goodword.model.fields import fail
from goodword.model.numbers import decimal_of


@dataclass(frozen=True, slots=True)
class Counted:
    """A number, or the word that says why there is none.

    Attributes:
        number: The number; None for a word.
        word: ``na`` (not counted or not known) or ``suppressed`` (too small to be shown), else empty.
    """

    number: Decimal | None
    word: str = ""


@dataclass(frozen=True, slots=True)
class OrWord:
    """Marks a field whose number may be replaced by one of these words.

    Attributes:
        words: The words.
        whole: True if the number is a whole one.
    """

    words: tuple[str, ...]
    whole: bool


def _read(words: tuple[str, ...], *, whole: bool) -> Callable[[object], Counted]:
    def read(raw: object) -> Counted:
        text = str(raw)
        if text in words:
            return Counted(None, text)
        try:
            number = decimal_of(text)
            better = "" if not whole or text.isdigit() else _first_number(text)
        except PydanticCustomError as error:
            local = str((error.context or {}).get("example"))
            better = _first_number(text) if whole or any(map(str.isalpha, text)) else local
        if better:
            raise fail("number.or_word", value=text, example=better, words=", ".join(words))
        return Counted(number)

    return read


def _first_number(text: str) -> str:
    """The number that is meant in ``about 12``."""
    found = re.search(r"[0-9]+", text)
    return found[0] if found else "12"


def _kind(words: tuple[str, ...], pattern: str, *, whole: bool) -> Any:
    schema = {"anyOf": [{"type": "string", "pattern": pattern}, {"enum": list(words)}]}
    read = PlainValidator(_read(words, whole=whole))
    return Annotated[Counted, read, WithJsonSchema(schema), OrWord(words, whole)]


FigureNumber = _kind(("na",), r"^-?\d+(\.\d+)?$", whole=False)
CellCount = _kind(("na", "suppressed"), r"^\d+$", whole=True)
