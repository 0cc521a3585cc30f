"""The words above the columns and on the tabs of an exported workbook."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from goodword.model.catalogue.kind import N_
from goodword.text.language import LANGUAGES

__all__ = ["WORDS", "heading", "tab_name"]

WORDS: Final = {
    "": N_("Plan"),
    "abbreviation": N_("Abbreviation"),
    "act": N_("Decision"),
    "actions": N_("Actions"),
    "adopted": N_("Adopted"),
    "agree": N_("Agree"),
    "amendments": N_("Amendments"),
    "amount": N_("Amount"),
    "answer": N_("Answer"),
    "answered": N_("Answered on"),
    "answers": N_("Answers"),
    "archive_url": N_("Archived copy"),
    "areas": N_("Areas"),
    "background": N_("Background"),
    "baseline": N_("Baseline"),
    "body": N_("Body"),
    "budget": N_("Budget"),
    "by": N_("By whom"),
    "changes": N_("Changes"),
    "coalition": N_("Coalition"),
    "coalitions": N_("Coalitions"),
    "contact": N_("Contact"),
    "corrections": N_("Corrections"),
    "count": N_("Count"),
    "currency": N_("Currency"),
    "date": N_("Date"),
    "decided_by": N_("Decided by"),
    "description": N_("Description"),
    "direction": N_("Direction"),
    "disagree": N_("Disagree"),
    "document": N_("Document"),
    "done": N_("Done on"),
    "draft": N_("Draft"),
    "due": N_("Deadline"),
    "due_soon_days": N_("Due soon (days)"),
    "email": N_("E-mail"),
    "evaluations": N_("Evaluations"),
    "evidence": N_("Evidence"),
    "example": N_("Example"),
    "field": N_("What was changed"),
    "file": N_("File"),
    "from": N_("Before"),
    "goal": N_("Goal"),
    "goals": N_("Goals"),
    "history": N_("History"),
    "id": N_("No."),
    "incidents": N_("Incidents"),
    "indicators": N_("Indicators"),
    "kind": N_("Kind"),
    "lang": N_("Language"),
    "lead": N_("Leads"),
    "merged_into": N_("Merged into"),
    "method": N_("Method"),
    "milestones": N_("Milestones"),
    "n": N_("Number of answers"),
    "na": N_("No value because"),
    "needs": N_("Needs"),
    "no": N_("Row"),
    "note": N_("Note"),
    "office": N_("Office"),
    "organisation": N_("Organisation"),
    "oversight": N_("Oversight"),
    "page": N_("Page"),
    "percent": N_("Percent"),
    "period": N_("Period"),
    "phone": N_("Telephone"),
    "places": N_("Places"),
    "places_n": N_("Number of places"),
    "plan_id": N_("Id of the plan"),
    "planned": N_("Planned (sum)"),
    "previous_activities": N_("Previous activities"),
    "publisher": N_("Publisher"),
    "question": N_("Question"),
    "quote": N_("Quotation"),
    "reading": N_("Whose reading"),
    "reason": N_("Reason"),
    "recommendations": N_("Recommendations"),
    "reports": N_("Reports of oversight"),
    "response_hours": N_("Answer within (hours)"),
    "responsible": N_("Responsible"),
    "result": N_("Result"),
    "revision_of": N_("Replaces the plan"),
    "role": N_("Role"),
    "source": N_("Source"),
    "source_anchor": N_("Place in the text"),
    "sources": N_("Sources"),
    "spent": N_("Spent (sum)"),
    "stakeholders": N_("Stakeholders"),
    "stale_after_days": N_("Without report after (days)"),
    "start": N_("Start"),
    "status": N_("Status"),
    "story": N_("Story"),
    "summary": N_("Summary"),
    "support": N_("Supports"),
    "surveys": N_("Surveys"),
    "target": N_("Target"),
    "text": N_("Text"),
    "title": N_("Title"),
    "to": N_("After"),
    "type": N_("Type"),
    "unit": N_("Unit"),
    "updated": N_("Updated"),
    "updated_by": N_("Updated by"),
    "updates": N_("Reports"),
    "url": N_("Address"),
    "value": N_("Value"),
    "values": N_("Values"),
    "weight": N_("Weight"),
    "what": N_("What happened"),
}
"""English words of fields and lists by their name in YAML; a name without words stands for itself."""

_LONGEST_TAB: Final = 31
_NOT_IN_TABS = re.compile(r"[\[\]:*?/\\]")


def heading(key: str, many: bool, translate: Callable[[str], str]) -> str:
    """What stands above a column.

    Args:
        key: The column, such as ``title.bs`` or ``of.actions``.
        many: True when texts stand in several languages, so that the heading names its own.
        translate: Gives the text in the reader's language.

    Returns:
        Words such as ``Title (bs)`` or ``Baseline: Date``.
    """
    parts = key.split(".")
    language = ""
    if parts[-1] in LANGUAGES and len(parts) > 1:
        tag = parts.pop()
        language = f" ({tag})" if many else ""
    if parts[0] == "of":
        return translate(WORDS.get(parts[-1], parts[-1])) + " – " + translate(WORDS["id"])
    if parts[0] == "sum":
        parts = parts[1:]
    return ": ".join(_word(part, translate) for part in parts) + language


def _word(name: str, translate: Callable[[str], str]) -> str:
    return translate(WORDS[name]) if name in WORDS else name.replace("_", " ")


def tab_name(name: str, taken: list[str], translate: Callable[[str], str]) -> str:
    """Name of a sheet.

    Args:
        name: The list that it holds: ``actions.milestones``.
        taken: Names of the sheets before it.
        translate: Gives the text in the reader's language.

    Returns:
        A name that office programs take: at most 31 signs, and unique.
    """
    parts = name.removeprefix("actions.").split(".") if name else [""]
    words = " – ".join(_word(part, translate) for part in parts)
    words = _NOT_IN_TABS.sub(" ", words)[:_LONGEST_TAB]
    n = 2
    while words.casefold() in (one.casefold() for one in taken):
        words, n = f"{words[: _LONGEST_TAB - 3]} {n}", n + 1
    return words
