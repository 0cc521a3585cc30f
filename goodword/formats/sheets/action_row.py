"""An action while its rows are read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

__all__ = ["ActionRow"]


@dataclass(slots=True)
class ActionRow:
    """An action while its rows are read.

    Attributes:
        row: Its first row, from 0.
        id: Its number.
        fields: What the model takes as it is: start, due, done, status, reason, weight, areas.
        lead: Ids of bodies in the column of responsible bodies.
        support: Ids of bodies in the column of partners.
        budget: Lines of money.
        marks: Years and quarters in whose columns a cross stands.
        comments: What has no field, and what could not be read.
    """

    row: int
    id: str = ""
    fields: dict[str, Any] = field(default_factory=dict)
    lead: dict[str, None] = field(default_factory=dict)
    support: dict[str, None] = field(default_factory=dict)
    budget: list[dict[str, Any]] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)

    def values(self) -> dict[str, Any]:
        """The action's fields in the order of the model, without number, title and goal."""
        found = dict(self.fields)
        bodies = [{"organisation": id_, "role": "lead"} for id_ in self.lead]
        if bodies:
            bodies += [
                {"organisation": id_, "role": "support"} for id_ in self.support if id_ not in self.lead
            ]
        elif self.support:
            self.comments.append("responsible: " + ", ".join(f"{id_} (support)" for id_ in self.support))
        found["responsible"] = bodies or "unknown"
        found.setdefault("due", "unknown")
        found.setdefault("status", "unknown")
        if self.budget:
            found["budget"] = self.budget
        order = ("areas", "responsible", "start", "due", "done", "status", "reason", "weight", "budget")
        return {name: found[name] for name in order if name in found}
