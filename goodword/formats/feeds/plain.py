"""Texts and dates in the form that feed files demand."""

from __future__ import annotations

import re
from datetime import datetime
from email.utils import format_datetime
from typing import Final

_ILLEGAL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_REFERENCE: Final = re.compile(r"&(?=[#A-Za-z0-9])")


def legal(text: str) -> str:
    """Take out what XML forbids, and the control characters that it advises against.

    Args:
        text: Any text.

    Returns:
        The text without C0 (except tab and line ends), DEL, C1, lone surrogates, U+FFFE and U+FFFF.
        Source: XML 1.0, section 2.2, production Char and the note that follows it.
    """
    return _ILLEGAL.sub("", text)


def as_html(text: str) -> str:
    """Say a plain text in HTML, for elements that are read as HTML.

    Args:
        text: Plain text.

    Returns:
        HTML that shows exactly this text.
    """
    # A ">" and an ampersand that cannot begin a reference are legal HTML as they stand. Left alone, the
    # summary reads well in a browser too, where the style sheet shows the characters and not the HTML.
    return _REFERENCE.sub("&amp;", legal(text)).replace("<", "&lt;")


def rfc_822(moment: datetime) -> str:
    """Write a date as RSS demands it, in English whatever the locale.

    Args:
        moment: A date with a time zone.

    Returns:
        For example ``Fri, 20 Nov 2026 09:00:00 +0100``. Source: RSS 2.0, pubDate.
    """
    return format_datetime(moment)
