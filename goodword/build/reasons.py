"""Say in plain words why things were made again: what a page looked at, and what of that has changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

MOST_LINES = 40
_MOST_REASONS = 3
_INDENT = "  "

_KINDS = {
    "story": "stories",
    "plan": "plans",
    "coalition": "coalitions",
    "place": "places",
    "organisation": "organisations",
    "topic": "topics",
    "dataset": "incident datasets",
    "attachment": "documents",
    "figure": "figures",
    "page": "pages",
    "action": "actions",
    "area": "areas",
    "kind": "kinds",
    "year": "years",
    "month": "months",
    "withdrawn": "withdrawn stories",
}
_CALLED = {"field": "area of work", "attachment": "document"}
"""Kinds that are no word of everyday."""

_OF = ("kind", "year", "month")
"""A story is *of* a month, and *about* everything else."""

WORDS: Mapping[str, str] = {
    "new": "nothing of it was known from an earlier build",
    "frame": "theme, language, settings or engine changed",
    "photos": "a photo, or what may be shown of it, changed",
    "file": "the document is another one",
    "d": "the day is another one",
    "r": "{kind} {id} changed",
    "c": "the card of story {rest} changed",
    "n": "the name or sort of {kind} {id} changed",
    "i": "the list of all {kinds} changed",
    "g": "the list of stories {about} {kind} {id} changed",
    "k": "the number of stories {about} {kind} {id} changed",
    "v": "the list of {kinds} with stories changed",
    "a": "what comes before or after {kind} {id} changed",
    "o": "the stories before story {story} changed",
    "q": "the common list '{rest}' changed",
    "p": "the list of plans of {kind} {id} changed",
    "b": "the list of coalitions of {kind} {id} changed",
    "f": "the list of datasets and figures of {kind} {id} changed",
    "u": "the duties of organisation {rest} changed",
    "h": "the list of places inside {rest} changed",
    "x": "action {rest} changed",
    "m": "what happened in plans{time} changed",
    "s": "the plan that replaced plan {rest} changed",
}
"""What is said when a look answers otherwise, by its sort (``goodword.stages.present.world``)."""

_DOCUMENT = "the kind or size of document {id} changed, or whether it may be shown"
_ALL_STORIES = "the list of all stories changed"
_ALL_PAGES = "the list of all pages changed"
_TO_BE_SURE = "made again to be sure"


def said(look: str) -> str:
    """What changed, in plain words.

    Args:
        look: A look that answers otherwise than it did, or ``new``, ``frame``, ``file`` or ``photos``.
    """
    sort, _, rest = look.partition(":")
    if look == "g:all:":
        return _ALL_STORIES
    kind, _, id_ = rest.partition(":")
    story = rest.split(":")[1] if sort == "o" else ""
    words = _DOCUMENT if look.startswith("n:attachment:") else WORDS.get(sort, look)
    kind = _CALLED.get(kind, kind)
    about = "of" if kind in _OF else "about"
    time = f" in {rest}" if sort == "m" and rest[:1].isdigit() else ""
    kinds = _KINDS.get(rest, rest)
    return words.format(kind=kind, id=id_, rest=rest, kinds=kinds, story=story, about=about, time=time)


def because(reasons: Mapping[str, Iterable[str]]) -> list[str]:
    """Lines that tell what was made again and why, grouped by reason.

    Args:
        reasons: Looks that answer otherwise, by the name of what was made: ``page bs/plans/``.

    Returns:
        At most 40 lines; the last one counts what was left out.
    """
    groups: dict[str, list[str]] = {}
    for name, looks in reasons.items():
        groups.setdefault(_reason(name, looks), []).append(_thing(name))
    lines: list[str] = []
    for reason, things in sorted(groups.items(), key=lambda group: (len(group[1]), group[0])):
        lines += [f"{reason}:", *(f"{_INDENT}{thing}" for thing in sorted(things))]
    if len(lines) <= MOST_LINES:
        return lines
    shown = lines[: MOST_LINES - 1]
    if not shown[-1].startswith(_INDENT):
        del shown[-1]
    left = len(reasons) - sum(line.startswith(_INDENT) for line in shown)
    return [*shown, f"and {left} more"]


def _reason(name: str, looks: Iterable[str]) -> str:
    if name.startswith("map ") and list(looks) == ["frame"]:
        return _ALL_PAGES
    found = sorted({said(look) for look in looks})
    more = f", and {len(found) - _MOST_REASONS} more changes" if len(found) > _MOST_REASONS else ""
    return ", ".join(found[:_MOST_REASONS]) + more or _TO_BE_SURE


def _thing(name: str) -> str:
    """What was made, as a reader of the site knows it."""
    sort, _, rest = name.partition(" ")
    if sort == "doc":
        return f"entry of the search: {rest}"
    return {"photos": f"photos of story {rest}", "map": "sitemap.xml"}.get(sort, f"{sort} {rest}")
