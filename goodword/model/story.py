"""A story: the original with its shared facts, and its translations with texts only (DOMAIN, section 1)."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from goodword.model.fields import (
    ActionRef,
    Body,
    Coalition,
    Consent,
    D,
    Day,
    DayOrUnknown,
    Organisation,
    Place,
    Topic,
    Value,
    fail,
)
from goodword.model.record import Area, Flag, Participants, Record

StoryKind = Literal[
    "story", "news", "event", "testimonial", "interview", "practice", "statement", "announcement", "withdrawn"
]
Bias = Literal[
    "racist_xenophobic", "anti_roma", "antisemitic", "anti_muslim", "anti_christian",
    "other_religion_or_belief", "gender", "anti_lgbti", "disability",
]  # fmt: skip
IncidentType = Literal[
    "homicide", "assault", "threats", "property_damage", "desecration", "arson", "disturbance", "other"
]


def _summary(raw: object) -> object:
    if isinstance(raw, str) and len(raw) > 300:
        raise fail("story.summary_long", length=len(raw))
    return raw


Summary = Annotated[str, BeforeValidator(_summary), Field(min_length=1)]


class Event(Value):
    """When and where something happened."""

    start: D = Field(description="First day.")
    end: D | None = Field(None, description="Last day, if there was more than one.")
    place: str | None = Field(None, description="Hall, school, square; in this file's language.")
    participants: Participants | None = Field(None, description="How many took part.")


class Proof(Value):
    """The claim that this story proves an action of a plan."""

    action: ActionRef = Field(description="`plan#action`, such as `visegrad-2026#2.1`.")
    how: str = Field(description="In one sentence, what the story shows of it.")


def _basis(raw: object) -> object:
    if not isinstance(raw, str) or not raw.strip():
        raise fail("people.basis")
    return raw


class Person(Value):
    """A person in the text or in a photo, and the ground on which they may be shown."""

    as_: str | None = Field(
        None,
        alias="as",
        description="How the text calls the person: `a farmer from the village`, or a name with consent; "
        "left out for somebody who can only be seen in a photo.",
    )
    role: str | None = Field(None, description="Office or role.")
    basis: Annotated[str, BeforeValidator(_basis)] = Field(
        description="A consent's number, `public_role` (an office holder in office) or `published_source`."
    )


def _people(raw: object) -> object:
    if isinstance(raw, str) and raw != "none":
        raise fail("people.form", value=raw)
    return [] if raw == "none" else raw


class Shows(Value):
    """Who can be seen in a photo."""

    crowd: Flag = Field(False, description="People, but nobody in particular.")
    people: tuple[Consent, ...] = Field(
        (), description="Consent numbers of the people who can be recognised."
    )


def _shows(raw: object) -> object:
    if isinstance(raw, list):
        return {"people": raw}
    if raw in ("none", "crowd"):
        return {"crowd": "yes" if raw == "crowd" else "no"}
    raise fail("photo.shows", value=str(raw))


def _focus(raw: object) -> object:
    try:
        x, y = (float(str(part)) for part in raw) if isinstance(raw, list) else (-1.0, -1.0)
    except ValueError:
        x = y = -1.0
    if not (0 <= x <= 1 and 0 <= y <= 1):
        raise fail("photo.focus")
    return (x, y)


class Photo(Value):
    """A photo that lies beside the story's file; the first is the cover."""

    file: str = Field(description="File name beside the story.")
    alt: str | None = Field(
        None, description="What can be seen, 10 to 150 characters, for those who cannot see it."
    )
    decorative: Flag = Field(
        False, description="`yes` if the picture says nothing that the text does not say."
    )
    caption: str | None = Field(None, description="Text under the picture.")
    credit: str = Field(description="Who took or drew it.")
    licence: str | None = Field(None, description="Licence, such as `CC-BY-4.0`.")
    focus: Annotated[tuple[float, float], BeforeValidator(_focus)] | None = Field(
        None, description="`[x, y]` from 0 to 1: what must stay in view when it is cut."
    )
    shows: Annotated[Shows, BeforeValidator(_shows)] = Field(
        description="`none`, `crowd`, or consent numbers of the people in it."
    )


class Quote(Value):
    """A quotation."""

    text: str = Field(description="What was said, word for word.")
    speaker: str | None = Field(None, description="Who said it.")
    anonymous: Flag = Field(False, description="`yes` if the speaker stays unnamed.")
    role: str | None = Field(None, description="The speaker's role.")
    organisation: Organisation | None = Field(None, description="The speaker's organisation.")


