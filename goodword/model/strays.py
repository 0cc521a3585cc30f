"""Files that are not where or what they should be, and what they were most likely meant to be."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Final

from goodword.model.problem import Problem
from goodword.text.language import BY_FOLDER
from goodword.text.nearest import nearest

__all__ = ["foreign_language", "misplaced"]

_LISTS: Final = ("consents.yml", "organisations.yml", "places.yml", "topics.yml")
_ENDINGS: Final = {".yaml": ".yml", ".markdown": ".md", ".txt": ".md"}
_HOMES: Final = re.compile(r"stories/.+\.md|(plans|coalitions|data)/[^/]+\.yml|pages/[^/]+/[^/]+\.md")
_TAG: Final = re.compile(r"[a-z]{2}(-[a-z]{4})?")
_YEAR: Final = re.compile(r"[0-9]{4}")


def misplaced(file: str) -> Problem:
    """Say that nothing can be done with a file, and how it should be called if one can tell.

    Args:
        file: Its path.
    """
    path = PurePosixPath(file)
    ending = path.suffix.lower()
    meant = str(path.with_suffix(_ENDINGS.get(ending, ending))).lower()
    if len(path.parts) == 1:
        meant = nearest(meant, _LISTS) if ending in (".yml", ".yaml", ".txt") else ""
    elif meant == file or not _HOMES.fullmatch(meant):
        meant = ""
    return Problem("file.unknown", file, values={"nearest": meant} if meant else {})


def foreign_language(file: str) -> Problem | None:
    """See that a file in a story's folder is not called after a language that Goodword does not speak.

    Args:
        file: Path of a Markdown file in stories.

    Returns:
        A problem for ``most/sr.md`` and ``most/bs.hr.md``; None for a language that is known and for a name
        of a story.
    """
    path = PurePosixPath(file)
    beside = len(path.parts) > 2 and not _YEAR.fullmatch(path.parts[-2])
    begins = path.stem.partition(".")[0]
    if not beside or path.stem in BY_FOLDER or not (_TAG.fullmatch(path.stem) or begins in BY_FOLDER):
        return None
    values = {"value": path.stem, "known": ", ".join(BY_FOLDER)}
    return Problem("story.language_file", file, values=values)
