"""Take in the content: digest what changed, judge everything, and say what may be shown today."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from goodword.build.digesting import digested, job_of, problem_from
from goodword.build.used import used, without_hidden
from goodword.model.entry import Entry
from goodword.model.known import Known, first_aliases, language_folders
from goodword.model.problem import Problem
from goodword.model.settings import Settings
from goodword.model.shared import Consent
from goodword.model.site import YAML_KINDS
from goodword.publish.scan import Folder
from goodword.publish.units import Unit, UnitStore
from goodword.stages.check import check, in_order
from goodword.stages.check.consent import ALL_SCOPES
from goodword.stages.check.gate import judge
from goodword.stages.load import load
from goodword.stages.load.restore import restore_consents
from goodword.stages.load.short import hash_of
from goodword.stages.load.units import units_of

REGISTER = "consents.yml"
_STORY = "story/"
"""How units of stories begin."""


@dataclass(slots=True)
class Taken:
    """The content as it may be shown today.

    Attributes:
        entries: Visible records in short, by kind and id; withdrawn addresses too.
        scopes: What consents allow beyond the site, by story id, where that is not everything.
        gone: Photos that may not be shown, by story id.
        consents: The register.
        problems: Everything that is to be said.
        digested: Units that were read in this build.
        stories: Ids of all stories and stubs that have files, shown or not.
    """

    entries: dict[tuple[str, str], Entry] = field(default_factory=dict)
    scopes: dict[str, frozenset[str]] = field(default_factory=dict)
    gone: dict[str, frozenset[str]] = field(default_factory=dict)
    consents: dict[str, Consent] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    digested: tuple[str, ...] = ()
    stories: frozenset[str] = frozenset()


def take_in(folder: Folder, store: UnitStore, settings: Settings, *, as_of: date, workers: int = 0) -> Taken:
    """Take in a content folder.

    Args:
        folder: The folder with what changed in it.
        store: What earlier builds made of it.
        settings: The site's settings.
        as_of: The day for which the site is built.
        workers: Processes; 0: one per core.

    Returns:
        What may be shown, and all problems.
    """
    units = units_of(folder.sources)
    known_units = store.units()
    keys = {name: key_of(folder, files) for name, files in units.items()}
    fresh = [name for name in units if name not in known_units or known_units[name].key != keys[name]]
    todo = {name: (keys[name], units[name]) for name in fresh}
    for name, head, records in digested(folder, todo, settings, workers):
        store.keep_records(name, records)
        known_units[name] = Unit(keys[name], head)
    gone = [name for name in known_units if name not in units]
    store.forget_records(gone)
    kept = {name: known_units[name] for name in units}
    heads = {name: unit.head for name, unit in kept.items()}
    taken = _judged(Content(folder, units, heads, settings, as_of), store, tuple(fresh))
    # What was taken off the site may be in no store either: it is read anew until its files are gone.
    taken.stories = frozenset(name.removeprefix(_STORY) for name in units if name.startswith(_STORY))
    off = [f"{_STORY}{id_}" for kind, id_ in taken.entries if kind == "withdrawn"]
    dropped = [name for name in off if kept.pop(name, None)]
    store.forget_records(dropped)
    if fresh or gone or dropped:
        store.keep_units(kept)
    if folder.changed or folder.gone or folder.touched:
        store.keep_sources(folder.sources)
    return taken


@dataclass(frozen=True, slots=True)
class Content:
    """A content folder, unit by unit.

    Attributes:
        folder: All files.
        units: Files of each unit.
        heads: What was made of each unit.
        settings: The site's settings.
        as_of: The day for which the site is built.
        drafts: True where drafts and what has a later day may be seen: in the preview.
    """

    folder: Folder
    units: Mapping[str, list[str]]
    heads: Mapping[str, tuple[Any, ...]]
    settings: Settings
    as_of: date
    drafts: bool = False


def key_of(folder: Folder, files: Iterable[str]) -> str:
    """Hash of a unit's files."""
    return hash_of(*(part for file in files for part in (file, folder.sources[file].hash)))


def _judged(content: Content, store: UnitStore, fresh: tuple[str, ...]) -> Taken:
    entries: dict[str, list[Entry]] = {
        name: [Entry(*row) for row in head[0]] for name, head in content.heads.items()
    }
    known = known_of(content, entries)
    taken = Taken(digested=fresh)
    with contextlib.suppress(KeyError):
        taken.consents = restore_consents(store.record("consents"), content.settings)
    problems: list[Problem] = []
    for name, members in entries.items():
        problems += judge_unit(content, name, members, known=known, taken=taken)
    taken.entries = without_hidden(taken.entries)
    taken.problems = in_order(problems)
    return taken


