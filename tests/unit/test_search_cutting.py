"""Numbers of documents, and how the index is cut into files."""

import json
import string
from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from search_reading import build, corpora, document, ids

from goodword.formats.search import SearchDocument
from goodword.formats.search.packing import gunzip
from goodword.formats.search.shards import shard_file


@given(corpora())
def test_numbers_rise_by_day_and_undated_stand_below(documents: list[SearchDocument]) -> None:
    index = build(documents)
    by_id = {one.id: one for one in documents}
    days = [by_id[name].day or date.min for name in ids(index)]
    assert days == sorted(days)
    assert index.numbers == sorted(set(index.numbers))


def test_a_day_is_in_the_order_of_ids_then_languages() -> None:
    names = ["en/stories/a", "bs/stories/b", "en/stories/b", "bs/stories/c"]
    assert ids(build(map(document, reversed(names)))) == names


def test_records_without_a_date_are_in_the_order_of_kinds_then_ids() -> None:
    names = ["en/plans/a", "en/coalitions/z", "bs/plans/a", "en/coalitions/b"]
    dated = document("en/stories/a", date(1850, 1, 1))
    index = build([dated, *(document(name, None) for name in names)])
    assert ids(index) == ["en/coalitions/b", "en/coalitions/z", "bs/plans/a", "en/plans/a", "en/stories/a"]


def test_a_new_story_moves_nobody_on_other_days() -> None:
    day = date(2026, 5, 4)
    some = [document(f"en/stories/s{i}", day + timedelta(i // 2)) for i in range(20)]
    before, after = build(some), build([*some, document("en/stories/old", date(1999, 1, 1))])
    old, new = (dict(zip(ids(index), index.numbers, strict=True)) for index in (before, after))
    assert {name: new[name] for name in old} == old


def test_hundreds_of_stories_on_one_day_are_cut_into_small_parts() -> None:
    some = [document(f"en/stories/s{i:04}", text=f"word{i} same") for i in range(700)]
    index = build(some)
    assert ids(index) == [one.id for one in some]
    sizes = Counter(path.split("/")[0] for path in index.files)
    assert sizes["c"] >= 700 / 16
    parts = [gunzip(data) for path, data in index.files.items() if path.startswith("c/")]
    assert all(len(json.loads(part)) <= 16 for part in parts)
    assert len(index.words["same"]) == 700


def test_heavy_prefixes_are_split_and_the_prefix_itself_stays() -> None:
    letters = string.ascii_lowercase.replace("j", "")
    long = [f"ana{a}{b}" * 5 for a in letters for b in letters]
    index = build([document("en/stories/a", text=" ".join(["ana", *long, "zeta"]))])
    shards = index.head["shards"].split()
    assert "ana" in shards
    assert "anab" in shards
    assert "z" in shards
    assert "a" not in shards
    assert set(long) < set(index.words)


@pytest.mark.parametrize(
    ("prefix", "path"),
    [("kuc", "t/t-kuc.bin"), ("con", "t/t-con.bin"), ("日", "t/t--65e5-.bin"), ("aδ", "t/t-a-3b4-.bin")],
)
def test_names_of_shards_are_plain(prefix: str, path: str) -> None:
    assert shard_file(prefix) == path


@settings(max_examples=30)
@given(st.sets(st.text(alphabet="abc-19日本xδ", min_size=1, max_size=4)))
def test_names_of_shards_differ(prefixes: set[str]) -> None:
    plain = {prefix.replace("-", "") for prefix in prefixes}
    assert len({shard_file(prefix) for prefix in plain}) == len(plain)
