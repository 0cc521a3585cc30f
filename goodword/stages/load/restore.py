"""Read records again from what was kept of them."""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel

from goodword.model.coalition import Coalition
from goodword.model.figure import FigureSeries
from goodword.model.incidents import IncidentDataset
from goodword.model.local_days import local_days
from goodword.model.photo import PhotoFacts
from goodword.model.plan import Plan
from goodword.model.settings import Settings
from goodword.model.shared import Consent, FreePage, Organisation, Place, Topic
from goodword.model.site import PageRecord, StoryRecord
from goodword.model.story import Story
from goodword.model.translation import Translation
from goodword.text.markdown import Body

_MODELS: dict[str, type[BaseModel]] = {
    "plan": Plan,
    "coalition": Coalition,
    "place": Place,
    "organisation": Organisation,
    "topic": Topic,
    "dataset": IncidentDataset,
    "figure": FigureSeries,
}


def restore(kind: str, id_: str, data: str, settings: Settings) -> Any:
    """A record from its kept form.

    Args:
        kind: Kind of record.
        id_: Its id; a page's is ``lang/id``.
        data: JSON made by ``digest``.
        settings: The site's settings.

    Returns:
        The record as ``load`` gave it.
    """
    kept = json.loads(data)
    if kind == "story":
        return _story(id_, kept, settings)
    if kind == "page":
        lang, _, name = id_.partition("/")
        page = FreePage.model_validate(kept["value"], context={"lang": lang})
        return PageRecord(name, lang, page, _body(kept["body"]))
    value = kept["value"]
    context = {"lang": value.get("lang") or settings.main}
    return local_days(_MODELS[kind].model_validate(value, context=context), settings.timezone)


def restore_consents(data: str, settings: Settings) -> dict[str, Consent]:
    """The consent register from its kept form."""
    context = {"lang": settings.main}
    return {n: Consent.model_validate(value, context=context) for n, value in json.loads(data).items()}


def _story(id_: str, kept: dict[str, Any], settings: Settings) -> StoryRecord:
    lang = kept["lang"]
    story = Story.model_validate(kept["value"], context={"lang": lang})
    translations = {
        tag: Translation.model_validate(value, context={"lang": tag}) for tag, value in kept["files"].items()
    }
    bodies = {tag: _body(body) for tag, body in kept["bodies"].items()}
    photos = {
        name: PhotoFacts(width, height, form, tuple(carries), problem, orientation)
        for name, (width, height, form, carries, problem, orientation) in kept["photos"].items()
    }
    story = local_days(story, settings.timezone)
    return StoryRecord(id_, lang, kept["folder"], story, translations, bodies, photos)


def _body(kept: dict[str, Any]) -> Body:
    images = tuple((src, alt) for src, alt in kept["images"])
    return Body(
        kept["html"], kept["text"], tuple(kept["links"]), images, tuple(kept["removed"]), kept["problem"]
    )
