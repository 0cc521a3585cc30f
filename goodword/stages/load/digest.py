"""Digest a unit: short entries for all, and the records themselves in a form that is quick to read again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from goodword.model.entry import Entry
from goodword.model.fields import Text
from goodword.model.loaded import Loaded, Origin
from goodword.model.photo import PhotoFacts
from goodword.model.plan import Plan
from goodword.model.site import StoryRecord
from goodword.model.walk import references
from goodword.text.markdown import RECORD_SCHEMES, convert

_NO_CONSENT = ("public_role", "published_source")


@dataclass(frozen=True, slots=True)
class Digest:
    """What is kept of a unit.

    Attributes:
        entries: A short entry per record.
        records: JSON by kind and id (``story/most``), for ``restore``.
        unread: Kinds and ids whose file is there but cannot be read.
        known: Kinds and ids that stand there, readable or not.
    """

    entries: tuple[Entry, ...]
    records: Mapping[str, str]
    unread: tuple[tuple[str, str], ...]
    known: tuple[tuple[str, str], ...]


def digest(loaded: Loaded, key: str, *, wrong: frozenset[str]) -> Digest:
    """Digest what was loaded of one unit.

    Args:
        loaded: What ``load`` gave of the unit's files.
        key: Hash of the unit's files.
        wrong: Files in which something is wrong.

    Returns:
        Entries and records.
    """
    entries, records = [], {}
    for entry, data in _all(loaded, key):
        entries.append(entry._replace(sound=entry.file not in wrong))
        records[f"{entry.kind}/{entry.id}"] = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    records |= dict(_consents(loaded))
    known = tuple(sorted(k for k in loaded.origins if k[0] == "page" or "/" not in k[1]))
    return Digest(tuple(entries), records, tuple(sorted(loaded.unread)), known)


def _all(loaded: Loaded, key: str) -> Iterator[tuple[Entry, Any]]:
    for id_, record in sorted(loaded.stories.items()):
        yield _story(loaded, record, key)
    for id_, stub in sorted(loaded.withdrawn.items()):
        file = loaded.origins["story", id_].file
        languages = tuple(stub.languages)
        entry = Entry(
            "withdrawn", id_, file, key, key, (), False, "", languages, 0, "", (), (), (), {}, {}, True
        )
        yield entry, {"date": stub.date.text, "languages": list(languages)}
    for kind in ("plan", "coalition", "place", "organisation", "topic"):
        for id_, record in sorted(loaded.table(kind).items()):
            origin = loaded.origins[kind, id_]
            value = _raw(origin)
            own = hash_of(key if kind in ("plan", "coalition") else json.dumps(value, ensure_ascii=False))
            yield _record(kind, id_, record, origin, own), {"value": value}
    for (lang, id_), page in sorted(loaded.pages.items()):
        origin = loaded.origins["page", f"{lang}/{id_}"]
        refs = tuple((k, i, False) for k, i in _links(page.body.links, lang))
        gate = _gate(origin, page.page.draft)
        names = ((lang, page.page.title),)
        own = hash_of(key)
        yield (
            Entry("page", f"{lang}/{id_}", origin.file, own, own, names, False, lang, (lang,), 0, "", (), (), refs, gate, {}, True),
            {"value": _raw(origin), "body": asdict(page.body)},
        )  # fmt: skip


def _consents(loaded: Loaded) -> Iterator[tuple[str, str]]:
    """The register as one record, because every build needs all of it."""
    values = {number: _raw(loaded.origins["consent", number]) for number in loaded.consents}
    if values:
        yield "consents", json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def hash_of(*parts: str) -> str:
    """Hash of some texts."""
    return hashlib.blake2b("\0".join(parts).encode(), digest_size=12).hexdigest()


def _raw(origin: Origin) -> Any:
    value = origin.document.value
    for step in origin.prefix:
        value = value[step]
    return value


def _gate(origin: Origin, draft: bool, **more: Any) -> dict[str, Any]:
    """What decides whether a record is shown, with the places of these fields for the message."""
    gate: dict[str, Any] = {"draft": _place(origin, ("draft",))} if draft else {}
    return gate | more


def _place(origin: Origin, path: tuple[str | int, ...]) -> list[int]:
    return list(origin.document.locate((*origin.prefix, *path)))


def _story(loaded: Loaded, record: StoryRecord, key: str) -> tuple[Entry, Any]:
    story, id_ = record.story, record.id
    origin = loaded.origins["story", id_]
    files = {tag: loaded.origins["story", f"{id_}/{tag}"].document.value for tag in record.translations}
    titles = [(record.lang, story.title)]
    titles += [(tag, one.title) for tag, one in sorted(record.translations.items())]
    summaries = [story.summary, *(one.summary for _, one in sorted(record.translations.items()))]
    photos = {name: _facts(facts) for name, facts in sorted(record.photos.items())}
    places = [*story.places, *(i.place for i in story.incidents)]
    shown = [
        story.date.text,
        story.kind,
        story.example,
        places,
        [p.model_dump_json() for p in story.photos],
        photos,
    ]
    alts = [
        [(p.file, p.alt, p.caption) for p in one.photos] for _, one in sorted(record.translations.items())
    ]
    card = hash_of(json.dumps([titles, summaries, shown, alts, record.lang], ensure_ascii=False))
    targets = [("place", p) for p in places] + [("coalition", c) for c in story.coalitions]
    targets += [("organisation", o) for o in story.organisations] + [("topic", t) for t in story.topics]
    targets += [("body", i) for i in story.issuers]
    refs = [
        *_refs(record.story),
        *((k, i, False) for lang, b in record.bodies.items() for k, i in _links(b.links, lang)),
    ]
    gate = _gate(
        origin,
        story.draft,
        date=[story.date.first.isoformat(), story.date.text, _place(origin, ("date",))],
        people=[p.basis for p in story.people if p.basis not in _NO_CONSENT],
        shows=sorted({n for p in story.photos for n in p.shows.people}),
        gone=[p.file for p in story.photos if p.file not in record.photos],
        updated=story.updated is not None,
    )
    if story.expires:
        gate["expires"] = [story.expires.last.isoformat(), story.expires.text, _place(origin, ("expires",))]
    entry = Entry(
        "story", id_, origin.file, hash_of(key), card, tuple(titles), story.example, record.lang, record.languages,
        story.date.first.toordinal(), story.kind, tuple(dict.fromkeys(targets)),
        tuple((p.action, n) for n, p in enumerate(story.proves)), tuple(dict.fromkeys(refs)), gate,
        {"aliases": list(story.aliases), "folder": record.folder, "updated": (story.updated or story.date).first.isoformat(),
         "photos": [[p.file, list(p.focus) if p.focus else None] for p in story.photos],
         "social": story.social.allowed}, True,
    )  # fmt: skip
    bodies = {tag: asdict(body) for tag, body in record.bodies.items()}
    data = {
        "lang": record.lang, "folder": record.folder, "value": origin.document.value, "files": files,
        "bodies": bodies, "photos": photos,
    }  # fmt: skip
    return entry, data


def _facts(facts: PhotoFacts) -> list[Any]:
    return [
        facts.width_px,
        facts.height_px,
        facts.format,
        list(facts.carries),
        facts.problem,
        facts.orientation,
    ]


def _refs(record: Any) -> Iterator[tuple[str, str, bool]]:
    for _, ref, target in references(record):
        if ref.kinds != ("consent",):
            yield "|".join(ref.kinds), target, True


def _links(links: tuple[str, ...], lang: str) -> Iterator[tuple[str, str]]:
    for target in links:
        scheme, _, rest = target.partition(":")
        if scheme == "page":
            yield "page", f"{lang}/{rest}"
        elif scheme == "plan" and "#" in rest:
            yield "action", rest
        elif scheme in RECORD_SCHEMES:
            yield scheme, rest


def _record(kind: str, id_: str, record: Any, origin: Origin, key: str) -> Entry:
    name: Text = record.title if kind == "plan" else record.name
    refs = list(_refs(record))
    more: dict[str, Any] = {}
    targets: list[tuple[str, str]] = []
    if kind == "plan":
        more, targets = _plan(record), [("place", p) for p in record.places]
        targets += [("coalition", c) for c in record.coalitions]
        targets += [("body", record.lead)] if record.lead else []
    elif kind == "coalition":
        names = [m.organisation for m in record.members]
        names += [s.organisation for s in (record.charter.signatories if record.charter else ())]
        targets = [("place", p) for p in record.places] + [("organisation", n) for n in names if n]
        texts = [
            t
            for text in (record.about, record.charter and record.charter.text)
            if text
            for t in text.by_language
        ]
        refs += [(k, i, False) for lang, text in texts for k, i in _links(convert(text).links, lang)]
    elif kind in ("place", "organisation"):
        more = {"parent": record.parent or ""}
        if kind == "place":
            more["kind"] = record.kind
    sort = record.status if kind == "plan" else ""
    return Entry(
        kind, id_, origin.file, key, key, name.by_language, record.example, "", (), 0, sort,
        tuple(dict.fromkeys(targets)), (), tuple(dict.fromkeys(refs)), _gate(origin, record.draft), more, True,
    )  # fmt: skip


def _plan(plan: Plan) -> dict[str, Any]:
    return {
        "actions": [[a.id, [list(pair) for pair in a.title.by_language]] for a in plan.actions],
        "duties": [[r.organisation, a.id, r.role] for a in plan.actions for r in a.responsible],
        "revision_of": plan.revision_of or "",
    }
