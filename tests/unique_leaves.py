"""Records in which every leaf is a word of its own, so that what is lost can be named."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from pydantic import BaseModel
from site_kit import MINIMAL, build, lay

from goodword.formats.reference.schema import field_schema
from goodword.model.coalition import Coalition
from goodword.model.figure import FigureSeries
from goodword.model.incidents import IncidentDataset, IncidentRow
from goodword.model.plan import Plan
from goodword.model.plan_background import SourceAnchor
from goodword.model.walk import slots
from goodword.stages.present.vocabulary import VOCABULARIES

SMALL = {"women", "men", "girls", "boys", "agree", "disagree", "responded", "count"}
"""Numbers that are a part of another one, which has to be larger."""


@dataclass
class Leaves:
    """Fills records and remembers what has to be found again.

    Attributes:
        told: Field path and the texts of which one has to be found.
        organisations: Names of organisations that were pointed to, by id.
    """

    told: dict[str, tuple[str, ...]] = field(default_factory=dict)
    organisations: dict[str, str] = field(default_factory=dict)
    n: int = 0

    def fill(self, model: type[BaseModel], path: str, *, without: set[str] = frozenset()) -> dict[str, Any]:  # type: ignore[assignment]
        """Values for all fields of a model."""
        parts = {slot.name: slot for slot in slots(model)}
        found: dict[str, Any] = {}
        for name, info in model.model_fields.items():
            key, here = info.alias or name, f"{path}.{info.alias or name}"
            if key in without:
                continue
            slot = parts.get(name)
            if slot and slot.part:
                one = self.fill(slot.part, here)
                found[key] = [one] if slot.many else one
            elif slot and slot.ref:
                one = self.point(slot.ref.kinds, here)
                found[key] = [one] if slot.many else one
            else:
                found[key] = self.leaf(model, name, here)
        return found

    def point(self, kinds: tuple[str, ...], path: str) -> str:
        """The id of a record that is there."""
        if "organisation" not in kinds:
            return {"story": "most-2026", "coalition": "k", "dataset": "d", "place": "foca"}[kinds[0]]
        self.n += 1
        id_ = f"org-{self.n}"
        self.organisations[id_] = self.tell(path, f"Ustanova{self.n:04}")
        return id_

    def tell(self, path: str, *texts: str) -> str:
        """Remember what has to be found; several texts mean any of them."""
        self.told[path] = texts
        return texts[0]

    def leaf(self, model: type[BaseModel], name: str, path: str) -> Any:
        """A value that occurs nowhere else."""
        self.n += 1
        schema = field_schema(model, name)
        many = schema.get("type") == "array" and "items" in schema
        value = self._leaf(schema["items"] if many else schema, path)
        return [value] if many else value

    def _leaf(self, schema: dict[str, Any], path: str) -> str:
        name = path.rpartition(".")[2]
        patterns = [str(one.get("pattern", "")) for one in (schema, *schema.get("anyOf", ()))]
        kinds = {one.get("type") for one in (schema, *schema.get("anyOf", ()))}
        if "enum" in schema and "anyOf" not in schema:
            if True in schema["enum"]:
                return "yes"
            key = str(schema["enum"][-1])
            self.tell(path, *(words[key] for words in VOCABULARIES.values() if key in words))
            return key
        if schema.get("format") == "uri":
            return self.tell(path, f"https://needle.example/n{self.n:04}")
        if name == "currency":
            return self.tell(path, "BAM")
        if any(pattern.startswith(r"^\d{4}(-H") for pattern in patterns):
            return self.tell(path, str(1700 + self.n))
        if kinds & {"integer", "number"} or any(p.startswith(("^(\\d+", "^-?", "^\\d+$")) for p in patterns):
            if name == "percent":
                return self.tell(path, f"{self.n % 100}.5")
            number = self.n + (100 if name in SMALL else 20_000) - (1_000 if name == "responded" else 0)
            self.tell(path, f"{number:,}")
            return str(number)
        return self.tell(path, f"Igla{self.n:04}")

    def lost(self, html: str) -> list[str]:
        """Fields of which nothing is to be found in a page."""
        plain = unescape(html)
        return [
            path
            for path, texts in self.told.items()
            if not any(re.search(rf"(?<![\w,]){re.escape(text)}(?![\w])", plain) for text in texts)
        ]


OF_PLAN = ("background", "stakeholders", "previous_activities", "oversight", "recommendations")
OF_COALITION = (
    "coordinators", "projects", "programmes", "topics_survey", "figures", "funding", "evaluations",
    "recommendations",
)  # fmt: skip
RECORD = {"lang", "draft", "example"}
PAGES = {
    "plan": ("plans/p", "plans/p/background", "plans/p/1.1"),
    "coalition": ("coalitions/k",),
    "dataset": ("incidents/d",),
    "figure": ("figures/f",),
}


def without_others(model, names):
    return {info.alias or name for name, info in model.model_fields.items()} - set(names)


def answers(survey):
    """A share and a number: an answer has only one of both."""
    (answer,) = survey["answers"]
    survey["answers"] = [
        {"text": answer["text"], "percent": answer["percent"]},
        {"text": "Drugi", "count": answer["count"]},
    ]


def plan(leaves):
    record = leaves.fill(Plan, "plan", without=without_others(Plan, OF_PLAN))
    answers(record["background"]["surveys"][0])
    anchor = leaves.fill(SourceAnchor, "anchor")
    action = {"id": "1.1", "title": "Klupe", "responsible": "unknown", "due": "none", "status": "in_progress"}
    return record | {
        "title": "Plan", "type": "ccap", "places": ["foca"], "period": "2026", "status": "in_force",
        "summary": "Kratko.", "actions": [action | {"source_anchor": anchor}],
    }  # fmt: skip


def coalition(leaves):
    record = leaves.fill(Coalition, "coalition", without=without_others(Coalition, OF_COALITION))
    answers(record["topics_survey"])
    return record | {"name": "Koalicija", "kind": "coalition", "places": ["foca"], "summary": "Kratko."}


def dataset(leaves):
    record = leaves.fill(IncidentDataset, "dataset", without=RECORD | {"rows"})
    record["rows"] = [
        leaves.fill(IncidentRow, "total", without={"bias", "type", "counting"}),
        leaves.fill(IncidentRow, "part"),
    ]
    return record


def figure(leaves):
    record = leaves.fill(FigureSeries, "figure", without=RECORD)
    gap = {"period": "1650", "value": "na", "note": leaves.tell("gap", "Praznina")}
    record["values"].append(gap)
    return record | {"id": "f"}


def lay_leaves(folder):
    """Lay and build a site of such records.

    Args:
        folder: An empty folder.

    Returns:
        The folder of its English pages, and what has to be found on the pages of each record.
    """
    makers = {"plan": plan, "coalition": coalition, "dataset": dataset, "figure": figure}
    leaves = {name: Leaves(n=1_000 * n) for n, name in enumerate(makers)}
    made = {name: make(leaves[name]) for name, make in makers.items()}
    leaves["figure"].told.pop("figure.id")
    bodies = [{"id": i, "name": name} for one in leaves.values() for i, name in one.organisations.items()]
    files = {
        "content/plans/p.yml": made["plan"],
        "content/coalitions/k.yml": made["coalition"],
        "content/data/d.yml": made["dataset"],
        "content/data/figures.yml": [made["figure"]],
        "content/organisations.yml": bodies,
    }
    lay(
        folder,
        {**MINIMAL, **{path: json.dumps(value, ensure_ascii=False) for path, value in files.items()}},
        languages="en, bs",
    )
    done = build(folder)
    assert done.fine, done.output
    return folder / "site" / "en", leaves


def pages(folder, name):
    """The files of a record's pages."""
    return [folder / page / "index.html" for page in PAGES[name]]
