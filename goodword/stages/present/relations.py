"""Records and relations as presenters see them; every look is noted."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import Any, Generic, Protocol, TypeVar

from goodword.model.entry import Entry
from goodword.stages import relate

V = TypeVar("V")


class Looked(Protocol):
    """What notes the looks: the world."""

    def note(self, token: str) -> None:
        """Note a look."""

    def ids(self, kind: str) -> tuple[str, ...]:
        """Ids of a kind."""

    def entry(self, kind: str, id_: str) -> Entry | None:
        """A record in short."""

    def record(self, kind: str, id_: str) -> Any:
        """A whole record."""


class Table(Mapping[str, V], Generic[V]):
    """Visible records of one kind by id; every look is noted."""

    def __init__(self, world: Looked, kind: str) -> None:
        self._world, self._kind = world, kind

    def __getitem__(self, id_: str) -> V:
        record: V = self._world.record(self._kind, id_)
        return record

    def __contains__(self, id_: object) -> bool:
        return self._world.entry(self._kind, str(id_)) is not None

    def __iter__(self) -> Iterator[str]:
        return iter(self._world.ids(self._kind))

    def __len__(self) -> int:
        return len(self._world.ids(self._kind))


class Relations:
    """Relations of a site; every look is noted."""

    def __init__(self, world: Looked, related: relate.Related) -> None:
        self._world, self._related = world, related
        self._marks: dict[str, str] = {}
        self._values: dict[str, tuple[str, ...]] = {}

    def _mark(self, entry: relate.Entry) -> str:
        """Everything that who sees a list of stories can read there without another look."""
        mark = self._marks.get(entry.id)
        if mark is None:
            mark = f"{entry.id} {entry.day} {entry.kind} {'+'.join(entry.languages)} {entry.example}"
            self._marks[entry.id] = mark
        return mark

    @property
    def entries(self) -> tuple[relate.Entry, ...]:
        """All stories, newest first."""
        self._world.note("g:all:")
        return self._related.entries

    def stories(self, kind: str, id_: str) -> tuple[relate.Entry, ...]:
        """Stories about something, newest first."""
        self._world.note(f"g:{kind}:{id_}")
        return self._related.stories.get((kind, id_), ())

    def count(self, kind: str, id_: str) -> int:
        """Number of stories about something."""
        self._world.note(f"k:{kind}:{id_}")
        return len(self._related.stories.get((kind, id_), ()))

    def values(self, kind: str) -> tuple[str, ...]:
        """Everything of a kind about which there are stories, in order of ids."""
        self._world.note(f"v:{kind}")
        return self._sorted(kind)

    def around(self, kind: str, id_: str) -> tuple[str, str]:
        """What comes before and after one of ``values``, such as a month; empty at the ends."""
        self._world.note(f"a:{kind}:{id_}")
        return self._around(kind, id_)

    def _around(self, kind: str, id_: str) -> tuple[str, str]:
        values = self._sorted(kind)
        at = bisect_left(values, id_)
        after = values[at + 1 : at + 2] if values[at : at + 1] == (id_,) else values[at : at + 1]
        return values[at - 1] if at else "", "".join(after)

    def _sorted(self, kind: str) -> tuple[str, ...]:
        if kind not in self._values:
            self._values[kind] = tuple(sorted(id_ for key, id_ in self._related.stories if key == kind))
        return self._values[kind]

    def plans(self, kind: str, id_: str) -> tuple[str, ...]:
        """Plans of a place, coalition or leading body."""
        self._world.note(f"p:{kind}:{id_}")
        return self._related.plans.get((kind, id_), ())

    def coalitions(self, kind: str, id_: str) -> tuple[str, ...]:
        """Coalitions of a place or with a member."""
        self._world.note(f"b:{kind}:{id_}")
        return self._related.coalitions.get((kind, id_), ())

    def data(self, kind: str, id_: str) -> tuple[tuple[str, str], ...]:
        """Kind and id of the incident datasets and figures of a place or coalition, datasets first."""
        self._world.note(f"f:{kind}:{id_}")
        return self._related.data.get((kind, id_), ())

    def duties(self, id_: str) -> tuple[relate.Duty, ...]:
        """Actions of an organisation."""
        self._world.note(f"u:{id_}")
        return self._related.duties.get(id_, ())

    def children(self, id_: str) -> tuple[str, ...]:
        """Places inside a place."""
        self._world.note(f"h:{id_}")
        return self._related.children.get(id_, ())

    def revisions(self, id_: str) -> tuple[str, ...]:
        """The plans that replaced a plan; mostly one, or none."""
        self._world.note(f"s:{id_}")
        return self._related.revisions.get(id_, ())

    def older(self, id_: str, keys: tuple[tuple[str, str], ...], most: int) -> tuple[relate.Entry, ...]:
        """The stories before one about the same: of the first target that has some."""
        self._world.note(f"o:{most}:{id_}:{'|'.join(f'{k} {i}' for k, i in keys)}")
        return self._older(id_, keys, most)

    def _older(self, id_: str, keys: tuple[tuple[str, str], ...], most: int) -> tuple[relate.Entry, ...]:
        rank = self._related.rank
        if id_ not in rank:
            return ()
        here = self._related.entries[rank[id_]]
        for key in keys:
            group = self._related.stories.get(key, ())
            at = self._position(key, id_)
            found = tuple(e for e in group[at + 1 : at + 1 + most] if e.example == here.example)
            if found:
                return found
        return ()

    def _position(self, key: tuple[str, str], id_: str) -> int:
        """Place of a story in a group, which is in the order of rank."""
        group, rank = self._related.stories.get(key, ()), self._related.rank
        low, high, mine = 0, len(group), rank[id_]
        while low < high:
            middle = (low + high) // 2
            if rank[group[middle].id] < mine:
                low = middle + 1
            else:
                high = middle
        return low

    def answer(self, sort: str, rest: str) -> str:
        """See ``World.answer``."""
        related = self._related
        if sort == "o":
            most, id_, keys = rest.split(":", 2)
            pairs = tuple(tuple(key.split(" ", 1)) for key in keys.split("|") if key)
            return "|".join(e.id for e in self._older(id_, pairs, int(most)))  # type: ignore[arg-type]
        if sort in "aukhsv":
            return self._small(sort, rest)
        kind, _, id_ = rest.partition(":")
        if sort == "g":
            group = related.entries if kind == "all" else related.stories.get((kind, id_), ())
            return short_hash("|".join(map(self._mark, group)))
        if sort == "f":
            return "|".join(map(" ".join, related.data.get((kind, id_), ())))
        table = related.plans if sort == "p" else related.coalitions
        return "|".join(table.get((kind, id_), ()))

    def _small(self, sort: str, rest: str) -> str:
        related = self._related
        if sort == "u":
            return short_hash(repr(related.duties.get(rest, ())))
        if sort == "h":
            return "|".join(related.children.get(rest, ()))
        if sort == "s":
            return "|".join(related.revisions.get(rest, ()))
        if sort == "v":
            return short_hash("|".join(self._sorted(rest)))
        kind, _, id_ = rest.partition(":")
        if sort == "a":
            return "|".join(self._around(kind, id_))
        return str(len(related.stories.get((kind, id_), ())))


def short_hash(text: str) -> str:
    """Hash of an answer, short enough to be kept by the thousands."""
    return hashlib.blake2b(text.encode(), digest_size=8).hexdigest()
