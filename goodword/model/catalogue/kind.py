"""What a kind of problem is, and how it is said."""

from __future__ import annotations

from dataclasses import dataclass

from goodword.model.problem import Severity


def N_(text: str) -> str:  # noqa: N802 - the name by which tools find texts to translate
    """Mark a text for translation; it is translated where it is shown."""
    return text


@dataclass(frozen=True, slots=True)
class ProblemKind:
    """A kind of problem.

    Attributes:
        severity: ``error``: nothing is published; ``held``: this record stays out; ``warning``.
        what: What is wrong, in English, with names of values in braces.
        fix: What to write instead.
        example: The shortest content that has this problem, for the handbook.
    """

    severity: Severity
    what: str
    fix: str
    example: str
