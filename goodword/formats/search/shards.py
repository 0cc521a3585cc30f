"""Cutting the index into files: words by prefix, the catalogue by count; a function of the content alone."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from goodword.formats.search.codec import Entry

__all__ = ["cut_catalogue", "cut_words", "is_suggested", "shard_file", "stays_whole", "weight"]

_HEAVIEST = 14_000
_LONGEST_PREFIX = 10
_FULLEST = 16
_ALL_NUMBERS = 1 << 48
_SHORTEST_SUGGESTION = 4
_UNSAFE = re.compile("[^a-z0-9]")


def weight(word: bytes, postings: bytes) -> int:
    """Weigh one word of a shard.

    Additive, unlike a compressed size: so a prefix splits or joins by its own words only.

    Args:
        word: The word in UTF-8.
        postings: Its postings, encoded.

    Returns:
        About how many bytes it takes.
    """
    return len(word) + 4 + len(postings)


def stays_whole(prefix: str, heavy: int, count: int) -> bool:
    """Tell whether the words with a prefix share one shard.

    Args:
        prefix: The prefix, not empty.
        heavy: The sum of their weights.
        count: How many words there are.

    Returns:
        Whether they do; if not, they are split by their next letter.
    """
    return heavy <= _HEAVIEST or len(prefix) >= _LONGEST_PREFIX or count == 1


def _cut(prefix: str, entries: Mapping[str, Entry]) -> Iterator[tuple[str, Mapping[str, Entry]]]:
    heavy = sum(weight(word.encode(), entry.postings) for word, entry in entries.items())
    if prefix and stays_whole(prefix, heavy, len(entries)):
        yield prefix, entries
        return
    groups: defaultdict[str, dict[str, Entry]] = defaultdict(dict)
    for word, entry in entries.items():
        groups[word[: len(prefix) + 1]][word] = entry
    for longer, group in groups.items():
        if longer == prefix:
            yield prefix, group
        else:
            yield from _cut(longer, group)


def cut_words(entries: Mapping[str, Entry], prefix: str = "") -> dict[str, Mapping[str, Entry]]:
    """Share words out among shards by their first letters; a prefix is split while its words weigh too much.

    The word that is itself a split prefix stays alone in the shard of that name.

    Args:
        entries: All words of the index that begin with the prefix.
        prefix: What has been cut already.

    Returns:
        Prefix -> words, in the order of the prefixes.
    """
    return dict(sorted(_cut(prefix, entries)))


def is_suggested(word: str, documents: int, least: int) -> bool:
    """Tell whether a word is suggested for a slip of the finger.

    Args:
        word: The word.
        documents: In how many documents it stands.
        least: In how many it must.

    Returns:
        Whether it stands in `words.bin`.
    """
    return documents >= least and len(word) >= _SHORTEST_SUGGESTION and word.isalpha()


def cut_catalogue(numbers: Sequence[int]) -> dict[int, slice]:
    """Halve the range of numbers until each part holds 16 documents at most, however many share a day.

    Args:
        numbers: The rising numbers of the documents.

    Returns:
        First number of a part's range -> the positions in it. A document is in the part with the greatest
        first number that is not above its own. Empty parts are left out.
    """
    parts: dict[int, slice] = {}
    ranges = [(0, _ALL_NUMBERS)]
    while ranges:
        first, span = ranges.pop()
        part = slice(bisect_left(numbers, first), bisect_left(numbers, first + span))
        if part.stop - part.start > _FULLEST:
            half = span // 2
            ranges += [(first + half, half), (first, half)]
        elif part.stop > part.start:
            parts[first] = part
    return parts


def shard_file(prefix: str) -> str:
    """Name the file of a shard with letters that every file system and server takes.

    `t-` in front keeps clear of names that Windows reserves (`con`, `aux`).

    Args:
        prefix: The shard's prefix, folded.

    Returns:
        Its path below /search/: letters beyond a-z and digits stand as `-<hex code>-`.
    """
    return f"t/t-{_UNSAFE.sub(lambda match: f'-{ord(match[0]):x}-', prefix)}.bin"
