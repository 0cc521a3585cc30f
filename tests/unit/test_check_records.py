"""Check: what may be shown on a day, and what may not (DESIGN, section 9; DOMAIN, section 1)."""

from __future__ import annotations

from datetime import date

import pytest

from goodword.model.photo import PhotoFacts
from goodword.model.settings import Settings
from goodword.stages.check import Checked, check
from goodword.stages.load import load

SITE = Settings("Test", "https://example.org/", ("bs", "en"))
TODAY = date(2026, 11, 20)
PHOTO = PhotoFacts(640, 480, "jpeg")
CONSENTS = """
C-001: {status: given, scope: [site, feeds, social, print]}
C-002: {status: given, scope: [site, feeds], expires: 2026-06}
C-003: {status: withdrawn, scope: [site]}
C-004: {status: given, scope: [print]}
"""


def story(people: str = "none", **fields: str) -> str:
    values = {
        "title": "Most",
        "date": "2026-05-17",
        "summary": "Most.",
        "kind": "story",
        "people": people,
        **fields,
    }
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in values.items()) + "---\nTekst.\n"


def person(basis: str) -> str:
    return f"[{{as: prodavačica, basis: {basis}}}]"


def checked(text: str, as_of: date = TODAY, photos: tuple[str, ...] = ()) -> Checked:
    files = {"stories/most.md": text.encode(), "consents.yml": CONSENTS.encode()}
    facts = {f"stories/most/{name}": PHOTO for name in photos}
    return check(load(files, facts, SITE), facts, SITE, as_of)


def codes(found: Checked) -> list[str]:
    return [problem.code for problem in found.problems]


@pytest.mark.parametrize(
    ("basis", "as_of", "shown"),
    [
        ("C-001", TODAY, True),
        ("C-002", date(2026, 6, 30), True),
        ("C-002", date(2026, 7, 1), False),
        ("C-003", TODAY, False),
        ("C-004", TODAY, False),
        ("C-999", TODAY, False),
        ("c-001", TODAY, False),
        ("public_role", TODAY, True),
        ("publicrole", TODAY, False),
    ],
)
def test_only_a_consent_that_holds_shows_a_story(basis: str, as_of: date, shown: bool) -> None:
    found = checked(story(person(basis)), as_of)
    assert ("most" in found.records.stories) is shown
    assert found.errors == ()


@pytest.mark.parametrize(
    ("basis", "neutral"), [("C-002", True), ("C-003", True), ("C-004", False), ("C-999", False)]
)
def test_an_address_answers_neutrally_once_a_consent_ran_out(basis: str, neutral: bool) -> None:
    stubs = checked(story(person(basis))).records.withdrawn
    assert ("most" in stubs) is neutral
    if neutral:
        assert stubs["most"].languages == ("bs",)
        assert stubs["most"].date.text == {"C-002": "2026-06", "C-003": "2026-05-17"}[basis]


@pytest.mark.parametrize("fields", [{"draft": "yes"}, {"date": "2026-12-01"}])
def test_what_was_never_shown_leaves_no_trace(fields: dict[str, str]) -> None:
    assert checked(story(person("C-003"), **fields)).records.withdrawn == {}


@pytest.mark.parametrize(
    ("people", "scopes"),
    [
        ("none", {"feeds", "social", "print"}),
        (person("public_role"), {"feeds", "social", "print"}),
        (person("C-001"), {"feeds", "social", "print"}),
        (person("C-002"), {"feeds"}),
        ("[{as: a, basis: C-001}, {as: b, basis: C-002}, {as: c, basis: published_source}]", {"feeds"}),
    ],
)
def test_the_narrowest_consent_rules(people: str, scopes: set[str]) -> None:
    found = checked(story(people, sources="[{publisher: List}]"), date(2026, 6, 1))
    assert found.records.stories["most"].scopes == scopes


def test_a_person_only_in_a_photo_loses_the_photo_alone() -> None:
    photos = (
        "[{file: a.jpg, alt: Žena boji klupu, credit: Ana, shows: [C-003]},"
        " {file: b.jpg, alt: Klupa kraj rijeke, credit: Ana, shows: none}]"
    )
    found = checked(story(photos=photos), photos=("a.jpg", "b.jpg"))
    record = found.records.stories["most"]
    assert [photo.file for photo in record.story.photos] == ["b.jpg"]
    assert set(record.photos) == {"b.jpg"}
    assert codes(found) == ["photo.no_consent", "photo.person_not_listed"]


ONLY_SEEN = (
    "[{file: a.jpg, alt: Žena boji klupu, credit: Ana, shows: [C-003]},"
    " {file: b.jpg, alt: Dječak drži četku, credit: Ana, shows: [C-001, C-002]}]"
)
"""C-003 is withdrawn, C-002 is for site and feeds until the end of June."""


