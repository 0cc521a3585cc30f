"""Short entries: what lists, relations and daily decisions need of a record."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from goodword.model import alone, events
from goodword.model.calendar import has_deadlines
from goodword.model.entry import Entry
from goodword.model.fields import Text
from goodword.model.incidents import small_counts
from goodword.model.loaded import Origin
from goodword.model.photo import PhotoFacts
from goodword.model.plan import Plan
from goodword.model.site import StoryRecord
from goodword.model.walk import references
from goodword.text.markdown import RECORD_SCHEMES, convert

_NAMES = {"plan": "title", "dataset": "title", "figure": "label"}
"""The field that holds a record's name, where that is not ``name``."""
_NO_CONSENT = ("public_role", "published_source")


def hash_of(*parts: str) -> str:
    """Hash of some texts."""
    return hashlib.blake2b("\0".join(parts).encode(), digest_size=12).hexdigest()


def gate_of(origin: Origin, draft: bool, **more: Any) -> dict[str, Any]:
    """What decides whether a record is shown, with the places of these fields for the message."""
    gate: dict[str, Any] = {"draft": place_of(origin, ("draft",))} if draft else {}
    return gate | more


def place_of(origin: Origin, path: tuple[str | int, ...]) -> list[int]:
    """Line and column of a field."""
    return list(origin.document.locate((*origin.prefix, *path)))


def refs_of(record: Any) -> Iterator[tuple[str, str, bool]]:
    """Everything a record's fields point to, but consents."""
    for _, ref, target in references(record):
        if ref.kinds != ("consent",):
            yield "|".join(ref.kinds), target, True


def links_of(links: tuple[str, ...], lang: str) -> Iterator[tuple[str, str]]:
    """Records that links in Markdown lead to."""
    for target in links:
        scheme, _, rest = target.partition(":")
        if scheme == "page":
            yield "page", f"{lang}/{rest}"
        elif scheme == "plan" and "#" in rest:
            yield "action", rest
        elif scheme in RECORD_SCHEMES:
            yield scheme, rest


def short(kind: str, id_: str, record: Any, key: str = "") -> Entry:
    """The short entry of a record of a YAML kind.

    Args:
        kind: One of ``YAML_KINDS``.
        id_: Its id.
        record: The record.
        key: Hash of what it was made of.

    Returns:
        The entry, without a file.
    """
    name: Text = getattr(record, _NAMES.get(kind, "name"))
    refs, plan = [*refs_of(record), *_linked(kind, record)], record if kind == "plan" else None
    return Entry(
        kind=kind,
        id=id_,
        file="",
        key=key,
        card=key,
        names=name.by_language,
        example=record.example,
        lang="",
        languages=(),
        day=0,
        sort=plan.status if plan else "",
        targets=tuple(dict.fromkeys(_targets(kind, record))),
        proofs=(),
        refs=tuple(dict.fromkeys(refs)),
        gate={},
        more=_more(kind, record),
        sound=True,
        parts=tuple((action, hash_of(mark)) for action, mark in alone.marks(plan)) if plan else (),
        months=tuple(_months(plan)) if plan else (),
    )


def _targets(kind: str, record: Any) -> Iterator[tuple[str, str]]:
    """What a record is about, for relations."""
    if kind in ("plan", "coalition", "figure"):
        yield from (("place", place) for place in record.places)
    if kind in ("plan", "figure"):
        yield from (("coalition", coalition) for coalition in record.coalitions)
    if kind == "plan":
        yield from [("body", record.lead)] if record.lead else []
        yield from (("dataset", d) for d in (record.background.incidents if record.background else ()))
    elif kind == "coalition":
        signed = record.charter.signatories if record.charter else ()
        yield from (("organisation", m.organisation) for m in (*record.members, *signed) if m.organisation)
    elif kind == "dataset":
        yield "place", record.place


def _linked(kind: str, record: Any) -> Iterator[tuple[str, str, bool]]:
    """Where links in a coalition's own texts lead."""
    if kind == "coalition":
        texts = (record.about, record.charter and record.charter.text)
        for lang, words in (one for text in texts if text for one in text.by_language):
            yield from ((k, i, False) for k, i in links_of(convert(words).links, lang))


def _more(kind: str, record: Any) -> dict[str, Any]:
    """What only a kind has."""
    match kind:
        case "plan":
            return _plan(record)
        case "place":
            inhabitants = record.population.n if record.population else 0
            return {"parent": record.parent or "", "kind": record.kind, "inhabitants": inhabitants}
        case "organisation":
            return {"parent": record.parent or ""}
        case "dataset":
            return {"small": small_counts(record)}
    return {}


