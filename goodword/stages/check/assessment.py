"""Check: what surveys, evaluations and recommendations contradict in themselves (DOMAIN, section 2)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from goodword.model.assessment import Evaluation, Recommendation, Survey
from goodword.model.problem import Finding

Path = tuple[str | int, ...]


def check_survey(survey: Survey, path: Path) -> Iterator[Finding]:
    """Find answers without a figure, or with more than were asked.

    Args:
        survey: The survey.
        path: Where it stands.

    Yields:
        Findings.
    """
    for n, answer in enumerate(survey.answers):
        here = (*path, "answers", n)
        if (answer.percent is None) == (answer.count is None):
            yield Finding("answer.figure", here)
        elif answer.count is not None and survey.n is not None and answer.count > survey.n:
            yield Finding("answer.more", (*here, "count"), {"value": answer.count, "n": survey.n})


def check_evaluations(evaluations: Iterable[Evaluation], path: Path) -> Iterator[Finding]:
    """Find evaluations with more answers than were asked.

    Args:
        evaluations: Evaluations.
        path: Where they stand.

    Yields:
        Findings.
    """
    for n, one in enumerate(evaluations):
        if one.answers is None or one.n is None:
            continue
        given = one.answers.agree + one.answers.disagree
        if given > one.n:
            yield Finding("answer.more", (*path, n, "n"), {"value": given, "n": one.n})


def check_recommendations(recommendations: Iterable[Recommendation], path: Path) -> Iterator[Finding]:
    """Find recommendations that were answered, but nobody says what.

    Args:
        recommendations: Recommendations.
        path: Where they stand.

    Yields:
        Findings.
    """
    for n, one in enumerate(recommendations):
        if one.status != "open" and one.answer is None:
            yield Finding(
                "recommendation.no_answer", (*path, n, "status"), {"id": one.id, "status": one.status}
            )
        if one.date and one.answered and one.answered.last < one.date.first:
            values = {"value": one.answered.text, "start": one.date.text}
            yield Finding("dates.order", (*path, n, "answered"), values)
