"""One build at a time per output folder. The system frees the lock when a process ends, however it ends."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from goodword.errors import N_, Busy

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_TAKEN = {errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, getattr(errno, "EDEADLK", errno.EAGAIN)}
_FAR = 1 << 30


@contextmanager
def locked(file: Path, folder: Path) -> Iterator[None]:
    """Hold the lock of an output folder.

    Args:
        file: The lock file; it says who holds the lock and is deleted afterwards.
        folder: The output folder, for the message.

    Raises:
        Busy: Another build holds it; the text says which process, and since when.
        OSError: The lock file cannot be written.
    """
    handle = _take(file, folder)
    try:
        os.ftruncate(handle, 0)
        os.write(handle, f"{os.getpid()} {datetime.now():%Y-%m-%d %H:%M:%S}".encode())
        yield
    finally:
        with contextlib.suppress(OSError):
            if sys.platform != "win32":
                file.unlink()
        os.close(handle)


def _take(file: Path, folder: Path) -> int:
    """Open and lock the file; once more when its owner deleted it in between."""
    while True:
        handle = os.open(file, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o666)
        try:
            _lock(handle)
            if _is_still(handle, file):
                return handle
        except OSError as error:
            os.close(handle)
            if error.errno in _TAKEN:
                raise _busy(file, folder) from None
            raise
        os.close(handle)


if sys.platform == "win32":

    def _lock(handle: int) -> None:
        os.lseek(handle, _FAR, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        os.lseek(handle, 0, os.SEEK_SET)

else:

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _is_still(handle: int, file: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), file.stat())
    except FileNotFoundError:
        return False


def _busy(file: Path, folder: Path) -> Busy:
    try:
        process, _, since = file.read_text(encoding="utf-8").partition(" ")
    except (OSError, ValueError):
        process = since = ""
    if not since:
        return Busy(_SOMEBODY, folder=folder)
    return Busy(_PROCESS, process=process, folder=folder, since=since)


_SOMEBODY = N_(
    "Another build writes {folder} now. Wait until it is done and build again; if it hangs, end that process "
    "first."
)
_PROCESS = N_(
    "Process {process} has been building into {folder} since {since}. Wait until it is done and build again; "
    "if it hangs, end that process first."
)
