"""What editors do to documents that plans and coalitions name."""

from __future__ import annotations

from random import Random

from attached_samples import pdf
from desk import Desk
from edit_others import some
from edit_stories import Edit
from samples import document, evidence

FILES: list[Edit] = []


def edit(function: Edit) -> Edit:
    FILES.append(function)
    return function


def one_of(desk: Desk, chance: Random) -> str:
    return chance.choice(sorted(desk.attached)) if desk.attached else ""


@edit
def file_changed(desk: Desk, chance: Random) -> None:
    id_ = one_of(desk, chance)
    if id_:
        number = chance.randrange(40)
        desk.attached[id_] = pdf(text=str(number)) if id_.endswith(".pdf") else document(number)


@edit
def file_removed(desk: Desk, chance: Random) -> None:
    id_ = one_of(desk, chance)
    if id_:
        del desk.attached[id_]
        if chance.randrange(4):  # else it is missed
            desk.forget(id_)


@edit
def file_renamed(desk: Desk, chance: Random) -> None:
    id_ = one_of(desk, chance)
    if id_:
        new = f"mapa/{desk.new('n')}.{id_.rpartition('.')[2]}"
        desk.attached[new] = desk.attached.pop(id_)
        desk.rename(id_, new)


@edit
def file_added(desk: Desk, chance: Random) -> None:
    desk.attached[f"{desk.new('n')}.txt"] = document(chance.randrange(40))


@edit
def file_broken(desk: Desk, chance: Random) -> None:
    id_ = one_of(desk, chance)
    if id_:
        desk.attached[id_] = chance.choice([b"", b"PK\x03\x04", document(3)])


@edit
def file_named(desk: Desk, chance: Random) -> None:
    id_, plan = one_of(desk, chance), some(desk.plans, chance)
    if id_ and chance.randrange(2):
        some(plan["actions"], chance)["evidence"] = [evidence(id_)]
    elif id_:
        plan["adopted"] = {"act": "Odluka", "file": id_}


@edit
def file_forgotten(desk: Desk, chance: Random) -> None:
    desk.forget(one_of(desk, chance) or "none")


@edit
def plan_with_files_drafted(desk: Desk, chance: Random) -> None:
    plan = some(desk.plans, chance)
    if plan.pop("draft", "") != "yes":
        plan["draft"] = "yes"
