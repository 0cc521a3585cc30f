"""All visible records of a site: what relate and present work on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from goodword.model.coalition import Coalition
from goodword.model.figure import FigureSeries
from goodword.model.incidents import IncidentDataset
from goodword.model.photo import PhotoFacts
from goodword.model.plan import Plan
from goodword.model.shared import Consent, FreePage, Organisation, Place, Topic
from goodword.model.story import Story, Withdrawn
from goodword.model.translation import Translation
from goodword.text.markdown import Body

YAML_KINDS = ("plan", "coalition", "place", "organisation", "topic", "dataset", "figure")
"""Kinds of records that stand in YAML files and have a page in every language of the site."""


@dataclass(frozen=True, slots=True)
class StoryRecord:
    """A story with its translations.

    Attributes:
        id: Unique among stories.
        lang: Language of the original.
        folder: Folder of its photos, relative to ``content/``: ``stories/most-2026``.
        story: The original.
        translations: By language tag.
        bodies: Converted Markdown by language tag, the original's too.
        photos: Facts about the files beside it, by file name.
        scopes: What the consents of its people allow: feeds, social, print; the narrowest rules.
    """

    id: str
    lang: str
    folder: str
    story: Story
    translations: Mapping[str, Translation]
    bodies: Mapping[str, Body]
    photos: Mapping[str, PhotoFacts]
    scopes: frozenset[str] = frozenset({"feeds", "social", "print"})

    @property
    def languages(self) -> tuple[str, ...]:
        """Languages in which it has a page, the original's first."""
        return (self.lang, *sorted(self.translations))


@dataclass(frozen=True, slots=True)
class PageRecord:
    """A free page in one language."""

    id: str
    lang: str
    page: FreePage
    body: Body


@dataclass(frozen=True, slots=True)
class Records:
    """Everything that may be shown; held records are not here."""

    stories: Mapping[str, StoryRecord] = field(default_factory=dict)
    plans: Mapping[str, Plan] = field(default_factory=dict)
    coalitions: Mapping[str, Coalition] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    topics: Mapping[str, Topic] = field(default_factory=dict)
    datasets: Mapping[str, IncidentDataset] = field(default_factory=dict)
    figures: Mapping[str, FigureSeries] = field(default_factory=dict)
    consents: Mapping[str, Consent] = field(default_factory=dict)
    pages: Mapping[tuple[str, str], PageRecord] = field(default_factory=dict)
    """By language tag and id."""
    withdrawn: Mapping[str, Withdrawn] = field(default_factory=dict)
    """Stubs of withdrawn stories and of stories whose consent ran out: their address answers neutrally."""
