"""The words of all remarks about sheets (DESIGN, section 9: what is wrong, where, what to write instead)."""

from __future__ import annotations

from typing import Final

from goodword.formats.sheets.words_of_files import FILES, Kind
from goodword.model.catalogue.kind import N_

__all__ = ["REMARKS"]

_CELLS: Final[dict[str, Kind]] = {
    "date.unread": (
        "unread",
        N_("'{value}' is no date that can be read"),
        N_("write it in the plan under {field}: such as 2026-05-17, 2026-05, 2026-Q4 or 2026"),
    ),
    "date.order": (
        "unread",
        N_("the end '{due}' lies before the start '{start}'"),
        N_("the start stands as a comment; correct one of them"),
    ),
    "cell.second": (
        "unread",
        N_("'{value}' is a second {field} of the same action; the first was kept"),
        N_("it stands as a comment; correct {field}: if it is the right one"),
    ),
    "status.unread": (
        "unread",
        N_("'{value}' is no status that can be read"),
        N_("write in the plan not_started, in_progress, completed, partly_completed, suspended or cancelled"),
    ),
    "status.late": (
        "unread",
        N_("'{value}' is no status: whether an action is late is computed from its dates"),
        N_("write in the plan in_progress or not_started"),
    ),
    "reason.missing": (
        "unread",
        N_("the action is {status}, but no reason is given"),
        N_("add reason: to the action, one sentence for the public"),
    ),
    "money.unread": (
        "unread",
        N_("'{value}' is no amount that can be read"),
        N_("write the amount in the plan with a decimal point, such as 12500.00"),
    ),
    "money.no_currency": (
        "unread",
        N_("the amount {value} has no currency"),
        N_("write in the plan amount: and currency:, such as BAM or EUR"),
    ),
    "money.shared": (
        "unread",
        N_("the amount {value} belongs to several actions together; it was given to {action} alone"),
        N_("divide it among the actions, or leave it there"),
    ),
    "body.unknown": (
        "unread",
        N_("'{value}' is not among the organisations"),
        N_(
            'add it to content/organisations.yml, such as - {{id: {id}, name: "{value}"}}, and write it '
            "under responsible"
        ),
    ),
    "body.person": (
        "unread",
        N_("'{value}' may be the name of a person; a plan names offices"),
        N_("write the body that answers for it under responsible, and delete the name: this file is public"),
    ),
    "body.near": (
        "unread",
        N_("'{value}' is not among the organisations; {nearest} is near"),
        N_("write {nearest} under responsible, or add the body to content/organisations.yml"),
    ),
    "formula": (
        "unread",
        N_("the cell holds the formula {value}; formulas are not computed (last saved: {saved})"),
        N_("write the value in its place"),
    ),
    "areas.unread": (
        "unread",
        N_("'{value}' is none of the areas of work"),
        N_(
            "write under areas: knowledge, awareness, empowerment, targeted_prevention, victim_support or "
            "transversal_strategy"
        ),
    ),
    "number.unread": (
        "unread",
        N_("'{value}' is no number that can be read"),
        N_("write it in the plan under {field}:"),
    ),
    "title.missing": (
        "unread",
        N_("the row has a number, but no action"),
        N_("its cells stand as comments; write what is to be done"),
    ),
}

