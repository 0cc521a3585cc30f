"""Small whole sites for tests: a dict of files in, a built site out."""

from __future__ import annotations

import csv
import io
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

AS_OF = "2026-11-20T12:00:00+01:00"

MKDOCS_YML = """\
site_name: {name}
site_url: https://example.org/
docs_dir: content/pages
theme: {{name: goodword}}
plugins:
  - goodword: {{languages: [{languages}]}}
"""

STORY = """\
---
title: Most opet spaja
date: 2026-05-17
summary: Poslije dvije godine most je opet otvoren.
kind: story
places: [foca]
people: none
---
Most je opet otvoren, i svi su došli.
"""

PLACES = "- {id: foca, name: {bs: Foča, sr-Cyrl: Фоча, en: Foča}, kind: municipality}\n"

MINIMAL: dict[str, str | bytes] = {
    "content/places.yml": PLACES,
    "content/stories/most-2026/bs.md": STORY,
    "content/pages/bs/o-nama.md": "---\ntitle: O nama\n---\nMi smo redakcija.\n",
}
"""The smallest content that shows something of everything."""


@dataclass(frozen=True)
class Result:
    """How a command ended."""

    code: int
    output: str

    @property
    def fine(self) -> bool:
        return self.code == 0


def lay(
    folder: Path, files: Mapping[str, str | bytes], languages: str = "bs", name: str = "Naš grad"
) -> Path:
    """Write a site's files; an empty value deletes a file."""
    everything: dict[str, str | bytes] = {
        "mkdocs.yml": MKDOCS_YML.format(languages=languages, name=name),
        **files,
    }
    for path, data in everything.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data.encode() if isinstance(data, str) else data)
    return folder


def run(folder: Path, *command: str, **environment: str) -> Result:
    """Run ``python -m COMMAND`` in a site's folder, far from this process's settings."""
    variables = {**os.environ, "GOODWORD_AS_OF": AS_OF, **environment}
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=folder,
        env=variables,
        capture_output=True,
        text=True,
        check=False,
    )
    return Result(done.returncode, done.stdout + done.stderr)


def build(folder: Path, *arguments: str, **environment: str) -> Result:
    """``goodword build`` in a site's folder."""
    return run(folder, "goodword", "build", *arguments, **environment)


def lay_and_build(folder: Path, files: Mapping[str, str | bytes], languages: str = "bs") -> Path:
    """A site whose build ended well; it is in ``site``."""
    done = build(lay(folder, files, languages))
    assert done.fine, done.output
    return folder


def rows(data: bytes, delimiter: str = ",") -> list[dict[str, str]]:
    """The rows of a CSV file by the names of its columns."""
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=delimiter))


def tree(folder: Path) -> dict[str, bytes]:
    """Every file of a folder by its path."""
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()
    }


def where(site: Mapping[str, bytes], word: str) -> list[str]:
    """Files that hold a word, also inside gzip."""
    import gzip

    found = []
    for path, data in site.items():
        plain = gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data
        if word.encode() in plain or word.lower().encode() in plain.lower():
            found.append(path)
    return found
