"""Changing words in the shards: one that grew too heavy is split, those that grew too light are joined."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from goodword.formats.search.codec import encode_words
from goodword.formats.search.shards import cut_words, stays_whole, weight
from goodword.formats.search.splicing import Words, splice_postings

__all__ = ["Loads", "PostingChanges", "Regrown", "regrow"]

Loads = Mapping[str, tuple[int, int]]
"""Prefix of a shard -> weight and number of its words."""

PostingChanges = Mapping[str, Mapping[int, int | None]]
"""Word -> number of a document -> its level, None where the word stands no longer."""


@dataclass(slots=True)
class Regrown:
    """What became of the shards.

    Attributes:
        shards: Prefix -> the new words of a shard that changed, not yet packed.
        loads: Of all shards from now on, in the order of their prefixes.
        documents: Word -> in how many documents it stands now, for every word that changed.
    """

    shards: dict[str, bytes] = field(default_factory=dict)
    loads: dict[str, tuple[int, int]] = field(default_factory=dict)
    documents: dict[str, int] = field(default_factory=dict)


def regrow(changes: PostingChanges, loads: Loads, read: Callable[[str], bytes]) -> Regrown:
    """Change words in the shards.

    Args:
        changes: What changes.
        loads: Of all shards until now.
        read: Gives a shard of now, unpacked, by its prefix.

    Returns:
        The same shards as if all words were cut anew.
    """
    out = Regrown(loads=dict(loads))
    spliced = _splice_all(changes, out, read)
    sums = _sums(out.loads)
    for root in sorted({_root(prefix, sums) for prefix in spliced}):
        if not stays_whole(root, *sums[root]):
            if root in out.loads:
                _cut_anew(root, Words(spliced[root]), out)
            continue
        if out.loads.get(root) != sums[root]:
            _join(root, out, lambda prefix: spliced.get(prefix) or read(prefix))
        elif root in spliced:
            out.shards[root] = spliced[root]
    out.loads = dict(sorted(out.loads.items()))
    return out


def _splice_all(changes: PostingChanges, out: Regrown, read: Callable[[str], bytes]) -> dict[str, bytes]:
    inner = {prefix[:end] for prefix in out.loads for end in range(1, len(prefix))}
    homes: defaultdict[str, list[str]] = defaultdict(list)
    for word in changes:
        homes[_home(word, inner)].append(word)
    spliced = {}
    for prefix, some in homes.items():
        words = Words(read(prefix) if prefix in out.loads else b"")
        heavy, count = out.loads.get(prefix, (0, 0))
        entries = {}
        for word in some:
            spelled = word.encode()
            before = words[spelled]
            after = entries[spelled] = splice_postings(before.postings, changes[word])
            out.documents[word] = after.documents
            for entry, sign in ((before, -1), (after, 1)):
                if entry.documents:
                    heavy += sign * weight(spelled, entry.postings)
                    count += sign
        spliced[prefix] = words.spliced(entries)
        out.loads[prefix] = (heavy, count)
        if not count:
            del out.loads[prefix]
    return spliced


def _home(word: str, inner: set[str]) -> str:
    return next((word[:end] for end in range(1, len(word)) if word[:end] not in inner), word)


def _sums(loads: Loads) -> defaultdict[str, tuple[int, int]]:
    sums: defaultdict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for prefix, (heavy, count) in loads.items():
        for end in range(1, len(prefix) + 1):
            weight_, count_ = sums[prefix[:end]]
            sums[prefix[:end]] = (weight_ + heavy, count_ + count)
    return sums


def _root(prefix: str, sums: Mapping[str, tuple[int, int]]) -> str:
    above = (prefix[:end] for end in range(1, len(prefix)))
    return next((root for root in above if stays_whole(root, *sums[root])), prefix)


def _cut_anew(prefix: str, words: Words, out: Regrown) -> None:
    out.loads.pop(prefix, None)
    for longer, entries in cut_words(words.entries(), prefix).items():
        out.shards[longer] = encode_words(entries)
        heavy = sum(weight(word.encode(), entry.postings) for word, entry in entries.items())
        out.loads[longer] = (heavy, len(entries))


def _join(root: str, out: Regrown, read: Callable[[str], bytes]) -> None:
    entries = {}
    heavy = count = 0
    for prefix in [prefix for prefix in out.loads if prefix.startswith(root)]:
        entries.update(Words(read(prefix)).entries())
        weight_, count_ = out.loads.pop(prefix)
        heavy, count = heavy + weight_, count + count_
    if entries:
        out.shards[root] = encode_words(entries)
        out.loads[root] = (heavy, count)
