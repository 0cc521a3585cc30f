"""A site with a plan, coalition, dataset and figure in which every field says a word of its own."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from leaves_kit import Leaves
from site_kit import MINIMAL, lay_and_build

from goodword.model.coalition import Coalition
from goodword.model.figure import FigureSeries
from goodword.model.incidents import IncidentDataset, IncidentRow
from goodword.model.plan import Plan

KEPT = {
    "lang": "it says in which language the other words are",
    "draft": "what is published is never a draft",
    "example": "an example is left out of what this test looks at; its banner has tests of its own",
}
"""Fields of every record that no page has to show, and why."""
EXEMPT = {
    f"{name}.{key}": why for name in ("plan", "coalition", "dataset", "figure") for key, why in KEPT.items()
}
CHOSEN = {
    **{path: "no" for path in EXEMPT if path.endswith(("draft", "example"))},
    **{path: "en" for path in EXEMPT if path.endswith("lang")},
    "coalition.contact_points.languages": "rom",  # a language that there is
    "plan.actions.status": "partly_completed",  # done, and with a reason
    "plan.actions.responsible.role": "lead",  # nobody supports without one who leads
    "plan.actions.indicators.direction": "up",  # as the later number is the larger one
}
BY_HAND = frozenset({"plan.actions.goal", "plan.actions.merged_into", "plan.amendments.actions"})
TOTAL = frozenset({"dataset.rows", "total.bias", "total.type", "total.counting", "figure.id"})
A_PLAN = {
    "type": "ccap", "places": ["foca"], "period": "2026", "status": "in_force", "summary": "Short.",
    "actions": [],
}  # fmt: skip


def answers(survey: dict[str, Any]) -> None:
    """A share and a number: an answer has only one of both."""
    (answer,) = survey["answers"]
    survey["answers"] = [
        {"text": answer["text"], "percent": answer["percent"]},
        {"text": "Drugi", "count": answer["count"]},
    ]


def plan(leaves: Leaves) -> dict[str, Any]:
    record = leaves.fill(Plan, "plan")
    answers(record["background"]["surveys"][0])
    (action,), (amendment,) = record["actions"], record["amendments"]
    action["goal"] = leaves.again("plan.actions.goal", "plan.goals", "title")
    amendment["actions"] = [leaves.again("plan.amendments.actions", "plan.actions", "title")]
    (value,) = action["indicators"][0]["values"]
    (step,) = action["milestones"]
    # A period has a number or says why there is none; weights are shown where they differ.
    action["indicators"][0]["values"] = [
        {key: value[key] for key in value if key != "na"},
        {"period": "1699", "na": value["na"]},
    ]
    action["milestones"].append({"id": "other", "title": "Other", "weight": "1", "done": step["done"]})
    merged = {"id": "1.2", "title": "Klupe", "responsible": "unknown", "due": "none", "status": "merged"}
    merged["merged_into"] = leaves.again("plan.actions.merged_into", "plan.actions", "title")
    record["actions"].append(merged)
    return record


def coalition(leaves: Leaves) -> dict[str, Any]:
    record = leaves.fill(Coalition, "coalition")
    answers(record["topics_survey"])
    # A member is named by its page, or by its name if it has none.
    for people in (record["members"], record["charter"]["signatories"]):
        people.append({"name": people[0].pop("name"), "sector": people[0]["sector"]})
    return record


def dataset(leaves: Leaves) -> dict[str, Any]:
    record = leaves.fill(IncidentDataset, "dataset")
    return record | {"rows": [leaves.fill(IncidentRow, "total"), leaves.fill(IncidentRow, "part")]}


def figure(leaves: Leaves) -> dict[str, Any]:
    record = leaves.fill(FigureSeries, "figure")
    gap = {"period": "1650", "value": "na", "note": leaves.tell("gap", "Praznina")}
    record["values"].append(gap)
    return record | {"id": "f"}


MAKERS = {"plan": plan, "coalition": coalition, "dataset": dataset, "figure": figure}
FOLDERS = {"plan": "plans/p", "coalition": "coalitions/k", "dataset": "incidents/d", "figure": "figures/f"}


def lay_leaves(folder: Path) -> tuple[Path, dict[str, Leaves]]:
    """Lay and build a site of such records.

    Args:
        folder: An empty folder.

    Returns:
        The built site, and what has to be found of each record.
    """
    leaves = {name: Leaves(CHOSEN, BY_HAND | TOTAL, n=1_000 * n) for n, name in enumerate(MAKERS)}
    made = {name: make(leaves[name]) for name, make in MAKERS.items()}
    files = {
        "content/plans/p.yml": made["plan"],
        "content/coalitions/k.yml": made["coalition"],
        "content/data/d.yml": made["dataset"],
        "content/data/figures.yml": [made["figure"]],
    }
    named = {key: name for one in leaves.values() for key, name in one.named.items()}
    written = {path: json.dumps(value, ensure_ascii=False) for path, value in (files | others(named)).items()}
    written |= stories(named)
    attached = [id_ for kind, id_ in named if kind == "attachment"]
    written |= {f"content/files/{file}": "Odluka.\n" for file in attached}
    return lay_and_build(folder, {**MINIMAL, **written}, "en, bs") / "site", leaves


def others(named: Mapping[tuple[str, str], str]) -> dict[str, Any]:
    """The records that are pointed to, by their files: nothing but a name."""
    found: dict[str, Any] = {"content/organisations.yml": []}
    found["content/places.yml"] = [{"id": "foca", "name": "Foča", "kind": "municipality"}]
    for (kind, id_), name in named.items():
        if kind in ("organisation", "place"):
            of_kind = {"kind": "municipality"} if kind == "place" else {}
            found[f"content/{kind}s.yml"].append({"id": id_, "name": name, **of_kind})
        elif kind == "coalition":
            one = {"name": name, "kind": "coalition", "places": ["foca"], "summary": "Short."}
            found[f"content/coalitions/{id_}.yml"] = one
        elif kind == "plan":
            found[f"content/plans/{id_}.yml"] = {"title": name, **A_PLAN}
        elif kind == "dataset":
            one = {"title": name, "place": "foca", "counting": "recorded", "source": {"publisher": "Police"}}
            found[f"content/data/{id_}.yml"] = one | {"rows": [{"period": "1660", "count": "77"}]}
    return found


def stories(named: Mapping[tuple[str, str], str]) -> dict[str, str]:
    """The stories that are pointed to."""
    head = "date: 2026-05-17\nsummary: Short.\nkind: story\nplaces: [foca]\npeople: none"
    return {
        f"content/stories/{id_}/en.md": f"---\ntitle: {name}\n{head}\n---\nShort.\n"
        for (kind, id_), name in named.items()
        if kind == "story"
    }


def pages(site: Path, name: str) -> list[Path]:
    """The files of a record's pages, in English."""
    return sorted((site / "en" / FOLDERS[name]).rglob("index.html"))
