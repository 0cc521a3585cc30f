"""What a coalition does and who carries it (DOMAIN, section 3)."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from goodword.model.action import BudgetLine
from goodword.model.fields import D, Organisation, StoryRef, Text, Value
from goodword.model.record import Participants

ProjectStatus = Literal["planned", "in_progress", "completed", "cancelled", "unknown"]


class Coordinator(Value):
    """An office that coordinates; never a private person's name."""

    role: Text = Field(description="What it does for the coalition.")
    organisation: Organisation | None = Field(None, description="The body that does it.")
    term: D | None = Field(None, description="For which time.")


class Project(Value):
    """A project that members carry together."""

    title: Text = Field(description="What it is called.")
    period: D | None = Field(None, description="When.")
    partners: tuple[Organisation, ...] = Field((), description="Who carries it.")
    budget: tuple[BudgetLine, ...] = Field((), description="Money.")
    status: ProjectStatus = Field("unknown", description="How far it is.")
    story: StoryRef | None = Field(None, description="The story that tells of it.")


class Programme(Value):
    """A course or training programme."""

    title: Text = Field(description="What it is called.")
    period: D | None = Field(None, description="From when to when.")
    dates: tuple[D, ...] = Field((), description="Days on which it meets.")
    participants: Participants | None = Field(None, description="How many took part.")
    note: Text | None = Field(None, description="What is taught, and for whom.")
    story: StoryRef | None = Field(None, description="The story that tells of it.")
