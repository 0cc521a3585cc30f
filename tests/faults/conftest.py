"""The site with photos that tests of stores, rights and room break, built once for all of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from command_site import clean_tree, without_waiting
from photo_site import NEW, built_twice, reachable_copy


@pytest.fixture(scope="session")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return clean_tree(tmp_path_factory.mktemp("expected"), NEW)


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built_twice(tmp_path_factory.mktemp("prepared") / "site")


@pytest.fixture
def site(prepared: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    without_waiting(monkeypatch)
    with reachable_copy(prepared) as root:
        yield root
