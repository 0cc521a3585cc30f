"""Who gets which number when a few documents change; on a crowded day the neighbours move along."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from goodword.formats.search.numbering import order_in_day, room, slot_day
from goodword.formats.search.table import Place, Table

__all__ = ["Moves", "move"]


@dataclass(frozen=True, slots=True)
class Moves:
    """The numbers that change.

    Attributes:
        arriving: Id of a new or changed document -> its number.
        moved: Old number of a document that is the same -> its new number, where that is another one.
    """

    arriving: Mapping[str, int]
    moved: Mapping[int, int]


def move(
    table: Table, leaving: Mapping[int, Place], arriving: Iterable[Place], *, sizes: tuple[int, int]
) -> Moves | None:
    """Number the documents of the days on which something changes.

    Args:
        table: All documents until now.
        leaving: Number -> place of those that go or change.
        arriving: Places of those that come or have changed.
        sizes: Numbers kept for each day, and for what has no date.

    Returns:
        The moves; None when a day has outgrown its room or all days have become too empty for it, so that
        every number changes.
    """
    slots, undated = sizes
    days: defaultdict[int, list[tuple[Place, int | None]]] = defaultdict(list)
    for place in leaving.values():
        days[slot_day(place.day)] += []
    for place in arriving:
        days[slot_day(place.day)].append((place, None))
    new_numbers: dict[str, int] = {}
    moved: dict[int, int] = {}
    crowds = _crowds(table.numbers, slots, undated)
    for day, here in days.items():
        first, end = (0, undated) if day < 0 else (undated + day * slots, undated + (day + 1) * slots)
        for at in range(bisect_left(table.numbers, first), bisect_left(table.numbers, end)):
            if table.numbers[at] not in leaving:
                here.append((table[at].place, table.numbers[at]))
        crowds[day] = len(here)
        ordered = sorted(here, key=lambda one: order_in_day(one[0]))
        for number, (place, old) in enumerate(ordered, first):
            if old is None:
                new_numbers[place.id] = number
            elif old != number:
                moved[old] = number
    without = crowds.pop(-1, 0)
    if (room(max(crowds.values(), default=0)), room(without)) != sizes:
        return None
    return Moves(new_numbers, moved)


def _crowds(numbers: Sequence[int], slots: int, undated: int) -> Counter[int]:
    first = bisect_left(numbers, undated)
    crowds = Counter([(number - undated) // slots for number in numbers[first:]])
    crowds[-1] = first
    return crowds
