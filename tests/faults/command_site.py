"""A site of some size for faults at the level of commands, and ways to run them in this process."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner
from mkdocs.__main__ import cli as mkdocs
from site_kit import AS_OF, MINIMAL, PLACES, STORY, Result, lay, tree

from goodword.cli.main import main
from goodword.publish import draft, exchange

FEW = 6
"""Stories of a small site."""

Files = Mapping[str, str | bytes]

WITHDRAWN = "C-001: {status: withdrawn, scope: [site, feeds, social, print]}\n"
GIVEN = WITHDRAWN.replace("withdrawn", "given")
TOLD = STORY.replace("people: none", "people:\n  - {as: pekarka, basis: C-001}")


def story(number: int, title: str) -> str:
    return STORY.replace("Most opet spaja", title).replace("2026-05-17", f"2026-{number % 9 + 1:02}-11")


def old_files(count: int = 60) -> dict[str, str | bytes]:
    """A site, with a story of somebody who agreed."""
    stories = {f"content/stories/prica-{n:02}/bs.md": story(n, f"Priča {n}") for n in range(count)}
    told = TOLD.replace("Most opet spaja", "Zvjezdokljuc peče")
    return {
        **MINIMAL,
        "content/places.yml": PLACES,
        "content/consents.yml": GIVEN,
        **stories,
        "content/stories/pekara/bs.md": told,
    }


def new_files(count: int = 60) -> dict[str, str | bytes]:
    """The same site later: something new, something changed, something deleted, a consent withdrawn."""
    files = old_files(count)
    for number in range(0, count, 7):
        files[f"content/stories/prica-{number:02}/bs.md"] = story(number, f"Nova priča {number}")
    for number in range(3, count, 11):
        del files[f"content/stories/prica-{number:02}/bs.md"]
    files["content/stories/sasvim-nova/bs.md"] = story(4, "Sasvim nova")
    files["content/consents.yml"] = WITHDRAWN
    return files


def put(folder: Path, files: Files) -> None:
    """Bring a content folder to a state."""
    for path in sorted(folder.joinpath("content").rglob("*"), reverse=True):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and name not in files:
            path.unlink()
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        raw = data.encode() if isinstance(data, str) else data
        if not path.is_file() or path.read_bytes() != raw:
            path.write_bytes(raw)


def goodword(folder: Path, command: str = "build", *arguments: str) -> Result:
    """A command of ours in this process; a traceback fails the test."""
    return _called(main, command, "-f", str(folder / "mkdocs.yml"), *arguments)


def mkdocs_build(folder: Path, *arguments: str) -> Result:
    """``mkdocs build`` in this process."""
    return _called(mkdocs, "build", "-f", str(folder / "mkdocs.yml"), *arguments)


def _called(program: object, *arguments: str) -> Result:
    called = CliRunner(env={"GOODWORD_AS_OF": AS_OF}).invoke(program, arguments)  # type: ignore[arg-type]
    if called.exception is not None and not isinstance(called.exception, SystemExit):
        raise called.exception
    assert "Traceback" not in called.output
    return Result(called.exit_code, called.output)


def clean_tree(tmp_path: Path, files: Files) -> dict[str, bytes]:
    """What a build from nothing makes of some files."""
    folder = lay(tmp_path, files)
    result = goodword(folder)
    assert result.fine, result.output
    return tree(folder / "site")


def without_waiting(patch: pytest.MonkeyPatch) -> None:
    """Let nobody wait for the disk; one that loses its power is tested elsewhere."""
    for module in (draft, exchange):
        patch.setattr(module, "flush", lambda folder: None)
    patch.setattr(os, "fsync", lambda handle: None)


@contextmanager
def unharmed(folder: Path) -> Iterator[None]:
    """See that nothing changes a published site, not even a file's date."""
    before = _marks(folder / "site")
    yield
    assert _marks(folder / "site") == before


def _marks(site: Path) -> dict[str, tuple[int, int, bytes]]:
    return {
        path.relative_to(site).as_posix(): (path.stat().st_ino, path.stat().st_mtime_ns, path.read_bytes())
        for path in site.rglob("*")
        if path.is_file()
    }
