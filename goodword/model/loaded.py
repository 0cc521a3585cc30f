"""What loading gives: records, where each came from, and what is wrong."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from goodword.model.attached import AttachedFacts
from goodword.model.coalition import Coalition
from goodword.model.document import Document, Path, located
from goodword.model.figure import FigureSeries
from goodword.model.incidents import IncidentDataset
from goodword.model.plan import Plan
from goodword.model.problem import Finding, Problem
from goodword.model.shared import Consent, Organisation, Place, Topic
from goodword.model.site import PageRecord, Records, StoryRecord
from goodword.model.story import Withdrawn
from goodword.text.language import BY_FOLDER

_ID = re.compile(r"[a-z0-9]+([._-][a-z0-9]+)*")


RESERVED: Mapping[str, frozenset[str]] = {"plan": frozenset({"changes"})}
"""Ids whose address belongs to another page: ``/en/plans/changes/``."""


def is_id(text: str) -> bool:
    """Whether a text may be a record's id: plain letters, no language tag, no year (DOMAIN, section 0)."""
    return bool(_ID.fullmatch(text)) and text not in BY_FOLDER and not (text.isdigit() and len(text) == 4)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a record was read from, to locate what is wrong with it later.

    Attributes:
        file: Path relative to ``content/``.
        document: Its YAML with places.
        prefix: Path of the record inside the document.
        body: The Markdown below the front matter.
        body_line: Line on which that begins.
    """

    file: str
    document: Document
    prefix: Path = ()
    body: str = ""
    body_line: int = 1

    def locate(self, finding: Finding) -> Problem:
        """A finding as a problem with its place."""
        return located([finding], self.document, self.file, self.prefix)[0]

    def find(self, text: str) -> tuple[int, int]:
        """Line and column of the first place in the body that holds a text, else one in another case."""
        at = self.body.find(text)
        if at < 0:  # in lower case some signs, such as the Turkish İ, are two
            found = re.search(re.escape(text), self.body, re.IGNORECASE)
            if found is None:
                return self.body_line, 0
            at = found.start()
        before = self.body[:at]
        return self.body_line + before.count("\n"), at - (before.rfind("\n") + 1) + 1


_BY_ITSELF = ("id.", "ref.", "text.", "link.", "value.")


@dataclass(frozen=True, slots=True)
class Half:
    """A record with errors, without its wrong values: it is checked, so that nothing else waits for them.

    Attributes:
        kind: Its kind.
        id: Its id.
        record: The record.
        patched: Fields that were left out or filled with values of ours, as ``field_path`` writes them.
    """

    kind: str
    id: str
    record: Any
    patched: tuple[str, ...]

    def concerns(self, problem: Problem) -> bool:
        """Whether a problem may come from what was patched, and not from what the editor wrote.

        That is so for a patched field, for what stands inside or around it, and for its neighbours, unless it
        is about a value by itself: a name that nothing has, an id that stands twice.
        """
        if problem.code == "picture.not_listed":  # it stands in the text, and is about another field
            return any(one.split(".")[0] == "photos" for one in self.patched)
        steps = problem.field.split(".") if problem.field else []
        by_itself = problem.code.endswith("unknown") or problem.code.startswith(_BY_ITSELF)
        return any(_meet(steps, one.split("."), 0 if by_itself else 1) for one in self.patched if steps)


def _meet(field: list[str], patched: list[str], further: int) -> bool:
    """Whether one path begins with the other, the end of the second left out if that is asked for."""
    around = patched[: len(patched) - further] if len(patched) > 1 else patched
    return all(a == b for a, b in zip(field, around, strict=False))


@dataclass(slots=True)
class Loaded:
    """All records of a content folder, held ones too.

    Attributes:
        stories: By id; the same for the other kinds. Free pages by language tag and id.
        attachments: Facts about documents, by their path below ``files/``.
        origins: Where each was read from, by kind and id; translations by ``("story", "id/lang")``.
        problems: What could not be read.
        halves: Records with errors, without their wrong values.
        unread: Kind and id of records whose file is there but cannot be read; ``*`` for all of a kind. What
            points to them is not unknown.
    """

    stories: dict[str, StoryRecord] = field(default_factory=dict)
    plans: dict[str, Plan] = field(default_factory=dict)
    coalitions: dict[str, Coalition] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    organisations: dict[str, Organisation] = field(default_factory=dict)
    topics: dict[str, Topic] = field(default_factory=dict)
    datasets: dict[str, IncidentDataset] = field(default_factory=dict)
    figures: dict[str, FigureSeries] = field(default_factory=dict)
    consents: dict[str, Consent] = field(default_factory=dict)
    pages: dict[tuple[str, str], PageRecord] = field(default_factory=dict)
    withdrawn: dict[str, Withdrawn] = field(default_factory=dict)
    attachments: dict[str, AttachedFacts] = field(default_factory=dict)
    origins: dict[tuple[str, str], Origin] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    halves: list[Half] = field(default_factory=list)
    unread: set[tuple[str, str]] = field(default_factory=set)

    def table(self, kind: str) -> dict[str, Any]:
        """All records of a kind by id."""
        table: dict[str, Any] = getattr(self, "stories" if kind == "story" else f"{kind}s")
        return table

    def records(self) -> Records:
        """The same as a frozen value, in the order of ids."""
        names = Records.__dataclass_fields__
        return Records(**{name: dict(sorted(getattr(self, name).items())) for name in names})
