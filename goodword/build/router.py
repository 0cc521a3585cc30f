"""From an address to the page that stands there, without making a list of all pages first."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from goodword.model.loaded import RESERVED
from goodword.stages.load.units import unit_of
from goodword.stages.present import address
from goodword.stages.present.context import Context
from goodword.stages.present.pages import Job, all_jobs, story_jobs
from goodword.text.language import BY_FOLDER

Key = tuple[str, str]
_KINDS = {section: kind for kind, section in address.SECTIONS.items()}


class Router:
    """Finds pages of a site.

    Args:
        contexts: One context per language, the main one first.
    """

    def __init__(self, contexts: Mapping[str, Context]) -> None:
        self._contexts = contexts
        self._jobs: dict[str, Job] | None = None

    def job(self, where: str) -> Job | None:
        """The page at an address; None if there is none.

        Args:
            where: Root-relative address as in ``Job``.
        """
        kind, id_ = key_of(where)
        lang = BY_FOLDER.get(where.partition("/")[0], "")
        if kind == "story" and lang in self._contexts:
            # Most pages are stories, and somebody who writes looks at one.
            jobs = {job.address: job for job in story_jobs(self._contexts[lang], id_)}
            if where in jobs:
                return jobs[where]
        return self.jobs().get(where)

    def jobs(self) -> Mapping[str, Job]:
        """All pages by address."""
        if self._jobs is None:
            self._jobs = {job.address: job for job in all_jobs(self._contexts)}
        return self._jobs


def key_of(where: str) -> Key:
    """Kind and id of the record that an address is about, whether or not there is one; empty for lists.

    Args:
        where: Root-relative address: ``bs/plans/foca-2026/1.1/``.

    Returns:
        Kind and id: ``plan`` and ``foca-2026``; a page's id is ``bs/o-nama``.
    """
    parts = where.rstrip("/").split("/")
    lang = BY_FOLDER.get(parts[0])
    if lang is None or len(parts) < 3 or parts[1] not in _KINDS:
        return "", ""
    kind = _KINDS[parts[1]]
    if (kind == "story" and parts[2].isdigit()) or parts[2] in RESERVED.get(kind, ()):
        return "", ""
    return kind, f"{lang}/{parts[2]}" if kind == "page" else parts[2]


def own_file(key: Key, known: str) -> Callable[[str], bool]:
    """Tells whether a file belongs to a record.

    Args:
        key: Kind and id of the record.
        known: Path of its main file if it is shown, else empty.

    Returns:
        A test for paths in the content folder.
    """
    kind, id_ = key
    if kind in ("story", "plan", "coalition", "dataset"):
        unit = f"{kind}/{id_}"
    elif kind == "page":
        lang, _, name = id_.partition("/")
        unit = f"pages/{lang.lower()}/{name}.md"
    else:
        unit = known
    return lambda file: bool(unit) and unit_of(file) == unit
