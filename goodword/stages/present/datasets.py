"""The page of an incident dataset."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from goodword.model.incidents import Counting, IncidentDataset, IncidentRow
from goodword.model.views.charts import BarChart, LineChart
from goodword.model.views.common import Fact, Link, Page, When, Words
from goodword.model.views.data import DatasetPage
from goodword.model.views.plans import HistoryItem
from goodword.stages.present import address
from goodword.stages.present.cautions import cautions
from goodword.stages.present.chart_bars import BarInput, bar_chart
from goodword.stages.present.chart_line import Series, line_chart
from goodword.stages.present.chart_words import Amount, said
from goodword.stages.present.context import N_, Context
from goodword.stages.present.data_cards import data_cards
from goodword.stages.present.frame import alternates, language_feed, section_crumbs
from goodword.stages.present.incident_rows import amount, countings, moments, shown
from goodword.stages.present.numbers import exact_percent
from goodword.stages.present.open_data import about_data, dataset_files
from goodword.stages.present.plan_card import current_first, plan_cards

_STEPS = (
    (("year", "years"), N_("Year by year")),
    (("half",), N_("Half-years")),
    (("quarter",), N_("Quarter by quarter")),
    (("month",), N_("Month by month")),
    (("day", "instant"), N_("Day by day")),
)
"""Periods that may stand in one line: a month beside its year would be counted twice by the eye."""
_MOST_LINES = 4


def dataset_page(context: Context, id_: str) -> Page:
    """The page of an incident dataset.

    Args:
        context: The page's context.
        id_: The dataset's id.

    Returns:
        The page.
    """
    dataset = context.records.datasets[id_]
    title = context.words(dataset.title)
    return Page(
        "dataset",
        context.lang,
        address.record(context.lang, "dataset", id_),
        title.text,
        _view(context, id_, dataset),
        title.lang,
        context._("Counts of incidents: %(title)s") % {"title": title.text},
        section_crumbs(context, "incidents", context._("Incidents")),
        alternates(context, lambda tag: address.record(tag, "dataset", id_)),
        (language_feed(context),),
        example=dataset.example,
    )


def _view(context: Context, id_: str, dataset: IncidentDataset) -> DatasetPage:
    rows = shown(context, id_)
    own = (context.words(dataset.caution),) if dataset.caution else ()
    near = [key for key in context.related.data("place", dataset.place) if key != ("dataset", id_)]
    return DatasetPage(
        context.words(dataset.title),
        tuple(_facts(context, dataset, rows)),
        (*own, *(Words(one) for one in cautions(context.speech, rows))),
        tuple(_charts(context, dataset, rows)),
        tuple(_single(context, dataset, rows)),
        tuple(_breakdowns(context, dataset, rows)),
        tuple(_answers(context, dataset, rows)),
        tuple(_notes(context, dataset, rows)),
        current_first(plan_cards(context, context.related.plans("dataset", id_))),
        data_cards(context, near),
        context.sources((dataset.source, *dataset.sources)),
        dataset_files(context, id_),
        about_data(context),
    )


def _facts(context: Context, dataset: IncidentDataset, rows: Sequence[IncidentRow]) -> Iterator[Fact]:
    _ = context._
    yield Fact(_("Place"), (context.link("place", dataset.place),))
    labels = [context.tag("counting", key).label for key in countings(dataset, rows)]
    yield Fact(_("What is counted"), tuple(Link(Words(label)) for label in labels))
    if dataset.method:
        yield Fact(_("How it is counted"), (Link(context.words(dataset.method)),))
    if dataset.coverage:
        yield Fact(_("Who reports"), (Link(context.words(dataset.coverage)),))
    if dataset.public_source:
        text = _("The source has published these counts itself, so small ones are shown too.")
        yield Fact(_("Small counts"), (Link(Words(text)),))
    if dataset.updated:
        yield Fact(_("Last changed"), (Link(Words(context.when(dataset.updated).text)),))


def _lines(
    dataset: IncidentDataset, rows: Sequence[IncidentRow]
) -> Iterator[tuple[str, list[tuple[Counting, list[IncidentRow]]]]]:
    """Totals that may stand in one chart, with the name of their step."""
    for precisions, name in _STEPS:
        group = [row for row in rows if row.total and row.period.precision in precisions]
        found = []
        for key in countings(dataset, group) if group else ():
            found.append((key, [row for row in group if (row.counting or dataset.counting) == key]))
        if found:
            yield name, found


def _charts(context: Context, dataset: IncidentDataset, rows: Sequence[IncidentRow]) -> Iterator[LineChart]:
    for n, (step, lines) in enumerate(_lines(dataset, rows), 1):
        if max(len(members) for _, members in lines) < 2:
            continue
        series = [
            Series(context.tag("counting", key).label, moments(context, members)) for key, members in lines
        ]
        for m in range(0, len(series), _MOST_LINES):
            part = series[m : m + _MOST_LINES]
            name = context._(step)
            title = f"{part[0].label}: {name}" if len(part) == 1 else name
            chart = line_chart(context.speech, Words(title), part, id_=f"count-{n}-{m}")
            if chart:
                yield chart


def _single(context: Context, dataset: IncidentDataset, rows: Sequence[IncidentRow]) -> Iterator[Fact]:
    for _, lines in _lines(dataset, rows):
        if max(len(members) for _, members in lines) < 2:
            for key, (row,) in lines:
                label = f"{context.tag('counting', key).label}, {context.when(row.period).text}"
                yield Fact(label, (Link(Words(said(context.speech, amount(context, row)))),))


def _breakdowns(
    context: Context, dataset: IncidentDataset, rows: Sequence[IncidentRow]
) -> Iterator[BarChart]:
    groups: dict[tuple[str, Counting], list[IncidentRow]] = {}
    for row in rows:
        if not row.total:
            groups.setdefault((row.period.text, row.counting or dataset.counting), []).append(row)
    for n, ((_, key), members) in enumerate(groups.items(), 1):
        when = context.when(members[0].period).text
        title = f"{context.tag('counting', key).label}, {when}"
        bars = [BarInput(Words(_motive(context, row)), amount(context, row)) for row in members]
        head = (context._("Motive and type"), context._("Number"))
        yield bar_chart(context.speech, Words(title), bars, id_=f"part-{n}", head=head)


def _motive(context: Context, row: IncidentRow) -> str:
    biases = [context.tag("bias", key).label for key in row.bias]
    return ", ".join([*biases, *(context.tag("incident_type", key).label for key in row.type)])


def _answers(context: Context, dataset: IncidentDataset, rows: Sequence[IncidentRow]) -> Iterator[str]:
    """The response rate where it is known; of an approximate count there is none."""
    for row in rows:
        if row.responded is None:
            continue
        label = _named(context, dataset, rows, row)
        values = {"when": label, "n": context.speech.number(row.responded)}
        number = row.count.number
        if number is None:
            yield (
                context._("%(when)s: %(n)s were publicly answered; how many there were is not known.")
                % values
            )
            continue
        values["of"] = said(context.speech, amount(context, row))
        if row.approximate or not number:
            yield context._("%(when)s: %(n)s of %(of)s were publicly answered.") % values
        else:
            share = exact_percent(context.speech, Fraction(row.responded * 100, int(number)))
            yield context._("%(when)s: %(n)s of %(of)s were publicly answered (%(share)s).") % {
                **values, "share": share,
            }  # fmt: skip


def _named(context: Context, dataset: IncidentDataset, rows: Sequence[IncidentRow], row: IncidentRow) -> str:
    """The period, with what was counted where that differs, and with the motive of a part."""
    parts = [context.when(row.period).text]
    if len(countings(dataset, rows)) > 1:
        parts.append(context.tag("counting", row.counting or dataset.counting).label)
    if not row.total:
        parts.append(_motive(context, row))
    return f"{parts[0]} ({', '.join(parts[1:])})" if parts[1:] else parts[0]


def _counted(context: Context, number: Amount) -> str:
    words = said(context.speech, number)
    return words if number.value is None else context._("Counted: %(n)s") % {"n": words}


def _notes(context: Context, dataset: IncidentDataset, rows: Sequence[IncidentRow]) -> Iterator[HistoryItem]:
    for row in rows:
        if row.note is None and row.source is None:
            continue
        what = context.maybe(row.note) or Words(_counted(context, amount(context, row)))
        sources = context.sources((row.source,)) if row.source else ()
        yield HistoryItem(When(_named(context, dataset, rows, row)), what, sources)
