"""Incident datasets and figures as tables: one row for each count or number that may be shown.

Small counts are hidden here as they are on pages, because ``incident_rows.shown`` is the one way to the rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from goodword.model.figure import FigureSeries, FigureValue, Part
from goodword.model.incidents import IncidentDataset, IncidentRow
from goodword.model.sheet import Column, Sheet, columns
from goodword.stages.present.all_figures import real_figures
from goodword.stages.present.cautions import caution
from goodword.stages.present.context import Context
from goodword.stages.present.data_head import page_url
from goodword.stages.present.incident_rows import shown
from goodword.stages.present.published import cells, visible_in

_COUNTS_FIRST = (
    "dataset", "place", "period", "counting", "bias", "type", "total", "count", "approximate", "warning",
    "responded", "note", "source_publisher", "source_title", "source_url", "source_date",
    "source_archive_url", "title",
)  # fmt: skip
"""The warning stands beside the number: who copies one sees the other."""
_FIGURES_FIRST = ("figure", "number", "label", "unit", "period", "value", "approximate")

_COUNT = (
    Column("dataset", "string", "Id of the set of counts, as in its address."),
    Column("total", "boolean", "false: a part by motive or type; parts overlap and do not add up."),
    Column("warning", "string", "What these counts are not, in every language of the site."),
)
_FIGURE = (
    Column(
        "figure",
        "string",
        "Id of the figure, as in its address; of a figure of a coalition: coalition#figure.",
    ),
    Column("number", "integer", "Number of this value in the list of the figure, from 1."),
)
_PART = (
    Column("figure", "string", "Id of the figure that it belongs to."),
    Column("number", "integer", "Number of the value that it belongs to."),
    Column("part", "integer", "Its number in the list, from 1."),
)

_PAGE = Column("page", "string", "Address of its page.")

FIGURE_TABLES = {
    "figures": "One number of a period, or a stated gap.",
    "figure_parts": "A part of a figure; parts may overlap.",
}
"""Tables over all figures: what a row of them is."""


def count_columns(languages: tuple[str, ...]) -> tuple[Column, ...]:
    """Columns of a set of counts.

    Args:
        languages: The site's languages, the main one first.

    Returns:
        What is known of a count, then of all counts of its set.
    """
    own = columns(IncidentRow, languages)
    known = {column.name for column in own}
    # What was counted and where it comes from stand in every row, be they the row's own or the set's.
    more = (column for column in columns(IncidentDataset, languages) if column.name not in known)
    return _arranged((*_COUNT, *own, *more, _PAGE), _COUNTS_FIRST)


def count_sheet(contexts: Mapping[str, Context], id_: str) -> Sheet:
    """A set of counts as a table.

    Args:
        contexts: One context per language, the main one first.
        id_: The dataset's id.

    Returns:
        The rows that may be shown.
    """
    main = next(iter(contexts.values()))
    languages, visible = main.settings.languages, visible_in(main)
    dataset, head = main.records.datasets[id_], count_columns(languages)
    common = _named(IncidentDataset, cells(dataset, visible, languages), languages)
    common |= {"dataset": id_, "page": page_url(main, "dataset", id_), "warning": _warning(contexts)}
    rows = []
    for row in shown(main, id_):
        whole = row.model_copy(
            update={"counting": row.counting or dataset.counting, "source": row.source or dataset.source}
        )
        own = _named(IncidentRow, cells(whole, visible, languages), languages)
        rows.append(_row(head, common | own | {"total": str(row.total).lower()}))
    return Sheet(head, tuple(rows))


def _warning(contexts: Mapping[str, Context]) -> str:
    return " / ".join(dict.fromkeys(caution(context.speech) for context in contexts.values()))


def figure_columns(languages: tuple[str, ...]) -> dict[str, tuple[Column, ...]]:
    """Columns of the tables over all figures.

    Args:
        languages: The site's languages, the main one first.

    Returns:
        Columns by name of the table.
    """
    series = (column for column in columns(FigureSeries, languages) if column.name != "id")
    figures = (*_FIGURE, *columns(FigureValue, languages), *series, _PAGE)
    return {
        "figures": _arranged(figures, _FIGURES_FIRST),
        "figure_parts": (*_PART, *columns(Part, languages)),
    }


def figure_sheets(context: Context) -> dict[str, Sheet]:
    """All figures that are no examples as tables.

    Args:
        context: The context of the main language.

    Returns:
        Tables by name.
    """
    languages, visible = context.settings.languages, visible_in(context)
    heads = figure_columns(languages)
    figures, parts = [], []
    for series, page in real_figures(context):
        common = _named(FigureSeries, cells(series, visible, languages), languages)
        common |= {"figure": series.id, "page": page}
        for n, one in enumerate(series.values, 1):
            own = _named(FigureValue, cells(one, visible, languages), languages)
            figures.append(_row(heads["figures"], common | own | {"number": str(n)}))
            for m, part in enumerate(one.parts, 1):
                parts.append((series.id, str(n), str(m), *cells(part, visible, languages)))
    return {
        "figures": Sheet(heads["figures"], tuple(figures)),
        "figure_parts": Sheet(heads["figure_parts"], tuple(parts)),
    }


def real_datasets(context: Context) -> tuple[str, ...]:
    """Ids of sets of counts that are no examples."""
    entries = ((id_, context.world.entry("dataset", id_)) for id_ in context.world.ids("dataset"))
    return tuple(id_ for id_, entry in entries if entry and not entry.example)


def _arranged(found: Iterable[Column], first: tuple[str, ...]) -> tuple[Column, ...]:
    """Columns with some of them first, forms of the same beside each other."""

    def place(column: Column) -> int:
        name = column.of or column.name
        return first.index(name) if name in first else len(first)

    return tuple(sorted(found, key=place))


def _named(
    model: type[IncidentDataset | IncidentRow | FigureSeries | FigureValue],
    row: list[str],
    languages: tuple[str, ...],
) -> dict[str, str]:
    """Cells by the names of their columns."""
    return {column.name: cell for column, cell in zip(columns(model, languages), row, strict=True)}


def _row(head: tuple[Column, ...], named: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(named[column.name] for column in head)
