"""The catalogue: what a result shows of each document, in small parts."""

import json
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from goodword.formats.search.document import SearchDocument
from goodword.formats.search.head import compact_json
from goodword.formats.search.shards import cut_catalogue

__all__ = ["Row", "catalogue_file", "catalogue_row", "encode_rows", "patch_catalogue"]

Row = list[int | str]
"""Number, address, title, summary, language, kind, place, day."""


def catalogue_file(first: int) -> str:
    """Name the file of a part.

    Args:
        first: First number of its range.

    Returns:
        Its path below /search/.
    """
    return f"c/{first}.bin"


def catalogue_row(number: int, document: SearchDocument) -> Row:
    """Say what a result shows.

    Args:
        number: The document's number.
        document: The document.

    Returns:
        Its row.
    """
    shown = [document.address, document.title, document.summary, document.lang, document.kind]
    day = document.day.isoformat() if document.day else ""
    return [number, *shown, document.place_label, day]


def encode_rows(rows: Sequence[Row]) -> bytes:
    """Write a part.

    Args:
        rows: Its rows.

    Returns:
        JSON, not yet packed.
    """
    return compact_json(rows)


def patch_catalogue(
    before: Sequence[int],
    after: Sequence[int],
    rows: Mapping[int, Row | int],
    *,
    parts: Sequence[int],
    read: Callable[[int], bytes],
) -> tuple[dict[int, bytes], list[int]]:
    """Change the rows of some documents.

    Args:
        before: Numbers of all documents until now.
        after: Their numbers from now on.
        rows: Number -> its new row, or the old number of a document that only moved.
        parts: First numbers of the parts until now, rising.
        read: Gives a part of now, unpacked, by its first number.

    Returns:
        The parts that have other rows, not yet packed; and the first numbers of all parts from now on.
    """
    old = _Old(before, parts, read)
    changed = {}
    now = cut_catalogue(after)
    touched = rows.keys()
    for first, part in now.items():
        here = after[part]
        if touched.isdisjoint(here) and old.numbers(first) == here:
            continue
        changed[first] = encode_rows([old.moved(number, rows.get(number, number)) for number in here])
    return changed, list(now)


class _Old:
    def __init__(self, numbers: Sequence[int], parts: Sequence[int], read: Callable[[int], bytes]) -> None:
        self._parts = parts
        self._read = read
        self._rows: dict[int, dict[int, Row]] = {}
        ends = [*(bisect_left(numbers, first) for first in parts), len(numbers)]
        self._here = {
            first: numbers[start:end] for first, (start, end) in zip(parts, pairwise(ends), strict=True)
        }

    def _part(self, number: int) -> int:
        return self._parts[bisect_right(self._parts, number) - 1]

    def numbers(self, first: int) -> Sequence[int]:
        return self._here.get(first, ())

    def moved(self, number: int, source: Row | int) -> Row:
        if not isinstance(source, int):
            return source
        part = self._part(source)
        if part not in self._rows:
            self._rows[part] = {row[0]: row for row in json.loads(self._read(part))}
        return [number, *self._rows[part][source][1:]]
