"""Goals of a plan: in a column, in rows of their own, or one to a sheet."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from goodword.formats.sheets.grid import Cell
from goodword.formats.sheets.numbering import identifier, leading_number
from goodword.formats.sheets.remarks import Remarks
from goodword.text.fold import fold, words

__all__ = ["Goals"]

_GOAL_WORD = re.compile(r"^(?:\w+ )?(?:cilj|goal|objective|prioritet|priority|oblast|podrucje|area)\b")


class Goals:
    """Gives each action its goal.

    Args:
        remarks: Where to say what was assumed.
    """

    def __init__(self, remarks: Remarks) -> None:
        """Begin without goals."""
        self._remarks = remarks
        self._titles: dict[str, str] = {}
        self._ids: dict[str, str] = {}
        self._waiting = self._current = self._sheet = ""

    def begin_sheet(self, name: str) -> None:
        """Begin with a sheet.

        Args:
            name: Its name, if it may stand for a goal, else an empty text.
        """
        self._sheet, self._waiting, self._current = name, "", ""

    def row(self, text: str) -> None:
        """A goal that stands in a row of its own, above its actions."""
        self._waiting = text

    def end_sheet(self, after: list[str]) -> None:
        """A goal below which no action stands is one only if it says so.

        Args:
            after: Texts for the end of the file; a row that is no goal is put there.
        """
        if self._waiting and _GOAL_WORD.match(fold(self._waiting)):
            self._keep(self._waiting)
        elif self._waiting:
            self._remarks.add("row.after", value=self._waiting)
            after.append(self._waiting)
        self._waiting = ""

    def of(self, cells: Mapping[str, Cell]) -> str:
        """The goal of an action.

        Args:
            cells: Its cells ``goal`` and ``goal_id``, those of them that the table has.

        Returns:
            Id of the goal; empty for none.
        """
        title, number = cells.get("goal"), cells.get("goal_id")
        id_ = identifier(number).id if number else ""
        if title and not title.blank:
            return self._keep(title.line, id_)
        if id_:
            return self._keep(id_, id_)
        if title or number:
            return ""
        if self._waiting:
            self._current, self._waiting = self._keep(self._waiting), ""
        if not self._current and self._sheet:
            self._remarks.add("goal.sheet", value=self._sheet)
            self._current = self._keep(self._sheet)
        return self._current

    def _keep(self, text: str, number: str = "") -> str:
        found, bare = leading_number(text)
        if re.fullmatch(r"\d{1,3}(?:\.\d{1,3})*\.?", text.strip()):
            found, bare = text.strip().rstrip("."), text.strip().rstrip(".")
        key = " ".join(words(text))
        if key in self._ids:
            return self._ids[key]
        id_ = number or found
        if not id_ or (id_ in self._titles and self._titles[id_] not in (id_, bare)):
            id_ = next(str(n) for n in range(1, 10_000) if str(n) not in self._titles)
        self._ids[key] = id_
        if self._titles.get(id_, id_) == id_:  # a number alone waits for its words
            self._titles[id_] = bare or text
        return id_

    def listed(self, actions: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """The goals, those with actions in the order of the actions.

        Args:
            actions: All actions.

        Returns:
            Entries as the model's YAML has them.
        """
        order = dict.fromkeys([*(str(one["goal"]) for one in actions if "goal" in one), *self._titles])
        for id_ in order:
            if self._titles[id_] == id_:
                self._remarks.add("goal.number", value=id_)
        return [{"id": id_, "title": self._titles[id_]} for id_ in order]
