"""The catalogue of problems: every code that is raised anywhere, with its words (DESIGN, section 9)."""

from __future__ import annotations

from collections.abc import Callable

from goodword.model.catalogue.against import AGAINST
from goodword.model.catalogue.attached import ATTACHED
from goodword.model.catalogue.data import DATA
from goodword.model.catalogue.files import FILES
from goodword.model.catalogue.kind import ProblemKind
from goodword.model.catalogue.message import Message, said
from goodword.model.catalogue.people import PEOPLE
from goodword.model.catalogue.plans import PLANS
from goodword.model.catalogue.records import RECORDS
from goodword.model.catalogue.stories import STORIES
from goodword.model.catalogue.values import VALUES
from goodword.model.problem import Problem, Severity

__all__ = ["PROBLEMS", "Message", "ProblemKind", "message", "severity"]

PROBLEMS: dict[str, ProblemKind] = {
    **FILES,
    **VALUES,
    **RECORDS,
    **STORIES,
    **PEOPLE,
    **PLANS,
    **AGAINST,
    **DATA,
    **ATTACHED,
}
"""Kinds of problems by code."""


def severity(code: str) -> Severity:
    """How grave a kind of problem is."""
    return PROBLEMS[code].severity


def message(problem: Problem, translate: Callable[[str], str] = str) -> Message:
    """Say what is wrong and what to write instead.

    Args:
        problem: The problem.
        translate: Gives a text in the editor's language, as ``gettext`` does; default: English.

    Returns:
        Both sentences, without a full stop.
    """
    return said(PROBLEMS[problem.code], problem.values, translate)