_ASSUMED: Final[dict[str, Kind]] = {
    "id.zero": ("assumed", N_("the number {value} follows {before}, so it was read as {id}"), ""),
    "id.day": ("assumed", N_("the number was turned into a date ({value}); it was read as {id}"), ""),
    "id.spelling": ("assumed", N_("'{value}' cannot be a number of an action; {id} was written"), ""),
    "id.given": ("assumed", N_("the action has no number; it was numbered in its order"), ""),
    "id.twice": (
        "assumed",
        N_("the number {value} stands there twice; {id} was written"),
        N_("correct it if it is another"),
    ),
    "date.century": ("assumed", N_("'{value}' was read as {date}"), ""),
    "date.serial": ("assumed", N_("the number {value} was read as the day {date}"), ""),
    "date.ongoing": ("assumed", N_("'{value}' was read as ongoing; the words stand as a comment"), ""),
    "money.separator": (
        "assumed",
        N_("'{value}' was read as {amount}"),
        N_("correct it if the comma or point was meant otherwise"),
    ),
    "money.times": (
        "assumed",
        N_("'{value}' was read as {amount}, because the amount is one of thousands or millions"),
        N_("correct it if it is written in full"),
    ),
    "money.about": (
        "assumed",
        N_("'{value}' was read as {amount}; its own words stand in the note"),
        "",
    ),
    "reason.note": ("assumed", N_("the note was taken for the reason of the status"), ""),
    "body.first": (
        "assumed",
        N_("'{value}' stands in one column for responsible bodies and partners; the first was taken to lead"),
        N_("write role: lead under responsible for each body that answers for the action"),
    ),
    "row.hidden": (
        "assumed",
        N_("the row is hidden in the sheet; it was read all the same"),
        N_("take it out of the plan if it does not belong there"),
    ),
    "column.hidden": (
        "assumed",
        N_("the column '{value}' is hidden in the sheet; it was read all the same"),
        N_("take its texts out of the plan if they are not for the public"),
    ),
    "row.struck": (
        "assumed",
        N_("'{value}' is crossed out in the sheet; it was read all the same"),
        N_("write status: cancelled with its reason, or take it out, if it does not hold any more"),
    ),
    "goal.number": (
        "assumed",
        N_("the words of the goal {value} are not in this table"),
        N_("write them under goals:"),
    ),
    "goal.sheet": ("assumed", N_("the name of the sheet '{value}' was taken for the goal"), ""),
    "file.encoding": (
        "assumed",
        N_("the text was read in the encoding {value}"),
        N_("look whether č, ć, š, ž and đ are right"),
    ),
    "plan.title": (
        "assumed",
        N_("no title was found; '{value}' was written"),
        N_("write the plan's name under title:"),
    ),
    "plan.place": ("assumed", N_("the title names the place {value}"), ""),
    "plan.period": ("assumed", N_("the plan's period was read as {value}"), ""),
    "plan.lang": (
        "assumed",
        N_("the texts were taken for {value}"),
        N_("say it with --lang if they are in another language"),
    ),
    "plan.summary": (
        "assumed",
        N_("the sheet does not say what the plan is for"),
        N_("write summary: with a few sentences, and status: with the state of the plan"),
    ),
    "plan.type": (
        "assumed",
        N_("the type of the plan was taken for {value}"),
        N_("write ccap, city_security, working_group_roadmap, programme, declaration or other"),
    ),
    "plan.id_twice": (
        "unread",
        N_("the number {value} stands twice in one list, so no sheet can point to it"),
        N_("give every entry a number of its own; see goodword check"),
    ),
    "columns": ("assumed", N_("columns were understood so: {columns}"), ""),
}

_KEPT: Final[dict[str, Kind]] = {
    "column.kept": (
        "kept",
        N_("a plan has no field for '{value}'; its texts ({n}) stand as comments next to their actions"),
        "",
    ),
    "cell.note": (
        "kept",
        N_("a comment hangs on the cell: '{value}'; it stands as a comment next to its action"),
        "",
    ),
    "row.total": ("kept", N_("'{value}' is a sum, not an action; it stands as a comment"), ""),
    "row.after": ("kept", N_("'{value}' stands below the table; it stands as a comment at the end"), ""),
    "row.above": (
        "kept",
        N_("'{value}' stands above the table; it stands as a comment at the beginning"),
        "",
    ),
    "sheet.unused": (
        "kept",
        N_("the sheet '{value}' has no table of actions; its texts ({n}) stand as comments at the end"),
        "",
    ),
    "sheet.other": ("kept", N_("the sheet '{value}' was not asked for and was left out"), ""),
    "sheet.hidden": (
        "kept",
        N_("the sheet '{value}' is hidden and was left out"),
        N_("show it and import again if it belongs to the plan"),
    ),
    "computed.differs": (
        "unread",
        N_("here stands {value}, in the sheet of the budget {other}; the budget was taken"),
        N_("change amounts in the sheet of the budget"),
    ),
    "row.orphan": (
        "unread",
        N_("the row belongs to '{value}', which is not there"),
        N_("correct the number in its first columns"),
    ),
    "column.unknown": (
        "unread",
        N_("there is no field '{value}'"),
        N_("use the columns that goodword export writes"),
    ),
    "key.missing": ("unread", N_("the row has no number"), N_("write one in the first column")),
}

REMARKS: Final[dict[str, Kind]] = {**FILES, **_CELLS, **_ASSUMED, **_KEPT}
"""Grade, what was found, and what to write, by code."""
