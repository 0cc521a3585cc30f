"""What exists on a site: enough to tell whether a reference leads somewhere, without reading the records."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from goodword.model.incidents import LARGE
from goodword.model.loaded import Loaded
from goodword.model.site import YAML_KINDS
from goodword.model.walk import references
from goodword.text.language import BY_FOLDER

WITH_FILES = frozenset({"plan", "coalition"})
"""Kinds of records that may name documents."""


@dataclass(frozen=True, slots=True)
class Known:
    """Ids of a site and the little that checks of other records ask of them.

    Attributes:
        ids: Known ids by kind, whether or not their records could be read; pages as ``lang/id``.
        unread: Kinds and ids whose file is there but cannot be read; ``*`` for all of a kind.
        examples: True for an invented record, by kind and id.
        actions: Ids of a plan's actions, by plan.
        above: The record above in a chain (parent, plan that was revised), by kind and id.
        sizes: Inhabitants of a place, where they are known.
        aliases: The story that has an alias, by alias.
        folders: Folders that hold stories with a file per language.
        used: Documents that some record names; None: not all records could be read, so nobody knows.
        everything: True: every id exists and nothing contradicts; for checking one file alone.
    """

    ids: Mapping[str, frozenset[str]] = field(default_factory=dict)
    unread: frozenset[tuple[str, str]] = frozenset()
    examples: Mapping[tuple[str, str], bool] = field(default_factory=dict)
    actions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    above: Mapping[tuple[str, str], str] = field(default_factory=dict)
    sizes: Mapping[str, int] = field(default_factory=dict)
    aliases: Mapping[str, str] = field(default_factory=dict)
    folders: frozenset[str] = frozenset()
    used: frozenset[str] | None = None
    everything: bool = False

    def exists(self, kind: str, id_: str) -> bool:
        """Whether something may point there; what cannot be read has its own error already."""
        if self.everything or id_ in self.ids.get(kind, ()):
            return True
        return (kind, id_) in self.unread or (kind, "*") in self.unread

    def is_unused(self, attachment: str) -> bool:
        """Whether no record names a document, not even one that is not shown."""
        return self.used is not None and attachment not in self.used

    def is_small(self, place: str) -> bool:
        """Whether a small count in a place may point to a person: it has few inhabitants, or nobody knows."""
        return not self.everything and self.sizes.get(place, 0) < LARGE

    def returns(self, kind: str, id_: str) -> bool:
        """Whether the chain above a record comes back to it."""
        seen: set[str] = set()
        here = self.above.get((kind, id_))
        while here is not None and here not in seen:
            if here == id_:
                return True
            seen.add(here)
            here = self.above.get((kind, here))
        return False


EVERYTHING = Known(everything=True)
"""Every reference leads somewhere: to check a file for what is wrong in itself."""


def known_of(loaded: Loaded) -> Known:
    """What exists in a content folder that was loaded as a whole.

    Args:
        loaded: All records with their origins.

    Returns:
        Its ids.
    """
    ids: dict[str, set[str]] = {}
    for kind, id_ in loaded.origins:
        if kind == "page" or "/" not in id_:
            ids.setdefault(kind, set()).add(id_)
    ids["attachment"] = set(loaded.attachments)
    above = [(("plan", i), p.revision_of) for i, p in loaded.plans.items()]
    above += [(("place", i), p.parent) for i, p in loaded.places.items()]
    above += [(("organisation", i), o.parent) for i, o in loaded.organisations.items()]
    return Known(
        {kind: frozenset(found) for kind, found in ids.items()},
        frozenset(loaded.unread),
        dict(_examples(loaded)),
        {id_: tuple(a.id for a in plan.actions) for id_, plan in loaded.plans.items()},
        {key: target for key, target in above if target},
        {id_: p.population.n for id_, p in loaded.places.items() if p.population},
        first_aliases((id_, r.story.aliases) for id_, r in sorted(loaded.stories.items())),
        language_folders(origin.file for (kind, _), origin in loaded.origins.items() if kind == "story"),
        _used(loaded),
    )


def _used(loaded: Loaded) -> frozenset[str] | None:
    hidden = (key for key in loaded.origins if key[0] in WITH_FILES and key[1] not in loaded.table(key[0]))
    if any(hidden) or any(kind in WITH_FILES for kind, _ in loaded.unread):
        return None
    records = (record for kind in sorted(WITH_FILES) for record in loaded.table(kind).values())
    return frozenset(
        target for one in records for _, ref, target in references(one) if ref.kinds == ("attachment",)
    )


def language_folders(files: Iterable[str]) -> frozenset[str]:
    """Folders that hold a story's file per language."""
    found = set()
    for file in files:
        folder, _, name = file.rpartition("/")
        if name.removesuffix(".md") in BY_FOLDER:
            found.add(folder)
    return frozenset(found)


def first_aliases(stories: Iterable[tuple[str, Iterable[str]]]) -> dict[str, str]:
    """The first story, in the order of ids, that has an alias."""
    found: dict[str, str] = {}
    for id_, aliases in stories:
        for alias in aliases:
            found.setdefault(alias, id_)
    return found


def _examples(loaded: Loaded) -> Iterable[tuple[tuple[str, str], bool]]:
    for kind in YAML_KINDS:
        if kind == "topic":
            continue
        for id_, record in loaded.table(kind).items():
            yield (kind, id_), record.example
    for id_, record in loaded.stories.items():
        yield ("story", id_), record.story.example
