"""What is to be said beside a page of the preview."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from goodword.build.router import Key, key_of, own_file
from goodword.build.session import Shown
from goodword.model.catalogue import severity
from goodword.model.problem import Problem
from goodword.stages.present import address


@dataclass(frozen=True, slots=True)
class Notes:
    """What is to be said beside a page.

    Attributes:
        mark: Why its record is not on the public site: ``draft`` or ``future``; empty if it is.
        own: Problems in its own files.
        others: Errors anywhere else.
        unseen: Addresses of all pages that are not on the public site, with their marks.
    """

    mark: str = ""
    own: tuple[Problem, ...] = ()
    others: tuple[Problem, ...] = ()
    unseen: Mapping[str, str] = field(default_factory=dict)


def notes_of(shown: Shown, where: str, languages: Iterable[str]) -> Notes:
    """What is to be said beside a page.

    Args:
        shown: What the preview shows.
        where: The page's address.
        languages: Tags of the site's languages.

    Returns:
        The notes; for an address without a page too.
    """
    taken, tags = shown.taken, tuple(languages)
    key = _target(shown, key_of(where))
    entry = taken.entries.get(key)
    own = own_file(key, entry.file if entry else "")
    mine = tuple(problem for problem in taken.problems if own(problem.file))
    errors = (p for p in taken.problems if severity(p.code) == "error" and not own(p.file))
    unseen = {
        address.record(lang, kind, id_.rpartition("/")[2]): mark
        for (kind, id_), mark in shown.marks.items()
        for lang in taken.entries[kind, id_].languages or tags
    }
    return Notes(shown.marks.get(key, ""), mine, tuple(errors), unseen)


def _target(shown: Shown, key: Key) -> Key:
    """An older address of a story leads to the story."""
    kind, id_ = key
    if kind == "story" and key not in shown.taken.entries:
        for (other, name), entry in shown.taken.entries.items():
            if other == "story" and id_ in entry.more["aliases"]:
                return other, name
    return key
