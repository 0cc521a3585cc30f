"""Stories by year and month: calendar pages, so that a new story rewrites a handful of pages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from goodword.model.views.common import Crumb, Link, Page, Words
from goodword.model.views.lists import CalendarEntry, StoryList
from goodword.stages.present import address
from goodword.stages.present.cards import story_cards
from goodword.stages.present.context import Context
from goodword.stages.present.facets import facet_address, facet_entries, value_name
from goodword.stages.present.frame import alternates, home_crumb, language_feed
from goodword.stages.relate import Entry

NEWEST = 12
"""Stories on the section's first page."""


def calendar_pages(context: Context) -> Iterator[Page]:
    """The list of newest stories, a page per year and a page per month."""
    entries = context.related.entries
    years = {year: tuple(group) for year, group in groupby(entries, key=lambda e: e.day.year)}
    yield _newest(context, years)
    months = {key: tuple(g) for key, g in groupby(entries, key=lambda e: (e.day.year, e.day.month))}
    for year, of_year in years.items():
        yield _year(context, year, of_year, years)
    keys = list(months)
    for n, key in enumerate(keys):
        later = keys[n - 1] if n else None
        earlier = keys[n + 1] if n + 1 < len(keys) else None
        yield _month(context, key, months[key], (earlier, later))


def _count(context: Context, entries: tuple[Entry, ...]) -> str:
    return context.speech.ngettext("%(n)s story", "%(n)s stories", len(entries))


def _years(
    context: Context, years: dict[int, tuple[Entry, ...]], current: int = 0
) -> tuple[CalendarEntry, ...]:
    return tuple(
        CalendarEntry(
            context.speech.year(year), f"{_base(context)}{year}/", _count(context, entries), year == current
        )
        for year, entries in years.items()
    )


def _base(context: Context) -> str:
    return address.section(context.lang, "stories")


def _newest(context: Context, years: dict[int, tuple[Entry, ...]]) -> Page:
    kinds = tuple(
        Link(
            Words(value_name(context, "kind", kind)),
            facet_address(context.lang, "kind", kind),
            str(len(entries)),
        )
        for kind, entries in facet_entries(context, "kind").items()
    )
    entries = context.related.entries
    title = context._("Stories")
    cards = story_cards(context, entries, NEWEST)
    view = StoryList(title, _count(context, entries), cards, _years(context, years), filters=kinds)
    return _page(context, "", title, view)


def _year(
    context: Context, year: int, entries: tuple[Entry, ...], years: dict[int, tuple[Entry, ...]]
) -> Page:
    months = tuple(
        CalendarEntry(
            context.speech.month_name(date(year, month, 1)),
            f"{_base(context)}{year}/{month:02}/",
            _count(context, tuple(group)),
        )
        for month, group in groupby(entries, key=lambda e: e.day.month)
    )
    title = f"{context._('Stories')}, {context.speech.year(year)}"
    # A year with few stories shows them; a year with many shows its months, so that no page grows for ever.
    shown = story_cards(context, entries, NEWEST)
    view = StoryList(title, _count(context, entries), shown, _years(context, years, year), months)
    return _page(context, f"{year}/", title, view)


def _month(
    context: Context,
    key: tuple[int, int],
    entries: tuple[Entry, ...],
    around: tuple[tuple[int, int] | None, tuple[int, int] | None],
) -> Page:
    year, month = key
    title = context.speech.month(date(year, month, 1))
    earlier, later = (
        Link(Words(context.speech.month(date(*k, 1))), f"{_base(context)}{k[0]}/{k[1]:02}/") if k else None
        for k in around
    )
    view = StoryList(
        title, _count(context, entries), story_cards(context, entries), previous=earlier, next=later
    )
    crumb = Crumb(context.speech.year(year), f"{_base(context)}{year}/")
    return _page(context, f"{year}/{month:02}/", title, view, more=(crumb,))


def _page(context: Context, tail: str, title: str, view: StoryList, *, more: tuple[Crumb, ...] = ()) -> Page:
    settings = context.settings
    crumbs = (Crumb(context._("Stories"), _base(context)), *more) if tail else ()
    return Page(
        "story-list",
        context.lang,
        _base(context) + tail,
        title,
        view,
        crumbs=(home_crumb(context), *crumbs),
        alternates=alternates(
            settings, lambda tag: address.section(tag, "stories") + tail, settings.languages
        ),
        feeds=(language_feed(context),),
        section="stories",
    )
