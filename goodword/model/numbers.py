"""Numbers and money as they are typed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, PlainValidator, WithJsonSchema
from pydantic_core import CoreSchema, core_schema

from goodword.model.fields import fail


@dataclass(frozen=True, slots=True)
class Amount:
    """Money without its currency: a decimal, or a word that is not 0.

    Attributes:
        value: The amount; None for a word.
        word: ``unknown`` or ``none_needed``, else empty.
    """

    value: Decimal | None
    word: str = ""

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read ``12500.00``, ``unknown`` or ``none_needed``."""
        return core_schema.no_info_plain_validator_function(_read_amount)

    @classmethod
    def __get_pydantic_json_schema__(cls, _core: CoreSchema, _handler: Any) -> dict[str, Any]:
        """Describe it for editors."""
        return {"type": "string", "pattern": r"^(\d+(\.\d+)?|unknown|none_needed)$"}


def decimal_of(raw: object, example: str = "12500.00") -> Decimal:
    """Read a number that was typed with a decimal point.

    Args:
        raw: What was typed.
        example: A number as it may stand there, for a text in which there is none.

    Raises:
        PydanticCustomError: ``number.invalid`` with the spelling that would be right.
    """
    text = str(raw)
    try:
        number = Decimal(text)
        if number.is_finite() and text.strip("+-").replace(".", "", 1).isdigit():
            return number
    except InvalidOperation:
        pass
    raise fail("number.invalid", value=text, example=_better_number(text) or example)


def _better_number(raw: str) -> str:
    """How a local number is written here, also beside a word: oko 12.500,00 KM becomes 12500.00."""
    found = _TYPED.findall(raw)
    if len(found) != 1:
        return ""
    bare = re.sub(r"\s", "", found[0]).rstrip(".,")
    comma = bare.rfind(",") > bare.rfind(".")
    if comma and bare.count(",") == 1:
        return bare.replace(".", "").replace(",", ".")
    bare = bare.replace(".", "") if comma or bare.count(".") > 1 else bare
    return bare.replace(",", "")


_TYPED = re.compile(r"[+-]?[0-9](?:[0-9.,]|\s(?=[0-9]))*")


def _read_amount(raw: object) -> Amount:
    if raw in ("unknown", "none_needed"):
        return Amount(None, str(raw))
    number = decimal_of(raw)
    if number < 0:
        raise fail("amount.negative", value=str(raw))
    return Amount(number)


def _read_number(raw: object) -> Decimal:
    return decimal_of(raw, "12.5")


Number = Annotated[
    Decimal, PlainValidator(_read_number), WithJsonSchema({"type": "string", "pattern": r"^-?\d+(\.\d+)?$"})
]
