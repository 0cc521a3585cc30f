"""An action plan: what it is for, where it holds, who leads it and how it is counted (DOMAIN, section 2)."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from goodword.model.action import Action
from goodword.model.amendment import Amendment, PlanCorrection
from goodword.model.assessment import Recommendation
from goodword.model.fields import Attachment, Body, Coalition, D, Place, Text, Value, date_or
from goodword.model.fields import Plan as PlanRef
from goodword.model.plan_background import Background, HistoryItem, Oversight, PreviousActivity, Stakeholder
from goodword.model.record import Count, Email, Record, Url

PlanType = Literal["ccap", "city_security", "working_group_roadmap", "programme", "declaration", "other"]
PlanStatus = Literal[
    "proposed", "consultation", "adopted", "in_force", "under_revision", "expired", "replaced", "unknown"
]

PAGES = ("background", "changes", "goals", "how-we-count", "timeline")
"""Pages that stand beside the actions of a plan, so that no action can have such a number."""


class Adopted(Value):
    """The decision by which a plan came into force."""

    date: D | None = Field(None, description="When it was decided.")
    body: Text | None = Field(None, description="Who decided.")
    act: Text | None = Field(None, description="Number or name of the decision.")
    document: Url | None = Field(None, description="Address at which the decision can be read.")
    file: Attachment | None = Field(
        None, description="The decision itself, beside `document` or in its place."
    )


class Contact(Value):
    """The office that answers questions about the plan."""

    office: Text | None = Field(None, description="Name of the office.")
    email: Email | None = Field(None, description='Its e-mail address, for "is this wrong? tell us".')
    phone: str | None = Field(None, description="Its telephone number.")


class Goal(Value):
    """A goal that several actions serve."""

    id: str = Field(description='Number of the goal, quoted: `"1"`.')
    title: Text = Field(description="The goal.")
    description: Text | None = Field(None, description="What it means.")


class Method(Value):
    """How this plan is counted and kept."""

    stale_after_days: Count = Field(180, description="An action without a report for longer is marked.")
    due_soon_days: Count = Field(
        30, description="From how many days before its end an action counts as due soon."
    )
    response_hours: Count | None = Field(
        None, description="Within what time the plan promises an answer to incidents."
    )
    updated_by: Text | None = Field(None, description="Who keeps the plan's page.")


class Plan(Record):
    """An action plan."""

    title: Text = Field(description="Name of the plan.")
    type: PlanType = Field(description="What sort of plan it is.")
    places: tuple[Place, ...] = Field(min_length=1, description="Where it holds.")
    period: date_or("unknown") = Field(description="From when to when, such as `2026/2028`; or `unknown`.")  # type: ignore[valid-type]
    status: PlanStatus = Field(description="Whether it is in force.")
    adopted: Adopted | None = Field(None, description="The decision about it.")
    revision_of: PlanRef | None = Field(None, description="The plan that it replaces.")
    lead: Body | None = Field(None, description="Who leads it.")
    coalitions: tuple[Coalition, ...] = Field((), description="Coalitions that stand behind it.")
    contact: Contact | None = Field(None, description="Whom to tell if something is wrong.")
    summary: Text = Field(description="What it is for, in a few sentences.")
    history: tuple[HistoryItem, ...] = Field((), description="What is known of it as a whole.")
    background: Background | None = Field(None, description="Why it was made.")
    stakeholders: tuple[Stakeholder, ...] = Field((), description="Who is concerned, by their part in it.")
    previous_activities: tuple[PreviousActivity, ...] = Field((), description="What was done before it.")
    goals: tuple[Goal, ...] = Field((), description="Goals.")
    actions: tuple[Action, ...] = Field(description="Its actions; `[]` if the list is not public.")
    method: Method = Field(Method(), description="How it is counted and kept.")
    amendments: tuple[Amendment, ...] = Field((), description="Decisions that changed the plan itself.")
    corrections: tuple[PlanCorrection, ...] = Field(
        (), description="What was wrong on the page and was put right."
    )
    oversight: Oversight | None = Field(None, description="Who watches over it, and what they found.")
    recommendations: tuple[Recommendation, ...] = Field(
        (), description="What it was recommended to change, and the answer."
    )

    @property
    def has_background(self) -> bool:
        """Whether there is something to tell on the page behind the plan."""
        return bool(
            self.background
            or self.stakeholders
            or self.previous_activities
            or self.oversight
            or self.recommendations
        )
