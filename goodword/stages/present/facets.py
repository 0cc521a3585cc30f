"""Facets: every way to cut the stories, each a set of static pages under the archive."""

from __future__ import annotations

from collections.abc import Iterator

from goodword.model.views.common import Crumb, Link, Page, Words
from goodword.model.views.lists import ArchivePage, CalendarEntry, Facet, StoryList
from goodword.stages.present import address
from goodword.stages.present.cards import story_cards
from goodword.stages.present.context import Context
from goodword.stages.present.frame import alternates, home_crumb, language_feed
from goodword.stages.present.plan_card import plan_cards
from goodword.stages.present.vocabulary import VOCABULARIES
from goodword.stages.relate import Entry

MOST = 30
"""Stories on a facet's first page; with more it also has a page per year."""


def facet_address(lang: str, facet: str, value: str, year: int | None = None) -> str:
    """Address of a facet's page: ``bs/archive/place/foca/2026/``."""
    tail = f"{year}/" if year else ""
    return f"{address.section(lang, 'archive')}{facet}/{value}/{tail}"


def facet_titles(context: Context) -> dict[str, str]:
    """Facets of stories with their names, in the order of display."""
    _ = context._
    return {"kind": _("Kind"), "place": _("Place"), "topic": _("Topic"), "coalition": _("Coalition")}


def facet_entries(context: Context, facet: str) -> dict[str, tuple[Entry, ...]]:
    """Stories by the values of a facet, values in the order of display."""
    related = context.related
    if facet == "kind":
        groups: dict[str, list[Entry]] = {}
        for entry in related.entries:
            groups.setdefault(entry.kind, []).append(entry)
        return {key: tuple(groups[key]) for key in VOCABULARIES["story_kind"] if key in groups}
    found = {id_: entries for (kind, id_), entries in related.stories.items() if kind == facet}
    visible = [id_ for id_ in found if context.visible(facet, id_)]
    return {
        id_: found[id_]
        for id_ in sorted(visible, key=lambda i: context.alphabetical(value_name(context, facet, i)))
    }


def value_name(context: Context, facet: str, value: str) -> str:
    """What a facet's value is called."""
    if facet == "kind":
        return context.tag("story_kind", value).label
    return context.link(facet, value).words.text


def archive_page(context: Context) -> Page:
    """The static way through everything."""
    _, speech = context._, context.speech
    facets = [Facet(_("Year"), tuple(_year_links(context)))]
    for facet, title in facet_titles(context).items():
        links = [
            Link(
                Words(value_name(context, facet, value)),
                facet_address(context.lang, facet, value),
                speech.number(len(entries)),
            )
            for value, entries in facet_entries(context, facet).items()
        ]
        facets.append(Facet(title, tuple(links)))
    facets.append(Facet(_("Status of plans"), tuple(_status_links(context))))
    total = speech.ngettext("%(n)s story", "%(n)s stories", len(context.related.entries))
    view = ArchivePage(total, tuple(f for f in facets if f.links))
    return _page(
        context, "archive", address.section(context.lang, "archive"), _("Archive"), view=view, crumbs=()
    )


def _year_links(context: Context) -> Iterator[Link]:
    counts: dict[int, int] = {}
    for entry in context.related.entries:
        counts[entry.day.year] = counts.get(entry.day.year, 0) + 1
    for year, count in counts.items():
        where = f"{address.section(context.lang, 'stories')}{year}/"
        yield Link(Words(context.speech.year(year)), where, context.speech.number(count))


def _plans_by_status(context: Context) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for id_, plan in context.records.plans.items():
        groups.setdefault(plan.status, []).append(id_)
    return {key: groups[key] for key in VOCABULARIES["plan_status"] if key in groups}


def _status_links(context: Context) -> Iterator[Link]:
    for key, ids in _plans_by_status(context).items():
        label = context.tag("plan_status", key).label
        yield Link(Words(label), facet_address(context.lang, "status", key), context.speech.number(len(ids)))


def facet_pages(context: Context) -> Iterator[Page]:
    """A page per value of each facet, with a page per year where there are many."""
    crumb = Crumb(context._("Archive"), address.section(context.lang, "archive"))
    for facet in facet_titles(context):
        for value, entries in facet_entries(context, facet).items():
            years = sorted({e.day.year for e in entries}, reverse=True) if len(entries) > MOST else []
            yield _facet_page(context, facet, value, entries=entries[:MOST], years=years, crumb=crumb)
            for year in years:
                of_year = tuple(e for e in entries if e.day.year == year)
                yield _facet_page(context, facet, value, entries=of_year, years=years, crumb=crumb, year=year)


def _facet_page(
    context: Context,
    facet: str,
    value: str,
    *,
    entries: tuple[Entry, ...],
    years: list[int],
    crumb: Crumb,
    year: int | None = None,
) -> Page:
    calendar = tuple(
        CalendarEntry(context.speech.year(y), facet_address(context.lang, facet, value, y), "", y == year)
        for y in years
    )
    title = context._("Stories: %(about)s") % {"about": value_name(context, facet, value)}
    if year:
        title = f"{title}, {context.speech.year(year)}"
    count = context.speech.ngettext("%(n)s story", "%(n)s stories", len(entries))
    view = StoryList(title, count, story_cards(context, entries), calendar)
    where = facet_address(context.lang, facet, value, year)
    return _page(context, "archive-facet", where, title, view=view, crumbs=(crumb,))


def status_pages(context: Context) -> Iterator[Page]:
    """A page per status of plans."""
    crumb = Crumb(context._("Archive"), address.section(context.lang, "archive"))
    for key, ids in _plans_by_status(context).items():
        title = context._("Plans: %(status)s") % {"status": context.tag("plan_status", key).label}
        count = context.speech.ngettext("%(n)s plan", "%(n)s plans", len(ids))
        view = StoryList(title, count, (), plans=plan_cards(context, ids))
        where = facet_address(context.lang, "status", key)
        yield _page(context, "archive-facet", where, title, view=view, crumbs=(crumb,))


def _page(
    context: Context, kind: str, where: str, title: str, *, view: object, crumbs: tuple[Crumb, ...]
) -> Page:
    home = address.home(context.lang)
    tail = where[len(home) :]
    settings = context.settings
    return Page(
        kind,
        context.lang,
        where,
        title,
        view,
        crumbs=(home_crumb(context), *crumbs),
        alternates=alternates(settings, lambda tag: address.home(tag) + tail, settings.languages),
        feeds=(language_feed(context),),
        section="search",
    )
