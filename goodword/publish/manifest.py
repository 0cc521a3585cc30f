"""Manifest of a generation: what lies in an output folder, in a form that loads fast and trusts nothing.

A file is a line with the format and a checksum of the rest, then four blocks with an empty line between them:
a line of JSON, the paths, their digests, their marks, each a line. Thirty thousand files load in about 15 ms.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any

from goodword.errors import N_, BadPath

_FORMAT = b"goodword generation 1 "
_GAP = "\n\n"
_NEVER = ("\n/", "/\n", "//", "/./", "/../", "\n./", "\n../", "/.\n", "/..\n", "\n.\n", "\n..\n", "\\", "\0")


@dataclass(frozen=True, slots=True)
class Manifest:
    """What lies in a folder.

    Attributes:
        digests: Digest of every file by its path, sorted by path.
        marks: Size and time of change of every file, by which a change by hand shows.
        id: Follows from paths and digests alone; empty when the folder holds only a part of a site.
        note: What the build wants to know next time; plain JSON.
        purge: Id of the generation whose leftovers this one does not suffer; ``?``: whatever lies there.
    """

    digests: Mapping[str, str] = field(default_factory=dict)
    marks: Mapping[str, str] = field(default_factory=dict)
    id: str = ""
    note: Mapping[str, Any] = field(default_factory=dict)
    purge: str = ""


_loaded: dict[bytes, Manifest] = {}
"""Manifests by their first line: one publication reads the same two several times."""
_MOST_LOADED = 4
_NO_PATH = N_("The path {path} is not possible in a site. Nothing was published; mend the id it comes from.")
_FILE_AND_FOLDER = N_(
    "{path} would have to be a file and a folder. Nothing was published; rename one record."
)


def digest_of(data: bytes) -> str:
    """Digest by which files of a site are compared: 32 hexadecimal digits."""
    return blake2b(data, digest_size=16).hexdigest()


def mark_of(found: os.stat_result) -> str:
    """Size and time of change as a manifest holds them."""
    return f"{found.st_size} {found.st_mtime_ns}"


def id_of(digests: Mapping[str, str]) -> str:
    """Id of a generation.

    Args:
        digests: Digests by path, sorted by path.
    """
    return digest_of(("\n".join(digests) + _GAP + "\n".join(digests.values())).encode())


def dump(manifest: Manifest) -> bytes:
    """Bytes of a manifest's file.

    Raises:
        TypeError: The note is no plain JSON.
    """
    head = json.dumps({"id": manifest.id, "note": manifest.note, "purge": manifest.purge}, sort_keys=True)
    marks = [manifest.marks[path] for path in manifest.digests]
    blocks = (head, "\n".join(manifest.digests), "\n".join(manifest.digests.values()), "\n".join(marks))
    body = _GAP.join(blocks).encode()
    return _FORMAT + digest_of(body).encode() + b"\n" + body


def load(data: bytes) -> Manifest | None:
    """Read a manifest's file.

    Args:
        data: Its bytes.

    Returns:
        The manifest, or None if it is broken or of another version.
    """
    first, _, body = data.partition(b"\n")
    if first != _FORMAT + digest_of(body).encode():
        return None
    known = _loaded.get(first)
    if known is None:
        known = _parsed(body)
        if len(_loaded) == _MOST_LOADED:
            _loaded.clear()
        if known is not None:
            _loaded[first] = known
    return known


def _parsed(body: bytes) -> Manifest | None:
    try:
        head, *blocks = body.decode().split(_GAP)
        paths, digests, marks = (block.split("\n") if block else [] for block in blocks)
        told = json.loads(head)
        whole = "\n" + "\n".join(paths) + "\n"
        if not len(paths) == len(digests) == len(marks) or any(bad in whole for bad in _NEVER if paths):
            return None
        by_path = dict(zip(paths, digests, strict=True)), dict(zip(paths, marks, strict=True))
        return Manifest(*by_path, told["id"], told["note"], told["purge"])
    except (ValueError, KeyError, TypeError):
        return None


def check_path(path: str) -> None:
    """See that a path stays inside the folder and is one on every system.

    Args:
        path: Path in the site, with ``/``.

    Raises:
        BadPath: It leads out, is not whole, or holds characters that no file name takes.
    """
    broken = any(part in ("", ".", "..") for part in path.split("/"))
    if broken or "\\" in path or not path.isprintable() or (os.name == "nt" and ":" in path):
        raise BadPath(_NO_PATH, path=repr(path))


def check_paths(paths: Collection[str]) -> None:
    """See that paths can lie beside each other.

    Args:
        paths: All paths of a site.

    Raises:
        BadPath: One would have to be a file and a folder.
    """
    folders: set[str] = set()
    for one in paths:
        path = one
        while (path := path.rpartition("/")[0]) and path not in folders:
            folders.add(path)
    both = sorted(folders.intersection(paths))
    if both:
        raise BadPath(_FILE_AND_FOLDER, path=both[0])
