"""Check: photos are listed, described, sound and carry nothing private (DOMAIN, 1; DESIGN, 9)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from unicodedata import normalize

from goodword.model.loaded import Origin
from goodword.model.problem import Finding, Problem
from goodword.model.site import StoryRecord
from goodword.model.strays import misplaced
from goodword.stages.check.content import Content, Path
from goodword.stages.check.held import is_file_name
from goodword.text.fold import fold
from goodword.text.nearest import nearest

_SHORTEST, _LONGEST = 10, 150
_FILE_NAME = re.compile(
    r"\S+\.(jpe?g|png|webp|gif|heic|tiff?)|(img|dsc|dscn|pxl|p)[_-]?\d{3,}\S*", re.IGNORECASE
)
_PICTURES = {
    ".jpg",
    ".jpeg",
    ".jpe",
    ".png",
    ".webp",
    ".gif",
    ".heic",
    ".heif",
    ".avif",
    ".bmp",
    ".tif",
    ".tiff",
}
# In folded letters, so that Cyrillic texts are seen by the same words.
_SAYS_PHOTO = re.compile(
    r"(an? |the )?(photo|photograph|picture|image) (of|showing|that shows|with) "
    r"|(na )?(ovoj )?(fotografija|fotografiji|slika|slici|snimak|snimku|foto|svitlina|zobrazenna|foton) "
    r"|(ein )?(foto|bild) (von|mit) |fotografi e "
)


def check_photos(content: Content) -> Iterator[Problem]:
    """Find what is wrong with photos and their texts.

    Args:
        content: What is checked.

    Yields:
        Problems in stories, and in picture files themselves.
    """
    for id_, record in content.loaded.stories.items():
        yield from content.located("story", id_, _listed(record))
        yield from content.located("story", id_, _unlisted(record))
        yield from _in_bodies(content, record)
        for lang, translation in record.translations.items():
            told = frozenset(photo.file for photo in translation.photos if photo.alt is not None)
            found = list(_translated(record, told))
            for n, photo in enumerate(translation.photos):
                if photo.alt is not None:
                    found += alt_findings(photo.alt, photo.file, ("photos", n, "alt"))
            yield from content.located("story", f"{id_}/{lang}", iter(found))
    yield from _files(content)


def _listed(record: StoryRecord) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for n, photo in enumerate(record.story.photos):
        here: Path = ("photos", n)
        if not is_file_name(photo.file):
            yield Finding("photo.path", (*here, "file"), {"value": photo.file})
        stem = PurePosixPath(photo.file).stem.casefold()
        if stem in seen:
            code = "photo.twice" if seen[stem] == photo.file else "photo.same_name"
            yield Finding(code, (*here, "file"), {"value": photo.file, "first": seen[stem]})
        seen.setdefault(stem, photo.file)
        if photo.alt is not None:
            yield from alt_findings(photo.alt, photo.file, (*here, "alt"))
        elif not photo.decorative:
            yield Finding("alt.missing", here, {"file": photo.file})


def _unlisted(record: StoryRecord) -> Iterator[Finding]:
    listed = {photo.file for photo in record.story.photos}
    composed = {normalize("NFC", name) for name in listed}
    for name in sorted(record.photos.keys() - listed):
        if not is_file_name(name) or record.photos[name].problem == "not_a_picture":
            continue  # said elsewhere: it belongs to no story, or is no picture
        same = normalize("NFC", name) in composed
        yield Finding("photo.letters" if same else "photo.not_listed", ("photos",), {"value": name})


def _translated(record: StoryRecord, told: frozenset[str]) -> Iterator[Finding]:
    for photo in record.story.photos:
        if photo.alt is not None and not photo.decorative and photo.file not in told:
            yield Finding("translation.alt_missing", ("photos",), {"file": photo.file})


def _in_bodies(content: Content, record: StoryRecord) -> Iterator[Problem]:
    listed = [photo.file for photo in record.story.photos]
    for lang, body in record.bodies.items():
        origin = content.origin("story", record.id if lang == record.lang else f"{record.id}/{lang}")
        for file, alt in body.images:
            line, column = _find(origin, file)
            if file not in listed:
                values = {"value": file, "nearest": nearest(file, listed)}
                yield Problem("picture.not_listed", origin.file, line, column, values=values)
            for finding in alt_findings(alt, file, ()) if alt else ():
                yield Problem(finding.code, origin.file, line, column, values=finding.values)


def _find(origin: Origin, file: str) -> tuple[int, int]:
    line, column = origin.find(f"]({file}")
    return (line, column + 2) if column else origin.find(file)


def alt_findings(alt: str, file: str, path: Path) -> Iterator[Finding]:
    """Find why a text does not do for those who cannot see the picture.

    Args:
        alt: The text.
        file: The picture's file name.
        path: Where the text stands.

    Yields:
        At most one finding.
    """
    text, values = alt.strip(), {"value": alt, "file": file, "n": len(alt.strip())}
    if _FILE_NAME.fullmatch(text) or text in (file, PurePosixPath(file).stem):
        yield Finding("alt.file_name", path, values)
    elif _SAYS_PHOTO.match(fold(text) + " "):
        yield Finding("alt.says_photo", path, values)
    elif len(text) < _SHORTEST:
        yield Finding("alt.short", path, values)
    elif len(text) > _LONGEST:
        yield Finding("alt.long", path, values)


def _files(content: Content) -> Iterator[Problem]:
    folders = {record.folder for record in content.loaded.stories.values()}
    for file, facts in sorted(content.photos.items()):
        if facts.problem == "not_a_picture" and PurePosixPath(file).suffix.lower() not in _PICTURES:
            yield misplaced(file)  # a letter or a table; nobody took it for a picture
            continue
        if facts.problem:
            yield Problem(f"photo.{facts.problem}", file)
        if facts.private:
            yield Problem("photo.private", file, values={"what": facts.private})
        path = PurePosixPath(file)
        id_ = path.parent.name
        if str(path.parent) in folders or ("story", id_) in content.loaded.unread:
            continue
        if ("story", id_) in content.loaded.origins and id_ not in content.loaded.withdrawn:
            continue
        yield Problem("photo.no_story", file)
