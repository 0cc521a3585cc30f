"""Shared vocabularies and the consent register (DOMAIN, section 4), and free pages."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from goodword.model.fields import D, Text, Value
from goodword.model.fields import Organisation as OrganisationRef
from goodword.model.fields import Place as PlaceRef
from goodword.model.numbers import Number
from goodword.model.record import ContactPoint, Count, Flag, Record, Url

PlaceKind = Literal["municipality", "city", "hromada", "canton", "entity", "oblast", "country"]
ConsentScope = Literal["site", "feeds", "social", "print"]


class Population(Value):
    """Inhabitants at a census or estimate."""

    n: Count = Field(description="Inhabitants.")
    year: D = Field(description="Year of the count.")
    source: Text = Field(description="Who counted.")


class Place(Record):
    """A place; its page is the citizen's front door."""

    id: str = Field(description="Unique, in plain letters: `visegrad`.")
    name: Text = Field(description="Its name in every language and script of the site.")
    kind: PlaceKind = Field(description="What sort of place.")
    parent: PlaceRef | None = Field(None, description="The larger place in which it lies.")
    lat: Number | None = Field(None, description="Latitude in degrees.")
    lon: Number | None = Field(None, description="Longitude in degrees.")
    population: Population | None = Field(None, description="Inhabitants.")
    languages: tuple[str, ...] = Field((), description="Languages in official use.")
    contact_points: tuple[ContactPoint, ...] = Field((), description="Where to report, who helps.")


class Organisation(Record):
    """An organisation; people only as holders of a public role."""

    id: str = Field(description="Unique, in plain letters.")
    name: Text = Field(description="Its name.")
    abbreviation: Text | None = Field(None, description="Its short name per language: OSCE, OEBS, OESS.")
    kind: str | None = Field(None, description="What sort of organisation it is.")
    url: Url | None = Field(None, description="Its web site.")
    parent: OrganisationRef | None = Field(None, description="The body it belongs to.")


class Topic(Record):
    """A topic of stories."""

    id: str = Field(description="Unique, in plain letters.")
    name: Text = Field(description="Its name.")


class Consent(Value):
    """A consent, by number only; forms and names lie elsewhere."""

    status: Literal["given", "guardian", "withdrawn"] = Field(description="`guardian`: given by a guardian.")
    scope: tuple[ConsentScope, ...] = Field(description="What it covers: site, feeds, social, print.")
    expires: D | None = Field(None, description="Last day on which it holds.")
    minor: Flag = Field(False, description="`yes` for a child.")


class FreePage(Value):
    """A free page: about, method, accessibility."""

    title: str = Field(min_length=1, description="Headline.")
    summary: str | None = Field(None, description="One or two sentences for search results.")
    draft: Flag = Field(False, description="`yes` keeps it off the site.")
