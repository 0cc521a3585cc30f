"""Cards: how a record appears on other pages and in lists."""

from __future__ import annotations

from dataclasses import dataclass

from goodword.model.views.common import Link, Picture, Tag, When, Words
from goodword.text.numbering import number_of


@dataclass(frozen=True, slots=True)
class StoryCard:
    """A story in a list."""

    title: Words
    address: str
    summary: Words
    when: When
    kind: Tag
    places: tuple[Link, ...] = ()
    cover: Picture | None = None
    lang_name: str = ""
    """Name of the story's language when it is not the page's: the list marks it."""
    note: Words | None = None
    """Why it stands here: how it proves an action."""
    example: bool = False


@dataclass(frozen=True, slots=True)
class StatusShare:
    """One part of the bar by status; the parts of a plan add up to 100."""

    tag: Tag
    count: int
    percent: int


@dataclass(frozen=True, slots=True)
class Progress:
    """A plan's progress in words first, bars second (DOMAIN section 2)."""

    sentence: str
    """Leads every plan: ``7 of 21 done, 3 late, 2 moved, 2 without report``."""
    percent: int | None
    """None: no figure can be given."""
    coverage: str
    """``64 % over 17 of 21 actions; 2 without report, 2 cancelled``."""
    shares: tuple[StatusShare, ...] = ()
    time_used: int | None = None
    """Percent of the plan's period that has passed."""
    time_text: str = ""
    coalition_percent: int | None = None
    coalition_text: str = ""
    """The coalition's reading where it differs: both stand side by side, nothing is averaged."""


@dataclass(frozen=True, slots=True)
class PlanCard:
    """A plan in a list."""

    title: Words
    address: str
    places: tuple[Link, ...]
    type: Tag
    status: Tag
    period: str
    summary: Words
    progress: Progress | None
    """None when the list of actions is not public."""
    progress_note: str = ""
    """Says so in words when there is no progress."""
    example: bool = False


@dataclass(frozen=True, slots=True)
class ActionRow:
    """An action in a plan's table or on an organisation's page."""

    id: str
    title: Words
    address: str
    status: Tag
    timeliness: Tag
    """Key: not_applicable finished_late overdue start_late due_soon no_deadline on_time."""
    due: When
    moved: str = ""
    """``moved 2 times, first promise September 2026``; empty if never moved."""
    stale: str = ""
    """A sentence when no report came for long, else empty."""
    percent: int | None = None
    basis: str = ""
    """What the figure stands on, in words; ``no report`` when there is none."""
    responsible: tuple[Link, ...] = ()
    """Their ``note`` is the role (lead or support)."""
    stories: int = 0
    evidence: int = 0
    plan: Link | None = None
    """Only on pages that list actions of several plans."""
    marks: tuple[str, ...] = ()
    """What a filter asks for: late due_soon moved stale no_report bare; its status has a field of its own."""
    areas: tuple[str, ...] = ()
    """Keys of its areas of work."""
    bodies: tuple[str, ...] = ()
    """Ids of the responsible bodies."""

    @property
    def number(self) -> str:
        """Its number, if the plan counts."""
        return number_of(self.id)


@dataclass(frozen=True, slots=True)
class CoalitionCard:
    """A coalition in a list."""

    name: Words
    address: str
    kind: Tag
    status: Tag
    places: tuple[Link, ...]
    summary: Words
    founded: When | None = None
    members: str = ""
    """``23 members``; empty when none are listed."""
    example: bool = False


@dataclass(frozen=True, slots=True)
class PlaceCard:
    """A place in a list and in the town finder."""

    name: Words
    address: str
    kind: Tag
    spellings: str = ""
    """The name in every script, for the finder to match."""
    stories: int = 0
    plans: int = 0
    coalitions: int = 0
    counts: str = ""
    """``3 stories, 1 plan``."""
    example: bool = False
