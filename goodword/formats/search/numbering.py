"""Numbers of documents: a function of day, kind and id, so that an edit moves nobody but its neighbours."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from goodword.formats.search.document import SearchDocument

__all__ = ["Numbering", "number_documents"]

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


def _day(document: SearchDocument) -> int:
    # What is older than the epoch shares the epoch's day; `_tie` still keeps its order.
    return max(0, document.day.toordinal() - _EPOCH) if document.day else -1


def _tie(document: SearchDocument) -> tuple[date, str, str, str]:
    folder = document.lang.lower() + "/"
    return (document.day or date.min, document.id.removeprefix(folder), document.lang, document.id)


def _room(count: int) -> int:
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
        days[_day(document)].append(document)
    if twice := sorted(name for name, count in ids.items() if count > 1):
        raise ValueError(f"search documents with the same id: {', '.join(twice)}")
    without = sorted(days.pop(-1, []), key=lambda document: (document.kind, _tie(document)))
    undated = _room(len(without))
    slots = _room(max(map(len, days.values()), default=0))
    ordered, numbers = without, list(range(len(without)))
    for day in sorted(days):
        ordered += sorted(days[day], key=_tie)
        first = undated + day * slots
        numbers += range(first, first + len(days[day]))
    return Numbering(tuple(ordered), tuple(numbers), undated, slots)
