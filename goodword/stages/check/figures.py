"""Check: reported figures and states that do not count as expected (DOMAIN, section 2, rules 2 and 3)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from goodword.model.action import Action, Update
from goodword.model.basis import CAP, FULL, measured
from goodword.model.problem import Finding
from goodword.model.reports import updates_of

Path = tuple[str | int, ...]


def check_figures(action: Action, path: Path) -> Iterator[Finding]:
    """Find figures beside the one that counts, and states that do not fit what was reported.

    Args:
        action: The action.
        path: Where it stands in the plan.

    Yields:
        Warnings; none of them says what will be right or wrong on a later day.
    """
    if action.milestones and not any(milestone.weight for milestone in action.milestones):
        yield Finding("milestones.weights_zero", (*path, "milestones"), {"action": action.id})
    if action.status == "completed":
        for n, milestone in enumerate(action.milestones):
            if milestone.done is None:
                values = {"action": action.id, "milestone": milestone.id}
                yield Finding("completed.open_milestone", (*path, "milestones", n), values)
    told = updates_of(action, date.max, "responsible")
    yield from _status(action, told, path)
    yield from _percent(action, told + updates_of(action, date.max, "independent"), path)


def _status(action: Action, told: tuple[Update, ...], path: Path) -> Iterator[Finding]:
    for update in told:
        if update.status is not None:
            if update.status != action.status:
                values = {"value": update.status, "status": action.status, "date": update.date.text}
                yield Finding("update.status_differs", (*_place(action, update, path), "status"), values)
            return


def _percent(action: Action, told: tuple[Update, ...], path: Path) -> Iterator[Finding]:
    # Of several percentages only the last one claims to be the state of things; older ones are its history.
    update = next((one for one in told if one.percent is not None), None)
    if update is None or update.percent is None:
        return
    here = (*_place(action, update, path), "percent")
    values = {"action": action.id, "value": str(update.percent)}
    found = measured(action, date.max)
    if action.status == "completed":
        if update.percent != FULL:
            yield Finding("percent.beside_completed", here, values)
    elif found is not None and found.kind == "milestones":
        done, total = found.steps
        yield Finding("percent.beside_milestones", here, {**values, "done": done, "total": total})
    elif found is not None and found.kind == "indicators":
        yield Finding("percent.beside_indicators", here, values)
    elif update.percent > CAP:
        yield Finding("percent.capped", here, {**values, "status": action.status})


def _place(action: Action, update: Update, path: Path) -> Path:
    n = next(n for n, one in enumerate(action.updates) if one is update)
    return (*path, "updates", n)
