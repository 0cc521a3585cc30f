"""What to write to a body that answers for something late: sentences to be pasted into a mail."""

from __future__ import annotations

from collections.abc import Sequence

from goodword.model.attention import Concern
from goodword.model.views.staff import StaffAction
from goodword.stages.present import address
from goodword.stages.present.action_row import action_row
from goodword.stages.present.context import Context
from goodword.text.numbering import numbered

_TOLD: tuple[Concern, ...] = ("overdue", "start_late", "stale", "no_report", "due_soon", "no_evidence")
"""What a mail tells, in this order; each action once, at the first that holds."""


def mail(context: Context, body: str, actions: Sequence[StaffAction]) -> str:
    """Write to a body.

    Args:
        context: The mail's language.
        body: The body's id.
        actions: What needs attention and what it answers for.

    Returns:
        Plain text of several paragraphs; empty if there is nothing to write.
    """
    parts = []
    left = list(actions)
    for concern in _TOLD:
        found = [action for action in left if concern in action.concerns]
        left = [action for action in left if action not in found]
        if found:
            lines = [_head(context, concern, len(found)), *(_line(context, action) for action in found)]
            parts.append("\n".join(lines))
    if not parts:
        return ""
    name = context.link("organisation", body).words.text
    greeting = context._("Dear colleagues of %(name)s,") % {"name": name}
    close = context._(
        "Please tell us how far each of them is and, where something is late, why. "
        "Every report is published with its date, and so is the reason."
    )
    day = context.state()
    return "\n\n".join([greeting, *parts, close, day if day.endswith(".") else f"{day}."])


def _head(context: Context, concern: Concern, n: int) -> str:
    say = context.speech.ngettext
    match concern:
        case "overdue":
            return say(
                "%(n)s action that you lead is past its date:",
                "%(n)s actions that you lead are past their date:",
                n,
            )
        case "start_late":
            return say(
                "%(n)s action that you lead has not begun in time:",
                "%(n)s actions that you lead have not begun in time:",
                n,
            )
        case "stale":
            return say(
                "On %(n)s action that you lead nothing was reported for long:",
                "On %(n)s actions that you lead nothing was reported for long:",
                n,
            )
        case "no_report":
            return say(
                "On %(n)s action that you lead nothing was reported so far:",
                "On %(n)s actions that you lead nothing was reported so far:",
                n,
            )
        case "due_soon":
            return say(
                "%(n)s action that you lead is due soon:", "%(n)s actions that you lead are due soon:", n
            )
        case _:
            return say(
                "%(n)s action that you finished has no proof yet:",
                "%(n)s actions that you finished have no proof yet:",
                n,
            )


def _line(context: Context, found: StaffAction) -> str:
    """An action in the mail's language, with where it stands and where to read of it."""
    plan = context.records.plans[found.plan]
    action = next(one for one in plan.actions if one.id == found.row.id)
    row = action_row(context, found.plan, action)
    title, name = row.title.text, context.words(plan.title).text
    where = context.settings.site_url + address.record(context.lang, "action", f"{found.plan}#{row.id}")
    said = "; ".join(text for text in (row.timeliness.detail, row.moved, row.stale) if text)
    return f"- {numbered(row.id, title)} ({name}){': ' if said else ''}{said}\n  {where}"
