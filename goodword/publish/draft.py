"""A draft of the next generation: collected beside the published one, then exchanged with it."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Self

from goodword.errors import N_, Damaged
from goodword.publish.exchange import exchange
from goodword.publish.manifest import Manifest, check_path, check_paths, digest_of, id_of, mark_of
from goodword.publish.places import Places, is_folder
from goodword.publish.purge import PURGE_ALL, forget_stray, purge_of, purge_older
from goodword.publish.reports import Report, report
from goodword.publish.tree import Tree, flush, remove
from goodword.publish.trouble import plainly
from goodword.publish.twin import lay_twin

_DAMAGED = N_(
    "{n} files of {folder} are gone or were changed by hand: {files}. "
    "Nothing was published; build once with --clean."
)
_CHANGED = N_("{file} was changed by hand. Nothing was published; build once with --clean.")


class Draft:
    """The next generation, made by ``Site.draft``. In ``with`` it is abandoned unless it was committed.

    Args:
        places: Where everything lies.
        published: What is out there; None: nothing that we know.
        older: What lies in the other folder.
    """

    def __init__(self, places: Places, published: Manifest | None, older: Manifest) -> None:
        self._places = places
        self._published = published
        self._known = published or Manifest()
        self._older = older
        self._own, self._site = Tree(places.own), Tree(places.site)
        self._digests: dict[str, str] = {}
        self._marks: dict[str, str] = {}
        self._staged: dict[str, Path] = {}
        self._linked: set[str] = set()
        self._missing: set[str] = set()
        self._count = 0
        self._open = True

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.abandon()

    def put(self, path: str, data: bytes) -> bool:
        """Take a file into the draft; its bytes go to the disk at once.

        Args:
            path: Its path in the site, with ``/``.
            data: Its bytes.

        Returns:
            True if the published generation has other bytes or no such file.

        Raises:
            BadPath: The path leads out of the folder or is not possible.
            PublishError: It cannot be written.
        """
        self._still_open()
        check_path(path)
        digest = digest_of(data)
        with plainly(self._places.site):
            if self._has_own(path, digest):
                self._take(path, digest, self._older.marks[path])
            else:
                self._stage(path, data, digest)
        return self._known.digests.get(path) != digest

    def keep(self, path: str) -> bool:
        """Take a file as it is published.

        Returns:
            False if that is not possible, because it is not published or was changed by hand: put it then.
        """
        return not self.keep_all((path,))

    def keep_all(self, paths: Iterable[str]) -> list[str]:
        """Take files as they are published.

        Args:
            paths: Paths in the site.

        Returns:
            Those that are not published or were changed by hand: put them, or ``commit`` refuses.
        """
        self._still_open()
        refused = []
        with plainly(self._places.site):
            for path in paths:
                digest = self._known.digests.get(path, "")
                if digest and self._has_own(path, digest):
                    self._take(path, digest, self._older.marks[path])
                elif digest and self._site.mark(path) == self._known.marks[path]:
                    self._take(path, digest, self._known.marks[path])
                    self._linked.add(path)
                else:
                    self._missing.add(path)
                    refused.append(path)
        return refused

    def commit(
        self, note: Mapping[str, Any] | None = None, forget: Callable[[str], bool] | None = None
    ) -> Report:
        """Publish the draft in one step: what no one put or kept is gone.

        When something was withdrawn, everything that differs from the new generation is deleted from the
        older one at once, lists and feeds with it, and nobody can go back to that one any more. That is so
        when ``note["withdrawn"]`` holds an entry that the older note did not have, or when ``forget`` claims
        a path of the older generation whose bytes differ from the new ones.

        Args:
            note: What the next build wants to know; plain JSON.
            forget: Tells of a path of the older generation whether it belongs to something withdrawn.

        Returns:
            What has changed for readers. With no change at all, no generations are exchanged.

        Raises:
            Damaged: A path could not be kept and was not put.
            PublishError: It cannot be published; what is published is as it was.
        """
        self._still_open()
        self._check()
        digests = {path: self._digests[path] for path in sorted(self._digests)}
        told = json.loads(json.dumps(note or {}))
        fresh = Manifest(digests, self._marks, id_of(digests), told)
        with plainly(self._places.site):
            if self._published is not None and self._published.digests == digests and self._untouched():
                self._publish_note(fresh, forget)
            else:
                self._publish(fresh, forget)
        self._close()
        return report(self._known.digests, digests)

    def abandon(self) -> None:
        """Give the draft up: both generations stay as they are. Nothing after a commit."""
        if self._open:
            self._close()

    def _close(self) -> None:
        self._open = False
        with contextlib.suppress(OSError):
            remove(self._places.stage)

    def _still_open(self) -> None:
        if not self._open:
            raise RuntimeError("this draft was committed or abandoned")

    def _has_own(self, path: str, digest: str) -> bool:
        return self._older.digests.get(path) == digest and self._own.mark(path) == self._older.marks[path]

    def _take(self, path: str, digest: str, mark: str) -> None:
        self._digests[path], self._marks[path] = digest, mark
        self._missing.discard(path)
        self._linked.discard(path)
        self._staged.pop(path, None)

    def _stage(self, path: str, data: bytes, digest: str) -> None:
        """Write a file into the flat folder; later it only has to be renamed."""
        self._count += 1
        file = self._staged.get(path) or self._places.stage / str(self._count)
        with file.open("wb", buffering=0) as out:
            left = memoryview(data)
            while left:
                left = left[out.write(left) or 0 :]
        self._take(path, digest, mark_of(file.lstat()))
        self._staged[path] = file

    def _check(self) -> None:
        if self._missing:
            some = ", ".join(sorted(self._missing)[:3])
            raise Damaged(_DAMAGED, n=len(self._missing), folder=self._places.site, files=some)
        check_paths(self._digests)

    def _untouched(self) -> bool:
        """Whether no published file was changed or deleted by hand since."""
        return all(self._site.mark(path) == mark for path, mark in self._known.marks.items())

    def _publish_note(self, fresh: Manifest, forget: Callable[[str], bool] | None) -> None:
        assert self._published is not None
        purge = purge_of(self._older, fresh, forget)
        same = Manifest(fresh.digests, self._published.marks, fresh.id, fresh.note, purge)
        if (same.note, purge) != (self._published.note, self._published.purge):
            self._places.write(self._places.site, same)
        if purge == PURGE_ALL:
            self._places.drop(self._places.own)
        purge_older(self._places, same)
        forget_stray(self._places, same)

    def _publish(self, fresh: Manifest, forget: Callable[[str], bool] | None) -> None:
        places = self._places
        purge = PURGE_ALL if places.site.exists() else ""
        if self._published is not None:
            purge = purge_of(self._published, fresh, forget)
        fresh = Manifest(fresh.digests, self._marks, fresh.id, fresh.note, purge)
        places.write(places.own, fresh, ".next")
        places.move(places.own, "", ".was")
        self._apply()
        if is_folder(places.site):
            places.own.chmod(places.site.stat().st_mode & 0o7777)
        flush(places.own)
        places.pending.write_text(str(places.own.lstat().st_ino))
        places.write(places.own, fresh)
        places.drop(places.own, ".next", ".was")
        exchange(places, fresh)
        places.pending.unlink()
        purge_older(places, fresh)
        forget_stray(places, fresh)
        lay_twin(places, fresh)

    def _apply(self) -> None:
        """Bring the older folder to the draft's state."""
        for path in sorted(self._older.digests.keys() - self._digests.keys()):
            self._own.delete(path)
        for path in sorted(self._linked):
            source = self._places.site / path
            if not self._own.link(source, path):
                self._copy(source, path)
        for path, staged in self._staged.items():
            self._own.place(staged, path)

    def _copy(self, source: Path, path: str) -> None:
        data = source.read_bytes()
        if digest_of(data) != self._digests[path]:
            raise Damaged(_CHANGED, file=source)
        file = self._places.stage / "copy"
        file.write_bytes(data)
        self._marks[path] = mark_of(file.lstat())
        self._own.place(file, path)
