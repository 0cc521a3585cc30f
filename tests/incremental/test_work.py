"""What a build does is what changed: counts of work, not seconds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from desk import Desk, picture
from room import Room
from samples import photo, small_site, story

from goodword.build import Built
from goodword.stages.load import load


@pytest.fixture
def desk() -> Desk:
    return small_site()


@pytest.fixture
def room(tmp_path: Path, desk: Desk) -> Room:
    """A site that was built once."""
    made = Room(tmp_path / "room")
    made.build(desk.state())
    return made


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Text files that are read into records, by the engine's own way to them."""
    found: list[str] = []

    def counted(files: dict[str, bytes], *rest: object) -> object:
        found.extend(files)
        return load(files, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr("goodword.build.digesting.load", counted)
    return found


Asked = Callable[[], Built]


def addresses(built: Built, sort: str) -> list[str]:
    """What of a sort was made again."""
    assert built.work.reasons is not None
    return sorted(name.partition(" ")[2] for name in built.work.reasons if name.startswith(f"{sort} "))


def test_nothing_changed(room: Room, desk: Desk, parsed: list[str]) -> None:
    built = room.build(desk.state())
    assert built.unchanged
    assert built.work.made == {}
    assert parsed == []


def test_touched_files_are_nothing(room: Room, desk: Desk, parsed: list[str]) -> None:
    for path in room.content.rglob("*.md"):
        path.touch()
    assert room.build(desk.state()).unchanged
    assert parsed == []


def test_one_body(room: Room, desk: Desk, parsed: list[str]) -> None:
    """A body is on the story's own pages; its translation lies in the same unit and is read with it."""
    desk.stories["s2"].bodies["bs"] = "Sasvim drugi tekst."
    built = room.build(desk.state(), why=True)
    assert parsed == ["stories/s2/bs.md", "stories/s2/en.md"]
    assert addresses(built, "page") == ["bs/stories/s2/", "en/stories/s2/"]
    assert addresses(built, "doc") == ["bs/stories/s2", "en/stories/s2"]
    assert built.work.made["page"] == len(desk.stories["s2"].texts)
    assert "photo" not in built.work.made
    assert built.work.made["feed"] <= 12


def test_one_body_of_a_story_in_one_language(room: Room, desk: Desk, parsed: list[str]) -> None:
    desk.stories["s5"].bodies["bs"] = "Sasvim drugi tekst."
    built = room.build(desk.state())
    assert (parsed, built.work.made["page"]) == (["stories/s5/bs.md"], 1)


def test_one_photo(room: Room, desk: Desk) -> None:
    desk.stories["s5"].photos["a.jpg"] = picture(23, 100)
    assert room.build(desk.state()).work.made["photo"] == 1


def test_a_title_reaches_what_names_it_and_no_more(room: Room, desk: Desk) -> None:
    desk.stories["s5"].facts["title"] = "Novi naslov"
    pages = addresses(room.build(desk.state(), why=True), "page")
    assert "bs/stories/s5/" in pages
    assert not [page for page in pages if page.startswith(("bs/organisations/", "bs/topics/t0", "bs/pages/"))]


def test_a_report_on_one_action(room: Room, desk: Desk) -> None:
    """It reaches its own page, its plan, goal and organisation, and what sums plans up; no other action."""
    report = {"date": "2026-10-01", "by": "o1", "text": "Završena prva faza.", "percent": "40"}
    desk.plans["l0"]["actions"][0]["updates"] = [report]
    desk.plans["l0"]["updated"] = "2026-10-01"
    pages = addresses(room.build(desk.state(), why=True), "page")
    bosnian = [page for page in pages if page.startswith("bs/")]
    where = ("plans/", "organisations/", "areas/")
    assert [page for page in bosnian if page.startswith(tuple(f"bs/{part}" for part in where))] == [
        "bs/areas/empowerment/",
        "bs/organisations/o1/",
        "bs/plans/",
        "bs/plans/changes/",
        "bs/plans/changes/2026/",
        "bs/plans/changes/2026/06/",  # says of a moved deadline whether it was kept
        "bs/plans/changes/2026/10/",
        "bs/plans/l0/",
        "bs/plans/l0/1.1/",
        "bs/plans/l0/changes/",
        "bs/plans/l0/goals/2/",
        "bs/plans/l0/how-we-count/",
        "bs/plans/l0/timeline/",
        "bs/plans/l1/",  # its next version, which names its state
    ]
    assert not [page for page in bosnian if "/stories/" in page]


def test_a_report_is_no_news_for_a_plan_elsewhere(room: Room, desk: Desk) -> None:
    """A plan's own words are on no page of an action."""
    desk.plans["l0"]["history"] = [{"date": "2026-01", "what": "Javna rasprava."}]
    pages = addresses(room.build(desk.state(), why=True), "page")
    assert "bs/plans/l0/" in pages
    assert not [
        page for page in pages if page.startswith(("bs/plans/l0/1.", "bs/organisations/", "bs/areas/"))
    ]


def test_a_new_story(room: Room, desk: Desk) -> None:
    """Its page, the lists that hold it, the calendar, feeds: a bounded number, however large the site is."""
    before = len(desk.stories)
    made = story(5)
    made.facts.update(
        {"date": "2026-05-28", "places": ["p3"], "topics": [], "coalitions": [], "people": "none"}
    )
    made.facts["photos"], made.photos = [photo("b.jpg", 4)], {"b.jpg": picture(4)}
    desk.stories["s99"] = made
    built = room.build(desk.state(), why=True)
    assert len(desk.stories) == before + 1
    others = [page for page in addresses(built, "page") if "/stories/s" in page]
    assert others == ["bs/stories/s99/"]
    assert built.work.made["page"] <= 60
    assert built.work.made["photo"] == 1


def test_a_day_passes(room: Room, desk: Desk) -> None:
    """Pages that do not depend on time stay as they are."""
    state = desk.state()
    desk.as_of = desk.as_of.replace(day=21)
    assert desk.state().files == state.files
    pages = addresses(room.build(desk.state(), why=True), "page")
    assert pages
    assert not [page for page in pages if "/stories/" in page or "/topics/" in page or "/pages/" in page]


def test_an_error_makes_nothing(room: Room, desk: Desk) -> None:
    desk.stories["s2"].facts["places"] = ["nowhere"]
    built = room.build(desk.state())
    assert built.memory is None
    assert built.work.made == {}


def test_after_an_error_only_what_changed(room: Room, desk: Desk) -> None:
    desk.raw["plans/l0.yml"] = b"title: \n"
    room.build(desk.state())
    desk.raw.clear()
    desk.stories["s5"].bodies["bs"] = "Sasvim drugi tekst."
    assert room.build(desk.state()).work.made["page"] == 1


def test_a_deleted_cache_makes_everything(room: Room, desk: Desk) -> None:
    (room.cache / "units.sqlite").unlink()
    built = room.build(desk.state())
    assert built.work.made["page"] == built.pages


def test_a_report_reaches_the_changes_of_its_plan_and_of_the_site(room: Room, desk: Desk) -> None:
    """Every other plan's page of changes and feed of changes stays as it is."""
    report = {"date": "2026-10-01", "by": "o1", "text": "Novi izvještaj."}
    action = desk.plans["l2"]["actions"][0]
    action["updates"] = [*action.get("updates", ()), report]
    built = room.build(desk.state(), why=True)
    pages = [page for page in addresses(built, "page") if "/changes/" in page]
    langs = ("bs", "en", "sr-cyrl")
    own, site = ([f"{lang}/plans/{about}changes/" for lang in langs] for about in ("l2/", ""))
    assert {page for page in pages if "/20" not in page} == {*own, *site}
    # In June the action's deadline was moved, and that entry says whether it was kept.
    times = {f"{lang}/plans/changes/2026/{month}" for lang in langs for month in ("", "06/", "10/")}
    assert {page for page in pages if "/20" in page} == times
    found = {feed for feed in addresses(built, "feed") if feed.endswith("changes")}
    assert found == {f"feeds/{page.rstrip('/')}" for page in (*own, *site)}
