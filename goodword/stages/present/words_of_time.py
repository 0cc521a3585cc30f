"""What is said of where an action stands in time (DOMAIN, section 2, "Two axes of status")."""

from __future__ import annotations

from goodword.model.action import Action
from goodword.model.timeliness import Moves, Timeliness
from goodword.model.views.common import Tag
from goodword.stages.present.context import Context
from goodword.text.dates import FuzzyDate
from goodword.text.i18n import Speech


def timeliness_tag(context: Context, action: Action, told: Timeliness) -> Tag:
    """Where an action stands in time, with the days that it is computed from.

    Args:
        context: The page's context.
        action: The action.
        told: Its timeliness.

    Returns:
        The word with its explanation, such as ``due 30 September 2026, 51 days ago; no reason given``.
    """
    detail = _time_detail(context, action, told)
    if told.key == "overdue" and action.reason is None:
        without = context._("no reason given")
        detail = f"{detail}; {without}"
    return context.tag("timeliness", told.key, detail)


def _time_detail(context: Context, action: Action, told: Timeliness) -> str:
    speech, _ = context.speech, context._
    match told.key:
        case "overdue":
            return f"{_due(speech, action.due)}, {days_ago(speech, told.days_late or 0)}"
        case "due_soon" | "on_time" if told.days_left is not None:
            return f"{_due(speech, action.due)}, {_days_left(speech, told.days_left)}"
        case "start_late" if action.start is not None:
            begin = _("was to begin: %(date)s") % {"date": speech.date(action.start)}
            return f"{begin}, {days_ago(speech, told.days_late or 0)}"
        case "finished_late" if action.done is not None:
            done = _("done: %(date)s") % {"date": speech.date(action.done)}
            return f"{done}, {days_late(speech, told.days_late or 0)}"
        case "not_applicable" if action.status == "completed":
            return _("the day of completion is not given")
        case _:
            return ""


def _due(speech: Speech, due: FuzzyDate) -> str:
    return speech.gettext("due: %(date)s") % {"date": speech.date(due)}


def days_ago(speech: Speech, n: int) -> str:
    """``51 days ago``."""
    return speech.ngettext("%(n)s day ago", "%(n)s days ago", n)


def days_late(speech: Speech, n: int) -> str:
    """``51 days late``."""
    return speech.ngettext("%(n)s day late", "%(n)s days late", n)


def _days_left(speech: Speech, n: int) -> str:
    return speech.ngettext("in %(n)s day", "in %(n)s days", n) if n else speech.gettext("today")


def moved_words(speech: Speech, moved: Moves, told: Timeliness) -> str:
    """That a deadline was moved, what was promised first, and how late it is against that: it stays visible.

    Args:
        speech: The page's language.
        moved: The moves.
        told: Timeliness, also against the first promise.

    Returns:
        ``moved 2 times, first promise: September 2026 (51 days late)``; empty if it was never moved.
    """
    if moved.first_promise is None:
        return ""
    times = speech.ngettext("moved %(n)s time", "moved %(n)s times", moved.count)
    promise = speech.gettext("first promise: %(date)s") % {"date": speech.date(moved.first_promise)}
    first = told.first
    if first is not None and first.key in ("overdue", "finished_late") and first.days_late:
        promise = f"{promise} ({days_late(speech, first.days_late)})"
    return f"{times}, {promise}"


def stale_words(speech: Speech, days: int | None) -> str:
    """That no report came for long; empty if one did."""
    if days is None:
        return ""
    return speech.ngettext("no report for %(n)s day", "no report for %(n)s days", days)
