"""A site folder to publish into, for tests of publishing; and ways to break off at a chosen step."""

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from goodword.publish.site import Draft, Report, Site

Files = Mapping[str, bytes]

STEPS = ("link", "lstat", "mkdir", "open", "rename", "replace", "rmdir", "scandir", "unlink")
"""Functions of the system through which publishing acts; ``renameat2`` is counted apart."""

KILLED = 137

OLD = {"index.html": b"old", "bs/index.html": b"same", "bs/stories/a/index.html": b"a"}
NEW = {"index.html": b"new!", "bs/index.html": b"same", "bs/stories/b/index.html": b"b"}
"""Two states of a small site: a page that changes, one that stays, one that goes and one that comes."""


class Folder:
    """An output folder in a place of its own."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.site, self.older, self.cache = root / "site", root / ".site.older", root / "cache"

    def open(self) -> Site:
        return Site(self.site, self.cache)

    @contextmanager
    def draft(self) -> Iterator[Draft]:
        site = self.open()
        with site.locked(), site.draft() as draft:
            yield draft

    def build(self, files: Files, note: Mapping[str, Any] | None = None, **more: Any) -> Report:
        with self.draft() as draft:
            for path, data in files.items():
                draft.put(path, data)
            return draft.commit(note, **more)

    def rollback(self, refuse: Callable[[Mapping[str, Any]], str] = lambda note: "") -> Report:
        site = self.open()
        with site.locked():
            return site.rollback(refuse)

    def recover(self) -> None:
        with self.open().locked():
            pass

    def names(self) -> set[str]:
        return {path.name for path in self.root.iterdir()}

    def manifests(self) -> list[Path]:
        return [path for path in self.cache.rglob("*") if path.is_file()]


def tree(folder: Path) -> dict[str, bytes]:
    """Bytes by path; a folder without files counts as ``path/``, so that empty ones show."""
    found: dict[str, bytes] = {}
    for path in folder.rglob("*"):
        name = path.relative_to(folder).as_posix()
        if path.is_file():
            found[name] = path.read_bytes()
        elif not any(path.iterdir()):
            found[f"{name}/"] = b""
    return found


def marks(folder: Path) -> dict[str, tuple[int, int, int]]:
    """Which file lies where, and when it was changed."""
    return {
        path.relative_to(folder).as_posix(): (
            path.stat().st_ino,
            path.stat().st_size,
            path.stat().st_mtime_ns,
        )
        for path in folder.rglob("*")
        if path.is_file()
    }


def in_child(action: Callable[[], object]) -> int:
    """Do something in a child process; its exit code: 0 fine, 1 an exception, KILLED when it was stopped."""
    child = os.fork()
    if not child:
        code = 1
        try:
            action()
            code = 0
        except BaseException as error:
            print(f"{type(error).__name__}: {error}", file=sys.stderr)
        os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def step_by_step(at: int, then: Callable[[], None]) -> Callable[[], int]:
    """Let something happen instead of the step with a number; gives a function that tells the steps so far.

    It changes the modules of this process, so call it in a child.
    """
    count = 0

    def wrapped(real: Callable[..., Any]) -> Callable[..., Any]:
        def step(*arguments: Any, **named: Any) -> Any:
            nonlocal count
            count += 1
            if count == at:
                then()
            return real(*arguments, **named)

        return step

    for name in STEPS:
        setattr(os, name, wrapped(getattr(os, name)))
    import goodword.publish.exchange as exchange

    exchange.exchanged = wrapped(exchange.exchanged)
    return lambda: count


def killed() -> None:
    """End this process as ``kill -9`` does: nothing is tidied up."""
    os._exit(KILLED)
