"""Relate: who points to whom, in both directions (DOMAIN, section 5)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from goodword.model.site import Records, StoryRecord

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Entry:
    """The small part of a story that lists and relations need.

    Attributes:
        id: The story's id.
        day: Day of publication in the site's time zone.
        kind: Story kind.
        languages: Languages in which it has a page, the original's first.
        example: True for an invented example.
        targets: Pairs of kind and id of what it is about: ``("place", "foca")``.
        proofs: Actions it proves, ``plan#action``, with their position in the story's list.
    """

    id: str
    day: date
    kind: str
    languages: tuple[str, ...]
    example: bool
    targets: tuple[tuple[str, str], ...]
    proofs: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Duty:
    """An organisation's part in an action."""

    plan: str
    action: str
    role: str


@dataclass(frozen=True, slots=True)
class Related:
    """All relations of a site; every tuple is in its order of display.

    Attributes:
        entries: All stories, newest first, ties by id.
        stories: Stories by what they are about: ``("place", "foca")``, ``("action", "plan#1.1")`` and so on.
        plans: Plan ids by place, coalition or leading body.
        coalitions: Coalition ids by place or member organisation.
        duties: Actions by organisation id.
        children: Places inside a place, by id.
        revisions: The plan that replaced a plan, by the old one's id.
        rank: Position of a story in ``entries``, by id.
    """

    entries: tuple[Entry, ...]
    stories: Mapping[tuple[str, str], tuple[Entry, ...]]
    plans: Mapping[tuple[str, str], tuple[str, ...]]
    coalitions: Mapping[tuple[str, str], tuple[str, ...]]
    duties: Mapping[str, tuple[Duty, ...]]
    children: Mapping[str, tuple[str, ...]]
    revisions: Mapping[str, str]
    rank: Mapping[str, int]


def relate(records: Records) -> Related:
    """Find all relations between the visible records.

    Args:
        records: Everything that may be shown.

    Returns:
        The relations, in both directions.
    """
    entries = tuple(sorted((entry_of(record) for record in records.stories.values()), key=_newest_first))
    return Related(
        entries,
        _grouped((key, entry) for entry in entries for key in _keys(entry)),
        _grouped(_plan_pairs(records)),
        _grouped(_coalition_pairs(records)),
        _grouped(_duties(records)),
        _grouped((place.parent, id_) for id_, place in sorted(records.places.items()) if place.parent),
        {plan.revision_of: id_ for id_, plan in sorted(records.plans.items()) if plan.revision_of},
        {entry.id: n for n, entry in enumerate(entries)},
    )


def entry_of(record: StoryRecord) -> Entry:
    """The small entry of a story."""
    story = record.story
    targets = [("place", p) for p in story.places] + [("place", i.place) for i in story.incidents]
    targets += [("coalition", c) for c in story.coalitions] + [
        ("organisation", o) for o in story.organisations
    ]
    targets += [("topic", t) for t in story.topics] + [("body", i) for i in story.issuers]
    return Entry(
        record.id,
        story.date.first,
        story.kind,
        record.languages,
        story.example,
        tuple(dict.fromkeys(targets)),
        tuple((proof.action, n) for n, proof in enumerate(story.proves)),
    )


def _newest_first(entry: Entry) -> tuple[int, str]:
    return (-entry.day.toordinal(), entry.id)


def _keys(entry: Entry) -> Iterator[tuple[str, str]]:
    seen = set()
    for kind, id_ in entry.targets:
        kinds = ("coalition", "organisation") if kind == "body" else (kind,)
        for one in kinds:
            if (one, id_) not in seen:
                seen.add((one, id_))
                yield one, id_
    plans = set()
    for action, _ in entry.proofs:
        yield "action", action
        plan = action.partition("#")[0]
        if plan not in plans:
            plans.add(plan)
            yield "plan", plan


def _plan_pairs(records: Records) -> Iterator[tuple[tuple[str, str], str]]:
    for id_, plan in sorted(records.plans.items()):
        targets = [("place", p) for p in plan.places] + [("coalition", c) for c in plan.coalitions]
        if plan.lead:
            targets.append(("coalition" if plan.lead in records.coalitions else "organisation", plan.lead))
        for target in dict.fromkeys(targets):
            yield target, id_


def _coalition_pairs(records: Records) -> Iterator[tuple[tuple[str, str], str]]:
    for id_, coalition in sorted(records.coalitions.items()):
        targets = [("place", p) for p in coalition.places]
        names = [m.organisation for m in coalition.members]
        names += [s.organisation for s in (coalition.charter.signatories if coalition.charter else ())]
        targets += [("organisation", name) for name in names if name]
        for target in dict.fromkeys(targets):
            yield target, id_


def _duties(records: Records) -> Iterator[tuple[str, Duty]]:
    for id_, plan in sorted(records.plans.items()):
        for action in plan.actions:
            for responsible in action.responsible:
                yield responsible.organisation, Duty(id_, action.id, responsible.role)


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    groups: defaultdict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}
