"""All documents of an index, by number: what the state and `columns.bin` say of each."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import accumulate, pairwise
from typing import Any, NamedTuple

from goodword.formats.search.codec import decode_numbers, encode_lists, encode_numbers
from goodword.formats.search.columns import recode, split_column, split_numbers
from goodword.formats.search.document import FACETS, Analysis, SearchDocument
from goodword.formats.search.head import steps
from goodword.formats.search.state import Stale, State, pack_terms

__all__ = ["Place", "Record", "Table"]


class Place(NamedTuple):
    """What the number of a document follows from; see `numbering.Placed`."""

    id: str
    lang: str
    kind: str
    day: date | None


class Record(NamedTuple):
    """One document.

    Attributes:
        id: Its id.
        lang: Its language.
        kind: Its kind.
        day: Ordinal of its day, 0 without one.
        terms: Its words, packed.
        length: Its length, encoded.
        facets: The codes of each facet, encoded.
    """

    id: str
    lang: str
    kind: str
    day: int
    terms: bytes
    length: bytes
    facets: tuple[bytes, ...]

    @property
    def place(self) -> Place:
        """What its number follows from."""
        return Place(self.id, self.lang, self.kind, date.fromordinal(self.day) if self.day else None)


class Table:
    """The documents; some can be taken out and put in.

    Args:
        state: The state. Its lists are changed.
        columns: `columns.bin`, unpacked.
        values: Facet -> values, by whose places `columns` encodes.

    Raises:
        Stale: The columns do not fit the state.
    """

    def __init__(self, state: State, columns: bytes, values: Mapping[str, Sequence[str]]) -> None:
        ends = accumulate(state.columns, initial=0)
        numbers, lengths, *facets = [columns[start:end] for start, end in pairwise(ends)]
        count = len(state.ids)
        self.numbers = _rising(split_numbers(numbers, count))
        self._listed: list[list[Any]] = [state.ids, state.langs, state.kinds, state.days, state.terms]
        self._shown = [split_numbers(lengths, count), *(split_column(one, count) for one in facets)]
        if {count} != {len(self.numbers), *map(len, self._listed), *map(len, self._shown)}:
            raise Stale("the columns of the search index are not of one length")
        self._values = {facet: list(values[facet]) for facet in FACETS}
        self._codes = {facet: {v: at for at, v in enumerate(some)} for facet, some in self._values.items()}

    def __getitem__(self, at: int) -> Record:
        """Give the document at a position."""
        id_, lang, kind, day, terms = (one[at] for one in self._listed)
        length, *facets = (one[at] for one in self._shown)
        return Record(id_, lang, kind, day, terms, length, tuple(facets))

    def record(self, document: SearchDocument, analysis: Analysis) -> Record:
        """Make the entry of a new document.

        Args:
            document: The document.
            analysis: What it adds to the index.

        Returns:
            Its entry.
        """
        day = document.day.toordinal() if document.day else 0
        terms, length = pack_terms(analysis.terms), encode_numbers((analysis.length,))
        facets = tuple(self._list(facet, document.facets.get(facet, ())) for facet in FACETS)
        return Record(document.id, document.lang, document.kind, day, terms, length, facets)

    def _list(self, facet: str, values: Sequence[str]) -> bytes:
        codes, known = self._codes[facet], self._values[facet]
        for value in values:
            if value not in codes:
                codes[value] = len(known)
                known.append(value)
        return encode_lists([sorted({codes[value] for value in values})])

    def replace(self, gone: Iterable[int], come: Mapping[int, Record]) -> None:
        """Take documents out and put others in.

        Args:
            gone: Numbers of those that go.
            come: Number -> document of those that come; the numbers are free by then.
        """
        columns = [*self._listed, *self._shown]
        for number in gone:
            at = bisect_left(self.numbers, number)
            for column in (self.numbers, *columns):
                del column[at]
        for number, record in come.items():
            at = bisect_left(self.numbers, number)
            self.numbers.insert(at, number)
            cells = (*record[:5], record.length, *record.facets)
            for column, cell in zip(columns, cells, strict=True):
                column.insert(at, cell)

    def columns(self) -> tuple[list[bytes], dict[str, list[str]]]:
        """Write the columns.

        Returns:
            The columns as in `encode_columns`, and the values of the facets that are in use.
        """
        out = [encode_numbers(steps(self.numbers)), b"".join(self._shown[0])]
        values = {}
        for (facet, known), lists in zip(self._values.items(), self._shown[1:], strict=True):
            values[facet], column = recode(lists, known)
            out.append(column)
        return out, values


def _rising(tokens: Sequence[bytes]) -> list[int]:
    values = {token: next(decode_numbers(token)) for token in set(tokens)}
    return list(accumulate([values[token] for token in tokens]))
