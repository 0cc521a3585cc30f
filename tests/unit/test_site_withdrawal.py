"""Going back, and what nobody may go back to (DOMAIN, section 1, Withdrawal)."""

from pathlib import Path

import pytest
from folder_kit import Folder, tree

from goodword.errors import Refused
from goodword.publish import exchange
from goodword.publish.site import Report

ONE = {
    "index.html": b"Most, Amra",
    "bs/stories/amra/index.html": b"Amra",
    "photos/amra/a.webp": b"A",
    "same": b"s",
}
TWO = {"index.html": b"Most", "bs/stories/amra/index.html": b"withdrawn", "same": b"s"}
GONE = {"withdrawn": ["bs/stories/amra/", "photos/amra/"]}


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    folder = Folder(tmp_path)
    folder.build(ONE)
    return folder


def test_two_rollbacks_return_to_where_one_was(folder: Folder) -> None:
    folder.build(TWO)
    assert folder.rollback() == Report(written=3, deleted=0, files=4)
    assert (tree(folder.site), tree(folder.older)) == (ONE, TWO)
    assert folder.rollback() == Report(written=2, deleted=1, files=3)
    assert (tree(folder.site), tree(folder.older)) == (TWO, ONE)


def test_a_build_after_a_rollback_goes_on_from_there(folder: Folder) -> None:
    folder.build(TWO)
    folder.rollback()
    folder.build({**ONE, "more": b"m"})
    assert (tree(folder.site), tree(folder.older)) == ({**ONE, "more": b"m"}, ONE)


def test_the_note_of_the_older_generation_decides(folder: Folder) -> None:
    folder.build(TWO, {"held": ["x"]})
    folder.build({**TWO, "more": b"m"})
    with pytest.raises(Refused, match=r"^\['x'\] is held$"):
        folder.rollback(lambda note: f"{note['held']} is held")
    assert tree(folder.site) == {**TWO, "more": b"m"}


def test_without_an_older_generation_there_is_no_way_back(folder: Folder) -> None:
    with pytest.raises(Refused, match="no older state"):
        folder.rollback()
    assert tree(folder.site) == ONE


def test_an_older_generation_that_was_changed_by_hand_is_no_way_back(folder: Folder) -> None:
    folder.build(TWO)
    (folder.older / "bs/stories/amra/index.html").write_bytes(b"by hand")
    with pytest.raises(Refused, match="by hand"):
        folder.rollback()


def test_a_deleted_site_can_be_brought_back(folder: Folder) -> None:
    folder.build(TWO)
    folder.site.rename(folder.root / "gone")
    folder.rollback()
    assert tree(folder.site) == ONE


def test_a_failed_build_leaves_the_way_back_open(folder: Folder) -> None:
    folder.build(TWO)
    with pytest.raises(ZeroDivisionError), folder.draft() as draft:
        draft.put("index.html", bytes(1 // 0))
    folder.rollback()
    assert tree(folder.site) == ONE


def test_a_generation_that_was_never_published_is_no_way_back(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.build(TWO)
    with monkeypatch.context() as patch:
        patch.setattr(exchange, "exchanged", lambda one, other: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            folder.build({"index.html": b"never seen"})
    assert tree(folder.site) == TWO
    with pytest.raises(Refused):
        folder.rollback()


def test_what_was_withdrawn_leaves_the_older_generation_at_once(folder: Folder) -> None:
    folder.build(TWO, GONE)
    assert tree(folder.site) == TWO
    assert tree(folder.older) == {"same": b"s"}, "lists name the story too"
    with pytest.raises(Refused):
        folder.rollback()


def test_a_withdrawal_that_both_generations_know_deletes_nothing(folder: Folder) -> None:
    folder.build(TWO, GONE)
    third = {**TWO, "index.html": b"Most, Foca"}
    folder.build(third, GONE)
    assert (tree(folder.site), tree(folder.older)) == (third, TWO)


def test_going_back_to_the_build_that_withdrew_leaves_the_way_forth_open(folder: Folder) -> None:
    folder.build(TWO, GONE)
    third = {**TWO, "index.html": b"Most, Foca"}
    folder.build(third, GONE)
    folder.rollback()
    folder.rollback()
    assert (tree(folder.site), tree(folder.older)) == (third, TWO)


def test_a_path_can_be_forgotten_without_a_note(folder: Folder) -> None:
    folder.build(TWO, forget=lambda path: path.startswith("photos/amra/"))
    assert tree(folder.older) == {"same": b"s"}
    third = {**TWO, "more": b"m"}
    folder.build(third, forget=lambda path: path.startswith("bs/stories/amra/"))
    assert tree(folder.older) == TWO, "its page was neutral there already"


def test_nothing_withdrawn_stays_when_the_note_alone_is_new(folder: Folder) -> None:
    folder.build(TWO)
    folder.build(TWO, GONE)
    assert tree(folder.older) == {"same": b"s"}


def test_nothing_withdrawn_stays_when_the_cache_is_gone(folder: Folder) -> None:
    for manifest in folder.manifests():
        manifest.unlink()
    folder.build(TWO, GONE)
    assert tree(folder.older) == {"same": b"s"}


def test_what_a_broken_off_build_was_about_to_publish_does_not_stay(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(exchange, "exchanged", lambda one, other: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            folder.build({**ONE, "bs/stories/goran/index.html": b"Goran"})
    folder.build(ONE)
    assert tree(folder.older) == {} or tree(folder.older).items() <= ONE.items()
