"""A second count of plans, written from the words of DOMAIN section 2 alone and never from the engine.

It reads a plan as an editor types it (a dict of strings) and answers with plain values. Two counts that were
made apart and agree on thousands of plans leave little room for a fault that sits in one of them.
"""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

Raw = dict[str, Any]
SITE = ZoneInfo("Europe/Sarajevo")
STATUSES = (
    "not_started", "in_progress", "completed", "partly_completed", "suspended", "cancelled", "merged",
    "unknown",
)  # fmt: skip


def days(when: str) -> tuple[date, date]:
    """First and last day of a fuzzy date; a time with offset is its day in the site's timezone."""
    if "T" in when:
        day = datetime.fromisoformat(when).astimezone(SITE).date()
        return day, day
    if "/" in when:
        start, end = when.split("/")
        return days(start)[0], days(end)[1]
    parts = when.split("-")
    year = int(parts[0])
    if len(parts) == 1:
        return date(year, 1, 1), date(year, 12, 31)
    if len(parts) == 3:
        return date.fromisoformat(when), date.fromisoformat(when)
    unit, number = (parts[1][0], int(parts[1][1:])) if parts[1][0] in "HQ" else ("M", int(parts[1]))
    months = {"H": 6, "Q": 3, "M": 1}[unit]
    first, last = (number - 1) * months + 1, number * months
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def is_date(text: str) -> bool:
    return text not in ("ongoing", "none", "unknown")


def counts(when: str | None, today: date) -> bool:
    """A report counts from the first day of its date on."""
    return when is not None and days(when)[0] <= today


def reports(action: Raw, today: date) -> Iterator[str]:
    """Everything dated that was reported; `na` is a stated gap."""
    dated = [update["date"] for update in action.get("updates", [])]
    dated += [step.get("done") for step in action.get("milestones", [])]
    for indicator in action.get("indicators", []):
        dated += [value["period"] for value in indicator.get("values", []) if "value" in value]
    yield from (when for when in [*dated, action.get("done")] if counts(when, today))


def start(action: Raw, plan: Raw) -> date | None:
    """The last day of its own start, else the first day of the plan's period."""
    if "start" in action:
        return days(action["start"])[1]
    return days(plan["period"])[0] if is_date(plan["period"]) else None


def ahead(action: Raw, plan: Raw, today: date) -> bool:
    begins = start(action, plan)
    return begins is not None and today <= begins


def latest(entries: list[Raw], key: str, *, by_last: bool = False) -> Raw | None:
    """Ties: later in the file."""
    day = [days(entry[key])[1 if by_last else 0] for entry in entries]
    return entries[max(range(len(entries)), key=lambda n: (day[n], n))] if entries else None


def from_milestones(action: Raw, today: date) -> Fraction | None:
    weights = [
        (Fraction(s.get("weight", "1")), counts(s.get("done"), today)) for s in action.get("milestones", [])
    ]
    total = sum(weight for weight, _ in weights)
    return Fraction(100) * sum(weight for weight, done in weights if done) / total if total else None


def from_indicators(action: Raw, today: date) -> Fraction | None:
    shares = []
    for one in action.get("indicators", []):
        known = [v for v in one.get("values", []) if "value" in v and counts(v["period"], today)]
        last = latest(known, "period", by_last=True)
        if last is None or "baseline" not in one or "target" not in one:
            continue
        base, target = Fraction(one["baseline"]["value"]), Fraction(one["target"]["value"])
        if target == base or (target > base) != (one["direction"] == "up"):
            continue
        shares.append(
            min(max((Fraction(last["value"]) - base) / (target - base) * 100, Fraction(0)), Fraction(100))
        )
    return sum(shares) / Fraction(len(shares)) if shares else None


def said(action: Raw, today: date, reading: str, key: str) -> Raw | None:
    """The last update of a reading that states this."""
    every = [u for u in action.get("updates", []) if u.get("reading", "responsible") == reading]
    return latest([u for u in every if key in u and counts(u["date"], today)], "date")


def from_percent(action: Raw, today: date) -> Fraction | None:
    found = said(action, today, "responsible", "percent") or said(action, today, "independent", "percent")
    return Fraction(found["percent"]) if found else None


def figure(action: Raw, plan: Raw, today: date) -> Fraction | str:
    """Rules 1 to 3: the figure, or the word that says why there is none."""
    if action["status"] in ("cancelled", "merged"):
        return str(action["status"])
    if action["status"] == "completed":
        return Fraction(100)
    if any(True for _ in reports(action, today)):
        for basis in (from_milestones, from_indicators, from_percent):
            found = basis(action, today)
            if found is not None:
                return min(found, Fraction(99))
    if action["status"] == "not_started" and ahead(action, plan, today):
        return Fraction(0)
    if action["status"] == "suspended":
        return "suspended"
    if not any(True for _ in reports(action, today)):
        return "no_report"
    return Fraction(0) if action["status"] == "not_started" else "no_figure"


