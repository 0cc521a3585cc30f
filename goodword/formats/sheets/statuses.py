"""Status words of offices: ``u toku``, ``završeno``, ``обустављено``, ``not started``."""

from __future__ import annotations

import re

from goodword.formats.sheets.grid import Cell
from goodword.text.fold import fold

__all__ = ["status"]

# Beginnings of folded words; the first line that fits decides, so "nije započeto" stands above "započeto".
_WORDS = (
    ("partly_completed", r"dje?lim\w*|delim\w*|partly|partial\w*|djelom\w*|delom\w*|polovic\w*"),
    (
        "not_started",
        r"ni(je|su) (jos )?(zapoc\w*|poc\w*|realizov\w*|realizir\w*|uraden\w*|proveden\w*|sproveden\w*)",
    ),
    (
        "not_started",
        r"nezapoc\w*|nerealiz\w*|not (yet )?(started|begun)|planiran\w*|planned|pending|predsto\w*",
    ),
    ("not_started", r"not_started|u pripremi|ceka pocetak|to do|nije krenul\w*"),
    (
        "cancelled",
        r"nece se (?:realiz\w*|proves\w*|sproves\w*)|otkaz\w*|odustal\w*|odustan\w*|ponisten\w*|cancel\w*"
        r"|abandon\w*|brisan\w*|ukinut\w*",
    ),
    (
        "suspended",
        r"obustav\w*|prekinut\w*|zaustav\w*|na cekanju|odgoden\w*|odloz\w*|suspen\w*|on hold|postponed",
    ),
    ("merged", r"spojen\w*|objedin\w*|pripojen\w*|merged"),
    ("unknown", r"nepoznat\w*|nije poznat\w*|unknown|nema (podatak\w*|informacij\w*)"),
    ("in_progress", r"u (toku|tijeku|tjeku|postupku|realizacij\w*|provedb\w*|izrad\w*|procesu)|in.progress"),
    (
        "in_progress",
        r"zapoc\w*|pocel\w*|traje|aktivn\w*|ongoing|started|under way|underway|kontinuiran\w*"
        r"|in work|on track|radi se",
    ),
    ("completed", r"zavrs\w*|realizov\w*|realizir\w*|izvrsen\w*|okonc\w*|gotov\w*|dovrsen\w*|proveden\w*"),
    ("completed", r"sproveden\w*|ispunjen\w*|uraden\w*|odrzan\w*|complet\w*|done|finish\w*|implemented"),
)
_RULES = tuple((name, re.compile(rf"(?:{pattern})\b")) for name, pattern in _WORDS)
_BEFORE = re.compile(
    r"^(?:realizacija|implementacija|provedba|aktivnost|radna|mjera|status)\s+(?:je\s+)?(?=\w)"
)
_REST = re.compile(r"^[\s.,;:()–—-]*$")
_FILLERS = re.compile(
    r"^(?:realizacij\w*|implementacij\w*|provedb\w*|aktivnost\w*|realizovan\w*|realiziran\w*|zavrsen\w*|izvrsen\w*"
    r"|complet\w*|je|se|su|started|done)\b"
)


def status(cell: Cell) -> tuple[str, str] | None:
    """Read a status.

    Args:
        cell: Its cell.

    Returns:
        The status and what else the cell says, such as ``kasni``; None when the cell is empty or unreadable.
    """
    if cell.blank or cell.formula or not isinstance(cell.value, str):
        return None
    line = cell.line
    plain = fold(line).strip(" .-–*")
    plain = _BEFORE.sub("", plain)
    for name, rule in _RULES:
        found = rule.match(plain)
        if found:
            rest = plain[found.end() :].strip(" .")
            rest = _FILLERS.sub("", rest).strip(" .")
            return name, "" if _REST.match(rest) else line
    return None
