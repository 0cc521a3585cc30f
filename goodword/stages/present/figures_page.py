"""The page of a figure, and the lists of figures and of incident datasets."""

from __future__ import annotations

from collections.abc import Iterator

from goodword.model.figure import FigureSeries
from goodword.model.views.charts import LineChart
from goodword.model.views.common import Fact, Link, Page, Words
from goodword.model.views.data import DataCard, DataGroup, DataList, FigurePage
from goodword.stages.present import address
from goodword.stages.present.cautions import cautions
from goodword.stages.present.chart_line import Series, line_chart
from goodword.stages.present.context import Context
from goodword.stages.present.data_cards import data_cards
from goodword.stages.present.figure_words import figure_gaps, figure_item, series_moments
from goodword.stages.present.frame import (
    alternates,
    home_crumb,
    language_feed,
    list_sentence,
    section_crumbs,
)
from goodword.stages.present.open_data import about_data, figure_files


def figure_page(context: Context, id_: str) -> Page:
    """The page of a figure.

    Args:
        context: The page's context.
        id_: The figure's id.

    Returns:
        The page.
    """
    series = context.records.figures[id_]
    title = context.words(series.label)
    view = FigurePage(
        title,
        context.words(series.unit),
        tuple(_facts(context, series)),
        context.maybe(series.caution),
        _chart(context, series),
        tuple(
            figure_item(context, one, None, series.unit)
            for one in series.values
            if one.value.number is not None
        ),
        figure_gaps(context, series),
        context.sources(series.sources),
        () if series.example else figure_files(context),
        about_data(context),
    )
    return Page(
        "figure",
        context.lang,
        address.record(context.lang, "figure", id_),
        title.text,
        view,
        title.lang,
        context._("A figure with its source: %(title)s") % {"title": title.text},
        section_crumbs(context, "figures", context._("Figures")),
        alternates(context, lambda tag: address.record(tag, "figure", id_)),
        (language_feed(context),),
        example=series.example,
    )


def _facts(context: Context, series: FigureSeries) -> Iterator[Fact]:
    _ = context._
    if series.places:
        yield Fact(_("Places"), context.links("place", series.places))
    if series.coalitions:
        yield Fact(_("Coalitions"), context.links("coalition", series.coalitions))
    yield Fact(_("Counted in"), (Link(context.words(series.unit)),))
    if series.method:
        yield Fact(_("How it is counted"), (Link(context.words(series.method)),))
    if series.updated:
        yield Fact(_("Last changed"), (Link(Words(context.when(series.updated).text)),))


def _chart(context: Context, series: FigureSeries) -> LineChart | None:
    told = series_moments(context, series)
    if len(told) < 2 or all(moment.amount.value is None for moment in told):
        return None
    unit = context.words(series.unit)
    return line_chart(context.speech, Words(unit.text, unit.lang), [Series("", told)], id_="figure")


def figure_list(context: Context) -> Page:
    """All figures by place."""
    ids = context.world.ids("figure")
    groups: dict[str, list[tuple[str, str]]] = {}
    for id_ in ids:
        for place in context.records.figures[id_].places or ("",):
            groups.setdefault(place, []).append(("figure", id_))
    sentence = context.speech.ngettext("%(n)s figure", "%(n)s figures", len(ids))
    more = None
    if context.world.ids("dataset"):
        more = Link(Words(context._("Incidents")), address.section(context.lang, "incidents"))
    return _list(context, "figures", (context._("Figures"), sentence), groups, more=more)


def incident_list(context: Context) -> Page:
    """All incident datasets by place."""
    ids = context.world.ids("dataset")
    groups: dict[str, list[tuple[str, str]]] = {}
    for id_ in ids:
        groups.setdefault(context.records.datasets[id_].place, []).append(("dataset", id_))
    sentence = context.speech.ngettext("%(n)s set of counts", "%(n)s sets of counts", len(ids))
    more = None
    if context.world.ids("figure"):
        more = Link(Words(context._("Figures")), address.section(context.lang, "figures"))
    return _list(context, "incidents", (context._("Incidents"), sentence), groups, more=more)


def _list(
    context: Context,
    name: str,
    title: tuple[str, str],
    groups: dict[str, list[tuple[str, str]]],
    *,
    more: Link | None,
) -> Page:
    placed = [
        DataGroup(context.link("place", place) if place else None, _sorted(context, keys))
        for place, keys in groups.items()
    ]
    placed.sort(
        key=lambda group: (
            group.place is None,
            context.alphabetical(group.place.words.text if group.place else ""),
        )
    )
    told = tuple(Words(one) for one in cautions(context.speech, ())) if name == "incidents" else ()
    files = figure_files(context) if name == "figures" else ()
    return Page(
        "data-list",
        context.lang,
        address.section(context.lang, name),
        title[0],
        DataList(*title, told, tuple(placed), more, files, about_data(context)),
        description=list_sentence(context, title[0]),
        crumbs=(home_crumb(context),),
        alternates=alternates(context, lambda tag: address.section(tag, name)),
        feeds=(language_feed(context),),
    )


def _sorted(context: Context, keys: list[tuple[str, str]]) -> tuple[DataCard, ...]:
    cards = data_cards(context, keys)
    return tuple(sorted(cards, key=lambda card: context.alphabetical(card.link.words.text)))
