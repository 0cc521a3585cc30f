"""What happened in plans as entries of feeds."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time

from goodword.model.action import Change, Update
from goodword.model.feed import FeedEntry
from goodword.stages.present import address
from goodword.stages.present.action_parts import change_view
from goodword.stages.present.chronicle import Happened
from goodword.stages.present.context import Context
from goodword.text.dates import FuzzyDate
from goodword.text.numbering import numbered
from goodword.text.urls import quoted


def event_entries(context: Context, happened: Iterable[Happened], *, named: bool) -> list[FeedEntry]:
    """Events as entries of a feed; their ids are the same in every feed and stay when others are added.

    Args:
        context: The feed's context.
        happened: The events with their plans.
        named: True to name the plan at each, for feeds that hold several.

    Returns:
        The entries in the same order.
    """
    return [_entry(context, one, named=named) for one in happened]


def moment(context: Context, value: FuzzyDate) -> datetime:
    """A date as a moment: the start of the day in the site's time zone if no time is known."""
    return value.instant or datetime.combine(value.first, time(), context.settings.timezone)


def _entry(context: Context, happened: Happened, *, named: bool) -> FeedEntry:
    plan, event = happened
    settings, lang = context.settings, context.lang
    where = address.changes(lang, plan)
    label, text = _said(context, happened)
    names = []
    if named or event.action is None:
        names.append(context.link("plan", plan).words.text)
    if event.action is not None:
        where = address.record(lang, "action", f"{plan}#{event.action.id}")
        names.append(numbered(event.action.id, context.words(event.action.title).text))
    day = moment(context, event.date)
    return FeedEntry(
        id=f"{settings.guid_base}{address.record(lang, 'plan', plan)}#{event.key}",
        title=": ".join([*names, label]),
        link=quoted(settings.site_url + where),
        published=day,
        updated=day,
        summary=text,
        language=lang,
    )


def _said(context: Context, happened: Happened) -> tuple[str, str]:
    """What sort of event it is, and what is said of it."""
    item = happened.event.item
    if isinstance(item, Update):
        return context.tag("reading", item.reading).label, context.words(item.text).text
    if isinstance(item, Change):
        view = change_view(context, item)
        return f"{view.field}: {view.before} → {view.after}", view.reason.text
    return context.tag("event_sort", happened.event.sort).label, context.words(item.what).text
