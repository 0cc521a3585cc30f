"""Units: the files that are read together, because one record is made of them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from goodword.stages.load.stories import story_id

_FOLDERS = {"plans": "plan", "coalitions": "coalition", "data": "dataset"}


def unit_of(path: str) -> str:
    """The unit to which a file belongs.

    Args:
        path: Path relative to ``content/``.

    Returns:
        ``story/<id>`` for texts and photos of a story, ``plan/<id>``, ``coalition/<id>``, ``dataset/<id>``;
        else the path.
    """
    parts = PurePosixPath(path)
    if parts.parts[0] == "stories" and len(parts.parts) > 1:
        own = story_id(parts) if parts.suffix == ".md" else parts.parent.name
        return f"story/{own}"
    if parts.parts[0] in _FOLDERS and len(parts.parts) == 2 and path != "data/figures.yml":
        return f"{_FOLDERS[parts.parts[0]]}/{parts.stem}"
    return path


def units_of(paths: Iterable[str]) -> dict[str, list[str]]:
    """Files by unit, both in order.

    Args:
        paths: Paths of all files.

    Returns:
        Unit name and its files.
    """
    units: dict[str, list[str]] = {}
    for path in sorted(paths):
        units.setdefault(unit_of(path), []).append(path)
    return units
