"""A patched search index is the clean one, byte for byte, and holds nothing of what was removed."""

import zlib
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from search_life import Index
from search_reading import DAYS, TEXTS, VALUES, document, read

from goodword.formats.search import Patched, SearchDocument, head, shards
from goodword.formats.search.packing import gunzip
from goodword.formats.search.state import State

DAY = date(2026, 5, 4)
SYLLABLES = ("ka", "ra", "no", "vi", "sto", "gra", "da", "mje", "ba", "ku", "ća", "ši", "до", "ве", "zi", "1")


def sizes(files: dict[str, bytes]) -> list[int]:
    said = read(files).head
    return [said["slots"], said["undated"], said["least"]]


IDS = st.builds("{}/stories/{}".format, st.sampled_from(["bs", "en"]), st.sampled_from("abcdefgh"))
DOCUMENTS = st.builds(
    document,
    IDS,
    DAYS | st.just(DAY) | st.just(date(1899, 1, 1)),
    title=TEXTS,
    text=TEXTS,
    lang=st.sampled_from(["bs", "en"]),
    kind=st.sampled_from(["plan", "page"]),
    facets=st.fixed_dictionaries({"place": VALUES, "topic": VALUES}),
)


class Series(RuleBasedStateMachine):
    """Any series of edits, with shards and parts of the catalogue so small that they split and join."""

    @initialize(
        documents=st.lists(DOCUMENTS, max_size=12), heaviest=st.integers(20, 200), fullest=st.integers(1, 4)
    )
    def start(self, documents: list[SearchDocument], heaviest: int, fullest: int) -> None:
        self.patches = pytest.MonkeyPatch()
        self.patches.setattr(shards, "_HEAVIEST", heaviest)
        self.patches.setattr(shards, "_FULLEST", fullest)
        self.patches.setattr(head, "_SMALL_SITE", 5)
        self.index = Index(documents)

    def step(self, *new: SearchDocument, without: Iterable[str] = ()) -> None:
        before = sizes(self.index.files)
        if self.index.patch(*new, without=without) is None:
            assert sizes(self.index.files) != before

    @rule(documents=st.lists(DOCUMENTS, max_size=4, unique_by=lambda one: one.id))
    def put(self, documents: list[SearchDocument]) -> None:
        self.step(*documents)

    @rule(random=st.randoms(use_true_random=False), text=TEXTS, day=DAYS)
    def edit(self, random: Random, text: str, day: date | None) -> None:
        if self.index.documents:
            one = self.index.documents[random.choice(sorted(self.index.documents))]
            self.step(random.choice([replace(one, text=text), replace(one, day=day)]))

    @rule(random=st.randoms(use_true_random=False), count=st.integers(1, 3))
    def remove(self, random: Random, count: int) -> None:
        names = sorted(self.index.documents)
        self.step(without=random.sample(names, min(count, len(names))))

    @rule(label=TEXTS)
    def rename(self, label: str) -> None:
        self.index.labels = {"topic": {"x": {"bs": label}}}
        patched = self.index.patch()
        assert patched
        assert patched.files.keys() <= {"head.json"}

    @invariant()
    def is_whole(self) -> None:
        if hasattr(self, "index"):
            read(self.index.files)

    def teardown(self) -> None:
        if hasattr(self, "patches"):
            self.patches.undo()


TestSeries = Series.TestCase
TestSeries.settings = settings(max_examples=40, stateful_step_count=12, deadline=None)


def words_of(random: Random, count: int) -> str:
    return " ".join("".join(random.choices(SYLLABLES, k=random.randint(1, 4))) for _ in range(count))


def site(count: int = 400, seed: int = 1) -> Index:
    random = Random(seed)
    stories = [
        document(
            f"en/stories/s{i:04}",
            DAY - timedelta(random.randrange(count)),
            title=words_of(random, 4),
            text=words_of(random, 120),
            facets={
                "place": (f"p{random.randrange(150)}",),
                "topic": (random.choice("xyz"),),
                "lang": ("en",),
            },
        )
        for i in range(count)
    ]
    return Index([*stories, *(document(f"en/places/p{i}", None) for i in range(40))])


