"""The output folder: what a draft takes, what a commit publishes, what stays when it does not."""

import errno
import os
import shutil
from pathlib import Path

import pytest
from folder_kit import Folder, marks, tree

from goodword.errors import BadPath, Busy, Damaged, InTheWay, NotWritable, Refused
from goodword.publish.site import Report

OLD = {"index.html": b"old", "bs/index.html": b"same", "bs/stories/a/index.html": b"a"}
NEW = {"index.html": b"new!", "bs/index.html": b"same", "bs/stories/b/index.html": b"b"}


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def test_a_first_build_makes_the_folder(folder: Folder) -> None:
    assert folder.build(OLD) == Report(written=3, deleted=0, files=3)
    assert tree(folder.site) == OLD
    assert folder.names() == {"site", ".site.older", "cache"}


def test_a_first_build_lays_a_second_folder_of_links(folder: Folder) -> None:
    folder.build(OLD)
    assert tree(folder.older) == OLD
    assert marks(folder.older) == marks(folder.site), "the same files, no copies"
    with pytest.raises(Refused, match="no older state"):
        folder.rollback()


def test_after_a_first_build_only_what_changed_is_written(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.build(OLD)
    made = []
    real = os.mkdir
    monkeypatch.setattr(os, "mkdir", lambda path, *more: made.append(str(path)) or real(path, *more))
    links = []
    monkeypatch.setattr(os, "link", lambda *paths, **named: links.append(paths))
    folder.build({**OLD, "index.html": b"new!"})
    assert [path for path in made if ".older" in path] == []
    assert links == []
    assert (tree(folder.site), tree(folder.older)) == ({**OLD, "index.html": b"new!"}, OLD)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EMLINK, errno.EPERM])
def test_a_first_build_is_published_without_a_second_folder_too(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refused(*paths: object, **named: object) -> None:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patch:
        patch.setattr(os, "link", refused)
        folder.build(OLD)
    assert tree(folder.site) == OLD
    assert folder.names() == {"site", "cache"}
    folder.build(NEW)
    assert (tree(folder.site), tree(folder.older)) == (NEW, OLD)


def test_a_build_leaves_what_was_published_before_as_the_older_generation(folder: Folder) -> None:
    folder.build(OLD)
    assert folder.build(NEW) == Report(written=2, deleted=1, files=3)
    assert (tree(folder.site), tree(folder.older)) == (NEW, OLD)
    assert folder.names() == {"site", "cache", ".site.older"}


def test_put_tells_whether_readers_will_see_a_change(folder: Folder) -> None:
    folder.build(OLD)
    with folder.draft() as draft:
        assert [draft.put(path, data) for path, data in NEW.items()] == [True, False, True]


def test_what_is_right_in_the_older_generation_is_not_written_again(folder: Folder) -> None:
    folder.build(OLD)
    folder.build(NEW)
    before = marks(folder.older)
    folder.build({**OLD, "index.html": b"third"})
    after = marks(folder.site)
    assert {path for path in OLD if before[path] != after[path]} == {"index.html"}


def test_kept_files_come_from_the_published_generation(folder: Folder) -> None:
    folder.build(OLD)
    folder.build(NEW)
    with folder.draft() as draft:
        assert draft.keep_all(["index.html", "bs/stories/b/index.html"]) == []
        assert draft.keep("bs/index.html")
        assert draft.put("more.html", b"more")
        assert draft.commit() == Report(written=1, deleted=0, files=4)
    assert tree(folder.site) == {**NEW, "more.html": b"more"}


def test_files_are_copied_where_the_system_has_no_links(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*arguments: object, **named: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(os, "link", no_links)
    folder.build(OLD)
    with folder.draft() as draft:
        draft.keep_all(OLD)
        draft.put("more.html", b"more")
        draft.commit()
    assert tree(folder.site) == {**OLD, "more.html": b"more"}
    assert tree(folder.older) == OLD


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


def test_what_is_not_published_is_not_kept(folder: Folder) -> None:
    with folder.draft() as draft:
        assert not draft.keep("index.html")


def test_the_last_word_on_a_path_counts(folder: Folder) -> None:
    folder.build(OLD)
    with folder.draft() as draft:
        draft.put("index.html", b"1")
        draft.put("index.html", b"2")
        draft.put("bs/index.html", b"other")
        draft.keep("bs/index.html")
        draft.keep("bs/stories/a/index.html")
        draft.put("bs/stories/a/index.html", b"3")
        draft.commit()
    assert tree(folder.site) == {
        "index.html": b"2",
        "bs/index.html": b"same",
        "bs/stories/a/index.html": b"3",
    }


def test_a_file_may_become_a_folder_and_the_reverse(folder: Folder) -> None:
    one, other = {"a": b"1", "b/c/d": b"2", "x": b"x"}, {"a/c/d": b"1", "b": b"2", "x": b"x"}
    for _ in range(2):
        folder.build(one)
        folder.build(other)
        assert tree(folder.site) == other


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


def broken_off(folder: Folder) -> None:
    with folder.draft() as draft:
        draft.put("index.html", b"third")
        draft.put("index.html", bytes(1 // 0))


def test_an_abandoned_draft_changes_nothing(folder: Folder) -> None:
    folder.build(OLD)
    folder.build(NEW)
    before = marks(folder.site), marks(folder.older)
    with folder.draft() as draft:
        draft.put("index.html", b"third")
    with pytest.raises(ZeroDivisionError):
        broken_off(folder)
    assert (marks(folder.site), marks(folder.older)) == before
    assert folder.names() == {"site", ".site.older", "cache"}


def test_a_draft_ends_once(folder: Folder) -> None:
    with folder.draft() as draft:
        draft.commit()
        with pytest.raises(RuntimeError):
            draft.put("a", b"")


def test_without_a_change_the_generations_stay_where_they_are(folder: Folder) -> None:
    folder.build(OLD)
    folder.build(NEW, {"day": 1})
    before = marks(folder.site)
    assert folder.build(NEW, {"day": 2}) == Report(written=0, deleted=0, files=3)
    published = folder.open().published()
    assert marks(folder.site) == before
    assert tree(folder.older) == OLD
    assert published is not None
    assert published.note == {"day": 2}


def test_what_is_published_is_known(folder: Folder) -> None:
    folder.build(OLD, {"withdrawn": ["x"], "held": {"a": 1}})
    published = folder.open().published()
    assert published is not None
    assert list(published.digests) == sorted(OLD)
    assert published.note == {"withdrawn": ["x"], "held": {"a": 1}}


def test_an_id_follows_from_the_files_alone(folder: Folder, tmp_path: Path) -> None:
    other = Folder(tmp_path / "elsewhere")
    folder.build(OLD, {"a": 1})
    other.build(dict(reversed(OLD.items())), {"b": 2})
    one, two = folder.open().published(), other.open().published()
    assert one is not None
    assert two is not None
    assert one.id == two.id


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


def test_two_folders_share_a_cache(folder: Folder) -> None:
    other = Folder(folder.root)
    other.site = folder.root / "preview"
    folder.build(OLD)
    other.build(NEW)
    folder.build(NEW)
    other.build(OLD)
    assert (tree(folder.site), tree(other.site)) == (NEW, OLD)
    assert folder.open().published() is not None


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
