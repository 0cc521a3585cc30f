"""Problems are values: found by checks, with a place in a file, told in the editor's language (DESIGN 9)."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "held", "warning"]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is wrong inside one record, before it is known where that stands in a file.

    Attributes:
        code: Key in the catalogue of problems.
        path: Field path inside the record: ``("actions", 3, "due")``.
        values: What the message names.
        key: True if the finding is about the field's name rather than its value.
    """

    code: str
    path: tuple[str | int, ...] = ()
    values: Mapping[str, object] = dataclasses.field(default_factory=dict)
    key: bool = False


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is wrong, with its place.

    Attributes:
        code: Key in the catalogue of problems.
        file: Path of the file, as the editor knows it: ``plans/foca.yml``.
        line: Line from 1; 0 when the file as a whole is meant.
        column: Column from 1; 0 when the line as a whole is meant.
        field: Field path for reading: ``actions.4.due``; parts of lists count from 1.
        values: What the message names.
    """

    code: str
    file: str
    line: int = 0
    column: int = 0
    field: str = ""
    values: Mapping[str, object] = dataclasses.field(default_factory=dict)

    @property
    def place(self) -> str:
        """Where it is, as editors and terminals understand it: ``file:line:column``."""
        numbers = [str(n) for n in (self.line, self.column) if n]
        return ":".join([self.file, *numbers])


def field_path(path: tuple[str | int, ...]) -> str:
    """A field path for reading: lists count from 1, as people do."""
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in path)