def test_a_long_series_on_a_larger_site() -> None:
    random, index, missed = Random(7), site(), 0
    for step in range(25):
        names = random.sample(sorted(index.documents), 3)
        one = index.documents[names[0]]
        edited = replace(one, text=one.text + " " + words_of(random, 5))
        new = document(f"en/stories/n{step}", DAY + timedelta(step // 3), text=words_of(random, 100))
        moved = replace(index.documents[names[1]], day=random.choice([None, DAY, date(1890, 1, 1)]))
        missed += index.patch(edited, new, moved, without=names[2:]) is None
    assert missed <= 2


def test_an_edit_writes_what_changed() -> None:
    index = site()
    one = index.documents["en/stories/s0100"]
    patched = index.patch(replace(one, text=one.text + " kaleidoscope"))
    assert patched
    shard = [path for path in patched.files if path.startswith("t/")]
    assert len(shard) == 1
    assert patched.files.keys() - shard <= {"head.json", "words.bin", "columns.bin"}
    assert patched.deleted == ()


def test_a_new_title_writes_its_part_of_the_catalogue_and_its_words() -> None:
    index = site()
    patched = index.patch(replace(index.documents["en/stories/s0100"], place_label="Kaleidoscope"))
    assert patched
    parts = [path.split("/")[0] for path in patched.files]
    assert parts.count("c") == 1
    assert len(parts) <= 6


def test_nothing_changed_writes_nothing() -> None:
    index = site(30)
    state = index.state
    patched = index.patch(index.documents["en/stories/s0003"])
    assert patched == Patched({}, (), state)


def test_a_new_story_moves_its_neighbours_on_a_crowded_day() -> None:
    crowd = [document(f"en/stories/s{i:03}", text=f"word{i} same") for i in range(0, 380, 2)]
    index = Index([*crowd, document("en/stories/other", date(2026, 5, 5))])
    patched = index.patch(document("en/stories/s361"))
    assert patched
    assert "t/t-o.bin" not in patched.files
    assert index.patch(document("en/stories/s001")) is None  # most of the day moves: building is cheaper


def test_a_day_that_outgrows_its_room_is_built_from_nothing() -> None:
    index = Index([document("en/stories/a"), document("en/stories/b")])
    assert index.patch(document("en/stories/c")) is None


def test_undated_records_that_outgrow_their_room_are_built_from_nothing() -> None:
    index = Index([document("en/plans/a", None), document("en/plans/b", None)])
    assert index.patch(document("en/plans/c", None)) is None


def contents(index: Index) -> bytes:
    """All that can be read in the published files and in the state."""
    files = [gunzip(data) if path.endswith(".bin") else data for path, data in index.files.items()]
    return b"\n".join([*files, index.state, *map(zlib.decompress, State.read(index.state).terms)]).lower()


def test_nothing_of_a_removed_document_remains() -> None:
    index = site()
    before = list(index.files)
    said = {"title": "Hyacinth", "summary": "Jubilees", "place_label": "Wolfenby", "text": "quokka quorum"}
    facets = {"place": ("lisp",), "year": ("1777",)}
    many = [document(f"en/stories/q{i}", **said, facets=facets) for i in range(5)]
    index.labels = {"place": {"lisp": {"en": "Lispham"}}}
    index = Index([*index.documents.values(), *many], index.labels)
    # A shard writes what a word shares with the one before it only once, so endings are looked for.
    traces = b"yacinth ubilees olfenby uokka uorum lisp 1777 lispham /q0".split()
    assert [one for one in traces if one not in contents(index)] == []
    assert index.patch(without=[one.id for one in many])
    assert [one for one in traces if one in contents(index)] == []
    assert list(index.files) == before
