"""``goodword rollback``: back to the older state, but never to what may not be shown any more."""

import re
import shutil
from pathlib import Path

import pytest
from command_site import FEW, GIVEN, WITHDRAWN, goodword, old_files, put, story, unharmed, without_waiting
from site_kit import lay, tree

from goodword.build.intake import Taken
from goodword.build.shown import note_of, objections
from goodword.model.entry import Entry

FIRST = old_files(FEW)
SECOND = {**FIRST, "content/stories/prica-01/bs.md": story(1, "Druga stvar")}
PRIVATE = GIVEN.replace("site, feeds, social, print", "site, social, print")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site that was built from its first and from its second content."""
    without_waiting(monkeypatch)
    folder = lay(tmp_path / "site", FIRST)
    assert goodword(folder).fine
    put(folder, SECOND)
    assert goodword(folder).fine
    return folder


def test_there_and_back(site: Path) -> None:
    second = tree(site / "site")
    result = goodword(site, "rollback")
    assert result.fine, result.output
    assert re.match(r"The older state is published again \(\d+ files written, 0 deleted\): ", result.output)
    first = tree(site / "site")
    assert "Priča 1" in first["bs/stories/prica-01/index.html"].decode()
    assert goodword(site, "rollback").fine
    assert tree(site / "site") == second


def test_the_next_build_publishes_the_content(site: Path) -> None:
    second = tree(site / "site")
    assert goodword(site, "rollback").fine
    assert goodword(site).fine
    assert tree(site / "site") == second
    assert "Nothing has changed" in goodword(site).output
    put(site, FIRST)
    assert goodword(site).fine
    assert tree(site / "site") != second


def test_another_folder(site: Path) -> None:
    other = site.parent / "other"
    put(site, FIRST)
    assert goodword(site, "build", "--site-dir", str(other)).fine
    put(site, SECOND)
    assert goodword(site, "build", "--site-dir", str(other)).fine
    with unharmed(site):
        assert goodword(site, "rollback", "--site-dir", str(other)).fine
    assert "Priča 1" in (other / "bs/stories/prica-01/index.html").read_text()


HELD = {
    "a draft": {"content/stories/prica-02/bs.md": story(2, "Priča 2").replace("kind:", "draft: yes\nkind:")},
    "expired": {
        "content/stories/prica-02/bs.md": story(2, "Priča 2").replace("kind:", "expires: 2026-10-01\nkind:")
    },
    "later": {"content/stories/prica-02/bs.md": story(2, "Priča 2").replace("2026-03-11", "2026-12-24")},
    "a page": {"content/pages/bs/o-nama.md": "---\ntitle: O nama\ndraft: yes\n---\nMi.\n"},
    "fewer places": {"content/consents.yml": PRIVATE},
    "withdrawn": {"content/consents.yml": WITHDRAWN},
    "no register": {"content/consents.yml": ""},
}
NAMED = {
    "a page": "page bs/o-nama",
    "fewer places": "story pekara",
    "withdrawn": "story pekara",
    "no register": "story pekara",
}


@pytest.mark.parametrize("how", HELD)
@pytest.mark.parametrize("built", [True, False], ids=["built since", "not built since"])
def test_what_may_not_be_shown_today_is_refused(site: Path, how: str, built: bool) -> None:
    put(site, {**SECOND, **HELD[how]})
    if built:
        assert goodword(site).fine
    with unharmed(site):
        result = goodword(site, "rollback")
        assert result.code == 3, result.output
        assert "stays as it is" in result.output
    if not (built and how == "withdrawn"):
        assert NAMED.get(how, "story prica-02") in result.output


def test_what_was_deleted_is_refused(site: Path) -> None:
    put(site, {name: data for name, data in SECOND.items() if "prica-0" not in name})
    with unharmed(site):
        result = goodword(site, "rollback")
    assert result.code == 3
    assert (
        "story prica-00, story prica-01, story prica-02, story prica-03, story prica-04 and 1 more"
        in result.output
    )


def test_an_error_elsewhere_does_not_hinder(site: Path) -> None:
    put(site, {**SECOND, "content/stories/nova/bs.md": "---\ntitle: Nova\n---\n"})
    assert goodword(site).code == 1
    assert goodword(site, "rollback").fine
    assert "Priča 1" in (site / "site/bs/stories/prica-01/index.html").read_text()


def test_an_error_in_what_would_be_shown_is_an_error_of_the_content(site: Path) -> None:
    put(site, {**SECOND, "content/stories/prica-02/bs.md": "---\ntitle: [\n---\n"})
    with unharmed(site):
        result = goodword(site, "rollback")
    assert result.code == 1
    assert "nobody can tell" in result.output
    assert "story prica-02" in result.output


def test_an_error_in_the_register_is_one_too(site: Path) -> None:
    put(site, {**SECOND, "content/consents.yml": "C-001: {status: maybe}\n"})
    with unharmed(site):
        result = goodword(site, "rollback")
    assert result.code == 1
    assert "story pekara" in result.output


def test_without_an_older_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    without_waiting(monkeypatch)
    folder = lay(tmp_path / "site", FIRST)
    assert goodword(folder, "rollback").code == 3
    assert not (folder / "site").exists()
    assert goodword(folder).fine
    result = goodword(folder, "rollback")
    assert result.code == 3
    assert "There is no older state" in result.output


def test_a_state_that_does_not_tell_what_it_shows(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("goodword.build.order.note_of", lambda taken: {"withdrawn": []})
    put(site, FIRST)
    assert goodword(site).fine
    monkeypatch.undo()
    put(site, SECOND)
    assert goodword(site).fine
    result = goodword(site, "rollback")
    assert result.code == 3
    assert "noted less about it" in result.output


def test_no_site_is_wrong_usage(tmp_path: Path) -> None:
    result = goodword(tmp_path, "rollback")
    assert result.code == 2
    assert "there is no such file" in result.output


def test_settings_that_cannot_be_used_are_wrong_usage(site: Path) -> None:
    text = (site / "mkdocs.yml").read_text()
    for wrong in (text.replace("[bs]", "[xx]"), text.replace("plugins:", "plugins: []\nextra:"), "a: ["):
        (site / "mkdocs.yml").write_text(wrong)
        with unharmed(site):
            result = goodword(site, "rollback")
        assert result.code == 2, result.output


def test_it_works_without_the_cache_of_content(site: Path) -> None:
    (site / ".cache/goodword/units.sqlite").write_bytes(b"x" * 5000)
    assert goodword(site, "rollback").fine
    shutil.rmtree(site / ".cache")
    result = goodword(site, "rollback")
    assert result.code == 3
    assert "There is no older state" in result.output


def without_photo(one: Taken, file: str) -> Taken:
    """The same, with a photo of story a taken out."""
    one.gone["a"] = frozenset({file})
    return one


def taken(*names: str, **scopes: frozenset[str]) -> Taken:
    keys = [tuple(name.split(" ")) for name in names]
    entry = Entry("story", "x", "", "", "", (), False, "", (), 0, "", (), (), (), {}, {}, True)
    return Taken(entries=dict.fromkeys(keys, entry), scopes=scopes)


NO_FEEDS, NOTHING = frozenset({"social", "print"}), frozenset[str]()


@pytest.mark.parametrize(
    ("before", "today", "found"),
    [
        (taken(), taken(), []),
        (taken("story a", "plan a"), taken("story a", "plan a", "story b"), []),
        (taken("story a", "plan a", "page bs/o-nama"), taken("page bs/o-nama"), ["plan a", "story a"]),
        (taken("story a"), taken("withdrawn a"), ["story a"]),
        (taken("withdrawn a"), taken("story a"), []),
        (taken("story a"), taken("story a", a=NO_FEEDS), ["story a"]),
        (taken("story a", a=NO_FEEDS), taken("story a"), []),
        (taken("story a", a=NO_FEEDS), taken("story a", a=NO_FEEDS), []),
        (taken("story a", a=NO_FEEDS), taken("story a", a=NOTHING), ["story a"]),
        (taken("story a", a=NOTHING), taken("story a", a=NO_FEEDS), []),
        (taken("plan a"), taken("plan a", a=NOTHING), []),
        (taken("story a"), without_photo(taken("story a"), "x.jpg"), ["story a"]),
        (without_photo(taken("story a"), "x.jpg"), without_photo(taken("story a"), "y.jpg"), ["story a"]),
        (without_photo(taken("story a"), "x.jpg"), without_photo(taken("story a"), "x.jpg"), []),
        (without_photo(taken("story a"), "x.jpg"), taken("story a"), []),
    ],
)
def test_what_is_objected_to(before: Taken, today: Taken, found: list[str]) -> None:
    assert objections(note_of(before), today) == found


@pytest.mark.parametrize("note", [{}, {"withdrawn": []}, {"withdrawn": [], "scopes": {}}])
def test_a_note_that_tells_too_little(note: dict[str, object]) -> None:
    assert objections(note, taken()) is None


def test_ten_thousand_ids_make_a_short_note() -> None:
    note = note_of(taken(*(f"story a-story-of-some-length-{n}" for n in range(10_000))))
    assert len(str(note)) < 320_000
