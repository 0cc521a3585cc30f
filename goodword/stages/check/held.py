"""Check: which records stay off the site although they are sound (DESIGN, section 9: held)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from goodword.model.problem import Finding, Problem
from goodword.model.site import Records, StoryRecord
from goodword.model.story import Withdrawn
from goodword.stages.check.consent import Refusal, refusals, refused_photos, scopes
from goodword.stages.check.content import KINDS, Content
from goodword.stages.check.placeholders import unfinished
from goodword.text.nearest import nearest


@dataclass(frozen=True, slots=True)
class Shown:
    """What may be shown, and why the rest may not.

    Attributes:
        records: Everything that may be shown.
        problems: A line for every record or photo that is held back.
    """

    records: Records
    problems: tuple[Problem, ...]


def shown(content: Content) -> Shown:
    """Leave out what must stay off the site on this day.

    Args:
        content: All that was loaded.

    Returns:
        The records that may be shown, with problems of severity *held* for the others.
    """
    loaded, drafts = content.loaded, content.drafts
    problems: list[Problem] = []
    stories: dict[str, StoryRecord] = {}
    withdrawn = dict(loaded.withdrawn)
    unready = frozenset() if drafts else unfinished(content)
    for id_, record in sorted(loaded.stories.items()):
        found = list(_reasons(content, record))
        ended = [one for one in refusals(record, loaded.consents, content.as_of) if one.ended]
        problems += content.located("story", id_, iter(found))
        if not found and ("story", id_) not in unready:
            gone = refused_photos(record, loaded.consents, content.as_of)
            problems += content.located("story", id_, iter(gone.values()))
            allowed = scopes(record, loaded.consents, gone)
            stories[id_] = replace(_without(record, gone), scopes=allowed)
        elif ended and not _unborn(content, record):
            withdrawn[id_] = _stub(record, ended)
    tables = {}
    for kind in KINDS[1:]:
        table = sorted(loaded.table(kind).items())
        tables[f"{kind}s"] = {
            id_: one for id_, one in table if drafts or not (one.draft or (kind, id_) in unready)
        }
        problems += [_draft(content, kind, id_) for id_, one in table if one.draft and not drafts]
    pages = sorted(loaded.pages.items())
    hidden = [key for key, one in pages if one.page.draft and not drafts]
    problems += [_draft(content, "page", "/".join(key)) for key in hidden]
    records = Records(
        stories=stories,
        consents=dict(sorted(loaded.consents.items())),
        pages={key: one for key, one in pages if key not in hidden},
        withdrawn=dict(sorted(withdrawn.items())),
        **tables,
    )
    return Shown(records, tuple(problems))


def _draft(content: Content, kind: str, id_: str) -> Problem:
    finding = Finding("record.draft", ("draft",), {"value": id_.rpartition("/")[2]})
    return content.origin(kind, id_).locate(finding)


def _unborn(content: Content, record: StoryRecord) -> bool:
    """Never on the site so far: nobody may learn from its address that there was something to take away."""
    return record.story.draft or record.story.date.first > content.as_of


def _reasons(content: Content, record: StoryRecord) -> Iterator[Finding]:
    story, as_of = record.story, content.as_of
    if story.draft and not content.drafts:
        yield Finding("record.draft", ("draft",), {"value": record.id})
    if story.date.first > as_of and not content.drafts:
        yield Finding("story.future", ("date",), {"value": story.date.text})
    if story.expires is not None and story.expires.last < as_of:
        yield Finding("story.expired", ("expires",), {"value": story.expires.text})
    for one in refusals(record, content.loaded.consents, as_of):
        yield one.finding
    listed = {photo.file for photo in story.photos}
    unused = [name for name in record.photos if name not in listed and is_file_name(name)]
    for n, photo in enumerate(story.photos):
        if photo.file not in record.photos and is_file_name(photo.file):
            values = {"value": photo.file, "folder": record.folder, "nearest": nearest(photo.file, unused)}
            yield Finding("photo.gone", ("photos", n, "file"), values)


def is_file_name(text: str) -> bool:
    """Whether a text names a file in the same folder and cannot lead out of it."""
    return bool(text) and not any(sign in text for sign in "/\\\0") and not text.startswith(".")


def _without(record: StoryRecord, gone: Mapping[str, Finding]) -> StoryRecord:
    if not gone:
        return record
    photos = {name: facts for name, facts in record.photos.items() if name not in gone}
    kept = tuple(photo for photo in record.story.photos if photo.file not in gone)
    return replace(record, story=record.story.model_copy(update={"photos": kept}), photos=photos)


def _stub(record: StoryRecord, ended: list[Refusal]) -> Withdrawn:
    """What stays of a story whose consent ran out; its day is the register's, else the story's last state."""
    day = next((one.day for one in ended if one.day), None) or record.story.updated or record.story.date
    values = {"id": record.id, "kind": "withdrawn", "date": day.text, "languages": record.languages}
    return Withdrawn.model_validate(values)
