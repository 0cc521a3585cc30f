"""All pages of a site, in a fixed order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from goodword.model.views.common import Page
from goodword.stages.present import lists
from goodword.stages.present.action import action_page
from goodword.stages.present.calendar import calendar_pages
from goodword.stages.present.coalition import coalition_page
from goodword.stages.present.context import Context
from goodword.stages.present.facets import archive_page, facet_pages, status_pages
from goodword.stages.present.places import free_page, organisation_page, place_page, topic_page
from goodword.stages.present.plan import plan_page
from goodword.stages.present.story import moved_page, story_page, withdrawn_page


def all_pages(contexts: Mapping[str, Context]) -> Iterator[Page]:
    """Every page of the site.

    Args:
        contexts: One context per language, the main one first.

    Yields:
        Pages; a site with one language shows its home at ``/`` too.
    """
    if len(contexts) == 1:
        yield lists.home_page(next(iter(contexts.values())), "")
    else:
        yield lists.choice_page(contexts)
    yield lists.missing_page(contexts)
    for context in contexts.values():
        yield from _of_language(context)


def _of_language(context: Context) -> Iterator[Page]:
    records, lang = context.records, context.lang
    yield lists.home_page(context)
    yield from calendar_pages(context)
    for id_, record in records.stories.items():
        if lang in record.languages:
            yield story_page(context, id_)
            for alias in record.story.aliases:
                yield moved_page(context, alias, id_)
    for id_, stub in records.withdrawn.items():
        if lang in stub.languages:
            yield withdrawn_page(context, id_, stub.languages)
    yield lists.plan_list(context)
    for id_, plan in records.plans.items():
        yield plan_page(context, id_)
        for action in plan.actions:
            yield action_page(context, id_, action.id)
    yield lists.coalition_list(context)
    for id_ in records.coalitions:
        yield coalition_page(context, id_)
    yield lists.place_list(context)
    for id_ in records.places:
        yield place_page(context, id_)
    yield lists.organisation_list(context)
    for id_ in records.organisations:
        yield organisation_page(context, id_)
    yield lists.topic_list(context)
    for id_ in records.topics:
        yield topic_page(context, id_)
    yield from (free_page(context, id_) for tag, id_ in records.pages if tag == lang)
    yield archive_page(context)
    yield from facet_pages(context)
    yield from status_pages(context)
    yield lists.feeds_page(context)
    yield lists.search_page(context)
