"""A plan's file made of what was read: its head guessed from the title, its comments where they belong."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from goodword.formats.sheets.numbers import times_above
from goodword.formats.sheets.reading import Reading
from goodword.formats.sheets.remarks import Remarks
from goodword.formats.sheets.tidy import tidy
from goodword.formats.sheets.yaml_text import COMMENT, comment, yaml_items, yaml_lines
from goodword.model.catalogue.kind import N_
from goodword.model.shared import Place
from goodword.text.fold import fold, words

__all__ = ["Wanted", "draft", "guessed_language", "guessed_places", "plan_text"]

_PLAN = re.compile(r"\b(?:plan|program|strateg)")
_YEARS = re.compile(r"\b(20\d\d)\.?\s*(?:[-–—/]|do|to)\s*\.?(20\d\d)\b")
_YEAR = re.compile(r"\b(20\d\d)\b")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_IN_CURRENCY = re.compile(r"\b(?:u|in) (?:km|bam|eur|eurima)\b")
_LETTER = re.compile(r"[^\W\d_]")
_TYPES = (
    ("ccap", r"kohezij|cohesion"),
    ("city_security", r"(?:bezbjednos|bezbednos|sigurnos|security).*(?:grad|opcin|opstin|city)"),
    ("programme", r"^program\b"),
)  # fmt: skip
_SUMMARY = N_("Taken over from a sheet of the office; the summary is still to be written.")
_PUBLIC = N_(
    "Taken over from {file}. This file is public: delete names of private persons. Comments hold what has no "
    "field; delete them when they are dealt with, and the line draft: yes at the end."
)
_REST = N_("From the sheet, without an action it belongs to:")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is known of the new plan beside its sheet.

    Attributes:
        file: Name of the sheet's file.
        lang: Language of its texts.
        main: The site's main language.
        places: Ids of places.
        example: True when its places are invented.
    """

    file: str
    lang: str
    main: str
    places: tuple[str, ...]
    example: bool = False


def draft(
    reading: Reading, wanted: Wanted, translate: Callable[[str], str], speak: Callable[[str], str]
) -> tuple[dict[str, Any], str]:
    """Make a plan's file of an office's sheet.

    Args:
        reading: What was read; what is assumed here is added to its remarks.
        wanted: What is known beside it.
        translate: Gives a text in the editor's language, for comments.
        speak: Gives a text in the plan's language.

    Returns:
        The plan as the model's YAML has it, and its text.
    """
    title, above = _title(reading, wanted)
    plan: dict[str, Any] = {
        COMMENT: [translate(_PUBLIC).format(file=wanted.file), *above],
        "draft": "yes",
        **({"example": "yes"} if wanted.example else {}),
        **({"lang": wanted.lang} if wanted.lang != wanted.main else {}),
        "title": title,
        "type": _type(title, reading.remarks),
        "places": list(wanted.places),
        "period": _period([title, *above], reading.remarks),
        "status": "unknown",
        "summary": speak(_SUMMARY),
        **({"goals": reading.goals} if reading.goals else {}),
        "actions": reading.actions,
    }
    reading.remarks.add("plan.summary")
    tidied = {COMMENT: plan[COMMENT], **tidy(plan, wanted.main)}
    return plan, plan_text(tidied, reading.after, translate)


def plan_text(plan: Mapping[str, Any], after: Sequence[str], translate: Callable[[str], str]) -> str:
    """Write a plan's file.

    Args:
        plan: The plan as the model's YAML has it, with comments.
        after: Texts that belong to no action.
        translate: Gives a text in the editor's language.

    Returns:
        YAML with an empty line between two actions.
    """
    lines = list(yaml_lines({key: value for key, value in plan.items() if key != "actions"}))
    actions = plan.get("actions") or []
    lines.append("actions:" if actions else "actions: []")
    for n, action in enumerate(actions):
        lines += [""] * (n > 0)
        lines += list(yaml_items([action]))
    if after:
        lines += ["", *comment(translate(_REST))]
        lines += [line for text in after for line in comment(text)]
    return "\n".join(lines) + "\n"


def _tells_of_amounts(text: str) -> bool:
    """What says how amounts are counted is no title."""
    return times_above(text) > 1 or _IN_CURRENCY.search(fold(text)) is not None


def _title(reading: Reading, wanted: Wanted) -> tuple[str, list[str]]:
    """The plan's name: what speaks of a plan above the table, else the longest, else the file's name."""
    above = [" ".join(text.split()) for text in reading.above]
    named = [text for text in above if _PLAN.search(fold(text))]
    long = [text for text in above if len(_LETTER.findall(text)) >= 12 and not _tells_of_amounts(text)]
    elsewhere = [text for text in reading.elsewhere if _PLAN.search(fold(text))]
    found = next(iter([*named, *elsewhere]), "") or max(long, key=len, default="")
    if not found:
        found = re.sub(r"[_\s]+", " ", wanted.file.rpartition(".")[0] or wanted.file).strip() or "Plan"
        reading.remarks.add("plan.title", value=found)
    rest = [text for text in above if text != found]
    for text in rest:
        reading.remarks.add("row.above", value=text)
    return found, rest


def _type(title: str, remarks: Remarks) -> str:
    found = next((name for name, pattern in _TYPES if re.search(pattern, fold(title))), "other")
    remarks.add("plan.type", value=found)
    return found


def _period(texts: Sequence[str], remarks: Remarks) -> str:
    """The years that stand in the title or near it."""
    for text in texts:
        years = _YEARS.search(text)
        if years and years[1] <= years[2]:
            found = str(years[1]) if years[1] == years[2] else f"{years[1]}/{years[2]}"
            remarks.add("plan.period", value=found)
            return found
    single = set(_YEAR.findall(texts[0]))
    if len(single) == 1:
        remarks.add("plan.period", value=min(single))
        return str(min(single))
    return "unknown"


def guessed_places(reading: Reading, places: Mapping[str, Place]) -> tuple[str, ...]:
    """The place that the texts above the table name, if they name one.

    Args:
        reading: What was read.
        places: The site's places by id.

    Returns:
        Its id, or nothing.
    """
    above = f" {' '.join(words(' '.join([*reading.above, *reading.elsewhere])))} "
    found = {
        id_
        for id_, place in places.items()
        for _, name in place.name.by_language
        if words(name) and f" {' '.join(words(name))} " in above
    }
    return (found.pop(),) if len(found) == 1 else ()


def guessed_language(reading: Reading, languages: Sequence[str]) -> str:
    """The language of a sheet's texts, by script and headings.

    Args:
        reading: What was read.
        languages: The site's languages; the first is the main one.

    Returns:
        A tag; the main language when nothing speaks against it.
    """
    text = " ".join([*reading.above, *(str(one.get("title", "")) for one in reading.actions)])
    cyrillic = len(_CYRILLIC.findall(text)) * 2 > len(_LETTER.findall(text))
    main = languages[0]
    if cyrillic:
        return main if main in ("sr-Cyrl", "uk") else "sr-Cyrl"
    if reading.english:
        return "en"
    latin = [tag for tag in languages if tag not in ("sr-Cyrl", "uk", "en")]
    return main if main in latin else next(iter(latin), "bs")
