"""What was made of the content, kept between builds: safe to delete, never trusted when stale, foreign or broken.

One SQLite file under ``.cache/``. It holds JSON and nothing that could be run.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

_TABLES = """
create table meta(name text primary key, value text) without rowid;
create table source(path text primary key, size int, mtime int, inode int, hash text, facts text) without rowid;
create table unit(name text primary key, key text, head text) without rowid;
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


@dataclass(frozen=True, slots=True)
class Unit:
    """What is kept of a unit of files.

    Attributes:
        key: Hash of its files.
        head: Entries, known ids, unread ids and problems, as JSON values.
    """

    key: str
    head: list[Any]


class UnitStore:
    """The store of one site.

    Args:
        path: The SQLite file; None: nothing is kept.
        stamp: Hash of the engine and of the settings that change what units are; another one empties the store.
    """

    def __init__(self, path: Path | None, stamp: str) -> None:
        self._db = _open(path, stamp)

    def sources(self) -> dict[str, Source]:
        """All files as they were."""
        rows = self._db.execute("select path, size, mtime, inode, hash, facts from source")
        return {row[0]: Source(*row[1:]) for row in rows}

    def units(self) -> dict[str, Unit]:
        """All units; an unreadable store counts as empty."""
        rows = self._db.execute("select name, key, head from unit order by name").fetchall()
        heads = json.loads(f"[{','.join(row[2] for row in rows)}]")
        return {row[0]: Unit(row[1], head) for row, head in zip(rows, heads, strict=True)}

    def record(self, name: str) -> str:
        """The kept form of a record.

        Raises:
            KeyError: There is none.
        """
        row = self._db.execute("select data from record where name = ?", (name,)).fetchone()
        if row is None:
            raise KeyError(name)
        return str(row[0])

    def keep(self, name: str, key: str, head: str, records: Mapping[str, str]) -> None:
        """Keep a unit, in the place of what was kept of it before."""
        self._db.execute("delete from record where unit = ?", (name,))
        self._db.execute("insert or replace into unit values (?, ?, ?)", (name, key, head))
        rows = [(record, name, data) for record, data in records.items()]
        self._db.executemany("insert or replace into record values (?, ?, ?)", rows)

    def forget(self, names: Iterable[str]) -> None:
        """Forget units whose files are gone."""
        for name in names:
            self._db.execute("delete from record where unit = ?", (name,))
            self._db.execute("delete from unit where name = ?", (name,))

    def keep_sources(self, changed: Mapping[str, Source], gone: Iterable[str]) -> None:
        """Keep what files looked like."""
        rows = [(path, *source) for path, source in changed.items()]
        self._db.executemany("insert or replace into source values (?, ?, ?, ?, ?, ?)", rows)
        self._db.executemany("delete from source where path = ?", [(path,) for path in gone])

    def memo(self, name: str) -> bytes | None:
        """Something a later step kept."""
        row = self._db.execute("select value from memo where name = ?", (name,)).fetchone()
        return None if row is None else bytes(row[0])

    def memos(self, prefix: str) -> dict[str, bytes]:
        """Everything later steps kept under a prefix."""
        rows = self._db.execute(
            "select name, value from memo where name >= ? and name < ?", (prefix, prefix + "\uffff")
        )
        return {name[len(prefix) :]: bytes(value) for name, value in rows}

    def keep_memo(self, name: str, value: bytes) -> None:
        """Keep something for a later step of the next build."""
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

    def rollback(self) -> None:
        """Undo everything since the last commit."""
        with contextlib.suppress(sqlite3.Error):
            self._db.rollback()

    def close(self) -> None:
        """Let the file go."""
        self._db.close()


def _open(path: Path | None, stamp: str) -> sqlite3.Connection:
    """The database with the right stamp, made anew when it is missing, foreign, old or broken."""
    if path is not None:
        with contextlib.suppress(OSError, sqlite3.Error):
            path.parent.mkdir(parents=True, exist_ok=True)
            for _ in range(2):
                with contextlib.suppress(sqlite3.Error, ValueError, TypeError):
                    db = _tuned(sqlite3.connect(path, isolation_level="DEFERRED"))
                    if _is_ours(db, stamp):
                        return db
                    db.close()
                for other in path.parent.glob(f"{path.name}*"):
                    other.unlink(missing_ok=True)
                db = _tuned(sqlite3.connect(path, isolation_level="DEFERRED"))
                _furnish(db, stamp)
                return db
    db = sqlite3.connect(":memory:")
    _furnish(db, stamp)
    return db


def _tuned(db: sqlite3.Connection) -> sqlite3.Connection:
    # Overwritten and deleted content must leave the file: a withdrawn story may be in no store.
    db.execute("pragma secure_delete = on")
    db.execute("pragma journal_mode = delete")
    db.execute("pragma synchronous = off")
    return db


def _is_ours(db: sqlite3.Connection, stamp: str) -> bool:
    row = db.execute("select value from meta where name = 'stamp'").fetchone()
    return row is not None and row[0] == stamp


def _furnish(db: sqlite3.Connection, stamp: str) -> None:
    db.executescript(_TABLES)
    db.execute("insert into meta values ('stamp', ?)", (stamp,))
    db.commit()
