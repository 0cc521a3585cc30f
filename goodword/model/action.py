"""An action of a plan: who does it until when, what was reported, spent and measured (DOMAIN, section 2)."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from goodword.model.fields import Attachment, Body, D, Day, Due, Organisation, Text, Value
from goodword.model.numbers import Amount, Number
from goodword.model.plan_background import SourceAnchor
from goodword.model.record import Area, Percent, Source, Url, Weight

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


class Evidence(Value):
    """A dated document or event that proves something."""

    type: EvidenceType = Field(description="What sort of evidence it is.")
    title: Text = Field(description="What it is called.")
    date: D = Field(description="When it was made or published.")
    url: Url | None = Field(None, description="Where it can be seen.")
    file: Attachment | None = Field(None, description="The document itself, beside `url` or in its place.")
    archive_url: Url | None = Field(None, description="An archived copy.")
    publisher: Text | None = Field(None, description="Who published it.")


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
