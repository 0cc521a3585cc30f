"""What a real system refuses: rights, a full disk, a disk for reading, a folder that is a mount point."""

import contextlib
import os
import resource
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from folder_kit import Folder, in_child, marks, tree

from goodword.errors import DiskFull, NotWritable, PublishError, Refused
from goodword.publish.places import places_of

OLD = {"index.html": b"old" * 9000, "same": b"s", "bs/a/index.html": b"a" * 9000}
NEW = {"index.html": b"new!" * 9000, "same": b"s", "bs/b/index.html": b"b" * 9000}
LARGE = {f"photos/{number}.webp": b"x" * 40_000 for number in range(20)}
NOBODY = 65534
ROOT = os.getuid() == 0


@pytest.fixture
def folder() -> Iterator[Folder]:
    """A folder that other users can reach, unlike pytest's own."""
    root = Path(tempfile.mkdtemp(prefix="goodword-test-"))
    root.chmod(0o755)
    folder = Folder(root)
    folder.build(OLD)
    yield folder
    for path in (root, *(p for p in root.rglob("*") if p.is_dir())):
        path.chmod(0o755)
    shutil.rmtree(root)


def says(folder: Folder, kind: type[PublishError], *words: str) -> Callable[[], None]:
    """Build, and see that it ends with a sentence of a kind that holds some words."""

    def build() -> None:
        with pytest.raises(kind) as caught:
            folder.build({**NEW, **LARGE})
        assert [word for word in (*words, "stays as it is") if word not in str(caught.value)] == []

    return build


def as_nobody(action: Callable[[], None]) -> Callable[[], None]:
    """Rights do not hold for root, so it becomes somebody else; everybody else is somebody else already."""

    def act() -> None:
        if ROOT:
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        action()

    return act


def give(*paths: Path) -> None:
    for top in paths if ROOT else ():
        for path in (top, *top.rglob("*")):
            os.chown(path, NOBODY, NOBODY)


def test_without_the_right_to_write_anything(folder: Folder) -> None:
    give(folder.cache)
    before = marks(folder.site)
    folder.site.chmod(0o555)
    folder.root.chmod(0o555)
    assert (
        in_child(as_nobody(says(folder, NotWritable, "may not write", "--site-dir", str(folder.site)))) == 0
    )
    assert marks(folder.site) == before


def test_without_the_right_to_write_the_cache(folder: Folder) -> None:
    before = marks(folder.site)
    for path in (folder.cache, *folder.cache.rglob("*")):
        if path.is_dir():
            path.chmod(0o555)
    if ROOT:
        os.chown(folder.root, NOBODY, NOBODY)
    assert in_child(as_nobody(says(folder, NotWritable, "may not write"))) == 0
    assert marks(folder.site) == before


def test_without_the_right_to_write_beside_the_site_it_is_written_in_place(folder: Folder) -> None:
    shutil.rmtree(folder.older)
    give(folder.cache, folder.site)
    folder.root.chmod(0o555)
    assert in_child(as_nobody(lambda: folder.build({**NEW, "locked/x": b"x"}))) == 0
    assert tree(folder.site) == {**NEW, "locked/x": b"x"}
    for path in folder.site.rglob("*"):
        path.chmod(0o555)
    assert in_child(as_nobody(lambda: folder.build(NEW))) == 0
    assert tree(folder.site) == NEW
    assert folder.names() == {"site", "cache"}


def test_read_only_files_of_ones_own_are_in_nobodys_way(folder: Folder) -> None:
    folder.build(NEW)
    give(folder.root)
    for path in (*folder.older.rglob("*"), *folder.site.rglob("*")):
        path.chmod(0o555)
    for files in (OLD, NEW, {"index.html": b"x"}):
        assert in_child(as_nobody(lambda files=files: folder.build(files))) == 0
        assert tree(folder.site) == files


def test_a_limit_is_a_full_disk(folder: Folder) -> None:
    folder.build(NEW)
    before = marks(folder.site), marks(folder.older)

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (39_000, 39_000))
        says(folder, DiskFull, "no room", "build again")()

    assert in_child(limited) == 0
    assert (marks(folder.site), marks(folder.older)) == before
    assert folder.names() == {"site", ".site.older", "cache"}


