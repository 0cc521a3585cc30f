"""The search index against brute force, and what it must not depend on."""

from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta
from itertools import accumulate
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from search_reading import LABELS, build, corpora, document, ids

from goodword.formats.search import FACETS, SearchDocument, analyse, build_index
from goodword.formats.search.codec import decode_words
from goodword.formats.search.document import STOP_WORDS
from goodword.formats.search.packing import gunzip, short_hash
from goodword.formats.search.shards import shard_file
from goodword.text.fold import words


@given(corpora())
def test_index_equals_brute_force(documents: list[SearchDocument]) -> None:
    index = build(documents)
    number = dict(zip(ids(index), index.numbers, strict=True))
    expected: defaultdict[str, dict[int, int]] = defaultdict(dict)
    for one in documents:
        for word, level in analyse(one).terms.items():
            expected[word][number[one.id]] = level
    assert index.words == expected
    by_id = {one.id: one for one in documents}
    for facet in FACETS:
        for name, values in zip(ids(index), index.facets[facet], strict=True):
            assert set(values) == set(by_id[name].facets.get(facet, ()))
            assert len(values) == len(set(values))
    assert index.lengths == [analyse(by_id[name]).length for name in ids(index)]


@given(corpora(), st.randoms(use_true_random=False))
def test_order_of_input_does_not_matter(documents: list[SearchDocument], random: Any) -> None:
    before = build_index(documents, LABELS)
    random.shuffle(documents)
    after = build_index(documents, LABELS)
    assert before == after
    assert list(before) == list(after)


@given(corpora())
def test_analyses_at_hand_give_the_same_bytes(documents: list[SearchDocument]) -> None:
    known = {one.id: analyse(one) for one in documents[::2]}
    bare = [replace(one, text="") if one.id in known else one for one in documents]
    assert build_index(bare, LABELS, known=known) == build_index(documents, LABELS)


def test_every_file_is_named_by_its_hash() -> None:
    index = build([document(f"en/stories/s{i}", date(2026, 1, 1) + timedelta(i * 40)) for i in range(60)])
    head, files = index.head, index.files
    shards = "".join(short_hash(files[shard_file(prefix)]) for prefix in head["shards"].split())
    parts = "".join(short_hash(files[f"c/{start}.bin"]) for start in accumulate(head["parts"]))
    assert (head["shardHashes"], head["partHashes"]) == (shards, parts)
    assert head["columns"] == short_hash(files["columns.bin"])
    assert head["words"] == short_hash(files["words.bin"])
    listed = 3 + len(head["shards"].split()) + len(head["parts"])
    assert len(files) == listed


def test_title_weighs_more_than_body_and_stop_words_are_left_out() -> None:
    terms = analyse(document("en/stories/a", title="Bridge", text="the bridge and the river")).terms
    assert terms["bridge"] > terms["river"]
    assert not STOP_WORDS & set(terms)
    assert terms["foca"] > 0


def test_stop_words_are_folded() -> None:
    assert words(" ".join(sorted(STOP_WORDS))) == sorted(STOP_WORDS)


def test_labels_stand_beside_their_values() -> None:
    index = build([document("en/stories/a", facets={"place": ("tuzla", "foca")})])
    place = index.head["facets"]["place"]
    assert place["values"] == ["foca", "tuzla"]
    assert place["labels"] == {"en": ["Foča", None], "sr-Cyrl": ["Фоча", None]}


def test_a_row_has_what_a_result_shows() -> None:
    (row,) = build([document("en/stories/a", date(2026, 5, 4))]).rows.values()
    text = ["en/stories/a/", "Title en/stories/a", "A summary"]
    assert row[1:] == [*text, "en", "stories", "Foča", "2026-05-04"]


def test_suggestions_are_words_that_stand_often_enough() -> None:
    many = [document(f"en/stories/s{i}", text="common" + (" slipp" if i == 3 else "")) for i in range(300)]
    listed = decode_words(gunzip(build(many).files["words.bin"]))
    assert listed["common"].documents == 300
    assert "slipp" not in listed
    assert "slipp" in decode_words(gunzip(build(many[:9]).files["words.bin"]))


def test_an_empty_site_has_an_index() -> None:
    index = build([])
    assert index.numbers == []
    assert set(index.files) == {"head.json", "columns.bin", "words.bin"}


def test_the_same_id_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="en/stories/a"):
        build([document("en/stories/a"), document("en/stories/a", None)])


def test_an_unknown_facet_is_refused() -> None:
    with pytest.raises(ValueError, match="colour"):
        build([document("en/stories/a", facets={"colour": ("red",)})])
