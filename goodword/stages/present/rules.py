"""The rules by which a plan is counted, in words, each with what it gives here (DOMAIN, section 2)."""

from __future__ import annotations

from collections.abc import Iterator

from goodword.model.basis import CAP, Basis, BasisKind
from goodword.model.plan import Plan
from goodword.model.progress import PlanProgress
from goodword.model.timeliness import stale
from goodword.model.views.common import Words
from goodword.model.views.plans import Rule
from goodword.stages.present.context import Context
from goodword.stages.present.numbers import exact_percent, points
from goodword.stages.present.words_of_plan import coalition_text, coverage, time_text, trace_sum
from goodword.text.i18n import Speech


def rules(context: Context, plan: Plan, progress: PlanProgress) -> Iterator[Rule]:
    """All rules, with the plan's own thresholds.

    Args:
        context: The page's context.
        plan: The plan.
        progress: Its progress.

    Yields:
        Rules in the order in which a figure comes about.
    """
    yield from _figures(context, progress)
    yield _readings(context, progress)
    yield from _times(context, plan, progress)
    yield from _keeping(context, plan)


def _rule(title: str, text: str, here: str = "") -> Rule:
    return Rule(title, Words(text), here)


def _figures(context: Context, progress: PlanProgress) -> Iterator[Rule]:
    _, speech = context._, context.speech
    yield _rule(
        _("No report is not 0"),
        _(
            "An action has a figure only if something dated was reported on it: a report, a finished step, "
            "a measured value, the day of its end. If it is not started and its beginning lies ahead, it "
            "counts 0. Otherwise it has no figure, and the plan's figure leaves it out."
        ),
        f"{coverage(progress, speech)}.",
    )
    yield _rule(
        _("What the figure of an action stands on"),
        _(
            "The first of these that exists: finished steps, by their weight; indicators, as the part of the "
            "way from the start to the target; the percentage that somebody stated; the status, in which "
            "completed is 100."
        ),
        _kinds(speech, progress),
    )
    yield _rule(
        _("Not completed is not 100"),
        _(
            "What is not completed reads %(most)s at most. What is completed counts in full, also if a step "
            "is still open."
        )
        % {"most": speech.percent(int(CAP))},
        _capped(speech, progress),
    )
    yield _rule(
        _("The figure of the plan"),
        _(
            "It is the mean of all actions that have a figure, by their weight. Halves are rounded up; 100 "
            "stands only where it is exactly 100. Shares by status are of all actions and add up to 100."
        ),
        " ".join(part for part in (_example(context, progress), trace_sum(progress, speech)) if part),
    )


def _readings(context: Context, progress: PlanProgress) -> Rule:
    _ = context._
    agrees = _("The coalition's reading differs in no action of this plan.")
    other = coalition_text(progress, context.speech)
    return _rule(
        _("Two readings"),
        _(
            "Where the coalition sees an action differently, both figures stand side by side. Nothing is "
            "averaged."
        ),
        f"{other}." if other else agrees,
    )


_KINDS: tuple[BasisKind, ...] = ("milestones", "indicators", "percent", "status", "ahead")


def _kinds(speech: Speech, progress: PlanProgress) -> str:
    found = [row.judged.kind for row in progress.trace if isinstance(row.judged, Basis)]
    _ = speech.gettext
    words = {
        "milestones": _("steps: %(n)s"),
        "indicators": _("indicators: %(n)s"),
        "percent": _("stated percentage: %(n)s"),
        "status": _("status: %(n)s"),
        "ahead": _("beginning ahead: %(n)s"),
    }
    told = [words[kind] % {"n": speech.number(found.count(kind))} for kind in _KINDS if kind in found]
    return _("Actions by what they stand on: %(kinds)s.") % {"kinds": ", ".join(told)} if told else ""


def _capped(speech: Speech, progress: PlanProgress) -> str:
    """Names the actions that would read more."""
    held = [
        row.action.id
        for row in progress.trace
        if isinstance(row.judged, Basis)
        and row.judged.found is not None
        and row.judged.found > row.judged.value
    ]
    if not held:
        return ""
    return speech.gettext("Held at %(most)s here: %(actions)s.") % {
        "most": speech.percent(int(CAP)),
        "actions": ", ".join(held),
    }


def _example(context: Context, progress: PlanProgress) -> str:
    """The sum for one action, with numbers, as an example for all."""
    weights = sum(row.action.weight for row in progress.trace if isinstance(row.judged, Basis))
    for row in progress.trace:
        if row.contribution and isinstance(row.judged, Basis):
            return context._(
                "Action %(id)s, for example: %(value)s × weight %(weight)s ÷ all weights %(weights)s = "
                "%(points)s."
            ) % {
                "id": row.action.id,
                "value": exact_percent(context.speech, row.judged.value),
                "weight": context.speech.number(row.action.weight),
                "weights": context.speech.number(weights),
                "points": points(context.speech, row.contribution),
            }
    return ""


def _times(context: Context, plan: Plan, progress: PlanProgress) -> Iterator[Rule]:
    _, speech, ngettext = context._, context.speech, context.speech.ngettext
    yield _late(context, plan, progress)
    yield _rule(
        _("A moved deadline stays visible"),
        _("Every move of an end counts, also to an earlier day. The first promise stays beside the new one."),
        _("Moved: %(n)s.") % {"n": speech.number(progress.moved)},
    )
    silent = sum(stale(one, plan, progress.as_of) is not None for one in plan.actions)
    yield _rule(
        _("Long without a report"),
        ngettext(
            "In this plan an action is marked when nothing was reported on it for more than %(n)s day.",
            "In this plan an action is marked when nothing was reported on it for more than %(n)s days.",
            plan.method.stale_after_days,
        ),
        _("Marked: %(n)s.") % {"n": speech.number(silent)},
    )
    yield _rule(
        _("Time used"),
        _(
            "These are the days of the plan's period that have passed. The day of the count has not passed "
            "yet."
        ),
        f"{time_text(plan, progress, speech).rstrip('.')}.",
    )


def _late(context: Context, plan: Plan, progress: PlanProgress) -> Rule:
    _, speech = context._, context.speech
    told = [row.timeliness.key for row in progress.trace]
    soon = speech.ngettext(
        "In this plan an end is due soon when %(n)s day is left.",
        "In this plan an end is due soon when %(n)s days or fewer are left.",
        plan.method.due_soon_days,
    )
    rule = _(
        "An action is overdue after the last day of its end, and late to start after the last day of its "
        "beginning. A quarter ends with its last day, and so does a year."
    )
    return _rule(
        _("Late is computed, never written"),
        f"{rule} {soon}",
        _("Overdue: %(overdue)s, late to start: %(start)s, due soon: %(soon)s.")
        % {
            "overdue": speech.number(told.count("overdue")),
            "start": speech.number(told.count("start_late")),
            "soon": speech.number(told.count("due_soon")),
        },
    )


def _keeping(context: Context, plan: Plan) -> Iterator[Rule]:
    _ = context._
    by = plan.method.updated_by
    nobody = Words(_("The plan does not say who keeps its page up to date."))
    yield Rule(_("Who keeps this up to date"), context.words(by) if by else nobody)
    hours = plan.method.response_hours
    if hours is not None:
        promised = context.speech.ngettext(
            "The plan promises an answer to incidents within %(n)s hour.",
            "The plan promises an answer to incidents within %(n)s hours.",
            hours,
        )
        yield _rule(_("Answer to incidents"), promised)
