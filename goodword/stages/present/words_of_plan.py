"""What is said of a plan's progress, in words first (DOMAIN, section 2, rules 4 to 6)."""

from __future__ import annotations

from collections.abc import Iterator

from goodword.model.action import ActionStatus
from goodword.model.basis import Reason
from goodword.model.plan import Plan
from goodword.model.progress import PlanProgress, TraceRow
from goodword.model.progress import StatusShare as Share
from goodword.model.tally import Tally
from goodword.model.views.cards import Progress, StatusShare
from goodword.model.views.common import Tag
from goodword.stages.present.numbers import exact_percent
from goodword.stages.present.vocabulary import VOCABULARIES
from goodword.stages.present.words_of_action import percent_of
from goodword.text.i18n import Speech


def progress_view(plan: Plan, progress: PlanProgress, speech: Speech) -> Progress:
    """A plan's progress in the words of a language.

    Args:
        plan: The plan.
        progress: Its progress.
        speech: The page's language.

    Returns:
        The view.
    """
    return Progress(
        leading_sentence(progress, speech),
        progress.percent,
        coverage(progress, speech),
        status_bar(progress, speech),
        progress.time_used,
        time_text(plan, progress, speech),
        progress.coalition_percent,
        coalition_text(progress, speech),
    )


def leading_sentence(progress: PlanProgress | Tally, speech: Speech) -> str:
    """The sentence that leads every plan: ``7 of 21 done, 3 late, 2 moved, 2 without report`` (rule 5)."""
    ngettext = speech.ngettext
    numbers = {"done": speech.number(progress.done), "total": speech.number(progress.total)}
    parts = [
        speech.gettext("%(done)s of %(total)s done") % numbers,
        ngettext("%(n)s late", "%(n)s late", progress.late),
        ngettext("%(n)s moved", "%(n)s moved", progress.moved),
        left_out(speech, "no_report", progress.without_report),
    ]
    for reason in ("cancelled", "merged"):
        if progress.omitted(reason):
            parts.append(left_out(speech, reason, progress.omitted(reason)))
    return ", ".join(parts)


def left_out(speech: Speech, reason: Reason, n: int) -> str:
    """How many actions have no figure, and why: ``2 without report``."""
    match reason:
        case "no_report":
            return speech.ngettext("%(n)s without report", "%(n)s without report", n)
        case "no_figure":
            return speech.ngettext("%(n)s reported without a figure", "%(n)s reported without a figure", n)
        case "suspended":
            return speech.ngettext("%(n)s suspended", "%(n)s suspended", n)
        case "cancelled":
            return speech.ngettext("%(n)s cancelled", "%(n)s cancelled", n)
        case _:
            return speech.ngettext("%(n)s merged", "%(n)s merged", n)


def coverage(progress: PlanProgress, speech: Speech) -> str:
    """What a plan's figure covers: ``64% over 17 of 21 actions; 2 without report, 2 cancelled`` (rule 4)."""
    words = ", ".join(left_out(speech, reason, n) for reason, n in progress.left_out)
    figure = _over(speech, progress.percent, progress.counted, progress.total)
    return f"{figure}; {words}" if words else figure


def _over(speech: Speech, percent: int | None, counted: int, total: int) -> str:
    if percent is None and counted:
        return speech.gettext("no figure, because no action that counts has a weight")
    if percent is None:
        return speech.gettext("no figure, because no action has one")
    numbers = {
        "percent": speech.percent(percent),
        "counted": speech.number(counted),
        "total": speech.number(total),
    }
    if total == 1:
        return speech.gettext("%(percent)s over 1 of 1 action") % numbers
    return speech.gettext("%(percent)s over %(counted)s of %(total)s actions") % numbers


def status_tag(speech: Speech, status: ActionStatus) -> Tag:
    """The word for an action's status."""
    label = VOCABULARIES["action_status"][status]
    return Tag(status, speech.gettext(label))


def status_bar(progress: PlanProgress, speech: Speech) -> tuple[StatusShare, ...]:
    """Parts of the bar by status, done first; they add up to 100."""
    shares: dict[str, Share] = {share.status: share for share in progress.shares}
    found = [shares[status] for status in VOCABULARIES["action_status"] if status in shares]
    return tuple(StatusShare(status_tag(speech, share.status), share.count, share.percent) for share in found)


def time_text(plan: Plan, progress: PlanProgress, speech: Speech) -> str:
    """How much of the plan's period has passed, in words."""
    if progress.time_used is None:
        return speech.gettext("The period of the plan is not known.")
    period = {"period": speech.date(plan.period)}
    if progress.as_of < plan.period.first:
        return speech.gettext("The period has not begun: %(period)s") % period
    if progress.time_used == 100:
        return speech.gettext("The period is over: %(period)s") % period
    days = (plan.period.last - plan.period.first).days + 1
    passed = (progress.as_of - plan.period.first).days
    numbers = {"passed": speech.number(passed), "days": speech.number(days)}
    return speech.gettext("Days passed: %(passed)s of %(days)s (%(period)s)") % (numbers | period)


def coalition_text(progress: PlanProgress, speech: Speech) -> str:
    """The coalition's figure and the actions that it sees differently; empty if it agrees (rule 6)."""
    rows = progress.differing
    if not rows:
        return ""
    figure = _over(speech, progress.coalition_percent, progress.coalition_counted, progress.total)
    differs = speech.ngettext("differs in %(n)s action", "differs in %(n)s actions", len(rows))
    return f"{figure}; {differs}: {', '.join(_difference(row, speech) for row in rows)}"


def _difference(row: TraceRow, speech: Speech) -> str:
    return f"{row.action.id} ({'; '.join(difference(row, speech))})"


def difference(row: TraceRow, speech: Speech) -> Iterator[str]:
    """In what the coalition sees an action differently: figure, status, both or nothing."""
    other = row.coalition
    if other is None:
        return
    theirs, ours = percent_of(other.judged), percent_of(row.judged)
    if theirs != ours:
        yield _instead(speech, percent_or_none(speech, theirs), percent_or_none(speech, ours))
    if other.status is not None:
        labels = [status_tag(speech, status).label for status in (other.status, row.action.status)]
        yield _instead(speech, *labels)


def percent_or_none(speech: Speech, percent: int | None) -> str:
    """A whole percentage, or the words for its absence."""
    return speech.gettext("no figure") if percent is None else speech.percent(percent)


def _instead(speech: Speech, theirs: str, ours: str) -> str:
    return speech.gettext("coalition: %(theirs)s, plan: %(ours)s") % {"theirs": theirs, "ours": ours}


def trace_sum(progress: PlanProgress, speech: Speech) -> str:
    """The sentence under the trace: the sum of the contributions and how it is rounded (rule 6)."""
    if progress.exact is None or progress.percent is None:
        return ""
    numbers = {"sum": exact_percent(speech, progress.exact), "shown": speech.percent(progress.percent)}
    return speech.gettext("All contributions add up to %(sum)s, shown as %(shown)s.") % numbers
