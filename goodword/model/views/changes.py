"""Views of what happened in plans: reports, changes, amendments, corrections."""

from __future__ import annotations

from dataclasses import dataclass

from goodword.model.views.common import FeedLink, Link, Source, Tag, When, Words
from goodword.model.views.lists import CalendarEntry


@dataclass(frozen=True, slots=True)
class Evidence:
    """What proves an action."""

    type: Tag
    source: Source


@dataclass(frozen=True, slots=True)
class Update:
    """A dated report on an action."""

    when: When
    by: Link
    reading: Tag
    text: Words
    status: Tag | None = None
    percent: str = ""
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """A change of what was promised."""

    when: When
    field: str
    before: str
    after: str
    reason: Words
    decided_by: Words | None = None


@dataclass(frozen=True, slots=True)
class Amendment:
    """A decision that changed the plan itself."""

    when: When
    what: Words
    decided_by: Words | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened in a plan."""

    when: When
    sort: Tag
    """Key: update change amendment correction."""
    actions: tuple[Link, ...] = ()
    """The action that it is about; an amendment may have several, or none."""
    plan: Link | None = None
    """Only on pages that hold several plans."""
    update: Update | None = None
    change: Change | None = None
    moved: str = ""
    """``moved 2 times, first promise: September 2026``, at the last move of a deadline."""
    text: Words | None = None
    """What an amendment or a correction says."""
    decided_by: Words | None = None


@dataclass(frozen=True, slots=True)
class EventGroup:
    """What happened in a month."""

    title: str
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class ChangesPage:
    """What happened in a plan or in all plans, newest first."""

    title: str
    intro: str
    plan: Link | None
    count: str
    """``48 entries``; empty when there is none."""
    groups: tuple[EventGroup, ...]
    years: tuple[CalendarEntry, ...]
    """Only when there is too much for one page."""
    months: tuple[CalendarEntry, ...]
    """Of the page's year, only when there is too much for one page."""
    feed: FeedLink
