"""Exact fractions as people read them."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from goodword.text.i18n import Speech


def rounded(value: Fraction, digits: int) -> Decimal:
    """A fraction as a decimal, half up.

    Args:
        value: The fraction, not negative.
        digits: Digits after the point.

    Returns:
        The decimal, without trailing zeros being promised.
    """
    return Decimal(int(value * 10**digits + Fraction(1, 2))).scaleb(-digits)


def exact_percent(speech: Speech, value: Fraction) -> str:
    """A percentage with one digit after the point if it needs one.

    Args:
        speech: The page's language.
        value: Percent, 0 to 100.

    Returns:
        ``33.3 %``; never 100 unless it is exactly 100.
    """
    shown = rounded(value, 1) if value == 100 else min(rounded(value, 1), Decimal("99.9"))
    return speech.percent(0).replace("0", speech.number(shown))


def points(speech: Speech, value: Fraction) -> str:
    """Percentage points with up to two digits: ``3.57 points``."""
    shown = rounded(value, 2)
    if shown == 1:
        return speech.gettext("1 point")
    return speech.gettext("%(points)s points") % {"points": speech.number(shown)}
