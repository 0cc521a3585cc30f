"""A file's values with their places, so that what is wrong can be shown where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from goodword.model.problem import Finding, Problem, field_path

Path = tuple[str | int, ...]
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Document:
    """A YAML text as Python values with the place of each.

    Attributes:
        value: Maps, lists and texts; a key without a value is left out of its map.
        places: Line and column (both from 1) of the value at a path.
        keys: Line and column of the key at a path.
        problems: What could not be read.
    """

    value: Any
    places: Mapping[Path, Place] = field(default_factory=dict)
    keys: Mapping[Path, Place] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def locate(self, path: Path, *, key: bool = False) -> Place:
        """Place of a value, or of the nearest known one around it.

        Args:
            path: Field path.
            key: True for the place of the field's name.

        Returns:
            Line and column.
        """
        if key and path in self.keys:
            return self.keys[path]
        for length in range(len(path), -1, -1):
            if path[:length] in self.places:
                place = self.places[path[:length]]
                return place if length == len(path) else self.keys.get(path[:length], place)
        return (0, 0)


def located(findings: list[Finding], document: Document, file: str, prefix: Path = ()) -> list[Problem]:
    """Give findings their place in a file.

    Args:
        findings: What is wrong in one record.
        document: The file's YAML.
        file: Its path.
        prefix: Path of the record inside the document.

    Returns:
        Problems with line and column.
    """
    problems = []
    for finding in findings:
        line, column = document.locate((*prefix, *finding.path), key=finding.key)
        name = field_path(finding.path)
        problems.append(Problem(finding.code, file, line, column, name, {"field": name, **finding.values}))
    return problems
