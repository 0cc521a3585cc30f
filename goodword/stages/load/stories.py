"""Put stories together: the original, its translations, its photos; and free pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from goodword.model.loaded import Half, Loaded, Origin, is_id
from goodword.model.local_days import local_days
from goodword.model.photo import PhotoFacts
from goodword.model.problem import Finding, Problem, field_path
from goodword.model.settings import Settings
from goodword.model.shared import FreePage
from goodword.model.site import PageRecord, StoryRecord
from goodword.model.story import Story, Withdrawn
from goodword.model.strays import foreign_language, misplaced
from goodword.model.translation import Translation
from goodword.model.walk import keys, model_at
from goodword.stages.load.front_matter import cut, decode
from goodword.stages.load.half import half_model
from goodword.stages.load.read import read_model
from goodword.stages.load.yaml import read
from goodword.text.language import BY_FOLDER
from goodword.text.markdown import Body, convert

if TYPE_CHECKING:
    from pydantic import BaseModel


@dataclass(frozen=True, slots=True)
class _File:
    """A Markdown file that could be cut and read."""

    lang: str
    data: dict[str, Any]
    origin: Origin


def assemble(
    loaded: Loaded, files: Mapping[str, bytes], photos: Mapping[str, PhotoFacts], settings: Settings
) -> None:
    """Read all Markdown files into stories and free pages.

    Args:
        loaded: Gets the records, their origins and problems.
        files: Bytes by path, sorted by path.
        photos: Facts about pictures by path.
        settings: The site's settings.
    """
    groups: dict[str, list[str]] = {}
    for file in files:
        path = PurePosixPath(file)
        if path.suffix != ".md":
            continue
        if path.parts[0] == "stories":
            story = story_id(path)
            groups.setdefault(story, []).append(file)
            loaded.problems += filter(None, [foreign_language(file)])
        elif path.parts[0] == "pages" and len(path.parts) == 3:
            _page(loaded, file, files[file], settings)
        else:
            loaded.problems.append(misplaced(file))
    for id_, members in groups.items():
        if not is_id(id_):
            loaded.problems.append(Problem("id.invalid", members[0], values={"value": id_, "field": "id"}))
            continue
        read_files = [one for file in members if (one := _read(loaded, file, files[file], settings.main))]
        stub = next((one for one in read_files if one.data.get("kind") == "withdrawn"), None)
        if stub:
            _stub(loaded, id_, stub, members)
        elif len(read_files) == len(members):
            _story(loaded, id_, read_files, photos=photos, settings=settings)
        else:
            loaded.unread.add(("story", id_))


def story_id(path: PurePosixPath) -> str:
    """Id of the story a file belongs to: its folder's name, or the file's when it stands alone."""
    if path.stem in BY_FOLDER and len(path.parts) > 2:
        return path.parts[-2]
    return path.stem


def _read(loaded: Loaded, file: str, data: bytes, main: str) -> _File | None:
    text, problem = decode(data, file)
    parts = cut(text, file)
    if problem or parts.problem:
        loaded.problems.append(problem or parts.problem)  # type: ignore[arg-type]
        return None
    document = read(parts.front, file, 2)
    loaded.problems += document.problems
    if not isinstance(document.value, dict):
        if document.value is not None or not document.problems:
            loaded.problems.append(Problem("front.empty", file, 1, 1))
        return None
    stem = PurePosixPath(file).stem
    own = document.value.get("lang")
    lang = BY_FOLDER.get(stem) or (own if isinstance(own, str) and own in BY_FOLDER.values() else main)
    return _File(lang, document.value, Origin(file, document, (), parts.body, parts.body_line))


def _story(
    loaded: Loaded, id_: str, files: list[_File], *, photos: Mapping[str, PhotoFacts], settings: Settings
) -> None:
    originals = [f for f in files if "date" in f.data]
    if not originals and not _is_plain(files):
        _unclear(loaded, id_, files)
        return
    originals = originals or [next(f for f in files if "translated_from" not in f.data)]
    original = originals[0]
    loaded.origins["story", id_] = original.origin
    for second in originals[1:]:
        if second.lang == original.lang:  # two stories of one name, not a translation with a date too many
            values = {"value": id_, "first": original.origin.file}
            loaded.problems.append(Problem("id.twice", second.origin.file, values=values))
            continue
        line, column = second.origin.document.locate(("date",), key=True)
        values = {"original": original.origin.file, "state": str(original.data["date"])}
        file_name = second.origin.file
        loaded.problems.append(
            Problem("translation.second_original", file_name, line, column, "date", values)
        )
    story, findings = read_model(Story, original.data, lang=original.lang)
    loaded.problems += [original.origin.locate(f) for f in findings]
    translations = {}
    for file in files:
        if file is original or file in originals:
            continue
        loaded.origins["story", f"{id_}/{file.lang}"] = file.origin
        translation, findings = read_model(Translation, file.data, lang=file.lang)
        loaded.problems += [file.origin.locate(_shared(f, original.origin.file)) for f in findings]
        if translation:
            translations[file.lang] = translation
    folder = _folder(original.origin.file, id_)
    beside = {p[len(folder) + 1 :]: facts for p, facts in photos.items() if p.startswith(f"{folder}/")}
    if story is None or len(translations) != len(files) - len(originals):
        _half(loaded, id_, original, beside, settings=settings)
        return
    bodies = {f.lang: _body(loaded, f.origin) for f in files if f is original or f.lang in translations}
    story = local_days(story, settings.timezone)
    loaded.stories[id_] = StoryRecord(id_, original.lang, folder, story, translations, bodies, beside)


def _is_plain(files: list[_File]) -> bool:
    """Whether one file alone can be the original although none has a date."""
    return sum("translated_from" not in file.data for file in files) == 1


def _unclear(loaded: Loaded, id_: str, files: list[_File]) -> None:
    """Say once that no file is the original, and of each file only what is wrong whichever it is."""
    loaded.unread.add(("story", id_))
    loaded.origins["story", id_] = files[0].origin
    others = "" if len(files) == 1 else ", ".join(PurePosixPath(one.origin.file).name for one in files)
    code = "story.no_original" if others else "translation.no_original"
    line, column = files[0].origin.document.locate(("translated_from",), key=True)
    values = {"files": others, "value": id_}
    loaded.problems.append(Problem(code, files[0].origin.file, line, column, "date", values))
    for file in files:
        if file is not files[0]:
            loaded.origins["story", f"{id_}/{file.lang}"] = file.origin
        model: type[BaseModel] = Translation if "translated_from" in file.data else Story
        _, findings = read_model(model, file.data, lang=file.lang)
        told = [f for f in findings if f.code != "field.missing" or len(f.path) > 1]
        loaded.problems += [file.origin.locate(f) for f in told if _shared(f, "") is f]


def _half(
    loaded: Loaded, id_: str, original: _File, photos: Mapping[str, PhotoFacts], *, settings: Settings
) -> None:
    """Keep the original for checking, so that a mistake in it or in a translation hides no other."""
    story, patched = half_model(Story, original.data, {"lang": original.lang})
    if story is None:
        return
    folder, story = _folder(original.origin.file, id_), local_days(story, settings.timezone)
    bodies = {original.lang: _body(loaded, original.origin)}
    record = StoryRecord(id_, original.lang, folder, story, {}, bodies, photos)
    loaded.halves.append(Half("story", id_, record, tuple(field_path(path) for path in patched)))


def _folder(file: str, id_: str) -> str:
    """Folder of a story's photos: its own, also when its only file lies beside that folder."""
    path = PurePosixPath(file)
    return str(path.parent) if path.stem in BY_FOLDER else str(path.parent / id_)


