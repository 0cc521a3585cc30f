"""One build into an output folder: locked, drafted, and published in one step at the end."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from goodword.build import Built, remember
from goodword.build.making import StaleError
from goodword.errors import BrokenStoreError
from goodword.model.attached import FOLDER
from goodword.publish.database import delete
from goodword.publish.draft import Draft
from goodword.publish.site import Generation, Report, Site
from goodword.publish.tree import read_tree, remove
from goodword.publish.trouble import plainly
from goodword.publish.units import UnitStore

UNITS, PREVIEW, PHOTOS = "units.sqlite", "preview.sqlite", "photos"
"""What a build, and a preview, keep in the cache."""

Run = Callable[[Draft, UnitStore, Generation | None], Built]


@dataclass(frozen=True, slots=True)
class Wishes:
    """How a build goes about its work; none of it changes what it makes.

    Attributes:
        jobs: Processes; 0: one per core.
        clean: Nothing of earlier builds is used.
        why: Reasons are collected why things are made again.
        progress: Is told how many pages are done, of how many.
    """

    jobs: int = 0
    clean: bool = False
    why: bool = False
    progress: Callable[[int, int], None] | None = None


class Publication:
    """A build that holds its output folder until it is closed.

    Args:
        folder: The output folder.
        cache: Where earlier builds left what they made.
        stamp: Hash of the engine and the settings.
        clean: Nothing of earlier builds is used.

    Raises:
        PublishError: Another build holds the folder, or nothing can be written there.
    """

    def __init__(self, folder: Path, cache: Path, stamp: str, *, clean: bool = False) -> None:
        self._cache, self._stamp = cache, stamp
        self._held = contextlib.ExitStack()
        self.generation = ""
        """Id of what is published."""
        self.shown: Mapping[str, Any] = {}
        """What is published shows that, as its build noted it."""
        self.site = Site(folder, cache)
        with contextlib.ExitStack() as begun:
            begun.enter_context(self.site.locked())
            if clean:
                self.site.forget()
                with plainly(cache):
                    _empty(cache)
            self.units = UnitStore(cache / UNITS, stamp)
            begun.callback(self._close_units)
            self.draft = begun.enter_context(self.site.draft())
            self._held = begun.pop_all()

    def make(self, run: Run) -> Built:
        """Build into the draft; anew when what earlier builds left turns out to be of no use.

        Args:
            run: The build.

        Returns:
            What it made.
        """
        known = self.site.published()
        self.generation, self.shown = (known.id, known.note) if known else ("", {})
        while True:
            try:
                return run(self.draft, self.units, known)
            except StaleError:
                if known is None:
                    raise
            except BrokenStoreError:
                if not self.units.lasting:
                    raise
                self.units.drop()
                self.units = UnitStore(None, self._stamp)
            known = None
            self.draft.abandon()
            self.draft = self._held.enter_context(self.site.draft())

    def take(self, scratch: Path) -> None:
        """Take what MkDocs itself wrote, such as files of other plugins."""
        for path, data in read_tree(scratch).items():
            self.draft.put(path, data)

    def publish(self, built: Built) -> Report:
        """Make the draft the site, and remember what it was made from.

        Args:
            built: What was made.

        Returns:
            What has changed for readers.

        Raises:
            PublishError: It cannot be published; what is published is as it was.
        """
        before = self.site.published()
        report = self.draft.commit(built.note, forget=lambda path: path.startswith(FOLDER))
        known = self.site.published()
        self.generation = known.id if known else ""
        try:
            remember(built, self.units, self.generation)
        except BrokenStoreError:
            self.units.drop()
        if before is None or set(built.withdrawn).difference(before.note.get("withdrawn", ())):
            with contextlib.suppress(OSError):
                delete(self._cache / PREVIEW)
        return report

    def _close_units(self) -> None:
        """Close the store of the last attempt; those before were dropped."""
        self.units.close()

    def close(self) -> None:
        """Let the folder go; what was not published is forgotten."""
        self._held.close()


def _empty(cache: Path) -> None:
    """Delete what builds and previews keep; the rest of the folder belongs to ``Site``."""
    delete(cache / UNITS)
    delete(cache / PREVIEW)
    remove(cache / PHOTOS)
