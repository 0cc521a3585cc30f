"""What every record may have: language, sources, state."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import BeforeValidator, Field, WithJsonSchema

from goodword.model.fields import D, Text, Value, fail
from goodword.model.numbers import decimal_of

Area = Literal[
    "knowledge", "awareness", "empowerment", "targeted_prevention", "victim_support", "transversal_strategy"
]
"""EFUS's six areas of work."""

Sector = Literal[
    "civil_society", "authority", "police", "services", "education", "culture", "business", "religious",
    "media", "citizens", "vulnerable_groups",
]  # fmt: skip
"""Where a member of a coalition comes from."""


def _flag(raw: object) -> object:
    if raw in ("true", "yes"):
        return True
    if raw in ("false", "no"):
        return False
    raise fail("value.flag", value=str(raw))


Flag = Annotated[bool, BeforeValidator(_flag), WithJsonSchema({"enum": [True, False, "yes", "no"]})]


def _count(raw: object) -> object:
    text = str(raw)
    if not (text.isascii() and text.isdigit()):
        raise fail("number.whole", value=text)
    return int(text)


Count = Annotated[int, BeforeValidator(_count), WithJsonSchema({"type": "integer", "minimum": 0})]


def _percent(raw: object) -> Decimal:
    number = decimal_of(raw, "50")
    if not 0 <= number <= 100:
        raise fail("percent.range", value=str(raw))
    return number


def _weight(raw: object) -> Decimal:
    number = decimal_of(raw, "2")
    if number < 0:
        raise fail("weight.negative", value=str(raw))
    return number


Percent = Annotated[Decimal, BeforeValidator(_percent)]
Weight = Annotated[Decimal, BeforeValidator(_weight)]


def _web(raw: object) -> object:
    text = str(raw)
    if not text.startswith(("https://", "http://")) or any(c in text for c in " <>\"'\\") or not _leads(text):
        raise fail("url.invalid", value=text)
    return raw


def _leads(address: str) -> bool:
    """Whether an address names a host that the public reaches, and gives nobody's password away."""
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return False
    return "." in host.strip(".") and port != 0 and parts.username is None


Url = Annotated[str, BeforeValidator(_web), WithJsonSchema({"type": "string", "format": "uri"})]


def _mail(raw: object) -> object:
    name, at, host = str(raw).partition("@")
    if not (name and at and "." in host) or any(c in str(raw) for c in " <>\"'?&"):
        raise fail("email.invalid", value=str(raw))
    return raw


Email = Annotated[str, BeforeValidator(_mail), WithJsonSchema({"type": "string", "format": "email"})]


class Source(Value):
    """Where a fact comes from."""

    publisher: Text = Field(description="Who published it.")
    title: Text | None = Field(None, description="Title of the page, article or document.")
    url: Url | None = Field(None, description="Address of the page.")
    date: D | None = Field(None, description="When it was published, as exact as it is known.")
    archive_url: Url | None = Field(None, description="Address of an archived copy.")


class Participants(Value):
    """How many people took part."""

    total: Count | None = Field(None, description="All together.")
    women: Count | None = Field(None, description="Women among them.")
    men: Count | None = Field(None, description="Men among them.")


class ContactPoint(Value):
    """Where somebody can report something or get help."""

    who: Text = Field(description="Office or service.")
    for_whom: Text | None = Field(None, description="Whom it serves.")
    phone: str | None = Field(None, description="Telephone number as dialled from inside the country.")
    email: Email | None = Field(None, description="E-mail address of the office.")
    url: Url | None = Field(None, description="Web page.")
    hours: Text | None = Field(None, description="When somebody answers.")
    languages: tuple[str, ...] = Field((), description="Languages spoken there.")
    anonymous: Flag | None = Field(None, description="Whether a report may be anonymous.")
    checked: D | None = Field(None, description="When somebody last made sure that this is right.")


class Record(Value):
    """Base of every kind: what any record may have."""

    lang: str | None = Field(
        None, description="Language of the plain texts in this record; default: the site's main language."
    )
    updated: D | None = Field(None, description="When the content was last changed in substance.")
    sources: tuple[Source, ...] = Field((), description="Where the facts come from.")
    draft: Flag = Field(False, description="`yes` keeps the record off the site.")
    example: Flag = Field(
        False, description="`yes` marks an invented example; it is left out of totals, feeds and maps."
    )
