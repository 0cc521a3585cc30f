"""A site as its pages see it, without building it: for commands that only want to know."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from goodword.model.loaded import Loaded
from goodword.model.settings import Settings
from goodword.model.site import Records
from goodword.stages.load.digest import digest
from goodword.stages.present.context import Context
from goodword.stages.present.world import World
from goodword.stages.relate import relate
from goodword.text.i18n import Speech


def contexts_of(
    loaded: Loaded, records: Records, settings: Settings, *, as_of: date, speeches: Iterable[Speech]
) -> dict[str, Context]:
    """Contexts for presenters.

    Args:
        loaded: The content as it was loaded.
        records: What of it may be shown.
        settings: The site's settings.
        as_of: The day.
        speeches: The languages.

    Returns:
        A context per language.
    """
    tables: Mapping[str, Mapping[Any, Any]] = {
        "story": records.stories,
        "plan": records.plans,
        "coalition": records.coalitions,
        "place": records.places,
        "organisation": records.organisations,
        "topic": records.topics,
        "attachment": loaded.attachments,
    }
    every = digest(loaded, "", wrong=frozenset()).entries
    entries = {(one.kind, one.id): one for one in every if one.id in tables.get(one.kind, ())}
    related = relate(entries.values())
    world = World(entries, related, lambda kind, id_: tables[kind][id_], states={}, as_of=as_of)
    return {speech.lang: Context(world, speech, settings.spoken_in(speech.lang)) for speech in speeches}
