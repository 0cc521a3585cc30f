"""The search index: from documents to the files below /search/.

    head.json      how many, facets with labels, shards and catalogue parts with a short hash each (`?v=`)
    columns.bin    of every document: number, length, codes of each facet (ranking, filters, counts)
    t/t-<prefix>.bin   words that begin with the prefix, with the documents they stand in
    c/<number>.bin     catalogue: what a result shows, for the documents from that number on
    words.bin      words that are common enough to be suggested for a slip of the finger

All .bin are gzip. The bytes are a function of the documents and labels alone, not of their order.
"""

import json
from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, pairwise
from typing import Any

from goodword.formats.search.codec import (
    Entry,
    encode_lists,
    encode_numbers,
    encode_postings,
    encode_words,
    posting,
)
from goodword.formats.search.document import FACETS, STOP_WORDS, Analysis, SearchDocument, analyse
from goodword.formats.search.numbering import Numbering, number_documents
from goodword.formats.search.packing import gzip, short_hash
from goodword.formats.search.shards import cut_catalogue, cut_words, shard_file

__all__ = ["FacetLabels", "build_index"]

FacetLabels = Mapping[str, Mapping[str, Mapping[str, str]]]
"""Facet -> value -> language -> label."""

_FacetValues = dict[str, list[str]]
_FORMAT = 1
_SHORTEST_SUGGESTION = 4
_SMALL_SITE, _LARGE_SITE = 200, 2000


def build_index(
    documents: Iterable[SearchDocument],
    facet_labels: FacetLabels,
    *,
    known: Mapping[str, Analysis] | None = None,
) -> dict[str, bytes]:
    """Make all files of the search index.

    Args:
        documents: All pages that can be found, in any order.
        facet_labels: What facet values are called; a value without a label shows itself.
        known: Analyses that are at hand, by document id; the others are made.

    Returns:
        Path below /search/ -> bytes, in the order of the paths.

    Raises:
        ValueError: Two documents have the same id, or a document has a facet that is not in `FACETS`.
    """
    numbering = number_documents(documents)
    ready = known or {}
    analyses = (ready.get(document.id) or analyse(document) for document in numbering.documents)
    values = _facet_values(numbering.documents)
    entries, lengths = _entries(numbering.numbers, analyses)

    shards = {prefix: gzip(encode_words(words)) for prefix, words in cut_words(entries).items()}
    catalogue = _catalogue(numbering)
    columns = gzip(_columns(numbering, lengths, values))
    suggestions = gzip(encode_words(_suggestions(entries, _least(len(lengths)))))
    head = {
        **_constants(numbering),
        **_directory(shards, catalogue),
        "columns": short_hash(columns),
        "words": short_hash(suggestions),
        "facets": {facet: _labels(values[facet], facet_labels.get(facet, {})) for facet in FACETS},
    }
    files = {"head.json": _json(head), "columns.bin": columns, "words.bin": suggestions}
    files |= {shard_file(prefix): data for prefix, data in shards.items()}
    files |= {f"c/{first}.bin": data for first, data in catalogue.items()}
    return dict(sorted(files.items()))


def _constants(numbering: Numbering) -> dict[str, Any]:
    count = len(numbering.documents)
    sizes = {"format": _FORMAT, "count": count, "slots": numbering.slots, "undated": numbering.undated}
    return {**sizes, "least": _least(count), "stop": " ".join(sorted(STOP_WORDS))}


def _directory(shards: Mapping[str, bytes], catalogue: Mapping[int, bytes]) -> dict[str, Any]:
    return {
        "shards": " ".join(shards),
        "shardHashes": "".join(map(short_hash, shards.values())),
        "parts": _steps(list(catalogue)),
        "partHashes": "".join(map(short_hash, catalogue.values())),
    }


def _least(documents: int) -> int:
    # A slip in the content itself must not be suggested; on a small site most right words stand but once.
    if documents < _SMALL_SITE:
        return 1
    return 2 if documents < _LARGE_SITE else 3


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _steps(rising: Sequence[int]) -> list[int]:
    return [after - before for before, after in pairwise(chain([0], rising))]


def _entries(numbers: Sequence[int], analyses: Iterable[Analysis]) -> tuple[dict[str, Entry], list[int]]:
    # Arrays: a million postings as Python objects would take a hundred megabytes.
    found: defaultdict[str, array[int]] = defaultdict(lambda: array("Q"))
    lengths = []
    for number, analysis in zip(numbers, analyses, strict=True):
        lengths.append(analysis.length)
        for word, level in analysis.terms.items():
            found[word].append(posting(number, level))
    return {word: Entry(len(some), encode_postings(some)) for word, some in found.items()}, lengths


def _suggestions(entries: Mapping[str, Entry], least: int) -> dict[str, Entry]:
    return {
        word: Entry(entry.documents, b"")
        for word, entry in entries.items()
        if entry.documents >= least and len(word) >= _SHORTEST_SUGGESTION and word.isalpha()
    }


def _facet_values(documents: Iterable[SearchDocument]) -> _FacetValues:
    found: dict[str, set[str]] = {facet: set() for facet in FACETS}
    for document in documents:
        for facet, values in document.facets.items():
            if facet not in found:
                raise ValueError(f"search document {document.id} has an unknown facet: {facet}")
            found[facet].update(values)
    return {facet: sorted(values) for facet, values in found.items()}


def _labels(values: Sequence[str], labels: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    languages = sorted({lang for value in values for lang in labels.get(value, {})})
    return {
        "values": values,
        "labels": {lang: [labels.get(value, {}).get(lang) for value in values] for lang in languages},
    }


def _columns(numbering: Numbering, lengths: Sequence[int], values: _FacetValues) -> bytes:
    out = [encode_numbers(_steps(numbering.numbers)), encode_numbers(lengths)]
    for facet, known in values.items():
        codes = {value: code for code, value in enumerate(known)}
        having = (document.facets.get(facet, ()) for document in numbering.documents)
        out.append(encode_lists(sorted({codes[value] for value in some}) for some in having))
    return b"".join(out)


def _catalogue(numbering: Numbering) -> dict[int, bytes]:
    parts = cut_catalogue(numbering.numbers)
    rows = [_row(*one) for one in zip(numbering.numbers, numbering.documents, strict=True)]
    return {first: gzip(_json(rows[part])) for first, part in parts.items()}


def _row(number: int, document: SearchDocument) -> list[int | str]:
    shown = [document.address, document.title, document.summary, document.lang, document.kind]
    day = document.day.isoformat() if document.day else ""
    return [number, *shown, document.place_label, day]
