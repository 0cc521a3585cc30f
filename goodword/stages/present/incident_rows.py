"""The rows of an incident dataset that pages and files may show, and their words."""

from __future__ import annotations

from collections.abc import Sequence

from goodword.model.incidents import Counting, IncidentDataset, IncidentRow, rows_shown
from goodword.stages.present.chart_words import Amount, Moment
from goodword.stages.present.context import Context
from goodword.stages.present.vocabulary import VOCABULARIES


def shown(context: Context, id_: str) -> tuple[IncidentRow, ...]:
    """The rows of a dataset that may be shown, in pages and files alike.

    Args:
        context: The page's context.
        id_: The dataset's id.

    Returns:
        The rows by time; what another dataset of the place suppresses is left out here too.
    """
    dataset = context.records.datasets[id_]
    near = context.related.data("place", dataset.place)
    others = [context.records.datasets[other] for kind, other in near if kind == "dataset" and other != id_]
    return tuple(sorted(rows_shown(dataset, others), key=lambda row: (row.period.last, row.period.first)))


def amount(context: Context, row: IncidentRow) -> Amount:
    """A count for a chart: a number, a stated gap, or a hidden one."""
    note = ""
    if row.count.word == "suppressed":
        note = context._("hidden, fewer than 5")
    elif row.count.word and row.note:
        note = context.words(row.note).text
    return Amount(row.count.number, row.approximate, note)


def moments(context: Context, rows: Sequence[IncidentRow]) -> tuple[Moment, ...]:
    """Rows for a chart."""
    return tuple(Moment(row.period, amount(context, row)) for row in rows)


def countings(dataset: IncidentDataset, rows: Sequence[IncidentRow]) -> list[Counting]:
    """What is counted in some rows, in the order of the vocabulary."""
    used = {row.counting or dataset.counting for row in rows} or {dataset.counting}
    return [key for key in VOCABULARIES["counting"] if key in used]
