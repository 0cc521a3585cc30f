"""Every figure of the site for its data: those with a page of their own, and those of coalitions."""

from __future__ import annotations

from collections.abc import Iterator

from goodword.model.coalition import Coalition
from goodword.model.figure import Figure, FigureSeries, FigureValue
from goodword.stages.present.context import Context
from goodword.stages.present.data_head import page_url


def real_figures(context: Context) -> Iterator[tuple[FigureSeries, str]]:
    """Figures that are no examples.

    Args:
        context: The context of the main language.

    Yields:
        Each with the address of the page that shows it. What stands in a coalition's own file is a figure
        with one value, and its id begins with the coalition's: ``otvorena-luka#workshops``.
    """
    for id_ in context.world.ids("figure"):
        series = context.records.figures[id_]
        if not series.example:
            yield series, page_url(context, "figure", id_)
    for id_ in context.world.ids("coalition"):
        entry = context.world.entry("coalition", id_)
        if entry and not entry.example:
            coalition = context.records.coalitions[id_]
            for one in coalition.figures:
                yield _series(id_, coalition, one), page_url(context, "coalition", id_)


def _series(id_: str, coalition: Coalition, one: Figure) -> FigureSeries:
    value = FigureValue.model_construct(**{name: getattr(one, name) for name in FigureValue.model_fields})
    return FigureSeries.model_construct(
        id=f"{id_}#{one.id}",
        label=one.label,
        unit=one.unit,
        coalitions=(id_,),
        values=(value,),
        lang=coalition.lang,
        updated=coalition.updated,
    )
