"""Rooms for incremental builds."""

from collections.abc import Iterator

import pytest
from room import Remembering, speed_up


@pytest.fixture(scope="session", autouse=True)
def _quick() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        speed_up(patch)
        yield
        Remembering.pages.clear()