class Solution(Value):
    """Solutions journalism's questions."""

    problem: str | None = Field(None, description="What was wrong.")
    response: str | None = Field(None, description="What was done.")
    evidence: str | None = Field(None, description="How one knows that it works.")
    insight: str | None = Field(None, description="What others can learn.")
    limitations: str | None = Field(None, description="What it does not solve.")


class Incident(Value):
    """An incident that a statement answers; no names, no addresses."""

    place: Place = Field(description="Municipality.")
    date: DayOrUnknown = Field(description="When it happened, or `unknown`.")
    time: str | None = Field(None, description="Time of day, if known.")
    bias: tuple[Bias, ...] = Field((), description="ODIHR's bias motivations; several may hold.")
    type: tuple[IncidentType, ...] = Field((), description="ODIHR's types; several may hold.")
    reported_to_police: Literal["yes", "no", "unknown"] = Field(description="Whether the police know of it.")
    description: str = Field(description="What happened, in one or two sentences.")


class Demand(Value):
    """What a statement asks of somebody."""

    to: Body = Field(description="Who should act.")
    text: str = Field(description="What should be done.")
    answered: D | None = Field(None, description="When it was answered.")


class Social(Value):
    """What social networks may have of this story."""

    allowed: Flag = Field(True, description="`social: none` forbids cards and pictures for networks.")
    hashtags: tuple[str, ...] = Field((), description="Without the sign #.")


def _social(raw: object) -> object:
    return {"allowed": "no"} if raw == "none" else raw


class Correction(Value):
    """A correction that stays visible."""

    date: D = Field(description="When it was corrected.")
    what: str = Field(description="What was wrong and what is right.")


class Story(Record):
    """The original of a story: texts in one language and all shared facts."""

    title: str = Field(min_length=1, description="Headline.")
    date: Day = Field(
        description="When it is published: a full day or moment; in the future the story waits."
    )
    summary: Summary = Field(description="Up to 300 characters; lists, cards and feeds use it.")
    kind: StoryKind = Field(description="What sort of text it is.")
    event: Event | None = Field(None, description="When and where something happened.")
    places: tuple[Place, ...] = Field((), description="Places it is about.")
    coalitions: tuple[Coalition, ...] = Field((), description="Coalitions it is about.")
    organisations: tuple[Organisation, ...] = Field((), description="Organisations it is about.")
    topics: tuple[Topic, ...] = Field((), description="Topics.")
    areas: tuple[Area, ...] = Field((), description="EFUS's areas of work.")
    proves: tuple[Proof, ...] = Field((), description="Actions of plans for which it is evidence.")
    people: Annotated[tuple[Person, ...], BeforeValidator(_people)] = Field(
        description="`none`, or every person in the text and in the photos with the ground for showing them."
    )
    photos: tuple[Photo, ...] = Field((), description="Photos beside the file; the first is the cover.")
    quotes: tuple[Quote, ...] = Field((), description="Quotations to set apart.")
    solution: Solution | None = Field(None, description="Problem, response, evidence, insight, limitations.")
    authors: tuple[str, ...] = Field((), description="Who wrote it.")
    translator: str | None = Field(None, description="Who translated it.")
    photographer: str | None = Field(None, description="Who took the photos.")
    social: Annotated[Social, BeforeValidator(_social)] = Field(
        Social(), description="`none`, or hashtags for social networks."
    )
    corrections: tuple[Correction, ...] = Field((), description="Corrections, in the order of time.")
    aliases: tuple[str, ...] = Field((), description="Earlier ids; their addresses lead here.")
    expires: D | None = Field(None, description="After this day the story is taken off the site.")
    issued: DayOrUnknown | None = Field(None, description="Statements: when it was issued, or `unknown`.")
    issuers: tuple[Body, ...] = Field(
        (), description="Statements: coalitions or organisations that issued it."
    )
    incidents: tuple[Incident, ...] = Field((), description="Statements: what happened, one or more.")
    demands: tuple[Demand, ...] = Field((), description="Statements: what is asked of whom.")
    support: str | None = Field(None, description="Statements: words to those who were attacked.")


class Withdrawn(Value):
    """The stub that stays where a story was withdrawn."""

    id: str = Field(description="The story's id.")
    kind: Literal["withdrawn"] = Field(description="Always `withdrawn`.")
    date: D = Field(description="When it was withdrawn.")
    languages: tuple[str, ...] = Field(description="Languages in which it had a page.")
