"""The output folder: which paths and places are refused, and that one build at a time writes to it."""

import os
from pathlib import Path

import pytest
from folder_kit import NEW, OLD, Folder, tree

from goodword.errors import BadPath, Busy, InTheWay, NotWritable


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def test_a_file_and_a_folder_of_one_name_are_refused(folder: Folder) -> None:
    with pytest.raises(BadPath, match="bs would have to be a file and a folder"):
        folder.build({"bs": b"", "bs/stories/index.html": b""})


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/etc/passwd",
        "../x",
        "a/../../x",
        "a/..",
        "./a",
        "a//b",
        "a/",
        "a\\..\\b",
        "a\nb",
        "a\0b",
        "a\ud800",
    ],
)
def test_paths_that_lead_out_are_refused(folder: Folder, path: str) -> None:
    with folder.draft() as draft, pytest.raises(BadPath):
        draft.put(path, b"x")
    assert folder.names() <= {".site.older", "cache"}


@pytest.mark.parametrize("name", [".git", "mkdocs.yml"])
def test_a_folder_with_somebodys_work_is_refused(folder: Folder, name: str) -> None:
    folder.site.mkdir()
    (folder.site / name).touch()
    with pytest.raises(InTheWay, match="--site-dir"):
        folder.build(OLD)
    assert tree(folder.site) == {name: b""}


def test_a_folder_around_the_cache_is_refused(folder: Folder) -> None:
    folder.site = folder.root
    with pytest.raises(InTheWay, match="no output folder"):
        folder.build(OLD)


def test_a_file_in_the_place_of_the_folder_is_refused(folder: Folder) -> None:
    folder.site.touch()
    with pytest.raises(InTheWay, match="is a file"):
        folder.build(OLD)


def test_a_name_that_no_disk_takes_is_refused(folder: Folder) -> None:
    folder.build(OLD)
    with pytest.raises(BadPath, match="too long"):
        folder.build({"x" * 300: b""})
    assert tree(folder.site) == OLD


def test_a_second_build_is_told_who_builds(folder: Folder) -> None:
    with folder.draft():
        with pytest.raises(Busy, match=rf"Process {os.getpid()} .* since \d{{4}}-\d\d-\d\d .* again"):
            folder.build(NEW)
        other = Folder(folder.root)
        other.cache = folder.root / "other cache"
        with pytest.raises(Busy):
            other.build(NEW)
    folder.build(NEW)


def test_a_lock_file_of_a_dead_process_is_no_lock(folder: Folder) -> None:
    (folder.root / ".site.lock").write_text("1 2026-01-01 00:00:00")
    folder.build(NEW)
    assert tree(folder.site) == NEW


def test_nothing_is_done_without_the_lock(folder: Folder) -> None:
    with pytest.raises(RuntimeError):
        folder.open().draft()


def test_what_the_system_refuses_is_said_plainly(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.build(OLD)

    def refused(*arguments: object) -> None:
        raise OSError(30, "Read-only file system", str(folder.site))

    with folder.draft() as draft:
        draft.put("index.html", b"new")
        monkeypatch.setattr(os, "replace", refused)
        with pytest.raises(NotWritable, match=r"only be read.*stays as it is.*--site-dir"):
            draft.commit()
    assert tree(folder.site) == OLD
