"""Put the new generation in the place of the published one (DESIGN, section 4).

In one step where the system can (``renameat2`` on Linux). Else by two renames, between which there is no
folder for some microseconds. Else, when the folder cannot be moved because it is a mount point or its parent
may not be written, file by file: only this way leaves no older generation to go back to, and a kill can leave
a mixed folder there, which the next build mends first.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
from pathlib import Path

from goodword.errors import N_, Part
from goodword.publish.manifest import Manifest, mark_of
from goodword.publish.places import Places, is_folder
from goodword.publish.tree import Tree, flush, flush_folder, remove
from goodword.publish.trouble import in_plain_words

_AT_FDCWD = -100
_PARTLY = Part(
    N_("The site is written file by file there, and is now partly new; the next build mends that.")
)
_RENAME_EXCHANGE = 2
_NOT_HERE = (errno.ENOSYS, errno.EINVAL, errno.EXDEV, errno.EBUSY, errno.EPERM, errno.EACCES)


def exchange(places: Places, fresh: Manifest) -> None:
    """Publish what lies in the older generation's folder; what was published lies there afterwards.

    Args:
        places: Where everything lies.
        fresh: What is to be published.

    Raises:
        OSError: It is not possible; the published folder is as it was.
        PublishError: Writing in place broke off; the next build ends it.
    """
    site, own = places.site, places.own
    if places.in_place and is_folder(site):
        mirror(places, fresh)
    elif not site.exists():
        own.rename(site)
    elif not exchanged(own, site) and not _moved(places):
        mirror(places, fresh)
    flush_folder(site.parent)


def exchanged(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; False where the system cannot."""
    try:
        call = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError, TypeError):
        return False
    if call(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in _NOT_HERE:
        return False
    raise OSError(number, os.strerror(number), str(other))


def _moved(places: Places) -> bool:
    """Two renames; False, with nothing changed, when the published folder cannot be moved."""
    try:
        places.site.rename(places.spare)
    except OSError:
        return False
    try:
        places.own.rename(places.site)
    except OSError:
        places.spare.rename(places.site)
        raise
    places.spare.rename(places.own)
    return True


def settle(places: Places) -> None:
    """Bring folders to their places after a kill between two renames."""
    if not is_folder(places.spare):
        return
    if not places.site.exists():
        places.spare.rename(places.site)
    else:
        remove(places.own)
        places.spare.rename(places.own)


def mirror(places: Places, fresh: Manifest) -> None:
    """Bring the published folder to the state of the other one, file by file.

    New files are first written into a hidden folder there, so that a full disk shows before anything changes.

    Args:
        places: Where everything lies.
        fresh: What lies in the other folder.

    Raises:
        OSError: There is no room or no right to write; nothing has changed.
        PublishError: It broke off half-way; the next build ends it.
    """
    former = places.read(places.site) or Manifest()
    source, target = Tree(places.own), Tree(places.site)
    stage = places.inner
    marks: dict[str, str] = {}
    staged: dict[str, Path] = {}
    remove(stage)
    stage.mkdir()
    try:
        for path, digest in fresh.digests.items():
            mark = target.mark(path)
            if former.digests.get(path) == digest and mark and former.marks[path] == mark:
                marks[path] = mark
                continue
            staged[path] = stage / str(len(staged))
            staged[path].write_bytes(source.read(path))
            marks[path] = mark_of(staged[path].lstat())
        flush(places.site)
    except BaseException:
        with contextlib.suppress(OSError):
            remove(stage)
        raise
    places.journal.touch()
    places.drop(places.site)
    try:
        _put_in_place(target, staged, fresh)
    except OSError as error:
        raise in_plain_words(error, places.site, _PARTLY) from error
    remove(stage)
    places.write(places.site, Manifest(fresh.digests, marks, fresh.id, fresh.note, fresh.purge))
    places.journal.unlink()


def _put_in_place(target: Tree, staged: dict[str, Path], fresh: Manifest) -> None:
    """First what is new, then what must go, so that no page names a file that is not there yet."""
    leave = {stage.parent.name for stage in staged.values()}
    there = [path for path, _ in target.files() if path.split("/")[0] not in leave]
    gone = [path for path in there if path not in fresh.digests]
    for path, source in staged.items():
        target.place(source, path)
    for path in gone:
        target.delete(path)
    target.prune()


def finish(places: Places) -> None:
    """Bring writing in place to its end after it broke off.

    Raises:
        PublishError: What should be written is no longer there.
    """
    if not places.journal.exists():
        return
    fresh = places.read(places.own)
    if fresh is None or not fresh.id:
        places.journal.unlink()
        places.drop(places.site)
    elif is_folder(places.site):
        places.drop(places.site)
        mirror(places, fresh)
    else:
        places.journal.unlink()
