"""What search is given, and what it takes from one document."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from goodword.text.fold import words

__all__ = ["FACETS", "STOP_WORDS", "Analysis", "SearchDocument", "analyse"]

FACETS = ("kind", "place", "year", "status", "topic", "coalition", "lang")
"""The facets of a document, in the order of the columns."""

_STOP = """
    i u na se da je za od sa su koji koja sto kao po iz do ali vec o a ta
    the of and to in for with on by is are
    und der das den dem fur dhe te ne per
"""
STOP_WORDS = frozenset(_STOP.split())
"""Folded words that stand everywhere and find nothing; `head.json` hands them to the browser."""

_TITLE, _SUMMARY, _PLACE = 8, 2, 2
_LEVELS = (1, 2, 3, 5, 8, 13, 21, 34)
_LEVEL_OF = [max(0, bisect_right(_LEVELS, strength) - 1) for strength in range(_LEVELS[-1] + 1)]
_LENGTH_STEP = 16


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """One page that can be found, in one language.

    Attributes:
        id: Unique on the site, e.g. `en/stories/x`.
        address: Where it stands, from the site's root, e.g. `en/stories/x/`.
        day: The day that it is sorted by; None for plans, places, pages.
        lang: Language tag of the text.
        kind: Kind of story, or plan, coalition, place, organisation, topic, page.
        title: Its title.
        summary: Its summary; shown until the excerpt has come.
        place_label: Its place in its own language, or "".
        text: Plain text of the body.
        facets: Facet -> the values that the document has; facets not in `FACETS` are not read.
    """

    id: str
    address: str
    day: date | None
    lang: str
    kind: str
    title: str
    summary: str
    place_label: str
    text: str
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the words of one document add to the index; old minus new is what a patch has to change.

    Attributes:
        terms: Folded word -> level 0 to 7 of how strongly the document speaks of it.
        length: Length of the body in steps: `length ** 2 / 16` words, 0 to 255.
    """

    terms: Mapping[str, int]
    length: int


def analyse(document: SearchDocument) -> Analysis:
    """Take from a document the words it can be found by.

    A word of the title counts eight times, one of the summary or of the place twice.

    Args:
        document: The document. Nothing but its title, summary, place label and text is read.

    Returns:
        Its terms and its length.
    """
    strength = Counter(words(document.text))
    length = strength.total()
    strong = ((document.title, _TITLE), (document.summary, _SUMMARY), (document.place_label, _PLACE))
    for part, weight in strong:
        for word in words(part):
            strength[word] += weight
    top = len(_LEVEL_OF) - 1
    terms = {word: _LEVEL_OF[min(count, top)] for word, count in strength.items() if word not in STOP_WORDS}
    return Analysis(terms, min(255, round((max(length, 1) * _LENGTH_STEP) ** 0.5)))
