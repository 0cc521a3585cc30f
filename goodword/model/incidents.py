"""Incident datasets, and what of them may be shown (DOMAIN, section 4)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from pydantic import Field

from goodword.model.counted import CellCount
from goodword.model.fields import D, Place, Text, Value
from goodword.model.record import Count, Flag, Record, Source
from goodword.model.story import Bias, IncidentType

Counting = Literal["recorded", "prosecuted", "sentenced", "reported_by_civil_society", "monitored"]

THRESHOLD = 5
"""Smaller counts may point to a person (DOMAIN, section 4) ..."""
LARGE = 50_000
"""... in a place with fewer inhabitants than this, or of unknown size."""


class IncidentRow(Value):
    """A count of a period, a stated gap, or a suppressed cell."""

    period: D = Field(description="Which time was counted.")
    counting: Counting | None = Field(None, description="What was counted, if it differs from the dataset.")
    bias: tuple[Bias, ...] = Field((), description="ODIHR's bias motivations; leave out for the total.")
    type: tuple[IncidentType, ...] = Field((), description="ODIHR's types; leave out for the total.")
    count: CellCount = Field(description="The number; `na` where there is none; `suppressed` if too small.")
    approximate: Flag = Field(False, description="`yes` if the source says about, at least or nearly.")
    responded: Count | None = Field(None, description="How many of them were publicly answered.")
    note: Text | None = Field(None, description="What should be known of this count.")
    source: Source | None = Field(None, description="Where it comes from, if not from the dataset's source.")

    @property
    def total(self) -> bool:
        """True when it is not broken down."""
        return not self.bias and not self.type

    def years(self) -> range:
        """The years that its period touches."""
        return range(self.period.first.year, self.period.last.year + 1)


class IncidentDataset(Record):
    """Counts of incidents in a place. An incident is not a crime."""

    title: Text = Field(description="What it is called.")
    place: Place = Field(description="Where.")
    counting: Counting = Field(description="What was counted.")
    source: Source = Field(description="Who counted and where it was published.")
    method: Text | None = Field(None, description="How it was counted.")
    coverage: Text | None = Field(None, description="Who reports and who does not.")
    caution: Text | None = Field(None, description="What must not be read into it.")
    public_source: Flag = Field(
        False, description="`yes` if the source has itself published these counts, also those below 5."
    )
    rows: tuple[IncidentRow, ...] = Field(description="Counts and stated gaps.")


def small_counts(dataset: IncidentDataset) -> bool:
    """Whether a dataset holds counts that only a large place or a public source may show."""
    return not dataset.public_source and any(is_small(row) for row in dataset.rows)


def is_small(row: IncidentRow) -> bool:
    """Whether a count is below the threshold."""
    return row.count.number is not None and row.count.number < THRESHOLD


def suppressed_years(dataset: IncidentDataset) -> frozenset[int]:
    """Years in which a cell of a dataset is suppressed."""
    return frozenset(y for row in dataset.rows if row.count.word == "suppressed" for y in row.years())


def rows_shown(dataset: IncidentDataset, others: Iterable[IncidentDataset] = ()) -> tuple[IncidentRow, ...]:
    """The rows that may be shown, in any page or file.

    In a year with a suppressed cell no breakdown is shown, or the cell could be worked out from the rest; for
    the same reason no month or quarter beside a count of the whole year.

    Args:
        dataset: The dataset.
        others: Other datasets of the same place; what they suppress holds here too, unless the source of
            this one is public anyway.

    Returns:
        Its rows without those, in the order of the file.
    """
    years = suppressed_years(dataset)
    if not dataset.public_source:
        years = years.union(*(suppressed_years(other) for other in others))
    whole = {
        (row.period.first.year, row.counting)
        for row in dataset.rows
        if row.total and row.period.precision == "year"
    }
    return tuple(row for row in dataset.rows if not _hidden(row, years, whole))


def _hidden(row: IncidentRow, years: frozenset[int], whole: set[tuple[int, Counting | None]]) -> bool:
    if not any(year in years for year in row.years()):
        return False
    finer = row.period.precision not in ("year", "years")
    return not row.total or (finer and (row.period.first.year, row.counting) in whole)
