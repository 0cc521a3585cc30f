"""Judging a record by its short entry: shown, held, or to be looked at as a whole."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from goodword.model.entry import Entry
from goodword.model.known import Known
from goodword.model.shared import Consent
from goodword.stages.check.consent import ALL_SCOPES
from goodword.stages.check.gate import Judgement, judge

TODAY = date(2026, 11, 20)
KNOWN = Known(
    ids={"story": frozenset({"s", "other"}), "place": frozenset({"foca"}), "plan": frozenset({"plan"})},
    unread=frozenset({("topic", "*"), ("coalition", "broken")}),
    examples={("place", "foca"): False, ("plan", "plan"): False},
    actions={"plan": ("1.1", "1.2")},
)
SITE = {"status": "given", "scope": ["site"]}


def entry(kind: str = "story", *, refs: Any = (), gate: Any = None, **more: Any) -> Entry:
    parts = {"file": "stories/s/bs.md", "aliases": ()} | more
    known = {"aliases": parts.pop("aliases"), "folder": "stories/s"}
    plain = Entry("story", "s", "", "", "", (), False, "bs", ("bs",), 0, "", (), (), (), {}, known, True)
    return plain._replace(kind=kind, refs=refs, gate=gate or {}, **parts)


def consents(**given: Any) -> dict[str, Consent]:
    return {key.replace("_", "-"): Consent.model_validate(value) for key, value in given.items()}


def judged(one: Entry, known: Known = KNOWN, **given: Any) -> Judgement | None:
    return judge(one, known, consents(**given), TODAY)


def test_a_record_without_a_gate_is_shown() -> None:
    assert judged(entry("place")) == Judgement(True)


def test_what_is_wrong_in_itself_is_looked_at() -> None:
    assert judged(entry(sound=False)) is None


@pytest.mark.parametrize(
    ("refs", "shown"),
    [
        ([("place", "foca", True)], True),
        ([("place", "nowhere", True)], False),
        ([("place|coalition", "foca", True)], True),
        ([("topic", "any", True)], True),
        ([("coalition", "broken", False)], True),
        ([("action", "plan#1.2", True)], True),
        ([("action", "plan#9", True)], False),
        ([("action", "plan", True)], False),
        ([("action", "none#1.1", True)], False),
    ],
)  # fmt: skip
def test_references_lead_somewhere(refs: Any, shown: bool) -> None:
    assert (judged(entry(refs=refs)) is not None) == shown


def test_the_real_and_the_invented_do_not_mix() -> None:
    assert judged(entry(refs=[("place", "foca", True)], example=True)) is None
    assert judged(entry(refs=[("action", "plan#1.1", True)], example=True)) is None
    assert judged(entry(refs=[("place", "foca", False)], example=True)) is not None
    assert judged(entry("topic", refs=[("place", "foca", True)], example=True)) is not None


def test_a_circle_is_looked_at() -> None:
    above = {("place", "a"): "b", ("place", "b"): "a", ("place", "c"): "a"}
    assert judged(entry("place", id="a"), Known(above=above)) is None
    assert judged(entry("place", id="c"), Known(above=above)) is not None


def test_aliases() -> None:
    known = Known(ids={"story": frozenset({"s", "other"})}, aliases={"old": "s", "shared": "other"})
    assert judged(entry(aliases=["old"]), known) is not None
    assert judged(entry(aliases=["shared"]), known) is None
    assert judged(entry(aliases=["other"]), known) is None


def test_a_stray_file_beside_a_story_in_languages() -> None:
    known = Known(folders=frozenset({"stories/most"}))
    assert judged(entry(id="fr", file="stories/most/fr.md"), known) is None
    assert judged(entry(id="fr", file="stories/fr.md"), known) is not None


@pytest.mark.parametrize(
    ("gate", "codes"),
    [
        ({"date": ["2026-11-20", "2026-11-20", [3, 1]]}, []),
        ({"date": ["2026-11-21", "2026-11-21", [3, 1]]}, ["story.future"]),
        ({"expires": ["2026-11-20", "2026-11-20", [4, 1]]}, []),
        ({"expires": ["2026-11-19", "2026-11-19", [4, 1]]}, ["story.expired"]),
        ({"draft": [2, 1]}, ["record.draft"]),
        ({"draft": [2, 1], "date": ["2027-01-01", "2027-01-01", [3, 1]]}, ["record.draft", "story.future"]),
    ],
)  # fmt: skip
def test_days_and_drafts_are_told_with_their_place(gate: dict[str, Any], codes: list[str]) -> None:
    found = judged(entry(gate=gate))
    assert found is not None
    assert (found.shown, [problem.code for problem in found.problems]) == (not codes, codes)
    assert all(problem.line in (2, 3, 4) and problem.file == "stories/s/bs.md" for problem in found.problems)


def test_consents_leave_the_scopes_that_all_of_them_have() -> None:
    gate = {"people": ["C-001", "C-002"]}
    wide = {"status": "given", "scope": ["site", "feeds", "social"]}
    found = judged(entry(gate=gate), C_001=wide, C_002={"status": "guardian", "scope": ["site", "feeds"]})
    assert found == Judgement(True, frozenset({"feeds"}))
    all_of_them = {"status": "given", "scope": ["site", *sorted(ALL_SCOPES)]}
    assert judged(entry(gate=gate), C_001=all_of_them, C_002=all_of_them) == Judgement(True)


@pytest.mark.parametrize(
    "given",
    [{}, {"status": "withdrawn", "scope": ["site"]}, {"status": "given", "scope": ["print"]},
     {**SITE, "expires": "2026-11-19"}],
)  # fmt: skip
def test_a_consent_that_does_not_hold_is_looked_at(given: dict[str, Any]) -> None:
    assert judged(entry(gate={"people": ["C-001"]}), KNOWN, **({"C_001": given} if given else {})) is None


def test_a_consent_holds_on_its_last_day() -> None:
    found = judged(entry(gate={"people": ["C-001"]}), C_001={**SITE, "expires": "2026-11-20"})
    assert found == Judgement(True, frozenset())


def test_photos_that_are_gone_or_show_somebody_else_are_looked_at() -> None:
    assert judged(entry(gate={"gone": ["a.jpg"]})) is None
    assert judged(entry(gate={"shows": ["C-001"]}), C_001=SITE) is None
    assert judged(entry(gate={"shows": ["C-001"], "people": ["C-001"]}), C_001=SITE) is not None