@contextlib.contextmanager
def disk(folder: Path, options: str) -> Iterator[None]:
    """A small disk of its own; only root may make one."""
    folder.mkdir(exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


needs_disk = pytest.mark.skipif(not ROOT, reason="only root can mount a disk; a limit stands for a full one")


@needs_disk
def test_a_small_disk_is_full(folder: Folder) -> None:
    small = Folder(folder.root / "disk")
    with disk(small.root, "size=400k"):
        small.build(OLD)
        small.build(NEW)
        before = marks(small.site), marks(small.older)
        says(small, DiskFull, "no room", str(small.site))()
        assert (marks(small.site), marks(small.older)) == before
        small.build(OLD)
        assert tree(small.site) == OLD


@needs_disk
def test_a_disk_for_reading(folder: Folder) -> None:
    fixed = Folder(folder.root / "disk")
    fixed.cache = folder.cache
    with disk(fixed.root, "size=400k"):
        fixed.build(OLD)
        subprocess.run(["mount", "-o", "remount,ro", str(fixed.root)], check=True)
        says(fixed, NotWritable, "only be read", "--site-dir")()
        assert tree(fixed.site) == OLD


@needs_disk
def test_a_mount_point_is_written_in_place(folder: Folder) -> None:
    mounted = Folder(folder.root / "web")
    mounted.root.mkdir()
    with disk(mounted.site, "size=400k"):
        mounted.build(OLD)
        before = marks(mounted.site)
        mounted.build(NEW)
        assert tree(mounted.site) == NEW
        assert marks(mounted.site)["same"] == before["same"]
        assert mounted.build(NEW).written == 0
        assert mounted.open().published() is not None
        with pytest.raises(Refused):
            mounted.rollback()
        before = marks(mounted.site)
        says(mounted, DiskFull, "no room")()
        assert marks(mounted.site) == before
        mounted.build(OLD)
        assert tree(mounted.site) == OLD


@needs_disk
def test_a_folder_mounted_from_the_same_disk(folder: Folder) -> None:
    bound = Folder(folder.root / "web")
    real = folder.root / "real"
    for path in (bound.root, bound.site, real):
        path.mkdir()
    subprocess.run(["mount", "--bind", str(real), str(bound.site)], check=True)
    try:
        for files in (OLD, NEW, OLD):
            bound.build(files)
            assert tree(real) == files
    finally:
        subprocess.run(["umount", str(bound.site)], check=True)


def test_where_the_older_generation_lies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site, cache = tmp_path / "site", tmp_path / "cache"
    assert places_of(site, cache).own == tmp_path / ".site.older"
    monkeypatch.setattr(Path, "is_mount", lambda path: True)
    assert places_of(site, cache).own.is_relative_to(cache)


def test_an_older_generation_of_another_way_of_publishing_goes(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody goes back to it, and nobody would purge it when something in it is withdrawn."""
    folder.build(NEW)
    beside = folder.older
    assert tree(beside) == OLD
    with monkeypatch.context() as mounted:
        mounted.setattr(Path, "is_mount", lambda path: True)
        folder.build(OLD)
        folder.build(NEW)
        assert not beside.exists()
        inside = places_of(folder.site, folder.cache).own
        assert inside.is_dir()
    folder.build(OLD)
    assert not inside.exists()
    assert tree(beside) == NEW


def test_what_was_withdrawn_and_cannot_be_deleted_there_is_told(folder: Folder) -> None:
    give(folder.cache, folder.site)
    folder.root.chmod(0o555)
    assert in_child(as_nobody(lambda: folder.build(NEW))) == 0
    assert folder.older.is_dir()

    def withdraw() -> None:
        with pytest.raises(NotWritable, match="what was withdrawn still lies in that hidden folder"):
            folder.build({**NEW, "index.html": b"gone"}, {"withdrawn": ["stories/b"]})

    assert in_child(as_nobody(withdraw)) == 0
    assert tree(folder.site)["index.html"] == b"gone"
    assert in_child(as_nobody(lambda: folder.build(OLD, {"withdrawn": ["stories/b"]}))) == 0
    assert tree(folder.site) == OLD
