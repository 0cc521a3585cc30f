"""What was made of the content, kept between builds.

Safe to delete, and never trusted when it is stale, foreign or broken: one SQLite file under ``.cache/`` with
a stamp. It holds data and nothing that could be run.
"""

from __future__ import annotations

import contextlib
import hashlib
import marshal
import sqlite3
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

_TABLES = """
create table meta(name text primary key, value text) without rowid;
create table record(name text primary key, unit text, data text) without rowid;
create index record_unit on record(unit);
create table memo(name text primary key, value blob) without rowid;
"""


class Source(NamedTuple):
    """A file as it was when it was last read."""

    size: int
    mtime_ns: int
    inode: int
    hash: str
    facts: str
    """JSON of ``PhotoFacts`` for a picture, else empty."""


class Unit(NamedTuple):
    """What is kept of a unit of files."""

    key: str
    """Hash of its files."""
    head: tuple[Any, ...]
    """Entries, known ids, unread ids and problems, as plain values."""


class UnitStore:
    """The store of one site.

    Args:
        path: The SQLite file; None: nothing is kept.
        stamp: Hash of the engine and of the settings that shape units; another one empties the store.
    """

    def __init__(self, path: Path | None, stamp: str) -> None:
        self._db = _open(path, stamp)

    def sources(self) -> dict[str, Source]:
        """All files as they were."""
        return {path: Source(*row) for path, row in (self.value("sources") or {}).items()}

    def keep_sources(self, sources: Mapping[str, Source]) -> None:
        """Keep what files look like."""
        self.keep_value("sources", {path: tuple(source) for path, source in sources.items()})

    def units(self) -> dict[str, Unit]:
        """All units."""
        return {name: Unit(*row) for name, row in (self.value("units") or {}).items()}

    def keep_units(self, units: Mapping[str, Unit]) -> None:
        """Keep all units."""
        self.keep_value("units", {name: tuple(unit) for name, unit in units.items()})

    def record(self, name: str) -> str:
        """The kept form of a record.

        Raises:
            KeyError: There is none.
        """
        row = self._db.execute("select data from record where name = ?", (name,)).fetchone()
        if row is None:
            raise KeyError(name)
        return str(row[0])

    def keep_records(self, unit: str, records: Mapping[str, str]) -> None:
        """Keep the records of a unit, in the place of those it had before."""
        self._db.execute("delete from record where unit = ?", (unit,))
        rows = [(name, unit, data) for name, data in records.items()]
        self._db.executemany("insert or replace into record values (?, ?, ?)", rows)

    def forget_records(self, units: Iterable[str]) -> None:
        """Forget the records of units."""
        self._db.executemany("delete from record where unit = ?", [(unit,) for unit in units])

    def value(self, name: str) -> Any:
        """A plain value that was kept; None if there is none or it is broken."""
        data = self.memo(name)
        if data is None or hashlib.blake2b(data[16:], digest_size=16).digest() != data[:16]:
            return None
        try:
            return marshal.loads(data[16:])
        except (ValueError, EOFError, TypeError):
            return None

    def keep_value(self, name: str, value: Any) -> None:
        """Keep a plain value: texts, numbers, lists, maps."""
        data = marshal.dumps(value)
        self.keep_memo(name, hashlib.blake2b(data, digest_size=16).digest() + data)

    def memo(self, name: str) -> bytes | None:
        """Bytes that were kept."""
        row = self._db.execute("select value from memo where name = ?", (name,)).fetchone()
        return None if row is None else bytes(row[0])

    def keep_memo(self, name: str, value: bytes) -> None:
        """Keep bytes for the next build."""
        self._db.execute("insert or replace into memo values (?, ?)", (name, value))

    def keep_memos(self, values: Iterable[tuple[str, bytes]]) -> None:
        """Keep several."""
        self._db.executemany("insert or replace into memo values (?, ?)", values)

    def drop_memos(self, names: Iterable[str]) -> None:
        """Forget several."""
        self._db.executemany("delete from memo where name = ?", [(name,) for name in names])

    def commit(self) -> None:
        """Make everything since the last time last."""
        with contextlib.suppress(sqlite3.Error):
            self._db.commit()

    def close(self) -> None:
        """Let the file go; what was not committed is forgotten."""
        self._db.close()


def _open(path: Path | None, stamp: str) -> sqlite3.Connection:
    """The database with the right stamp, made anew when it is missing, foreign, old or broken."""
    if path is not None:
        with contextlib.suppress(OSError, sqlite3.Error):
            path.parent.mkdir(parents=True, exist_ok=True)
            with contextlib.suppress(sqlite3.Error):
                db = _tuned(sqlite3.connect(path))
                if _is_ours(db, stamp):
                    return db
                db.close()
            for other in path.parent.glob(f"{path.name}*"):
                other.unlink(missing_ok=True)
            return _furnished(_tuned(sqlite3.connect(path)), stamp)
    return _furnished(sqlite3.connect(":memory:"), stamp)


def _tuned(db: sqlite3.Connection) -> sqlite3.Connection:
    # Overwritten and deleted content must leave the file: a withdrawn story may be in no store.
    db.execute("pragma secure_delete = on")
    db.execute("pragma synchronous = off")
    return db


def _is_ours(db: sqlite3.Connection, stamp: str) -> bool:
    row = db.execute("select value from meta where name = 'stamp'").fetchone()
    return row is not None and row[0] == stamp


def _furnished(db: sqlite3.Connection, stamp: str) -> sqlite3.Connection:
    db.executescript(_TABLES)
    db.execute("insert into meta values ('stamp', ?)", (stamp,))
    db.commit()
    return db
