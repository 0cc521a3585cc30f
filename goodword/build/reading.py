"""Records on demand: read from the store when a page shows them, and remembered for the next pages."""

from __future__ import annotations

import dataclasses
from collections import OrderedDict
from typing import Any, Protocol

from goodword.build.intake import Taken
from goodword.errors import BrokenStoreError
from goodword.model.settings import Settings
from goodword.model.site import StoryRecord
from goodword.stages.load.restore import restore

_MOST = 1500


class Records(Protocol):
    """Where records are kept."""

    def record(self, name: str) -> str:
        """The kept form of a record; KeyError if there is none."""


class Reader:
    """Reads records of a site.

    Args:
        store: What was made of the content.
        taken: What may be shown of it today.
        settings: The site's settings.
    """

    def __init__(self, store: Records, taken: Taken, settings: Settings) -> None:
        self._store, self._taken, self._settings = store, taken, settings
        self._recent: OrderedDict[tuple[str, str], Any] = OrderedDict()

    def __call__(self, kind: str, id_: str) -> Any:
        """A record as it may be shown today.

        Args:
            kind: Kind of record.
            id_: Its id.

        Returns:
            The record.

        Raises:
            BrokenStoreError: The store has none, or a broken one.
        """
        key = (kind, id_)
        if key in self._recent:
            self._recent.move_to_end(key)
            return self._recent[key]
        record = restore(kind, id_, self._kept(f"{kind}/{id_}"), self._settings)
        if kind == "story":
            record = self._shown(record)
        self._recent[key] = record
        if len(self._recent) > _MOST:
            self._recent.popitem(last=False)
        return record

    def _kept(self, name: str) -> str:
        try:
            return self._store.record(name)
        except KeyError:
            raise BrokenStoreError(name) from None

    def _shown(self, record: StoryRecord) -> StoryRecord:
        scopes = self._taken.scopes.get(record.id)
        if scopes is not None:
            record = dataclasses.replace(record, scopes=scopes)
        gone = self._taken.gone.get(record.id)
        if not gone:
            return record
        kept = tuple(photo for photo in record.story.photos if photo.file not in gone)
        photos = {name: facts for name, facts in record.photos.items() if name not in gone}
        return dataclasses.replace(
            record, story=record.story.model_copy(update={"photos": kept}), photos=photos
        )

    def states(self) -> dict[str, str]:
        """What besides its files changes how a story is shown, by id."""
        taken = self._taken
        states = {id_: "+".join(sorted(scopes)) or "-" for id_, scopes in taken.scopes.items()}
        for id_, gone in taken.gone.items():
            states[id_] = f"{states.get(id_, '')} {'|'.join(sorted(gone))}"
        return states
