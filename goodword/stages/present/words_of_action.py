"""What is said of the figure of one action and of what it stands on (DOMAIN, section 2, rules 1 to 3)."""

from __future__ import annotations

from goodword.model.basis import CAP, Basis, Judged, LeftOut
from goodword.model.progress import whole
from goodword.stages.present.context import Context
from goodword.stages.present.numbers import exact_percent
from goodword.text.i18n import Speech


def percent_of(judged: Judged) -> int | None:
    """The figure of an action as it is shown; None when there is none."""
    return whole(judged.value) if isinstance(judged, Basis) else None


def basis_words(context: Context, judged: Judged) -> str:
    """What a figure stands on, or why there is none, in a few words.

    Args:
        context: The page's context.
        judged: The figure.

    Returns:
        A part of a sentence, such as ``milestones: 3 of 4 done``.
    """
    if isinstance(judged, LeftOut):
        return _left_out(context.speech, judged)
    words = _kind_words(context, judged)
    if _capped(judged):
        cap = context._("at most %(percent)s until it is completed") % {"percent": _cap(context)}
        return f"{words}; {cap}"
    return words


def _left_out(speech: Speech, judged: LeftOut) -> str:
    match judged.reason:
        case "no_report":
            return speech.gettext("no report")
        case "no_figure":
            return speech.gettext("reported, no figure")
        case "suspended":
            return speech.gettext("suspended, no figure")
        case "cancelled":
            return speech.gettext("cancelled, not counted")
        case _:
            return speech.gettext("merged into another action, not counted")


def _kind_words(context: Context, judged: Basis) -> str:
    speech, _ = context.speech, context._
    match judged.kind:
        case "milestones":
            done, total = judged.steps
            numbers = {"done": speech.number(done), "total": speech.number(total)}
            return _("milestones: %(done)s of %(total)s done") % numbers
        case "indicators":
            n = sum(share.value is not None for share in judged.indicators)
            return speech.ngettext("measured by %(n)s indicator", "mean of %(n)s indicators", n)
        case "ahead":
            return _("its start lies ahead")
        case "status" if judged.value == 100 and judged.reading == "responsible":
            return _("completed, date not given") if judged.undated else _("completed")
        case "status" if judged.reading == "responsible":
            return _("not started")
        case _:
            return _stated(context, judged)


def _stated(context: Context, judged: Basis) -> str:
    date = context.when(judged.when).text if judged.when else context._("not known")
    named = {"who": context.link("body", judged.by).words.text, "date": date}
    if judged.reading == "independent":
        return context._("independent view of %(who)s, %(date)s") % named
    return context._("stated by %(who)s, %(date)s") % named


def _cap(context: Context) -> str:
    return context.speech.percent(int(CAP))


def _capped(judged: Basis) -> bool:
    return judged.found is not None and judged.found > judged.value


def basis_sentence(context: Context, judged: Judged) -> str:
    """Why the figure of an action is what it is (DOMAIN, section 2, rules 1 to 3).

    Args:
        context: The page's context.
        judged: The figure.

    Returns:
        One to three sentences.
    """
    if isinstance(judged, LeftOut):
        return _left_out_sentence(context.speech, judged)
    percent = exact_percent(context.speech, judged.value if judged.found is None else judged.found)
    words = _kind_words(context, judged)
    if judged.kind == "milestones":
        first = context._("%(basis)s, by weight %(percent)s.") % {
            "basis": _capital(words),
            "percent": percent,
        }
    elif judged.kind == "status" and judged.reading == "responsible" and judged.value == 100:
        first = f"{_capital(words)}: {exact_percent(context.speech, judged.value)}."
    else:
        first = f"{_capital(words)}: {percent}."
    return " ".join((first, *_remarks(context, judged)))


def _remarks(context: Context, judged: Basis) -> list[str]:
    _, remarks = context._, []
    if _capped(judged):
        remarks.append(_("Until it is completed it reads %(percent)s at most.") % {"percent": _cap(context)})
    if judged.kind == "status" and judged.found is not None and judged.found < judged.value:
        done, total = judged.steps
        if total > done:
            text = context.speech.ngettext(
                "%(n)s milestone is still open; what is completed counts in full.",
                "%(n)s milestones are still open; what is completed counts in full.",
                total - done,
            )
            remarks.append(text)
    if judged.undated and judged.kind != "status":
        remarks.append(_("The day of completion is not given."))
    return remarks


def _left_out_sentence(speech: Speech, judged: LeftOut) -> str:
    match judged.reason:
        case "no_report":
            return speech.gettext(
                "Nothing was reported yet, so it is left out of the plan's figure. That is not 0."
            )
        case "no_figure":
            return speech.gettext(
                "It was reported on, but without a figure, so it is left out of the plan's figure."
            )
        case "suspended":
            return speech.gettext(
                "It is suspended and has no figure, so it is left out of the plan's figure."
            )
        case "cancelled":
            return speech.gettext("It was cancelled, so it is left out of the plan's figure.")
        case _:
            return speech.gettext("It goes on in another action and is counted there.")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
