"""The store of what was made of the content: it holds what it was given, or nothing."""

import contextlib
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from goodword.errors import BrokenStoreError
from goodword.publish.units import Source, Unit, UnitStore


@contextmanager
def opened(path: Path | None, stamp: str = "s") -> Iterator[UnitStore]:
    store = UnitStore(path, stamp)
    yield store
    store.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "deep" / "units.sqlite"
    with opened(file) as store:
        store.keep_sources({"a.md": Source(1, 2, 3, "h", "")})
        store.keep_units({"story/a": Unit("k", (("a",), 1))})
        store.keep_records("story/a", {"story/a": "ž", "story/b": "{}"})
        store.keep_memos([("terms a", b"1"), ("terms b", b"2"), ("state", b"3")])
        store.commit()
    return file


def test_it_gives_what_it_was_given(path: Path) -> None:
    with opened(path) as store:
        assert store.lasting
        assert store.sources() == {"a.md": Source(1, 2, 3, "h", "")}
        assert store.units() == {"story/a": Unit("k", (("a",), 1))}
        assert store.record("story/a") == "ž"
        assert store.memo("state") == b"3"
        assert store.memo("other") is None
        with pytest.raises(KeyError):
            store.record("story/c")


def test_another_stamp_empties_it(path: Path) -> None:
    with opened(path, "t") as store:
        assert store.units() == {}
        assert store.memo("state") is None
    with opened(path) as store:
        assert store.memo("state") is None


def test_what_was_not_committed_is_forgotten(path: Path) -> None:
    with opened(path) as store:
        store.keep_memo("state", b"4")
        store.forget_records(["story/a"])
    with opened(path) as store:
        assert store.memo("state") == b"3"
        assert store.record("story/b") == "{}"


def test_others_with_the_same_beginning_are_forgotten(path: Path) -> None:
    with opened(path) as store:
        store.drop_other_memos("terms ", ["terms b", "terms c"])
        assert [store.memo(name) for name in ("terms a", "terms b", "state")] == [None, b"2", b"3"]


def test_records_without_their_units_are_forgotten(path: Path) -> None:
    with opened(path) as store:
        store.drop_memos(["units"])
        assert store.units() == {}
        with pytest.raises(KeyError):
            store.record("story/a")


def test_only_one_uses_the_file(path: Path) -> None:
    with opened(path) as store, opened(path) as second:
        assert not second.lasting
        assert second.units() == {}
        second.keep_memo("state", b"5")
        second.commit()
        second.drop()
        assert store.memo("state") == b"3"
    with opened(path) as store:
        assert store.memo("state") == b"3"


def test_a_broken_value_is_no_value_and_a_broken_record_says_so(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as db:
        db.execute("update memo set value = cast(value || x'00' as blob)")
        db.execute("update record set data = 'text'")
        db.commit()
    with opened(path) as store:
        assert (store.memo("state"), store.value("units")) == (None, None)
        with pytest.raises(BrokenStoreError):
            store.record("story/a")


def test_a_file_that_breaks_while_it_is_used_says_so(path: Path) -> None:
    with opened(path) as store:
        store.commit()
        path.write_bytes(b"x" * path.stat().st_size)
        with pytest.raises(BrokenStoreError):
            store.units()
        with pytest.raises(BrokenStoreError):
            store.keep_memo("state", b"1")
        store.drop()
    assert not path.exists()


def test_a_commit_that_fails_leaves_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with opened(path) as store:
        store.keep_memo("state", b"4")
        with contextlib.closing(sqlite3.connect(":memory:")) as other:
            real, store._db = store._db, Failing(other)  # type: ignore[assignment]
            store.commit()
        real.close()
    assert not path.exists()


class Failing:
    """A database that takes no commit."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.close = db.close

    def commit(self) -> None:
        raise sqlite3.OperationalError("disk I/O error")


def test_without_a_file_nothing_lasts(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    for path in (None, tmp_path / "file" / "below"):
        with opened(path) as store:
            assert not store.lasting
            store.keep_memo("a", b"b")
            assert store.memo("a") == b"b"
            store.commit()
