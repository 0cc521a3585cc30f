"""Check: what a plan contradicts in itself (DOMAIN, section 2)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from goodword.model.action import Action
from goodword.model.plan import PAGES, Plan
from goodword.model.problem import Finding
from goodword.stages.check.action import check_action
from goodword.stages.check.amendments import check_amendments
from goodword.stages.check.assessment import check_evaluations, check_recommendations, check_survey
from goodword.text.nearest import nearest

_ID = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?")


def check_plan(plan: Plan) -> Iterator[Finding]:
    """Find what a plan contradicts in itself.

    Args:
        plan: The plan as it was read.

    Yields:
        Findings in the order of the file.
    """
    for n, goal in enumerate(plan.goals):
        if not _ID.fullmatch(goal.id):
            yield Finding("goal.id_invalid", ("goals", n, "id"), {"value": goal.id})
    yield from duplicates((goal.id for goal in plan.goals), ("goals",))
    yield from duplicates((action.id for action in plan.actions), ("actions",))
    if plan.actions and not any(action.weight for action in plan.actions):
        yield Finding("plan.weights_zero", ("actions",))
    for n, survey in enumerate(plan.background.surveys if plan.background else ()):
        yield from check_survey(survey, ("background", "surveys", n))
    if plan.oversight:
        yield from check_evaluations(plan.oversight.evaluations, ("oversight", "evaluations"))
    yield from duplicates((one.id for one in plan.recommendations), ("recommendations",))
    yield from check_recommendations(plan.recommendations, ("recommendations",))
    for n, action in enumerate(plan.actions):
        path: tuple[str | int, ...] = ("actions", n)
        yield from _names(action, plan, path)
        yield from _merged(action, plan, path)
        yield from check_action(action, path)
    yield from check_amendments(plan)


def duplicates(ids: Iterable[str], path: tuple[str | int, ...]) -> Iterator[Finding]:
    """Find ids that stand twice in a list.

    Args:
        ids: The ids in the order of the list.
        path: Where the list stands.

    Yields:
        One finding per second use. Upper and lower case are one: the id becomes a folder.
    """
    first: dict[str, int] = {}
    for n, id_ in enumerate(ids):
        if first.setdefault(id_.casefold(), n) != n:
            values = {"value": id_, "first": first[id_.casefold()] + 1}
            yield Finding("id.duplicate", (*path, n, "id"), values)


def _names(action: Action, plan: Plan, path: tuple[str | int, ...]) -> Iterator[Finding]:
    if not _ID.fullmatch(action.id):
        yield Finding("action.id_invalid", (*path, "id"), {"value": action.id})
    if action.id.casefold() in PAGES:
        yield Finding("action.id_reserved", (*path, "id"), {"value": action.id})
    goals = [goal.id for goal in plan.goals]
    if action.goal is not None and action.goal not in goals:
        yield _unknown("goal.unknown", (*path, "goal"), action.goal, goals)
    yield from duplicates((milestone.id for milestone in action.milestones), (*path, "milestones"))
    yield from duplicates((indicator.id for indicator in action.indicators), (*path, "indicators"))


def _unknown(code: str, path: tuple[str | int, ...], value: str, known: list[str]) -> Finding:
    likely = nearest(value, known)
    listed = ", ".join(dict.fromkeys(known)) or "–"
    return Finding(code, path, {"value": value, "nearest": likely, "known": listed})


def _merged(action: Action, plan: Plan, path: tuple[str | int, ...]) -> Iterator[Finding]:
    into = action.merged_into
    here = (*path, "merged_into")
    if into is None:
        if action.status == "merged":
            yield Finding("merged.missing", (*path, "status"), {"action": action.id})
        return
    others = {other.id: other for other in plan.actions}
    if action.status != "merged":
        yield Finding("merged.status", here, {"action": action.id, "status": action.status})
    if into == action.id:
        yield Finding("merged.self", here, {"value": into})
    elif into not in others:
        yield _unknown("merged.unknown", here, into, [id_ for id_ in others if id_ != action.id])
    elif _returns(action, others):
        yield Finding("merged.circle", here, {"action": action.id, "value": into})


def _returns(action: Action, others: dict[str, Action]) -> bool:
    seen: set[str] = set()
    here = action.merged_into
    while here is not None and here in others and here not in seen:
        if here == action.id:
            return True
        seen.add(here)
        here = others[here].merged_into
    return False
