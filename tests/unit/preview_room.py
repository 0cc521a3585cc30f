"""A site's folder with a preview of it, and a target that takes whatever is built."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mkdocs.config import load_config

from goodword.build import Build
from goodword.build.preview import Preview
from goodword.host.mkdocs import make_host
from goodword.host.settings import settings_of
from goodword.publish.store import PhotoStore
from goodword.publish.units import UnitStore

TODAY = date(2026, 11, 20)


def order_for(folder: Path, day: date = TODAY) -> Build:
    config = load_config(str(folder / "mkdocs.yml"))
    plugin = config.plugins["goodword"]
    units, photos = UnitStore(None, ""), PhotoStore(folder / "photos")
    return Build(settings_of(config, plugin.config), day, make_host(config), units, photos, {}.__getitem__)


@dataclass
class Room:
    """A site's folder with a preview of it."""

    folder: Path
    preview: Preview
    order: Build

    def save(self, files: Mapping[str, str]) -> list[str]:
        """Write content files, let the preview know of them; gives the codes of all problems."""
        for file, text in files.items():
            path = self.folder / "content" / file
            if text:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, "utf-8")
            else:
                path.unlink()
        return [problem.code for problem in self.preview.update(self.order, list(files))]

    def shows(self, where: str) -> str:
        page = self.preview.page(where)
        return "" if page is None else page.decode()


class FolderTarget:
    """A folder that is written as it is.

    Args:
        folder: The folder.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, path: str, data: bytes) -> bool:
        """Write a file."""
        file = self._folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
        return True

    def keep_all(self, paths: Iterable[str]) -> list[str]:
        """Nothing is kept."""
        return list(paths)
