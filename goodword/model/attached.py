"""What is known of a document that is published as it is: a PDF, a sheet, a text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final, Literal

from goodword.model.photo import PhotoFacts

__all__ = [
    "ENDINGS",
    "FOLDER",
    "LARGE_BYTES",
    "MOST_BYTES",
    "AttachedFacts",
    "AttachedProblem",
    "FileFacts",
    "attached_of",
    "ending_of",
    "pictures_of",
]

FOLDER: Final = "files/"
"""Where documents lie in the content folder, and where they are published in the site."""

ENDINGS: Final = ("pdf", "csv", "txt", "xlsx", "ods", "docx", "odt")
"""What can be opened without macros and without the program of one maker."""

MOST_BYTES: Final = 20_000_000
LARGE_BYTES: Final = 5_000_000
"""More than that takes an old phone on a slow line a minute."""

AttachedProblem = Literal["kind", "too_large", "empty", "content", "broken", "locked", "macros", "not_utf8"]
"""Why a document cannot be published: the end of a code ``attachment.*``."""


@dataclass(frozen=True, slots=True)
class AttachedFacts:
    """Tells a document's size, and what it holds besides what is read in it.

    Attributes:
        size: Bytes.
        problem: Why it cannot be published, or None.
        names: Names of people or programs that stand in its properties and notes, each once, in order.
    """

    size: int
    problem: AttachedProblem | None = None
    names: tuple[str, ...] = ()


FileFacts = PhotoFacts | AttachedFacts
"""What is known of any file of a content folder but its texts."""


def ending_of(path: str) -> str:
    """The ending of a file name without its dot, in small letters."""
    return PurePosixPath(path).suffix[1:].lower()


def pictures_of(files: Mapping[str, FileFacts]) -> dict[str, PhotoFacts]:
    """The pictures among the files, by path."""
    return {path: facts for path, facts in files.items() if isinstance(facts, PhotoFacts)}


def attached_of(files: Mapping[str, FileFacts]) -> dict[str, AttachedFacts]:
    """The documents among the files, by their path below ``FOLDER``."""
    found = {path: facts for path, facts in files.items() if isinstance(facts, AttachedFacts)}
    return {path.removeprefix(FOLDER): facts for path, facts in sorted(found.items())}
