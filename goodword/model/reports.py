"""What was reported on an action until a day: the dated facts that progress and timeliness stand on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from goodword.model.action import Action, Reading, Update
from goodword.model.plan import Plan
from goodword.text.dates import FuzzyDate


def counted(when: FuzzyDate | None, as_of: date) -> bool:
    """Whether something with this date has happened by a day.

    Args:
        when: Its date; None: it has none.
        as_of: The day on which the page is read.

    Returns:
        True from the first day of the date on (DOMAIN, section 2, fine print).
    """
    return when is not None and when.known and when.first <= as_of


def report_dates(action: Action, as_of: date) -> Iterator[FuzzyDate]:
    """Dates of all that was reported: updates, milestones done, indicator values, ``done``.

    A stated gap (``na``) is no report (DOMAIN, section 2, rule 1 and fine print).

    Args:
        action: The action.
        as_of: Later reports are left out.

    Yields:
        Dates in the order of the file.
    """
    dates = [update.date for update in action.updates]
    dates += [milestone.done for milestone in action.milestones if milestone.done]
    dates += [v.period for i in action.indicators for v in i.values if v.value is not None]
    dates += [action.done] if action.done else []
    yield from (when for when in dates if counted(when, as_of))


def last_report(action: Action, as_of: date) -> date | None:
    """Day of the last report.

    Args:
        action: The action.
        as_of: The day on which the page is read.

    Returns:
        A fuzzy date's last day, at most ``as_of`` (fine print on ``stale``); None: nothing was ever reported.
    """
    return max((min(when.last, as_of) for when in report_dates(action, as_of)), default=None)


def updates_of(action: Action, as_of: date, reading: Reading) -> tuple[Update, ...]:
    """Updates of one reading, the latest first; of one day, the later in the file first (fine print: ties).

    Args:
        action: The action.
        as_of: Later updates are left out.
        reading: Whose view.

    Returns:
        The updates.
    """
    told = [(n, u) for n, u in enumerate(action.updates) if counted(u.date, as_of) and u.reading == reading]
    return tuple(u for _, u in sorted(told, key=lambda one: (one[1].date.last, one[0]), reverse=True))


def start_of(action: Action, plan: Plan) -> date | None:
    """Last day on which the action may still begin as promised.

    Args:
        action: The action.
        plan: Its plan.

    Returns:
        The last day of its own start, else the first day of the plan's period (fine print); None: not known.
    """
    if action.start is not None:
        return action.start.last
    return plan.period.first if plan.period.known else None


def ahead(action: Action, plan: Plan, as_of: date) -> bool:
    """Whether an action is not started and need not be.

    Args:
        action: The action.
        plan: Its plan.
        as_of: The day on which the page is read.

    Returns:
        True until its start has passed, that day included (DOMAIN, section 2, rule 1 and fine print).
    """
    start = start_of(action, plan)
    return action.status == "not_started" and start is not None and as_of <= start
