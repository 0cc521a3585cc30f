"""What changed in a content folder since it was looked at: stamps first, bytes where these are new."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from photo_samples import picture, saved

from goodword.publish import scan as module
from goodword.publish.files import read_content
from goodword.publish.scan import Folder, look_again, scan
from goodword.publish.units import Source

Files = dict[str, str]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    lay(
        tmp_path / "content", {"places.yml": "- {id: a}", "stories/most/bs.md": "Most.", "stories/b.md": "B."}
    )
    return tmp_path / "content"


def lay(folder: Path, files: Files, *, age_s: int = 10) -> None:
    """Write files that were changed some time ago."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        moment = path.stat().st_mtime_ns - age_s * 10**9
        os.utime(path, ns=(moment, moment))


def looked(content: Path) -> dict[str, Source]:
    return scan(content, {}).sources


def what(folder: Folder) -> tuple[list[str], list[str], list[str]]:
    return sorted(folder.changed), sorted(folder.touched), folder.gone


def test_everything_is_new_at_first(content: Path) -> None:
    found = scan(content, {})
    assert what(found) == (["places.yml", "stories/b.md", "stories/most/bs.md"], [], [])
    assert not found.same


def test_nothing_changed_and_nothing_read(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    known = looked(content)
    monkeypatch.setattr(module, "_read", lambda *_: pytest.fail("a file was read"))
    found = scan(content, known)
    assert found.same
    assert found.sources == known


def test_other_bytes_of_the_same_length(content: Path) -> None:
    known = looked(content)
    lay(content, {"stories/b.md": "C."}, age_s=5)
    assert what(scan(content, known)) == (["stories/b.md"], [], [])


def test_touched_is_the_same(content: Path) -> None:
    known = looked(content)
    os.utime(content / "stories/b.md", ns=(1, 1))
    found = scan(content, known)
    assert what(found) == ([], ["stories/b.md"], [])
    assert found.same


def test_the_same_bytes_in_another_file(content: Path) -> None:
    known = looked(content)
    lay(content, {"new": "B."})
    (content / "new").replace(content / "stories/b.md")
    assert what(scan(content, known)) == ([], ["stories/b.md"], [])


def test_gone_and_renamed(content: Path) -> None:
    known = looked(content)
    (content / "stories/b.md").rename(content / "stories/c.md")
    assert what(scan(content, known)) == (["stories/c.md"], [], ["stories/b.md"])


def test_what_was_changed_just_now_may_change_again_under_the_same_stamp(content: Path) -> None:
    lay(content, {"stories/b.md": "B."}, age_s=0)
    known = looked(content)
    stamp = (content / "stories/b.md").stat()
    (content / "stories/b.md").write_text("C.")
    os.utime(content / "stories/b.md", ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    assert what(scan(content, known)) == (["stories/b.md"], [], [])


@pytest.mark.parametrize("name", [".git/config", "a/.x.md", "~$plan.yml", "Thumbs.db", "a/desktop.ini"])
def test_hidden_files_are_passed_over(content: Path, name: str) -> None:
    known = looked(content)
    lay(content, {name: "x"})
    assert scan(content, known).same
    assert look_again(scan(content, known), [name]).same  # type: ignore[union-attr]


def test_a_link_out_of_the_folder_is_passed_over(content: Path, tmp_path: Path) -> None:
    known = looked(content)
    lay(tmp_path, {"secret.md": "x"})
    (content / "stories" / "s.md").symlink_to(tmp_path / "secret.md")
    (content / "more").symlink_to(tmp_path, target_is_directory=True)
    assert scan(content, known).same


def test_what_is_no_file_is_passed_over(content: Path) -> None:
    """To read a pipe is to wait for ever, and a link to a folder may lead in a circle."""
    before = sorted(scan(content, {}).sources)
    os.mkfifo(content / "stories" / "pipe.jpg")
    (content / "stories" / "again").symlink_to(content, target_is_directory=True)
    (content / "stories" / "nowhere.jpg").symlink_to(content / "none.jpg")
    found = scan(content, {})
    assert sorted(found.sources) == before
    read = read_content(content)
    assert sorted([*read.texts, *read.photos]) == before
    again = look_again(found, ["stories/pipe.jpg"])
    assert again is None or sorted(again.sources) == before


def test_no_folder_is_an_empty_one(tmp_path: Path) -> None:
    assert scan(tmp_path / "none", {}) == Folder(tmp_path / "none")


def test_facts_of_pictures_are_read_once(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (content / "a.jpg").write_bytes(saved(picture((64, 40))))
    known = looked(content)
    os.utime(content / "a.jpg", ns=(1, 1))
    monkeypatch.setattr(module, "_facts", lambda _: pytest.fail("a picture was looked at"))
    facts = scan(content, known).facts("a.jpg")
    assert (facts.width_px, facts.height_px, facts.format) == (64, 40, "jpeg")


def test_looking_again_is_looking_at_the_whole(content: Path) -> None:
    """Named files only, and the same answer."""
    before = scan(content, {})
    lay(content, {"stories/b.md": "C.", "stories/new.md": "N."})
    (content / "places.yml").unlink()
    again = look_again(before, ["stories/b.md", "stories/new.md", "places.yml", "never/was.md"])
    assert again is not None
    whole = scan(content, before.sources)
    assert (again.sources, what(again)) == (whole.sources, what(whole))
    assert what(again) == (["stories/b.md", "stories/new.md"], [], ["places.yml"])


def test_looking_again_gives_up_where_it_cannot_tell(content: Path) -> None:
    assert look_again(scan(content, {}), ["stories/most"]) is None
