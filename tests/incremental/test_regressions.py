"""Differences between incremental and clean builds that random series found, each in its smallest form."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from checking import build_and_compare
from desk import Desk
from room import Room, differences, errors
from samples import small_site, translate

Change = Callable[[Desk], object]


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path / "room")


def compare(room: Room, *changes: Change, desk: Desk | None = None) -> None:
    """Build, then again after each change."""
    desk = desk or small_site()
    build_and_compare(room, desk.state())
    for change in changes:
        change(desk)
        build_and_compare(room, desk.state())
    assert not errors(room.build(desk.state()))


def test_a_translation_enters_its_language_s_feed(room: Room) -> None:
    """Feeds and homes choose among all stories by language, without a look at those they leave out."""
    compare(room, lambda desk: translate(desk.stories["s5"], "sr-Cyrl", 3))


def test_an_example_becomes_a_story(room: Room) -> None:
    """Totals and feeds leave examples out without a look at them."""
    desk = small_site()
    desk.stories["s13"].facts["example"] = "yes"
    desk.stories["s13"].facts.update({"places": [], "coalitions": [], "organisations": []})
    compare(room, lambda desk: desk.stories["s13"].facts.pop("example"), desk=desk)


def test_a_story_moves_to_another_month_in_the_same_order(room: Room) -> None:
    """A year's page lists months, also of stories whose cards it does not show."""
    desk = small_site()
    oldest = min(
        (s for s in desk.stories.values() if s.facts["date"] >= "2026"), key=lambda s: s.facts["date"]
    )
    oldest.facts["date"] = "2026-01-20"
    compare(room, lambda desk: oldest.facts.update({"date": "2026-01-19"}), desk=desk)
    compare(room, lambda desk: oldest.facts.update({"date": "2026-02-01"}), desk=desk)


def test_a_published_file_is_gone_and_the_content_makes_the_same_site(room: Room) -> None:
    """What is written anew is published, although it is what should be there already."""
    desk = small_site()
    build_and_compare(room, desk.state())
    (room.site / "bs" / "topics" / "t0" / "index.html").unlink()
    desk.stories["s5"].facts["areas"] = []
    room.build(desk.state())
    assert differences(room.published(), room.clean(desk.state())[1]) == []


@pytest.mark.parametrize("damage", ["gone", "changed", "added"])
def test_clean_mends_what_was_done_by_hand(room: Room, damage: str) -> None:
    """Without a change of the content nobody looks; a clean build does."""
    state = small_site().state()
    room.build(state)
    page = room.site / "en" / "places" / "p1" / "index.html"
    if damage == "gone":
        page.unlink()
    else:
        (page if damage == "changed" else page.with_name("own.html")).write_bytes(b"by hand")
    assert room.build(state).unchanged
    build_and_compare(room, state, damaged=True)


def test_any_edit_mends_what_was_done_by_hand(room: Room) -> None:
    desk = small_site()
    room.build(desk.state())
    (room.site / "en" / "places" / "p1" / "index.html").write_bytes(b"by hand")
    desk.stories["s5"].bodies["bs"] = "Drugi tekst."
    room.build(desk.state())
    assert differences(room.published(), room.clean(desk.state())[1]) == []


def test_a_wrong_number_in_the_register_is_told(room: Room) -> None:
    """The register is a file of its own; stories are looked at without it."""
    desk = small_site()

    def change(desk: Desk) -> None:
        desk.consents["Ana"] = {"status": "given", "scope": ["site"]}
        desk.consents["C-001"]["status"] = "withdrawn"

    build_and_compare(room, desk.state())
    change(desk)
    build_and_compare(room, desk.state())
    assert "consent.number" in [problem.code for problem in errors(room.build(desk.state()))]


def test_a_stray_file_that_cannot_be_read_is_told(room: Room) -> None:
    desk = small_site()
    desk.raw["stories/s6/fr.md"] = b"---\ntitle: A\nsummary: B\ntranslated_from: 2026-01-01\n---\nTexte.\n"
    compare(room, lambda desk: desk.raw.clear(), desk=desk)


def test_the_cache_of_another_site(room: Room, tmp_path: Path) -> None:
    """It has the same settings, and its content another order of the same files."""
    other, desk = Room(tmp_path / "other"), small_site()
    for one in desk.stories.values():
        one.facts["title"] += " drugdje"
    other.build(desk.state())
    state = small_site().state()
    build_and_compare(room, state)
    shutil.rmtree(room.cache)
    shutil.copytree(other.cache, room.cache)
    build_and_compare(room, state)
    shutil.copytree(other.cache, room.cache, dirs_exist_ok=True)
    shutil.rmtree(room.site)
    build_and_compare(room, state)


def test_a_withdrawn_story_is_in_no_store(room: Room) -> None:
    desk = small_site()
    secret = {"title": "Naslov Kozjeuvo", "people": [{"as": "Kozjeuvo", "basis": "C-001"}]}
    desk.stories["s5"].facts.update(secret)
    desk.stories["s5"].bodies["bs"] = "Tekst Kozjeuvo."
    build_and_compare(room, desk.state())
    assert "Kozjeuvo" in holders(room)
    desk.consents["C-001"]["status"] = "withdrawn"
    build_and_compare(room, desk.state())
    assert holders(room) == {}
    desk.consents["C-001"]["status"] = "given"
    build_and_compare(room, desk.state())


def holders(room: Room, word: str = "Kozjeuvo") -> dict[str, list[str]]:
    """Files outside the content that hold a word."""
    found: dict[str, list[str]] = {}
    for here, _, names in os.walk(room.root):
        for name in names:
            path = Path(here) / name
            inside = path.is_relative_to(room.content)
            if not inside and word.encode() in path.read_bytes():
                found.setdefault(word, []).append(str(path.relative_to(room.root)))
    return found
