"""What a kind of problem is, and how it is said."""

from __future__ import annotations

from dataclasses import dataclass

from goodword.errors import N_
from goodword.model.problem import Severity

__all__ = ["N_", "ProblemKind"]


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
