"""Relate: who points to whom, in both directions (DOMAIN, section 5)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, TypeVar

from goodword.model import entry as model

K = TypeVar("K")
V = TypeVar("V")
Target = tuple[str, str]


class Entry(NamedTuple):
    """The small part of a story that lists need.

    Attributes:
        id: The story's id.
        day: Day of publication in the site's time zone.
        kind: Story kind.
        languages: Languages in which it has a page, the original's first.
        example: True for an invented example.
        targets: Pairs of kind and id of what it is about: ``("place", "foca")``.
        proofs: Actions it proves, ``plan#action``, with their position in the story's list.
    """

    id: str
    day: date
    kind: str
    languages: tuple[str, ...]
    example: bool
    targets: tuple[Target, ...]
    proofs: tuple[tuple[str, int], ...]


class Duty(NamedTuple):
    """An organisation's part in an action."""

    plan: str
    action: str
    role: str


@dataclass(frozen=True, slots=True)
class Related:
    """All relations of a site; every tuple is in its order of display.

    Attributes:
        entries: All stories, newest first, ties by id.
        stories: Stories by what they are about: ``("place", "foca")``, ``("coalition", ...)``, ``("action",
            "plan#1.1")``; an area of work in a place as ``("field", "foca#awareness")``; by
            ``("kind", "event")``, ``("year", "2026")`` and ``("month", "2026-05")``.
        plans: Plan ids by place, coalition or leading body.
        coalitions: Coalition ids by place or member organisation.
        data: Kind and id of datasets and figures, by place or coalition.
        duties: Actions by organisation id.
        children: Places inside a place, by id.
        revisions: The plans that replaced a plan, by the old one's id.
        rank: Position of a story in ``entries``, by id.
    """

    entries: tuple[Entry, ...]
    stories: Mapping[Target, tuple[Entry, ...]]
    plans: Mapping[Target, tuple[str, ...]]
    coalitions: Mapping[Target, tuple[str, ...]]
    data: Mapping[Target, tuple[Target, ...]]
    duties: Mapping[str, tuple[Duty, ...]]
    children: Mapping[str, tuple[str, ...]]
    revisions: Mapping[str, tuple[str, ...]]
    rank: Mapping[str, int]


def made_from(entry: model.Entry) -> tuple[object, ...]:
    """All of a record that relations are made from: while it stays the same, they do."""
    return (
        entry.kind, entry.id, entry.example, entry.languages, entry.day, entry.sort, entry.targets,
        entry.proofs, entry.more,
    )  # fmt: skip


def relate(visible: Iterable[model.Entry]) -> Related:
    """Find all relations between the visible records.

    Args:
        visible: Every record that may be shown, in short.

    Returns:
        The relations, in both directions.
    """
    kinds = _grouped((entry.kind, entry) for entry in sorted(visible, key=lambda e: (e.kind, e.id)))
    found = sorted(kinds.get("story", ()), key=lambda e: (-e.day, e.id))
    entries = tuple(
        Entry(e.id, date.fromordinal(e.day), e.sort, e.languages, e.example, e.targets, e.proofs)
        for e in found
    )
    coalitions = {e.id for e in kinds.get("coalition", ())}
    plans = kinds.get("plan", ())
    return Related(
        entries,
        _grouped((key, entry) for entry in entries for key in _keys(entry)),
        _grouped(dict.fromkeys((_body(t, coalitions), e.id) for e in plans for t in e.targets)),
        _grouped((target, e.id) for e in kinds.get("coalition", ()) for target in e.targets),
        _grouped(
            (t, (e.kind, e.id))
            for kind in ("dataset", "figure")
            for e in kinds.get(kind, ())
            for t in e.targets
        ),
        _grouped((body, Duty(e.id, action, role)) for e in plans for body, action, role in e.more["duties"]),
        _grouped((e.more["parent"], e.id) for e in kinds.get("place", ()) if e.more["parent"]),
        _grouped((e.more["revision_of"], e.id) for e in plans if e.more["revision_of"]),
        {entry.id: n for n, entry in enumerate(entries)},
    )


def _body(target: Target, coalitions: set[str]) -> Target:
    """A leading body is a coalition or an organisation."""
    if target[0] != "body":
        return target
    return ("coalition" if target[1] in coalitions else "organisation", target[1])


def _keys(entry: Entry) -> Iterator[Target]:
    yield "kind", entry.kind
    yield "year", f"{entry.day.year:04}"
    yield "month", f"{entry.day.year:04}-{entry.day.month:02}"
    targets: list[Target] = []
    for kind, id_ in entry.targets:
        targets += [("coalition", id_), ("organisation", id_)] if kind == "body" else [(kind, id_)]
    for action, _ in entry.proofs:
        targets += [("action", action), ("plan", action.partition("#")[0])]
    places = [id_ for kind, id_ in targets if kind == "place"]
    areas = [id_ for kind, id_ in targets if kind == "area"]
    targets += [("field", f"{place}#{area}") for place in places for area in areas]
    yield from dict.fromkeys(targets)


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    groups: defaultdict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}
