"""What was made of photos, kept between builds: safe to delete, never trusted when broken, foreign or old.

An archive begins with a line that binds its bytes to this version and to the key it was made for.
"""

from __future__ import annotations

import contextlib
import io
import os
import zipfile
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path

from goodword import __version__
from goodword.publish.tree import remove

_FORMAT = f"goodword photos 1 {__version__} "
_SUFFIX = ".photos"


class PhotoStore:
    """Rendered photos by key, one archive file each under ``.cache/``.

    Args:
        folder: Where the archives lie; None: nothing is kept.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._used: set[str] = set()

    def get(self, key: str) -> dict[str, bytes] | None:
        """What was made under a key.

        Args:
            key: Hash of everything that went into it.

        Returns:
            Bytes by path, or None if there is nothing, or if it is broken, foreign or of another version.
        """
        self._used.add(key)
        if self._folder is None:
            return None
        try:
            head, _, packed = (self._folder / f"{key}{_SUFFIX}").read_bytes().partition(b"\n")
            if head != _seal(key, packed):
                return None
            with zipfile.ZipFile(io.BytesIO(packed)) as archive:
                return {name: archive.read(name) for name in archive.namelist()}
        except (OSError, zipfile.BadZipFile, ValueError, NotImplementedError, EOFError):
            return None

    def put(self, key: str, made: dict[str, bytes]) -> None:
        """Keep what was made; a disk that does not take it is no reason to fail.

        Args:
            key: Hash of everything that went into it.
            made: Bytes by path.
        """
        if self._folder is None:
            return
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            for name, data in made.items():
                archive.writestr(zipfile.ZipInfo(name), data)
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            partial = self._folder / f"{key}.{os.getpid()}.part"
            partial.write_bytes(_seal(key, packed.getvalue()) + b"\n" + packed.getvalue())
            partial.replace(self._folder / f"{key}{_SUFFIX}")

    def prune(self, more: Iterable[str] = ()) -> None:
        """Delete what this build did not use: photos of withdrawn stories must not stay here either.

        Args:
            more: Keys to keep besides those that were asked for.
        """
        if self._folder is None:
            return
        keep = self._used | set(more)
        for path in self._folder.glob("*"):
            if path.stem not in keep or path.suffix != _SUFFIX:
                with contextlib.suppress(OSError):
                    remove(path)


def _seal(key: str, packed: bytes) -> bytes:
    digest = blake2b(key.encode() + b"\0" + packed, digest_size=16)
    return f"{_FORMAT}{digest.hexdigest()}".encode()
