"""The way out: the example site under ProperDocs is the same, byte for byte (DESIGN, section 3)."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from site_kit import AS_OF, MINIMAL, lay, run, tree

ROOT = Path(__file__).parent.parent

PROGRAM = """
import sys
from properdocs.__main__ import cli
import mkdocs, mkdocs.plugins
assert mkdocs.__name__ == mkdocs.plugins.__name__.split(".")[0] == "properdocs", mkdocs
cli(sys.argv[1:])
"""
"""ProperDocs from its own command line, and proof that nothing of MkDocs itself takes part."""


def properdocs(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", PROGRAM, "build", "-f", "mkdocs.yml", *arguments],
        cwd=folder,
        env={**os.environ, "GOODWORD_AS_OF": AS_OF},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_example_site_is_the_same_under_properdocs(example_site: Path, tmp_path: Path) -> None:
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    shutil.copytree(ROOT / "content", tmp_path / "content")
    # Photos depend on no host, and making them takes the longest; the copy is checked like any other.
    shutil.copytree(example_site.parent / ".cache/goodword/photos", tmp_path / ".cache/goodword/photos")
    done = properdocs(tmp_path, "--quiet", "--strict")
    assert done.returncode == 0, done.stdout + done.stderr
    ours, theirs = tree(tmp_path / "site"), tree(example_site)
    assert ours.keys() == theirs.keys()
    assert [path for path, data in ours.items() if theirs[path] != data] == []


def test_a_site_may_change_its_host(tmp_path: Path) -> None:
    """What MkDocs left is of use to ProperDocs, and a failure ends in a sentence there too."""
    folder = lay(tmp_path, MINIMAL)
    assert run(folder, "mkdocs", "build", "--quiet").fine
    before = tree(folder / "site")
    assert properdocs(folder).returncode == 0
    assert tree(folder / "site") == before
    (folder / "content/places.yml").write_text("- {id: foca}\n")
    failed = properdocs(folder)
    assert failed.returncode == 1
    assert "nothing was published" in failed.stdout + failed.stderr
    assert "Traceback" not in failed.stdout + failed.stderr
    assert tree(folder / "site") == before
