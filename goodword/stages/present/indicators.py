"""Indicators of an action: from where to where, and how much of the way is gone."""

from __future__ import annotations

from datetime import date

from goodword.model import action as model
from goodword.model.action import Action
from goodword.model.indicator import indicator_share, latest_value
from goodword.model.progress import whole
from goodword.model.reports import counted
from goodword.model.views import actions as views
from goodword.model.views.charts import LineChart, Numbers
from goodword.model.views.common import Source, Words
from goodword.stages.present.address import fragment
from goodword.stages.present.chart_line import LevelInput, Series, line_chart
from goodword.stages.present.chart_words import Amount, Moment
from goodword.stages.present.context import Context


def indicators(context: Context, action: Action) -> tuple[views.Indicator, ...]:
    """What is measured, as of the page's day, in the order of the file."""
    return tuple(_indicator(context, n, one) for n, one in enumerate(action.indicators, 1))


def _indicator(context: Context, n: int, one: model.Indicator) -> views.Indicator:
    share = indicator_share(one, context.as_of)
    values = tuple(_value(context, value) for value in reported(one, context.as_of))
    return views.Indicator(
        context.words(one.title),
        context.words(one.unit),
        context._("more is better") if one.direction == "up" else context._("less is better"),
        _measured(context, one.baseline),
        _measured(context, one.target),
        values,
        None if share is None else whole(share),
        _sentence(context, one),
        _chart(context, f"indicator-{n}", one, values),
        fragment("measure", one.id),
        _linked(context, one),
    )


def reported(one: model.Indicator, as_of: date) -> tuple[model.IndicatorValue, ...]:
    """Values and stated gaps until a day, by time."""
    values = (value for value in one.values if counted(value.period, as_of))
    return tuple(sorted(values, key=lambda value: value.period.last))


def moments(context: Context, one: model.Indicator) -> tuple[Moment, ...]:
    """The same for a chart."""
    return tuple(
        Moment(value.period, Amount(value.value, note=context.words(value.na).text if value.na else ""))
        for value in reported(one, context.as_of)
    )


def _chart(
    context: Context, id_: str, one: model.Indicator, values: tuple[views.IndicatorValue, ...]
) -> LineChart | None:
    told = moments(context, one)
    if all(moment.amount.value is None for moment in told):
        return None
    _ = context._
    title, unit = context.words(one.title), context.words(one.unit)
    levels = []
    if one.baseline:
        text = f"{_('Start:')} {_measured(context, one.baseline)}"
        levels.append(LevelInput("baseline", one.baseline.value, text, one.baseline.date))
    if one.target:
        text = f"{_('Target:')} {_measured(context, one.target)}"
        levels.append(LevelInput("target", one.target.value, text, one.target.date))
    numbers = Numbers(
        (_("Period"), _("Value"), _("Source")),
        tuple((value.period, value.value, value.source) for value in values),
    )
    name = Words(f"{title.text} ({unit.text})", title.lang)
    return line_chart(context.speech, name, [Series("", told)], id_=id_, numbers=numbers, levels=levels)


def _measured(context: Context, measured: model.Measured | None) -> str:
    if measured is None:
        return context._("not known")
    number = context.speech.number(measured.value)
    return f"{number} ({context.when(measured.date).text})" if measured.date else number


def _value(context: Context, value: model.IndicatorValue) -> views.IndicatorValue:
    if value.value is not None:
        said = context.speech.number(value.value)
    else:
        said = context._("no number")
        if value.na is not None:
            said = f"{said}: {context.words(value.na).text}"
    return views.IndicatorValue(context.when(value.period).text, said, _source(context, value))


def _source(context: Context, value: model.IndicatorValue) -> str:
    if value.source is None:
        return ""
    parts = [context.words(value.source.publisher).text]
    if value.source.title:
        parts.append(context.words(value.source.title).text)
    if value.source.date:
        parts.append(context.when(value.source.date).text)
    return ", ".join(parts)


def _linked(context: Context, one: model.Indicator) -> tuple[Source, ...]:
    """Sources of its values that can be opened, each once; the table names them all."""
    every = (value.source for value in reported(one, context.as_of))
    linked = (source for source in every if source and (source.url or source.archive_url))
    return context.sources(tuple(dict.fromkeys(linked)))


def _sentence(context: Context, one: model.Indicator) -> str:
    _, latest, share = context._, latest_value(one, context.as_of), indicator_share(one, context.as_of)
    if latest is None or latest.value is None:
        return _("Nothing was measured yet.")
    now = {"value": context.speech.number(latest.value), "period": context.when(latest.period).text}
    measured = _("Last measured: %(value)s (%(period)s).") % now
    if share is None:
        without = _("Without a baseline and a target apart from each other it gives no figure.")
        return f"{measured} {without}"
    way = _("That is %(percent)s of the way to the target.") % {
        "percent": context.speech.percent(whole(share))
    }
    return f"{measured} {way}"
