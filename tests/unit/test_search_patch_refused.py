"""When a search index is not patched: what is broken, foreign or does not fit is never trusted."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from search_life import Index
from search_reading import LABELS, document

from goodword.formats.search import Change, Patched, analyse, build_index, patch_index

DAY = date(2026, 5, 4)

BROKEN: dict[str, Any] = {
    "empty": lambda state: b"",
    "foreign": lambda state: b"SQLite format 3\0" * 40,
    "cut short": lambda state: state[:-1],
    "cut in the table": lambda state: state[:60],
    "longer": lambda state: state + b"x",
    "a bit of the table": lambda state: state[:50] + bytes([state[50] ^ 1]) + state[51:],
    "a bit of the terms": lambda state: state[:-3] + bytes([state[-3] ^ 1]) + state[-2:],
    "of another site": lambda state: Index([document("en/stories/x")]).state,
}


@pytest.mark.parametrize("how", BROKEN)
def test_a_broken_or_foreign_state_gives_none(how: str) -> None:
    index = Index([document(f"en/stories/{name}", DAY + timedelta(i)) for i, name in enumerate("abc")])
    one = index.documents["en/stories/c"]
    changes = {one.id: Change(analyse(one), replace(one, text="other"))}
    assert patch_index(index.state, index.files.__getitem__, changes, LABELS)
    assert patch_index(BROKEN[how](index.state), index.files.__getitem__, changes, LABELS) is None


@pytest.mark.parametrize("error", [KeyError, FileNotFoundError, None])
@pytest.mark.parametrize("path", ["head.json", "columns.bin", "words.bin", "t/t-t.bin", "c/"])
def test_a_missing_or_broken_file_gives_none(path: str, error: type[Exception] | None) -> None:
    index = Index([document("en/stories/a"), document("en/stories/b")])

    def read_file(asked: str) -> bytes:
        if not asked.startswith(path):
            return index.files[asked]
        if error:
            raise error(asked)
        return index.files[asked][:-1]

    one = index.documents["en/stories/a"]
    changes = {one.id: Change(analyse(one), replace(one, title="title Tomorrow"))}
    assert patch_index(index.state, read_file, changes, LABELS) is None


def test_changes_that_do_not_fit_the_index_give_none() -> None:
    index = Index([document("en/stories/a"), document("en/stories/b")])
    a, c = document("en/stories/a"), document("en/stories/c", date(2026, 5, 6))
    other = analyse(replace(a, text="never published"))
    for name, change in {a.id: Change(None, a), c.id: Change(analyse(c), c)}.items():
        assert patch_index(index.state, index.files.__getitem__, {name: change}, LABELS) is None
    assert patch_index(index.state, index.files.__getitem__, {a.id: Change(other, a)}, LABELS) is None
    neither = patch_index(index.state, index.files.__getitem__, {c.id: Change(None, None)}, LABELS)
    assert neither == Patched({}, (), index.state)


def test_analyses_at_hand_are_taken() -> None:
    index = Index([document("en/stories/a")])
    new = document("en/stories/b", date(2026, 5, 5), text="words of the body")
    known = {new.id: analyse(new)}
    changes = {new.id: Change(None, replace(new, text=""))}
    patched = patch_index(index.state, index.files.__getitem__, changes, LABELS, known=known)
    assert patched
    assert index.files | patched.files == build_index([*index.documents.values(), new], LABELS)


@pytest.mark.parametrize(
    ("name", "facets"), [("en/stories/a", {"colour": ("red",)}), ("en/stories/other", {})]
)
def test_a_wrong_document_is_refused(name: str, facets: dict[str, tuple[str, ...]]) -> None:
    index = Index([document("en/stories/a")])
    one = document("en/stories/a", facets=facets)
    with pytest.raises(ValueError, match="en/stories"):
        patch_index(index.state, index.files.__getitem__, {name: Change(analyse(one), one)}, LABELS)
