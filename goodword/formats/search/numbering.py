"""Numbers of documents: a function of day, kind and id, so that an edit moves nobody but its neighbours."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from goodword.formats.search.document import SearchDocument

__all__ = ["Numbering", "Placed", "number_documents", "order_in_day", "room", "slot_day"]

_EPOCH = date(1900, 1, 1).toordinal()


@dataclass(frozen=True, slots=True)
class Numbering:
    """The documents in the order of their numbers.

    Attributes:
        documents: All documents; those without a date first, then by day.
        numbers: The number of each; they rise, with gaps.
        undated: Numbers kept for documents without a date, a power of two.
        slots: Numbers kept for each day, a power of two.
    """

    documents: tuple[SearchDocument, ...]
    numbers: tuple[int, ...]
    undated: int
    slots: int


class Placed(Protocol):
    """What the number of a document follows from."""

    @property
    def id(self) -> str: ...  # noqa: D102
    @property
    def day(self) -> date | None: ...  # noqa: D102
    @property
    def lang(self) -> str: ...  # noqa: D102
    @property
    def kind(self) -> str: ...  # noqa: D102


def slot_day(day: date | None) -> int:
    """Tell which day's slots a document takes.

    Args:
        day: Its day.

    Returns:
        Days since the epoch, or -1 without a date. What is older than the epoch shares the epoch's slots;
        `order_in_day` still keeps its order.
    """
    return max(0, day.toordinal() - _EPOCH) if day else -1


def order_in_day(document: Placed) -> tuple[str, date, str, str, str]:
    """Give the key that sorts documents of one day, or those without a date.

    Args:
        document: The document.

    Returns:
        Dated: by id, then language. Undated: by kind, id, language.
    """
    kind = "" if document.day else document.kind
    plain = document.id.removeprefix(document.lang.lower() + "/")
    return (kind, document.day or date.min, plain, document.lang, document.id)


def room(count: int) -> int:
    """Tell how many numbers are kept for a day, or for what has no date.

    Args:
        count: How many documents share them.

    Returns:
        The next power of two, 1 at least.
    """
    return 1 << max(0, count - 1).bit_length()


def number_documents(documents: Iterable[SearchDocument]) -> Numbering:
    """Number documents: `undated + day * slots + rank in the day`.

    Those without a date stand below the first day, by kind and id. Room is a power of two, so it changes
    rarely; when it does, every number changes and the index is new.

    Args:
        documents: The documents, in any order.

    Returns:
        The documents with their numbers. On one day they stand by id, then by language.

    Raises:
        ValueError: Two documents have the same id.
    """
    days: defaultdict[int, list[SearchDocument]] = defaultdict(list)
    ids: Counter[str] = Counter()
    for document in documents:
        ids[document.id] += 1
        days[slot_day(document.day)].append(document)
    if twice := sorted(name for name, count in ids.items() if count > 1):
        raise ValueError(f"search documents with the same id: {', '.join(twice)}")
    without = sorted(days.pop(-1, []), key=order_in_day)
    undated = room(len(without))
    slots = room(max(map(len, days.values()), default=0))
    ordered, numbers = without, list(range(len(without)))
    for day in sorted(days):
        ordered += sorted(days[day], key=order_in_day)
        first = undated + day * slots
        numbers += range(first, first + len(days[day]))
    return Numbering(tuple(ordered), tuple(numbers), undated, slots)
