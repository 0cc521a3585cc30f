"""Rooms for incremental builds."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from room import Remembering, Room, speed_up


@pytest.fixture(scope="session")
def templates(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sites that are built once and copied wherever one is wanted."""
    return tmp_path_factory.mktemp("templates")


@pytest.fixture(scope="module", autouse=True)
def _quick(templates: Path) -> Iterator[None]:
    """Taken back after every file, for the short limits must not reach the tests of other folders."""
    with pytest.MonkeyPatch.context() as patch:
        speed_up(patch)
        patch.setattr(Room, "templates", templates)
        yield
        Remembering.pages.clear()
