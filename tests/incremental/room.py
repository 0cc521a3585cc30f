"""A site that is built again and again in one process, as the host does it, beside clean builds of it."""

from __future__ import annotations

import contextlib
import hashlib
import os
import random
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, ClassVar

import pytest
from mkdocs.config import load_config

from goodword.build import Build, Built, Host, build, order, outputs
from goodword.build.making import Target
from goodword.formats.html import Renderer
from goodword.host.mkdocs import make_host
from goodword.host.publication import PHOTOS, Publication
from goodword.model.catalogue import severity
from goodword.model.settings import Settings
from goodword.model.views.common import Page
from goodword.publish import draft as drafting
from goodword.publish import scan as scanning
from goodword.publish.draft import Draft
from goodword.publish.site import Generation
from goodword.publish.stamp import stamp
from goodword.publish.store import PhotoStore
from goodword.publish.units import UnitStore
from goodword.stages.present import calendar, facets, feeds, happened, places
from goodword.text.i18n import catalogue

LIMITS = (
    (calendar, "NEWEST", 3),
    (facets, "MOST", 4),
    (feeds, "MOST", 5),
    (happened, "MOST", 3),
    (happened, "MOST_OF_YEAR", 4),
    (places, "MOST_STORIES", 3),
)
"""Lists are cut so short that fifteen stories do not fit into them."""


