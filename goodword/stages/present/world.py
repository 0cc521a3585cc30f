"""The site as presenters see it. Every look is noted, so that a page knows what it was made from.

A page made in an earlier build still holds if everything it looked at answers as it did then. No dependency
is declared anywhere: the trace of looks is the whole truth (decision 0010).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from itertools import islice
from typing import Any, NamedTuple, TypeVar

from goodword.model.alone import alone
from goodword.model.coalition import Coalition
from goodword.model.entry import Entry
from goodword.model.figure import FigureSeries
from goodword.model.incidents import IncidentDataset
from goodword.model.plan import Plan
from goodword.model.shared import Organisation, Place, Topic
from goodword.model.site import PageRecord, StoryRecord
from goodword.stages import relate
from goodword.stages.present.chronicle import Chronicle
from goodword.stages.present.relations import Relations, Table, short_hash

V = TypeVar("V")
Key = tuple[str, str]


_MOST_SHARED = 24_000


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
        self._answers: dict[str, str] = {}
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
        self.datasets: Table[IncidentDataset] = Table(self, "dataset")
        self.figures: Table[FigureSeries] = Table(self, "figure")
        self.pages: Table[PageRecord] = Table(self, "page")
        self.related = Relations(self, related)
        self.chronicle = Chronicle(self, entries, read, as_of)

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

    def action(self, plan: str, id_: str) -> Plan:
        """A plan as if it had only one action: what happens in the others is no look.

        Args:
            plan: Id of a visible plan.
            id_: Number of its action.

        Returns:
            The plan with this action alone (``goodword.model.alone``).
        """
        self.note(f"x:{plan}#{id_}")
        key = ("alone", plan, id_)
        if key not in self._shared:
            whole: Plan = self._read("plan", plan)
            self._share(key, alone(whole, next(one for one in whole.actions if one.id == id_)), frozenset())
        found: Plan = self._shared[key][0]
        return found

    def for_card(self, id_: str) -> StoryRecord:
        """A story of which only the card is shown: its text may change without a new look."""
        self.note(f"c:{id_}")
        record: StoryRecord = self._read("story", id_)
        return record

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
            found = self._share(key, value, looks)
        if self.trace is not None:
            self.trace |= found[1]
        shared: V = found[0]
        return shared

    def _share(self, key: tuple[str, ...], value: Any, looks: frozenset[str]) -> tuple[Any, frozenset[str]]:
        if len(self._shared) > _MOST_SHARED:
            for old in list(islice(self._shared, _MOST_SHARED // 2)):
                del self._shared[old]
        self._shared[key] = (value, looks)
        return self._shared[key]

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
        if token.startswith("q:"):
            memo = self.memos.get(token[2:])
            return short_hash(repr(memo.value)) if memo and self._holds(memo) else "unknown"
        # Records do not change during a build, and several memos rest on the same looks.
        if token not in self._answers:
            self._answers[token] = self._answer(token)
        return self._answers[token]

    def _answer(self, token: str) -> str:
        sort, _, rest = token.partition(":")
        if sort == "d":
            return self._as_of.isoformat()
        if sort == "i":
            return short_hash("|".join(self._ids.get(rest, ())))
        if sort == "c":
            entry = self._entries.get(("story", rest))
            return f"{entry.card} {self._states.get(rest, '')}" if entry else ""
        if sort == "x":
            plan, _, action = rest.partition("#")
            whole = self._entries.get(("plan", plan))
            return dict(whole.parts).get(action, "") if whole else ""
        if sort == "m":
            return self.chronicle.answer(rest)
        if sort in "rn":
            kind, _, id_ = rest.partition(":")
            entry = self._entries.get((kind, id_))
            if entry is None:
                return ""
            if sort == "r":
                return f"{entry.key} {self._states.get(id_, '')}" if kind == "story" else entry.key
            more = {key: value for key, value in entry.more.items() if key != "updated"}
            return short_hash(repr((entry.names, entry.example, entry.languages, entry.sort, more)))
        return self.related.answer(sort, rest)
