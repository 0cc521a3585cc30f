"""Notice saved files at once: the system tells, nobody looks through ten thousand files twice a second."""

from __future__ import annotations

import contextlib
import logging
import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from watchdog import events
from watchdog.observers import Observer

log = logging.getLogger("mkdocs.plugins.goodword")

_COUNTS = [
    events.FileCreatedEvent, events.FileModifiedEvent, events.FileMovedEvent, events.FileDeletedEvent,
    events.DirCreatedEvent, events.DirMovedEvent, events.DirDeletedEvent,
]  # fmt: skip
"""What counts as a change: reading does not, and a folder's own change comes with one of its files."""

_MOST = 50
"""Files that are looked at one by one; when more changed, everything is looked at."""


class Changes:
    """What changed since somebody asked the last time.

    Args:
        content: The content folder.
    """

    def __init__(self, content: Path) -> None:
        self._content = content.resolve()
        self._lock = threading.Lock()
        self._files: set[str] = set()
        self._all = self._elsewhere = False

    def note(self, path: Path, *, folder: bool = False) -> None:
        """Note a changed file.

        Args:
            path: The file.
            folder: True for a folder: nobody knows what changed inside.
        """
        with self._lock:
            try:
                file = path.relative_to(self._content).as_posix()
            except ValueError:
                self._elsewhere = True
                return
            self._all = self._all or folder or len(self._files) > _MOST
            self._files.add(file)

    def taken(self) -> tuple[frozenset[str] | None, bool]:
        """All changes since the last time.

        Returns:
            Content files, None if nobody knows which; and whether anything else changed: theme, settings.
        """
        with self._lock:
            files = None if self._all else frozenset(self._files)
            found = (files, self._elsewhere)
            self._files, self._all, self._elsewhere = set(), False, False
        return found


class _Listener(events.FileSystemEventHandler):
    """Notes what happens in a folder.

    Args:
        changes: Takes what changed.
        ring: Called after each change.
        only: The one file that counts; None: all do.
    """

    def __init__(self, changes: Changes, ring: Callable[[], None], only: Path | None = None) -> None:
        self._changes, self._ring, self._only = changes, ring, only

    def on_any_event(self, event: events.FileSystemEvent) -> None:
        """Note a change."""
        paths = {Path(os.fsdecode(path)) for path in (event.src_path, event.dest_path) if path}
        seen = [path for path in paths if not path.name.startswith(".") and self._only in (None, path)]
        for path in seen:
            self._changes.note(path, folder=event.is_directory)
        if seen:
            self._ring()


class _Watch:
    """Stands in for ``LiveReloadServer.watch``.

    Args:
        server: The server.
        observer: Is asked to watch.
        changes: Takes what changed.
    """

    def __init__(self, server: Any, observer: Any, changes: Changes) -> None:
        self._server, self._observer, self._changes = server, observer, changes
        self._roots: list[Path] = []

    def __call__(self, path: str, func: object = None, *, recursive: bool = True) -> None:
        name = str(Path(path).absolute())
        paths = self._server._watched_paths
        paths[name] = paths.get(name, 0) + 1
        if paths[name] == 1:
            self.schedule(name, recursive=recursive)

    def schedule(self, name: str, *, recursive: bool = True) -> None:
        """Watch a folder, or a file: in its folder, because many editors put another file in its place."""
        path = Path(name).resolve()
        if any(path.is_relative_to(root) for root in self._roots):
            return
        folder, only = (path.parent, path) if path.is_file() else (path, None)
        recursive = recursive and only is None
        if recursive:
            self._roots.append(path)
        listener = _Listener(self._changes, self._ring, only)
        self._server._watch_refs[name] = self._observer.schedule(
            listener, str(folder), recursive=recursive, event_filter=_COUNTS
        )

    def _ring(self) -> None:
        with self._server._rebuild_cond:
            self._server._want_rebuild = True
            self._server._rebuild_cond.notify_all()


def watch_natively(server: Any, changes: Changes) -> None:
    """Let MkDocs' preview server be told of changes by the system instead of looking for them.

    Where the system cannot, such as on some network folders, the server looks for changes as before.

    Args:
        server: MkDocs' ``LiveReloadServer``, before it serves.
        changes: Notes what changed.
    """
    native = Observer()
    try:
        _hand_over(server, native, changes)
        native.start()
    except OSError as error:
        log.info("Changes are looked for twice a second, because the system does not tell: %s", error)
        with contextlib.suppress(RuntimeError):
            native.stop()
        server.observer.unschedule_all()
        _hand_over(server, server.observer, changes)
        return
    server.observer = _Running(native)


def _hand_over(server: Any, observer: Any, changes: Changes) -> None:
    server.watch = watch = _Watch(server, observer, changes)
    for name in sorted(server._watched_paths):
        watch.schedule(name)


class _Running:
    """An observer that runs already when the server starts it."""

    def __init__(self, observer: Any) -> None:
        self._observer = observer

    def start(self) -> None:
        """It runs."""

    def __getattr__(self, name: str) -> Any:
        return getattr(self._observer, name)