def _months(plan: Plan) -> Iterator[tuple[int, int, str, int, tuple[str, ...]]]:
    for (year, month), found in events.planned(plan).items():
        told = ((one.key, events.is_last_move(one), one.item) for one in found)
        reported = sorted(one.date.first.isoformat() for one in found if one.sort == "update")
        yield year, month, hash_of(repr([*told])), len(found) - len(reported), tuple(reported)


def _plan(plan: Plan) -> dict[str, Any]:
    return {
        "goals": [[g.id, [list(pair) for pair in g.title.by_language]] for g in plan.goals],
        "actions": [[a.id, [list(pair) for pair in a.title.by_language]] for a in plan.actions],
        "duties": [[r.organisation, a.id, r.role] for a in plan.actions for r in a.responsible],
        "served": {g.id: [a.id for a in plan.actions if a.goal == g.id] for g in plan.goals},
        "areas": [[area, a.id] for a in plan.actions for area in a.areas],
        "deadlines": has_deadlines(plan),
        "revision_of": plan.revision_of or "",
        "background": plan.has_background,
        "updated": plan.updated.first.isoformat() if plan.updated and plan.updated.full_day else "",
    }


def short_story(record: StoryRecord, origin: Origin, key: str) -> Entry:
    """The short entry of a story.

    Args:
        record: The story.
        origin: Where its original was read from.
        key: Hash of its files.

    Returns:
        The entry.
    """
    story = record.story
    targets = [("place", p) for p in _places(record)] + [("coalition", c) for c in story.coalitions]
    targets += [("area", area) for area in story.areas]
    targets += [("organisation", o) for o in story.organisations] + [("topic", t) for t in story.topics]
    targets += [("body", i) for i in story.issuers]
    refs = list(refs_of(story))
    refs += [(k, i, False) for lang, b in record.bodies.items() for k, i in links_of(b.links, lang)]
    return Entry(
        kind="story",
        id=record.id,
        file=origin.file,
        key=hash_of(key),
        card=_card(record),
        names=tuple(_titles(record)),
        example=story.example,
        lang=record.lang,
        languages=record.languages,
        day=story.date.first.toordinal(),
        sort=story.kind,
        targets=tuple(dict.fromkeys(targets)),
        proofs=tuple((p.action, n) for n, p in enumerate(story.proves)),
        refs=tuple(dict.fromkeys(refs)),
        gate=_story_gate(record, origin),
        more={
            "aliases": list(story.aliases),
            "folder": record.folder,
            "updated": (story.updated or story.date).first.isoformat(),
            "photos": [[p.file, list(p.focus) if p.focus else None] for p in story.photos],
            "social": story.social.allowed,
        },
        sound=True,
    )


def _places(record: StoryRecord) -> list[str]:
    return [*record.story.places, *(i.place for i in record.story.incidents)]


def _titles(record: StoryRecord) -> list[tuple[str, str]]:
    return [
        (record.lang, record.story.title),
        *((t, one.title) for t, one in sorted(record.translations.items())),
    ]


def _card(record: StoryRecord) -> str:
    """Hash of what a card shows: titles, summaries, day, kind, places and pictures."""
    story, others = record.story, [one for _, one in sorted(record.translations.items())]
    texts = [_titles(record), story.summary, *(one.summary for one in others)]
    shown = [
        story.date.text,
        story.kind,
        story.example,
        _places(record),
        [p.model_dump_json() for p in story.photos],
    ]
    pictures = [facts_of(facts) for _, facts in sorted(record.photos.items())]
    alts = [[(p.file, p.alt, p.caption) for p in one.photos] for one in others]
    return hash_of(json.dumps([texts, shown, pictures, alts, record.lang], ensure_ascii=False))


def facts_of(facts: PhotoFacts) -> list[Any]:
    """Facts about a photo as JSON holds them."""
    carries = list(facts.carries)
    return [facts.width_px, facts.height_px, facts.format, carries, facts.problem, facts.orientation]


def _story_gate(record: StoryRecord, origin: Origin) -> dict[str, Any]:
    story = record.story
    gate = gate_of(
        origin,
        story.draft,
        date=[story.date.first.isoformat(), story.date.text, place_of(origin, ("date",))],
        people=[p.basis for p in story.people if p.basis not in _NO_CONSENT],
        shows=sorted({n for p in story.photos for n in p.shows.people}),
        gone=[p.file for p in story.photos if p.file not in record.photos],
    )
    if story.expires:
        gate["expires"] = [story.expires.last.isoformat(), story.expires.text, place_of(origin, ("expires",))]
    return gate
