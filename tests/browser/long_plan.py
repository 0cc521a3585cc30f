"""A plan of a hundred actions, as a large city has one: for size, filters and narrow screens."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from site_kit import lay

AREAS = (
    "knowledge",
    "awareness",
    "empowerment",
    "targeted_prevention",
    "victim_support",
    "transversal_strategy",
)
STATES = ("in_progress", "not_started", "completed", "suspended", "unknown")
BODIES, GOALS, ACTIONS = 20, 8, 100


def long_plan(folder: Path) -> Path:
    """Write a site with such a plan in two languages."""
    organisations = [
        {"id": f"o{n:02}", "name": f"Gradska služba za društvene djelatnosti {n}"} for n in range(BODIES)
    ]
    plan = {
        "title": {
            "bs": "Akcioni plan velikog grada 2025–2028.",
            "en": "Action plan of a large city 2025–2028",
        },
        "type": "city_security",
        "places": ["foca"],
        "period": "2025/2028",
        "status": "in_force",
        "lead": "o00",
        "summary": "Sto radnji za sigurniji i otvoreniji grad.",
        "goals": [
            {"id": str(n + 1), "title": f"Cilj broj {n + 1}", "description": "Ljudi se sreću bez straha."}
            for n in range(GOALS)
        ],
        "actions": [_action(n) for n in range(ACTIONS)],
    }
    files: dict[str, str | bytes] = {
        "content/places.yml": "- {id: foca, name: {bs: Foča, en: Foča}, kind: municipality}\n",
        "content/organisations.yml": "".join(f"- {json.dumps(one)}\n" for one in organisations),
        "content/plans/veliki-grad.yml": "".join(f"{k}: {json.dumps(v)}\n" for k, v in plan.items()),
        "content/pages/bs/o-nama.md": "---\ntitle: O nama\n---\nMi smo redakcija.\n",
        "content/pages/en/about.md": "---\ntitle: About\n---\nWe are the editors.\n",
    }
    return lay(folder, files, "bs, en")


def _action(n: int) -> dict[str, Any]:
    """The nth action; some were reported, some moved, some proved, some have money."""
    status = STATES[n % len(STATES)]
    made: dict[str, Any] = {
        "id": f"{n % GOALS + 1}.{n // GOALS + 1}",
        "title": f"Osposobljavanje i redovni razgovori u mjesnoj zajednici, radnja {n}",
        "goal": str(n % GOALS + 1),
        "areas": [AREAS[n % len(AREAS)]],
        "responsible": [
            {"organisation": f"o{n % BODIES:02}", "role": "lead"},
            {"organisation": f"o{(n + 7) % BODIES:02}", "role": "support"},
        ],
        "start": "2025-02",
        "due": f"202{6 + n % 2}-{n % 12 + 1:02}",
        "status": status,
    }
    by = f"o{n % BODIES:02}"
    if status == "suspended":
        made["reason"] = "Nema novca."
    if n % 3 == 0:
        made["updates"] = [
            {"date": "2026-09-01", "by": by, "text": "Prva faza je završena.", "percent": f"{n % 90}"}
        ]
    if n % 5 == 0:
        made["changes"] = [
            {"date": "2026-01-10", "field": "due", "from": "2025-12", "to": made["due"], "reason": "Tender."}
        ]
    if n % 10 == 0:
        made["evidence"] = [{"type": "minutes", "title": "Zapisnik", "date": "2026-03", "publisher": "Grad"}]
    if n % 2:
        made["budget"] = [
            {"kind": "planned", "amount": f"{n}000.00", "currency": "BAM", "source": by},
            {"kind": "spent", "amount": "unknown" if n % 3 else f"{n}00.50", "currency": "BAM"},
        ]
    return made