def half_up(value: Fraction) -> int:
    return min(int(value + Fraction(1, 2)), 99) if value < 100 else 100


def progress(plan: Raw, today: date) -> tuple[int | None, Fraction | None, list[Fraction | str]]:
    """Rule 4: what the plan reads, exactly, and the figure of every action."""
    figures = [figure(action, plan, today) for action in plan["actions"]]
    weights = [Fraction(action.get("weight", "1")) for action in plan["actions"]]
    counting = [(f, w) for f, w in zip(figures, weights, strict=True) if isinstance(f, Fraction)]
    total = sum(w for _, w in counting)
    exact = sum((f * w for f, w in counting), Fraction(0)) / total if total else None
    return (None if exact is None else half_up(exact)), exact, figures


def moves(action: Raw, today: date) -> tuple[int, str | None]:
    """How often a deadline moved, and the first promise."""
    changes = [c for c in action.get("changes", []) if c["field"] == "due"]
    changes.sort(key=lambda c: days(c["date"])[0])
    promised, moved = None, 0
    for change in changes:
        if promised is None and not is_date(change["from"]):
            continue
        promised = promised or change["from"]
        moved += 1
    return moved, promised


def timeliness(action: Raw, plan: Raw, today: date, due: str | None = None) -> str:
    due, status = due or action["due"], action["status"]
    done = action["done"] if counts(action.get("done"), today) else None
    finished = status == "completed" or (status == "partly_completed" and done)
    if status in ("suspended", "cancelled", "merged", "unknown"):
        return "not_applicable"
    last = days(due)[1] if is_date(due) else None
    if done and finished and last and days(done)[0] > last:
        return "finished_late"
    if done and finished:
        return "on_time" if last else "no_deadline"
    if finished:
        return "no_deadline" if last is None else "not_applicable" if today > last else "on_time"
    if last and today > last:
        return "overdue"
    if status == "not_started" and "start" in action and today > days(action["start"])[1]:
        return "start_late"
    if last and today >= last - timedelta(int(plan.get("method", {}).get("due_soon_days", "30"))):
        return "due_soon"
    return "on_time" if last else "no_deadline"


def stale(action: Raw, plan: Raw, today: date) -> bool:
    over = action["status"] == "partly_completed" and counts(action.get("done"), today)
    if over or action["status"] in ("completed", "cancelled", "merged"):
        return False
    if action["status"] == "not_started" and ahead(action, plan, today):
        return False
    since = max((min(days(when)[1], today) for when in reports(action, today)), default=start(action, plan))
    return since is not None and (today - since).days > int(
        plan.get("method", {}).get("stale_after_days", "180")
    )


def coalition_differs(action: Raw, own: Fraction | None, today: date) -> bool | None:
    """The coalition's reading differs by percent or status; None where the words leave it open."""
    status, stated = said(action, today, "coalition", "status"), said(action, today, "coalition", "percent")
    if status:
        return True if status["status"] != action["status"] else None
    if not stated:
        return False
    if action["status"] in ("completed", "cancelled", "merged"):
        return None
    return own is None or half_up(min(Fraction(stated["percent"]), Fraction(99))) != half_up(own)


def sentence(plan: Raw, today: date) -> dict[str, int]:
    """Rule 5: what leads every plan, of all actions."""
    words = Counter(f for f in progress(plan, today)[2] if isinstance(f, str))
    actions = plan["actions"]
    return {
        "done": sum(action["status"] == "completed" for action in actions),
        "late": sum(timeliness(action, plan, today) in ("overdue", "start_late") for action in actions),
        "moved": sum(moves(action, today)[0] > 0 for action in actions),
        "without_report": words["no_report"],
        "cancelled": words["cancelled"],
        "merged": words["merged"],
    }


def shares(plan: Raw) -> dict[str, int]:
    """Shares by status: largest remainder, ties in the order of the vocabulary."""
    counted = Counter(action["status"] for action in plan["actions"])
    total = len(plan["actions"])
    given = {status: counted[status] * 100 // total for status in STATUSES if counted[status]}
    rest = sorted(given, key=lambda status: (-(counted[status] * 100 % total), STATUSES.index(status)))
    for status in rest[: 100 - sum(given.values())]:
        given[status] += 1
    return given


def money(plan: Raw) -> dict[tuple[str, str], Fraction]:
    """Per currency and kind, of all actions; what is unknown adds nothing."""
    sums: dict[tuple[str, str], Fraction] = {}
    for action in plan["actions"]:
        for line in action.get("budget", []):
            if is_date(line["amount"]) and line["amount"] != "none_needed":
                key = (line["currency"], line["kind"])
                sums[key] = sums.get(key, Fraction(0)) + Fraction(line["amount"])
    return sums
