"""How far an indicator has come (DOMAIN, section 2, rule 2 and fine print)."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from goodword.model.action import Indicator, IndicatorValue
from goodword.model.reports import counted


def indicator_share(indicator: Indicator, as_of: date) -> Fraction | None:
    """How much of the way from baseline to target is gone.

    Args:
        indicator: The indicator.
        as_of: Later values are left out.

    Returns:
        Percent, cut to 0 to 100 (rule 2); None if baseline, target or value is missing, if target and
        baseline are equal, or if the target lies against the direction.
    """
    latest = latest_value(indicator, as_of)
    if indicator.baseline is None or indicator.target is None or latest is None or latest.value is None:
        return None
    start = Fraction(indicator.baseline.value)
    way = Fraction(indicator.target.value) - start
    if way == 0 or (way > 0) != (indicator.direction == "up"):
        return None
    gone = (Fraction(latest.value) - start) / way * 100
    return min(max(gone, Fraction(0)), Fraction(100))


def latest_value(indicator: Indicator, as_of: date) -> IndicatorValue | None:
    """The last known number of an indicator; a gap after it does not hide it (fine print).

    Args:
        indicator: The indicator.
        as_of: Later values are left out.

    Returns:
        The value with the latest period, of equal ones the later in the file; None: there is none.
    """
    known = [(v.period.last, n, v) for n, v in enumerate(indicator.values) if v.value is not None]
    known = [one for one in known if counted(one[2].period, as_of)]
    return max(known, key=lambda one: one[:2])[2] if known else None
