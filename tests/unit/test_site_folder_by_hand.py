"""The output folder after somebody's hand: what is not as we left it is not trusted, and is mended."""

import os
import shutil
from pathlib import Path

import pytest
from folder_kit import NEW, OLD, Folder, tree

from goodword.errors import Damaged


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


@pytest.mark.parametrize("broken", [b"by hand", None])
def test_what_was_changed_by_hand_is_not_kept(folder: Folder, broken: bytes | None) -> None:
    folder.build(OLD)
    shutil.rmtree(folder.older)
    page = folder.site / "bs/index.html"
    page.unlink()
    if broken:
        page.write_bytes(broken)
    with folder.draft() as draft:
        assert draft.keep_all(OLD) == ["bs/index.html"]
        with pytest.raises(Damaged, match=r"bs/index\.html.*--clean"):
            draft.commit()
        assert not draft.put("bs/index.html", b"same")
        draft.put("index.html", b"new!")
        draft.commit()
    assert tree(folder.site) == {**OLD, "index.html": b"new!"}


def test_what_was_deleted_by_hand_comes_back_from_the_other_folder(folder: Folder) -> None:
    folder.build(OLD)
    (folder.site / "bs/index.html").unlink()
    with folder.draft() as draft:
        assert draft.keep_all(OLD) == []
        draft.commit()
    assert tree(folder.site) == OLD


def _foreign(folder: Folder) -> None:
    folder.site.rename(folder.root / "gone")
    folder.site.mkdir()
    (folder.site / "index.html").write_bytes(b"old")


BY_HAND = {
    "deleted": lambda f: f.site.rename(f.root / "gone"),
    "foreign": _foreign,
    "more": lambda f: (f.site / "more").touch(),
    "less": lambda f: (f.site / "index.html").unlink(),
    "other bytes": lambda f: (f.site / "index.html").write_bytes(b"by hand"),
    "file for a folder": lambda f: ((f.site / "bs").rename(f.root / "bs"), (f.site / "bs").touch()),
    "link for a folder": lambda f: (
        (f.site / "bs").rename(f.root / "bs"),
        (f.site / "bs").symlink_to(f.root / "bs"),
    ),
    "no manifest": lambda f: [m.unlink() for m in f.manifests()],
    "broken manifest": lambda f: [m.write_bytes(m.read_bytes()[:-3]) for m in f.manifests()],
    "other version": lambda f: [
        m.write_bytes(m.read_bytes().replace(b" 1 ", b" 2 ", 1)) for m in f.manifests()
    ],
    "foreign manifest": lambda f: [m.write_bytes(os.urandom(99)) for m in f.manifests()],
}


@pytest.mark.parametrize("change", BY_HAND)
def test_a_folder_that_is_not_as_we_left_it_is_not_trusted_and_is_mended(folder: Folder, change: str) -> None:
    folder.build(OLD)
    folder.build(NEW)
    BY_HAND[change](folder)
    assert folder.open().published() is None
    folder.build(NEW)
    assert tree(folder.site) == NEW
    assert folder.open().published() is not None


def test_what_lies_about_in_the_older_generation_is_not_published(folder: Folder, tmp_path: Path) -> None:
    folder.build(OLD)
    folder.build(NEW)
    outside = tmp_path / "outside"
    outside.mkdir()
    (folder.older / "stray").touch()
    (folder.older / "bs" / "stories").rename(folder.root / "moved")
    (folder.older / "bs" / "stories").symlink_to(outside)
    (outside / "a").mkdir()
    (outside / "a" / "index.html").touch()
    third = {"index.html": b"third", "bs/stories/c/index.html": b"c"}
    folder.build(third)
    assert tree(folder.site) == third
    assert tree(outside) == {"a/index.html": b""}


def test_what_was_changed_by_hand_in_the_older_generation_is_not_published(folder: Folder) -> None:
    folder.build(OLD)
    folder.build(NEW)
    (folder.older / "bs" / "index.html").unlink()
    (folder.older / "bs" / "index.html").write_bytes(b"by hand")
    with folder.draft() as draft:
        draft.put("index.html", b"third")
        assert draft.keep("bs/index.html")
        draft.commit()
    assert tree(folder.site) == {"index.html": b"third", "bs/index.html": b"same"}


def test_a_link_in_the_older_generation_leads_nowhere(folder: Folder, tmp_path: Path) -> None:
    folder.build(OLD)
    folder.build(NEW)
    (folder.older / "bs" / "stories").rename(tmp_path / "moved")
    (folder.older / "bs" / "stories").symlink_to(tmp_path / "moved")
    folder.build({"index.html": b"third", "bs/index.html": b"same"})
    assert tree(folder.site) == {"index.html": b"third", "bs/index.html": b"same"}
    assert tree(tmp_path / "moved") == {"a/index.html": b"a"}


def test_read_only_files_are_in_nobodys_way(folder: Folder) -> None:
    folder.build(OLD)
    folder.build(NEW)
    for path in (*folder.older.rglob("*"), *folder.site.rglob("*")):
        path.chmod(0o555)
    folder.build({"index.html": b"third"})
    folder.build({"index.html": b"fourth"})
    assert tree(folder.site) == {"index.html": b"fourth"}


def test_rights_of_the_folder_stay(folder: Folder) -> None:
    folder.build(OLD)
    folder.site.chmod(0o750)
    folder.build(NEW)
    assert folder.site.stat().st_mode & 0o777 == 0o750


def test_a_folder_behind_a_link_is_published_where_it_lies(folder: Folder, tmp_path: Path) -> None:
    real = tmp_path / "www" / "html"
    real.mkdir(parents=True)
    folder.site.symlink_to(real)
    folder.build(OLD)
    folder.build(NEW)
    assert folder.site.is_symlink()
    assert tree(real) == NEW
