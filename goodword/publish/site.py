"""The output folder: wholly old or wholly new at every instant (DESIGN, section 4).

Beside ``site/`` lies ``.site.older``, the generation before. A build collects what differs, brings the older
one up to date and exchanges the two in one step:

    site = Site(Path("site"), Path(".cache/goodword"))
    with site.locked():
        known = site.published()
        with site.draft() as draft:
            draft.put("bs/index.html", page)
            draft.commit({"withdrawn": []})
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from goodword.errors import N_, InTheWay, Refused
from goodword.publish.draft import Draft
from goodword.publish.exchange import exchange, finish, settle
from goodword.publish.lock import locked
from goodword.publish.manifest import Manifest
from goodword.publish.places import Places, is_folder, places_of
from goodword.publish.purge import forget_stray, purge_older
from goodword.publish.reports import Report, report
from goodword.publish.tree import Tree, remove, salvage
from goodword.publish.trouble import STAYS, plainly

__all__ = ["Draft", "Generation", "Report", "Site"]

_SOURCES = (".git", "mkdocs.yml")
_NONE_OLDER = N_(
    "There is no older state of {folder} to go back to: it was never built, or what it held was withdrawn. "
    "{so} Put the content back as it was (git revert) and build."
)
_BY_HAND = N_("The older state in {folder} was changed by hand. {so} Delete that folder and build.")
_A_FILE = N_("{folder} is a file. Move it away, or choose another output folder with --site-dir.")
_NO_OUTPUT = N_(
    "{folder} holds {found}, so it is no output folder: a build replaces all that lies there. "
    "Choose another one with --site-dir."
)


@dataclass(frozen=True, slots=True)
class Generation:
    """A state of the site.

    Attributes:
        id: Follows from the paths and bytes of all files.
        digests: Digest of every file by its path, as ``goodword.publish.manifest.digest_of`` gives it.
        note: What the build that made it wanted to know later.
    """

    id: str
    digests: Mapping[str, str]
    note: Mapping[str, Any]


class Site:
    """An output folder and the generation before.

    Args:
        folder: The output folder, such as ``site``.
        cache: Folder for what may be deleted at any time, such as ``.cache/goodword``.
    """

    def __init__(self, folder: Path, cache: Path) -> None:
        self._folder = folder.resolve()
        self._cache = cache.resolve()
        self._places: Places | None = None

    @contextlib.contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the folder for one build, and bring everything right that an earlier one left behind.

        Raises:
            Busy: Another build holds it; the text says which one, and since when.
            InTheWay: The folder is none, or holds something that is no site.
            PublishError: It cannot be written.
        """
        with contextlib.ExitStack() as stack:
            with plainly(self._folder):
                self._refuse_sources()
                self._folder.parent.mkdir(parents=True, exist_ok=True)
                places = places_of(self._folder, self._cache)
                places.store.mkdir(parents=True, exist_ok=True)
                stack.enter_context(locked(places.lock, self._folder))
            try:
                self._places = places
                self.recover()
                yield
            finally:
                self._places = None

    def recover(self) -> None:
        """Bring everything right after a kill at any instant; ``locked`` calls it.

        Raises:
            PublishError: It cannot be written.
        """
        places = self._held()
        with plainly(self._folder):
            remove(places.stage)
            remove(places.inner)
            settle(places)
            if places.own.is_symlink() or places.own.is_file():
                remove(places.own)
            finish(places)
            self._settle_pending(places)
            published = places.read(places.site)
            if published is not None:
                purge_older(places, published)
            forget_stray(places)
            places.tidy()

    def forget(self) -> None:
        """Trust nothing that is known of the folder; it must be locked.

        The next draft is then compared with the bytes that really lie there, and nobody can go back.

        Raises:
            PublishError: It cannot be written.
        """
        places = self._held()
        with plainly(self._folder):
            places.drop(places.site)
            places.drop(places.own)

    def published(self) -> Generation | None:
        """What is out there.

        Returns:
            The published state; None if there is none, or if the folder is not as we left it: deleted,
            foreign, its top changed by hand, its manifest gone, broken or of another version.
        """
        with plainly(self._folder):
            found = self._read_published(self._places or places_of(self._folder, self._cache))
        return Generation(found.id, found.digests, found.note) if found else None

    def draft(self) -> Draft:
        """Begin the next generation; the folder must be locked.

        Raises:
            PublishError: It cannot be written.
        """
        places = self._held()
        with plainly(self._folder):
            if not is_folder(places.own):
                places.own.mkdir()
                places.drop(places.own)
            older = places.read(places.own)
            if older is None:
                older = self._salvaged(places)
            remove(places.stage)
            places.stage.mkdir()
            return Draft(places, self._read_published(places), older)

    def rollback(self, refuse: Callable[[Mapping[str, Any]], str]) -> Report:
        """Publish the generation before again; a second call returns to where one was.

        Args:
            refuse: Says, from the note of that generation, why it may not be published, or raises it; empty:
                it may. A generation that holds a record that was withdrawn or is held since must be refused.

        Returns:
            What has changed for readers.

        Raises:
            Refused: It may not be published, or there is none.
            PublishError: It cannot be published; what is published is as it was.
        """
        places = self._held()
        with plainly(self._folder):
            older = places.read(places.own)
            now = self._read_published(places) or Manifest()
            if older is None or not older.id or older.id == now.id:
                raise Refused(_NONE_OLDER, folder=self._folder, so=STAYS)
            reason = refuse(older.note)
            if reason:
                raise Refused(reason)
            tree = Tree(places.own)
            if any(tree.mark(path) != mark for path, mark in older.marks.items()):
                raise Refused(_BY_HAND, folder=places.own, so=STAYS)
            exchange(places, older)
        return report(now.digests, older.digests)

    def _held(self) -> Places:
        if self._places is None:
            raise RuntimeError("lock the site first: with site.locked()")
        return self._places

    def _read_published(self, places: Places) -> Manifest | None:
        found = None if places.journal.exists() else places.read(places.site)
        return found if found is not None and found.id else None

    def _settle_pending(self, places: Places) -> None:
        """A folder that was to be published and was not must not count as a state to go back to."""
        with contextlib.suppress(FileNotFoundError):
            number = places.pending.read_text()
            if is_folder(places.own) and number == str(places.own.lstat().st_ino):
                found = places.read(places.own)
                if found is not None:
                    places.write(places.own, Manifest(found.digests, found.marks))
            places.pending.unlink()

    def _salvaged(self, places: Places) -> Manifest:
        known = [found for suffix in (".was", ".next") if (found := places.read(places.own, suffix))]
        older = salvage(places.own, known)
        places.write(places.own, older)
        places.drop(places.own, ".was", ".next")
        return older

    def _refuse_sources(self) -> None:
        """A publication replaces all that lies in its folder, so it must not be one with somebody's work."""
        if self._folder.exists() and not self._folder.is_dir():
            raise InTheWay(_A_FILE, folder=self._folder)
        for found in (self._cache, *(self._folder / name for name in _SOURCES)):
            if found.is_relative_to(self._folder) and (found == self._cache or found.exists()):
                raise InTheWay(_NO_OUTPUT, folder=self._folder, found=found)
