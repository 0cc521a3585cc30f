"""A content folder that is taken in again and again while somebody writes: only what was saved is read.

It shows what a build shows, and besides: drafts, what has a later day, and the last readable state of a file
that cannot be read just now. What people have not agreed to stays hidden here too.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from goodword.build.digesting import Head, digested, problem_from
from goodword.build.intake import Content, Taken, judge_unit, key_of, known_of
from goodword.build.used import without_hidden
from goodword.model.entry import Entry
from goodword.model.known import Known
from goodword.model.problem import Problem
from goodword.model.settings import Settings
from goodword.publish.scan import Folder, look_again, scan
from goodword.publish.units import Unit, UnitStore
from goodword.stages.check import in_order
from goodword.stages.check.gate import judge
from goodword.stages.load.restore import restore_consents
from goodword.stages.load.units import unit_of, units_of
from goodword.stages.relate import Related, made_from, relate

Key = tuple[str, str]
_MANY = 200


@dataclass(frozen=True, slots=True)
class Shown:
    """What a preview shows of a content folder.

    Attributes:
        folder: The folder, file by file.
        taken: What may be shown, and all problems.
        related: Its relations.
        marks: Why a record is not on the public site, ``draft`` or ``future``, by kind and id.
    """

    folder: Folder
    taken: Taken
    related: Related
    marks: Mapping[Key, str]


class Session:
    """Takes in a content folder again and again.

    Args:
        path: The folder.
        store: What earlier sessions made of it.
        settings: The site's settings.
        workers: Processes; 0: one per core.
    """

    def __init__(self, path: Path, store: UnitStore, settings: Settings, *, workers: int = 0) -> None:
        self._path, self._store, self._settings, self._workers = path, store, settings, workers
        self._folder = Folder(path, store.sources())
        known = store.units()
        self._stored = frozenset(known)
        self._units: dict[str, list[str]] = {}
        self._keys = {name: unit.key for name, unit in known.items()}
        self._heads: dict[str, Head] = {name: unit.head for name, unit in known.items()}
        self._fresh: dict[str, Mapping[str, str]] = {}
        self._records: dict[str, str] = {}
        self._broken: dict[str, list[Problem]] = {}
        self._entries: dict[str, list[Entry]] = {}
        self._parts: dict[str, tuple[Taken, tuple[Problem, ...]]] = {}
        self._marks: dict[Key, str] = {}
        self._known = Known()
        self._as_of: date | None = None
        self._missed = False
        self._related: Related | None = None

    def record(self, name: str) -> str:
        """The kept form of a record; KeyError if there is none."""
        found = self._records.get(name)
        return self._store.record(name) if found is None else found

    def take(self, as_of: date, files: Iterable[str] | None = None) -> Shown:
        """Take in what changed since the last time.

        Args:
            as_of: The day for which the site is shown.
            files: Paths in the folder of all files that changed; None: nobody knows, all are looked at.

        Returns:
            What may be shown now.

        Raises:
            OSError: A file cannot be read.
            BrokenStoreError: What earlier sessions left is of no use.
        """
        before = self._folder
        try:
            return self._take(as_of, None if self._missed else files)
        except BaseException:
            self._folder, self._missed = before, True
            raise

    def _take(self, as_of: date, files: Iterable[str] | None) -> Shown:
        first = self._as_of is None
        folder = None if first or files is None else look_again(self._folder, files)
        before, self._folder = self._folder, folder or scan(self._path, self._folder.sources)
        touched = self._group(first)
        traits = self._traits(touched)
        self._digest(touched)
        for name in touched if as_of == self._as_of else self._units:
            self._open(name, as_of)
        anew = first or self._missed or as_of != self._as_of or "consents.yml" in touched
        anew = anew or self._traits(touched) != traits or before.sources.keys() != self._folder.sources.keys()
        self._as_of, self._missed = as_of, False
        shown = self._judge(touched, anew=anew)
        if first or len(self._fresh) > _MANY:
            self.save()
        return shown

    def save(self) -> None:
        """Keep what was made for the next session, without what was taken off the site."""
        shown = (key for part, _ in self._parts.values() for key in part.entries)
        off = {f"story/{id_}" for kind, id_ in shown if kind == "withdrawn"}
        for name, records in self._fresh.items():
            if name not in off:
                self._store.keep_records(name, records)
        self._store.forget_records(sorted(off | (self._stored - self._units.keys())))
        keys = self._keys | dict.fromkeys(self._broken, "")
        kept = {name: Unit(keys[name], self._heads[name]) for name in self._units if name not in off}
        self._store.keep_units(kept)
        self._stored = frozenset(kept)
        self._store.keep_sources(self._folder.sources)
        self._store.commit()
        # A story that comes back must be read anew.
        self._records = {n: r for name in off for n, r in self._fresh.get(name, {}).items()}
        self._fresh = {name: self._fresh[name] for name in off if name in self._fresh}
        for name in off - self._fresh.keys():
            self._keys.pop(name, None)

    def _group(self, first: bool) -> list[str]:
        """Bring the lists of files up to date; gives units of which something may have changed."""
        if first:
            self._units = units_of(self._folder.sources)
            for name in [name for name in self._heads if name not in self._units]:
                del self._heads[name], self._keys[name]
            return list(self._units)
        touched: dict[str, set[str]] = {}
        for file in (*self._folder.changed, *self._folder.gone):
            name = unit_of(file)
            touched.setdefault(name, set(self._units.get(name, ()))).add(file)
        for name in self._units.keys() - self._keys.keys():
            touched.setdefault(name, set(self._units[name]))
        for name, files in touched.items():
            self._units[name] = sorted(file for file in files if file in self._folder.sources)
            if not self._units[name]:
                del self._units[name]
        return sorted(touched)

    def _digest(self, touched: Iterable[str]) -> None:
        todo = {}
        for name in touched:
            if name not in self._units:
                for table in (self._heads, self._keys, self._broken, self._parts, self._entries, self._fresh):
                    table.pop(name, None)
                continue
            if self._keys.get(name) != (key := key_of(self._folder, self._units[name])):
                todo[name] = (key, self._units[name])
        for name, head, records in digested(self._folder, todo, self._settings, self._workers):
            self._keys[name] = todo[name][0]
            before = self._heads.get(name)
            if head[2] and before is not None and not before[2]:
                self._broken[name] = [problem_from(row) for row in head[3]]
                continue
            self._broken.pop(name, None)
            self._heads[name], self._fresh[name] = head, records
            self._records.update(records)

    def _open(self, name: str, as_of: date) -> None:
        """Entries of a unit without what only keeps them off the public site for now."""
        members = [Entry(*row) for row in self._heads[name][0]] if name in self._units else []
        for entry in members:
            self._marks.pop((entry.kind, entry.id), None)
        self._entries[name] = [self._opened(entry, as_of.isoformat()) for entry in members]

    def _opened(self, entry: Entry, today: str) -> Entry:
        gate = entry.gate
        future = bool(gate.get("date")) and gate["date"][0] > today
        if "draft" not in gate and not future:
            return entry
        self._marks[entry.kind, entry.id] = "draft" if "draft" in gate else "future"
        left = {k: v for k, v in gate.items() if k != "draft" and not (future and k == "date")}
        return entry._replace(gate=left)

    def _traits(self, names: Iterable[str]) -> list[Any]:
        """What other records may ask of units."""
        found: list[Any] = []
        for name in names:
            head = self._heads.get(name)
            if head is not None:
                content = Content(Folder(self._path), {}, {name: head}, self._settings, date.min)
                found.append((name, known_of(content, {name: [Entry(*row) for row in head[0]]})))
        return found

    def _judge(self, touched: list[str], *, anew: bool) -> Shown:
        assert self._as_of is not None
        content = Content(self._folder, self._units, self._heads, self._settings, self._as_of, drafts=True)
        if anew:
            self._entries = {name: self._entries[name] for name in self._units}
            self._known = known_of(content, self._entries)
            self._parts = {}
        taken = Taken()
        with contextlib.suppress(KeyError):
            taken.consents = restore_consents(self.record("consents"), self._settings)
        links = self._links(touched)
        for name in self._units if anew else touched:
            if name in self._units:
                self._parts[name] = self._part(content, name, taken)
        problems: list[Problem] = []
        for part, said in self._parts.values():
            taken.entries |= part.entries
            taken.scopes |= part.scopes
            taken.gone |= part.gone
            problems += said
        taken.entries = without_hidden(taken.entries)
        taken.problems = in_order(problems)
        if anew or self._related is None or self._links(touched) != links:
            self._related = relate(taken.entries.values())
        marks = {key: mark for key, mark in self._marks.items() if key in taken.entries}
        return Shown(self._folder, taken, self._related, marks)

    def _part(self, content: Content, name: str, taken: Taken) -> tuple[Taken, tuple[Problem, ...]]:
        """What may be shown of a unit, and what is wrong with it."""
        part, members, broken = Taken(consents=taken.consents), self._entries[name], self._broken.get(name)
        if broken is None:
            said = judge_unit(content, name, members, known=self._known, taken=part)
            return part, tuple(said)
        # What only a look at the file could tell is not shown: the file says something else by now.
        if all(judge(entry, self._known, taken.consents, content.as_of) for entry in members):
            judge_unit(content, name, members, known=self._known, taken=part)
        return part, tuple(broken)

    def _links(self, names: Iterable[str]) -> list[Any]:
        """What relations are made from."""
        shown = (self._parts[name][0].entries.values() for name in names if name in self._parts)
        return [made_from(entry) for entries in shown for entry in entries]
