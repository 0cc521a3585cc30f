"""Check: what incident datasets and figures contradict in themselves (DOMAIN, section 4)."""

from __future__ import annotations

from collections.abc import Iterator

from goodword.model.figure import FigureValue
from goodword.model.incidents import IncidentDataset, IncidentRow, is_small
from goodword.model.known import Known
from goodword.model.problem import Finding

Path = tuple[str | int, ...]


def check_dataset(dataset: IncidentDataset, known: Known) -> Iterator[Finding]:
    """Find counts that may point to a person, and rows that contradict themselves.

    Args:
        dataset: The dataset.
        known: What exists on the site, for the size of the place.

    Yields:
        Findings in the order of the file.
    """
    exposed = not dataset.public_source and known.is_small(dataset.place)
    first: dict[tuple[object, ...], int] = {}
    for n, row in enumerate(dataset.rows):
        here: Path = ("rows", n)
        if exposed and is_small(row):
            values = {"value": str(row.count.number), "place": dataset.place}
            yield Finding("count.small", (*here, "count"), values)
        yield from _responded(row, here)
        key = (row.period.text, row.counting or dataset.counting, frozenset(row.bias), frozenset(row.type))
        if first.setdefault(key, n) != n:
            yield Finding("count.twice", here, {"first": first[key] + 1})


def _responded(row: IncidentRow, path: Path) -> Iterator[Finding]:
    if row.responded is None:
        return
    here = (*path, "responded")
    if row.count.word == "suppressed":
        yield Finding("count.told", here, {"value": row.responded})
    elif row.count.number is not None and row.responded > row.count.number:
        yield Finding("count.responded", here, {"value": row.responded, "count": str(row.count.number)})


def check_figure(one: FigureValue, path: Path) -> Iterator[Finding]:
    """Find a breakdown that holds more than the whole.

    Args:
        one: A figure, or a number of a series.
        path: Where it stands.

    Yields:
        At most one finding.
    """
    number = one.value.number
    if one.breakdown is None or number is None or one.approximate:
        return
    if sum(n for _, n in one.breakdown.known()) > number:
        yield Finding("breakdown.sum", (*path, "breakdown"), {"value": str(number)})
