"""The site as presenters see it. Every look is noted, so that a page knows what it was made from.

A page made in an earlier build still holds if everything it looked at answers as it did then. No dependency
is declared anywhere: the trace of looks is the whole truth (decision 0010).
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, Generic, NamedTuple, TypeVar

from goodword.model.coalition import Coalition
from goodword.model.entry import Entry
from goodword.model.plan import Plan
from goodword.model.shared import Organisation, Place, Topic
from goodword.model.site import PageRecord, StoryRecord
from goodword.stages import relate

V = TypeVar("V")
Key = tuple[str, str]


_MOST_SHARED = 8_000


class Memo(NamedTuple):
    """A value with the looks it was made from and what they gave."""

    value: Any
    looks: Mapping[str, str]


class World:
    """All visible records of a site and their relations.

    Args:
        entries: Visible records in short, by kind and id; pages as ``lang/id``.
        related: Their relations.
        read: Gives a whole record by kind and id.
        states: What besides a story's files changes how it is shown (scopes, photos that may not be), by id.
        as_of: The day for which the site is built.
    """

    def __init__(
        self,
        entries: Mapping[Key, Entry],
        related: relate.Related,
        read: Callable[[str, str], Any],
        *,
        states: Mapping[str, str],
        as_of: date,
    ) -> None:
        self.trace: set[str] | None = None
        self.memos: dict[str, Memo] = {}
        self._shared: dict[tuple[str, ...], tuple[Any, frozenset[str]]] = {}
        self._entries, self._related, self._read, self._states = entries, related, read, states
        self._as_of = as_of
        groups: dict[str, list[str]] = {}
        for kind, id_ in sorted(entries):
            groups.setdefault(kind, []).append(id_)
        self._ids = {kind: tuple(ids) for kind, ids in groups.items()}
        self.stories: Table[StoryRecord] = Table(self, "story")
        self.plans: Table[Plan] = Table(self, "plan")
        self.coalitions: Table[Coalition] = Table(self, "coalition")
        self.places: Table[Place] = Table(self, "place")
        self.organisations: Table[Organisation] = Table(self, "organisation")
        self.topics: Table[Topic] = Table(self, "topic")
        self.pages: Table[PageRecord] = Table(self, "page")
        self.related = Relations(self, related)

    def note(self, token: str) -> None:
        """Note a look in the trace of what is being made."""
        if self.trace is not None:
            self.trace.add(token)

    @property
    def as_of(self) -> date:
        """The day for which the site is built."""
        self.note("d")
        return self._as_of

    def ids(self, kind: str) -> tuple[str, ...]:
        """Ids of all visible records of a kind, in order."""
        self.note(f"i:{kind}")
        return self._ids.get(kind, ())

    def entry(self, kind: str, id_: str) -> Entry | None:
        """What a record is called and what sort it is; None if it is not visible."""
        self.note(f"n:{kind}:{id_}")
        return self._entries.get((kind, id_))

    def record(self, kind: str, id_: str) -> Any:
        """A whole record.

        Raises:
            KeyError: It is not visible.
        """
        self.note(f"r:{kind}:{id_}")
        if (kind, id_) not in self._entries:
            raise KeyError(id_)
        return self._read(kind, id_)

    def for_card(self, id_: str) -> StoryRecord:
        """A story of which only the card is shown: its text may change without a new look."""
        self.note(f"c:{id_}")
        record: StoryRecord = self._read("story", id_)
        return record

    def older(self, id_: str, keys: tuple[Key, ...], most: int) -> tuple[relate.Entry, ...]:
        """The stories before one about the same: of the first target that has some."""
        self.note(f"o:{most}:{id_}:{'|'.join(f'{k} {i}' for k, i in keys)}")
        return self._older(id_, keys, most)

    def _older(self, id_: str, keys: tuple[Key, ...], most: int) -> tuple[relate.Entry, ...]:
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

    def _position(self, key: Key, id_: str) -> int:
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

    def shared(self, key: tuple[str, ...], make: Callable[[], V]) -> V:
        """Something that many pages of this build show: made once; its looks count for each of them.

        Args:
            key: What it is, with the language.
            make: Makes it from looks at this world.

        Returns:
            The value.
        """
        found = self._shared.get(key)
        if found is None:
            outer, self.trace = self.trace, set()
            try:
                value = make()
                looks = frozenset(self.trace)
            finally:
                self.trace = outer
            if len(self._shared) > _MOST_SHARED:
                self._shared.clear()
            found = self._shared[key] = (value, looks)
        if self.trace is not None:
            self.trace |= found[1]
        shared: V = found[0]
        return shared

    def memo(self, name: str, make: Callable[[], Any]) -> Any:
        """Something that many looks go into and that few pages need: made once, kept between builds.

        Args:
            name: Its name.
            make: Makes it from looks at this world; a value that JSON holds.

        Returns:
            The value.
        """
        self.note(f"q:{name}")
        if name not in self.memos or not self._holds(self.memos[name]):
            outer, self.trace = self.trace, set()
            try:
                value = make()
                self.memos[name] = Memo(value, {token: self.answer(token) for token in sorted(self.trace)})
            finally:
                self.trace = outer
        return self.memos[name].value

    def _holds(self, memo: Memo) -> bool:
        return all(self.answer(token) == before for token, before in memo.looks.items())

    def answer(self, token: str) -> str:
        """What a look gives today, as a text to compare with what it gave before.

        Args:
            token: A look as ``note`` wrote it.

        Returns:
            A hash or a short text; empty if there is nothing.
        """
        sort, _, rest = token.partition(":")
        if sort == "d":
            return self._as_of.isoformat()
        if sort == "q":
            memo = self.memos.get(rest)
            return _hash(repr(memo.value)) if memo and self._holds(memo) else "unknown"
        if sort == "i":
            return _hash("|".join(self._ids.get(rest, ())))
        if sort == "c":
            entry = self._entries.get(("story", rest))
            return f"{entry.card} {self._states.get(rest, '')}" if entry else ""
        if sort == "o":
            most, id_, keys = rest.split(":", 2)
            pairs = tuple(tuple(key.split(" ", 1)) for key in keys.split("|") if key)
            return "|".join(e.id for e in self._older(id_, pairs, int(most)))  # type: ignore[arg-type]
        if sort in "rn":
            kind, _, id_ = rest.partition(":")
            entry = self._entries.get((kind, id_))
            if entry is None:
                return ""
            if sort == "r":
                return f"{entry.key} {self._states.get(id_, '')}" if kind == "story" else entry.key
            return _hash(repr((entry.names, entry.example, entry.languages, entry.sort, entry.more)))
        return self.related.answer(sort, rest)


class Table(Mapping[str, V], Generic[V]):
    """Visible records of one kind by id; every look is noted."""

    def __init__(self, world: World, kind: str) -> None:
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

    def __init__(self, world: World, related: relate.Related) -> None:
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

    def duties(self, id_: str) -> tuple[relate.Duty, ...]:
        """Actions of an organisation."""
        self._world.note(f"u:{id_}")
        return self._related.duties.get(id_, ())

    def children(self, id_: str) -> tuple[str, ...]:
        """Places inside a place."""
        self._world.note(f"h:{id_}")
        return self._related.children.get(id_, ())

    def revision(self, id_: str) -> str:
        """The plan that replaced a plan, or an empty text."""
        self._world.note(f"s:{id_}")
        return self._related.revisions.get(id_, "")

    def answer(self, sort: str, rest: str) -> str:
        """See ``World.answer``."""
        related = self._related
        if sort in "aukhsv":
            return self._small(sort, rest)
        kind, _, id_ = rest.partition(":")
        if sort == "g":
            group = related.entries if kind == "all" else related.stories.get((kind, id_), ())
            return _hash("|".join(map(self._mark, group)))
        table = related.plans if sort == "p" else related.coalitions
        return "|".join(table.get((kind, id_), ()))

    def _small(self, sort: str, rest: str) -> str:
        related = self._related
        if sort == "u":
            return _hash(repr(related.duties.get(rest, ())))
        if sort == "h":
            return "|".join(related.children.get(rest, ()))
        if sort == "s":
            return related.revisions.get(rest, "")
        if sort == "v":
            return _hash("|".join(self._sorted(rest)))
        kind, _, id_ = rest.partition(":")
        if sort == "a":
            return "|".join(self._around(kind, id_))
        return str(len(related.stories.get((kind, id_), ())))


def _hash(text: str) -> str:
    return hashlib.blake2b(text.encode(), digest_size=8).hexdigest()
