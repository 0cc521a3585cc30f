"""An action plan: what was promised, by whom, until when, and what was reported (DOMAIN, section 2)."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from goodword.model.amendment import Amendment, PlanCorrection
from goodword.model.assessment import Recommendation
from goodword.model.fields import (
    Amount,
    Body,
    Coalition,
    D,
    Day,
    Due,
    Number,
    Organisation,
    Place,
    Text,
    Value,
    date_or,
)  # fmt: skip
from goodword.model.fields import (
    Plan as PlanRef,
)
from goodword.model.plan_background import (
    Background,
    HistoryItem,
    Oversight,
    PreviousActivity,
    SourceAnchor,
    Stakeholder,
)
from goodword.model.record import Area, Count, Email, Percent, Record, Source, Url, Weight

PlanType = Literal["ccap", "city_security", "working_group_roadmap", "programme", "declaration", "other"]
PlanStatus = Literal[
    "proposed", "consultation", "adopted", "in_force", "under_revision", "expired", "replaced", "unknown"
]
ActionStatus = Literal[
    "not_started",
    "in_progress",
    "completed",
    "partly_completed",
    "suspended",
    "cancelled",
    "merged",
    "unknown",
]
MoneyKind = Literal["planned", "committed", "received", "spent", "in_kind", "co_financing"]
EvidenceType = Literal[
    "document", "minutes", "photo", "video", "news", "decision", "contract", "memorandum", "dataset", "story",
    "survey", "visit", "training",
]  # fmt: skip
Reading = Literal["responsible", "coalition", "independent"]


PAGES = ("background", "changes", "goals", "how-we-count", "timeline")
"""Pages that stand beside the actions of a plan, so that no action can have such a number."""


class Evidence(Value):
    """A dated document or event that proves something."""

    type: EvidenceType = Field(description="What sort of evidence it is.")
    title: Text = Field(description="What it is called.")
    date: D = Field(description="When it was made or published.")
    url: Url | None = Field(None, description="Where it can be seen.")
    archive_url: Url | None = Field(None, description="An archived copy.")
    publisher: Text | None = Field(None, description="Who published it.")


class Adopted(Value):
    """The decision by which a plan came into force."""

    date: D | None = Field(None, description="When it was decided.")
    body: Text | None = Field(None, description="Who decided.")
    act: Text | None = Field(None, description="Number or name of the decision.")
    document: Url | None = Field(None, description="Where the decision can be read.")


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


class Responsible(Value):
    """Who has to do it."""

    organisation: Organisation = Field(description="The body.")
    role: Literal["lead", "support"] = Field(description="`lead` for the one who answers for it.")


def _unknown_is_empty(raw: object) -> object:
    return [] if raw == "unknown" else raw


class Milestone(Value):
    """A step that can be ticked off."""

    id: str = Field(description="Number of the step, unique in the action.")
    title: Text = Field(description="The step.")
    due: D | None = Field(None, description="Until when.")
    done: D | None = Field(None, description="When it was done.")
    weight: Weight = Field(Decimal(1), description="How much it counts among the milestones.")
    evidence: tuple[Evidence, ...] = Field((), description="What proves it.")


class Update(Value):
    """A dated report on an action."""

    date: Day = Field(description="The day of the report.")
    by: Body = Field(description="Who reports.")
    reading: Reading = Field("responsible", description="Whose view it is.")
    text: Text = Field(description="What is reported.")
    status: ActionStatus | None = Field(None, description="The status in this view.")
    percent: Percent | None = Field(None, description="How far it is in this view, 0 to 100.")
    evidence: tuple[Evidence, ...] = Field((), description="What proves it.")


class Change(Value):
    """A change of what was promised; it stays visible."""

    date: Day = Field(description="When it was changed.")
    field: Literal["due", "budget", "status", "responsible", "text"] = Field(description="What was changed.")
    from_: str = Field(alias="from", description="What stood there before.")
    to: str = Field(description="What stands there now.")
    reason: Text = Field(description="Why.")
    decided_by: Text | None = Field(None, description="Who decided it.")


class BudgetLine(Value):
    """An amount of one kind in one currency."""

    kind: MoneyKind = Field(description="Planned, committed, received, spent, in kind or co-financing.")
    amount: Amount = Field(description="With a decimal point, or `unknown`, or `none_needed`.")
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")] | None = Field(
        None, description="ISO 4217 code, such as `BAM`."
    )
    period: D | None = Field(None, description="For which time.")
    source: Organisation | None = Field(None, description="Who pays.")
    note: Text | None = Field(None, description="What should be known of it.")


class Measured(Value):
    """A value at a date."""

    date: D | None = Field(None, description="When it was measured or is to be reached.")
    value: Number = Field(description="The number.")


class IndicatorValue(Value):
    """A value of a period, or a stated gap."""

    period: D = Field(description="The period that was measured.")
    value: Number | None = Field(
        None, description="The number; leave it out and write `na` if there is none."
    )
    na: Text | None = Field(None, description="Why there is no number.")
    source: Source | None = Field(None, description="Where it comes from.")


class Indicator(Value):
    """What is measured to see whether the action works."""

    id: str = Field(description="Number of the indicator, unique in the action.")
    title: Text = Field(description="What is measured.")
    unit: Text = Field(description="In what.")
    direction: Literal["up", "down"] = Field(description="Whether more or less is better.")
    baseline: Measured | None = Field(None, description="Where it started.")
    target: Measured | None = Field(None, description="Where it should get.")
    values: tuple[IndicatorValue, ...] = Field((), description="What was measured.")


class Action(Value):
    """One promise of a plan."""

    id: str = Field(description='Number, quoted: `"1.10"` is not `"1.1"`.')
    title: Text = Field(description="What is to be done.")
    goal: str | None = Field(None, description="Number of the goal it serves.")
    areas: tuple[Area, ...] = Field((), description="EFUS's areas of work.")
    responsible: Annotated[tuple[Responsible, ...], BeforeValidator(_unknown_is_empty)] = Field(
        description="Who has to do it, at least one `lead`; or `unknown`."
    )
    start: D | None = Field(None, description="When it begins.")
    due: Due = Field(description="Until when; or `ongoing`, `none`, `unknown`.")
    done: D | None = Field(None, description="When it was done.")
    status: ActionStatus = Field(description="Its state; lateness is computed from dates.")
    reason: Text | None = Field(
        None, description="Required for partly_completed, suspended and cancelled; useful when late."
    )
    weight: Weight = Field(Decimal(1), description="How much it counts in the plan.")
    milestones: tuple[Milestone, ...] = Field((), description="Steps.")
    updates: tuple[Update, ...] = Field((), description="Dated reports.")
    changes: tuple[Change, ...] = Field((), description="What was changed since it was promised.")
    budget: tuple[BudgetLine, ...] = Field((), description="Money.")
    indicators: tuple[Indicator, ...] = Field((), description="What is measured.")
    evidence: tuple[Evidence, ...] = Field((), description="What proves it.")
    source_anchor: SourceAnchor | None = Field(None, description="Where it stands in the plan's own text.")
    merged_into: str | None = Field(None, description="Number of the action that goes on in its place.")


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
