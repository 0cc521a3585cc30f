"""Judge records by their short entries: which are shown today, without reading them again.

A record is looked at closely only if its entry alone cannot tell: something is wrong in it, a reference leads
nowhere, a consent does not hold. Everything else costs a few look-ups.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from goodword.model.entry import Entry
from goodword.model.known import Known
from goodword.model.problem import Problem
from goodword.model.shared import Consent
from goodword.stages.check.consent import ALL_SCOPES, refusal


@dataclass(frozen=True, slots=True)
class Judgement:
    """What becomes of a record today.

    Attributes:
        shown: True if it may be shown as it is.
        scopes: What the consents of its people allow beyond the site.
        problems: Why it is held.
    """

    shown: bool
    scopes: frozenset[str] = ALL_SCOPES
    problems: tuple[Problem, ...] = ()


_SHOWN = Judgement(True)


def judge(entry: Entry, known: Known, consents: Mapping[str, Consent], as_of: date) -> Judgement | None:
    """Judge a record by its entry.

    Args:
        entry: The record in short.
        known: What exists on the site.
        consents: The register.
        as_of: The day for which the site is built.

    Returns:
        The judgement, or None if the record itself must be checked.
    """
    if not entry.sound or not _points_well(entry, known) or not _stands_well(entry, known):
        return None
    gate = entry.gate
    if not gate:
        return _SHOWN
    if gate.get("gone") or not set(gate.get("shows", ())) <= set(gate.get("people", ())):
        return None
    scopes = ALL_SCOPES
    for number in gate.get("people", ()):
        if refusal(number, consents, as_of, ()) is not None:
            return None
        scopes &= frozenset(consents[number].scope)
    problems = tuple(_held(entry, as_of.isoformat()))
    return Judgement(not problems, scopes, problems) if problems or scopes != ALL_SCOPES else _SHOWN


def _points_well(entry: Entry, known: Known) -> bool:
    """Whether every reference leads somewhere, and none joins the real and the invented."""
    for kinds, id_, strict in entry.refs:
        if not _exists(kinds, id_, known):
            return False
        if strict and entry.kind != "topic" and not _same_world(entry, kinds, id_, known):
            return False
    return True


def _exists(kinds: str, id_: str, known: Known) -> bool:
    if kinds != "action":
        return any(known.exists(kind, id_) for kind in kinds.split("|"))
    plan, _, action = id_.partition("#")
    return bool(action) and known.exists("plan", plan) and action in known.actions.get(plan, (action,))


def _same_world(entry: Entry, kinds: str, id_: str, known: Known) -> bool:
    """Whether both are real or both are invented; topics are words and belong to both."""
    keys = [("plan", id_.partition("#")[0])] if kinds == "action" else [(k, id_) for k in kinds.split("|")]
    return all(known.examples.get(key, entry.example) == entry.example for key in keys)


def _stands_well(entry: Entry, known: Known) -> bool:
    """Whether nothing else on the site contradicts it: no circle, taken alias, stray file, small place."""
    if (entry.kind, entry.id) in known.above and known.returns(entry.kind, entry.id):
        return False
    if entry.kind == "dataset" and entry.more["small"] and known.is_small(entry.targets[0][1]):
        return False
    if entry.kind == "attachment":
        return not known.is_unused(entry.id)
    if entry.kind != "story":
        return True
    for alias in entry.more["aliases"]:
        if alias in known.ids.get("story", ()) or known.aliases.get(alias) != entry.id:
            return False
    folder, _, name = entry.file.rpartition("/")
    return not (name == f"{entry.id}.md" and folder in known.folders)


def _held(entry: Entry, today: str) -> Iterator[Problem]:
    gate = entry.gate
    if "draft" in gate:
        yield _problem(entry, "record.draft", "draft", entry.id.rpartition("/")[2])
    if gate.get("date") and gate["date"][0] > today:
        yield _problem(entry, "story.future", "date", gate["date"][1])
    if gate.get("expires") and gate["expires"][0] < today:
        yield _problem(entry, "story.expired", "expires", gate["expires"][1])


def _problem(entry: Entry, code: str, field: str, value: str) -> Problem:
    line, column = entry.gate["draft"] if field == "draft" else entry.gate[field][2]
    return Problem(code, entry.file, line, column, field, {"field": field, "value": value})
