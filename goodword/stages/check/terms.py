"""What else decides how late and how far an action reads, and may not change in silence (decision 0012)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from goodword.model.action import Action, Change, Indicator, Update
from goodword.model.plan import Plan
from goodword.model.problem import Finding
from goodword.model.timeliness import moves
from goodword.stages.check.promised import NOTHING, same_due
from goodword.stages.check.said import Said
from goodword.text.dates import FuzzyDate


@dataclass(frozen=True, slots=True)
class Term:
    """Something of an action that is another thing today, with no word about it.

    Attributes:
        code: Of the problem.
        field: Where it stood.
        was: What stood there.
        now: What stands there; ``NOTHING`` if it is gone.
        entry: The field that an entry of changes would name.
    """

    code: str
    field: str
    was: str
    now: str
    entry: str = "text"


def of_plan(old: Plan, new: Plan, *, said: Said, ref: str) -> Iterator[Finding]:
    """Find another period: whoever makes a plan longer makes everything in it less late.

    Args:
        old: The plan as it was.
        new: The plan as it is.
        said: What was said since.
        ref: Name of the earlier state.

    Yields:
        Findings.
    """
    if old.period.known and not same_due(old.period, new.period) and not said.anything:
        values = {"was": old.period.text, "now": new.period.text, "ref": ref}
        yield Finding("against.period", ("period",), values)


def of_action(old: Action, new: Action, fresh: Sequence[Change], said: Said) -> Iterator[Term]:
    """Find what of an action changed without a word.

    Args:
        old: The action as it was.
        new: The same action as it is.
        fresh: Entries of its changes that were added since.
        said: What was said since.

    Yields:
        Terms.
    """
    yield from _first_promise(old, new)
    reworded = any(one.field == "text" for one in fresh) or said.amended(new.id)
    if not reworded:
        if old.start is not None and not _same(old.start, new.start):
            yield Term("against.term", "start", old.start.text, new.start.text if new.start else NOTHING)
        if old.weight != new.weight:
            yield Term("against.term", "weight", str(old.weight), str(new.weight))
        yield from _steps(old, new)
    if said.corrected(new.id):
        return
    if not reworded:
        yield from _indicators(old, new)
        yield from _ended(old, new, fresh)
    yield from _reports(old, new)
    yield from _values(old, new)


def _same(old: FuzzyDate, new: FuzzyDate | None) -> bool:
    return new is not None and same_due(old, new)


def _first_promise(old: Action, new: Action) -> Iterator[Term]:
    """An entry with an early day could put a later date in front of the first promise."""
    if not {(one.date, one.from_, one.to) for one in old.changes} <= {
        (one.date, one.from_, one.to) for one in new.changes
    }:
        return  # that the old entries are others is said of themselves
    was, now = moves(old).first_promise or old.due, moves(new).first_promise
    if was.known and now is not None and now.last > was.last:
        yield Term("against.first_promise", "changes", was.text, now.text, "due")


def _ended(old: Action, new: Action, fresh: Sequence[Change]) -> Iterator[Term]:
    """A day of the end that is another one, and a status that nobody knows any more."""
    told = [one.to for one in fresh if one.field == "status"]
    told += [one.status for one in _new_updates(old, new) if one.status]
    done = old.done
    if done is not None and not told and not (new.done and _within(new.done, done)):
        yield Term("against.state", "done", done.text, new.done.text if new.done else NOTHING)
    if new.status == "unknown" != old.status and "unknown" not in told:
        yield Term("against.state", "status", old.status, new.status, "status")


def _within(inner: FuzzyDate, outer: FuzzyDate) -> bool:
    """Whether a date only says more exactly what another one said."""
    return outer.first <= inner.first and inner.last <= outer.last


def _indicators(old: Action, new: Action) -> Iterator[Term]:
    """A measure that is gone, or has another way to go."""
    there = {one.id: one for one in new.indicators}
    for one in old.indicators:
        was, now = _way(one), _way(there[one.id]) if one.id in there else NOTHING
        if was and was != now:
            yield Term("against.indicator", "indicators", was, now)


def _way(one: Indicator) -> str:
    """Where a measure begins and is to end; empty while that is not known."""
    if one.target is None:
        return ""
    start = f"{one.baseline.value.normalize():f} " if one.baseline else ""
    return f"{one.id} {one.title.by_language[0][1]}: {start}→ {one.target.value.normalize():f}"


def _reports(old: Action, new: Action) -> Iterator[Term]:
    """A report that is gone, or gives another figure or status."""
    left = [_report(one) for one in new.updates]
    for one in old.updates:
        report = _report(one)
        if report in left:
            left.remove(report)
            continue
        like = next((other for other in left if other[:3] == report[:3]), None)
        yield Term("against.report", "updates", _words(report), _words(like) if like else NOTHING)


def _steps(old: Action, new: Action) -> Iterator[Term]:
    """A milestone that counts more or less than it did."""
    there = {one.id: one for one in new.milestones}
    for one in old.milestones:
        now = there.get(one.id, one)
        if now.weight != one.weight:
            name = f"{one.id} {one.title.by_language[0][1]}: weight"
            yield Term("against.term", "milestones", f"{name} {one.weight}", f"{name} {now.weight}")


def _values(old: Action, new: Action) -> Iterator[Term]:
    """A measured value that is gone, or is another one."""
    there = {one.id: one for one in new.indicators}
    for one in old.indicators:
        if one.id not in there:
            continue
        left = [(value.period.text, value.value) for value in there[one.id].values]
        for value in one.values:
            if value.value is None or (value.period.text, value.value) in left:
                continue
            like = next((number for period, number in left if period == value.period.text), None)
            name = f"{one.id} {one.title.by_language[0][1]}, {value.period.text}:"
            now = NOTHING if like is None else f"{name} {like}"
            yield Term("against.report", "indicators", f"{name} {value.value}", now)


def _report(one: Update) -> tuple[str, str, str, str, str]:
    percent = "" if one.percent is None else f"{one.percent.normalize():f} %"
    return one.date.text, one.by, one.reading, one.status or "", percent


def _words(report: tuple[str, ...]) -> str:
    return ", ".join(part for part in report if part)


def _new_updates(old: Action, new: Action) -> list[Update]:
    known = {_report(one) for one in old.updates}
    return [one for one in new.updates if _report(one) not in known]
