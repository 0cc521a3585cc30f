"""Search documents to try things on, and an index read back as a browser would."""

import json
import string
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from itertools import accumulate
from typing import Any, NamedTuple

from hypothesis import strategies as st

from goodword.formats.search import FACETS, SearchDocument, build_index
from goodword.formats.search.codec import decode_lists, decode_numbers, decode_postings, decode_words
from goodword.formats.search.packing import gunzip
from goodword.formats.search.shards import shard_file

LABELS = {"place": {"foca": {"en": "Foča", "sr-Cyrl": "Фоча"}}}


def document(name: str, day: date | None = date(2026, 5, 4), /, **changes: Any) -> SearchDocument:
    lang, section, _ = name.split("/")
    plain = SearchDocument(
        *(name, f"{name}/", day, lang, section, f"Title {name}", "A summary", "Foča", "text of the body"),
        {"kind": (section,), "lang": (lang,)},
    )
    return replace(plain, **changes)


class Read(NamedTuple):
    """An index, decoded as a browser would."""

    head: dict[str, Any]
    numbers: list[int]
    lengths: list[int]
    facets: dict[str, list[tuple[str, ...]]]
    words: dict[str, dict[int, int]]
    rows: dict[int, list[Any]]
    files: dict[str, bytes]


def read(files: dict[str, bytes]) -> Read:
    head = json.loads(files["head.json"])
    column = decode_numbers(gunzip(files["columns.bin"]))
    numbers = list(accumulate(next(column) for _ in range(head["count"])))
    lengths = [next(column) for _ in range(head["count"])]
    facets = {}
    for facet in FACETS:
        values = head["facets"][facet]["values"]
        codes = decode_lists(column, head["count"])
        facets[facet] = [tuple(values[code] for code in some) for some in codes]
    assert not list(column)
    found: dict[str, dict[int, int]] = {}
    for prefix in head["shards"].split():
        for word, entry in decode_words(gunzip(files[shard_file(prefix)])).items():
            assert word.startswith(prefix)
            assert word not in found
            found[word] = dict(decode_postings(entry.postings))
            assert entry.documents == len(found[word])
    starts = list(accumulate(head["parts"]))
    rows = {row[0]: row for start in starts for row in json.loads(gunzip(files[f"c/{start}.bin"]))}
    assert list(rows) == numbers
    return Read(head, numbers, lengths, facets, found, rows, files)


def ids(index: Read) -> list[str]:
    return [row[1].rstrip("/") for row in index.rows.values()]


def build(documents: Iterable[SearchDocument]) -> Read:
    return read(build_index(documents, LABELS))


LETTERS = "abcčćdđšž љњЂїґß" + string.digits
TEXTS = st.text(alphabet=LETTERS + "   ", max_size=60)
DAYS = st.none() | st.dates(date(1895, 1, 1), date(2031, 1, 1)) | st.just(date(2026, 5, 4))
VALUES = st.lists(st.sampled_from(["x", "y", "ž", "2026"]), max_size=3).map(tuple)


@st.composite
def corpora(draw: st.DrawFn) -> list[SearchDocument]:
    names = draw(st.sets(st.tuples(st.sampled_from(["bs", "en"]), st.sampled_from("abcdefgh")), max_size=9))
    return [
        document(
            f"{lang}/stories/{name}",
            draw(DAYS),
            title=draw(TEXTS),
            summary=draw(TEXTS),
            text=draw(TEXTS),
            facets={"place": draw(VALUES), "topic": draw(VALUES), "lang": (lang,)},
        )
        for lang, name in sorted(names)
    ]
