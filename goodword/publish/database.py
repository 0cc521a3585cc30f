"""The SQLite file of a store: opened if it is ours and whole, made anew if not.

A transaction is open from the beginning, so that no other process uses the file until the store is committed
or closed. Who wants it anew deletes it while the lock still holds; whoever waited for it finds another file.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from goodword.publish.tree import remove

_TABLES = (
    "create table meta(name text primary key, value text) without rowid",
    "create table record(name text primary key, unit text, data blob) without rowid",
    "create index record_unit on record(unit)",
    "create table memo(name text primary key, value blob) without rowid",
)
_FORMAT = "2 "
_TAKEN = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def on_disk(path: Path, stamp: str) -> sqlite3.Connection:
    """The database in a file with the right stamp.

    Args:
        path: The file; whatever else lies there is deleted.
        stamp: Another one empties the database.

    Returns:
        The database, locked.

    Raises:
        OSError: Nothing can be written there.
        sqlite3.Error: Another process uses it, or nothing can be written there.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    former = _locked(path)
    if former is not None and _is_ours(former, stamp):
        return former
    delete(path)
    if former is not None:
        former.close()
    fresh = _locked(path)
    if fresh is None:
        raise sqlite3.OperationalError(f"{path} is no database although it is new")
    return _furnished(fresh, stamp)


def in_memory(stamp: str) -> sqlite3.Connection:
    """A database that is gone when it is closed."""
    return _furnished(sqlite3.connect(":memory:"), stamp)


def delete(path: Path) -> None:
    """Delete a database with what SQLite keeps beside it.

    Raises:
        OSError: It cannot be deleted.
    """
    for suffix in ("", "-journal", "-wal", "-shm"):
        remove(path.with_name(path.name + suffix))


def _locked(path: Path) -> sqlite3.Connection | None:
    """The database, locked; None if it is broken or no database at all."""
    before = _number(path)
    try:
        db = sqlite3.connect(path, timeout=0)
    except sqlite3.Error:
        return None
    try:
        # Overwritten and deleted content must leave the file: a withdrawn story may be in no store.
        db.execute("pragma secure_delete = on")
        db.execute("pragma synchronous = off")
        db.execute("begin exclusive")
        if before and before != _number(path):
            raise sqlite3.OperationalError(f"{path} was exchanged just now")
    except sqlite3.Error as error:
        db.close()
        if (before and before != _number(path)) or getattr(error, "sqlite_errorcode", 0) in _TAKEN:
            raise
        return None
    return db


def _number(path: Path) -> int:
    try:
        return path.lstat().st_ino
    except OSError:
        return 0


def _is_ours(db: sqlite3.Connection, stamp: str) -> bool:
    try:
        row = db.execute("select value from meta where name = 'stamp'").fetchone()
    except sqlite3.Error:
        return False
    return row is not None and row[0] == _FORMAT + stamp


def _furnished(db: sqlite3.Connection, stamp: str) -> sqlite3.Connection:
    for table in _TABLES:
        db.execute(table)
    db.execute("insert into meta values ('stamp', ?)", (_FORMAT + stamp,))
    return db
