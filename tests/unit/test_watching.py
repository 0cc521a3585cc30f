"""What the preview makes of changed files."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from threading import Condition
from typing import Any

import pytest

from goodword.host.watching import Changes, watch_natively

PATIENCE_S = 30


class Server:
    """What of MkDocs' server is needed to watch."""

    def __init__(self, *paths: Path) -> None:
        self._watched_paths = {str(path): 1 for path in paths}
        self._watch_refs: dict[str, object] = {}
        self._rebuild_cond = Condition()
        self._want_rebuild = False
        self.observer: Any = None
        self.watch: Any = None

    def wait(self) -> bool:
        with self._rebuild_cond:
            rung = self._rebuild_cond.wait_for(lambda: self._want_rebuild, PATIENCE_S)
            self._want_rebuild = False
        time.sleep(0.2)
        return rung


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "content" / "pages").mkdir(parents=True)
    (tmp_path / "content" / "places.yml").write_text("[]")
    (tmp_path / "theme").mkdir()
    (tmp_path / "mkdocs.yml").write_text("a")
    return tmp_path


@pytest.fixture
def watching(folder: Path) -> Iterator[tuple[Server, Changes]]:
    content = folder / "content"
    server = Server(content / "pages", folder / "mkdocs.yml", content)
    changes = Changes(content)
    watch_natively(server, changes)
    server.watch(str(folder / "theme"))
    yield server, changes
    server.observer.stop()
    server.observer.join()


def test_a_saved_file_is_named(watching: tuple[Server, Changes], folder: Path) -> None:
    server, changes = watching
    (folder / "content" / "places.yml").write_text("- a")
    assert server.wait()
    assert changes.taken() == (frozenset({"places.yml"}), False)
    assert changes.taken() == (frozenset(), False)


def test_a_file_put_in_the_place_of_another_is_named(watching: tuple[Server, Changes], folder: Path) -> None:
    server, changes = watching
    (folder / "content" / ".places.yml.swp").write_text("- a")
    (folder / "content" / ".places.yml.swp").replace(folder / "content" / "places.yml")
    assert server.wait()
    assert changes.taken() == (frozenset({"places.yml"}), False)


@pytest.mark.parametrize("name", ["mkdocs.yml", "theme/x.html"])
def test_settings_and_theme_are_something_else(
    watching: tuple[Server, Changes], folder: Path, name: str
) -> None:
    server, changes = watching
    (folder / "new").write_text("b")
    (folder / "new").replace(folder / name)
    assert server.wait()
    assert changes.taken() == (frozenset(), True)


def test_of_a_new_folder_nobody_knows_what_is_inside(watching: tuple[Server, Changes], folder: Path) -> None:
    server, changes = watching
    (folder / "content" / "stories").mkdir()
    assert server.wait()
    assert changes.taken()[0] is None


def test_reading_is_no_change(watching: tuple[Server, Changes], folder: Path) -> None:
    server, changes = watching
    (folder / "content" / "places.yml").read_text()
    (folder / "mkdocs.yml").read_text()
    list((folder / "content").iterdir())
    (folder / "beside.txt").write_text("x")
    time.sleep(0.5)
    assert not server._want_rebuild
    assert changes.taken() == (frozenset(), False)


def test_of_very_many_files_nobody_makes_a_list(tmp_path: Path) -> None:
    changes = Changes(tmp_path)
    for number in range(100):
        changes.note(tmp_path / f"{number}.md")
    assert changes.taken() == (None, False)