def judge_unit(
    content: Content, name: str, members: Iterable[Entry], *, known: Known, taken: Taken
) -> Iterable[Problem]:
    """Judge the records of a unit.

    Args:
        content: All units.
        name: Its name.
        members: Its records in short.
        known: What exists on the whole site.
        taken: Takes what may be shown of it; knows the consents.

    Returns:
        Its problems.
    """
    verdicts = [(entry, judge(entry, known, taken.consents, content.as_of)) for entry in members]
    # A file that could not be read may also contradict others: a stray fr.md, an id that is taken.
    unread = len(content.heads[name][1]) > len(verdicts) and name != REGISTER
    if unread or any(verdict is None for _, verdict in verdicts):
        return _look(content, name, known, taken)
    problems = [problem_from(row) for row in content.heads[name][3]]
    for entry, verdict in verdicts:
        assert verdict is not None
        problems += verdict.problems
        if verdict.shown:
            taken.entries[entry.kind, entry.id] = entry
            if verdict.scopes != ALL_SCOPES:
                taken.scopes[entry.id] = verdict.scopes
    return problems


def _look(content: Content, name: str, known: Known, taken: Taken) -> Iterable[Problem]:
    """Check a unit as a whole, with everything that is known of the site."""
    _, _, texts, photos = job_of(content.folder, name, "", content.units[name])
    loaded = load(texts, photos, content.settings)
    own = dict(loaded.consents)
    loaded.consents.update(taken.consents)
    checked = check(loaded, photos, content.settings, content.as_of, known=known, drafts=content.drafts)
    loaded.consents.clear()
    loaded.consents.update(own)
    entries = {(e.kind, e.id): e for e in (Entry(*row) for row in content.heads[name][0])}
    for kind in YAML_KINDS:
        for id_ in getattr(checked.records, f"{kind}s"):
            taken.entries[kind, id_] = entries[kind, id_]
    for lang, id_ in checked.records.pages:
        taken.entries["page", f"{lang}/{id_}"] = entries["page", f"{lang}/{id_}"]
    for id_ in loaded.attachments:
        taken.entries["attachment", id_] = entries["attachment", id_]
    for id_, record in checked.records.stories.items():
        taken.entries["story", id_] = entries["story", id_]
        if record.scopes != ALL_SCOPES:
            taken.scopes[id_] = record.scopes
        gone = frozenset(loaded.stories[id_].photos) - frozenset(record.photos)
        if gone:
            taken.gone[id_] = gone
    for id_, stub in checked.records.withdrawn.items():
        file = content.units[name][0]
        languages = tuple(stub.languages)
        taken.entries["withdrawn", id_] = Entry(
            "withdrawn", id_, file, stub.date.text, "", (), False, "", languages, 0, "", (), (), (), {}, {},
            True,
        )  # fmt: skip
    return checked.problems


def known_of(content: Content, entries: Mapping[str, list[Entry]]) -> Known:
    """What exists on the whole site, from entries alone."""
    ids: dict[str, set[str]] = {}
    unread: set[tuple[str, str]] = set()
    for head in content.heads.values():
        for kind, id_ in head[1]:
            ids.setdefault(kind, set()).add(id_)
        unread |= {(kind, id_) for kind, id_ in head[2]}
    examples, actions, above, sizes = {}, {}, {}, {}
    aliases = []
    for members in entries.values():
        for e in members:
            if e.kind not in ("page", "topic", "withdrawn", "attachment"):
                examples[e.kind, e.id] = e.example
            if e.kind == "plan":
                actions[e.id] = tuple(a for a, _ in e.more["actions"])
                if e.more["revision_of"]:
                    above["plan", e.id] = e.more["revision_of"]
            elif e.kind in ("place", "organisation") and e.more["parent"]:
                above[e.kind, e.id] = e.more["parent"]
            if e.kind == "place" and e.more["inhabitants"]:
                sizes[e.id] = e.more["inhabitants"]
            elif e.kind == "story" and e.more["aliases"]:
                aliases.append((e.id, e.more["aliases"]))
    files = (f for f in content.folder.sources if f.startswith("stories/") and f.endswith(".md"))
    return Known(
        {kind: frozenset(found) for kind, found in ids.items()},
        frozenset(unread),
        examples,
        actions,
        above,
        sizes,
        first_aliases(sorted(aliases)),
        language_folders(files),
        used(ids, unread, entries),
    )
