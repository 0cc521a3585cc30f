"""Rooms for incremental builds."""

from collections.abc import Iterator

import pytest
from room import Remembering, Room, speed_up


@pytest.fixture(scope="session", autouse=True)
def _quick(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        speed_up(patch)
        patch.setattr(Room, "templates", tmp_path_factory.mktemp("templates"))
        yield
        Remembering.pages.clear()
