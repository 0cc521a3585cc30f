"""The bytes of the search index: what is written is what is read."""

import gzip as standard

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodword.formats.search.codec import (
    Entry,
    decode_lists,
    decode_numbers,
    decode_postings,
    decode_words,
    encode_lists,
    encode_numbers,
    encode_postings,
    encode_words,
    posting,
)
from goodword.formats.search.packing import gunzip, gzip, short_hash

NUMBERS = st.integers(min_value=0, max_value=1 << 50)


@given(st.lists(NUMBERS))
def test_numbers(numbers: list[int]) -> None:
    assert list(decode_numbers(encode_numbers(numbers))) == numbers


@pytest.mark.parametrize(
    ("number", "data"), [(0, b"\0"), (127, b"\x7f"), (128, b"\x80\x01"), (300, b"\xac\x02")]
)
def test_a_number_is_written_seven_bits_a_byte(number: int, data: bytes) -> None:
    assert encode_numbers([number]) == data


@given(st.dictionaries(NUMBERS, st.integers(0, 7)))
def test_postings(levels: dict[int, int]) -> None:
    pairs = sorted(levels.items())
    assert decode_postings(encode_postings(posting(*pair) for pair in pairs)) == pairs


@given(st.dictionaries(st.text(min_size=1), st.builds(Entry, NUMBERS, st.binary())))
def test_words(entries: dict[str, Entry]) -> None:
    assert decode_words(encode_words(entries)) == entries


def test_words_share_their_beginning() -> None:
    apart = encode_words({"visegrad": Entry(1, b"")}) + encode_words({"visegradu": Entry(1, b"")})
    assert len(encode_words({"visegrad": Entry(1, b""), "visegradu": Entry(1, b"")})) == len(apart) - 8


@given(st.lists(st.lists(st.integers(0, 300), max_size=5)))
def test_lists(lists: list[list[int]]) -> None:
    numbers = decode_numbers(encode_lists(lists) + b"\x07")
    assert decode_lists(numbers, len(lists)) == [tuple(codes) for codes in lists]
    assert next(numbers) == 7


def test_most_lists_cost_one_byte() -> None:
    assert len(encode_lists([[], [0], [62]])) == 3


@given(st.binary())
def test_gzip(data: bytes) -> None:
    packed = gzip(data)
    assert gunzip(packed) == data
    assert standard.decompress(packed) == data


def test_gzip_tells_neither_time_nor_system() -> None:
    assert gzip(b"x")[:10] == bytes([31, 139, 8, 0, 0, 0, 0, 0, 0, 255])


def test_hash_is_six_hex_digits() -> None:
    assert short_hash(b"a") != short_hash(b"b")
    assert len(short_hash(b"a")) == 6
