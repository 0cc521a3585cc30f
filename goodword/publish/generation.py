"""Publish: the output folder is wholly old or wholly new at every instant (DESIGN, section 4)."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_NOT_HERE = (errno.ENOSYS, errno.EINVAL, errno.EXDEV, errno.EBUSY, errno.EPERM, errno.EACCES)


def publish(outputs: Mapping[str, bytes], site: Path) -> int:
    """Put a finished site in the place of the old one.

    The new generation is written beside the old one and exchanged with it in one step; the old one is then
    deleted, so that nothing withdrawn stays on the disk.

    Args:
        outputs: Bytes of every file by its path in the site.
        site: The output folder.

    Returns:
        Number of files that were written.

    Raises:
        OSError: The folder cannot be written; the old site is untouched then.
    """
    site.parent.mkdir(parents=True, exist_ok=True)
    fresh = site.parent / f".{site.name}.next"
    if fresh.exists():
        shutil.rmtree(fresh)
    try:
        written = write(outputs, fresh)
        if not site.exists():
            fresh.rename(site)
        elif not _exchanged(fresh, site):
            _swapped(fresh, site)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return written


def write(outputs: Mapping[str, bytes], folder: Path) -> int:
    """Bring a folder to a state: write what differs, delete what does not belong there.

    Args:
        outputs: Bytes of every file by its path.
        folder: Where they should lie.

    Returns:
        Number of files that were written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = 0
    made: set[Path] = set()
    for name, data in outputs.items():
        path = folder / name
        if path.parent not in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        if path.is_file() and path.read_bytes() == data:
            continue
        path.write_bytes(data)
        written += 1
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        elif path.relative_to(folder).as_posix() not in outputs:
            path.unlink()
    return written


def read_tree(folder: Path) -> dict[str, bytes]:
    """Every file of a folder by its path."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def _exchanged(fresh: Path, site: Path) -> bool:
    """Exchange two folders in one step; False where the system cannot."""
    try:
        call = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError, TypeError):
        return False
    result = call(_AT_FDCWD, os.fsencode(fresh), _AT_FDCWD, os.fsencode(site), _RENAME_EXCHANGE)
    if result == 0:
        return True
    number = ctypes.get_errno()
    if number in _NOT_HERE:
        return False
    raise OSError(number, os.strerror(number), str(site))


def _swapped(fresh: Path, site: Path) -> None:
    """Two renames with a short gap, or copying into a folder that cannot be moved, such as a mount point."""
    old = site.parent / f".{site.name}.old"
    shutil.rmtree(old, ignore_errors=True)
    try:
        site.rename(old)
    except OSError:
        write(read_tree(fresh), site)
        return
    try:
        fresh.rename(site)
    except OSError:
        old.rename(site)
        raise
    shutil.rmtree(old, ignore_errors=True)
