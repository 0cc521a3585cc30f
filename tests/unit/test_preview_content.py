"""The preview's content: it shows what a build publishes, and reads again what was saved."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from preview_room import FolderTarget, Room, order_for
from site_kit import MINIMAL, PLACES, STORY, lay, tree

from goodword.build import build
from goodword.build.preview import Preview
from goodword.build.router import key_of, own_file
from goodword.build.session import Shown
from goodword.publish.scan import scan
from goodword.publish.units import UnitStore

ROOT = Path(__file__).parents[2]
MOST = "stories/most-2026/bs.md"


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Callable[..., Room]]:
    made: list[Preview] = []

    def open_(files: Mapping[str, str | bytes] | None = None) -> Room:
        lay(tmp_path, files or MINIMAL)
        store = tmp_path / "preview.sqlite"
        preview = Preview(tmp_path / "content", lambda empty: UnitStore(None if empty else store, "one"))
        made.append(preview)
        order = order_for(tmp_path)
        preview.update(order)
        return Room(tmp_path, preview, order)

    yield open_
    for preview in made:
        preview.close()


def test_every_file_of_a_built_site_is_answered_with_the_same_bytes(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "tests" / "sites" / "needles", tmp_path / "needles")
    folder, order = tmp_path / "needles", order_for(tmp_path / "needles")
    build(scan(folder / "content", {}), FolderTarget(tmp_path / "site"), order)
    preview = Preview(folder / "content", lambda empty: UnitStore(None, ""))
    preview.update(order)
    differ = []
    for path, data in tree(tmp_path / "site").items():
        found = (
            preview.page(path.removesuffix("index.html")) if path.endswith(".html") else preview.file(path)
        )
        if (found() if callable(found) else found) != data:
            differ.append(path)
    preview.close()
    assert differ == []


def test_a_document_is_answered_while_something_shown_names_it(tmp_path: Path) -> None:
    charter = (
        "name: K\nkind: coalition\nplaces: [foca]\nsummary: S.\ncharter: {title: Povelja, file: a.txt}\n"
    )
    files = {"content/coalitions/k.yml": charter, "content/files/a.txt": "A\n", "content/files/b.txt": "B\n"}
    order = order_for(lay(tmp_path, {**MINIMAL, **files}))
    preview = Preview(tmp_path / "content", lambda empty: UnitStore(None, ""))
    preview.update(order)
    assert (preview.file("files/a.txt"), preview.file("files/b.txt")) == (b"A\n", None)
    (tmp_path / "content/files/a.txt").write_text("Novo\n", "utf-8")
    preview.update(order, ["files/a.txt"])
    assert preview.file("files/a.txt") == b"Novo\n"
    (tmp_path / "content/coalitions/k.yml").write_text(charter.replace("a.txt", "b.txt"), "utf-8")
    preview.update(order, ["coalitions/k.yml"])
    assert (preview.file("files/a.txt"), preview.file("files/b.txt")) == (None, b"B\n")
    preview.close()


def test_an_address_that_a_build_does_not_make_has_no_answer(room: Callable[..., Room]) -> None:
    preview = room().preview
    for where in ("bs/stories/nema/", "xx/", "bs/stories/most-2026/x/", "en/stories/most-2026/", "bs"):
        assert preview.page(where) is None
    for path in (
        "photos/most-2026/x-480.webp",
        "photos/x",
        "feeds/bs/x.rss.xml",
        "search/x",
        "assets/x",
        "x",
    ):
        assert preview.file(path) is None


def test_what_is_saved_is_shown(room: Callable[..., Room]) -> None:
    one = room()
    assert one.save({MOST: STORY.replace("Most opet", "Luk")}) == []
    assert "Luk spaja" in one.shows("bs/stories/most-2026/")
    assert "Luk spaja" in one.shows("bs/places/foca/")
    one.save({"places.yml": PLACES.replace("bs: Foča", "bs: Fotča")})
    assert "Fotča" in one.shows("bs/stories/most-2026/")
    one.save({"stories/drugi-2026/bs.md": STORY.replace("2026-05-17", "2026-04-01")})
    assert "drugi-2026" in one.shows("bs/stories/most-2026/"), "an older story about the same place"
    one.save({"stories/drugi-2026/bs.md": ""})
    assert one.shows("bs/stories/drugi-2026/") == ""
    assert "drugi-2026" not in one.shows("bs/")


def test_a_name_that_is_gone_is_missed_where_it_is_used(room: Callable[..., Room]) -> None:
    one = room()
    assert one.save({"places.yml": PLACES.replace("id: foca", "id: visegrad")}) == ["place.unknown"]
    assert "most-2026" in one.shows("bs/stories/most-2026/"), "what can be shown is shown"
    assert one.save({"places.yml": PLACES}) == []


def test_the_last_readable_state_stays_until_the_file_is_mended(room: Callable[..., Room]) -> None:
    one = room()
    assert one.save({MOST: STORY.replace("[foca]", "[foca")}) != []
    assert "Most opet spaja" in one.shows("bs/stories/most-2026/")
    notes = one.preview.notes("bs/stories/most-2026/")
    assert [problem.file for problem in notes.own] == [MOST]
    assert notes.others == ()
    assert [problem.file for problem in one.preview.notes("bs/").others] == [MOST]
    assert one.save({MOST: STORY.replace("opet", "ponovo")}) == []
    assert "Most ponovo spaja" in one.shows("bs/stories/most-2026/")


def test_a_later_preview_does_not_take_a_broken_file_for_the_last_readable_one(tmp_path: Path) -> None:
    lay(tmp_path, MINIMAL)
    order, store = order_for(tmp_path), tmp_path / "preview.sqlite"
    for text, broken in ((STORY, False), (STORY.replace("[foca]", "[foca"), True), (STORY, False)):
        (tmp_path / "content" / MOST).write_text(text, "utf-8")
        preview = Preview(tmp_path / "content", lambda empty: UnitStore(None if empty else store, "one"))
        assert bool(preview.update(order)) is broken
        assert "Most opet spaja" in (preview.page("bs/stories/most-2026/") or b"").decode()
        preview.close()


CONSENT = STORY.replace("people: none", "people: [{as: Amra, basis: C-001, role: x}]")
HIDDEN = {
    "draft: yes with a consent that was taken back": CONSENT.replace("kind:", "draft: yes\nkind:"),
    "in the future with a consent that was taken back": CONSENT.replace("2026-05-17", "2026-12-17"),
    "expired": STORY.replace("kind:", "expires: 2026-06-01\nkind:"),
    "expired, and looked at closely because of a place": STORY.replace(
        "kind:", "expires: 2026-06-01\nkind:"
    ).replace("[foca]", "[nigdje]"),
    "a draft that expired": STORY.replace("kind:", "draft: yes\nexpires: 2026-06-01\nkind:"),
}


@pytest.mark.parametrize("why", HIDDEN)
def test_held_stories_stay_hidden(room: Callable[..., Room], why: str) -> None:
    one = room({**MINIMAL, "content/consents.yml": "C-001: {status: withdrawn, scope: [site]}\n"})
    one.save({MOST: HIDDEN[why]})
    assert one.shows("bs/stories/most-2026/") == ""
    assert "most-2026" not in one.shows("bs/")
    assert one.preview.notes("bs/stories/most-2026/").own != ()


def test_a_consent_that_is_taken_back_hides_the_story_at_once(room: Callable[..., Room]) -> None:
    given = "C-001: {status: given, scope: [site, feeds]}\n"
    one = room({**MINIMAL, f"content/{MOST}": CONSENT, "content/consents.yml": given})
    assert "Most opet spaja" in one.shows("bs/stories/most-2026/")
    one.save({"consents.yml": given.replace("given", "withdrawn")})
    assert "Most opet spaja" not in one.shows("bs/stories/most-2026/")
    one.save({"consents.yml": given})
    assert "Most opet spaja" in one.shows("bs/stories/most-2026/")


def test_what_is_not_public_yet_is_shown_with_a_mark(room: Callable[..., Room]) -> None:
    one = room()
    one.save({MOST: STORY.replace("kind:", "draft: yes\nkind:")})
    assert "Most opet spaja" in one.shows("bs/stories/most-2026/")
    assert one.preview.notes("bs/stories/most-2026/").mark == "draft"
    assert one.preview.notes("bs/").unseen == {"bs/stories/most-2026/": "draft"}
    one.save({MOST: STORY.replace("2026-05-17", "2026-12-17")})
    assert one.preview.notes("bs/stories/most-2026/").mark == "future"
    one.save({MOST: STORY})
    assert one.preview.notes("bs/stories/most-2026/").mark == ""


def test_a_broken_store_is_read_anew(room: Callable[..., Room]) -> None:
    one = room()
    one.preview._store._db.execute("delete from record")  # type: ignore[union-attr]
    assert "Most opet spaja" in one.shows("bs/stories/most-2026/")


SERIES = (
    {MOST: STORY.replace("svi", "mnogi")},
    {"topics.yml": "- {id: voda, name: Voda}\n"},
    {MOST: STORY.replace("kind: story", "kind: story\ntopics: [voda]")},
    {MOST: STORY.replace("kind: story", "kind: story\ntopics: [voda]\naliases: [luk-2026]")},
    {"stories/luk-2026/bs.md": STORY},
    {"stories/luk-2026/bs.md": ""},
    {"topics.yml": ""},
    {MOST: STORY.replace("foca", "nigdje")},
    {MOST: STORY},
    {"pages/bs/kontakt.md": "---\ntitle: Kontakt\n---\n[most](story:most-2026)\n"},
    {MOST: ""},
    {MOST: STORY.replace("kind: story", "kind: story\ndraft: yes")},
    {"places.yml": PLACES.replace("kind: municipality", "kind: municipality, draft: yes")},
)


def test_file_by_file_is_the_same_as_all_at_once(tmp_path: Path) -> None:
    lay(tmp_path, MINIMAL)
    order, content = order_for(tmp_path), tmp_path / "content"
    long = Preview(content, lambda empty: UnitStore(None, ""))
    long.update(order)
    for number, files in enumerate(SERIES):
        for file, text in files.items():
            (content / file).parent.mkdir(parents=True, exist_ok=True)
            (content / file).write_text(text, "utf-8") if text else (content / file).unlink()
        long.update(order, list(files))
        fresh = Preview(content, lambda empty: UnitStore(None, ""))
        fresh.update(order)
        assert seen(long._shown) == seen(fresh._shown), f"step {number}"
        assert site(long) == site(fresh), f"step {number}"
        fresh.close()
    long.close()


def site(preview: Preview) -> dict[str, object]:
    """Every page of a preview, and some files."""
    files = ("search/head.json", "sitemap.xml", "feeds/site.rss.xml", "feeds/bs/places/foca.atom.xml")
    pages = {where: preview.page(where) for where in preview._router.jobs()}
    return pages | {path: preview.file(path) for path in files}


def seen(shown: Shown) -> tuple[object, ...]:
    taken = shown.taken
    entries = {key: entry._replace(gate={}) for key, entry in taken.entries.items()}
    hashes = {path: source.hash for path, source in shown.folder.sources.items()}
    return hashes, entries, taken.scopes, taken.gone, taken.problems, shown.related, shown.marks


@pytest.mark.parametrize(
    ("where", "key", "file"),
    [
        ("bs/stories/most-2026/", ("story", "most-2026"), "stories/2026/most-2026/bs.md"),
        ("bs/stories/2026/", ("", ""), ""),
        ("bs/stories/2026/05/", ("", ""), ""),
        ("sr-cyrl/plans/foca-2026/1.1/", ("plan", "foca-2026"), "plans/foca-2026.yml"),
        ("sr-cyrl/pages/o-nama/", ("page", "sr-Cyrl/o-nama"), "pages/sr-cyrl/o-nama.md"),
        ("sr-cyrl/plans/changes/", ("", ""), ""),
        ("bs/places/foca/", ("place", "foca"), "places.yml"),
        ("bs/", ("", ""), ""),
        ("", ("", ""), ""),
        ("404.html", ("", ""), ""),
        ("xx/stories/most-2026/", ("", ""), ""),
    ],
)
def test_an_address_tells_its_record(where: str, key: tuple[str, str], file: str) -> None:
    assert key_of(where) == key
    if file:
        assert own_file(key, "places.yml")(file)
        assert not own_file(key, "places.yml")("stories/drugi-2026/bs.md")
