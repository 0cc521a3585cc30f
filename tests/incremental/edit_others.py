"""What editors do to plans, coalitions, lists, pages, theme and settings; errors, and mending them."""

from __future__ import annotations

from datetime import timedelta
from random import Random
from typing import Any

from desk import Desk
from edit_stories import Edit
from samples import AREAS, action, coalition, plan

OTHERS: list[Edit] = []


def edit(function: Edit) -> Edit:
    OTHERS.append(function)
    return function


def some(table: Any, chance: Random) -> Any:
    """Any record of a table; an empty one that is nowhere when there is none."""
    if not table:
        return {"id": "", "actions": []}
    return table[chance.choice(sorted(table))] if isinstance(table, dict) else chance.choice(table)


@edit
def action_edited(desk: Desk, chance: Random) -> None:
    one = some(some(desk.plans, chance)["actions"], chance)
    what = chance.randrange(8)
    if what == 0:
        one["title"] = f"Obećanje {chance.randrange(99)}"
    elif what == 1:
        one["status"], one["reason"] = chance.choice(["completed", "in_progress", "cancelled"]), "Odluka."
    elif what == 2:
        one["due"] = chance.choice(["2026-12-01", "2026-01", "none", "2027", "2026-11-20"])
    elif what == 3:
        by = f"o{chance.randrange(4)}"
        if any(found["id"] == by for found in desk.organisations):
            update = {"date": "2026-10-01", "by": by, "reading": "coalition", "text": "Vidjeli smo."}
            one["updates"] = [*one.get("updates", ()), {**update, "status": "not_started"}]
    elif what == 4:
        one["areas"] = chance.sample(AREAS, chance.randrange(3))
    elif what == 5:
        one["budget"] = [{"kind": "spent", "amount": chance.choice(["7.00", "unknown"]), "currency": "BAM"}]
    elif what == 6:
        one.pop("goal", None)
    else:
        one["responsible"] = "unknown"


@edit
def plan_amended(desk: Desk, chance: Random) -> None:
    """What is told of a plan: changes of its actions, amendments, corrections; real and invented."""
    found, day = (
        some(desk.plans, chance),
        f"202{chance.randrange(4, 7)}-0{chance.randrange(1, 10)}-1{chance.randrange(9)}",
    )
    if "title" not in found:
        return
    number = chance.choice(["1.1", "9.9"])
    said = [
        ("amendments", {"date": day, "what": f"Odluka o {number}.", "actions": [number]}),
        ("corrections", {"date": day[:7], "what": f"Ispravka {chance.randrange(99)}."}),
    ]
    name, entry = chance.choice(said)
    if chance.random() < 0.2:
        found.pop(name, None)
    else:
        found[name] = [*found.get(name, ()), entry]
    for one in found["actions"][:1]:
        change = {"date": day, "field": "text", "from": "a", "to": "b", "reason": "Odluka."}
        one["changes"] = [*one.get("changes", ()), change]


@edit
def action_added(desk: Desk, chance: Random) -> None:
    found = some(desk.plans, chance)
    made = action(f"2.{desk.count}", chance.randrange(9))
    desk.count += 1
    made["responsible"] = "unknown"
    made.pop("updates", None)
    found["actions"].insert(chance.randrange(len(found["actions"]) + 1), made)


@edit
def action_removed(desk: Desk, chance: Random) -> None:
    if desk.plans:
        id_ = chance.choice(sorted(desk.plans))
        if desk.plans[id_]["actions"]:
            gone = desk.plans[id_]["actions"].pop(chance.randrange(len(desk.plans[id_]["actions"])))
            address = f"{id_}#{gone['id']}"
            for one in desk.stories.values():
                proofs = [p for p in one.facts.get("proves", ()) if p["action"] != address]
                one.facts["proves"] = proofs
            desk._links(f"(plan:{address})", f"(plan:{id_})")


@edit
def action_renamed(desk: Desk, chance: Random) -> None:
    if desk.plans:
        id_ = chance.choice(sorted(desk.plans))
        if desk.plans[id_]["actions"]:
            one = chance.choice(desk.plans[id_]["actions"])
            old, one["id"] = f"{id_}#{one['id']}", f"3.{desk.count}"
            desk.count += 1
            desk.rename(old, f"{id_}#{one['id']}")


@edit
def plan_edited(desk: Desk, chance: Random) -> None:
    one = some(desk.plans, chance)
    if "title" in one:
        name, value = chance.choice(
            [("title", f"Plan {chance.randrange(99)}"), ("summary", "Ukratko."), ("status", "expired"),
             ("status", "in_force"), ("draft", "yes"), ("draft", ""), ("example", "yes"), ("example", ""),
             ("places", [chance.choice(desk.places)["id"]] if desk.places else []),
             ("coalitions", []), ("updated", f"2026-0{chance.randrange(9) + 1}-01"),
             ("contact", {"phone": "1"}), ("method", {"stale_after_days": "20"}),
             ("goals", [{"id": "2", "title": f"Cilj {chance.randrange(9)}"}, {"id": "1", "title": "Prvi"}]),
             ("lead", some(desk.organisations, chance)["id"])]
        )  # fmt: skip
        one[name] = value
        if not value:
            del one[name]


