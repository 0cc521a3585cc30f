"""A record without its wrong values: whatever is wrong, checking goes on, and nothing breaks."""

import copy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodword.model.coalition import Coalition
from goodword.model.plan import Plan
from goodword.stages.load.half import half_model

LANG = {"lang": "bs"}
PLAN: dict[str, Any] = {
    "title": "Plan",
    "type": "ccap",
    "places": ["foca"],
    "period": "2026/2028",
    "status": "in_force",
    "summary": "Kratko.",
    "goals": [{"id": "1", "title": "Cilj"}],
    "actions": [
        {
            "id": "1.1",
            "title": "Klupe",
            "responsible": [{"organisation": "opstina", "role": "lead"}],
            "due": "2026-12",
            "status": "in_progress",
            "budget": [{"kind": "planned", "amount": "100.00", "currency": "BAM"}],
            "updates": [{"date": "2026-05-01", "by": "opstina", "text": "Teče."}],
        }
    ],
}
PATHS = [
    ("title",),
    ("type",),
    ("places",),
    ("period",),
    ("status",),
    ("goals", 0, "id"),
    ("actions", 0, "id"),
    ("actions", 0, "due"),
    ("actions", 0, "responsible"),
    ("actions", 0, "responsible", 0, "role"),
    ("actions", 0, "budget", 0, "amount"),
    ("actions", 0, "updates", 0, "date"),
    ("actions", 0, "updates", 0),
    ("actions", 0),
]
WRONG = st.sampled_from(["", "x y", "2026-13", "12.500,00", {}, [], ["a"], {"a": "b"}, None, 7])


def damaged(path: tuple[str | int, ...], value: Any) -> dict[str, Any]:
    found: Any = copy.deepcopy(PLAN)
    here = found
    for step in path[:-1]:
        here = here[step]
    here[path[-1]] = value
    return found  # type: ignore[no-any-return]


def test_a_sound_record_is_left_as_it_is() -> None:
    record, patched = half_model(Plan, PLAN, LANG)
    assert record == Plan.model_validate(PLAN, context=LANG)
    assert patched == ()


@pytest.mark.parametrize("path", PATHS)
def test_one_wrong_value_leaves_the_others(path: tuple[str | int, ...]) -> None:
    data = damaged(path, "so nicht")
    before = copy.deepcopy(data)
    record, patched = half_model(Plan, data, LANG)
    assert data == before
    assert record is not None
    assert all(one[: len(path)] == path[: len(one)] for one in patched)
    assert record.summary.by_language == Plan.model_validate(PLAN, context=LANG).summary.by_language


def test_missing_fields_are_filled_and_named() -> None:
    record, patched = half_model(Coalition, {"places": ["foca"]}, LANG)
    assert record is not None
    assert {path[0] for path in patched} == {"name", "kind", "summary"}


@settings(max_examples=150, deadline=None)
@given(damage=st.lists(st.tuples(st.sampled_from(PATHS), WRONG), min_size=1, max_size=4))
def test_nothing_breaks_however_much_is_wrong(damage: list[tuple[tuple[str | int, ...], Any]]) -> None:
    data: Any = copy.deepcopy(PLAN)
    for path, value in damage:
        here = data
        try:
            for step in path[:-1]:
                here = here[step]
            here[path[-1]] = value
        except (KeyError, IndexError, TypeError):
            continue
    record, _ = half_model(Plan, data, LANG)
    assert record is None or isinstance(record, Plan)
