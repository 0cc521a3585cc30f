"""Check: what one action contradicts in itself (DOMAIN, section 2)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from goodword.model.action import Action, BudgetLine, Evidence, Indicator
from goodword.model.problem import Finding
from goodword.model.timeliness import due_date
from goodword.stages.check.figures import check_figures
from goodword.text.dates import FuzzyDate

Path = tuple[str | int, ...]

_NEED_REASON = ("partly_completed", "suspended", "cancelled")
_MAY_BE_DONE = ("completed", "partly_completed")


def check_action(action: Action, path: Path) -> Iterator[Finding]:
    """Find what an action contradicts in itself.

    Args:
        action: The action.
        path: Where it stands in the plan.

    Yields:
        Findings in the order in which the fields are described.
    """
    if action.responsible and not any(one.role == "lead" for one in action.responsible):
        yield Finding("responsible.no_lead", (*path, "responsible"), {"action": action.id})
    if action.status in _NEED_REASON and action.reason is None:
        yield Finding("reason.missing", (*path, "status"), {"action": action.id, "status": action.status})
    yield from _order(action, path)
    yield from _changes(action, path)
    yield from check_budget(action.budget, (*path, "budget"))
    for n, indicator in enumerate(action.indicators):
        yield from _indicator(indicator, (*path, "indicators", n))
    yield from _evidence(action, path)
    yield from check_figures(action, path)


def _order(action: Action, path: Path) -> Iterator[Finding]:
    due, done, start = action.due, action.done, action.start
    if start is not None and due.known and due.last < start.first:
        yield Finding("due.before_start", (*path, "due"), {"value": due.text, "start": start.text})
    if done is None:
        return
    if start is not None and done.last < start.first:
        yield Finding("done.before_start", (*path, "done"), {"value": done.text, "start": start.text})
    if action.status not in _MAY_BE_DONE:
        yield Finding("done.status", (*path, "done"), {"value": done.text, "status": action.status})


def _changes(action: Action, path: Path) -> Iterator[Finding]:
    last: tuple[tuple[object, int], FuzzyDate, Path] | None = None
    for n, change in enumerate(action.changes):
        if change.field != "due":
            continue
        here = (*path, "changes", n)
        for key, text in (("from", change.from_), ("to", change.to)):
            if due_date(text) is None:
                yield Finding("change.due_invalid", (*here, key), {"value": text})
        to = due_date(change.to)
        order = (change.date.last, n)
        if to is not None and (last is None or order > last[0]):
            last = (order, to, (*here, "to"))
    if last is not None and not _same(last[1], action.due):
        yield Finding("change.due_differs", last[2], {"value": last[1].text, "due": action.due.text})


def _same(one: FuzzyDate, other: FuzzyDate) -> bool:
    if not (one.known and other.known):
        return one.text == other.text
    return (one.first, one.last) == (other.first, other.last)


def check_budget(lines: Iterable[BudgetLine], path: Path) -> Iterator[Finding]:
    """Find amounts without a currency.

    Args:
        lines: Lines of a budget.
        path: Where they stand.

    Yields:
        Findings.
    """
    for n, line in enumerate(lines):
        if line.amount.value is not None and line.currency is None:
            values = {"amount": str(line.amount.value)}
            yield Finding("currency.missing", (*path, n, "amount"), values)


def _indicator(indicator: Indicator, path: Path) -> Iterator[Finding]:
    if indicator.baseline is not None and indicator.target is not None:
        way = indicator.target.value - indicator.baseline.value
        values = {
            "baseline": str(indicator.baseline.value),
            "target": str(indicator.target.value),
            "direction": indicator.direction,
            "right": "up" if way > 0 else "down",
        }
        if way == 0:
            yield Finding("indicator.no_way", (*path, "target"), values)
        elif (way > 0) != (indicator.direction == "up"):
            yield Finding("indicator.direction", (*path, "direction"), values)
    for n, value in enumerate(indicator.values):
        if value.value is not None and value.na is not None:
            yield Finding("indicator.value_and_na", (*path, "values", n, "na"), {"period": value.period.text})
        if value.value is None and value.na is None:
            yield Finding("indicator.value_missing", (*path, "values", n), {"period": value.period.text})


def _evidence(action: Action, path: Path) -> Iterator[Finding]:
    lists: list[tuple[Path, tuple[Evidence, ...]]] = [((*path, "evidence"), action.evidence)]
    lists += [((*path, "milestones", n, "evidence"), m.evidence) for n, m in enumerate(action.milestones)]
    lists += [((*path, "updates", n, "evidence"), u.evidence) for n, u in enumerate(action.updates)]
    for where, evidence in lists:
        for n, one in enumerate(evidence):
            if not (one.url or one.file or one.archive_url or one.publisher):
                yield Finding("evidence.nowhere", (*where, n), {"title": one.title.by_language[0][1]})
