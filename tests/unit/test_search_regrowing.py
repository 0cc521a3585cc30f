"""Changing words in shards: the shards are those that all words would be cut into anew."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodword.formats.search import shards
from goodword.formats.search.codec import Entry, decode_words, encode_postings, encode_words, posting
from goodword.formats.search.regrowing import regrow

SPELLINGS = st.text("ab日", min_size=1, max_size=4)
CORPORA = st.dictionaries(SPELLINGS, st.sets(st.integers(0, 9), min_size=1), max_size=12)


def cut(corpus: dict[str, set[int]]) -> dict[str, bytes]:
    entries = {
        word: Entry(len(some), encode_postings(posting(number, 1) for number in sorted(some)))
        for word, some in corpus.items()
    }
    return {prefix: encode_words(words) for prefix, words in shards.cut_words(entries).items()}


def load(data: bytes) -> tuple[int, int]:
    words = decode_words(data)
    return sum(shards.weight(word.encode(), one.postings) for word, one in words.items()), len(words)


def changed(before: dict[str, set[int]], after: dict[str, set[int]]) -> dict[str, dict[int, int | None]]:
    out: dict[str, dict[int, int | None]] = {}
    for word in sorted(before.keys() | after.keys()):
        old, new = before.get(word, set()), after.get(word, set())
        if old != new:
            out[word] = {number: 1 if number in new else None for number in sorted(old ^ new)}
    return out


def check(before: dict[str, set[int]], after: dict[str, set[int]]) -> None:
    old, new = cut(before), cut(after)
    loads = {prefix: load(data) for prefix, data in old.items()}
    changes = changed(before, after)
    regrown = regrow(changes, loads, old.__getitem__)
    assert regrown.loads == {prefix: load(data) for prefix, data in new.items()}
    assert list(regrown.loads) == list(new)
    assert {prefix: regrown.shards.get(prefix) or old[prefix] for prefix in new} == new
    assert regrown.shards.keys() <= new.keys()
    assert regrown.documents == {word: len(after.get(word, ())) for word in changes}


@given(CORPORA, CORPORA, st.integers(10, 60), st.integers(1, 3), st.data())
def test_any_change(
    before: dict[str, set[int]], other: dict[str, set[int]], heaviest: int, longest: int, data: st.DataObject
) -> None:
    gone = data.draw(st.sets(st.sampled_from(sorted(before)))) if before else set()
    after = {word: some for word, some in (before | other).items() if word not in gone}
    with pytest.MonkeyPatch.context() as patches:
        patches.setattr(shards, "_HEAVIEST", heaviest)
        patches.setattr(shards, "_LONGEST_PREFIX", longest)
        check(before, after)


DEEP = {"a": {1}, "aa": {1}, "aaa": {1}, "aab": {1}, "ab": {1}}


@pytest.mark.parametrize(
    ("gone", "shard"),
    [
        ({"a"}, "nothing in place of the prefix itself"),
        ({"aaa", "aab"}, "joined"),
        ({"aa", "aaa", "aab", "ab"}, "only the prefix itself is left"),
        ({"a", "aa", "aaa", "ab"}, "only one word is left"),
        (set(DEEP), "nothing is left"),
    ],
)
def test_words_that_go(gone: set[str], shard: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shards, "_HEAVIEST", 15)
    after = {word: some for word, some in DEEP.items() if word not in gone}
    check(DEEP, after)
    check(after, DEEP)