def speed_up(patch: pytest.MonkeyPatch) -> None:
    """Cut the lists, remember what cannot change within a process, and read folders in any order."""
    for module, name, value in LIMITS:
        patch.setattr(module, name, value)
    patch.setattr(order, "catalogue", lru_cache(maxsize=16)(catalogue))
    patch.setattr(outputs, "Renderer", Remembering)
    walk = scanning.files_below

    def shuffled(path: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
        found = list(walk(path))
        random.shuffle(found)
        yield from found

    patch.setattr(scanning, "files_below", shuffled)
    # A disk that loses its power is tested elsewhere.
    patch.setattr(os, "fsync", lambda number: None)
    patch.setattr(drafting, "flush", lambda folder: None)


class Remembering(Renderer):
    """Renders every view once: the same view in the same frame, theme and settings gives the same bytes."""

    pages: ClassVar[dict[bytes, bytes]] = {}
    surroundings: ClassVar[str] = ""

    def __init__(self, *parts: Any, **named: Any) -> None:
        super().__init__(*parts, **named)
        self._around: dict[str, Any] = {}

    def page(self, page: Page) -> bytes:
        if page.lang not in self._around:
            around = (self.surroundings, self.frame(page.lang), self._versions)
            self._around[page.lang] = hashlib.sha256(repr(around).encode())
        found = self._around[page.lang].copy()
        found.update(repr(page).encode())
        key = found.digest()
        if key not in self.pages:
            if len(self.pages) > 20_000:
                self.pages.clear()
            self.pages[key] = super().page(page)
        return self.pages[key]


@dataclass
class Memory:
    """A target in memory, for clean builds."""

    files: dict[str, bytes] = field(default_factory=dict)

    def put(self, path: str, data: bytes) -> bool:
        self.files[path] = data
        return True

    def keep_all(self, paths: Iterable[str]) -> list[str]:
        return list(paths)


@dataclass(frozen=True)
class State:
    """What a site is built from.

    Attributes:
        files: Bytes by path below ``content/``.
        theme: Bytes by path in the theme that lies over Goodword's own.
        settings: The site's settings.
        as_of: The day.
    """

    files: Mapping[str, bytes]
    theme: Mapping[str, bytes]
    settings: Settings
    as_of: date


class Room:
    """A site's folder with all that builds leave behind."""

    templates: ClassVar[Path | None] = None
    """Where compiled templates are kept for all rooms."""

    def __init__(self, root: Path) -> None:
        self.root, self.content = root, root / "content"
        self.site, self.cache, self.theme = root / "site", root / ".cache" / "goodword", root / "theme"
        self._laid: dict[Path, dict[str, bytes]] = {self.content: {}, self.theme: {}}
        for folder in (self.content, self.theme):
            folder.mkdir(parents=True)
        (self.content / "pages").mkdir()
        (root / "mkdocs.yml").write_text(
            "site_name: x\nsite_url: https://example.org/\ndocs_dir: content/pages\n"
            "theme: {name: goodword, custom_dir: theme}\nplugins: [goodword: {languages: [bs]}]\n"
        )
        self._config = load_config(str(root / "mkdocs.yml"))
        self._clean: dict[str, tuple[Built, dict[str, bytes]]] = {}
        self._clean_photos = root / "photos"

    def lay(self, state: State) -> None:
        """Bring the folders to a state; files that stay the same are not touched."""
        for folder, files in ((self.content, state.files), (self.theme, state.theme)):
            laid = self._laid[folder]
            for path in laid.keys() - files.keys():
                (folder / path).unlink(missing_ok=True)
                with contextlib.suppress(OSError):
                    for parent in (folder / path).parents:
                        if parent in (folder, self.root):
                            break
                        parent.rmdir()
            for path, data in files.items():
                if laid.get(path) != data:
                    (folder / path).parent.mkdir(parents=True, exist_ok=True)
                    (folder / path).write_bytes(data)
            self._laid[folder] = dict(files)

    def build(self, state: State, *, clean: bool = False, why: bool = False) -> Built:
        """Build and publish as the host does; with errors nothing is published."""
        self.lay(state)
        made = stamp("engine", state.settings)
        publication = Publication(self.site, self.cache, made, clean=clean)

        def run(draft: Draft, units: UnitStore, known: Generation | None) -> Built:
            asked = self._order(state, units, PhotoStore(self.cache / PHOTOS), self._published_file)
            return self._run(draft, asked, known.id if known else "", why=why)

        try:
            built = publication.make(run)
            if not errors(built) and not built.unchanged:
                publication.publish(built)
        finally:
            publication.close()
        return built

    def _published_file(self, path: str) -> bytes:
        return (self.site / path).read_bytes()

    def clean(self, state: State) -> tuple[Built, dict[str, bytes]]:
        """What a build makes that knows nothing of earlier ones."""
        self.lay(state)
        key = _key(state)
        if key not in self._clean:
            target, units = Memory(), UnitStore(None, "")
            made = self._order(state, units, PhotoStore(self._clean_photos), _nothing)
            self._clean[key] = (self._run(target, made, ""), target.files)
            units.close()
        return self._clean[key]

    def published(self) -> dict[str, bytes]:
        """Every file that is published."""
        files = (path for path in self.site.rglob("*") if path.is_file())
        return {path.relative_to(self.site).as_posix(): path.read_bytes() for path in files}

    def _order(
        self, state: State, units: UnitStore, photos: PhotoStore, read: Callable[[str], bytes]
    ) -> dict[str, Any]:
        host: Host = make_host(self._config)
        Remembering.surroundings = repr((state.settings, sorted(state.theme.items())))
        return {
            "settings": state.settings, "as_of": state.as_of, "host": host, "units": units, "photos": photos,
            "published": read, "bytecode": self.templates, "workers": 1,
        }  # fmt: skip

    def _run(self, target: Target, made: dict[str, Any], generation: str, *, why: bool = False) -> Built:
        known = made["units"].sources()
        asked = Build(**made, generation=generation, why=why)
        return build(scanning.scan(self.content, known), target, asked)


def _nothing(path: str) -> bytes:
    raise KeyError(path)


def _key(state: State) -> str:
    found = hashlib.sha256(repr((state.settings, state.as_of)).encode())
    for files in (state.files, state.theme):
        for path, data in sorted(files.items()):
            found.update(f"{path}\0{len(data)}\0".encode() + data)
    return found.hexdigest()


def errors(built: Built) -> list[Any]:
    """Problems that keep a site from being published."""
    return [problem for problem in built.problems if severity(problem.code) == "error"]


def differences(have: Mapping[str, bytes], want: Mapping[str, bytes]) -> list[str]:
    """Paths of files that only one side has or that differ."""
    return sorted(path for path in have.keys() | want.keys() if have.get(path) != want.get(path))
