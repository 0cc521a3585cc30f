"""What lies in a content folder, and what changed there since the last build."""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from goodword.model.attached import FOLDER, AttachedFacts, FileFacts
from goodword.model.photo import PhotoFacts
from goodword.publish.looking import look_into, too_large
from goodword.publish.units import Source

TEXTS = (".md", ".yml", ".yaml")
_DESKTOP = {"thumbs.db", "desktop.ini", "ehthumbs.db"}
_RECENT_NS = 100_000_000
"""A file changed in the last 0.1 s may change again under the same time stamp; it is hashed anew."""


@dataclass(slots=True)
class Folder:
    """A content folder, file by file.

    Attributes:
        path: Where it lies.
        sources: Every file as it is now, by its path in the folder.
        changed: Files with other bytes than the store knows.
        touched: Files that only look different: their bytes are the same.
        gone: Files that the store knows and that are no longer there.
    """

    path: Path
    sources: dict[str, Source] = field(default_factory=dict)
    changed: dict[str, Source] = field(default_factory=dict)
    gone: list[str] = field(default_factory=list)
    touched: list[str] = field(default_factory=list)

    @property
    def look(self) -> str:
        """Hash of what its files look like; one that was just written matches nothing."""
        return look_of((name, *source[:3]) for name, source in self.sources.items())

    @property
    def same(self) -> bool:
        """True if every byte is as the store knows it."""
        return not self.changed and not self.gone

    def read(self, file: str) -> bytes:
        """Bytes of a file."""
        return (self.path / file).read_bytes()

    def facts(self, file: str) -> FileFacts:
        """Facts about a picture or a document."""
        known = json.loads(self.sources[file].facts)
        if file.startswith(FOLDER):
            size, reason, names = known
            return AttachedFacts(size, reason, tuple(names))
        width, height, form, carries, problem, orientation = known
        return PhotoFacts(width, height, form, tuple(carries), problem, orientation)


def scan(path: Path, known: Mapping[str, Source]) -> Folder:
    """Look at every file of a content folder; read only those that are new or were touched.

    Hidden files and what desktops leave behind are passed over, and so is a link out of the folder.

    Args:
        path: The folder.
        known: Every file as it was at the last build.

    Returns:
        The folder as it is now.

    Raises:
        OSError: A file cannot be read.
    """
    folder = Folder(path)
    for name, entry in files_below(path):
        stat = entry.stat()
        before = known.get(name)
        if before and before[:3] == (stat.st_size, stat.st_mtime_ns, stat.st_ino):
            folder.sources[name] = before
            continue
        now = _read(Path(entry.path), name, stat, before)
        folder.sources[name] = now
        if before and before.hash == now.hash:
            folder.touched.append(name)
        else:
            folder.changed[name] = now
    folder.gone = sorted(known.keys() - folder.sources.keys())
    return folder


def stamps_below(path: Path) -> Iterator[tuple[str, int, int, int]]:
    """What every file of a content folder looks like: path, size, time of change, number.

    Args:
        path: The folder.

    Yields:
        Files, in no particular order.

    Raises:
        OSError: The folder cannot be read.
    """
    for name, entry in files_below(path):
        stat = entry.stat()
        yield name, stat.st_size, stat.st_mtime_ns, stat.st_ino


def look_of(stamps: Iterable[tuple[str, int, int, int]]) -> str:
    """Hash of what files look like."""
    return hashlib.blake2b(repr(sorted(stamps)).encode(), digest_size=16).hexdigest()


def look_again(folder: Folder, files: Iterable[str]) -> Folder | None:
    """Look at some files of a folder that was looked at as a whole before.

    Args:
        folder: The folder as it was.
        files: Paths in it: of all files that were written, added or deleted since.

    Returns:
        The folder as it is now, with what changed since; None if it must be looked at as a whole.

    Raises:
        OSError: A file cannot be read.
    """
    now = Folder(folder.path, dict(folder.sources))
    for name in files:
        if any(_passed_over(part) for part in name.split("/")):
            continue
        path = folder.path / name
        if path.is_dir() or path.resolve() != folder.path.resolve() / name:
            return None
        if not path.is_file():
            if now.sources.pop(name, None):
                now.gone.append(name)
            continue
        before = folder.sources.get(name)
        now.sources[name] = _read(path, name, path.stat(), before)
        if not before or before.hash != now.sources[name].hash:
            now.changed[name] = now.sources[name]
    return now


def _passed_over(name: str) -> bool:
    return name.startswith((".", "~$")) or name.lower() in _DESKTOP


def files_below(path: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Files below a content folder by their path in it, in no particular order.

    Hidden files and what desktops leave behind are passed over, and so are links out of the folder and to
    folders, and whatever is no file.

    Args:
        path: The folder.

    Raises:
        OSError: It cannot be read.
    """
    root, stack = path.resolve(), [("", str(path))]
    while stack:
        prefix, here = stack.pop()
        try:
            entries = os.scandir(here)
        except FileNotFoundError:
            continue
        with entries:
            for entry in entries:
                name = entry.name
                if _passed_over(name):
                    continue
                if entry.is_symlink() and not Path(entry.path).resolve().is_relative_to(root):
                    continue
                # A link to a folder may lead in a circle, and to read a pipe is to wait for ever.
                if entry.is_dir(follow_symlinks=False):
                    stack.append((f"{prefix}{name}/", entry.path))
                elif entry.is_file():
                    yield prefix + name, entry


def _read(path: Path, name: str, stat: os.stat_result, before: Source | None) -> Source:
    large = too_large(name, stat.st_size)
    if large is not None:
        told = json.dumps([large.size, large.problem, large.names])
        return Source(stat.st_size, stat.st_mtime_ns, stat.st_ino, f"large {stat.st_mtime_ns}", told)
    data = path.read_bytes()
    found = hashlib.blake2b(data, digest_size=16).hexdigest()
    facts = ""
    if not name.lower().endswith(TEXTS):
        facts = before.facts if before and before.hash == found and before.facts else _facts(name, data)
    recent = time.time_ns() - stat.st_mtime_ns < _RECENT_NS
    return Source(stat.st_size, -1 if recent else stat.st_mtime_ns, stat.st_ino, found, facts)


def _facts(name: str, data: bytes) -> str:
    facts = look_into(name, data)
    if isinstance(facts, AttachedFacts):
        return json.dumps([facts.size, facts.problem, facts.names])
    values = [facts.width_px, facts.height_px, facts.format, facts.carries, facts.problem, facts.orientation]
    return json.dumps(values)
