"""A plan of a hundred actions, of every sort: what pages must still carry."""

from __future__ import annotations

import json
from typing import Any

from site_kit import MINIMAL

GOALS = 6
STATUSES = ("completed", "in_progress", "not_started", "in_progress", "suspended", "cancelled", "unknown")
NEEDS_REASON = ("suspended", "cancelled")


def action(n: int) -> dict[str, Any]:
    """The nth action: dates of every sort, some moved, some reported, some measured."""
    status, year = STATUSES[n % len(STATUSES)], 2025 + n % 4
    made: dict[str, Any] = {
        "id": f"{n % GOALS + 1}.{n // GOALS + 1}",
        "title": {
            "bs": f"Radnja broj {n}: zajednički rad škola i mjesnih zajednica",
            "en": f"Action number {n}: schools and local communities work together",
        },
        "goal": str(n % GOALS + 1),
        "responsible": [{"organisation": "opcina", "role": "lead"}],
        "start": (f"{year}-02", f"{year}-Q1", f"{year}-03-15")[n % 3],
        "due": (f"{year}-Q4", f"{year}-11-30", "ongoing", f"{year + 1}-H1")[n % 4],
        "status": status,
    }
    if status in NEEDS_REASON:
        made["reason"] = "Nema novca."
    if status == "completed":
        made["done"] = f"{year}-10-05" if year < 2026 else "2026-10-05"
        made["start"], made["due"] = "2025-02", "2026-Q4"
    elif n % 2 and n != 3:
        made["updates"] = [
            {"date": "2026-06-01", "by": "opcina", "text": f"Izvještaj {n}", "percent": n % 100}
        ]
    if n % 9 == 1:
        made["due"] = "2028-12-31"
        made["changes"] = [
            {"date": "2026-05-01", "field": "due", "from": "2026-06-30", "to": "2028-12-31", "reason": "Kiša"}
        ]
    if n in (5, 11, 33):
        made.pop("start")
        made |= {"due": "none", "status": "in_progress"}
    if n == 3:
        made["indicators"] = [measured()]
    return made


def measured() -> dict[str, Any]:
    """An indicator with a gap."""
    return {
        "id": "a",
        "title": "Prijave",
        "unit": "broj",
        "direction": "up",
        "baseline": {"value": "10", "date": "2019"},
        "target": {"value": "60", "date": "2028"},
        "values": [
            {"period": "2020", "value": "12"},
            {"period": "2021", "value": "25"},
            {"period": "2022", "na": "nije brojano"},
            {"period": "2023", "value": "31"},
            {"period": "2025", "value": "44"},
        ],
    }


def plan() -> str:
    """The plan's file; JSON is YAML."""
    goals = [{"id": str(n), "title": {"bs": f"Cilj {n}", "en": f"Goal {n}"}} for n in range(1, GOALS + 1)]
    whole = {
        "title": {"bs": "Plan od sto radnji", "en": "A plan of a hundred actions"},
        "type": "ccap",
        "places": ["foca"],
        "period": "2025/2028",
        "status": "in_force",
        "summary": "Sto obećanja.",
        "goals": goals,
        "actions": [action(n) for n in range(100)],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1)


FILES: dict[str, str | bytes] = {
    **MINIMAL,
    "content/organisations.yml": "- {id: opcina, name: {bs: Općina Foča, en: Municipality of Foča}}\n",
    "content/plans/sto.yml": plan(),
}
