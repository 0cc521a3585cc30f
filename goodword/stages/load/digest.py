"""Digest a unit: short entries for all, and the records themselves in a form that is quick to read again."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from goodword.model.attached import FOLDER, ending_of
from goodword.model.entry import Entry
from goodword.model.loaded import Loaded, Origin
from goodword.model.site import YAML_KINDS, StoryRecord
from goodword.stages.load.short import facts_of, gate_of, hash_of, links_of, short, short_story


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
    known = [key for key in loaded.origins if key[0] == "page" or "/" not in key[1]]
    known += [("attachment", id_) for id_ in loaded.attachments]
    return Digest(tuple(entries), records, tuple(sorted(loaded.unread)), tuple(sorted(known)))


def _all(loaded: Loaded, key: str) -> Iterator[tuple[Entry, Any]]:
    for id_, record in sorted(loaded.stories.items()):
        origin = loaded.origins["story", id_]
        yield short_story(record, origin, key), _story(loaded, record)
    for id_, stub in sorted(loaded.withdrawn.items()):
        file = loaded.origins["story", id_].file
        languages = tuple(stub.languages)
        entry = Entry(
            "withdrawn", id_, file, key, key, (), False, "", languages, 0, "", (), (), (), {}, {}, True
        )
        yield entry, {"date": stub.date.text, "languages": list(languages)}
    for kind in YAML_KINDS:
        for id_, record in sorted(loaded.table(kind).items()):
            origin = loaded.origins[kind, id_]
            value = _raw(origin)
            own = hash_of(key if kind in ("plan", "coalition") else json.dumps(value, ensure_ascii=False))
            entry = short(kind, id_, record, own)
            gate = gate_of(origin, record.draft)
            yield entry._replace(file=origin.file, gate=gate), {"value": value}
    for (lang, id_), page in sorted(loaded.pages.items()):
        origin = loaded.origins["page", f"{lang}/{id_}"]
        refs = tuple((k, i, False) for k, i in links_of(page.body.links, lang))
        gate = gate_of(origin, page.page.draft)
        own, names = hash_of(key), ((lang, page.page.title),)
        entry = Entry(
            "page", f"{lang}/{id_}", origin.file, own, own, names, False, lang, (lang,), 0, "", (), (), refs,
            gate, {}, True,
        )  # fmt: skip
        yield entry, {"value": _raw(origin), "body": asdict(page.body)}

    for id_, facts in sorted(loaded.attachments.items()):
        more = {"size": facts.size, "ending": ending_of(id_)}
        entry = Entry(
            "attachment", id_, FOLDER + id_, key, key, (), False, "", (), 0, "", (), (), (), {}, more, True
        )
        yield entry, {}


def _consents(loaded: Loaded) -> Iterator[tuple[str, str]]:
    """The register as one record, because every build needs all of it."""
    values = {number: _raw(loaded.origins["consent", number]) for number in loaded.consents}
    if values:
        yield "consents", json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def _raw(origin: Origin) -> Any:
    value = origin.document.value
    for step in origin.prefix:
        value = value[step]
    return value


def _story(loaded: Loaded, record: StoryRecord) -> dict[str, Any]:
    """A story as it is kept."""
    origins = {tag: loaded.origins["story", f"{record.id}/{tag}"] for tag in record.translations}
    return {
        "lang": record.lang,
        "folder": record.folder,
        "value": loaded.origins["story", record.id].document.value,
        "files": {tag: origin.document.value for tag, origin in origins.items()},
        "bodies": {tag: asdict(body) for tag, body in record.bodies.items()},
        "photos": {name: facts_of(facts) for name, facts in sorted(record.photos.items())},
    }
