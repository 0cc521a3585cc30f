"""Fixtures for all tests: the example site of this repository, built once."""

import shutil
import signal
from pathlib import Path

import pytest
from site_kit import run

# A run in the background ignores Ctrl-C, and so would every command that a test stops by it.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def example_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The finished example site, built by MkDocs from a copy of the repository's content."""
    folder = tmp_path_factory.mktemp("example")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "content", folder / "content")
    result = run(folder, "mkdocs", "build", "--quiet")
    assert result.fine, result.output
    return folder / "site"


@pytest.fixture(scope="session")
def needles_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small site with what the example has none of: planted names, a story taken back, one that moved."""
    folder = tmp_path_factory.mktemp("needles") / "needles"
    shutil.copytree(ROOT / "tests" / "sites" / "needles", folder)
    result = run(folder, "mkdocs", "build", "--quiet")
    assert result.fine, result.output
    return folder / "site"
