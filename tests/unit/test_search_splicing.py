"""Changing words of a shard: what is spliced is what would be written anew."""

from hypothesis import given
from hypothesis import strategies as st

from goodword.formats.search.codec import Entry, encode_postings, encode_words, posting
from goodword.formats.search.splicing import Words, splice_postings

NUMBERS = st.integers(0, 1 << 40) | st.integers(0, 40)
LEVELS = st.dictionaries(NUMBERS, st.integers(0, 7))
WORDS = st.text("ab日", min_size=1, max_size=5) | st.text("ab", min_size=120, max_size=140)
ENTRIES = st.dictionaries(WORDS, st.builds(Entry, st.integers(1, 1 << 20), st.binary(max_size=300)))


def encoded(levels: dict[int, int]) -> bytes:
    return encode_postings(posting(*pair) for pair in sorted(levels.items()))


@given(LEVELS, st.dictionaries(NUMBERS, st.none() | st.integers(0, 7)), st.data())
def test_postings(before: dict[int, int], changes: dict[int, int | None], data: st.DataObject) -> None:
    hit = data.draw(st.sets(st.sampled_from(sorted(before)))) if before else set()
    changes |= {number: None if number % 2 else 7 for number in hit}
    after = {number: level for number, level in (before | changes).items() if level is not None}
    assert splice_postings(encoded(before), changes) == Entry(len(after), encoded(after))


@given(ENTRIES, ENTRIES, st.data())
def test_words(before: dict[str, Entry], changes: dict[str, Entry], data: st.DataObject) -> None:
    gone = data.draw(st.sets(st.sampled_from(sorted(before)))) if before else set()
    changes |= {word: Entry(0, b"") for word in gone}
    words = Words(encode_words(before))
    assert words.entries() == before
    assert all(words[word.encode()] == entry for word, entry in before.items())
    after = {word: entry for word, entry in (before | changes).items() if entry.documents}
    spliced = words.spliced({word.encode(): entry for word, entry in changes.items()})
    assert spliced == encode_words(after)


def test_a_word_that_is_not_there_is_in_no_document() -> None:
    assert Words(encode_words({"ab": Entry(1, b"x")}))[b"aa"] == Entry(0, b"")
    assert Words(b"")[b"aa"] == Entry(0, b"")
