"""A page's content for machines, in the words of schema.org: only what people read on the same page."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable
from typing import Any

from goodword.model.settings import Settings
from goodword.model.views.common import Link, Page
from goodword.model.views.open_data import DataFile, DataPage
from goodword.model.views.plans import PlanPage
from goodword.model.views.records import CoalitionPage, OrganisationPage, PlacePage
from goodword.model.views.stories import StoryPage
from goodword.text.urls import quoted

Thing = dict[str, Any]

_NEWS = ("news", "event", "announcement", "statement")
_TYPES = {"csv": "text/csv", "json": "application/json", "ics": "text/calendar"}


def linked(page: Page, settings: Settings) -> Page:
    """A page with what machines read of it.

    Args:
        page: A page for people.
        settings: The site's settings.

    Returns:
        The same page with ``linked`` filled, where there is something to say.
    """
    # The words have none for "invented": machines would take an example for a fact.
    if page.example or not page.indexed or not page.lang:
        return page
    make = _MAKERS.get(page.kind)
    if make is None:
        return page
    spoken = settings.spoken_in(page.lang)
    things = [*([_crumbs(page, spoken)] if page.crumbs else []), *make(page, spoken)]
    return dataclasses.replace(page, linked={"@context": "https://schema.org", "@graph": things})


def _url(settings: Settings, address: str) -> str:
    return address if "://" in address else quoted(settings.site_url + address)


def _crumbs(page: Page, settings: Settings) -> Thing:
    steps = [(crumb.text, crumb.address) for crumb in page.crumbs] + [(page.title, page.address)]
    items = [
        {"@type": "ListItem", "position": n, "name": name, "item": _url(settings, where)}
        for n, (name, where) in enumerate(steps, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _publisher(settings: Settings) -> Thing:
    return {"@type": "Organization", "name": settings.site_name, "url": settings.site_url}


def _story(page: Page, settings: Settings) -> list[Thing]:
    view = page.view
    assert isinstance(view, StoryPage)
    share = page.share
    found: Thing = {
        "@type": "NewsArticle" if view.kind.key in _NEWS else "Article",
        "headline": page.title,
        "inLanguage": page.lang,
        "datePublished": share.published,
        "publisher": _publisher(settings),
    }
    # A story is read on old phones: what stands in the head already is not said again.
    if share.modified:
        found["dateModified"] = share.modified
    if share.image:
        found["image"] = share.image
    return [found]


def _plan(page: Page, settings: Settings) -> list[Thing]:
    view = page.view
    assert isinstance(view, PlanPage)
    url = _url(settings, page.address)
    work: Thing = {
        "@type": "CreativeWork",
        "name": page.title,
        "description": page.description,
        "url": url,
        "genre": view.type.label,
        "creativeWorkStatus": view.status.label,
    }
    return [work, _dataset(page, settings, view.data, name=page.title)]


def _data(page: Page, settings: Settings) -> list[Thing]:
    view = page.view
    assert isinstance(view, DataPage)
    files = (*view.people, *(table.file for table in view.tables), *view.programs)
    return [_dataset(page, settings, files, name=f"{settings.site_name}: {page.title}")]


def _dataset(page: Page, settings: Settings, files: Iterable[DataFile], *, name: str) -> Thing:
    found: Thing = {
        "@type": "Dataset",
        "name": name,
        "description": page.description,
        "url": _url(settings, page.address),
        "inLanguage": page.lang,
        "isAccessibleForFree": True,
        "creator": _publisher(settings),
        "distribution": [_download(file, link, settings) for file in files for link in file.links],
    }
    if settings.licence:
        found["license"] = settings.licence.url
    return found


def _download(file: DataFile, link: Link, settings: Settings) -> Thing:
    return {
        "@type": "DataDownload",
        "name": file.title,
        "encodingFormat": _TYPES[link.address.rpartition(".")[2]],
        "contentUrl": _url(settings, link.address),
    }


def _place(page: Page, settings: Settings) -> list[Thing]:
    assert isinstance(page.view, PlacePage)
    return [{"@type": "Place", "name": page.title, "url": _url(settings, page.address)}]


def _body(page: Page, settings: Settings) -> list[Thing]:
    view = page.view
    assert isinstance(view, OrganisationPage | CoalitionPage)
    found: Thing = {"@type": "Organization", "name": page.title, "url": _url(settings, page.address)}
    if page.description:
        found["description"] = page.description
    if isinstance(view, OrganisationPage) and view.abbreviation:
        found["alternateName"] = view.abbreviation
    if isinstance(view, CoalitionPage):
        same = [link.address for link in view.channels if "://" in link.address]
        if same:
            found["sameAs"] = same
    return [found]


_MAKERS: dict[str, Callable[[Page, Settings], list[Thing]]] = {
    "story": _story,
    "plan": _plan,
    "data": _data,
    "place": _place,
    "organisation": _body,
    "coalition": _body,
}