def test_somebody_listed_who_is_only_in_a_photo_loses_the_photo_alone() -> None:
    people = "[{basis: C-003}, {as: dječak, basis: C-001}, {basis: C-002}]"
    found = checked(story(people, photos=ONLY_SEEN), date(2026, 6, 1), photos=("a.jpg", "b.jpg"))
    record = found.records.stories["most"]
    assert [photo.file for photo in record.story.photos] == ["b.jpg"]
    assert codes(found) == ["photo.no_consent"]
    assert record.scopes == {"feeds"}


def test_who_is_in_the_text_too_holds_the_story() -> None:
    people = "[{as: žena, basis: C-003}, {as: dječak, basis: C-001}, {basis: C-002}]"
    found = checked(story(people, photos=ONLY_SEEN), date(2026, 6, 1), photos=("a.jpg", "b.jpg"))
    assert "most" not in found.records.stories
    assert codes(found) == ["consent.withdrawn"]


def test_without_a_photo_the_ground_is_one_for_the_text() -> None:
    found = checked(story("[{basis: C-003}]"))
    assert codes(found) == ["people.as_missing", "consent.withdrawn"]
    assert found.records.stories == {}


def test_the_day_decides_and_never_makes_an_error() -> None:
    text = story(date="2026-05-17", expires="2026-06")
    seen = {
        day: (codes(checked(text, day)), "most" in checked(text, day).records.stories)
        for day in (date(2026, 5, 16), date(2026, 5, 17), date(2026, 6, 30), date(2026, 7, 1))
    }
    assert list(seen.values()) == [
        (["story.future"], False),
        ([], True),
        ([], True),
        (["story.expired"], False),
    ]


def test_a_moment_is_its_day_in_the_time_zone_of_the_site() -> None:
    text = story(date="2026-11-20T23:30+00:00")
    assert codes(checked(text)) == ["story.future"]
    assert codes(checked(text, date(2026, 11, 21))) == []


def test_a_listed_photo_that_is_gone_holds_the_story() -> None:
    photos = "[{file: a.jpg, alt: Žena boji klupu, credit: Ana, shows: none}]"
    assert codes(checked(story(photos=photos))) == ["photo.gone"]
    assert checked(story(photos=photos)).records.stories == {}
    assert codes(checked(story(photos=photos), photos=("a.jpg",))) == []


def test_an_unreadable_register_shows_nobody() -> None:
    files = {"stories/most.md": story(person("C-001")).encode(), "consents.yml": b"C-001: [\n"}
    found = check(load(files, {}, SITE), {}, SITE, TODAY)
    assert found.records.stories == {}
    assert [problem.code for problem in found.errors] == ["yaml.syntax"]


def test_what_points_to_an_unreadable_file_is_not_called_unknown() -> None:
    files = {
        "stories/most.md": story(places="[foca]", proves='[{action: "plan#1.1", how: Da.}]').encode(),
        "places.yml": b"\tx",
        "plans/plan.yml": b"a: 'b",
    }
    assert codes(check(load(files, {}, SITE), {}, SITE, TODAY)) == ["yaml.tab", "yaml.quote"]


def test_a_stub_rules_over_what_was_forgotten() -> None:
    stub = "---\nid: most\nkind: withdrawn\ndate: 2026-06-01\nlanguages: [bs]\n---\n"
    files = {"stories/2026/most.md": stub.encode(), "stories/2025/most/bs.md": story().encode()}
    found = check(load(files, {}, SITE), {}, SITE, TODAY)
    assert found.records.stories == {}
    assert set(found.records.withdrawn) == {"most"}
    assert codes(found) == ["withdrawn.leftover"]


def test_drafts_of_every_kind_stay_off() -> None:
    files = {
        "places.yml": b"- {id: foca, name: Foca, kind: city, draft: yes}\n",
        "topics.yml": b"- {id: mladi, name: Mladi, draft: yes}\n",
        "pages/bs/o.md": b"---\ntitle: O\ndraft: yes\n---\n",
    }
    found = check(load(files, {}, SITE), {}, SITE, TODAY)
    assert (found.records.places, found.records.topics, found.records.pages) == ({}, {}, {})
    assert codes(found) == ["record.draft"] * 3
    assert found.errors == ()


def test_problems_do_not_depend_on_the_order_of_files() -> None:
    files = {f"stories/s{n}.md": story(places="[nema]").encode() for n in range(5)}
    there, back = files, dict(reversed(files.items()))
    assert (
        check(load(there, {}, SITE), {}, SITE, TODAY).problems
        == check(load(back, {}, SITE), {}, SITE, TODAY).problems
    )
