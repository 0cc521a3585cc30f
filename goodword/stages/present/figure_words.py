"""Figures in words: approximate is never exact, and a sum is written only where it is one."""

from __future__ import annotations

from goodword.model.fields import Text
from goodword.model.figure import Figure, FigureSeries, FigureValue, is_sum
from goodword.model.record import Source
from goodword.model.views.common import Words
from goodword.model.views.data import FigureGap, FigureItem, FigurePart
from goodword.stages.present.chart_words import Amount, Moment, said
from goodword.stages.present.context import Context


def series_moments(context: Context, series: FigureSeries) -> tuple[Moment, ...]:
    """The dated numbers and gaps of a series, for a chart."""
    return tuple(Moment(one.period, figure_amount(context, one)) for one in series.values if one.period)


def figure_amount(context: Context, one: FigureValue) -> Amount:
    """A number for a chart; a gap says why."""
    note = context.words(one.note).text if one.note and one.value.number is None else ""
    return Amount(one.value.number, one.approximate, note)


def number_words(context: Context, one: FigureValue) -> str:
    """``6,465``, ``about 2,800,000`` or ``no number``."""
    return said(context.speech, Amount(one.value.number, one.approximate))


def figure_item(context: Context, one: FigureValue, label: Text | None, unit: Text) -> FigureItem:
    """One number with everything that belongs to it.

    Args:
        context: The page's context.
        one: The number.
        label: What it is; None where the page says so.
        unit: In what it is counted.

    Returns:
        The view.
    """
    known = one.value.number is not None
    return FigureItem(
        context.maybe(label),
        number_words(context, one),
        context.words(unit) if known else Words(""),
        known,
        context.when(one.period).text if one.period else "",
        _breakdown(context, one),
        tuple(
            FigurePart(context.words(part.label), _part(context, part.value, part.unit)) for part in one.parts
        ),
        context.maybe(one.note),
        context.source(one.source) if one.source else None,
        one.id if isinstance(one, Figure) else "",
    )


def figure_gaps(context: Context, series: FigureSeries) -> tuple[FigureGap, ...]:
    """Times without a number, those with the same reason and source together."""
    groups: dict[tuple[Text | None, Source | None], list[str]] = {}
    for one in series.values:
        if one.value.number is None:
            when = context.when(one.period).text if one.period else context._("not dated")
            groups.setdefault((one.note, one.source), []).append(when)
    return tuple(
        FigureGap(", ".join(whens), context.maybe(note), context.source(source) if source else None)
        for (note, source), whens in groups.items()
    )


def _part(context: Context, value: object, unit: Text | None) -> str:
    number = context.speech.number(value)  # type: ignore[arg-type]
    return f"{number} {context.words(unit).text}" if unit else number


def _breakdown(context: Context, one: FigureValue) -> str:
    if one.breakdown is None:
        return ""
    ngettext = context.speech.ngettext
    words = {
        "women": lambda n: ngettext("%(n)s woman", "%(n)s women", n),
        "men": lambda n: ngettext("%(n)s man", "%(n)s men", n),
        "girls": lambda n: ngettext("%(n)s girl", "%(n)s girls", n),
        "boys": lambda n: ngettext("%(n)s boy", "%(n)s boys", n),
    }
    parts = [words[name](n) for name, n in one.breakdown.known()]
    if not parts:
        return ""
    if is_sum(one):
        return f"{' + '.join(parts)} = {number_words(context, one)}"
    return context._("of these: %(parts)s") % {"parts": context.speech.join(parts)}
