"""What was made of the content, kept between builds.

Safe to delete, and never trusted when it is stale, foreign or broken: one SQLite file under ``.cache/`` with
a stamp, and a checksum beside every value. It holds data and nothing that could be run.
"""

from __future__ import annotations

import contextlib
import hashlib
import marshal
import sqlite3
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from goodword.errors import BrokenStoreError
from goodword.publish.database import delete, in_memory, on_disk


class Source(NamedTuple):
    """A file as it was when it was last read."""

    size: int
    mtime_ns: int
    inode: int
    hash: str
    facts: str
    """JSON of ``PhotoFacts`` for a picture, of ``AttachedFacts`` for a document, else empty."""


class Unit(NamedTuple):
    """What is kept of a unit of files."""

    key: str
    """Hash of its files."""
    head: tuple[Any, ...]
    """Entries, known ids, unread ids and problems, as plain values."""


class UnitStore:
    """The store of one site. Whoever gets a ``BrokenStoreError`` drops it and goes on with an empty one.

    Args:
        path: The SQLite file; None: nothing is kept. Nothing is kept either while another build uses it.
        stamp: Hash of the engine and of the settings that shape units; another one empties the store.
    """

    def __init__(self, path: Path | None, stamp: str) -> None:
        self._path: Path | None = None
        with contextlib.suppress(OSError, sqlite3.Error):
            if path is not None:
                self._db = on_disk(path, stamp)
                self._path = path
        if self._path is None:
            self._db = in_memory(stamp)

    @property
    def lasting(self) -> bool:
        """True if the next build will find what is kept here."""
        return self._path is not None

    def sources(self) -> dict[str, Source]:
        """All files as they were."""
        return {path: Source(*row) for path, row in (self.value("sources") or {}).items()}

    def keep_sources(self, sources: Mapping[str, Source]) -> None:
        """Keep what files look like."""
        self.keep_value("sources", {path: tuple(source) for path, source in sources.items()})

    def units(self) -> dict[str, Unit]:
        """All units."""
        known = self.value("units")
        if known is None:
            # Nobody would know any more which record belongs to something that was withdrawn.
            self._do("delete from record")
        return {name: Unit(*row) for name, row in (known or {}).items()}

    def keep_units(self, units: Mapping[str, Unit]) -> None:
        """Keep all units."""
        self.keep_value("units", {name: tuple(unit) for name, unit in units.items()})

    def record(self, name: str) -> str:
        """The kept form of a record.

        Raises:
            KeyError: There is none.
            BrokenStoreError: It is broken.
        """
        row = self._one("select data from record where name = ?", name)
        if row is None:
            raise KeyError(name)
        data = _unsealed(row)
        if data is None:
            raise BrokenStoreError(name)
        return data.decode()

    def keep_records(self, unit: str, records: Mapping[str, str]) -> None:
        """Keep the records of a unit, in the place of those it had before."""
        self._do("delete from record where unit = ?", [(unit,)])
        rows = [(name, unit, _sealed(data.encode())) for name, data in records.items()]
        self._do("insert or replace into record values (?, ?, ?)", rows)

    def forget_records(self, units: Iterable[str]) -> None:
        """Forget the records of units."""
        self._do("delete from record where unit = ?", [(unit,) for unit in units])

    def value(self, name: str) -> Any:
        """A plain value that was kept; None if there is none or it is broken."""
        data = self.memo(name)
        try:
            return None if data is None else marshal.loads(data)
        except (ValueError, EOFError, TypeError):
            return None

    def keep_value(self, name: str, value: Any) -> None:
        """Keep a plain value: texts, numbers, lists, maps."""
        self.keep_memo(name, marshal.dumps(value))

    def memo(self, name: str) -> bytes | None:
        """Bytes that were kept; None if there are none or they are broken."""
        row = self._one("select value from memo where name = ?", name)
        return None if row is None else _unsealed(row)

    def keep_memo(self, name: str, value: bytes) -> None:
        """Keep bytes for the next build."""
        self.keep_memos([(name, value)])

    def keep_memos(self, values: Iterable[tuple[str, bytes]]) -> None:
        """Keep several."""
        rows = ((name, _sealed(value)) for name, value in values)
        self._do("insert or replace into memo values (?, ?)", rows)

    def drop_memos(self, names: Iterable[str]) -> None:
        """Forget several."""
        self._do("delete from memo where name = ?", [(name,) for name in names])

    def drop_other_memos(self, beginning: str, kept: Iterable[str]) -> None:
        """Forget all whose name begins with something, but for some."""
        try:
            found = self._db.execute(
                "select name from memo where name >= ? and name < ?", (beginning, beginning + "\U0010ffff")
            )
            names = {str(row[0]) for row in found}
        except sqlite3.Error as error:
            raise BrokenStoreError(str(error)) from error
        self.drop_memos(sorted(names.difference(kept)))

    def commit(self) -> None:
        """Make everything since the last time last; where that fails, nothing is kept at all."""
        try:
            self._db.commit()
        except sqlite3.Error:
            # What it holds now may have been withdrawn since.
            self.drop()

    def close(self) -> None:
        """Let the file go; what was not committed is forgotten."""
        self._db.close()

    def drop(self) -> None:
        """Let the file go and delete it."""
        self.close()
        if self._path is not None:
            with contextlib.suppress(OSError):
                delete(self._path)

    def _one(self, query: str, name: str) -> object:
        """The first value of the first row; None without a row."""
        try:
            row = self._db.execute(query, (name,)).fetchone()
        except sqlite3.Error as error:
            raise BrokenStoreError(str(error)) from error
        return None if row is None else row[0]

    def _do(self, order: str, rows: Iterable[tuple[object, ...]] = ((),)) -> None:
        try:
            self._db.executemany(order, rows)
        except sqlite3.Error as error:
            raise BrokenStoreError(str(error)) from error


def _sealed(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=16).digest() + data


def _unsealed(data: object) -> bytes | None:
    """What was sealed, or None if that is not what lies there."""
    if not isinstance(data, bytes):
        return None
    return data[16:] if hashlib.blake2b(data[16:], digest_size=16).digest() == data[:16] else None