@edit
def plan_added(desk: Desk, chance: Random) -> None:
    if desk.places:
        id_, made = desk.new("l"), plan(chance.randrange(9))
        made |= {"places": [desk.places[0]["id"]], "coalitions": [], "actions": []}
        made.pop("lead")
        if chance.random() < 0.5 and desk.plans:
            made["revision_of"] = chance.choice(sorted(desk.plans))
        desk.plans[id_] = made


@edit
def coalition_edited(desk: Desk, chance: Random) -> None:
    one = some(desk.coalitions, chance)
    if "name" in one:
        place = chance.choice(desk.places)["id"] if desk.places else ""
        name, value = chance.choice(
            [("name", f"Savez {chance.randrange(99)}"), ("summary", f"Zajedno {chance.randrange(99)}."),
             ("about", f"U [mjestu](place:{place})."), ("places", [place]), ("draft", "yes"), ("draft", ""),
             ("members", []), ("kind", "forum"), ("example", "yes"), ("example", ""),
             ("status", {"state": "dormant", "since": "2026-01"})]
        )  # fmt: skip
        one[name] = value
        if not value:
            del one[name]


@edit
def coalition_added(desk: Desk, chance: Random) -> None:
    if desk.places:
        made = coalition(chance.randrange(3))
        made |= {"places": [desk.places[-1]["id"]], "about": "Novo.", "members": [], "activities": []}
        desk.coalitions[desk.new("c")] = made


@edit
def record_removed(desk: Desk, chance: Random) -> None:
    name = chance.choice(["plans", "coalitions", "places", "organisations", "topics"])
    table = getattr(desk, name)
    if len(table) > 1:
        id_ = some(list(table) if isinstance(table, dict) else [one["id"] for one in table], chance)
        kept = {k: v for k, v in table.items() if k != id_} if isinstance(table, dict) else None
        rows = [one for one in table if isinstance(one, dict) and one["id"] != id_] if kept is None else kept
        setattr(desk, name, rows)
        desk.forget(id_)


@edit
def record_renamed(desk: Desk, chance: Random) -> None:
    name = chance.choice(["plans", "coalitions", "places", "organisations", "topics"])
    table = getattr(desk, name)
    new = desk.new(name[0])
    if isinstance(table, dict) and table:
        old = chance.choice(sorted(table))
        setattr(desk, name, {new if k == old else k: v for k, v in table.items()})
        desk.rename(old, new)
    elif table:
        desk.rename(chance.choice(table)["id"], new)


@edit
def word_added(desk: Desk, chance: Random) -> None:
    name = chance.choice(["places", "organisations", "topics"])
    called = {"bs": f"Novo {chance.randrange(99)}", "en": "New"}
    row: dict[str, Any] = {"id": desk.new(name[0]), "name": called}
    if name == "places":
        row["kind"] = "city"
    table = getattr(desk, name)
    table.insert(chance.randrange(len(table) + 1), row)


@edit
def word_edited(desk: Desk, chance: Random) -> None:
    one = some(chance.choice([desk.places, desk.organisations, desk.topics]), chance)
    named = {"bs": "Ime", "sr-Cyrl": "Име", "en": "Name"}
    one["name"] = chance.choice([f"Ime {chance.randrange(99)}", named])


@edit
def word_flag(desk: Desk, chance: Random) -> None:
    one = some(chance.choice([desk.places, desk.organisations, desk.topics]), chance)
    if not one.pop("draft", ""):
        one["draft"] = "yes"


@edit
def place_moved(desk: Desk, chance: Random) -> None:
    one = some(desk.places, chance)
    one.pop("parent", None)
    if chance.random() < 0.8 and len(desk.places) > 1:
        above = desk.places[: desk.places.index(one)] if one in desk.places else []
        if above:
            one["parent"] = chance.choice([place["id"] for place in above])
    one["contact_points"] = [{"who": f"Ured {chance.randrange(9)}", "phone": "122"}]


@edit
def consent(desk: Desk, chance: Random) -> None:
    number = f"C-00{chance.randrange(4) + 1}"
    value: dict[str, Any] = {
        "status": chance.choice(["given", "given", "withdrawn"]),
        "scope": chance.choice([["site"], ["site", "feeds"], ["site", "feeds", "social"], ["print"]]),
    }
    if chance.random() < 0.4:
        value["expires"] = chance.choice(["2026-06-30", "2026-12-31", "2026-11-20", "2026-11"])
    desk.consents[number] = value


@edit
def page(desk: Desk, chance: Random) -> None:
    what, lang = chance.randrange(4), chance.choice(desk.languages)
    if what == 0:
        desk.pages[lang, desk.new("g")] = ({"title": f"Stranica {chance.randrange(99)}"}, "Tekst stranice.")
    elif desk.pages:
        key = chance.choice(sorted(desk.pages))
        fields, text = desk.pages[key]
        if what == 1:
            del desk.pages[key]
            desk._links(f"(page:{key[1]})", "(https://example.org/)")
        elif what == 2:
            desk.pages[key] = ({**fields, "title": f"Nova {chance.randrange(99)}"}, f"{text} Još.")
        else:
            desk.pages[key] = ({**fields, "draft": "" if fields.get("draft") else "yes"}, text)


@edit
def time_passes(desk: Desk, chance: Random) -> None:
    desk.as_of += timedelta(days=chance.choice([1, 1, -1, 11, 45, -45, 400, -400]))
