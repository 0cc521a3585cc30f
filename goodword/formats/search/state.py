"""What a patch has to know besides the published files; it lies in a private cache, never on the site.

    8 bytes     version of this form
    16 bytes    checksum of the table
    4 bytes     length of the table
    the table   JSON: of each document id, language, kind, day; sizes of what follows; weights of the shards
    the rest    of each document its words, packed one by one: only those of documents that move are unpacked

It is a function of the documents alone, like the index, and forgets a removed document as the index does.
"""

import hashlib
import json
import struct
import unicodedata
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Any

from goodword.formats.search.document import FACETS, STOP_WORDS
from goodword.formats.search.head import FORMAT, compact_json

__all__ = ["Stale", "State", "fingerprint", "pack_terms", "unpack_terms"]

_MAGIC = b"gwsrch01"
_VERSION = 1
_DIGEST = 16
_START = struct.Struct(f"<{len(_MAGIC)}s{_DIGEST}sI")
_LEVELS = 8
_PACKING = 1
"""Of zlib's levels the quickest: a patch waits for it, and the higher ones save a tenth."""


class Stale(Exception):  # noqa: N818  (no error: the caller builds from nothing)
    """State and published files are broken, foreign, or do not belong together."""


def fingerprint(data: bytes) -> str:
    """Tell a file from every other.

    Args:
        data: Its bytes.

    Returns:
        32 hex digits.
    """
    return hashlib.blake2b(data, digest_size=_DIGEST).hexdigest()


def _makers() -> list[Any]:
    # Other words or another packing would give other bytes than the published ones.
    rules = [FORMAT, FACETS, sorted(STOP_WORDS)]
    return [
        _VERSION,
        fingerprint(compact_json(rules)),
        zlib.ZLIB_RUNTIME_VERSION,
        unicodedata.unidata_version,
    ]


def pack_terms(terms: Mapping[str, int]) -> bytes:
    """Pack the words of a document.

    Args:
        terms: Word -> level, as in `Analysis`.

    Returns:
        The same bytes for the same terms.
    """
    lines: list[list[str]] = [[] for _ in range(_LEVELS)]
    for word in sorted(terms):
        lines[terms[word]].append(word)
    return zlib.compress("\n".join(map(" ".join, lines)).encode(), _PACKING)


def unpack_terms(data: bytes) -> dict[str, int]:
    """Unpack what `pack_terms` packed.

    Args:
        data: The bytes.

    Returns:
        Word -> level.

    Raises:
        Stale: They are broken.
    """
    try:
        lines = zlib.decompress(data).decode().split("\n")
    except zlib.error as problem:
        raise Stale("broken terms in the state of the search index") from problem
    terms: dict[str, int] = {}
    for level, line in enumerate(lines):
        terms.update(dict.fromkeys(line.split(), level))
    return terms


@dataclass(slots=True)
class State:
    """The state, unpacked as far as every patch needs it. Lists are in the order of the documents' numbers.

    Attributes:
        head: Fingerprint of the `head.json` that it belongs to.
        ids: Ids of the documents.
        langs: Their languages.
        kinds: Their kinds.
        days: Ordinals of their days, 0 without one.
        terms: Their words, packed.
        columns: Sizes in bytes of the columns: number, length, each facet.
        loads: Prefix of a shard -> weight and number of its words.
    """

    head: str
    ids: list[str]
    langs: list[str]
    kinds: list[str]
    days: list[int]
    terms: list[bytes]
    columns: Sequence[int]
    loads: Mapping[str, tuple[int, int]]

    def write(self) -> bytes:
        """Write the state.

        Returns:
            What `read` reads.
        """
        table = compact_json(
            {
                "makers": _makers(),
                "head": self.head,
                "ids": self.ids,
                "langs": self.langs,
                "kinds": self.kinds,
                "days": self.days,
                "sizes": list(map(len, self.terms)),
                "columns": self.columns,
                "prefixes": list(self.loads),
                "loads": list(self.loads.values()),
            }
        )
        digest = hashlib.blake2b(table, digest_size=_DIGEST).digest()
        return b"".join([_START.pack(_MAGIC, digest, len(table)), table, *self.terms])

    @classmethod
    def read(cls, data: bytes) -> "State":
        """Read a state.

        Args:
            data: Bytes, perhaps not ours.

        Returns:
            The state.

        Raises:
            Stale: They are broken, foreign or of another version, Python or zlib.
        """
        if len(data) < _START.size:
            raise Stale("the state of the search index is too short")
        magic, digest, length = _START.unpack_from(data)
        table = data[_START.size : _START.size + length]
        if magic != _MAGIC or hashlib.blake2b(table, digest_size=_DIGEST).digest() != digest:
            raise Stale("the state of the search index is broken or foreign")
        said = json.loads(table)
        if said["makers"] != _makers():
            raise Stale("the state of the search index is of another version")
        ends = list(accumulate(said["sizes"], initial=_START.size + length))
        if ends[-1] != len(data):
            raise Stale("the state of the search index is cut short")
        loads = dict(zip(said["prefixes"], map(tuple, said["loads"]), strict=True))
        terms = [data[start:end] for start, end in pairwise(ends)]
        listed = (said["ids"], said["langs"], said["kinds"], said["days"])
        return cls(said["head"], *listed, terms, said["columns"], loads)
