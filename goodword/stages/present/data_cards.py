"""Incident datasets and figures on other pages: a link, what the numbers say, a small line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from goodword.model.incidents import IncidentDataset, IncidentRow
from goodword.model.views.data import DataCard
from goodword.stages.present.cautions import caution
from goodword.stages.present.chart_line import line_sentence, sparkline
from goodword.stages.present.chart_words import Moment
from goodword.stages.present.context import Context
from goodword.stages.present.figure_words import number_words, series_moments
from goodword.stages.present.incident_rows import countings, moments, shown


def data_cards(context: Context, keys: Iterable[tuple[str, str]]) -> tuple[DataCard, ...]:
    """Cards of datasets and figures.

    Args:
        context: The page's context.
        keys: Kind and id of each.

    Returns:
        Cards of those that are on the site, in the same order.
    """
    seen = [key for key in dict.fromkeys(keys) if context.visible(*key)]
    return tuple(_dataset(context, id_) if kind == "dataset" else _figure(context, id_) for kind, id_ in seen)


def caution_of(context: Context, cards: Sequence[DataCard]) -> str:
    """The caution that stands with counts of incidents; empty when there are none."""
    return caution(context.speech) if any(card.incidents for card in cards) else ""


def _dataset(context: Context, id_: str) -> DataCard:
    dataset = context.records.datasets[id_]
    rows = _leading(dataset, shown(context, id_))
    key = countings(dataset, rows)[0]
    told = moments(context, rows)
    label = context.tag("counting", key).label
    return _card(context, ("dataset", id_), told, note=label, incidents=True)


def _leading(dataset: IncidentDataset, rows: Sequence[IncidentRow]) -> list[IncidentRow]:
    """The longest run of totals of one step and one way of counting, the first way first."""
    totals = [row for row in rows if row.total]
    if not totals:
        return []
    first = countings(dataset, totals)[0]
    own = [row for row in totals if (row.counting or dataset.counting) == first]
    steps = groupby(sorted(own, key=lambda row: row.period.precision), key=lambda row: row.period.precision)
    return max((list(members) for _, members in steps), key=len)


def _figure(context: Context, id_: str) -> DataCard:
    series = context.records.figures[id_]
    unit = f"{context._('Counted in')}: {context.words(series.unit).text}"
    told = series_moments(context, series)
    if told:
        return _card(context, ("figure", id_), told, note=unit)
    link = context.link("figure", id_, unit)
    return DataCard(link, "; ".join(number_words(context, one) for one in series.values))


def _card(
    context: Context, key: tuple[str, str], told: tuple[Moment, ...], *, note: str, incidents: bool = False
) -> DataCard:
    line = sparkline(context.speech, told) if len(told) > 1 else None
    return DataCard(context.link(*key, note), line_sentence(context.speech, told), line, incidents)
