"""The store between builds: what was kept comes back; what is foreign, old or broken does not."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from goodword.errors import BrokenStoreError
from goodword.publish.units import Source, Unit, UnitStore

SOURCES = {"a.md": Source(3, 17, 5, "f00", ""), "b.jpg": Source(9, -1, 6, "ba7", "[64, 40]")}
UNITS = {"story/a": Unit("key", ((("story", "a", ("bs",)),), (("story", "a"),), (), []))}


@contextmanager
def opened(path: Path | None, stamp: str = "one") -> Iterator[UnitStore]:
    store = UnitStore(path, stamp)
    try:
        yield store
    finally:
        store.close()


def fill(path: Path) -> Path:
    with opened(path) as store:
        store.keep_sources(SOURCES)
        store.keep_units(UNITS)
        store.keep_records("story/a", {"story/a": "{}", "consents": "Ž"})
        store.keep_memo("state", b"\0\1")
        store.commit()
    return path


def is_empty(store: UnitStore) -> bool:
    return not store.sources() and not store.units() and store.memo("state") is None


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "units.sqlite"


def test_what_was_kept_comes_back(path: Path) -> None:
    with opened(fill(path)) as store:
        assert store.lasting
        assert (store.sources(), store.units()) == (SOURCES, UNITS)
        assert (store.record("consents"), store.memo("state")) == ("Ž", b"\0\1")


def test_what_was_not_committed_is_forgotten(path: Path) -> None:
    with opened(fill(path)) as store:
        store.keep_memo("state", b"new")
        store.keep_records("story/a", {})
    with opened(path) as store:
        assert store.memo("state") == b"\0\1"
        assert store.record("story/a") == "{}"


def test_records_of_a_unit_replace_those_it_had(path: Path) -> None:
    with opened(fill(path)) as store:
        store.keep_records("story/a", {"story/a": "[]"})
        assert store.record("story/a") == "[]"
        with pytest.raises(KeyError):
            store.record("consents")
        store.forget_records(["story/a"])
        with pytest.raises(KeyError):
            store.record("story/a")


def test_memos(path: Path) -> None:
    with opened(path) as store:
        store.keep_memos([("terms a", b"1"), ("terms b", b"2"), ("termsy", b"3"), ("other", b"4")])
        store.drop_other_memos("terms ", ["terms b"])
        store.drop_memos(["other", "never was"])
        assert [store.memo(name) for name in ("terms a", "terms b", "termsy", "other")] == [
            None, b"2", b"3", None
        ]  # fmt: skip


def test_another_stamp_empties_it(path: Path) -> None:
    with opened(fill(path), "two") as store:
        assert is_empty(store)
        with pytest.raises(KeyError):
            store.record("story/a")


def _cut(data: bytes) -> bytes:
    return data[: len(data) // 2]


def _turned(data: bytes) -> bytes:
    return bytes(byte ^ 1 for byte in data)


BREAKS: list[Callable[[bytes], bytes]] = [lambda _: b"", lambda _: b"no database", _cut, _turned]


@pytest.mark.parametrize("change", BREAKS)
def test_a_broken_file_is_an_empty_store(path: Path, change: Callable[[bytes], bytes]) -> None:
    fill(path).write_bytes(change(path.read_bytes()))
    with opened(path) as store:
        try:
            empty = is_empty(store)
        except BrokenStoreError:
            store.drop()
            assert not path.exists()
            return
        assert empty or store.units() == UNITS


def test_a_folder_in_the_way_is_cleared(path: Path) -> None:
    (path / "x").mkdir(parents=True)
    with opened(path) as store:
        assert is_empty(store)
        assert store.lasting


def test_a_value_that_was_tampered_with_is_none(path: Path) -> None:
    db = sqlite3.connect(fill(path))
    db.execute("update memo set value = cast('x' as blob)")
    db.execute("update record set data = zeroblob(30) where name = 'story/a'")
    db.execute("update record set data = 7 where name = 'consents'")
    db.commit()
    db.close()
    with opened(path) as store:
        for name in ("story/a", "consents"):
            with pytest.raises(BrokenStoreError):
                store.record(name)
        assert is_empty(store)
        with pytest.raises(KeyError):
            store.record("story/a")  # nobody knows any more to which unit it belongs


def test_a_store_in_use_is_not_shared(path: Path) -> None:
    with opened(fill(path)) as first, opened(path) as second:
        assert first.lasting
        assert not second.lasting
        assert is_empty(second)
        second.keep_memo("state", b"second")
        second.commit()
    with opened(path) as store:
        assert store.memo("state") == b"\0\1"


def test_without_a_path_nothing_lasts() -> None:
    with opened(None) as store:
        store.keep_units(UNITS)
        store.commit()
        assert (store.units(), store.lasting) == (UNITS, False)


def test_what_is_forgotten_leaves_the_file(path: Path) -> None:
    """A withdrawn story may be in no store, not even between its rows."""
    word = b"Kozjeuvo-4711"
    with opened(path) as store:
        for n in range(50):
            store.keep_records(f"story/{n}", {f"story/{n}": f"{word.decode()} {'x' * 900}"})
        store.keep_memo("terms", word)
        store.commit()
    assert word in path.read_bytes()
    with opened(path) as store:
        store.forget_records([f"story/{n}" for n in range(50)])
        store.drop_memos(["terms"])
        store.commit()
    assert not any(word in found.read_bytes() for found in path.parent.iterdir())
