"""Stamps: hashes of everything but the content that a build depends on."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

_LIBRARIES = (
    "babel",
    "feedgen",
    "jinja2",
    "lxml",
    "markdown",
    "nh3",
    "pydantic",
    "pyyaml",
    "mkdocs-material",
    "tzdata",
)


@cache
def engine_stamp() -> str:
    """Hash of the engine's source and of the libraries that shape its output, as this process found them."""
    found = hashlib.blake2b(sys.version.encode(), digest_size=12)
    for name in _LIBRARIES:
        try:
            found.update(f"{name} {version(name)}\0".encode())
        except PackageNotFoundError:
            found.update(f"{name}\0".encode())
    add_files(found, [Path(__file__).parent.parent], "*.py")
    return found.hexdigest()


def theme_stamp(folders: Iterable[str]) -> str:
    """Hash of every file of the theme."""
    found = hashlib.blake2b(digest_size=12)
    add_files(found, map(Path, folders), "*")
    return found.hexdigest()


def stamp(*parts: object) -> str:
    """Hash of some values by their representation."""
    return hashlib.blake2b("\0".join(map(repr, parts)).encode(), digest_size=12).hexdigest()


def add_files(found: hashlib.blake2b, folders: Iterable[Path], pattern: str) -> None:
    """Add names and contents of files to a hash, in the order of their names."""
    for folder in folders:
        for path in sorted(folder.rglob(pattern)):
            if path.is_file() and "__pycache__" not in path.parts:
                found.update(path.relative_to(folder).as_posix().encode() + b"\0")
                found.update(path.read_bytes() + b"\0")
