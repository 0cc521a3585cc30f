"""A story in another language: texts only (DOMAIN, section 1)."""

from __future__ import annotations

from pydantic import Field

from goodword.model.fields import D, Value
from goodword.model.story import Solution, Summary


class PhotoText(Value):
    """A photo's texts in a translation."""

    file: str = Field(description="File name of the photo in the original.")
    alt: str | None = Field(None, description="What can be seen.")
    caption: str | None = Field(None, description="Text under the picture.")


class EventText(Value):
    """An event's text in a translation."""

    place: str | None = Field(None, description="Hall, school, square.")


class QuoteText(Value):
    """A quotation in a translation; matched by position."""

    text: str = Field(description="The translated quotation.")
    speaker: str | None = Field(None, description="How the speaker is called.")
    role: str | None = Field(None, description="The speaker's role.")


class ProofText(Value):
    """What a story shows of an action, in a translation; matched by position."""

    how: str = Field(description="In one sentence.")


class PersonText(Value):
    """How the translation calls a person; matched by position."""

    as_: str = Field(alias="as", description="How the text calls the person.")
    role: str | None = Field(None, description="Office or role.")


class IncidentText(Value):
    """An incident in a translation; matched by position."""

    description: str = Field(description="What happened.")


class DemandText(Value):
    """A demand in a translation; matched by position."""

    text: str = Field(description="What should be done.")


class CorrectionText(Value):
    """A correction in a translation; matched by position."""

    what: str = Field(description="What was wrong and what is right.")


class Translation(Value):
    """A story in another language: texts only; shared facts stand in the original alone."""

    title: str = Field(min_length=1, description="Headline.")
    summary: Summary = Field(description="Up to 300 characters.")
    translated_from: D = Field(
        description="State of the original that was translated: its `updated`, else its `date`."
    )
    translator: str | None = Field(None, description="Who translated it.")
    photos: tuple[PhotoText, ...] = Field((), description="Alt texts and captions, by file.")
    event: EventText | None = Field(None, description="Texts of the event.")
    quotes: tuple[QuoteText, ...] = Field((), description="Quotations, in the original's order.")
    proves: tuple[ProofText, ...] = Field((), description="What it proves, in the original's order.")
    people: tuple[PersonText, ...] = Field((), description="How people are called, in the original's order.")
    solution: Solution | None = Field(None, description="Problem, response, evidence, insight, limitations.")
    incidents: tuple[IncidentText, ...] = Field((), description="Incidents, in the original's order.")
    demands: tuple[DemandText, ...] = Field((), description="Demands, in the original's order.")
    corrections: tuple[CorrectionText, ...] = Field((), description="Corrections, in the original's order.")
    support: str | None = Field(None, description="Words to those who were attacked.")
