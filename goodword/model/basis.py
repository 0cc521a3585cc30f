"""What the figure of one action stands on (DOMAIN, section 2, rules 1 to 3 and fine print)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Literal

from goodword.model.action import Action, ActionStatus, Reading, Update
from goodword.model.indicator import indicator_share
from goodword.model.plan import Plan
from goodword.model.reports import ahead, counted, last_report, updates_of
from goodword.text.dates import FuzzyDate

BasisKind = Literal["milestones", "indicators", "percent", "status", "ahead"]
Reason = Literal["no_report", "no_figure", "suspended", "cancelled", "merged"]

FULL = Fraction(100)
CAP = Fraction(99)
"""The most that an action reads which is not completed (rule 3)."""


_ENDED: dict[ActionStatus, Reason] = {"cancelled": "cancelled", "merged": "merged"}


@dataclass(frozen=True, slots=True)
class IndicatorShare:
    """How much of its way an indicator has gone.

    Attributes:
        id: The indicator's id.
        value: Percent, 0 to 100; None: it gives no basis.
    """

    id: str
    value: Fraction | None


@dataclass(frozen=True, slots=True)
class Basis:
    """The figure of an action and what it stands on.

    Attributes:
        kind: What it stands on.
        value: Percent, 0 to 100, exact; 99 at most unless completed.
        found: The figure before ``completed`` made it 100 or the cap made it 99; None: there was no other.
        by: Id of the body that stated it (``percent``, and any figure of the coalition's own).
        when: When that was stated.
        reading: Whose view it is.
        steps: Milestones done and in all (``milestones``).
        indicators: Every indicator with its share (``indicators``).
        undated: Completed, but no date of its end is given (rule 2).
    """

    kind: BasisKind
    value: Fraction
    found: Fraction | None = None
    by: str = ""
    when: FuzzyDate | None = None
    reading: Reading = "responsible"
    steps: tuple[int, int] = (0, 0)
    indicators: tuple[IndicatorShare, ...] = ()
    undated: bool = False


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Why an action has no figure.

    Attributes:
        reason: ``no_figure`` means that something was reported, but no figure can be had from it.
    """

    reason: Reason


Judged = Basis | LeftOut


def basis(action: Action, plan: Plan, as_of: date) -> Judged:
    """The figure of an action as its responsible body reports it, and what it stands on.

    Args:
        action: The action.
        plan: Its plan, for the start.
        as_of: The day on which the page is read.

    Returns:
        The first basis that exists: milestones, indicators, stated percent, status (rule 2); else why not.
    """
    if action.status in _ENDED:
        return LeftOut(_ENDED[action.status])
    found = measured(action, as_of)
    if action.status == "completed":
        return _completed(action, found, as_of)
    reported = last_report(action, as_of) is not None
    if reported and found is not None:
        return replace(found, value=min(found.value, CAP), found=found.value)
    if reported and action.status == "not_started":
        return Basis("status", Fraction(0))
    if not reported and ahead(action, plan, as_of):
        return Basis("ahead", Fraction(0))
    if action.status == "suspended":
        return LeftOut("suspended")
    return LeftOut("no_figure" if reported else "no_report")


def basis_in(reading: Reading, action: Action, plan: Plan, as_of: date) -> Judged | None:
    """The figure of an action as somebody else sees it; nothing is averaged (rule 6).

    Args:
        reading: Whose view: ``coalition`` or ``independent``; ``responsible`` gives ``basis``.
        action: The action.
        plan: Its plan.
        as_of: The day on which the page is read.

    Returns:
        Their own figure; where they stated only a status, the figure that the action has in that status.
        None: they stated neither.
    """
    if reading == "responsible":
        return basis(action, plan, as_of)
    status = status_in(reading, action, as_of)
    seen = action.model_copy(update={"status": status}) if status else action
    if seen.status not in _ENDED:
        for update in updates_of(action, as_of, reading):
            found = _figure(update)
            if found is not None:
                value = found if seen.status == "completed" else min(found, CAP)
                by_status = update.percent is None or update.status == "completed"
                kind: BasisKind = "status" if by_status else "percent"
                return Basis(kind, value, found, update.by, update.date, reading)
    return basis(seen, plan, as_of) if status else None


def status_in(reading: Reading, action: Action, as_of: date) -> ActionStatus | None:
    """The status that somebody else gives an action.

    Args:
        reading: Whose view.
        action: The action.
        as_of: Later updates are left out.

    Returns:
        The last status in this view; None: they stated none.
    """
    return next((u.status for u in updates_of(action, as_of, reading) if u.status), None)


def _figure(update: Update) -> Fraction | None:
    if update.status == "completed":
        return FULL
    if update.percent is not None:
        return Fraction(update.percent)
    return Fraction(0) if update.status == "not_started" else None


def _completed(action: Action, found: Basis | None, as_of: date) -> Basis:
    undated = not counted(action.done, as_of)
    if found is None:
        return Basis("status", FULL, undated=undated)
    if found.value == FULL:
        return replace(found, found=FULL, undated=undated)
    return Basis("status", FULL, found.value, steps=found.steps, undated=undated)


def measured(action: Action, as_of: date) -> Basis | None:
    """What was measured or stated, before the status has its say.

    Args:
        action: The action.
        as_of: Later reports are left out.

    Returns:
        Milestones, else indicators, else the stated percent (rule 2); None: there is no figure.
    """
    return _milestones(action, as_of) or _indicators(action, as_of) or _percent(action, as_of)


def _milestones(action: Action, as_of: date) -> Basis | None:
    total = sum((Fraction(milestone.weight) for milestone in action.milestones), Fraction(0))
    if not total:
        return None
    done = [milestone for milestone in action.milestones if counted(milestone.done, as_of)]
    share = sum((Fraction(milestone.weight) for milestone in done), Fraction(0)) / total
    return Basis("milestones", share * 100, steps=(len(done), len(action.milestones)))


def _indicators(action: Action, as_of: date) -> Basis | None:
    shares = tuple(IndicatorShare(one.id, indicator_share(one, as_of)) for one in action.indicators)
    known = [share.value for share in shares if share.value is not None]
    if not known:
        return None
    return Basis("indicators", sum(known, Fraction(0)) / len(known), indicators=shares)


def _percent(action: Action, as_of: date) -> Basis | None:
    readings: tuple[Reading, ...] = ("responsible", "independent")
    for reading in readings:
        for update in updates_of(action, as_of, reading):
            if update.percent is not None:
                found = Fraction(update.percent)
                return Basis("percent", found, by=update.by, when=update.date, reading=reading)
    return None
