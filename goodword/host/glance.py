"""The quickest answer of all: nothing has changed since the last build.

A build that ended well leaves a note of everything it looked at, as hashes. The next one compares, before it
loads MkDocs, the model or a template: most of the time that a build without changes takes is their import.
Whatever does not fit the note, or cannot be seen so quickly, is left to a real build, which decides alone.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from goodword.errors import SettingsError
from goodword.host.settings import day_of_build
from goodword.publish.manifest import digest_of
from goodword.publish.places import places_of
from goodword.publish.scan import look_of, stamps_below
from goodword.publish.stamp import engine_stamp, stamp, theme_stamp

NOTE = "glance.json"
_ELSEWHERE = (b"!ENV", b"INHERIT", b"hooks:")
"""What makes mkdocs.yml depend on something that lies elsewhere."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for on the command line."""

    config_file: str
    site_dir: str | None = None
    as_of: str = ""
    strict: bool = False
    lang: str = ""

    def key(self) -> list[object]:
        """The same for the same request."""
        target = str(Path(self.site_dir).absolute()) if self.site_dir else ""
        return [str(Path(self.config_file).absolute()), target, self.as_of, self.strict, self.lang]


@dataclass(frozen=True, slots=True)
class Seen:
    """Everything that a build looked at, as it was before the build began.

    Attributes:
        settings: Bytes of ``mkdocs.yml``.
        themes: Theme folders.
        theme: Hash of all files in them.
        timezone: The site's time zone.
        as_of: What ``mkdocs.yml`` says of the day of the build.
        day: The day of the build.
        content: The content folder.
        files: Hash of what its files look like.
        site: The output folder.
        generation: Id of what is published there.
    """

    settings: bytes
    themes: tuple[str, ...]
    theme: str
    timezone: str
    as_of: str
    day: str
    content: str
    files: str
    site: str
    generation: str

    def state(self) -> str:
        """Hash of it all."""
        return stamp(
            engine_stamp(), self.settings, self.theme, self.day, self.content, self.files, self.generation
        )


@dataclass(frozen=True, slots=True)
class Answer:
    """What the last build said.

    Attributes:
        pages: Number of pages.
        site_dir: The output folder.
        lines: What it said about the content: level and text.
        sentence: How it says in its language that nothing has changed, with ``{pages}`` and ``{site}``.
    """

    pages: int
    site_dir: str
    lines: tuple[tuple[str, str], ...]
    sentence: str


def keep(cache: Path, asked: Asked, seen: Seen, answer: Answer) -> None:
    """Leave a note for the next build; where that is not possible, there is none.

    Args:
        cache: Folder for what may be deleted at any time.
        asked: What was asked for.
        seen: What the build looked at.
        answer: What it said.
    """
    with contextlib.suppress(OSError):
        if any(sign in seen.settings for sign in _ELSEWHERE):
            forget(cache)
            return
        note = {
            "asked": asked.key(),
            "state": seen.state(),
            "themes": seen.themes,
            "timezone": seen.timezone,
            "as_of": seen.as_of,
            "content": seen.content,
            "files": seen.files,
            "site": seen.site,
            "pages": answer.pages,
            "lines": answer.lines,
            "sentence": answer.sentence,
        }
        body = json.dumps(note, sort_keys=True)
        partial = cache / f"{NOTE}.{os.getpid()}.part"
        partial.write_text(f"{digest_of(body.encode())}\n{body}", "utf-8")
        partial.replace(cache / NOTE)


def forget(cache: Path) -> None:
    """Let the next build look for itself."""
    with contextlib.suppress(OSError):
        (cache / NOTE).unlink()


def glance(asked: Asked) -> Answer | None:
    """Tell whether a build would find that nothing has changed.

    Args:
        asked: What is asked for.

    Returns:
        What the last build said; None if a real build must look.
    """
    cache = Path(asked.config_file).resolve().parent / ".cache" / "goodword"
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError, SettingsError, ZoneInfoNotFoundError):
        digest, _, body = (cache / NOTE).read_text("utf-8").partition("\n")
        note = json.loads(body) if digest == digest_of(body.encode()) else {}
        if note["asked"] == asked.key() and note["state"] == _seen_now(asked, note, cache).state():
            lines = tuple((level, text) for level, text in note["lines"])
            return Answer(note["pages"], note["site"], lines, str(note["sentence"]))
    return None


def _seen_now(asked: Asked, note: Mapping[str, Any], cache: Path) -> Seen:
    """Look at everything again.

    Raises:
        KeyError: The content was changed, or the output folder is not as a build leaves it.
    """
    files = look_of(stamps_below(Path(note["content"])))
    if files != note["files"]:
        raise KeyError("content")
    places = places_of(Path(note["site"]), cache.resolve())
    left = (places.lock, places.stage, places.spare, places.inner, places.journal, places.pending)
    published = places.read(places.site)
    if published is None or any(path.exists() for path in left):
        raise KeyError("site")
    day = day_of_build(asked.as_of or note["as_of"], ZoneInfo(note["timezone"]))
    return Seen(
        Path(asked.config_file).read_bytes(),
        (),
        theme_stamp(note["themes"]),
        note["timezone"],
        note["as_of"],
        day.isoformat(),
        note["content"],
        files,
        note["site"],
        published.id,
    )
