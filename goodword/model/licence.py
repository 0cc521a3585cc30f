"""Under which terms a site gives its data to others."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Licence:
    """Terms of use.

    Attributes:
        name: Short name as in the list of the Open Definition, such as ``CC-BY-4.0``; empty for own terms.
        title: What it is called.
        url: Where its text stands.
    """

    name: str
    title: str
    url: str


DEFAULT_LICENCE = "CC-BY-4.0"

LICENCES = {
    one.name: one
    for one in (
        Licence(
            "CC-BY-4.0",
            "Creative Commons Attribution 4.0",
            "https://creativecommons.org/licenses/by/4.0/",
        ),
        Licence(
            "CC-BY-SA-4.0",
            "Creative Commons Attribution-ShareAlike 4.0",
            "https://creativecommons.org/licenses/by-sa/4.0/",
        ),
        Licence("CC0-1.0", "CC0 1.0, public domain", "https://creativecommons.org/publicdomain/zero/1.0/"),
        Licence(
            "ODC-By-1.0",
            "Open Data Commons Attribution License 1.0",
            "https://opendatacommons.org/licenses/by/1-0/",
        ),
        Licence(
            "ODbL-1.0",
            "Open Data Commons Open Database License 1.0",
            "https://opendatacommons.org/licenses/odbl/1-0/",
        ),
        Licence(
            "PDDL-1.0",
            "Open Data Commons Public Domain Dedication and License 1.0",
            "https://opendatacommons.org/licenses/pddl/1-0/",
        ),
    )
}
"""Licences for data by their short name."""


def licence_of(text: str) -> Licence | None:
    """The licence that a setting names.

    Args:
        text: A short name, an absolute address of own terms, or ``none``.

    Returns:
        The licence; None when none is stated.

    Raises:
        KeyError: It is neither.
    """
    if text in ("", "none"):
        return None
    if text.startswith(("https://", "http://")):
        return Licence("", text, text)
    return LICENCES[text]
