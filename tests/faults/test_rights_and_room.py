"""Files that may not be read or written, disks without room: a sentence, and the published site is whole."""

import contextlib
import os
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from command_site import clean_tree, goodword, old_files, put, unharmed
from folder_kit import in_child
from photo_site import NEW, OLD, store
from site_kit import AS_OF, lay, tree

ROOT = os.getuid() == 0
NOBODY = 65534


def as_nobody(action: Callable[[], object]) -> int:
    """Rights do not hold for root, so a child becomes somebody else."""

    def act() -> None:
        if ROOT:
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        action()

    return in_child(act)


def give(*tops: Path) -> None:
    for top in tops if ROOT else ():
        for path in (top, *top.rglob("*")):
            os.chown(path, NOBODY, NOBODY)


def test_a_store_that_may_not_be_read(site: Path, expected: dict[str, bytes]) -> None:
    give(site)
    store(site).chmod(0)

    def build() -> None:
        result = goodword(site)
        assert result.fine, result.output

    assert as_nobody(build) == 0
    assert tree(site / "site") == expected


def test_without_the_right_to_write(site: Path) -> None:
    give(site / ".cache")
    for path in (site, site / "site"):
        path.chmod(0o555)

    def build() -> None:
        result = goodword(site)
        assert result.code == 3, result.output
        assert "may not write" in result.output
        assert "--site-dir" in result.output

    with unharmed(site):
        assert as_nobody(build) == 0


def test_without_the_right_to_write_the_cache(site: Path) -> None:
    give(site)
    for path in (site / ".cache", *(site / ".cache").rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)

    def build() -> None:
        result = goodword(site)
        assert result.code == 3, result.output
        assert "may not write" in result.output

    with unharmed(site):
        assert as_nobody(build) == 0


def test_content_that_may_not_be_read(site: Path) -> None:
    give(site)
    (site / "content/stories/prica-00/bs.md").chmod(0)

    def build() -> None:
        result = goodword(site)
        assert result.code == 3, result.output
        assert str(site / "content/stories/prica-00/bs.md") in result.output

    with unharmed(site):
        assert as_nobody(build) == 0


def test_no_room_for_the_store(tmp_path: Path) -> None:
    """Every file of this site is smaller than the limit; the store is not."""
    expected = clean_tree(tmp_path / "clean", old_files(60))
    folder = lay(tmp_path / "site", old_files(60))
    largest = max(map(len, expected.values()))
    assert largest + 8192 < store(tmp_path / "clean").stat().st_size
    done = subprocess.run(
        [sys.executable, "-m", "goodword", "build", "-f", str(folder / "mkdocs.yml")],
        env={**os.environ, "GOODWORD_AS_OF": AS_OF},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert not store(folder).exists()
    assert tree(folder / "site") == expected
    assert goodword(folder).fine
    assert tree(folder / "site") == expected


@contextlib.contextmanager
def disk(folder: Path, size: str) -> Iterator[None]:
    """A small disk of its own; only root may make one."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.skipif(not ROOT, reason="only root can mount a disk; a limit stands for a full one")
def test_a_full_disk(tmp_path: Path, expected: dict[str, bytes]) -> None:
    with disk(tmp_path, "24m"):
        folder = lay(tmp_path, OLD)
        assert goodword(folder).fine
        put(folder, NEW)
        filler = folder / "filler"
        with contextlib.suppress(OSError), filler.open("wb", buffering=0) as out:
            while out.write(bytes(4096)):
                pass
        with unharmed(folder):
            result = goodword(folder)
            assert result.code == 3, result.output
            assert "no room left on the disk" in result.output
            filler.write_bytes(bytes(filler.stat().st_size - 60_000))
            result = goodword(folder)
            assert result.code == 3, result.output
            assert "no room left on the disk" in result.output
        filler.unlink()
        assert goodword(folder).fine
        assert tree(folder / "site") == expected
        assert goodword(folder, "rollback").code == 3, "a consent was withdrawn"