def _stub(loaded: Loaded, id_: str, file: _File, members: list[str]) -> None:
    """A stub rules, whatever else still lies there: its person must not stay online for a file forgotten."""
    loaded.origins["story", id_] = file.origin
    for other in members:
        if other != file.origin.file:
            loaded.problems.append(Problem("withdrawn.leftover", other, values={"stub": file.origin.file}))
    stub, findings = read_model(Withdrawn, file.data, lang=file.lang)
    loaded.problems += [file.origin.locate(f) for f in findings]
    if stub:
        loaded.withdrawn[id_] = stub


def _shared(finding: Finding, original: str) -> Finding:
    """A fact in a translation that only the original may hold says where it belongs."""
    if finding.code != "field.unknown":
        return finding
    owner: type[BaseModel] | None = model_at(Story, finding.path[:-1])
    if owner is None or finding.path[-1] not in keys(owner):
        return finding
    values = {"name": finding.path[-1], "original": original}
    return replace(finding, code="translation.shared", values=values)


def _body(loaded: Loaded, origin: Origin) -> Body:
    body = convert(origin.body)
    if body.problem:
        loaded.problems.append(Problem(body.problem, origin.file, origin.body_line))
    for name in body.removed:
        line, column = origin.find(name)
        loaded.problems.append(Problem("body.tag", origin.file, line, column, values={"tag": name}))
    return body


def _page(loaded: Loaded, file: str, data: bytes, settings: Settings) -> None:
    path = PurePosixPath(file)
    lang = BY_FOLDER.get(path.parts[1], "")
    if lang not in settings.languages:
        loaded.problems.append(Problem("page.language", file, values={"value": path.parts[1]}))
        return
    if not is_id(path.stem):
        loaded.problems.append(Problem("id.invalid", file, values={"value": path.stem, "field": "id"}))
        return
    found = _read(loaded, file, data, lang)
    if not found:
        loaded.unread.add(("page", f"{lang}/{path.stem}"))
        return
    origin = found.origin
    loaded.origins["page", f"{lang}/{path.stem}"] = origin
    page, findings = read_model(FreePage, found.data, lang=lang)
    loaded.problems += [origin.locate(f) for f in findings]
    if page:
        loaded.pages[lang, path.stem] = PageRecord(path.stem, lang, page, _body(loaded, origin))
