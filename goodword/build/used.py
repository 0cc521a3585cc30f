"""Which documents are shown: those that a visible record names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from goodword.model.entry import Entry
from goodword.model.known import WITH_FILES


def used(
    ids: Mapping[str, set[str]], unread: set[tuple[str, str]], entries: Mapping[str, list[Entry]]
) -> frozenset[str] | None:
    """Documents that some record names; None if one that could name some cannot be read."""
    read = {(e.kind, e.id) for members in entries.values() for e in members}
    every = {(kind, id_) for kind in WITH_FILES for id_ in ids.get(kind, ())}
    if not every <= read or any(kind in WITH_FILES for kind, _ in unread):
        return None
    return frozenset(attached(entry for members in entries.values() for entry in members))


def attached(entries: Iterable[Entry]) -> Iterator[str]:
    """Documents that records name."""
    return (id_ for e in entries if e.kind in WITH_FILES for kinds, id_, _ in e.refs if kinds == "attachment")


def without_hidden(entries: dict[tuple[str, str], Entry]) -> dict[tuple[str, str], Entry]:
    """The same without documents that only records name which may not be shown today."""
    shown = set(attached(entries.values()))
    return {key: e for key, e in entries.items() if e.kind != "attachment" or e.id in shown}
