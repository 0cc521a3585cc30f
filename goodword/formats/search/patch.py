"""Changing a few documents of a published index: the bytes of a clean one, at the cost of what changed."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from goodword.formats.search.catalogue import Row, catalogue_file, catalogue_row, patch_catalogue
from goodword.formats.search.codec import Entry, encode_numbers
from goodword.formats.search.document import FACETS, Analysis, SearchDocument, analyse
from goodword.formats.search.head import FacetLabels, Head, least_documents
from goodword.formats.search.moving import Moves, move
from goodword.formats.search.packing import gzip, short_hash
from goodword.formats.search.published import Published
from goodword.formats.search.regrowing import PostingChanges, Regrown, regrow
from goodword.formats.search.shards import is_suggested, shard_file
from goodword.formats.search.splicing import Words
from goodword.formats.search.state import Stale, State, fingerprint, unpack_terms
from goodword.formats.search.table import Record, Table

__all__ = ["Change", "Patched", "patch_index"]

_FEW = 50
_SHARE = 8


@dataclass(frozen=True, slots=True)
class Change:
    """One document that is new, changed or removed.

    Attributes:
        old: What it added to the published index; None for a new one.
        new: The document from now on; None for a removed one.
    """

    old: Analysis | None
    new: SearchDocument | None


@dataclass(frozen=True, slots=True)
class Patched:
    """What a patch has to publish.

    Attributes:
        files: Path below /search/ -> bytes, for files that are new or other than published, by path.
        deleted: Paths of files that go.
        state: The state for the next patch.
    """

    files: dict[str, bytes]
    deleted: tuple[str, ...]
    state: bytes


def patch_index(
    state: bytes,
    read: Callable[[str], bytes],
    changes: Mapping[str, Change],
    facet_labels: FacetLabels,
    *,
    known: Mapping[str, Analysis] | None = None,
) -> Patched | None:
    """Change a few documents of a published index.

    Args:
        state: What `build_with_state` or the last patch gave.
        read: Gives the bytes of a published file by its path below /search/; KeyError or OSError if it
            cannot.
        changes: Document id -> what changed. What is not named has stayed as it was.
        facet_labels: What facet values are called from now on.
        known: Analyses of new or changed documents that are at hand, by id; the others are made.

    Returns:
        What to publish: byte for byte as if `build_with_state` had made all anew. None when that is the
        better way: the state or a file is missing, broken, or does not fit the other or the changes; every
        number changes (a day outgrew its room); another count of documents is asked for suggestions; or a
        large part changes.

    Raises:
        ValueError: An id stands for a document of another id, or a document has an unknown facet.
    """
    _check(changes)
    try:
        old = State.read(state)
        patch = _Patch(old, Published(read, old.head), known or {})
        return patch.run({id_: one for id_, one in changes.items() if one.old or one.new}, facet_labels)
    except Stale:
        return None


def _check(changes: Mapping[str, Change]) -> None:
    for id_, change in changes.items():
        if change.new and change.new.id != id_:
            raise ValueError(f"search document {change.new.id} is given as {id_}")
        if change.new and (unknown := change.new.facets.keys() - set(FACETS)):
            raise ValueError(f"search document {id_} has an unknown facet: {min(unknown)}")


@dataclass(slots=True)
class _Documents:
    """The documents that are touched, by number: until now and from now on."""

    before: dict[int, Record] = field(default_factory=dict)
    after: dict[int, Record] = field(default_factory=dict)
    rows: dict[int, Row | int] = field(default_factory=dict)
    terms: dict[int, Mapping[str, int]] = field(default_factory=dict)


class _Patch:
    def __init__(self, state: State, published: Published, known: Mapping[str, Analysis]) -> None:
        self._state = state
        self._published = published
        self._known = known
        self._table = Table(state, published.columns(), published.head.values)
        self._files: dict[str, bytes] = {}
        self._deleted: list[str] = []

    def run(self, changes: Mapping[str, Change], labels: FacetLabels) -> Patched | None:
        numbers = list(self._table.numbers)
        touched = self._touched(changes)
        if touched is None:
            return None
        head = self._published.head
        self._table.replace(touched.before, touched.after)
        count = len(self._table.numbers)
        least = least_documents(count)
        if least != least_documents(len(numbers)):
            return None
        regrown = regrow(self._postings(touched), self._state.loads, self._published.shard)
        columns, values = self._table.columns()
        parts = self._catalogue(numbers, touched)
        new = Head(
            count=count,
            slots=head.slots,
            undated=head.undated,
            shards=self._shards(regrown),
            parts=parts,
            columns=self._put("columns.bin", gzip(b"".join(columns)), head.columns),
            words=self._words(regrown, least),
            values=values,
        ).write(labels)
        self._put("head.json", new, short_hash(self._published.head_bytes))
        self._state.head = fingerprint(new)
        self._state.columns = list(map(len, columns))
        self._state.loads = regrown.loads
        files = dict(sorted(self._files.items()))
        return Patched(files, tuple(sorted(self._deleted)), self._state.write())

    def _touched(self, changes: Mapping[str, Change]) -> _Documents | None:
        out = _Documents()
        table, head = self._table, self._published.head
        position = dict(zip(self._state.ids, range(len(self._state.ids)), strict=True))
        arriving = {}
        for id_, change in changes.items():
            if (change.old is None) is (id_ in position):
                raise Stale(f"{id_} is new and published at once, or neither")
            if change.old is not None:
                at = position[id_]
                out.before[table.numbers[at]] = _same(table[at], change.old)
            if change.new is not None:
                analysis = self._known.get(id_) or analyse(change.new)
                arriving[id_] = (table.record(change.new, analysis), analysis, change.new)
        places = {number: record.place for number, record in out.before.items()}
        coming = [record.place for record, _, _ in arriving.values()]
        moves = move(table, places, coming, sizes=(head.slots, head.undated))
        if moves is None or len(changes) + len(moves.moved) > _FEW + len(position) // _SHARE:
            return None
        for id_, (record, analysis, document) in arriving.items():
            number = moves.arriving[id_]
            out.after[number], out.terms[number] = record, analysis.terms
            out.rows[number] = catalogue_row(number, document)
        self._move(moves, out)
        return out

    def _move(self, moves: Moves, out: _Documents) -> None:
        for old, number in moves.moved.items():
            record = self._table[bisect_left(self._table.numbers, old)]
            out.before[old] = out.after[number] = record
            out.terms[number] = unpack_terms(record.terms)
            out.rows[number] = old

    def _postings(self, touched: _Documents) -> PostingChanges:
        changes: defaultdict[str, dict[int, int | None]] = defaultdict(dict)
        for number in touched.before.keys() | touched.after.keys():
            record = touched.before.get(number)
            before = unpack_terms(record.terms) if record else {}
            after = touched.terms.get(number, {})
            for word, _ in before.items() ^ after.items():
                changes[word][number] = after.get(word)
        return changes

    def _put(self, path: str, data: bytes, published: str | None) -> str:
        version = short_hash(data)
        if version != published or self._published.raw(path) != data:
            self._files[path] = data
        return version

    def _shards(self, regrown: Regrown) -> dict[str, str]:
        old = self._published.head.shards
        versions = {
            prefix: self._put(shard_file(prefix), gzip(words), old.get(prefix))
            for prefix, words in regrown.shards.items()
        }
        self._deleted += [shard_file(prefix) for prefix in old.keys() - regrown.loads.keys()]
        return {prefix: versions.get(prefix) or old[prefix] for prefix in regrown.loads}

    def _catalogue(self, numbers: list[int], touched: _Documents) -> dict[int, str]:
        old = self._published.head.parts
        changed, firsts = patch_catalogue(
            numbers, self._table.numbers, touched.rows, parts=list(old), read=self._published.part
        )
        versions = {
            first: self._put(catalogue_file(first), gzip(rows), old.get(first))
            for first, rows in changed.items()
        }
        self._deleted += [catalogue_file(first) for first in old.keys() - set(firsts)]
        return {first: versions.get(first) or old[first] for first in firsts}

    def _words(self, regrown: Regrown, least: int) -> str:
        if not regrown.documents:
            return self._published.head.words
        words = Words(self._published.words())
        changes = {}
        for word, documents in regrown.documents.items():
            spelled = word.encode()
            entry = Entry(documents if is_suggested(word, documents, least) else 0, b"")
            if words[spelled] != entry:
                changes[spelled] = entry
        return self._put("words.bin", gzip(words.spliced(changes)), self._published.head.words)


def _same(record: Record, old: Analysis) -> Record:
    if unpack_terms(record.terms) != old.terms or record.length != encode_numbers((old.length,)):
        raise Stale(f"{record.id} had other words than it is said to have had")
    return record
