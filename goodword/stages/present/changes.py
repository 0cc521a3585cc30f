"""Pages of what happened: in one plan, and in all plans of the site."""

from __future__ import annotations

from collections.abc import Iterator

from goodword.model.views.changes import ChangesPage
from goodword.model.views.common import Crumb, FeedLink, Link, Page, Words
from goodword.model.views.lists import CalendarEntry
from goodword.stages.present import address
from goodword.stages.present.context import Context
from goodword.stages.present.frame import alternates, feed_link, plan_crumbs, section_crumbs
from goodword.stages.present.happened import (
    Happened,
    events_of,
    first_page,
    groups,
    paged_years,
    real_events,
    years_of,
)


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


def plan_changes(context: Context, plan_id: str, year: int | None = None) -> Page:
    """What happened in a plan.

    Args:
        context: The page's context.
        plan_id: The plan's id.
        year: A year; None: the newest.

    Returns:
        The page.
    """
    found = [
        Happened(plan_id, event)
        for event in events_of(context, plan_id)
        if year is None or event.date.last.year == year
    ]
    title = context._("What happened in this plan")
    intro = context._(
        "Every report, every change of what was promised and every amendment, the newest first. "
        "Nothing is taken out."
    )
    return _page(context, plan_id, year, title=title, intro=intro, found=found)


def site_changes(context: Context, year: int | None = None) -> Page:
    """What happened in all plans that are no examples.

    Args:
        context: The page's context.
        year: A year; None: the newest.

    Returns:
        The page.
    """
    title = context._("Changes in plans")
    intro = context._(
        "Every report, every change of what was promised and every amendment of all plans, the newest first. "
        "Nothing is taken out."
    )
    return _page(context, "", year, title=title, intro=intro, found=real_events(context, year=year))


def _page(
    context: Context, plan_id: str, year: int | None, *, title: str, intro: str, found: list[Happened]
) -> Page:
    here = context.link("plan", plan_id) if plan_id else None
    feed = plan_changes_feed(context, plan_id) if plan_id else site_changes_feed(context)
    heading = f"{title}, {context.speech.year(year)}" if year else title
    paged = bool(paged_years(context, plan_id))
    view = ChangesPage(
        heading,
        intro,
        here,
        context.speech.ngettext("%(n)s entry", "%(n)s entries", len(found)) if found else "",
        groups(context, first_page(found) if paged and year is None else found, named=not plan_id),
        tuple(_calendar(context, plan_id, year)) if paged else (),
        feed,
    )
    return Page(
        "changes",
        context.lang,
        address.changes(context.lang, plan_id, year),
        f"{heading}: {here.words.text}" if here else heading,
        view,
        description=intro,
        crumbs=_crumbs(context, here, title if year else "", address.changes(context.lang, plan_id)),
        alternates=alternates(context, lambda tag: address.changes(tag, plan_id, year)),
        feeds=(feed,),
        section="plans",
        example=bool(here and here.example),
    )


def _crumbs(context: Context, plan: Link | None, title: str, first: str) -> tuple[Crumb, ...]:
    """The way to the page: over the plan, and over the first page when it is a year's."""
    crumbs = plan_crumbs(context, plan) if plan else section_crumbs(context, "plans", context._("Plans"))
    return (*crumbs, Crumb(title, first)) if title else crumbs


def _calendar(context: Context, plan_id: str, current: int | None) -> Iterator[CalendarEntry]:
    for year, count in years_of(context, plan_id):
        yield CalendarEntry(
            context.speech.year(year),
            address.changes(context.lang, plan_id, year),
            context.speech.ngettext("%(n)s entry", "%(n)s entries", count),
            year == current,
        )
