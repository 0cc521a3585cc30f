"""A file of an office as the text of a plan: the whole way, from bytes to YAML and remarks."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from goodword.formats.sheets.bodies import Directory
from goodword.formats.sheets.draft import Wanted, draft, guessed_language, guessed_places, plan_text
from goodword.formats.sheets.grid import Sheet, SheetError
from goodword.formats.sheets.opening import open_sheets
from goodword.formats.sheets.reading import Reading, keep_sheet, read_actions
from goodword.formats.sheets.remarks import Remark, Remarks
from goodword.formats.sheets.tidy import tidy
from goodword.formats.sheets.unflat import Own, own_tables, unflatten
from goodword.model.shared import Organisation, Place

__all__ = ["Facts", "Taken", "take_in"]


@dataclass(frozen=True, slots=True)
class Facts:
    """What a sheet does not say.

    Attributes:
        languages: The site's languages; the first is the main one.
        places: The site's places by id.
        organisations: The site's organisations by id.
        place: Id of the plan's place; empty: guessed.
        lang: Language of the texts; empty: guessed.
        sheet: Name of the only sheet to read; empty: all.
        speak: Gives an English text in a language, by its tag.
    """

    languages: Sequence[str]
    places: Mapping[str, Place]
    organisations: Mapping[str, Organisation]
    place: str = ""
    lang: str = ""
    sheet: str = ""
    speak: Mapping[str, Callable[[str], str]] | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """A plan that was made of a sheet.

    Attributes:
        text: Its YAML.
        title: Its title, from which an id is made.
        year: The first year of its period; empty if unknown.
        id: The id that an exported sheet holds; empty for a sheet of an office's own.
        places: Ids of its places; nothing when none was named.
        actions: Number of its actions.
        own: True for a sheet that ``goodword export`` wrote.
        remarks: What could not be read, what was assumed and kept.
    """

    text: str
    title: str
    year: str
    id: str
    places: tuple[str, ...]
    actions: int
    own: bool
    remarks: tuple[Remark, ...]


def take_in(data: bytes, name: str, facts: Facts, translate: Callable[[str], str]) -> Taken:
    """Make a plan of a file.

    Args:
        data: Its bytes.
        name: Its name.
        facts: What it does not say.
        translate: Gives a text in the editor's language, for comments.

    Returns:
        The plan.

    Raises:
        SheetError: The file cannot be used, or holds no table of actions; the code says why.
    """
    sheets, encoding = open_sheets(data, name)
    if facts.sheet and facts.sheet not in (one.name for one in sheets):
        raise SheetError("sheet.unknown", value=facts.sheet, known=", ".join(one.name for one in sheets))
    own = own_tables(sheets)
    if own:
        remarks = Remarks()
        plan, after = unflatten(own, remarks, Directory(facts.organisations))
        reading = Reading(plan["actions"], plan.get("goals", []), after=after, remarks=remarks)
        _foreign(reading, sheets, own)
        if "title" in plan:
            return _taken_back(plan, reading, facts, translate)
        _goals_named(reading)
    else:
        reading = read_actions(sheets, Directory(facts.organisations), facts.sheet)
    if encoding:
        reading.remarks.add("file.encoding", value=encoding)
    return _taken(reading, name, facts, translate)


def _foreign(reading: Reading, sheets: Sequence[Sheet], own: Sequence[Own]) -> None:
    """Sheets that an office added to an exported workbook are kept as text."""
    ours = {one.sheet.name for one in own}
    for sheet in sheets:
        if sheet.name not in ours:
            keep_sheet(reading, sheet)


def _goals_named(reading: Reading) -> None:
    """A table of actions alone names its goals by number; their words stay to be written."""
    known = {str(one.get("id")) for one in reading.goals}
    for action in reading.actions:
        goal = action.get("goal")
        if goal and goal not in known:
            known.add(goal)
            reading.goals.append({"id": goal, "title": goal})
            reading.remarks.add("goal.number", value=goal)


def _taken_back(
    plan: dict[str, Any], reading: Reading, facts: Facts, translate: Callable[[str], str]
) -> Taken:
    """A plan that was exported, edited and comes back."""
    id_ = str(plan.pop("plan_id", ""))
    text = plan_text(tidy(plan, facts.languages[0]), reading.after, translate)
    titles = plan["title"]
    title = next(iter(titles.values())) if isinstance(titles, Mapping) else str(titles)
    places = tuple(plan.get("places", ()))
    year = str(plan.get("period", ""))[:4]
    return Taken(text, title, year, id_, places, len(reading.actions), True, reading.told())


def _taken(reading: Reading, name: str, facts: Facts, translate: Callable[[str], str]) -> Taken:
    """A sheet of an office's own."""
    lang = facts.lang or guessed_language(reading, facts.languages)
    if not facts.lang and lang != facts.languages[0]:
        reading.remarks.add("plan.lang", value=lang)
    places = (facts.place,) if facts.place else guessed_places(reading, facts.places)
    if not facts.place and places:
        reading.remarks.add("plan.place", value=places[0])
    if not places and len(facts.places) == 1:
        places = tuple(facts.places)
    example = any(one in facts.places and facts.places[one].example for one in places)
    wanted = Wanted(name, lang, facts.languages[0], places, example)
    speak = (facts.speak or {}).get(lang, str)
    plan, text = draft(reading, wanted, translate, speak)
    period = str(plan["period"])
    year = "" if period == "unknown" else period[:4]
    return Taken(text, str(plan["title"]), year, "", places, len(reading.actions), False, reading.told())
