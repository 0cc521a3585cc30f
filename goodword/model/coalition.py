"""A coalition, alliance, forum, network, centre or working group (DOMAIN, section 3)."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from goodword.model.action import BudgetLine
from goodword.model.assessment import Evaluation, Recommendation, Survey
from goodword.model.coalition_work import Coordinator, Programme, Project
from goodword.model.fields import Attachment, D, Organisation, Place, StoryRef, Text, Value
from goodword.model.figure import Figure
from goodword.model.record import ContactPoint, Participants, Record, Sector, Url

CoalitionKind = Literal["coalition", "alliance", "forum", "network", "centre", "working_group"]
CoalitionState = Literal["active", "dormant", "closed", "unknown"]
ActivityKind = Literal["meeting", "training", "event", "campaign", "visit", "report_to_community"]


class State(Value):
    """Whether it works."""

    state: CoalitionState = Field(description="active, dormant, closed or unknown.")
    since: D | None = Field(None, description="Since when.")


class Member(Value):
    """A member."""

    organisation: Organisation | None = Field(None, description="An organisation of this site.")
    name: Text | None = Field(None, description="Its name, if it has no page of its own.")
    sector: Sector = Field(description="Where it comes from.")
    role: Text | None = Field(None, description="Its role.")
    from_: D | None = Field(None, alias="from", description="Since when.")
    to: D | None = Field(None, description="Until when.")


class Signatory(Value):
    """One who signed the charter; signing is joining."""

    organisation: Organisation | None = Field(None, description="An organisation of this site.")
    name: Text | None = Field(None, description="Its name, if it has no page of its own.")
    sector: Sector = Field(description="Where it comes from.")
    signed: D | None = Field(None, description="When it signed.")
    left: D | None = Field(None, description="When it left.")


class Charter(Value):
    """The founding document."""

    title: Text = Field(description="What it is called.")
    date: D | None = Field(None, description="When it was signed.")
    document: Url | None = Field(None, description="Address at which it can be read.")
    file: Attachment | None = Field(
        None, description="The document itself, beside `document` or in its place."
    )
    text: Text | None = Field(None, description="Its text, in Markdown.")
    signatories: tuple[Signatory, ...] = Field((), description="Who signed.")


class Meets(Value):
    """How often and where it meets."""

    every: Text | None = Field(None, description="How often.")
    place: Text | None = Field(None, description="Where.")


class Channels(Value):
    """Where it speaks in public."""

    site: Url | None = Field(None, description="Web site.")
    facebook: Url | None = Field(None, description="Facebook page.")
    x: Url | None = Field(None, description="Profile on X.")
    instagram: Url | None = Field(None, description="Instagram profile.")
    youtube: Url | None = Field(None, description="YouTube channel.")
    mastodon: Url | None = Field(None, description="Mastodon profile.")
    bluesky: Url | None = Field(None, description="Bluesky profile.")
    telegram: Url | None = Field(None, description="Telegram channel.")
    viber: Url | None = Field(None, description="Viber community.")


class Activity(Value):
    """Something it did."""

    date: D = Field(description="When.")
    title: Text = Field(description="What.")
    kind: ActivityKind = Field(description="What sort of activity.")
    participants: Participants | None = Field(None, description="How many took part.")
    story: StoryRef | None = Field(None, description="The story that tells of it.")


class Coalition(Record):
    """A coalition's profile."""

    name: Text = Field(description="Its name.")
    native_name: Text | None = Field(
        None, description="Its name in its own language, if `name` holds a translation."
    )
    kind: CoalitionKind = Field(description="What sort of body it is.")
    places: tuple[Place, ...] = Field(min_length=1, description="Where it works.")
    founded: D | None = Field(None, description="Since when it exists.")
    status: State | None = Field(None, description="Whether it works.")
    summary: Text = Field(description="What it is, in a few sentences.")
    about: Text | None = Field(None, description="More, in Markdown.")
    charter: Charter | None = Field(None, description="Its founding document.")
    members: tuple[Member, ...] = Field((), description="Its members.")
    coordinators: tuple[Coordinator, ...] = Field((), description="Offices that coordinate it.")
    engagement: Text | None = Field(
        None, description="How it decides to condemn, who speaks, within what time."
    )
    meets: Meets | None = Field(None, description="How often and where it meets.")
    contact_points: tuple[ContactPoint, ...] = Field((), description="Where to report, who helps.")
    channels: Channels | None = Field(None, description="Where it speaks in public.")
    activities: tuple[Activity, ...] = Field((), description="What it did.")
    projects: tuple[Project, ...] = Field((), description="What members carry together.")
    programmes: tuple[Programme, ...] = Field((), description="Courses and trainings, with their dates.")
    topics_survey: Survey | None = Field(None, description="What people were asked about their concerns.")
    figures: tuple[Figure, ...] = Field((), description="Figures about its work.")
    funding: tuple[BudgetLine, ...] = Field((), description="Money that it works with.")
    evaluations: tuple[Evaluation, ...] = Field((), description="What those who were asked think of it.")
    recommendations: tuple[Recommendation, ...] = Field(
        (), description="What it recommends, and what was answered."
    )
