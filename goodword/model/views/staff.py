"""Views for the staff who keep plans: what is late, and what to write to those who answer for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from goodword.model.attention import Concern
from goodword.model.views.cards import ActionRow


@dataclass(frozen=True, slots=True)
class StaffAction:
    """An action with what of it needs attention."""

    plan: str
    plan_title: str
    row: ActionRow
    """As on the plan's page."""
    concerns: tuple[Concern, ...]
    urgent: bool
    leads: tuple[str, ...]
    """Ids of the bodies that answer for it; empty: not known."""
    due: str
    """As written in the file."""
    due_from: str
    due_to: str
    """First and last day; empty for a word."""
    first_promise: str
    days_late: int | None
    days_left: int | None
    stale_days: int | None


@dataclass(frozen=True, slots=True)
class StaffPlan:
    """A plan with its actions."""

    id: str
    title: str
    contact_missing: bool
    actions: tuple[StaffAction, ...]


@dataclass(frozen=True, slots=True)
class StaffBody:
    """A body with the actions that it answers for."""

    id: str
    """Empty when it is not known who answers for them."""
    name: str
    actions: tuple[StaffAction, ...]
    mails: Mapping[str, str]
    """What to write to it, by language; empty when there is nothing to write."""


@dataclass(frozen=True, slots=True)
class StaffReport:
    """What needs attention in some plans."""

    as_of: str
    """``State of 20 November 2026``."""
    day: str
    """The same as ISO day."""
    plans: tuple[StaffPlan, ...]
    bodies: tuple[StaffBody, ...]
    counts: Mapping[str, int]
    """By concern, and ``actions``, ``plans``, ``contact_missing``."""
    late: bool
    """True if something is overdue, began late or had no report for too long."""
