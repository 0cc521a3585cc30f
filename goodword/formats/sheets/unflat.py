"""Tables that ``goodword export`` wrote, edited by an office or not, as a plan again."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from goodword.formats.sheets.bodies import Directory
from goodword.formats.sheets.cells import CellReader
from goodword.formats.sheets.grid import Cell, Sheet
from goodword.formats.sheets.remarks import Remarks
from goodword.formats.sheets.shape import COMPUTED, NUMBER, ROLES, Form, Leaf, form_of, plan_forms
from goodword.formats.sheets.yaml_text import COMMENT
from goodword.text.language import LANGUAGES

__all__ = ["MARK", "PLAN_ID", "Own", "own_tables", "unflatten"]

MARK: Final = "goodword:"
"""How the first cell of the row of keys begins: ``goodword:actions:id``."""
PLAN_ID: Final = "plan_id"
"""Key of the plan's own id, which its file's name holds."""
_DEEPEST: Final = 10

Entry = dict[str, Any]


class Own:
    """A sheet with keys of ours.

    Args:
        sheet: The sheet.
        row: The row of keys, from 0.
    """

    def __init__(self, sheet: Sheet, row: int) -> None:
        """Read its keys."""
        self.sheet = sheet
        keys = {column: cell.line for column, cell in sheet.filled(row)}
        _, self.name, first = keys[0].split(":", 2)
        self.keys = {**keys, 0: first}
        self.body = row + 2


def own_tables(sheets: tuple[Sheet, ...]) -> list[Own]:
    """The sheets that ``goodword export`` wrote.

    Args:
        sheets: All sheets of a file.

    Returns:
        Those with a row of our keys; nothing for a file of an office's own.
    """
    found = []
    for sheet in sheets:
        for row in range(min(len(sheet.rows), _DEEPEST)):
            line = sheet.at(row, 0).line
            if line.startswith(MARK) and line.count(":") >= 2:
                found.append(Own(sheet, row))
                break
    return found


def unflatten(tables: list[Own], remarks: Remarks, directory: Directory) -> tuple[dict[str, Any], list[str]]:
    """Put tables together into a plan.

    Args:
        tables: The sheets of a file, those with keys of ours.
        remarks: Where to say what could not be read.
        directory: The organisations of the site.

    Returns:
        The plan as the model's YAML has it, with comments; and what belongs nowhere, for the end of the file.
    """
    return _Builder(remarks, directory).build(tables)


class _Builder:
    def __init__(self, remarks: Remarks, directory: Directory) -> None:
        self._remarks, self._reader = remarks, CellReader(remarks, directory)
        self._entries: dict[tuple[str, tuple[str, ...]], Entry] = {("", ()): {}}
        self._after: list[str] = []
        self._budget = False

    def build(self, tables: list[Own]) -> tuple[dict[str, Any], list[str]]:
        by_name = {one.name: one for one in tables}
        self._budget = "actions.budget" in by_name
        if "" in by_name:
            self._plan(by_name[""])
        for name, form in plan_forms().items():
            if name and name in by_name:
                self._list(by_name[name], form)
        for one in tables:
            if form_of(one.name) is None:
                self._remarks.add("column.unknown", one.sheet.name, value=one.name)
        plan = self._entries["", ()]
        for (name, _), entry in self._entries.items():
            for key, word in plan_forms()[name].needed:
                entry.setdefault(key, word or [])
        for action in plan.get("actions", ()):
            self._sums(action)
        return plan, self._after

    def _plan(self, own: Own) -> None:
        """The plan itself stands upright: a key, its words, its value."""
        form = plan_forms()[""]
        target = self._entries["", ()]
        for row in range(own.body, len(own.sheet.rows)):
            key, cell = own.sheet.at(row, 0).line, own.sheet.at(row, 2)
            if key == PLAN_ID and cell.line:
                target[PLAN_ID] = cell.line
            elif key and (cell.value is not None or cell.formula):
                self._put(target, form, key, (cell, own.sheet.place(row, 2)))

    def _list(self, own: Own, form: Form) -> None:
        before = ""
        counted: dict[tuple[str, ...], int] = {}
        for row in range(own.body, len(own.sheet.rows)):
            cells = {key: own.sheet.at(row, column) for column, key in own.keys.items()}
            if all(cell.value is None and not cell.formula for cell in cells.values()):
                continue
            place = own.sheet.place(row, 0)
            path = tuple(
                self._reader.number(cells.get(f"of.{one}", Cell()), place, "") for one in form.parents
            )
            entry: Entry = {}
            for column, key in own.keys.items():
                written = cells[key].value is not None or cells[key].formula
                if written and not key.startswith("of.") and key != NUMBER:
                    self._put(entry, form, key, (cells[key], own.sheet.place(row, column)), before=before)
            parent = self._entries.get((form.parents[-1] if form.parents else "", path))
            if parent is None:
                self._remarks.add("row.orphan", place, value=" ".join(path))
                self._after.append(
                    f"{place}: " + " | ".join(cell.line for cell in cells.values() if cell.line)
                )
                continue
            if form.has_id:
                before = str(entry.get("id", ""))
                if not before:
                    self._remarks.add("key.missing", place)
            counted[path] = counted.get(path, 0) + 1
            pointer = (
                str(entry.get("id", ""))
                if form.has_id
                else cells.get(NUMBER, Cell()).line or str(counted[path])
            )
            self._entries[form.name, (*path, pointer)] = entry
            key = form.name.removeprefix(form.parents[-1] + ".") if form.parents else form.name
            _into(parent, key).append(
                entry.get("text", "") if form.leaves == (Leaf("text", "text"),) else entry
            )

    def _put(self, entry: Entry, form: Form, key: str, found: tuple[Cell, str], *, before: str = "") -> None:
        """Put a cell's value where its key says; what is no field is kept as a comment."""
        cell, place = found
        leaf, tag = _leaf(form, key)
        if key.startswith("sum."):
            entry.setdefault("_sums", {})[key] = found
            return
        if leaf is None:
            self._remarks.add("column.unknown", place, value=key)
            entry.setdefault(COMMENT, []).append(f"{key}: {cell.line}")
            return
        value = self._reader.read(leaf, cell, place, before)
        if value is None:
            entry.setdefault(COMMENT, []).append(f"{key}: {cell.line or cell.formula}")
        elif leaf.sort == "bodies":
            name, _, role = leaf.key.rpartition(".")
            _bodies(entry, name, role, value)
        elif tag:
            _set(entry, f"{leaf.key}", {**_get(entry, leaf.key), tag: value})
        else:
            _set(entry, leaf.key, value)

    def _sums(self, action: Entry) -> None:
        """Sums are for reading; only an action without lines of budget takes its money from them."""
        sums: dict[str, tuple[Cell, str]] = action.pop("_sums", {})
        lines = action.get("budget", [])
        for kind in COMPUTED:
            cell, place = sums.get(f"sum.{kind}", (Cell(), ""))
            currency = sums.get(f"sum.{kind}.currency", (Cell(), ""))[0].line
            if cell.value is None:
                continue
            if any(line.get("kind") == kind for line in lines):
                self._compare(action, kind, (cell, place))
            else:
                found = self._reader.money(cell, place, currency)
                if found is None:
                    action.setdefault(COMMENT, []).append(f"{kind}: {cell.line} {currency}".strip())
                action.setdefault("budget", []).extend({"kind": kind, **one} for one in found or ())

    def _compare(self, action: Entry, kind: str, found: tuple[Cell, str]) -> None:
        cell, place = found
        parts: dict[str, Decimal] = {}
        for line in action["budget"]:
            if line.get("kind") == kind and line.get("amount") not in ("unknown", "none_needed", None):
                currency = str(line.get("currency", ""))
                parts[currency] = parts.get(currency, Decimal(0)) + Decimal(line["amount"])
        typed = self._reader.amounts(cell)
        if typed is not None and parts and sorted(typed) != sorted(parts.values()):
            other = "; ".join(f"{amount} {currency}".strip() for currency, amount in parts.items())
            self._remarks.add("computed.differs", place, value=cell.line, other=other)
            action.setdefault(COMMENT, []).append(f"{kind}: {cell.line}")


