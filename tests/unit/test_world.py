"""The world that presenters see: whatever a look can show, its answer tells when it has changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pytest

from goodword.model.entry import Entry
from goodword.stages.present.world import World
from goodword.stages.relate import relate

Table = dict[tuple[str, str], Entry]
TODAY = date(2026, 11, 20)


def entry(kind: str, id_: str, **parts: Any) -> Entry:
    names = (("bs", f"Ime {id_}"),)
    plain = Entry(
        kind, id_, "", f"key {id_}", f"card {id_}", names, False, "bs", (), 0, "", (), (), (), {}, {}, True
    )
    return plain._replace(**parts)


def story(id_: str, day: str, *targets: tuple[str, str], **parts: Any) -> Entry:
    fixed = {
        "languages": ("bs",),
        "day": date.fromisoformat(day).toordinal(),
        "sort": "news",
        "targets": targets,
    }
    return entry("story", id_, **{**fixed, **parts})


MONTHS = (
    (2026, 5, "five", 1, ("2026-05-10", "2026-05-25")),
    (2026, 6, "six", 0, ("2026-06-10",)),
    (2025, 0, "year", 1, ()),
)
"""May 2026 with a decision and two reports, June with a report, and something of 2025."""


def plan(id_: str, **more: Any) -> Entry:
    told = {"actions": [["1.1", [["bs", "Klupa"]]]], "duties": [["o1", "1.1", "lead"]], "revision_of": ""}
    return entry(
        "plan",
        id_,
        more=told | more,
        targets=(("place", "p1"), ("body", "c1")),
        sort="in_force",
        months=MONTHS,
    )


def table() -> Table:
    found = [
        story("s1", "2026-05-17", ("place", "p1"), ("topic", "t1"), proofs=(("l1#1.1", 0),)),
        story("s2", "2026-05-10", ("place", "p1")),
        story("s3", "2026-04-02", ("place", "p2"), languages=("bs", "en")),
        story("s4", "2025-01-02", ("place", "p1"), ("coalition", "c1")),
        plan("l1"),
        plan("l2", revision_of="l1"),
        entry("coalition", "c1", targets=(("place", "p1"), ("organisation", "o1"))),
        entry("organisation", "o1", more={"parent": ""}),
        entry("place", "p1", more={"parent": "p2", "kind": "city"}),
        entry("place", "p2", more={"parent": "", "kind": "country"}),
        entry("topic", "t1"),
        entry("page", "bs/about", lang="bs"),
    ]
    return {(one.kind, one.id): one for one in found}


def world(known: Mapping[tuple[str, str], Entry], states: Any = None, day: date = TODAY) -> World:
    """A world whose records are all that their files and states say."""
    states = states or {}

    def read(kind: str, id_: str) -> Any:
        return known[kind, id_].key, known[kind, id_].card, states.get(id_, "")

    return World(known, relate(known.values()), read, states=states, as_of=day)


def seen(made: World, look: Callable[[World], Any]) -> tuple[Any, set[str]]:
    """What a look gives, and the looks that were noted."""
    made.trace = set()
    try:
        return look(made), made.trace
    except KeyError:
        return "KeyError", made.trace
    finally:
        made.trace = None


LOOKS: dict[str, Callable[[Any], Any]] = {
    "day": lambda w: w.as_of,
    "ids": lambda w: w.ids("story"),
    "record": lambda w: w.stories["s2"],
    "missing record": lambda w: w.stories.get("s9"),
    "whole place": lambda w: w.places["p1"],
    "there": lambda w: "s2" in w.stories,
    "name": lambda w: (e := w.entry("place", "p1")) and (e.names, e.more, e.example, e.languages, e.sort),
    "plan in short": lambda w: (e := w.entry("plan", "l1")) and (e.names, e.more, e.sort),
    "all stories": lambda w: [e[:5] for e in w.related.entries],
    "stories of a place": lambda w: [e[:5] for e in w.related.stories("place", "p1")],
    "stories of a month": lambda w: [e[:5] for e in w.related.stories("month", "2026-05")],
    "proofs": lambda w: [(e.id, w.stories[e.id]) for e in w.related.stories("action", "l1#1.1")],
    "count": lambda w: w.related.count("place", "p1"),
    "months": lambda w: w.related.values("month"),
    "plans of a place": lambda w: w.related.plans("place", "p1"),
    "plans of a body": lambda w: w.related.plans("coalition", "c1"),
    "coalitions": lambda w: w.related.coalitions("organisation", "o1"),
    "duties": lambda w: w.related.duties("o1"),
    "children": lambda w: w.related.children("p2"),
    "revision": lambda w: w.related.revisions("l1"),
    "spans": lambda w: w.chronicle.spans(),
    "years": lambda w: w.chronicle.years(),
    "a year": lambda w: w.chronicle.months(2026),
    "a plan's months": lambda w: w.chronicle.of_plan("l1"),
    "older": lambda w: [e.id for e in w.related.older("s1", (("topic", "t1"), ("place", "p1")), 2)],
    "card": lambda w: w.for_card("s2")[1:] if ("story", "s2") in w._entries else "",
    "shared": lambda w: w.shared(("x",), lambda: (w.related.count("place", "p1"), w.stories["s2"])),
    "memo": lambda w: w.memo("late", lambda: [w.as_of.isoformat(), w.related.count("place", "p1")]),
}


def changed(where: tuple[str, str], **parts: Any) -> Callable[[Table], None]:
    def change(known: Table) -> None:
        known[where] = known[where]._replace(**parts)

    return change


CHANGES: dict[str, Callable[[Table], Any]] = {
    "nothing": lambda known: None,
    "text": changed(("story", "s2"), key="other"),
    "card": changed(("story", "s2"), key="other", card="other"),
    "translation": changed(("story", "s2"), key="other", languages=("bs", "en")),
    "example": changed(("story", "s4"), key="other", example=True),
    "kind": changed(("story", "s2"), key="other", sort="event"),
    "same order, other day": changed(("story", "s2"), day=date(2026, 5, 9).toordinal()),
    "other order": changed(("story", "s2"), day=date(2026, 5, 18).toordinal()),
    "other month": changed(("story", "s2"), day=date(2026, 4, 18).toordinal()),
    "other place": changed(("story", "s2"), targets=(("place", "p2"),)),
    "no proof": changed(("story", "s1"), proofs=(), key="other"),
    "story gone": lambda known: known.pop(("story", "s2")),
    "story new": lambda known: known.update({("story", "s9"): story("s9", "2026-05-12", ("place", "p1"))}),
    "name": changed(("place", "p1"), names=(("bs", "Novo"),), key="other"),
    "contact": changed(("place", "p1"), key="other"),
    "parent": changed(("place", "p1"), more={"parent": "", "kind": "city"}, key="other"),
    "place gone": lambda known: known.pop(("place", "p1")),
    "plan gone": lambda known: known.pop(("plan", "l2")),
    "action": changed(("plan", "l1"), more={"actions": [], "duties": [], "revision_of": ""}),
    "status": changed(("plan", "l1"), sort="expired"),
    "plan an example": changed(("plan", "l1"), example=True),
    "other May": changed(
        ("plan", "l1"), key="other", months=((2026, 5, "other", 1, MONTHS[0][4]), *MONTHS[1:])
    ),
    "less in May": changed(
        ("plan", "l1"), key="other", months=((2026, 5, "other", 0, MONTHS[0][4]), *MONTHS[1:])
    ),
    "May was April": changed(("plan", "l1"), key="other", months=((2026, 4, *MONTHS[0][2:]), *MONTHS[1:])),
    "May was April everywhere": lambda known: [
        changed(("plan", id_), key="other", months=((2026, 4, *MONTHS[0][2:]), *MONTHS[1:]))(known)
        for id_ in ("l1", "l2")
    ],
    "no 2025": changed(("plan", "l1"), key="other", months=MONTHS[:2]),
    "coalition gone": lambda known: known.pop(("coalition", "c1")),
}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("look", LOOKS)
def test_what_looks_different_answers_differently(look: str, change: str) -> None:
    known = table()
    before = world(known)
    value, tokens = seen(before, LOOKS[look])
    answers = {token: before.answer(token) for token in tokens}
    CHANGES[change](known)
    after = world(dict(known))
    after.memos.update(before.memos)
    again = {token: after.answer(token) for token in tokens}
    assert tokens
    assert again != answers or seen(after, LOOKS[look])[0] == value
    if change == "nothing":
        assert again == answers


@pytest.mark.parametrize(
    ("look", "change"),
    [("all stories", "text"), ("stories of a place", "card"), ("name", "contact"), ("count", "other order"),
     ("months", "other order"), ("older", "story gone"), ("ids", "card"), ("card", "text"), ("there", "card"),
     ("plans of a place", "status"), ("children", "name"), ("spans", "less in May"), ("years", "other May"),
     ("a year", "no 2025")],
)  # fmt: skip
def test_a_look_is_no_broader_than_it_must_be(look: str, change: str) -> None:
    """What a page did not look at does not make it again."""
    known = table()
    if look == "older":
        known["story", "s5"] = story("s5", "2026-05-11", ("topic", "t1"))
    before = world(dict(known))
    tokens = seen(before, LOOKS[look])[1]
    CHANGES[change](known)
    after = world(known)
    assert {token: after.answer(token) for token in tokens} == {t: before.answer(t) for t in tokens}


def test_another_day() -> None:
    tokens = seen(world(table()), LOOKS["day"])[1]
    assert tokens == {"d"}
    assert world(table()).answer("d") != world(table(), day=date(2026, 11, 21)).answer("d")


def test_what_is_reported_counts_from_its_day_on() -> None:
    early, late = world(table(), day=date(2026, 5, 24)), world(table(), day=date(2026, 5, 25))
    assert (early.chronicle.months(2026), late.chronicle.months(2026)) == ({(2026, 5): 4}, {(2026, 5): 6})
    assert early.chronicle.years() == {2026: 4, 2025: 2}
    for token in ("m:", "m:2026", "m:2026-5"):
        assert early.answer(token) != late.answer(token)
    for token in ("m:*", "m:2025", "m:2025-0", "m:2026-6"):
        assert early.answer(token) == late.answer(token)


def test_what_consents_leave_of_a_story() -> None:
    before, after = world(table()), world(table(), {"s2": "feeds"})
    for look in ("record", "card"):
        value, tokens = seen(before, LOOKS[look])
        assert [before.answer(t) for t in tokens] != [after.answer(t) for t in tokens]
        assert seen(after, LOOKS[look])[0] != value


def test_a_shared_value_is_made_once_and_its_looks_count_for_everybody() -> None:
    made, calls = world(table()), []

    def make() -> int:
        calls.append(1)
        return made.related.count("place", "p1")

    assert seen(made, lambda w: w.shared(("x",), make)) == (3, {"k:place:p1"})
    assert seen(made, lambda w: w.shared(("x",), make)) == (3, {"k:place:p1"})
    assert len(calls) == 1


def test_a_memo_is_kept_while_its_own_looks_hold() -> None:
    first = world(table())
    assert seen(first, LOOKS["memo"]) == (["2026-11-20", 3], {"q:late"})
    second = world(table())
    second.memos.update(first.memos)
    assert second.answer("q:late") == first.answer("q:late")
    assert second.memo("late", lambda: pytest.fail("it was made again")) == ["2026-11-20", 3]
    third = world(table(), day=date(2026, 11, 21))
    third.memos.update(first.memos)
    assert third.answer("q:late") == "unknown"
    assert seen(third, LOOKS["memo"])[0] == ["2026-11-21", 3]


def test_an_unknown_memo_is_no_answer() -> None:
    assert world(table()).answer("q:late") == "unknown"


def test_a_coalition_that_leads_a_plan_and_stands_behind_it_has_the_plan_once() -> None:
    both = plan("l3")._replace(targets=(("place", "p1"), ("coalition", "c1"), ("body", "c1")))
    assert world({**table(), ("plan", "l3"): both}).related.plans("coalition", "c1") == ("l1", "l2", "l3")
