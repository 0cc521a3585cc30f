"""Stories by year and month: calendar pages, so that a new story rewrites a handful of pages."""

from __future__ import annotations

from datetime import date
from itertools import groupby

from goodword.model.views.common import Crumb, Link, Page, Words
from goodword.model.views.lists import CalendarEntry, StoryList
from goodword.stages.present import address
from goodword.stages.present.cards import story_cards, story_total
from goodword.stages.present.context import Context
from goodword.stages.present.facets import facet_address, facet_values, value_name
from goodword.stages.present.frame import alternates, home_crumb, language_feed, list_sentence

NEWEST = 12
"""Stories on the section's first page and on a year's."""


def newest_page(context: Context) -> Page:
    """The newest stories, with a way to every year and kind."""
    related = context.related
    kinds = tuple(
        Link(
            Words(value_name(context, "kind", kind)),
            facet_address(context.lang, "kind", kind),
            context.speech.number(related.count("kind", kind)),
        )
        for kind in facet_values(context, "kind")
    )
    title, entries = context._("Stories"), related.entries
    cards = story_cards(context, entries, NEWEST)
    view = StoryList(title, story_total(context), cards, _years(context), filters=kinds)
    return _page(context, "", title, view)


def year_page(context: Context, year: int) -> Page:
    """The newest stories of a year, with a way to every month; no page grows for ever."""
    entries = context.related.stories("year", f"{year:04}")
    months = tuple(
        CalendarEntry(
            context.speech.month_name(date(year, month, 1)),
            f"{_base(context)}{year}/{month:02}/",
            _count(context, len(tuple(group))),
        )
        for month, group in groupby(entries, key=lambda e: e.day.month)
    )
    title = f"{context._('Stories')}, {context.speech.year(year)}"
    shown = story_cards(context, entries, NEWEST)
    view = StoryList(title, _count(context, len(entries)), shown, _years(context, year), months)
    return _page(context, f"{year}/", title, view)


def month_page(context: Context, key: str) -> Page:
    """All stories of a month, with a way to the months before and after it.

    Args:
        context: The page's context.
        key: The month: ``2026-05``.

    Returns:
        The page.
    """
    year, month = int(key[:4]), int(key[5:])
    entries = context.related.stories("month", key)
    before, after = context.related.around("month", key)
    title = context.speech.month(date(year, month, 1))
    earlier = _month_link(context, before) if before else None
    later = _month_link(context, after) if after else None
    cards = story_cards(context, entries)
    view = StoryList(title, _count(context, len(entries)), cards, previous=earlier, next=later)
    crumb = Crumb(context.speech.year(year), f"{_base(context)}{year}/")
    return _page(context, f"{year}/{month:02}/", title, view, more=(crumb,))


def _month_link(context: Context, key: str) -> Link:
    year, month = int(key[:4]), int(key[5:])
    return Link(Words(context.speech.month(date(year, month, 1))), f"{_base(context)}{year}/{month:02}/")


def _count(context: Context, n: int) -> str:
    return context.speech.ngettext("%(n)s story", "%(n)s stories", n)


def _years(context: Context, current: int = 0) -> tuple[CalendarEntry, ...]:
    related = context.related
    return tuple(
        CalendarEntry(
            context.speech.year(int(year)),
            f"{_base(context)}{int(year)}/",
            _count(context, related.count("year", year)),
            int(year) == current,
        )
        for year in reversed(related.values("year"))
    )


def _base(context: Context) -> str:
    return address.section(context.lang, "stories")


def _page(context: Context, tail: str, title: str, view: StoryList, *, more: tuple[Crumb, ...] = ()) -> Page:
    crumbs = (Crumb(context._("Stories"), _base(context)), *more) if tail else ()
    return Page(
        "story-list",
        context.lang,
        _base(context) + tail,
        title,
        view,
        description=list_sentence(context, title),
        crumbs=(home_crumb(context), *crumbs),
        alternates=alternates(context, lambda tag: address.section(tag, "stories") + tail),
        feeds=(language_feed(context),),
        section="stories",
    )
