"""Numbers of charts in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from goodword.text.dates import FuzzyDate
from goodword.text.i18n import Speech


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of a chart, or a gap.

    Attributes:
        value: The number; None: there is none, which is not 0.
        approximate: It is no exact number.
        note: Why there is none, or a remark, in the page's language.
    """

    value: Decimal | None
    approximate: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Moment:
    """A number of a time.

    Attributes:
        when: The time, not a word such as ``unknown``; it spans from its first to its last day.
        amount: The number or the gap.
    """

    when: FuzzyDate
    amount: Amount


def said(speech: Speech, amount: Amount) -> str:
    """A number as people read it: ``1,200``, ``about 1,200``, or ``no number: not counted``."""
    if amount.value is None:
        words = speech.gettext("no number")
        return f"{words}: {amount.note}" if amount.note else words
    number = speech.number(amount.value)
    number = speech.gettext("about %(number)s") % {"number": number} if amount.approximate else number
    return f"{number} ({amount.note})" if amount.note else number


def without(speech: Speech, labels: Sequence[str]) -> str:
    """The sentence that names what has no number; empty when all have one."""
    if not labels:
        return ""
    return speech.gettext("No number: %(labels)s.") % {"labels": ", ".join(labels).removesuffix(".")}


def sentences(*parts: str) -> str:
    """Sentences one after the other; empty ones are left out, and a date's own full stop ends one too."""
    return " ".join(part.replace("..", ".") for part in parts if part)
