"""Wherever a build fails or is killed: the folder is wholly old or new, and the next build is right."""

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from folder_kit import KILLED, Folder, in_child, killed, marks, step_by_step, tree

from goodword.errors import PublishError, Refused
from goodword.publish import draft, exchange, places

OLDER = {"index.html": b"older", "same": b"s", "bs/a/index.html": b"a", "gone/x": b"x"}
OLD = {"index.html": b"old", "same": b"s", "bs/a/index.html": b"a", "kept": b"k"}
NEW = {"index.html": b"new!", "same": b"s", "bs/b/index.html": b"b", "kept": b"k"}
NOTE = {"withdrawn": ["bs/a/"]}


def _two_renames() -> None:
    exchange.exchanged = lambda one, other: False


def _in_place() -> None:
    def unable(one: Path, other: Path) -> bool:
        return False

    def immovable(places: object) -> bool:
        return False

    exchange.exchanged, exchange._moved = unable, immovable


def _apart() -> None:
    places.Path.is_mount = lambda path: path.name == "site"


WAYS: dict[str, Callable[[], None]] = {
    "exchange": lambda: None,
    "two renames": _two_renames,
    "in place": _in_place,
    "mount point": _apart,
}


@pytest.fixture(params=WAYS)
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    for module, name in ((exchange, "exchanged"), (exchange, "_moved"), (places.Path, "is_mount")):
        monkeypatch.setattr(module, name, getattr(module, name))
    for module in (draft, exchange):
        monkeypatch.setattr(module, "flush", lambda folder: None)
    monkeypatch.setattr(os, "fsync", lambda handle: None)  # a kill is no power cut, and this is slow
    WAYS[request.param]()
    return str(request.param)


def prepared(root: Path) -> Folder:
    root.mkdir()
    folder = Folder(root)
    folder.build(OLDER)
    folder.build(OLD)
    return folder


def build_new(folder: Folder) -> None:
    with folder.draft() as fresh:
        fresh.keep("kept")
        for path in sorted(NEW.keys() - {"kept"}):
            fresh.put(path, NEW[path])
        fresh.commit(NOTE)


def steps_of_a_build(
    root: Path,
    prepare: Callable[[Path], Folder] = prepared,
    build: Callable[[Folder], object] = build_new,
) -> int:
    """Number of steps, counted in a child because counting changes the modules."""
    folder = prepare(root)
    file = root / "steps"

    def count() -> None:
        steps = step_by_step(0, killed)
        build(folder)
        file.write_text(str(steps()))

    assert in_child(count) == 0
    steps = int(file.read_text())
    shutil.rmtree(root)
    return steps


def is_whole(folder: Folder, way: str) -> bool:
    if way in ("in place", "mount point"):
        return True
    return tree(folder.site) in (OLD, NEW) or (way == "two renames" and not folder.site.exists())


@pytest.mark.slow
def test_killed_at_any_step(tmp_path: Path, way: str) -> None:
    steps = steps_of_a_build(tmp_path / "count")
    assert steps > 60
    seen = set()
    for at in range(1, steps + 1):
        folder = prepared(tmp_path / str(at))
        code = in_child(lambda at=at, folder=folder: (step_by_step(at, killed), build_new(folder)))
        assert code == KILLED, at
        assert is_whole(folder, way), at
        folder.recover()
        now = tree(folder.site)
        assert now in (OLD, NEW), at
        seen.add(now == NEW)
        if now == NEW:
            assert b"a" not in tree(folder.older).values(), "what was withdrawn is gone after a kill too"
        assert no_way_back_but_to(folder, [OLDER, OLD]), at
        build_new(folder)
        assert tree(folder.site) == NEW, at
        assert folder.names() <= {"site", ".site.older", "cache"}, at
        assert b"a" not in tree(folder.older).values(), at
        shutil.rmtree(folder.root)
    assert seen == {True, False}


def empty(root: Path) -> Folder:
    root.mkdir()
    return Folder(root)


@pytest.mark.slow
def test_a_first_build_killed_at_any_step(tmp_path: Path, way: str) -> None:
    """It publishes, then lays the second folder; what lies there half is no state to go back to."""

    def first(folder: Folder) -> None:
        folder.build(OLD)

    steps = steps_of_a_build(tmp_path / "count", empty, first)
    assert steps > 40
    halves = 0
    for at in range(1, steps + 1):
        folder = empty(tmp_path / str(at))
        other = places.places_of(folder.site, folder.cache).own
        assert in_child(lambda at=at, folder=folder: (step_by_step(at, killed), first(folder))) == KILLED, at
        assert not folder.site.exists() or tree(folder.site) == OLD, at
        halves += folder.site.exists() and tree(other) not in ({}, OLD)
        folder.recover()
        with pytest.raises(Refused):
            folder.rollback()
        folder.build(NEW, NOTE)
        assert tree(folder.site) == NEW, at
        assert folder.names() <= {"site", ".site.older", "cache"}, at
        assert b"a" not in tree(other).values(), at
        shutil.rmtree(folder.root)
    assert halves, "it was killed while it laid the second folder too"


def no_way_back_but_to(folder: Folder, states: list[dict[str, bytes]]) -> bool:
    """Roll back and forth again; it may be refused."""
    before = tree(folder.site)
    try:
        folder.rollback()
    except Refused:
        return tree(folder.site) == before
    back = tree(folder.site)
    folder.rollback()
    return back in states and tree(folder.site) == before


@pytest.mark.slow
def test_what_a_killed_build_put_in_place_is_not_published_by_the_next(tmp_path: Path, way: str) -> None:
    """Its new page lies deep in a folder whose top looks as before."""
    one, two = {"bs/a": b"1", "bs/b": b"1"}, {"bs/a": b"2", "bs/b": b"1"}
    killed_one, next_one = {"bs/a": b"3", "bs/b": b"1", "bs/deep/new": b"3"}, one
    for at in range(1, 90):
        folder = Folder(tmp_path / str(at))
        folder.root.mkdir()
        folder.build(one)
        folder.build(two)
        in_child(lambda at=at, folder=folder: (step_by_step(at, killed), folder.build(killed_one)))
        folder.build(next_one)
        assert tree(folder.site) == next_one, at
        folder.build({**next_one, "bs/a": b"5"})
        assert tree(folder.site) == {**next_one, "bs/a": b"5"}, at
        shutil.rmtree(folder.root)


@pytest.mark.slow
def test_refused_at_any_step(tmp_path: Path, way: str) -> None:
    steps = steps_of_a_build(tmp_path / "count")
    for at in range(1, steps + 1):
        folder = prepared(tmp_path / str(at))
        before = marks(folder.site)
        code = in_child(lambda at=at, folder=folder: only_ours(at, folder))
        assert code in (0, 3), at
        assert is_whole(folder, way), at
        if code and tree(folder.site) == OLD:
            assert marks(folder.site) == before, at
        folder.recover()
        assert tree(folder.site) in (OLD, NEW), at
        build_new(folder)
        assert tree(folder.site) == NEW, at
        assert b"a" not in tree(folder.older).values(), at
        shutil.rmtree(folder.root)


def only_ours(at: int, folder: Folder) -> None:
    """Build; the exit code is 3 when it ended with one of our sentences."""

    def refuse() -> None:
        number = (errno.EIO, errno.EACCES, errno.ENOSPC)[at % 3]
        raise OSError(number, os.strerror(number), "somewhere")

    step_by_step(at, refuse)
    try:
        build_new(folder)
    except PublishError as error:
        os._exit(3 if len(str(error)) > 40 else 4)
