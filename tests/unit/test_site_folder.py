"""The output folder: what a draft takes, what a commit publishes, what stays when it does not."""

import errno
import os
from pathlib import Path

import pytest
from folder_kit import NEW, OLD, Folder, marks, tree

from goodword.errors import Refused
from goodword.publish.site import Report


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


def test_two_folders_share_a_cache(folder: Folder) -> None:
    other = Folder(folder.root)
    other.site = folder.root / "preview"
    folder.build(OLD)
    other.build(NEW)
    folder.build(NEW)
    other.build(OLD)
    assert (tree(folder.site), tree(other.site)) == (NEW, OLD)
    assert folder.open().published() is not None
