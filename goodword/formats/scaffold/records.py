"""Texts of new records: a story, a plan, a coalition, each with notes that explain every line."""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from goodword.formats.scaffold.forms import COALITION, PLAN, STATEMENT, STORY, STORY_END
from goodword.formats.scaffold.words import NOTES
from goodword.text.fold import words
from goodword.text.language import BY_FOLDER

__all__ = ["Draft", "coalition", "one_line", "plan", "story", "suggested_id", "yaml_text"]

_PLAIN = re.compile(r"[^\W_](?:[\w .,()!?;–-]*[\w.)!?])?")
_NOTE = re.compile(r"^( *)# @(\w+)$", re.MULTILINE)
_BLANKS = re.compile(r"\n{3,}")
_LONGEST_ID: Final = 60


@dataclass(frozen=True, slots=True)
class Draft:
    """What a new record begins with.

    Attributes:
        title: Title or name, in one line.
        lang: Language of its texts and of the notes.
        kind: Kind of a story or coalition, type of a plan.
        main: The site's main language; a YAML record in another one says so.
        date: Day of publication of a story, period of a plan.
        places: Ids of places; a plan and a coalition need one.
        issuers: Ids of those who issued a statement.
        example: True when its places are invented.
    """

    title: str
    lang: str
    kind: str
    main: str = ""
    date: str = ""
    places: tuple[str, ...] = ()
    issuers: tuple[str, ...] = ()
    example: bool = False


def suggested_id(title: str, year: str, taken: Collection[str], fallback: str = "story") -> str:
    """Make an id out of a title, in plain letters, with the year at its end (DOMAIN, section 0).

    Args:
        title: Any title in any script.
        year: Four digits; empty for none.
        taken: Ids that are in use.
        fallback: Word that stands in for a title without letters.

    Returns:
        An id that is not in use.
    """
    parts = [word for word in words(title) if word.isascii()]
    while len("-".join(parts)) > _LONGEST_ID and len(parts) > 1:
        parts.pop()
    bare = "-".join(parts)[:_LONGEST_ID] or fallback
    if year and bare.split("-")[-1] != year:
        bare = f"{bare}-{year}"
    if bare.isdigit() or bare in BY_FOLDER:  # years and language tags are reserved
        bare = f"{fallback}-{bare}"
    found, n = bare, 2
    while found in taken:
        found, n = f"{bare}-{n}", n + 1
    return found


def one_line(text: str) -> str:
    """Put a typed text on one line, without signs that no file can hold."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def yaml_text(text: str) -> str:
    """Write a text of one line so that YAML reads the same text, whatever signs it holds."""
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def story(draft: Draft) -> str:
    """Write a new story's file.

    Args:
        draft: What is known of it; a statement needs a place and an issuer.

    Returns:
        Front matter with notes, and a body that says how to write one.
    """
    note = _notes(draft.lang)
    parts = [STORY, STATEMENT if draft.kind == "statement" else "", STORY_END]
    return _filled("\n".join(part for part in parts if part), draft, body=note["body"])


def plan(draft: Draft) -> str:
    """Write a new plan's file.

    Args:
        draft: What is known of it, a place at least.

    Returns:
        YAML with notes.
    """
    return _filled(PLAN, draft)


def coalition(draft: Draft) -> str:
    """Write a new coalition's file.

    Args:
        draft: What is known of it, a place at least.

    Returns:
        YAML with notes.
    """
    return _filled(COALITION, draft)


def _notes(lang: str) -> dict[str, str]:
    return NOTES.get(lang) or NOTES[{"hr": "bs", "sr-Latn": "bs"}.get(lang, "en")]


def _filled(text: str, draft: Draft, body: str = "") -> str:
    note = _notes(draft.lang)

    def noted(found: re.Match[str]) -> str:
        return "\n".join(f"{found[1]}# {line}" for line in note[found[2]].split("\n"))

    other = draft.lang if draft.main and draft.lang != draft.main else ""
    values = {
        "title": yaml_text(draft.title),
        "date": draft.date,
        "kind": draft.kind,
        "summary": yaml_text(note["to_write"]),
        "action": yaml_text(note["to_do"]),
        "event": yaml_text(note["to_tell"]),
        "places": f"places: [{', '.join(draft.places)}]" if draft.places else "# places: [foca]",
        "place": draft.places[0] if draft.places else "",
        "issuers": ", ".join(draft.issuers),
        "example": "example: yes\n" if draft.example else "",
        "lang": f"lang: {other}\n" if other else "",
        "body": body,
        **{name: text for name, text in note.items() if name.startswith("eg_")},
    }
    text = _NOTE.sub(noted, text)
    return _BLANKS.sub("\n\n", re.sub(r"<(\w+)>", lambda found: values[found[1]], text))
