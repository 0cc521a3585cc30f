"""What the system refuses, said in plain sentences: what, where, what to do."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from goodword.errors import N_, BadPath, DiskFull, InTheWay, NotWritable, Part, PublishError

_NO_ROOM = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_NOT_ALLOWED = {errno.EACCES, errno.EPERM}
_IN_THE_WAY = {errno.ENOTDIR, errno.EISDIR, errno.EEXIST, errno.ENOTEMPTY}

STAYS = Part(N_("What is published stays as it is."))


@contextmanager
def plainly(folder: Path, so: Part = STAYS) -> Iterator[None]:
    """Turn the system's errors into ours.

    Args:
        folder: The output folder, for the sentence.
        so: What this means for the published site.

    Raises:
        PublishError: The system refused something.
    """
    try:
        yield
    except OSError as error:
        raise in_plain_words(error, folder, so) from error


def in_plain_words(error: OSError, folder: Path, so: Part = STAYS) -> PublishError:
    """The sentence for an error of the system.

    Args:
        error: What the system said.
        folder: The output folder, named when the error names no file.
        so: What this means for the published site.

    Returns:
        An exception to raise.
    """
    where = error.filename2 or error.filename or folder
    where = where.decode(errors="replace") if isinstance(where, bytes) else where
    kind, text = _kind(error.errno)
    return kind(text, where=where, so=so, folder=folder, said=error.strerror or str(error))


def _kind(number: int | None) -> tuple[type[PublishError], str]:
    """What an error of the system means for a site, and how that is said."""
    if number in _NO_ROOM:
        return DiskFull, N_(
            "There is no room left on the disk for {where}. {so} A build needs room for a second copy of "
            "what changes; free some beside {folder} and build again."
        )
    if number == errno.EROFS:
        return NotWritable, N_(
            "{where} lies on a disk that can only be read. {so} "
            "Choose another output folder with --site-dir, or have the disk mounted for writing."
        )
    if number in _NOT_ALLOWED:
        return NotWritable, N_(
            "This user may not write {where}. {so} "
            "Give the user the right to write it and the folder around it, or choose another with --site-dir."
        )
    if number in _IN_THE_WAY:
        return InTheWay, N_("Something else lies at {where}. {so} Move it away and build again.")
    if number == errno.ENAMETOOLONG:
        return BadPath, N_("The name {where} is too long for this disk. {so} Give the record a shorter id.")
    return PublishError, N_("The system refused {where}: {said}. {so} Build again when that is mended.")
