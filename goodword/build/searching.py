"""Keep the search index up to date: patched where little changed, made anew where much did."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from goodword.build.making import Maker
from goodword.formats.search import (
    Analysis,
    Change,
    FacetLabels,
    SearchDocument,
    analyse,
    build_with_state,
    patch_index,
)
from goodword.publish.units import UnitStore

_STATE = "search state"
_TERMS = "terms "


class _Words(Mapping[str, Analysis]):
    """Words of the documents that were made, packed, because all of them together are many."""

    def __init__(self) -> None:
        self.packed: dict[str, bytes] = {}

    def add(self, document: SearchDocument) -> None:
        """Count the words of a document."""
        self.packed[document.id] = _packed(analyse(document))

    def __getitem__(self, id_: str) -> Analysis:
        return _unpacked(self.packed[id_])

    def __iter__(self) -> Iterator[str]:
        return iter(self.packed)

    def __len__(self) -> int:
        return len(self.packed)


@dataclass(slots=True)
class _Documents:
    """Documents by id: those made in this build, and how each could be made."""

    makers: dict[str, Callable[[], SearchDocument]] = field(default_factory=dict)
    made: dict[str, SearchDocument] = field(default_factory=dict)
    words: _Words = field(default_factory=_Words)
    gone: list[str] = field(default_factory=list)


def update_search(
    maker: Maker,
    jobs: Iterable[tuple[str, Callable[[], SearchDocument]]],
    labels: FacetLabels,
    *,
    frame: str,
    store: UnitStore,
    published: Callable[[str], bytes],
) -> None:
    """Bring the search index to the state of the site.

    Args:
        maker: Knows which documents changed.
        jobs: Id and maker of every document.
        labels: What facet values are called.
        frame: Hash of what all documents have in common.
        store: Holds the words of each document and the state of the index.
        published: Gives a published file by its path.
    """
    documents = _collect(maker, jobs, frame)
    before = frozenset(n[4:] for n in maker.old.made if n.startswith("doc "))
    documents.gone = sorted(before - documents.makers.keys())
    labelled = json.dumps([labels, frame], ensure_ascii=False, sort_keys=True)
    index = maker.old.made.get("index")
    same_labels = index is not None and (store.memo("search labels") or b"").decode() == labelled
    if index and not documents.made and not documents.gone and same_labels:
        maker.keep("index", index)
        return
    paths = _patched(maker, documents, labels, store=store, published=published)
    if paths is None:
        paths = _anew(maker, documents, labels, store=store)
    store.drop_memos(_TERMS + id_ for id_ in documents.gone)
    store.keep_memos((_TERMS + id_, packed) for id_, packed in documents.words.packed.items())
    store.keep_memo("search labels", labelled.encode())
    maker.new.put("index", frame, looks=(), paths=sorted(paths), world=maker.world)


def _collect(
    maker: Maker, jobs: Iterable[tuple[str, Callable[[], SearchDocument]]], frame: str
) -> _Documents:
    documents = _Documents()
    for id_, make in jobs:
        documents.makers[id_] = make

        def remember(id_: str = id_, make: Callable[[], SearchDocument] = make) -> Mapping[str, bytes]:
            document = make()
            documents.words.add(document)
            # Its words are counted; ten thousand texts are not held for nothing.
            documents.made[id_] = dataclasses.replace(document, text="")
            return {}

        maker.run(f"doc {id_}", frame, remember)
    return documents


def _patched(
    maker: Maker,
    documents: _Documents,
    labels: FacetLabels,
    *,
    store: UnitStore,
    published: Callable[[str], bytes],
) -> list[str] | None:
    """The index patched; None where it must be made anew."""
    state, index = store.memo(_STATE), maker.old.made.get("index")
    if state is None or index is None or len(documents.made) > max(50, len(documents.makers) // 8):
        return None
    changes = {}
    for id_ in [*documents.made, *documents.gone]:
        old = store.memo(_TERMS + id_)
        if old is None and f"doc {id_}" in maker.old.made:
            return None
        changes[id_] = Change(_unpacked(old) if old else None, documents.made.get(id_))
    patch = patch_index(
        state, lambda path: published(f"search/{path}"), changes, labels, known=documents.words
    )
    if patch is None:
        return None
    files = {f"search/{path}": data for path, data in patch.files.items()}
    deleted = {f"search/{path}" for path in patch.deleted}
    kept = [path for path in index[2] if path not in files and path not in deleted]
    maker.keep("index", ("", b"", tuple(kept)))
    for path, data in files.items():
        maker.target.put(path, data)
    store.keep_memo(_STATE, patch.state)
    return [*kept, *files]


def _anew(
    maker: Maker,
    documents: _Documents,
    labels: FacetLabels,
    *,
    store: UnitStore,
) -> list[str]:
    """The index made from nothing."""
    every = (documents.made.get(id_) or make() for id_, make in documents.makers.items())
    files, state = build_with_state(every, labels, known=documents.words)
    for path, data in files.items():
        maker.target.put(f"search/{path}", data)
    store.keep_memo(_STATE, state)
    # Without a memory nobody knows what was withdrawn, and its words may stay in no store.
    store.drop_other_memos(_TERMS, (_TERMS + id_ for id_ in documents.makers))
    return [f"search/{path}" for path in files]


def _packed(analysis: Analysis) -> bytes:
    said = [analysis.length, dict(analysis.terms)]
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()


def _unpacked(data: bytes) -> Analysis:
    length, terms = json.loads(data)
    return Analysis(terms, length)
