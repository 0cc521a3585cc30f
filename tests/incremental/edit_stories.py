"""What editors do to stories: every edit takes a desk and a source of chance."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

from desk import Desk, Story, picture
from samples import KINDS, photo, story, translate

Edit = Callable[[Desk, Random], None]
STORIES: list[Edit] = []


def edit(function: Edit) -> Edit:
    STORIES.append(function)
    return function


def some(desk: Desk, chance: Random) -> Story:
    """Any story; a new one when there is none."""
    if not desk.stories:
        add_story(desk, chance)
    return desk.stories[chance.choice(sorted(desk.stories))]


def any_text(desk: Desk, chance: Random) -> tuple[Story, str]:
    found = some(desk, chance)
    return found, chance.choice(sorted(found.texts))


@edit
def body(desk: Desk, chance: Random) -> None:
    found, lang = any_text(desk, chance)
    targets = [f"story:{id_}" for id_ in sorted(desk.stories)]
    targets += [f"plan:{id_}" for id_ in sorted(desk.plans)]
    targets += [f"plan:{id_}#{a['id']}" for id_, plan in desk.plans.items() for a in plan["actions"]]
    targets += [f"place:{one['id']}" for one in desk.places]
    link = f"[veza]({chance.choice(targets)})"
    found.bodies[lang] = f"Izmjena {chance.randrange(999)} riječ{chance.randrange(99)}. {link}"


@edit
def title(desk: Desk, chance: Random) -> None:
    found, lang = any_text(desk, chance)
    found.texts[lang]["title"] = f"Naslov {chance.randrange(999)}"


@edit
def summary(desk: Desk, chance: Random) -> None:
    found, lang = any_text(desk, chance)
    found.texts[lang]["summary"] = f"Sažetak {chance.randrange(999)}."


@edit
def day(desk: Desk, chance: Random) -> None:
    months = chance.choice(["2026-05", "2026-04", "2025-05", "2024-01", "2026-11", "2026-12"])
    some(desk, chance).facts["date"] = f"{months}-{chance.randrange(28) + 1:02}"


@edit
def kind(desk: Desk, chance: Random) -> None:
    facts = some(desk, chance).facts
    for name in ("issued", "issuers", "incidents"):
        facts.pop(name, None)
    facts["kind"] = chance.choice(KINDS)
    if chance.random() < 0.3 and desk.coalitions and desk.places:
        place = chance.choice(desk.places)["id"]
        what = {"place": place, "date": "2026-02-01", "reported_to_police": "yes", "description": "Natpis."}
        issuers = [chance.choice(sorted(desk.coalitions))]
        facts |= {"kind": "statement", "issued": "2026-02-02", "issuers": issuers, "incidents": [what]}


@edit
def about(desk: Desk, chance: Random) -> None:
    facts = some(desk, chance).facts
    name = chance.choice(["places", "topics", "organisations", "coalitions"])
    table: Any = getattr(desk, name)
    ids = sorted(table) if isinstance(table, dict) else [one["id"] for one in table]
    facts[name] = chance.sample(ids, min(len(ids), chance.randrange(3)))


@edit
def proof(desk: Desk, chance: Random) -> None:
    facts = some(desk, chance).facts
    actions = [f"{id_}#{a['id']}" for id_, plan in sorted(desk.plans.items()) for a in plan["actions"]]
    chosen = chance.sample(actions, min(len(actions), chance.randrange(3)))
    facts["proves"] = [{"action": one, "how": f"Dokaz {chance.randrange(99)}."} for one in chosen]


@edit
def people(desk: Desk, chance: Random) -> None:
    numbers = [*sorted(desk.consents), "public_role"]
    chosen = chance.sample(numbers, min(len(numbers), chance.randrange(3)))
    some(desk, chance).facts["people"] = [{"as": "komšija", "basis": one} for one in chosen] or "none"


@edit
def flags(desk: Desk, chance: Random) -> None:
    facts = some(desk, chance).facts
    name, value = chance.choice(
        [("draft", "yes"), ("example", "yes"), ("updated", "2026-06-01"), ("updated", "2026-11-01"),
         ("expires", "2026-12-31"), ("expires", "2026-01-01"), ("social", "none"), ("authors", ["Redakcija"])]
    )  # fmt: skip
    if name in facts:
        del facts[name]
    else:
        facts[name] = value


@edit
def alias(desk: Desk, chance: Random) -> None:
    facts = some(desk, chance).facts
    facts["aliases"] = [] if facts.get("aliases") else [desk.new("a")]


@edit
def add_story(desk: Desk, chance: Random) -> None:
    made = story(chance.randrange(60))
    made.bodies = dict.fromkeys(made.bodies, "Nova priča.")
    made.year = chance.choice(["", "2026"])
    for name in ("proves", "coalitions", "places", "topics", "organisations"):
        made.facts.pop(name, None)
    made.facts["people"] = "none"
    desk.stories[desk.new("s")] = made


@edit
def delete_story(desk: Desk, chance: Random) -> None:
    if desk.stories:
        id_ = chance.choice(sorted(desk.stories))
        del desk.stories[id_]
        desk.forget(id_)


@edit
def rename_story(desk: Desk, chance: Random) -> None:
    if desk.stories:
        old, new = chance.choice(sorted(desk.stories)), desk.new("s")
        desk.stories[new] = desk.stories.pop(old)
        desk.rename(old, new)
        if chance.random() < 0.5:
            desk.stories[new].facts["aliases"] = [old]


@edit
def withdraw_story(desk: Desk, chance: Random) -> None:
    if desk.stories:
        id_ = chance.choice(sorted(desk.stories))
        languages = "[bs]" if chance.random() < 0.5 else "[bs, en]"
        del desk.stories[id_]
        stub = f"---\nid: {id_}\nkind: withdrawn\ndate: 2026-11-01\nlanguages: {languages}\n---\n"
        desk.raw[f"stories/{id_}.md"] = stub.encode()


@edit
def move_story(desk: Desk, chance: Random) -> None:
    some(desk, chance).year = chance.choice(["", "2026", "2025"])


@edit
def alone(desk: Desk, chance: Random) -> None:
    found = some(desk, chance)
    found.alone = len(found.texts) == 1 and not found.alone


@edit
def translation(desk: Desk, chance: Random) -> None:
    found, lang = some(desk, chance), chance.choice(desk.languages)
    if lang == found.lang:
        return
    if lang in found.texts:
        del found.texts[lang], found.bodies[lang]
    else:
        found.alone = False
        translate(found, lang, chance.randrange(99))


@edit
def add_photo(desk: Desk, chance: Random) -> None:
    found, n = some(desk, chance), chance.randrange(30)
    file = f"f{chance.randrange(4)}.{'png' if n % 3 == 0 else 'jpg'}"
    if not any(name.startswith(file[:2]) for name in found.photos):
        found.photos[file] = picture(n)
        listed = photo(file, n)
        if chance.random() < 0.4 and desk.consents:
            listed["shows"] = [chance.choice(sorted(desk.consents))]
        found.facts["photos"] = [*found.facts.get("photos", ()), listed]
        found.bodies[found.lang] += f"\n\n![]({file})" if chance.random() < 0.5 else ""


@edit
def remove_photo(desk: Desk, chance: Random) -> None:
    found = some(desk, chance)
    if found.photos:
        file = chance.choice(sorted(found.photos))
        del found.photos[file]
        if chance.random() < 0.8:
            for fields in found.texts.values():
                fields["photos"] = [one for one in fields.get("photos", ()) if one["file"] != file]
            found.bodies = {lang: text.replace(f"![]({file})", "") for lang, text in found.bodies.items()}


@edit
def replace_photo(desk: Desk, chance: Random) -> None:
    found = some(desk, chance)
    if found.photos:
        file = chance.choice(sorted(found.photos))
        n = chance.randrange(10) * 3 + (0 if file.endswith("png") else 1)
        found.photos[file] = picture(n, chance.choice([64, 64, 400]))


@edit
def swap_photos(desk: Desk, chance: Random) -> None:
    found = some(desk, chance)
    found.facts["photos"] = list(reversed(found.facts.get("photos", ())))
    if len(found.photos) > 1 and chance.random() < 0.5:
        one, two = sorted(found.photos)[:2]
        if one[-3:] == two[-3:]:
            found.photos[one], found.photos[two] = found.photos[two], found.photos[one]
