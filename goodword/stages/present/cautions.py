"""What must be said with every chart, table and file of incident counts (DOMAIN, section 4)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from goodword.model.incidents import IncidentRow
from goodword.text.i18n import Speech


def caution(speech: Speech) -> str:
    """The sentence that stands with every chart and file."""
    return speech.gettext("Counts show what was reported, not what happened.")


def cautions(speech: Speech, rows: Iterable[IncidentRow]) -> Iterator[str]:
    """What must not be read into some counts.

    Args:
        speech: The reader's language.
        rows: The counts that are shown.

    Yields:
        Sentences.
    """
    every = tuple(rows)
    yield caution(speech)
    yield speech.gettext("An incident is not a crime: whether it is one, a court decides.")
    if any(row.count.word == "na" for row in every):
        yield speech.gettext("Where there is no number, nobody counted or it is not known. That is not zero.")
    if any(not row.total for row in every):
        yield speech.gettext("Several motives and types may hold for one incident, so they do not add up.")
    if any(row.count.word == "suppressed" for row in every):
        yield speech.gettext(
            "Counts below 5 are hidden where they could point to a person; nothing else of that year is "
            "then broken down."
        )
