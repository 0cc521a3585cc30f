"""`columns.bin`: of every document its number, its length and its facets, column by column."""

import re
import struct
from collections.abc import Iterable, Mapping, Sequence

from goodword.formats.search.codec import decode_lists, decode_numbers, encode_lists, encode_numbers
from goodword.formats.search.document import FACETS, SearchDocument
from goodword.formats.search.head import steps

__all__ = ["FacetValues", "encode_columns", "facet_values", "recode", "split_column", "split_numbers"]

FacetValues = Mapping[str, Sequence[str]]

_NUMBER = rb"[\x80-\xff]*[\x00-\x7f]"


def _first_bytes(odd: int, large: int) -> bytes:
    members = range(128 * large + odd, 128 * large + 128, 2)
    return b"[" + b"".join(b"\\x%02x" % byte for byte in members) + b"]"


# The lowest bit of a number, which stands in its first byte, tells whether more of the list follows.
_MORE = b"(?:" + _first_bytes(1, 0) + b"|" + _first_bytes(1, 1) + _NUMBER + b")"
_LAST = b"(?:" + _first_bytes(0, 0) + b"|" + _first_bytes(0, 1) + _NUMBER + b")"
_ONE_NUMBER = re.compile(_NUMBER)
_ONE_LIST = re.compile(_MORE + b"*" + _LAST)


def facet_values(documents: Iterable[SearchDocument]) -> dict[str, list[str]]:
    """Collect the values that facets have.

    Args:
        documents: The documents.

    Returns:
        Facet -> sorted values, for all `FACETS` in their order.

    Raises:
        ValueError: A document has another facet.
    """
    found: dict[str, set[str]] = {facet: set() for facet in FACETS}
    for document in documents:
        for facet, values in document.facets.items():
            if facet not in found:
                raise ValueError(f"search document {document.id} has an unknown facet: {facet}")
            found[facet].update(values)
    return {facet: sorted(values) for facet, values in found.items()}


def encode_columns(
    documents: Sequence[SearchDocument], numbers: Sequence[int], lengths: Sequence[int], values: FacetValues
) -> list[bytes]:
    """Write the columns.

    Args:
        documents: The documents, in the order of their numbers.
        numbers: Their numbers.
        lengths: Their lengths, as in `Analysis`.
        values: All values of the facets; their places in it are their codes.

    Returns:
        The columns: steps of the numbers, lengths, the codes of each facet.
    """
    out = [encode_numbers(steps(numbers)), encode_numbers(lengths)]
    for facet, known in values.items():
        codes = {value: code for code, value in enumerate(known)}
        having = (document.facets.get(facet, ()) for document in documents)
        out.append(encode_lists(sorted({codes[value] for value in some}) for some in having))
    return out


def split_numbers(column: bytes, count: int) -> list[bytes]:
    """Cut a column of numbers into those of the documents.

    Args:
        column: The column.
        count: How many documents there are.

    Returns:
        The number of each document, still encoded.
    """
    return _one_byte_each(column, count) or _ONE_NUMBER.findall(column)


def split_column(column: bytes, count: int) -> list[bytes]:
    """Cut the column of a facet into the lists of the documents.

    Args:
        column: The column.
        count: How many documents there are.

    Returns:
        The list of each document, still encoded.
    """
    return _one_byte_each(column, count) or _ONE_LIST.findall(column)


def _one_byte_each(column: bytes, count: int) -> list[bytes]:
    # The usual case by far, and five times as fast as looking for the ends.
    return list(struct.unpack(f"{count}c", column)) if len(column) == count else []


def recode(lists: Sequence[bytes], known: Sequence[str]) -> tuple[list[str], bytes]:
    """Number the values of a facet anew, because some appeared or went.

    Args:
        lists: The list of each document, encoded by places in `known`.
        known: Values, some of which may stand in no list.

    Returns:
        The sorted values that are in use, and the column that encodes by places in them.
    """
    having = {some: decode_lists(decode_numbers(some), 1)[0] for some in set(lists)}
    values = sorted({known[code] for codes in having.values() for code in codes})
    if values == list(known):
        return values, b"".join(lists)
    place = {value: code for code, value in enumerate(values)}
    anew = {some: encode_lists([sorted(place[known[c]] for c in codes)]) for some, codes in having.items()}
    return values, b"".join([anew[some] for some in lists])
