"""What the checks look at, and how they say where something is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from goodword.model.known import Known
from goodword.model.loaded import Loaded, Origin
from goodword.model.photo import PhotoFacts
from goodword.model.problem import Finding, Problem
from goodword.model.record import Record
from goodword.model.settings import Settings
from goodword.model.site import YAML_KINDS

KINDS = ("story", *YAML_KINDS)
"""Kinds that are records with a page."""

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Content:
    """A content folder as it was loaded, and what it is checked against.

    Attributes:
        loaded: All records with their origins.
        photos: Facts about every picture by its path.
        settings: The site's settings.
        as_of: The day for which it is checked, in the site's time zone.
        known: What exists on the whole site; the loaded records may be a part of it.
        drafts: True where drafts and what has a later day may be seen: in the preview.
    """

    loaded: Loaded
    photos: Mapping[str, PhotoFacts]
    settings: Settings
    as_of: date
    known: Known
    drafts: bool = False

    def origin(self, kind: str, id_: str) -> Origin:
        """Where a record was read from."""
        return self.loaded.origins[kind, id_]

    def located(self, kind: str, id_: str, findings: Iterator[Finding]) -> Iterator[Problem]:
        """Findings in one record as problems with their places."""
        origin = self.origin(kind, id_)
        for finding in findings:
            yield origin.locate(finding)

    def records(self, *kinds: str) -> Iterator[tuple[str, str, Record]]:
        """Kind, id and declared value of every record that could be read."""
        for kind in kinds or KINDS:
            for id_, record in self.loaded.table(kind).items():
                yield kind, id_, record.story if kind == "story" else record

    def ids(self, kind: str) -> list[str]:
        """Known ids of a kind, whether or not their records could be read."""
        return sorted(self.known.ids.get(kind, ()))

    def exists(self, kind: str, id_: str) -> bool:
        """Whether something may point there; what cannot be read has its own error already."""
        return self.known.exists(kind, id_)


def texts(value: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """All texts in values as read from YAML.

    Args:
        value: A text, list or map.
        path: Where it stands.

    Yields:
        Path and text.
    """
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield from texts(part, (*path, key))
    elif isinstance(value, list):
        for n, part in enumerate(value):
            yield from texts(part, (*path, n))


def raw(origin: Origin) -> Any:
    """A record's values as read from YAML."""
    value = origin.document.value
    for step in origin.prefix:
        value = value[step]
    return value
