"""Check: what a story and its translations contradict in themselves (DOMAIN, section 1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from goodword.model.loaded import is_id
from goodword.model.problem import Finding, Problem
from goodword.model.site import StoryRecord
from goodword.model.story import Story
from goodword.model.translation import Translation
from goodword.stages.check.content import Content, Path
from goodword.text.language import BY_FOLDER, LANGUAGES
from goodword.text.nearest import nearest

_STATEMENT_NEEDS = ("issued", "issuers", "incidents")
_STATEMENT_ONLY = (*_STATEMENT_NEEDS, "demands", "support")
_LISTS = ("quotes", "proves", "people", "incidents", "demands", "corrections")
_PARTS = ("event", "solution", "support")


def check_stories(content: Content) -> Iterator[Problem]:
    """Find what stories contradict in themselves.

    Args:
        content: What is checked.

    Yields:
        Problems in originals and translations.
    """
    for id_, record in content.loaded.stories.items():
        yield from content.located("story", id_, _original(content, record))
        for lang in record.translations:
            yield from content.located("story", f"{id_}/{lang}", _translation(content, record, lang))
    yield from _aliases(content)
    yield from _stubs(content)
    yield from _stray_files(content)


def _original(content: Content, record: StoryRecord) -> Iterator[Finding]:
    story = record.story
    if record.lang not in content.settings.languages:
        yield _language(content, record.lang)
    if story.lang in LANGUAGES and story.lang != record.lang:
        yield Finding("story.lang_differs", ("lang",), {"value": story.lang, "right": record.lang})
    yield from _statement(story)
    yield from _dates(story)
    for n, quote in enumerate(story.quotes):
        if bool(quote.speaker) == quote.anonymous:
            yield Finding("quote.speaker" if not quote.speaker else "quote.anonymous", ("quotes", n))
    for n, tag in enumerate(story.social.hashtags):
        if not _is_hashtag(tag):
            better = "".join(sign for sign in tag if sign.isalnum() or sign == "_")
            values = {"value": tag, "example": better if _is_hashtag(better) else "NeMržnji"}
            yield Finding("hashtag.form", ("social", "hashtags", n), values)


def _is_hashtag(text: str) -> bool:
    return bool(re.fullmatch(r"\w+", text)) and not text.isdigit()


def _language(content: Content, lang: str) -> Finding:
    return Finding("story.language", (), {"value": lang, "known": ", ".join(content.settings.languages)})


def _statement(story: Story) -> Iterator[Finding]:
    if story.kind == "withdrawn":
        return
    if story.kind == "statement":
        for name in _STATEMENT_NEEDS:
            if not getattr(story, name):
                yield Finding("statement.missing", (name,), {"name": name})
        return
    for name in _STATEMENT_ONLY:
        if getattr(story, name):
            yield Finding("statement.only", (name,), {"name": name, "kind": story.kind}, key=True)


def _dates(story: Story) -> Iterator[Finding]:
    event = story.event
    if event is not None and event.end is not None and event.end.last < event.start.first:
        yield Finding("dates.order", ("event", "end"), {"value": event.end.text, "start": event.start.text})
    if event is not None and event.participants is not None:
        people = event.participants
        if people.total is not None and (people.women or 0) + (people.men or 0) > people.total:
            yield Finding("participants.sum", ("event", "participants", "total"), {"value": people.total})
    if story.expires is not None and story.expires.last < story.date.first:
        values = {"value": story.expires.text, "start": story.date.text}
        yield Finding("dates.order", ("expires",), values)


def _translation(content: Content, record: StoryRecord, lang: str) -> Iterator[Finding]:
    story, translation = record.story, record.translations[lang]
    if lang not in content.settings.languages:
        yield _language(content, lang)
    if lang == record.lang:
        yield Finding("translation.same_language", (), {"value": lang})
    for name in _LISTS:
        have, most = len(getattr(translation, name)), len(getattr(story, name))
        if have > most:
            yield Finding("translation.too_many", (name, most), {"name": name, "n": have, "most": most})
    for path in _without_original(story, translation):
        yield Finding("translation.not_in_original", path, {"name": path[-1]}, key=True)
    files = [photo.file for photo in story.photos]
    for n, photo in enumerate(translation.photos):
        if photo.file not in files:
            values = {"value": photo.file, "nearest": nearest(photo.file, files)}
            yield Finding("translation.photo_unknown", ("photos", n, "file"), values)
    state = story.updated or story.date
    if translation.translated_from.last < state.first:
        values = {"value": translation.translated_from.text, "state": state.text}
        yield Finding("translation.older", ("translated_from",), values)


def _without_original(story: Story, translation: Translation) -> Iterator[Path]:
    for name in _PARTS:
        mine, its = getattr(translation, name), getattr(story, name)
        if mine is not None and its is None:
            yield (name,)
        elif name != "support" and mine is not None:
            for part in type(mine).model_fields:
                if getattr(mine, part) is not None and getattr(its, part) is None:
                    yield (name, part)


def _aliases(content: Content) -> Iterator[Problem]:
    known = content.known
    for id_, record in sorted(content.loaded.stories.items()):
        found = []
        for n, alias in enumerate(record.story.aliases):
            if not is_id(alias):
                found.append(Finding("id.invalid", ("aliases", n), {"value": alias}))
            elif alias in known.ids.get("story", ()) or known.aliases.get(alias, id_) != id_:
                first = alias if alias in known.ids.get("story", ()) else known.aliases[alias]
                found.append(Finding("alias.taken", ("aliases", n), {"value": alias, "first": first}))
        yield from content.located("story", id_, iter(found))


def _stubs(content: Content) -> Iterator[Problem]:
    for id_, stub in content.loaded.withdrawn.items():
        found = []
        if stub.id != id_:
            found.append(Finding("withdrawn.id", ("id",), {"value": stub.id, "right": id_}))
        for n, lang in enumerate(stub.languages):
            if lang not in LANGUAGES:
                values = {"value": lang, "nearest": nearest(lang, LANGUAGES), "known": ", ".join(LANGUAGES)}
                found.append(Finding("text.language", ("languages", n), values))
        yield from content.located("story", id_, iter(found))


def _stray_files(content: Content) -> Iterator[Problem]:
    """A file such as ``fr.md`` beside ``bs.md``: a language that Goodword does not speak, read as a story."""
    for (kind, id_), origin in content.loaded.origins.items():
        path = PurePosixPath(origin.file)
        if kind == "story" and path.stem == id_ and str(path.parent) in content.known.folders:
            values = {"value": id_, "known": ", ".join(BY_FOLDER)}
            yield Problem("story.language_file", origin.file, values=values)
