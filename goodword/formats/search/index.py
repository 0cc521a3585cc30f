"""The search index: from documents to the files below /search/.

    head.json      how many, facets with labels, shards and catalogue parts with a short hash each (`?v=`)
    columns.bin    of every document: number, length, codes of each facet (ranking, filters, counts)
    t/t-<prefix>.bin   words that begin with the prefix, with the documents they stand in
    c/<number>.bin     catalogue: what a result shows, for the documents from that number on
    words.bin      words that are common enough to be suggested for a slip of the finger

All .bin are gzip. The bytes are a function of the documents and labels alone, not of their order.
`patch.py` changes a few documents of an index and comes to the same bytes.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from goodword.formats.search.catalogue import catalogue_file, catalogue_row, encode_rows
from goodword.formats.search.codec import Entry, encode_postings, encode_words, posting
from goodword.formats.search.columns import encode_columns, facet_values
from goodword.formats.search.document import Analysis, SearchDocument, analyse
from goodword.formats.search.head import FacetLabels, Head, least_documents
from goodword.formats.search.numbering import Numbering, number_documents
from goodword.formats.search.packing import gzip, short_hash
from goodword.formats.search.shards import cut_catalogue, cut_words, is_suggested, shard_file, weight
from goodword.formats.search.state import State, fingerprint, pack_terms

__all__ = ["build_index", "build_with_state"]


class _Made(NamedTuple):
    files: dict[str, bytes]
    numbering: Numbering
    columns: Sequence[bytes]
    shards: Mapping[str, Mapping[str, Entry]]


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
    return _make(documents, facet_labels, known or {}).files


def build_with_state(
    documents: Iterable[SearchDocument],
    facet_labels: FacetLabels,
    *,
    known: Mapping[str, Analysis] | None = None,
) -> tuple[dict[str, bytes], bytes]:
    """Make all files of the search index, and what `patch_index` needs to change them later.

    Args:
        documents: As for `build_index`.
        facet_labels: As for `build_index`.
        known: As for `build_index`.

    Returns:
        What `build_index` returns, and the state. The state holds words of all documents: keep it private.

    Raises:
        ValueError: As for `build_index`.
    """
    terms: list[bytes] = []
    made = _make(documents, facet_labels, known or {}, terms)
    ordered = made.numbering.documents
    state = State(
        head=fingerprint(made.files["head.json"]),
        ids=[document.id for document in ordered],
        langs=[document.lang for document in ordered],
        kinds=[document.kind for document in ordered],
        days=[document.day.toordinal() if document.day else 0 for document in ordered],
        terms=terms,
        columns=list(map(len, made.columns)),
        loads={prefix: _load(words) for prefix, words in made.shards.items()},
    )
    return made.files, state.write()


def _load(words: Mapping[str, Entry]) -> tuple[int, int]:
    return sum(weight(word.encode(), entry.postings) for word, entry in words.items()), len(words)


def _make(
    documents: Iterable[SearchDocument],
    labels: FacetLabels,
    known: Mapping[str, Analysis],
    terms: list[bytes] | None = None,
) -> _Made:
    numbering = number_documents(documents)
    ordered, numbers = numbering.documents, numbering.numbers
    values = facet_values(ordered)
    analyses = (known.get(document.id) or analyse(document) for document in ordered)
    entries, lengths = _entries(numbers, analyses, terms)
    shards = cut_words(entries)
    columns = encode_columns(ordered, numbers, lengths, values)

    packed = {prefix: gzip(encode_words(words)) for prefix, words in shards.items()}
    catalogue = _catalogue(numbering)
    files = {
        "columns.bin": gzip(b"".join(columns)),
        "words.bin": gzip(encode_words(_suggestions(entries, least_documents(len(ordered))))),
    }
    head = Head(
        count=len(ordered),
        slots=numbering.slots,
        undated=numbering.undated,
        shards={prefix: short_hash(data) for prefix, data in packed.items()},
        parts={first: short_hash(data) for first, data in catalogue.items()},
        columns=short_hash(files["columns.bin"]),
        words=short_hash(files["words.bin"]),
        values=values,
    )
    files["head.json"] = head.write(labels)
    files |= {shard_file(prefix): data for prefix, data in packed.items()}
    files |= {catalogue_file(first): data for first, data in catalogue.items()}
    return _Made(dict(sorted(files.items())), numbering, columns, shards)


def _entries(
    numbers: Sequence[int], analyses: Iterable[Analysis], terms: list[bytes] | None
) -> tuple[dict[str, Entry], list[int]]:
    # Arrays, and each analysis let go at once: a million postings as Python objects take a hundred megabytes.
    found: defaultdict[str, array[int]] = defaultdict(lambda: array("Q"))
    lengths = []
    for number, analysis in zip(numbers, analyses, strict=True):
        lengths.append(analysis.length)
        for word, level in analysis.terms.items():
            found[word].append(posting(number, level))
        if terms is not None:
            terms.append(pack_terms(analysis.terms))
    return {word: Entry(len(some), encode_postings(some)) for word, some in found.items()}, lengths


def _suggestions(entries: Mapping[str, Entry], least: int) -> dict[str, Entry]:
    return {
        word: Entry(entry.documents, b"")
        for word, entry in entries.items()
        if is_suggested(word, entry.documents, least)
    }


def _catalogue(numbering: Numbering) -> dict[int, bytes]:
    parts = cut_catalogue(numbering.numbers)
    rows = [catalogue_row(*one) for one in zip(numbering.numbers, numbering.documents, strict=True)]
    return {first: gzip(encode_rows(rows[part])) for first, part in parts.items()}
