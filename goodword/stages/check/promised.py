"""What of an action was promised otherwise at an earlier state, and whether its changes tell the way."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from goodword.model.action import Action, Change
from goodword.model.timeliness import due_date
from goodword.text.dates import FuzzyDate

Field = Literal["due", "budget", "responsible", "text", "milestones"]

_AMOUNT = re.compile(r"(\d+(?:\.\d+)?) ?([A-Z]{3})")
NOTHING = "none"
"""Stands in ``from`` and ``to`` where there was or is no amount or body."""


@dataclass(frozen=True, slots=True)
class Shift:
    """A promise that is another one today.

    Attributes:
        field: What was promised.
        was: What stood there.
        now: What stands there.
        told: True if entries that were added since lead from the one to the other.
    """

    field: Field
    was: str
    now: str
    told: bool


def shifts(old: Action, new: Action, fresh: Iterable[Change]) -> Iterator[Shift]:
    """Find what was promised in another form. What was unknown and became known is no change.

    Args:
        old: The action at the earlier state.
        new: The same action today.
        fresh: Entries of its changes that were added since.

    Yields:
        Due date, responsible bodies, planned budget by currency, wording, dates of milestones.
    """
    entries = sorted(fresh, key=lambda change: change.date.last)
    yield from _due(old, new, [one for one in entries if one.field == "due"])
    yield from _responsible(old, new, [one for one in entries if one.field == "responsible"])
    yield from _budget(old, new, [one for one in entries if one.field == "budget"])
    was, now = old.title.by_language[0][1], new.title.in_language(old.title.by_language[0][0])[1]
    if was.split() != now.split():
        yield Shift("text", was, now, any(one.field == "text" for one in entries))
    yield from _milestones(old, new, any(one.field == "text" for one in entries))


def same_due(one: FuzzyDate, other: FuzzyDate) -> bool:
    """Whether two due dates end on the same days, or are the same word."""
    if not (one.known and other.known):
        return one.text == other.text
    return (one.first, one.last) == (other.first, other.last)


def _due(old: Action, new: Action, entries: list[Change]) -> Iterator[Shift]:
    if old.due.text == "unknown" or same_due(old.due, new.due):
        return
    here = old.due
    for entry in entries:
        before, after = due_date(entry.from_), due_date(entry.to)
        if before is not None and after is not None and same_due(before, here):
            here = after
    yield Shift("due", old.due.text, new.due.text, same_due(here, new.due))


def _milestones(old: Action, new: Action, told: bool) -> Iterator[Shift]:
    """A step that is gone, or whose date is another one; a change of the wording tells of it."""
    steps = {step.id: step for step in new.milestones}
    for step in old.milestones:
        was, here = step.due, steps.get(step.id)
        now = here.due if here else None
        if here is None or (was is not None and (now is None or not same_due(was, now))):
            name = f"{step.id} {step.title.by_language[0][1]}"
            before = f"{name}: {was.text}" if was else name
            after = f"{name}: {now.text if now else NOTHING}" if here else NOTHING
            yield Shift("milestones", before, after, told)


def _responsible(old: Action, new: Action, entries: list[Change]) -> Iterator[Shift]:
    were, are = _bodies(old), _bodies(new)
    gone = _bodies(old, "lead") - _bodies(new, "lead") | were - are
    come = _bodies(new, "lead") - _bodies(old, "lead")
    if not were or not (gone or come):
        return
    here = set(were)
    for entry in entries:
        before, after = _ids(entry.from_), _ids(entry.to)
        if before <= here:
            here = here - before | after
    told = bool(entries) and come <= here and not gone & here
    now = _list(come or (are - were)) if are else "unknown"
    yield Shift("responsible", _list(gone), now, told)


def _bodies(action: Action, role: str = "") -> set[str]:
    return {one.organisation for one in action.responsible if role in ("", one.role)}


def _ids(text: str) -> set[str]:
    return {part.strip() for part in text.split(",")} - {"", NOTHING, "unknown"}


def _list(ids: set[str]) -> str:
    return ", ".join(sorted(ids)) or NOTHING


def _budget(old: Action, new: Action, entries: list[Change]) -> Iterator[Shift]:
    were, are = _planned(old), _planned(new)
    if not any(line != "unknown" for line in were):
        return
    told = _lines_led(were, are, entries)
    for was, now in _moved(_sums(were), _sums(are), "unknown" if are["unknown"] else NOTHING):
        yield Shift("budget", was, now, told or _sums_led(was, now, entries))


def _moved(before: dict[str, str], after: dict[str, str], otherwise: str) -> list[tuple[str, str]]:
    """Sums that differ; one that went and one that came are one change."""
    differ = [unit for unit in sorted(before.keys() | after.keys()) if before.get(unit) != after.get(unit)]
    gone, come = [u for u in differ if u not in after], [u for u in differ if u not in before]
    if len(gone) == len(come) == 1:
        pairs = [(before[gone[0]], after[come[0]])]
        differ = [unit for unit in differ if unit not in (*gone, *come)]
    else:
        pairs = []
    return pairs + [(before.get(unit, NOTHING), after.get(unit, otherwise)) for unit in differ]


def _planned(action: Action) -> Counter[str]:
    """Planned amounts in one spelling: ``60000 BAM``, ``none_needed``, ``unknown``."""
    lines = (line for line in action.budget if line.kind == "planned")
    return Counter(
        line.amount.word or _amount(line.amount.value or Decimal(0), line.currency or "") for line in lines
    )


def _amount(value: Decimal, currency: str) -> str:
    """An amount in one spelling: two decimals, or none."""
    digits = f"{value:.2f}".removesuffix(".00")
    return f"{digits} {currency}"


def _spelled(text: str) -> str:
    found = _AMOUNT.fullmatch(text.strip())
    return _amount(Decimal(found[1]), found[2]) if found else text.strip()


def _sums(lines: Counter[str]) -> dict[str, str]:
    """Sum by currency; a word stands for itself. What is unknown adds nothing."""
    sums: dict[str, Decimal] = {}
    words = {}
    for line, count in lines.items():
        digits, _, currency = line.partition(" ")
        if currency:
            sums[currency] = sums.get(currency, Decimal(0)) + Decimal(digits) * count
        elif line != "unknown":
            words[line] = line
    return words | {currency: _amount(total, currency) for currency, total in sums.items()}


def _lines_led(were: Counter[str], are: Counter[str], entries: list[Change]) -> bool:
    """Whether the entries turn each amount that stood there into those that stand there."""
    here = Counter(were)
    for entry in entries:
        before, after = _spelled(entry.from_), _spelled(entry.to)
        if here[before] or before == NOTHING:
            here[before] -= before != NOTHING
            here[after] += after != NOTHING
    return bool(entries) and +here == +are


def _sums_led(was: str, now: str, entries: list[Change]) -> bool:
    """Whether the entries lead from one sum to the other."""
    here = was
    for entry in entries:
        if _spelled(entry.from_) == here:
            here = _spelled(entry.to)
    return here == now
