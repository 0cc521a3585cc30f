"""Facets: every way to cut the stories, each a set of static pages under the archive."""

from __future__ import annotations

from collections.abc import Iterator

from goodword.model.views.common import Crumb, Link, Page, Words
from goodword.model.views.lists import ArchivePage, CalendarEntry, Facet, StoryList
from goodword.stages.present import address
from goodword.stages.present.cards import story_cards, story_total
from goodword.stages.present.context import Context
from goodword.stages.present.frame import alternates, home_crumb, language_feed, list_sentence
from goodword.stages.present.plan_card import plan_cards
from goodword.stages.present.vocabulary import VOCABULARIES

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


def facet_values(context: Context, facet: str) -> tuple[str, ...]:
    """Values of a facet about which there are stories, in the order of display."""
    found = context.related.values(facet)
    if facet == "kind":
        return tuple(key for key in VOCABULARIES["story_kind"] if key in found)
    visible = [id_ for id_ in found if context.visible(facet, id_)]
    return tuple(sorted(visible, key=lambda id_: context.alphabetical(value_name(context, facet, id_))))


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
                speech.number(context.related.count(facet, value)),
            )
            for value in facet_values(context, facet)
        ]
        facets.append(Facet(title, tuple(links)))
    facets.append(Facet(_("Status of plans"), tuple(_status_links(context))))
    facets.append(Facet(_("In figures"), tuple(_data_links(context))))
    view = ArchivePage(story_total(context), tuple(f for f in facets if f.links))
    return _page(
        context, "archive", address.section(context.lang, "archive"), _("Archive"), view=view, crumbs=()
    )


def _data_links(context: Context) -> Iterator[Link]:
    """The lists of figures and of incident datasets, where there are such."""
    lists = (("figure", "figures", context._("Figures")), ("dataset", "incidents", context._("Incidents")))
    for kind, section, title in lists:
        if count := len(context.world.ids(kind)):
            where = address.section(context.lang, section)
            yield Link(Words(title), where, context.speech.number(count))


def _year_links(context: Context) -> Iterator[Link]:
    for year in reversed(context.related.values("year")):
        where = f"{address.section(context.lang, 'stories')}{int(year)}/"
        count = context.speech.number(context.related.count("year", year))
        yield Link(Words(context.speech.year(int(year))), where, count)


def plans_by_status(context: Context) -> dict[str, list[str]]:
    """Plan ids by status, in the order of the vocabulary."""
    groups: dict[str, list[str]] = {}
    for id_ in context.records.plans:
        entry = context.world.entry("plan", id_)
        assert entry is not None
        groups.setdefault(entry.sort, []).append(id_)
    return {key: groups[key] for key in VOCABULARIES["plan_status"] if key in groups}


def _status_links(context: Context) -> Iterator[Link]:
    for key, ids in plans_by_status(context).items():
        label = context.tag("plan_status", key).label
        yield Link(Words(label), facet_address(context.lang, "status", key), context.speech.number(len(ids)))


def facet_years(context: Context, facet: str, value: str) -> tuple[int, ...]:
    """Years for which a facet's value has a page of its own, the newest first."""
    entries = context.related.stories(facet, value)
    return tuple(sorted({e.day.year for e in entries}, reverse=True)) if len(entries) > MOST else ()


def facet_page(context: Context, facet: str, value: str, year: int | None = None) -> Page:
    """Stories of one value of a facet: the newest, or those of a year."""
    entries, years = context.related.stories(facet, value), facet_years(context, facet, value)
    shown = entries[:MOST] if year is None else tuple(e for e in entries if e.day.year == year)
    cards, rows = (shown, ()) if year is None else ((), shown)
    calendar = tuple(
        CalendarEntry(context.speech.year(y), facet_address(context.lang, facet, value, y), "", y == year)
        for y in years
    )
    title = context._("Stories: %(about)s") % {"about": value_name(context, facet, value)}
    if year:
        title = f"{title}, {context.speech.year(year)}"
    count = context.speech.ngettext("%(n)s story", "%(n)s stories", len(shown if year else entries))
    named = tuple(context.link("story", e.id, context.speech.day(e.day)) for e in rows)
    view = StoryList(title, count, story_cards(context, cards), calendar, rows=named)
    where = facet_address(context.lang, facet, value, year)
    return _page(context, "archive-facet", where, title, view=view, crumbs=(_crumb(context),))


def _crumb(context: Context) -> Crumb:
    return Crumb(context._("Archive"), address.section(context.lang, "archive"))


def status_page(context: Context, key: str) -> Page:
    """Plans of one status."""
    ids = plans_by_status(context)[key]
    title = context._("Plans: %(status)s") % {"status": context.tag("plan_status", key).label}
    count = context.speech.ngettext("%(n)s plan", "%(n)s plans", len(ids))
    view = StoryList(title, count, (), plans=plan_cards(context, ids))
    where = facet_address(context.lang, "status", key)
    return _page(context, "archive-facet", where, title, view=view, crumbs=(_crumb(context),))


def _page(
    context: Context, kind: str, where: str, title: str, *, view: object, crumbs: tuple[Crumb, ...]
) -> Page:
    home = address.home(context.lang)
    tail = where[len(home) :]
    return Page(
        kind,
        context.lang,
        where,
        title,
        view,
        description=list_sentence(context, title),
        crumbs=(home_crumb(context), *crumbs),
        alternates=alternates(context, lambda tag: address.home(tag) + tail),
        feeds=(language_feed(context),),
        section="search",
    )
