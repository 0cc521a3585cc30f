"""Keep the search index up to date: patched where little changed, made anew where much did."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
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


@dataclass(slots=True)
class _Documents:
    """Documents by id: those made in this build, and how each could be made."""

    makers: dict[str, Callable[[], SearchDocument]] = field(default_factory=dict)
    made: dict[str, SearchDocument] = field(default_factory=dict)
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
    analyses = {id_: analyse(document) for id_, document in documents.made.items()}
    paths = _patched(maker, documents, labels, analyses=analyses, store=store, published=published)
    if paths is None:
        paths = _anew(maker, documents, labels, analyses=analyses, store=store)
    store.drop_memos(_TERMS + id_ for id_ in documents.gone)
    store.keep_memos((_TERMS + id_, _packed(one)) for id_, one in analyses.items())
    store.keep_memo("search labels", labelled.encode())
    maker.new.put("index", frame, looks=(), paths=sorted(paths), world=maker.world)


def _collect(
    maker: Maker, jobs: Iterable[tuple[str, Callable[[], SearchDocument]]], frame: str
) -> _Documents:
    documents = _Documents()
    for id_, make in jobs:
        documents.makers[id_] = make

        def remember(id_: str = id_, make: Callable[[], SearchDocument] = make) -> Mapping[str, bytes]:
            documents.made[id_] = make()
            return {}

        maker.run(f"doc {id_}", frame, remember)
    return documents


def _patched(
    maker: Maker,
    documents: _Documents,
    labels: FacetLabels,
    *,
    analyses: Mapping[str, Analysis],
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
    patch = patch_index(state, lambda path: published(f"search/{path}"), changes, labels, known=analyses)
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
    analyses: Mapping[str, Analysis],
    store: UnitStore,
) -> list[str]:
    """The index made from nothing."""
    known = dict(analyses)
    every = []
    for id_, make in documents.makers.items():
        every.append(documents.made.get(id_) or make())
    files, state = build_with_state(every, labels, known=known)
    for path, data in files.items():
        maker.target.put(f"search/{path}", data)
    store.keep_memo(_STATE, state)
    return [f"search/{path}" for path in files]


def _packed(analysis: Analysis) -> bytes:
    return json.dumps(
        [analysis.length, dict(analysis.terms)], ensure_ascii=False, separators=(",", ":")
    ).encode()


def _unpacked(data: bytes) -> Analysis:
    length, terms = json.loads(data)
    return Analysis(terms, length)
