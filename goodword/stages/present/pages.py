"""All pages of a site: where each stands and how it is made."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from goodword.model.views.common import Page
from goodword.stages.present import address, lists
from goodword.stages.present.action import action_page
from goodword.stages.present.areas import AREAS, area_address, area_page, matrix_page
from goodword.stages.present.calendar import month_page, newest_page, year_page
from goodword.stages.present.changes import plan_changes, site_changes
from goodword.stages.present.coalition import coalition_page
from goodword.stages.present.context import Context
from goodword.stages.present.dashboard import dashboard_page
from goodword.stages.present.datasets import dataset_page
from goodword.stages.present.facets import (
    archive_page,
    facet_address,
    facet_page,
    facet_titles,
    facet_years,
    plans_by_status,
    status_page,
)
from goodword.stages.present.figures_page import figure_list, figure_page, incident_list
from goodword.stages.present.goal import goal_page
from goodword.stages.present.happened import paged
from goodword.stages.present.method import method_page
from goodword.stages.present.open_data import data_page
from goodword.stages.present.places import free_page, organisation_page, place_page, topic_page
from goodword.stages.present.plan import plan_page
from goodword.stages.present.plan_background import background_page
from goodword.stages.present.story import moved_page, story_page, withdrawn_page
from goodword.stages.present.timeline import timeline_page


@dataclass(frozen=True, slots=True)
class Job:
    """A page that can be made.

    Attributes:
        address: Its address, ends with ``/``; empty for the first page, ``404.html`` for the missing one.
        lang: Language of its frame; empty for pages that speak all.
        make: Makes it.
        languages: Languages in which the page exists, for the site map; empty: all.
        updated: ISO day of its last change, if it is known.
        indexed: False: search engines leave it out.
    """

    address: str
    lang: str
    make: Callable[[], Page]
    languages: tuple[str, ...] = ()
    updated: str = ""
    indexed: bool = True


def all_jobs(contexts: Mapping[str, Context]) -> Iterator[Job]:
    """Every page of the site.

    Args:
        contexts: One context per language, the main one first.

    Yields:
        Jobs; a site with one language shows its home at ``/`` too.
    """
    first = next(iter(contexts.values()))
    if len(contexts) == 1:
        yield Job("", first.lang, partial(lists.home_page, first, ""))
        yield Job("404.html", first.lang, partial(lists.missing_page, contexts), indexed=False)
    else:
        yield Job("", "", partial(lists.choice_page, contexts))
        yield Job("404.html", "", partial(lists.missing_page, contexts), indexed=False)
    for context in contexts.values():
        yield from _sections(context)
        yield from _calendar(context)
        yield from _stories(context)
        yield from _records(context)
        yield from _changes(context)
        yield from _archive(context)


def _sections(context: Context) -> Iterator[Job]:
    lang = context.lang
    yield Job(address.home(lang), lang, partial(lists.home_page, context))
    for name, make in (
        ("plans", dashboard_page),
        ("areas", matrix_page),
        ("coalitions", lists.coalition_list),
        ("places", lists.place_list),
        ("organisations", lists.organisation_list),
        ("topics", lists.topic_list),
        ("feeds", lists.feeds_page),
        ("search", lists.search_page),
        ("archive", archive_page),
        ("data", data_page),
        ("stories", newest_page),
    ):
        yield Job(address.section(lang, name), lang, partial(make, context))
    for area in AREAS:
        yield Job(area_address(lang, area), lang, partial(area_page, context, area))
    for kind, name, listed in (
        ("dataset", "incidents", incident_list),
        ("figure", "figures", figure_list),
    ):
        if context.world.ids(kind):
            yield Job(address.section(lang, name), lang, partial(listed, context))


def _calendar(context: Context) -> Iterator[Job]:
    lang, base = context.lang, address.section(context.lang, "stories")
    for year in context.related.values("year"):
        yield Job(f"{base}{int(year)}/", lang, partial(year_page, context, int(year)))
    for key in context.related.values("month"):
        yield Job(f"{base}{int(key[:4])}/{key[5:]}/", lang, partial(month_page, context, key))


def _stories(context: Context) -> Iterator[Job]:
    for kind in ("story", "withdrawn"):
        for id_ in context.world.ids(kind):
            yield from _story(context, kind, id_)


def story_jobs(context: Context, id_: str) -> Iterator[Job]:
    """The page of one story in one language, or what is said at its address when it was taken back.

    Args:
        context: The page's context.
        id_: The story's id.

    Yields:
        Its page, and the pages at its older addresses; nothing where there is none.
    """
    yield from _story(context, "story", id_)
    yield from _story(context, "withdrawn", id_)


def _story(context: Context, kind: str, id_: str) -> Iterator[Job]:
    lang, entry = context.lang, context.world.entry(kind, id_)
    base = address.section(lang, "stories")
    if entry is None or lang not in entry.languages:
        return
    if kind == "withdrawn":
        yield Job(f"{base}{id_}/", lang, partial(withdrawn_page, context, id_), indexed=False)
        return
    make = partial(story_page, context, id_)
    yield Job(f"{base}{id_}/", lang, make, entry.languages, entry.more["updated"])
    for alias in entry.more["aliases"]:
        yield Job(f"{base}{alias}/", lang, partial(moved_page, context, alias, id_), indexed=False)


def _records(context: Context) -> Iterator[Job]:
    lang, world = context.lang, context.world
    for kind, make in (
        ("plan", plan_page),
        ("coalition", coalition_page),
        ("place", place_page),
        ("organisation", organisation_page),
        ("topic", topic_page),
        ("dataset", dataset_page),
        ("figure", figure_page),
    ):
        for id_ in world.ids(kind):
            updated = _updated(context, id_) if kind == "plan" else ""
            yield Job(address.record(lang, kind, id_), lang, partial(make, context, id_), updated=updated)
    for id_ in world.ids("plan"):
        entry = world.entry("plan", id_)
        if entry and entry.more["background"]:
            where = address.of_plan(lang, id_, "background")
            yield Job(where, lang, partial(background_page, context, id_), updated=_updated(context, id_))
        for action, _ in entry.more["actions"] if entry else ():
            where = address.record(lang, "action", f"{id_}#{action}")
            make_action = partial(action_page, context, id_, action)
            yield Job(where, lang, make_action, updated=_updated(context, id_))
        for goal, _ in entry.more["goals"] if entry else ():
            where = address.record(lang, "goal", f"{id_}#{goal}")
            make_goal = partial(goal_page, context, id_, goal)
            yield Job(where, lang, make_goal, updated=_updated(context, id_))
        if entry and entry.more["actions"]:
            for name, make_beside in (("how-we-count", method_page), ("timeline", timeline_page)):
                where = address.of_plan(lang, id_, name)
                yield Job(where, lang, partial(make_beside, context, id_), updated=_updated(context, id_))
    folder = f"{lang}/"
    for key in world.ids("page"):
        if key.startswith(folder):
            name = key[len(folder) :]
            spoken = tuple(tag for tag in context.settings.languages if world.entry("page", f"{tag}/{name}"))
            where = address.record(lang, "page", name)
            yield Job(where, lang, partial(free_page, context, name), spoken)


def _changes(context: Context) -> Iterator[Job]:
    lang = context.lang
    for when in ((0, 0), *paged(context)):
        yield Job(address.changes(lang, "", *when), lang, partial(site_changes, context, *when))
    for id_ in context.world.ids("plan"):
        for when in ((0, 0), *paged(context, id_)):
            make = partial(plan_changes, context, id_, *when)
            yield Job(address.changes(lang, id_, *when), lang, make, updated=_updated(context, id_))


def _updated(context: Context, plan: str) -> str:
    entry = context.world.entry("plan", plan)
    return str(entry.more["updated"]) if entry else ""


def _archive(context: Context) -> Iterator[Job]:
    lang = context.lang
    for facet in facet_titles(context):
        for value in context.related.values(facet):
            if facet != "kind" and not context.visible(facet, value):
                continue
            for year in (None, *facet_years(context, facet, value)):
                where = facet_address(lang, facet, value, year)
                yield Job(where, lang, partial(facet_page, context, facet, value, year))
    for key in plans_by_status(context):
        yield Job(facet_address(lang, "status", key), lang, partial(status_page, context, key))
