"""What editors do to counts of incidents, figures and backgrounds of plans."""

from __future__ import annotations

from random import Random

from desk import Desk
from edit_others import some
from edit_stories import Edit
from samples import background, dataset, figure

DATA: list[Edit] = []


def edit(function: Edit) -> Edit:
    DATA.append(function)
    return function


@edit
def count_edited(desk: Desk, chance: Random) -> None:
    one = some(desk.datasets, chance)
    if one.get("rows"):
        row = chance.choice(one["rows"])
        row["count"] = chance.choice(["17", "na", "suppressed", "suppressed", "5", "2"])


@edit
def dataset_edited(desk: Desk, chance: Random) -> None:
    one = some(desk.datasets, chance)
    if "title" in one:
        name, value = chance.choice(
            [("title", f"Brojanje {chance.randrange(99)}"), ("public_source", "yes"), ("public_source", ""),
             ("draft", "yes"), ("draft", ""), ("example", "yes"), ("example", ""), ("caution", "Oprez."),
             ("place", some(desk.places, chance)["id"] or "p0")]
        )  # fmt: skip
        one[name] = value
        if not value:
            del one[name]


@edit
def dataset_added(desk: Desk, chance: Random) -> None:
    if desk.places:
        desk.datasets[desk.new("d")] = dataset(chance.randrange(3)) | {"place": desk.places[-1]["id"]}


@edit
def dataset_removed(desk: Desk, chance: Random) -> None:
    if desk.datasets:
        id_ = chance.choice(sorted(desk.datasets))
        del desk.datasets[id_]
        desk.forget(id_)


@edit
def place_counted(desk: Desk, chance: Random) -> None:
    one = some(desk.places, chance)
    one.pop("population", None)
    size = chance.choice(["", "900", "275000"])
    if size:
        one["population"] = {"n": size, "year": "2013", "source": "Popis"}


@edit
def figure_edited(desk: Desk, chance: Random) -> None:
    what = chance.randrange(3)
    if what == 0 and desk.places and desk.coalitions:
        made = figure(0) | {"id": desk.new("f"), "places": [], "coalitions": [sorted(desk.coalitions)[0]]}
        desk.figures.append(made)
    elif what == 1 and desk.figures:
        desk.figures.remove(chance.choice(desk.figures))
    elif desk.figures:
        chance.choice(desk.figures)["label"] = f"Broj {chance.randrange(99)}"


@edit
def background_edited(desk: Desk, chance: Random) -> None:
    one = some(desk.plans, chance)
    if "title" not in one:
        return
    if "background" in one and chance.random() < 0.5:
        for name in background():
            one.pop(name, None)
        return
    known = sorted(desk.datasets)
    told = {"text": f"Razlog {chance.randrange(99)}.", "incidents": known[:1]}
    one["background"] = told
    one["recommendations"] = [{"id": "1", "text": "Javno.", "status": "done", "answer": "Jeste."}]
