"""The head of the index: how many documents, which files in which version, what facet values are called."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise
from typing import Any

from goodword.formats.search.document import FACETS, STOP_WORDS

__all__ = ["FORMAT", "FacetLabels", "Head", "compact_json", "least_documents", "steps"]

FacetLabels = Mapping[str, Mapping[str, Mapping[str, str]]]
"""Facet -> value -> language -> label."""

FORMAT = 1
_SMALL_SITE, _LARGE_SITE = 200, 2000
_HASH = 6


def least_documents(count: int) -> int:
    """Tell in how many documents a word must stand to be suggested.

    A slip in the content itself must not be suggested; on a small site most right words stand but once.

    Args:
        count: How many documents there are.

    Returns:
        1 to 3.
    """
    if count < _SMALL_SITE:
        return 1
    return 2 if count < _LARGE_SITE else 3


def compact_json(value: Any) -> bytes:
    """Write JSON without a needless byte.

    Args:
        value: What `json` can write.

    Returns:
        UTF-8.
    """
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def steps(rising: Iterable[int]) -> list[int]:
    """Turn rising numbers into the step of each from the one before.

    Args:
        rising: The numbers.

    Returns:
        The steps; the first is the first number.
    """
    return [after - before for before, after in pairwise(chain([0], rising))]


@dataclass(frozen=True, slots=True)
class Head:
    """What `head.json` says, without the labels.

    Attributes:
        count: How many documents there are.
        slots: Numbers kept for each day.
        undated: Numbers kept for documents without a date.
        shards: Prefix -> hash of the shard, in the order of the prefixes.
        parts: First number -> hash of the part of the catalogue, rising.
        columns: Hash of `columns.bin`.
        words: Hash of `words.bin`.
        values: Facet -> its values, sorted; in the order of `FACETS`.
    """

    count: int
    slots: int
    undated: int
    shards: Mapping[str, str]
    parts: Mapping[int, str]
    columns: str
    words: str
    values: Mapping[str, Sequence[str]]

    def write(self, labels: FacetLabels) -> bytes:
        """Write the file.

        Args:
            labels: What facet values are called; a value without a label shows itself.

        Returns:
            The bytes of `head.json`.
        """
        return compact_json(
            {
                "format": FORMAT,
                "count": self.count,
                "slots": self.slots,
                "undated": self.undated,
                "least": least_documents(self.count),
                "stop": " ".join(sorted(STOP_WORDS)),
                "shards": " ".join(self.shards),
                "shardHashes": "".join(self.shards.values()),
                "parts": steps(self.parts),
                "partHashes": "".join(self.parts.values()),
                "columns": self.columns,
                "words": self.words,
                "facets": {facet: _labelled(self.values[facet], labels.get(facet, {})) for facet in FACETS},
            }
        )

    @classmethod
    def read(cls, data: bytes) -> "Head":
        """Read the file.

        Args:
            data: The bytes of a `head.json` that `write` made.

        Returns:
            What it says.
        """
        said = json.loads(data)
        shards = zip(said["shards"].split(), _hashes(said["shardHashes"]), strict=True)
        parts = zip(accumulate(said["parts"]), _hashes(said["partHashes"]), strict=True)
        return cls(
            count=said["count"],
            slots=said["slots"],
            undated=said["undated"],
            shards=dict(shards),
            parts=dict(parts),
            columns=said["columns"],
            words=said["words"],
            values={facet: said["facets"][facet]["values"] for facet in FACETS},
        )


def _hashes(joined: str) -> list[str]:
    return [joined[at : at + _HASH] for at in range(0, len(joined), _HASH)]


def _labelled(values: Sequence[str], labels: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    languages = sorted({lang for value in values for lang in labels.get(value, {})})
    return {
        "values": values,
        "labels": {lang: [labels.get(value, {}).get(lang) for value in values] for lang in languages},
    }
