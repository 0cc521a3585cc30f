"""Figures and series of figures (DOMAIN, section 4)."""

from __future__ import annotations

from pydantic import Field

from goodword.model.counted import Counted, FigureNumber
from goodword.model.fields import Coalition, D, Place, Text, Value
from goodword.model.numbers import Number
from goodword.model.record import Count, Flag, Record, Source

__all__ = ["Breakdown", "Figure", "FigureSeries", "FigureValue", "Part", "is_sum"]


class Breakdown(Value):
    """How many of them are women, men, girls, boys."""

    women: Count | None = Field(None, description="Women among them.")
    men: Count | None = Field(None, description="Men among them.")
    girls: Count | None = Field(None, description="Girls among them.")
    boys: Count | None = Field(None, description="Boys among them.")

    def known(self) -> tuple[tuple[str, int], ...]:
        """Name and number of every part that is given."""
        return tuple((name, n) for name in type(self).model_fields if (n := getattr(self, name)) is not None)


class Part(Value):
    """A part of a figure; parts may overlap."""

    label: Text = Field(description="What is counted in this part.")
    value: Number = Field(description="The number.")
    unit: Text | None = Field(None, description="In what, if not in the figure's unit.")


class FigureValue(Value):
    """A number of a period, or a stated gap."""

    period: D | None = Field(None, description="For which time.")
    value: FigureNumber = Field(description="The number; or `na` where there is none.")
    approximate: Flag = Field(False, description="`yes` if the source says about, over or nearly.")
    breakdown: Breakdown | None = Field(None, description="Women, men, girls, boys among them.")
    parts: tuple[Part, ...] = Field((), description="Other parts that the source names.")
    note: Text | None = Field(None, description="What should be known of it; for a gap, why there is none.")
    source: Source | None = Field(None, description="Where it comes from.")


class Figure(FigureValue):
    """One number with its meaning."""

    id: str = Field(description="Short name, unique in the list.")
    label: Text = Field(description="What is counted.")
    unit: Text = Field(description="In what, such as persons.")


class FigureSeries(Record):
    """A figure, or the same figure of several periods."""

    id: str = Field(description="Unique, in plain letters: `zara`.")
    label: Text = Field(description="What is counted.")
    unit: Text = Field(description="In what, such as reports.")
    places: tuple[Place, ...] = Field((), description="Places on whose pages it stands.")
    coalitions: tuple[Coalition, ...] = Field((), description="Coalitions on whose pages it stands.")
    method: Text | None = Field(None, description="How it was counted.")
    caution: Text | None = Field(None, description="What must not be read into it.")
    values: tuple[FigureValue, ...] = Field(description="Its numbers and stated gaps.")


def is_sum(one: FigureValue) -> bool:
    """Whether the breakdown adds up to the figure exactly, so that it may be printed as a sum.

    Args:
        one: A figure.

    Returns:
        True for two or more parts of an exact number.
    """
    number: Counted = one.value
    if one.approximate or one.breakdown is None or number.number is None:
        return False
    parts = one.breakdown.known()
    return len(parts) > 1 and sum(n for _, n in parts) == number.number