def _leaf(form: Form, key: str) -> tuple[Leaf | None, str]:
    """The field of a column, and the language if it is a text's."""
    head, _, tail = key.rpartition(".")
    for leaf in form.leaves:
        if leaf.sort == "text":
            if head == leaf.key and tail in LANGUAGES:
                return leaf, tail
        elif key == leaf.key:
            return leaf, ""
    return None, ""


def _bodies(entry: Entry, name: str, role: str, ids: list[str]) -> None:
    """Those who lead come first; ``unknown`` stands for nobody."""
    if ids == ["unknown"] and role == ROLES[0]:
        entry.setdefault(name, "unknown")
        return
    others = entry.get(name)
    listed = others if isinstance(others, list) else []
    entry[name] = [*listed, *({"organisation": id_, "role": role} for id_ in ids)]


def _get(entry: Mapping[str, Any], key: str) -> dict[str, Any]:
    here: Any = entry
    for step in key.split("."):
        here = here.get(step, {}) if isinstance(here, Mapping) else {}
    return dict(here) if isinstance(here, Mapping) else {}


def _set(entry: Entry, key: str, value: Any) -> None:
    *around, last = key.split(".")
    for step in around:
        entry = entry.setdefault(step, {})
    entry[last] = value


def _into(entry: Entry, key: str) -> list[Any]:
    *around, last = key.split(".")
    for step in around:
        entry = entry.setdefault(step, {})
    found: list[Any] = entry.setdefault(last, [])
    return found
