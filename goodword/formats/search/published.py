"""The published files of an index, read with distrust: each must be the one that the state names."""

import zlib
from collections.abc import Callable

from goodword.formats.search.catalogue import catalogue_file
from goodword.formats.search.head import Head
from goodword.formats.search.packing import gunzip, short_hash
from goodword.formats.search.shards import shard_file
from goodword.formats.search.state import Stale, fingerprint

__all__ = ["Published"]


class Published:
    """Reads a published index.

    Args:
        read: Gives the bytes of a file by its path below /search/.
        head: Fingerprint that `head.json` must have.

    Raises:
        Stale: It has another.
    """

    def __init__(self, read: Callable[[str], bytes], head: str) -> None:
        self._read = read
        data = self.raw("head.json")
        if fingerprint(data) != head:
            raise Stale("head.json is not the one of the state")
        self.head = Head.read(data)
        self.head_bytes = data

    def raw(self, path: str) -> bytes:
        """Read a file as it is, by its path below /search/."""
        try:
            return self._read(path)
        except (KeyError, OSError) as problem:
            raise Stale(f"{path} cannot be read") from problem

    def _unpacked(self, path: str, expected: str) -> bytes:
        data = self.raw(path)
        if short_hash(data) != expected:
            raise Stale(f"{path} is not the one of head.json")
        try:
            return gunzip(data)
        except zlib.error as problem:
            raise Stale(f"{path} is broken") from problem

    def columns(self) -> bytes:
        """Read `columns.bin`, unpacked."""
        return self._unpacked("columns.bin", self.head.columns)

    def words(self) -> bytes:
        """Read `words.bin`, unpacked."""
        return self._unpacked("words.bin", self.head.words)

    def shard(self, prefix: str) -> bytes:
        """Read a shard, unpacked, by its prefix."""
        return self._unpacked(shard_file(prefix), self.head.shards[prefix])

    def part(self, first: int) -> bytes:
        """Read a part of the catalogue, unpacked, by its first number."""
        return self._unpacked(catalogue_file(first), self.head.parts[first])
