"""Whole percentages that add up to 100."""

from __future__ import annotations

from collections.abc import Sequence


def largest_remainder(counts: Sequence[int]) -> tuple[int, ...]:
    """Shares in whole percent by the largest remainder; ties go to the first.

    Args:
        counts: How many of each; their order is the vocabulary's.

    Returns:
        Percentages that add up to 100, or zeros when there is nothing to share.
    """
    total = sum(counts)
    if not total:
        return tuple(0 for _ in counts)
    floors = [count * 100 // total for count in counts]
    by_remainder = sorted(range(len(counts)), key=lambda n: (-(counts[n] * 100 % total), n))
    for n in by_remainder[: 100 - sum(floors)]:
        floors[n] += 1
    return tuple(floors)
