"""Changing a few words of a shard without taking the others apart."""

import re
from bisect import bisect_left
from collections.abc import Mapping
from itertools import accumulate

from goodword.formats.search.codec import Entry, encode_numbers, shared_length

__all__ = ["Words", "splice_postings"]

_NUMBER = re.compile(rb"[\x80-\xff]*[\x00-\x7f]")
_NOTHING = Entry(0, b"")


class _Steps(dict[bytes, int]):
    """Step of each encoded posting, worked out once: a few hundred make up most of an index."""

    def __missing__(self, token: bytes) -> int:
        value = sum((byte & 127) << 7 * at for at, byte in enumerate(token)) >> 3
        if len(token) < 3:
            self[token] = value
        return value


_STEPS = _Steps()


def splice_postings(data: bytes, levels: Mapping[int, int | None]) -> Entry:
    """Change what some documents say of one word.

    Args:
        data: The word's postings.
        levels: Number of a document -> its level, or None where the word stands no longer.

    Returns:
        The word's entry.
    """
    tokens: list[bytes] = _NUMBER.findall(data)
    numbers = list(accumulate(map(_STEPS.__getitem__, tokens)))
    for number, level in levels.items():
        at = bisect_left(numbers, number)
        if at < len(numbers) and numbers[at] == number:
            del numbers[at], tokens[at]
        if level is not None:
            numbers.insert(at, number)
            tokens.insert(at, bytes((level,)))
        for near in range(at, min(at + 2, len(numbers))):
            step = numbers[near] - (numbers[near - 1] if near else 0)
            tokens[near] = encode_numbers((step << 3 | tokens[near][0] & 7,))
    return Entry(len(tokens), b"".join(tokens))


def _number(data: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while (byte := data[at]) > 127:
        value |= (byte & 127) << shift
        shift += 7
        at += 1
    return value | byte << shift, at + 1


class Words:
    """The words of a shard in the form in which `encode_words` writes them, laid out for a few changes.

    Args:
        data: The shard, unpacked.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._words: list[bytes] = []
        self._starts: list[int] = []
        self._bodies: list[int] = []
        self._scan()

    def _scan(self) -> None:
        # The hot loop of a patch: nearly every number is one byte, and a call for each would cost more than
        # all the rest.
        data, at, size, word = self._data, 0, len(self._data), b""
        words, starts, bodies = self._words, self._starts, self._bodies
        while at < size:
            starts.append(at)
            shared, length = data[at], data[at + 1]
            at += 2
            if shared > 127 or length > 127:
                shared, at = _number(data, at - 2)
                length, at = _number(data, at)
            word = word[:shared] + data[at : at + length]
            at += length
            words.append(word)
            bodies.append(at)
            while data[at] > 127:
                at += 1
            length = data[at + 1]
            at += 2
            if length > 127:
                length, at = _number(data, at - 1)
            at += length
        starts.append(at)

    def __getitem__(self, word: bytes) -> Entry:
        """Give the entry of a word; one of no documents if it is not there."""
        at = bisect_left(self._words, word)
        if at == len(self._words) or self._words[at] != word:
            return _NOTHING
        return self._entry(at)

    def _entry(self, at: int) -> Entry:
        documents, body = _number(self._data, self._bodies[at])
        _, body = _number(self._data, body)
        return Entry(documents, self._data[body : self._starts[at + 1]])

    def entries(self) -> dict[str, Entry]:
        """Take all words apart.

        Returns:
            The words with their entries.
        """
        return {word.decode(): self._entry(at) for at, word in enumerate(self._words)}

    def spliced(self, changes: Mapping[bytes, Entry]) -> bytes:
        """Change some words.

        Args:
            changes: Word in UTF-8 -> its entry; a word of no documents goes.

        Returns:
            The bytes that `encode_words` would write.
        """
        out: list[bytes] = []
        done, last = 0, b""
        for word in sorted(changes):
            at = bisect_left(self._words, word, done)
            last = self._copy(out, done, at, last)
            documents, postings = changes[word]
            if documents:
                out += [_spelled(last, word), encode_numbers((documents, len(postings))), postings]
                last = word
            done = at + (at < len(self._words) and self._words[at] == word)
        self._copy(out, done, len(self._words), last)
        return b"".join(out)

    def _copy(self, out: list[bytes], first: int, end: int, last: bytes) -> bytes:
        if first == end:
            return last
        start = self._starts[first]
        if last != (self._words[first - 1] if first else b""):
            # Its neighbour changed, so it shares another beginning.
            out.append(_spelled(last, self._words[first]))
            start = self._bodies[first]
        out.append(self._data[start : self._starts[end]])
        return self._words[end - 1]


def _spelled(before: bytes, word: bytes) -> bytes:
    shared = shared_length(before, word)
    return encode_numbers((shared, len(word) - shared)) + word[shared:]
