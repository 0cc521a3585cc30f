"""The shell: the constant frame around every page of one language and depth, with slot marks."""

from __future__ import annotations

from dataclasses import dataclass

SLOTS = ("kind", "head", "nav", "switcher", "content")
"""What a page fills into the shell, in the order in which the theme's ``main.html`` must place the marks."""


def slot_mark(name: str) -> str:
    """Mark that stands in a shell where a slot is to be filled.

    Args:
        name: One of ``SLOTS``.

    Returns:
        A text of plain ASCII letters that no content can hold by chance and that needs no escaping.
    """
    return f"goodword-slot-{name}-7f3a9c"


@dataclass(frozen=True, slots=True)
class NavLink:
    """An entry of the main navigation or the footer."""

    key: str
    """stories plans coalitions places search; for footer pages the page's id."""
    text: str
    address: str


@dataclass(frozen=True, slots=True)
class Frame:
    """What the theme knows when it draws the shell of one language and depth."""

    lang: str
    """BCP 47 tag; empty for the choice page and 404, which speak all languages."""
    site_name: str
    home: str
    """Address of the language's home (``en/``), or empty."""
    nav: tuple[NavLink, ...]
    pages: tuple[NavLink, ...]
    """Free pages, archive, feeds: for the footer."""
    search: str
    """Address of the search page."""
    index: str
    """Root-relative path of the search index folder."""
    stylesheet: str
    """Root-relative path of the style sheet with its ``?v=`` hash."""
    script: str
