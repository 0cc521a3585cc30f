"""The bytes of the index: numbers of variable length, postings, front-coded word lists."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

__all__ = [
    "Entry",
    "decode_lists",
    "decode_numbers",
    "decode_postings",
    "decode_words",
    "encode_lists",
    "encode_numbers",
    "encode_postings",
    "encode_words",
    "posting",
    "shared_length",
]

_LEVEL_BITS = 3


class Entry(NamedTuple):
    """One word of a shard.

    Attributes:
        documents: In how many documents it stands.
        postings: Which and how strongly, as `encode_postings` writes it; empty in a plain word list.
    """

    documents: int
    postings: bytes


def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


_SMALL = [_varint(value) for value in range(1 << 14)]


def encode_numbers(values: Iterable[int]) -> bytes:
    """Write numbers of 0 and more one after another, seven bits a byte, the lowest first.

    Args:
        values: Numbers that are not negative.

    Returns:
        The bytes, without a length in front.
    """
    return b"".join([_SMALL[value] if value < len(_SMALL) else _varint(value) for value in values])


def decode_numbers(data: bytes) -> Iterator[int]:
    """Read what `encode_numbers` wrote.

    Args:
        data: The bytes.

    Yields:
        The numbers.
    """
    value = shift = 0
    for byte in data:
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            yield value
            value = shift = 0


def posting(number: int, level: int) -> int:
    """Make one posting.

    Args:
        number: Number of a document.
        level: How strongly it speaks of the word, 0 to 7.

    Returns:
        Both in one number; postings rise with the numbers of their documents.
    """
    return number << _LEVEL_BITS | level


def encode_postings(postings: Iterable[int]) -> bytes:
    """Write the documents of one word.

    Args:
        postings: What `posting` gave, rising.

    Returns:
        One varint each: the step from the number before, then three bits of level.
    """
    steps = []
    last = 0
    for value in postings:
        steps.append(value - last)
        last = value & -(1 << _LEVEL_BITS)
    return encode_numbers(steps)


def decode_postings(data: bytes) -> list[tuple[int, int]]:
    """Read what `encode_postings` wrote.

    Args:
        data: The bytes.

    Returns:
        The (number, level) pairs.
    """
    out = []
    number = 0
    for value in decode_numbers(data):
        number += value >> _LEVEL_BITS
        out.append((number, value & (1 << _LEVEL_BITS) - 1))
    return out


def shared_length(before: bytes, after: bytes) -> int:
    """Count the bytes that two words begin with alike.

    Args:
        before: One word.
        after: The other.

    Returns:
        How many.
    """
    length = min(len(before), len(after))
    if before[:length] == after[:length]:
        return length
    return next(at for at in range(length) if before[at] != after[at])


def encode_words(entries: Mapping[str, Entry]) -> bytes:
    """Write words and their postings, front coded.

    Args:
        entries: The words, in any order.

    Returns:
        For each word in the order of its UTF-8 bytes: bytes shared with the word before, length and bytes of
        the rest, number of documents, length and bytes of the postings.
    """
    out = []
    before = b""
    for word in sorted(entries):
        spelled = word.encode()
        documents, postings = entries[word]
        shared = shared_length(before, spelled)
        out += [encode_numbers((shared, len(spelled) - shared)), spelled[shared:]]
        out += [encode_numbers((documents, len(postings))), postings]
        before = spelled
    return b"".join(out)


def decode_words(data: bytes) -> dict[str, Entry]:
    """Read what `encode_words` wrote.

    Args:
        data: The bytes.

    Returns:
        The words with their entries.
    """
    out: dict[str, Entry] = {}
    at = 0

    def number() -> int:
        nonlocal at
        start = at
        while data[at] > 127:
            at += 1
        at += 1
        return next(decode_numbers(data[start:at]))

    spelled = b""
    while at < len(data):
        shared, length = number(), number()
        spelled = spelled[:shared] + data[at : at + length]
        at += length
        documents, size = number(), number()
        out[spelled.decode()] = Entry(documents, data[at : at + size])
        at += size
    return out


def encode_lists(lists: Iterable[Sequence[int]]) -> bytes:
    """Write one short list of codes per document; most hold one code and cost one byte.

    Args:
        lists: The codes of each document.

    Returns:
        0 for an empty list; else for each code the number `(code + 1) * 2`, plus 1 while more follow.
    """
    tokens = []
    for codes in lists:
        tokens += [(code + 1) * 2 + 1 for code in codes]
        if codes:
            tokens[-1] -= 1
        else:
            tokens.append(0)
    return encode_numbers(tokens)


def decode_lists(numbers: Iterator[int], count: int) -> list[tuple[int, ...]]:
    """Read what `encode_lists` wrote.

    Args:
        numbers: The numbers, from the first list on; exactly these lists are taken from it.
        count: How many documents there are.

    Returns:
        The codes of each document.
    """
    out = []
    for _ in range(count):
        codes = []
        while token := next(numbers):
            codes.append(token // 2 - 1)
            if not token & 1:
                break
        out.append(tuple(codes))
    return out
