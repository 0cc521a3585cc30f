"""The words of a plan's progress: the sentence, what is left out, plurals, both readings, time."""

from __future__ import annotations

from typing import Any

import pytest
from plan_samples import CANCELLED, DONE, LATE, a_plan, action_view, view_of

from goodword.text.i18n import Speech, catalogue

PLURALS = """
msgid ""
msgstr ""
"Language: {lang}\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=3; "
"plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);\\n"

msgid "%(done)s of %(total)s done"
msgstr "{done}"

msgid "%(n)s late"
msgid_plural "%(n)s late"
msgstr[0] "{late[0]}"
msgstr[1] "{late[1]}"
msgstr[2] "{late[2]}"
"""
BS = {"done": "završeno %(done)s od %(total)s", "late": ("%(n)s kasni", "%(n)s kasne", "%(n)s kasni")}
SR = {"done": "завршено %(done)s од %(total)s", "late": ("%(n)s касни", "%(n)s касне", "%(n)s касни")}


def speech(lang: str, words: dict[str, Any]) -> Speech:
    """A language with the few words of a test."""
    return Speech(lang, catalogue(PLURALS.format(lang=lang, **words).encode()))


def test_one_sentence_leads() -> None:
    moved = {
        "due": "2027",
        "changes": [{"date": "2026-05-01", "field": "due", "from": "2026-09", "to": "2027", "reason": "R"}],
    }
    view = view_of(a_plan(DONE, DONE, LATE, moved, CANCELLED))
    assert view.sentence == "2 of 5 done, 1 late, 1 moved, 2 without report, 1 cancelled"
    assert view.coverage == "100\u00a0% over 2 of 5 actions; 2 without report, 1 cancelled"


def test_what_is_left_out_is_named() -> None:
    suspended = {"status": "suspended", "reason": "R"}
    told = {"updates": [{"date": "2026-05-01", "by": "office", "text": "T"}]}
    merged = {"status": "merged", "merged_into": "1.1"}
    view = view_of(
        a_plan({**told, "updates": [{**told["updates"][0], "percent": "64"}]}, told, suspended, merged)
    )
    assert (
        view.coverage == "64\u00a0% over 1 of 4 actions; 1 reported without a figure, 1 suspended, 1 merged"
    )
    assert view.sentence == "0 of 4 done, 0 late, 0 moved, 0 without report, 1 merged"


def test_without_a_figure_the_reason_is_said() -> None:
    assert view_of(a_plan({})).coverage == "no figure, because no action has one; 1 without report"
    weightless = view_of(a_plan({**DONE, "weight": "0"}))
    assert weightless.coverage == "no figure, because no action that counts has a weight"
    assert view_of(a_plan(DONE)).coverage == "100\u00a0% over 1 of 1 action"


@pytest.mark.parametrize(
    ("lang", "words", "n", "expected"),
    [
        ("bs", BS, 1, "završeno 0 od 1, 1 kasni"),
        ("bs", BS, 3, "završeno 0 od 3, 3 kasne"),
        ("bs", BS, 5, "završeno 0 od 5, 5 kasni"),
        ("bs", BS, 11, "završeno 0 od 11, 11 kasni"),
        ("bs", BS, 22, "završeno 0 od 22, 22 kasne"),
        ("sr-Cyrl", SR, 21, "завршено 0 од 21, 21 касни"),
        ("sr-Cyrl", SR, 24, "завршено 0 од 24, 24 касне"),
    ],
)
def test_counts_agree_with_their_words(lang: str, words: dict[str, Any], n: int, expected: str) -> None:
    view = view_of(a_plan(*[LATE] * n), speech(lang, words))
    assert view.sentence.startswith(f"{expected}, ")


@pytest.mark.parametrize("lang", ["bs", "sr-Cyrl", "en"])
def test_percentages_are_written_as_in_the_rules(lang: str) -> None:
    assert view_of(a_plan(DONE), Speech(lang)).coverage.startswith("100\u00a0% ")


def test_the_bar_begins_with_what_is_done() -> None:
    shares = view_of(a_plan({}, DONE, {"status": "not_started"})).shares
    assert [(share.tag.key, share.count, share.percent) for share in shares] == [
        ("completed", 1, 33),
        ("in_progress", 1, 33),
        ("not_started", 1, 34),
    ]


@pytest.mark.parametrize(
    ("period", "used", "text"),
    [
        ("2026/2028", 29, "Days passed: 323 of 1,096 (2026–2028)"),
        ("2027", 0, "The period has not begun: 2027"),
        ("2025", 100, "The period is over: 2025"),
        ("unknown", None, "The period of the plan is not known."),
    ],
)
def test_time_used_stands_beside_progress(period: str, used: int | None, text: str) -> None:
    view = view_of(a_plan(DONE, period=period))
    assert (view.time_used, view.time_text) == (used, text)


COALITION = {"date": "2026-05-01", "by": "open", "text": "T", "reading": "coalition"}


def test_both_readings_stand_side_by_side() -> None:
    own = {"date": "2026-04-01", "by": "office", "text": "T", "percent": "80"}
    plan = a_plan(
        {"updates": [own, {**COALITION, "percent": "40"}]},
        {"updates": [own, {**COALITION, "status": "suspended"}]},
    )
    view = view_of(plan)
    assert (view.percent, view.coalition_percent) == (80, 60)
    assert view.coalition_text == (
        "60\u00a0% over 2 of 2 actions; differs in 2 actions: 1.1 (coalition: 40\u00a0%, plan: 80\u00a0%), "
        "1.2 (coalition: Suspended, plan: In progress)"
    )
    facts = [
        (fact.label, fact.values[0].words.text, fact.values[0].note) for fact in action_view(plan).readings
    ]
    assert facts == [
        ("Responsible body's report", "80\u00a0%, In progress", ""),
        ("Coalition's view", "40\u00a0%, In progress", "Open, 1 May 2026"),
    ]


def test_where_the_coalition_agrees_nothing_is_said() -> None:
    plan = a_plan({**DONE, "updates": [{**COALITION, "status": "completed"}]})
    assert view_of(plan).coalition_text == ""
    assert action_view(plan).readings == ()
