"""The page about open data, and the files of one plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from goodword.model.calendar import has_deadlines
from goodword.model.plan import Plan
from goodword.model.sheet import Column
from goodword.model.views.common import Link, Page, Words
from goodword.model.views.open_data import DataColumn, DataFile, DataPage, DataTable
from goodword.stages.present import address
from goodword.stages.present.all_figures import real_figures
from goodword.stages.present.cautions import caution
from goodword.stages.present.context import Context
from goodword.stages.present.count_sheets import FIGURE_TABLES, count_columns, figure_columns
from goodword.stages.present.data import plan_tables
from goodword.stages.present.deadlines import calendar_language
from goodword.stages.present.frame import alternates, home_crumb

_ID = "…"
_SCHEMAS = ("published-plan", "progress", "published-dataset", "published-figures")


def data_page(context: Context) -> Page:
    """What data there is, under which terms, and what its columns mean.

    Args:
        context: The page's context.

    Returns:
        The page.
    """
    _, settings, lang = context._, context.settings, context.lang
    licence = settings.licence
    view = DataPage(
        Link(Words(licence.title), licence.url) if licence else None,
        context.state(),
        tuple(_for_people(context)),
        tuple(_numbers(context)),
        _lists(context),
        tuple(_tables(context)),
        tuple(_for_programs(context)),
        _cite(context),
        Link(Words(_("Plans")), address.section(lang, "plans")),
        Link(Words(_("Feeds")), address.section(lang, "feeds")),
        tuple(settings.site_url + path for path in _patterns(lang)),
        tuple(settings.site_url + path for path in _count_patterns(context)),
    )
    return Page(
        "data",
        lang,
        address.section(lang, "data"),
        _("Open data"),
        view,
        description=_("All plans of this site as tables, calendars and files for programs."),
        crumbs=(home_crumb(context),),
        alternates=alternates(context, lambda tag: address.section(tag, "data")),
    )


def about_data(context: Context) -> Link:
    """The way to that page."""
    return Link(Words(context._("All data of this site")), address.section(context.lang, "data"))


def _patterns(lang: str) -> Iterator[str]:
    yield address.plan_data(_ID, "json")
    yield address.plan_data(_ID, "json", name="progress")
    yield address.plan_data(_ID, "csv", name="actions")
    yield address.plan_data(_ID, "csv", name="actions", lang=lang)
    yield address.plan_data(_ID, "ics", lang=lang)


def _count_patterns(context: Context) -> Iterator[str]:
    if context.world.ids("dataset"):
        yield address.dataset_data(_ID, "csv")
        yield address.dataset_data(_ID, "json")


def _lists(context: Context) -> tuple[Link, ...]:
    """The lists of figures and of counts, of which there is none without content."""
    named = (("figure", "figures", context._("Figures")), ("dataset", "incidents", context._("Incidents")))
    return tuple(
        Link(Words(title), address.section(context.lang, name))
        for kind, name, title in named
        if context.world.ids(kind)
    )


def _numbers(context: Context) -> Iterator[DataFile]:
    if context.world.ids("figure") or any(True for _ in real_figures(context)):
        yield from figure_files(context)
    if context.world.ids("dataset"):
        note = context._("The page of each set of counts offers its files.")
        where = ((context._("To the counts"), address.section(context.lang, "incidents")),)
        yield _file(context._("Counts of incidents"), f"{note} {caution(context.speech)}", where, "table")


def figure_files(context: Context) -> tuple[DataFile, ...]:
    """The files over all figures."""
    note = context._(
        "One row for each number, with its period, unit and source. It says where a number is approximate, "
        "and where there is none."
    )
    links = (("CSV", address.data("figures", "csv")), ("JSON", address.data("figures", "json")))
    return (_file(context._("All figures as a table"), note, links, "table"),)


def dataset_files(context: Context, id_: str) -> tuple[DataFile, ...]:
    """The files of a set of counts; the caution stands with them."""
    links = (("CSV", address.dataset_data(id_, "csv")), ("JSON", address.dataset_data(id_, "json")))
    return (_file(context._("The counts as a table"), caution(context.speech), links, "table"),)


def _real(context: Context) -> list[str]:
    ids = context.world.ids("plan")
    return [id_ for id_ in ids if (entry := context.world.entry("plan", id_)) and not entry.example]


def _for_people(context: Context) -> Iterator[DataFile]:
    _, lang = context._, context.lang
    real = [entry for id_ in _real(context) if (entry := context.world.entry("plan", id_))]
    if real:
        note = _("One row for each plan: how far it is, what is late, what it costs.")
        yield _file(_("Plans"), note, (("CSV", address.data("plans", "csv", lang)),), "table")
    if any(entry.more["actions"] for entry in real):
        note = _("One row for each action: who has to do it, until when, how far it is.")
        yield _file(_("Actions"), note, (("CSV", address.data("actions", "csv", lang)),), "table")
    if any(entry.more["deadlines"] for entry in real):
        links = (("ICS", address.data("plans", "ics", lang)),)
        yield _file(_("Deadlines of all plans"), subscribing(context), links, "calendar")


def subscribing(context: Context) -> str:
    """How a calendar is followed, for people who never did it."""
    return context._(
        "To follow it, copy the address of this link and add it in your calendar as a calendar from the "
        "internet: it then stays up to date by itself. If you only open the file, you get the state of today."
    )


def _tables(context: Context) -> Iterator[DataTable]:
    for name, (table, columns) in plan_tables(context.settings).items():
        file = DataFile(name, table.about, (Link(Words("CSV"), address.data(name, "csv")),), "program")
        yield DataTable(file, tuple(_families(columns)))
    languages = context.settings.languages
    for name, columns in figure_columns(languages).items():
        link = Link(Words("CSV"), address.data(name, "csv"))
        yield DataTable(DataFile(name, FIGURE_TABLES[name], (link,), "program"), tuple(_families(columns)))
    if context.world.ids("dataset"):
        file = DataFile(
            f"incidents/{_ID}", "A count of a period, a stated gap, or a hidden one.", (), "program"
        )
        yield DataTable(file, tuple(_families(count_columns(languages))))


def _families(columns: Iterable[Column]) -> Iterator[DataColumn]:
    """Columns that say the same in several forms, as one."""
    for _, family in groupby(columns, key=lambda column: column.of or column.name):
        members = list(family)
        yield DataColumn(tuple(column.name for column in members), members[0].description)


def _for_programs(context: Context) -> Iterator[DataFile]:
    _ = context._
    names = tuple(
        (f"{name}.csv", address.data(name, "csv")) for name in ("places", "organisations", "coalitions")
    )
    yield _file(_("What the ids mean"), _("Names of places, organisations and coalitions."), names, "program")
    note = _("All tables with their columns, types and links between them (Frictionless Data Package).")
    yield _file(_("Table of contents"), note, (("datapackage.json", "data/datapackage.json"),), "program")
    schemas = tuple((f"{name}.json", address.schema(name)) for name in _SCHEMAS)
    note = _("What stands where in the JSON files (JSON Schema).")
    yield _file(_("Form of the files"), note, schemas, "program")


def _file(title: str, note: str, links: Iterable[tuple[str, str]], icon: str) -> DataFile:
    return DataFile(title, note, tuple(Link(Words(text), where) for text, where in links), icon)


def _cite(context: Context) -> str:
    """How to name the source, ready to be copied."""
    settings = context.settings
    parts = [settings.site_name, context.state()]
    parts.append(settings.site_url + address.section(context.lang, "data"))
    if settings.licence and settings.licence.name:
        parts.append(settings.licence.name)
    return " · ".join(parts)


def plan_files(context: Context, id_: str) -> tuple[DataFile, ...]:
    """The files of one plan, as its page offers them.

    Args:
        context: The page's context.
        id_: The plan's id.

    Returns:
        What there is of it.
    """
    return tuple(_of_plan(context, id_, context.records.plans[id_]))


def _of_plan(context: Context, id_: str, plan: Plan) -> Iterator[DataFile]:
    _ = context._
    if plan.actions:
        links = (("CSV", address.plan_data(id_, "csv", name="actions", lang=context.lang)),)
        yield _file(_("The actions as a table"), _("For a spreadsheet program."), links, "table")
    if has_deadlines(plan):
        links = (("ICS", address.plan_data(id_, "ics", lang=calendar_language(context, plan))),)
        yield _file(_("The deadlines as a calendar"), subscribing(context), links, "calendar")
    files = [("JSON", address.plan_data(id_, "json"))]
    if plan.actions:
        files.append(("progress.json", address.plan_data(id_, "json", name="progress")))
    note = _("Everything that is public of this plan, for programs.")
    yield _file(_("The whole plan as data"), note, files, "program")
