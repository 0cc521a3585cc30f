"""Field types of the content but for numbers: one validator, one error and one JSON Schema each.

No unions: they put class names into error paths and give an error per branch (DESIGN, section 9). Every value
comes from YAML as a text, a list or a map of texts; the type decides what it is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    PlainValidator,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from goodword.text import dates
from goodword.text.date_hints import better_date
from goodword.text.dates import FuzzyDate
from goodword.text.language import LANGUAGES


class Value(BaseModel):
    """Base of every declared kind and part: frozen, and an unknown field is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True, defer_build=True)


def fail(code: str, **values: object) -> PydanticCustomError:
    """An error of a field, by its code in the catalogue of problems.

    Args:
        code: A key of ``goodword.model.catalogue.PROBLEMS``, such as ``date.invalid``.
        **values: What the message names.

    Returns:
        The error for a validator to raise.
    """
    return PydanticCustomError(code, "{code}", {"code": code, **values})


@dataclass(frozen=True, slots=True)
class Text:
    """A text in one or more languages (``T`` in DOMAIN).

    Attributes:
        by_language: Pairs of language tag and text, in the order of the file; the first is the original.
    """

    by_language: tuple[tuple[str, str], ...]

    def in_language(self, *languages: str) -> tuple[str, str]:
        """The text for a reader.

        Args:
            *languages: Tags in the order of preference.

        Returns:
            Tag and text: the first language that exists, else the original.
        """
        texts = dict(self.by_language)
        for language in languages:
            if language in texts:
                return language, texts[language]
        return self.by_language[0]

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read a plain string (in the record's language) or a map of languages."""
        return core_schema.with_info_plain_validator_function(_read_text)

    @classmethod
    def __get_pydantic_json_schema__(cls, _core: CoreSchema, _handler: Any) -> dict[str, Any]:
        """Describe it for editors."""
        names = {
            "type": "object",
            "propertyNames": {"enum": list(LANGUAGES)},
            "additionalProperties": {"type": "string"},
        }
        return {"anyOf": [{"type": "string", "minLength": 1}, {**names, "minProperties": 1}]}


def _read_text(raw: object, info: core_schema.ValidationInfo) -> Text:
    if isinstance(raw, str):
        if not raw.strip():
            raise fail("value.empty")
        context = info.context or {}
        return Text(((str(context.get("lang", "en")), raw),))
    if not isinstance(raw, Mapping) or not raw:
        raise fail("text.not_text")
    for language, text in raw.items():
        if language not in LANGUAGES:
            raise fail("text.language", value=language, known=", ".join(LANGUAGES))
        if not isinstance(text, str) or not text.strip():
            raise fail("text.empty", value=language)
    return Text(tuple((str(k), v) for k, v in raw.items()))


def _read_date(words: tuple[str, ...]) -> Callable[[object], FuzzyDate]:
    def read(raw: object) -> FuzzyDate:
        if isinstance(raw, str) and raw in words:
            return dates.word(raw)
        try:
            return _sane(dates.parse(str(raw)))
        except ValueError:
            code = "date.or_word" if words else "date.invalid"
            raise fail(code, value=str(raw), example=better_date(str(raw)), words=", ".join(words)) from None

    return read


def _sane(value: FuzzyDate) -> FuzzyDate:
    """A moment near the ends of the calendar has no day in every time zone; digits are 0 to 9 alone."""
    if not value.text.isascii() or (value.instant and not 1 < value.first.year < 9999):
        raise ValueError(value.text)
    return value


def _full_day(value: FuzzyDate) -> FuzzyDate:
    if not value.full_day:
        raise fail("date.not_a_day", value=value.text)
    return value


_SCHEMA_D = {"type": "string", "pattern": r"^\d{4}(-H[12]|-Q[1-4]|-\d\d(-\d\d(T.*)?)?|/\d{4})?$"}


def date_or(*words: str) -> Any:
    """Type of a fuzzy date for which these words may stand, such as ``unknown``."""
    schema = {"anyOf": [_SCHEMA_D, {"enum": list(words)}]}
    return Annotated[FuzzyDate, PlainValidator(_read_date(words)), WithJsonSchema(schema)]


D = Annotated[FuzzyDate, PlainValidator(_read_date(())), WithJsonSchema(_SCHEMA_D)]
Day = Annotated[
    FuzzyDate,
    PlainValidator(lambda raw: _full_day(_read_date(())(raw))),
    WithJsonSchema({"type": "string", "format": "date"}),
]
DayOrUnknown = date_or("unknown")
Due = date_or("ongoing", "none", "unknown")


@dataclass(frozen=True, slots=True)
class RefTo:
    """Marks a field as the id of another record.

    Attributes:
        kinds: Kinds it may point to, such as ``place``; ``action`` is written ``plan#1.1``.
    """

    kinds: tuple[str, ...]


def _plain(raw: object) -> str:
    if not isinstance(raw, str):
        raise fail("value.not_text")
    return raw


def ref(*kinds: str) -> Any:
    """Type of an id of another record of one of these kinds."""
    return Annotated[str, BeforeValidator(_plain), Field(min_length=1), RefTo(kinds)]


Place = ref("place")
Organisation = ref("organisation")
Coalition = ref("coalition")
Body = ref("organisation", "coalition")
Topic = ref("topic")
Plan = ref("plan")
ActionRef = ref("action")
StoryRef = ref("story")
Consent = ref("consent")
Dataset = ref("dataset")
Attachment = ref("attachment")
