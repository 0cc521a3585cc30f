"""Parts of a plan around its actions: why it was made, who is concerned, who watches (DOMAIN, section 2)."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from goodword.model.assessment import Evaluation, Survey
from goodword.model.fields import Body, Coalition, D, Dataset, Organisation, StoryRef, Text, Value
from goodword.model.record import Source

StakeholderRole = Literal["lead", "partner", "funder", "consulted", "beneficiary", "observer"]


class HistoryItem(Value):
    """Something that is known of the plan as a whole."""

    date: D = Field(description="When.")
    what: Text = Field(description="What happened.")
    sources: tuple[Source, ...] = Field((), description="Where that is known from.")


class Background(Value):
    """Why the plan was made."""

    text: Text | None = Field(None, description="What the situation was, in plain sentences.")
    incidents: tuple[Dataset, ...] = Field((), description="Incident counts of `data/` that it rests on.")
    needs: tuple[Text, ...] = Field((), description="What was found to be needed.")
    surveys: tuple[Survey, ...] = Field((), description="What people were asked and said.")


class Stakeholder(Value):
    """Who is concerned, and how."""

    organisation: Organisation = Field(description="The body.")
    role: StakeholderRole = Field(description="Its part in the plan.")
    note: Text | None = Field(None, description="What should be known of it.")


class PreviousActivity(Value):
    """What was done before this plan."""

    title: Text = Field(description="What was done.")
    period: D | None = Field(None, description="When.")
    by: tuple[Body, ...] = Field((), description="By whom.")
    result: Text | None = Field(None, description="What came of it.")
    story: StoryRef | None = Field(None, description="The story that tells of it.")


class Oversight(Value):
    """Who watches over the plan, and what they found."""

    coalition: Coalition | None = Field(None, description="The coalition that watches over it.")
    reports: tuple[Source, ...] = Field((), description="Reports on the plan as a whole.")
    evaluations: tuple[Evaluation, ...] = Field((), description="What those who were asked think of it.")


class SourceAnchor(Value):
    """Where an action stands in the plan's own text."""

    page: str | None = Field(None, min_length=1, description='Page of the adopted text: `"12"`.')
    quote: Text | None = Field(None, description="The words of the plan.")
