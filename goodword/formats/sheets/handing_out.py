"""A plan as a file for an office: the whole way, from the plan to bytes and what they do not hold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from goodword.formats.sheets.bodies import Directory
from goodword.formats.sheets.book import separated_rows, write_workbook
from goodword.formats.sheets.flat import flatten
from goodword.formats.sheets.held import not_held
from goodword.formats.sheets.opening import open_sheets
from goodword.formats.sheets.remarks import Remarks
from goodword.formats.sheets.separated import write_separated
from goodword.formats.sheets.unflat import PLAN_ID, own_tables, unflatten
from goodword.model.plan import Plan

__all__ = ["Handed", "hand_out"]


@dataclass(frozen=True, slots=True)
class Handed:
    """A file for an office.

    Attributes:
        data: Its bytes.
        not_held: Names of the fields of the plan that it does not hold, such as ``background``.
    """

    data: bytes
    not_held: tuple[str, ...]


def hand_out(
    plan: Plan, id_: str, main: str, translate: Callable[[str], str], *, csv: bool = False
) -> Handed:
    """Write a plan as a file, and read it back to see what it does not hold.

    Args:
        plan: The plan.
        id_: Its id.
        main: The site's main language.
        translate: Gives headings in the reader's language.
        csv: True for a table of the actions as text, False for a workbook of everything.

    Returns:
        The file. The same plan gives the same bytes.

    Raises:
        SheetError: Two entries of a list have the same number.
    """
    tables = flatten(plan)
    if csv:
        actions = next(one for one in tables if one.form.name == "actions")
        data = write_separated(separated_rows(actions, translate))
    else:
        data = write_workbook(tables, plan.title.by_language[0][1], translate, id_)
    sheets, _ = open_sheets(data, "plan.csv" if csv else "plan.xlsx")
    back, _ = unflatten(own_tables(sheets), Remarks(), Directory({}))
    back.pop(PLAN_ID, None)
    if not csv:
        return Handed(data, not_held(plan, back, main))
    # A table of the actions alone: what stands around them is not compared field by field.
    around = {"title", "type", "places", "period", "status", "summary"}
    head = dict.fromkeys(("period", "status"), "unknown")
    whole = {"title": "-", "type": "other", "places": ["-"], "summary": "-", **head, **back}
    missing = [name for name in not_held(plan, whole, main) if name.partition(".")[0] not in around]
    return Handed(data, ("title", "type", "places", "period", "status", "summary", *missing))
