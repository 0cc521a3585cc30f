"""How offices write months, quarters, halves and years, as patterns over folded texts."""

from __future__ import annotations

import re

MONTHS = (
    r"jan\w*|sijec\w*", r"feb\w*|veljac\w*", r"mar(?!k)\w*|ozuj\w*", r"apr\w*|travnj\w*|travan\w*",
    r"maj\w*|may|svib\w*", r"jun\w*|lip(?:anj|nj)\w*", r"jul\w*|srp(?:anj|nj)\w*",
    r"aug\w*|avg\w*|kolovoz\w*", r"sep\w*|ruj(?:an|n)\w*", r"okt\w*|oct\w*|listopad\w*",
    r"nov(?!i\b|a\b)\w*|studen\w*", r"dec\w*|prosin\w*",
)  # fmt: skip
MONTH = "|".join(f"(?P<m{n}>{pattern})" for n, pattern in enumerate(MONTHS, 1))
YEAR = r"(?P<year>(?:19|20)\d\d)"
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
COUNT = {
    "prv": 1, "first": 1, "drug": 2, "second": 2, "trec": 3, "third": 3, "cetvrt": 4, "fourth": 4, "zadn": 4,
    "poslednj": 4, "posljednj": 4, "last": 4,
}  # fmt: skip
NTH = (
    r"(?P<nth>iv|i{1,3}|[1-4]|prv\w*|drug\w*|trec\w*|cetvrt\w*|zadn\w*|posl\w*|first|second|third|fourth"
    r"|last)\.?"
)
QUARTER = r"(?:kvartal\w*|kv|tromjesec\w*|tromesec\w*|quarter\w*|qtr)\.?"
HALF = r"(?:polugodist\w*|polugod|polovin\w*|pola|half|semest\w*)\.?"
LINK = r"(?:[\s./,-]|od|of|in|u|godine|god)*"
TAIL = r"\s*\.?\s*(?:godine|godina|godinu|godini|god|g|year)?\s*\.?"

NUMERIC = re.compile(
    rf"(?P<day>\d{{1,2}})\s*[./-]\s*(?P<month>\d{{1,2}})\s*[./-]\s*(?P<y>\d{{4}}|\d{{2}}){TAIL}"
)
ISO = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[ t]\d{2}:\d{2}(?::\d{2})?)?")
MONTH_NUMBER = re.compile(rf"(?P<month>\d{{1,2}})\s*[./-]\s*{YEAR}{TAIL}")
YEAR_ALONE = re.compile(rf"(?:(?:u toku|tokom|tijekom|u|in|during)\s+)?{YEAR}{TAIL}")
DAY_NAMED = re.compile(rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\.?\s*(?:{MONTH})\.?,?\s*{YEAR}{TAIL}")
NAMED_DAY = re.compile(rf"(?:{MONTH})\.?\s*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s*,\s*{YEAR}")
MONTH_NAMED = re.compile(rf"(?:mjesec\w*\s+|mesec\w*\s+)?(?:{MONTH})\.?{LINK}{YEAR}{TAIL}")
PART = {
    4: (
        re.compile(rf"{NTH}\s*{QUARTER}{LINK}{YEAR}{TAIL}"),
        re.compile(rf"{QUARTER}\s*{NTH}{LINK}{YEAR}{TAIL}"),
        re.compile(rf"[qk]\s*(?P<nth>[1-4]){LINK}{YEAR}{TAIL}"),
        re.compile(rf"(?P<nth>[1-4])\.?\s*[qk]\b{LINK}{YEAR}{TAIL}"),
        re.compile(rf"{YEAR}{LINK}(?:[qk]\s*)(?P<nth>[1-4])"),
        re.compile(rf"{YEAR}{TAIL}{LINK}{NTH}\s*{QUARTER}"),
    ),
    2: (
        re.compile(rf"{NTH}\s*{HALF}{LINK}{YEAR}{TAIL}"),
        re.compile(rf"{HALF}\s*{NTH}{LINK}{YEAR}{TAIL}"),
        re.compile(rf"[hp]\s*(?P<nth>[12]){LINK}{YEAR}{TAIL}"),
        re.compile(rf"{YEAR}{LINK}(?:[hp]\s*)(?P<nth>[12])"),
    ),
}  # fmt: skip
LABEL = re.compile(r"^\s*(?:krajnji\s+)?(?:rok|termin|deadline|due)(?:\s+[a-z]+){0,2}\s*:\s*")
"""What repeats the heading in the cell itself: ``Rok: IV kvartal 2026``."""
END_OF = re.compile(
    r"(?:najkasnije\s+)?(?:do|by|until|til|zakljucno sa?|before)\s+(?:the\s+)?"
    r"(?P<end>(?:kraja|kraj|isteka|konca|the end of|end of|end)\s+)?(?P<rest>.+)"
)
KRAJ = re.compile(r"(?:kraj(?:em|a|u)?|end of)\s+(?P<rest>.+)")
ONGOING = re.compile(
    r"(?:kontinuiran\w*|stalno|stalan|trajno|trajan\w*|permanent\w*|ongoing|continuous\w*|redovno"
    r"|tokom cijele godine|svake godine|godisnje|cijele godine|neograniceno)\b(?P<rest>.*)"
)
NONE = re.compile(r"(?:bez roka|nema roka|none|no deadline)")
UNKNOWN = re.compile(
    r"(?:unknown|nepoznat\w*|nije (?:poznat\w*|odreden\w*|utvrden\w*|definisan\w*|definiran\w*)|tbd"
    r"|naknadno|\?)"
)
# Between the ends of a time span; a hyphen inside 2026-05-17 is none.
BETWEEN = re.compile(
    r"\s*[–—]\s*|\s+-\s+|\s+do\s+|\s+to\s+|(?<=[a-z.])-(?=\w)|(?<=\d)-(?=[qkh])|(?<=\d{4})\s*-\s*(?=\d{4}\b)"
    r"|(?<=\.\d{4})-(?=\d{1,2}\.)"
)
LIST = re.compile(r"\s*,\s*|\s+i\s+|\s+and\s+|\s*\+\s*|\s+te\s+")
STROKE = re.compile(r"\s*/\s*")
"""Tried last, because it also stands inside one date: ``Q2/2026 i Q4/2026``."""
