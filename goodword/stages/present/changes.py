"""Pages of what happened: in one plan, and in all plans of the site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from goodword.model.views.changes import ChangesPage
from goodword.model.views.common import Crumb, FeedLink, Link, Page, Words
from goodword.model.views.lists import CalendarEntry
from goodword.stages.present import address
from goodword.stages.present.chronicle import Span
from goodword.stages.present.context import Context
from goodword.stages.present.frame import alternates, feed_link, plan_crumbs, section_crumbs
from goodword.stages.present.happened import events_of, groups, shown, spans_around


def plan_changes_feed(context: Context, plan_id: str) -> FeedLink:
    """The feed of what happens in a plan."""
    title = context._("Changes: %(plan)s") % {"plan": context.link("plan", plan_id).words.text}
    return feed_link(title, address.changes_feed(context.lang, plan_id))


def site_changes_feed(context: Context) -> FeedLink:
    """The feed of what happens in all plans."""
    title = f"{context.settings.site_name}: {context._('Changes in plans')}"
    return feed_link(title, address.changes_feed(context.lang))


def all_changes(context: Context, plan_id: str) -> Link:
    """The way from a plan to all that happened in it."""
    total = len(events_of(context, plan_id))
    note = context.speech.ngettext("%(n)s entry", "%(n)s entries", total) if total else ""
    text = context._("Everything that happened in this plan")
    return Link(Words(text), address.changes(context.lang, plan_id), note)


def plan_changes(context: Context, plan_id: str, year: int = 0, month: int = 0) -> Page:
    """What happened in a plan.

    Args:
        context: The page's context.
        plan_id: The plan's id.
        year: A year; 0: the newest.
        month: A month of the year; 0: all of it.

    Returns:
        The page.
    """
    title = context._("What happened in this plan")
    intro = context._(
        "Every report, every change of what was promised and every amendment, the newest first. "
        "Nothing is taken out."
    )
    return _page(context, plan_id, (year, month), title=title, intro=intro)


def site_changes(context: Context, year: int = 0, month: int = 0) -> Page:
    """What happened in all plans that are no examples.

    Args:
        context: The page's context.
        year: A year; 0: the newest.
        month: A month of the year; 0: all of it.

    Returns:
        The page.
    """
    title = context._("Changes in plans")
    intro = context._(
        "Every report, every change of what was promised and every amendment of all plans, the newest first. "
        "Nothing is taken out."
    )
    return _page(context, "", (year, month), title=title, intro=intro)


def _page(context: Context, plan_id: str, span: Span, *, title: str, intro: str) -> Page:
    here = context.link("plan", plan_id) if plan_id else None
    feed = plan_changes_feed(context, plan_id) if plan_id else site_changes_feed(context)
    heading = f"{title}, {_named(context, span)}" if span[0] else title
    found, total = shown(context, plan_id, span)
    years, months = spans_around(context, plan_id, span)
    view = ChangesPage(
        heading,
        intro,
        here,
        _entries(context, total),
        groups(context, found, named=not plan_id),
        tuple(_calendar(context, plan_id, years, span)),
        tuple(_calendar(context, plan_id, months, span)),
        feed,
    )
    return Page(
        "changes",
        context.lang,
        address.changes(context.lang, plan_id, *span),
        f"{heading}: {here.words.text}" if here else heading,
        view,
        description=intro,
        crumbs=tuple(_crumbs(context, plan_id, here, title, span=span)),
        alternates=alternates(context, lambda tag: address.changes(tag, plan_id, *span)),
        feeds=(feed,),
        section="plans",
        example=bool(here and here.example),
    )


def _entries(context: Context, count: int) -> str:
    return context.speech.ngettext("%(n)s entry", "%(n)s entries", count) if count else ""


def _named(context: Context, span: Span) -> str:
    year, month = span
    return context.speech.month(date(year, month, 1)) if month else context.speech.year(year)


def _crumbs(context: Context, plan_id: str, plan: Link | None, title: str, *, span: Span) -> Iterator[Crumb]:
    """The way to the page: over the plan, the first page, and the year."""
    yield from plan_crumbs(context, plan) if plan else section_crumbs(context, "plans", context._("Plans"))
    year, month = span
    if year:
        yield Crumb(title, address.changes(context.lang, plan_id))
    if month:
        yield Crumb(context.speech.year(year), address.changes(context.lang, plan_id, year))


def _calendar(
    context: Context, plan_id: str, counts: Mapping[Span, int], current: Span
) -> Iterator[CalendarEntry]:
    for span, count in counts.items():
        where = address.changes(context.lang, plan_id, *span)
        yield CalendarEntry(_named(context, span), where, _entries(context, count), span == current)
