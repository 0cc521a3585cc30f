"""The files of one generation: put in place, linked, deleted; never a step outside the folder."""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
import shutil
import stat
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from goodword.publish.manifest import Manifest, digest_of, mark_of


class Tree:
    """A folder of files.

    Args:
        root: The folder; it must be a real one, no link.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self._at = f"{root}{os.sep}"
        self._made: set[str] = set()

    def mark(self, path: str) -> str:
        """Size and time of change of a file; empty when there is no such regular file."""
        try:
            found = os.lstat(self._at + path)
        except (FileNotFoundError, NotADirectoryError):
            return ""
        return mark_of(found) if stat.S_ISREG(found.st_mode) else ""

    def read(self, path: str) -> bytes:
        """Bytes of a file."""
        return Path(self._at + path).read_bytes()

    def place(self, source: Path, path: str) -> None:
        """Move a finished file to its place; whoever reads there sees the old or the new bytes."""
        target = self._room_for(path)
        forced(lambda: source.replace(target), target)

    def link(self, source: Path, path: str) -> bool:
        """Let a file be the same one as in another folder, which costs no copy.

        Returns:
            False where the system has no such links; nothing has changed then.
        """
        target = self._room_for(path)
        forced(lambda: target.unlink(missing_ok=True), target)
        try:
            os.link(source, target, follow_symlinks=False)
        except (OSError, NotImplementedError) as error:
            if isinstance(error, FileNotFoundError):
                raise
            return False
        return True

    def delete(self, path: str) -> None:
        """Delete a file and the folders that it leaves empty."""
        target = self.root
        for part in path.split("/"):
            target = target / part
            if not _is_real_folder(target):
                break  # the file, or a link that would lead out
        with contextlib.suppress(FileNotFoundError, NotADirectoryError):
            forced(target.unlink, target)
        self._made.clear()
        while (target := target.parent) != self.root and _removed_if_empty(target):
            pass

    def files(self) -> Iterator[tuple[str, os.DirEntry[str]]]:
        """Everything that is no folder, links too, with its path."""
        pending = [""]
        while pending:
            folder = pending.pop()
            with os.scandir(self._at + folder) as entries:
                for entry in list(entries):
                    if entry.is_dir(follow_symlinks=False):
                        pending.append(f"{folder}{entry.name}/")
                    else:
                        yield folder + entry.name, entry

    def prune(self) -> None:
        """Delete every empty folder."""
        for here, _, _ in os.walk(self.root, topdown=False):
            if here != str(self.root):
                _removed_if_empty(Path(here))

    def _room_for(self, path: str) -> Path:
        """Make the folders that lead to a file; what lies in the way there goes."""
        target = Path(self._at + path)
        folder = path.rpartition("/")[0]
        if folder and folder not in self._made:
            here = self.root
            for part in folder.split("/"):
                here = here / part
                if not _is_real_folder(here):
                    here.unlink(missing_ok=True)
                    forced(here.mkdir, here)
            self._made.add(folder)
        if _is_real_folder(target):
            remove(target)
        return target


def salvage(root: Path, known: list[Manifest], allowed: Mapping[str, str] | None = None) -> Manifest:
    """Find out what lies in a folder that no manifest describes, and delete what may not be there.

    Args:
        root: The folder.
        known: Manifests that described it before; a file with a mark from one of them is not read again.
        allowed: Digest by path of what may stay; None: every file may.

    Returns:
        A manifest of a part of a site.
    """
    tree, digests, marks = Tree(root), {}, {}
    for path, entry in sorted(tree.files()):
        regular = entry.is_file(follow_symlinks=False)
        mark = mark_of(entry.stat(follow_symlinks=False)) if regular else ""
        digest = next((one.digests[path] for one in known if regular and one.marks.get(path) == mark), "")
        if regular and not digest:
            digest = digest_of(tree.read(path))
        if regular and (allowed is None or allowed.get(path) == digest):
            digests[path], marks[path] = digest, mark
        else:
            tree.delete(path)
    tree.prune()
    return Manifest(digests, marks)


def forced(action: Callable[[], object], target: Path) -> None:
    """Do something to a file; when it or its folder is read-only, make them writable and try once more."""
    try:
        action()
    except PermissionError:
        with contextlib.suppress(OSError):
            target.parent.chmod(stat.S_IMODE(target.parent.stat().st_mode) | stat.S_IRWXU)
        if not target.is_symlink():
            with contextlib.suppress(OSError):
                target.chmod(stat.S_IMODE(target.stat().st_mode) | stat.S_IWUSR)
        action()


def remove(target: Path) -> None:
    """Delete whatever lies at a path, without following a link."""
    if not _is_real_folder(target):
        with contextlib.suppress(FileNotFoundError):
            forced(target.unlink, target)
        return
    for here, _, _ in os.walk(target):
        with contextlib.suppress(OSError):
            Path(here).chmod(stat.S_IRWXU)
    shutil.rmtree(target)


def flush(folder: Path) -> None:
    """Have the system write to the disk what it holds back, so that a power cut cannot undo it later."""
    if sys.platform == "linux":
        handle = os.open(folder, os.O_RDONLY)
        try:
            if ctypes.CDLL(None, use_errno=True).syncfs(handle) == 0:
                return
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number), str(folder))
        except AttributeError:
            pass
        finally:
            os.close(handle)
    if hasattr(os, "sync"):
        os.sync()


def flush_folder(folder: Path) -> None:
    """Have the system write the names in a folder to the disk, where folders can be opened."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _removed_if_empty(folder: Path) -> bool:
    """Delete a folder that holds nothing; True if it is gone."""
    try:
        forced(folder.rmdir, folder)
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError as error:
        if error.errno not in (errno.ENOTEMPTY, errno.EEXIST):
            raise
        return False
    return True


def _is_real_folder(path: Path) -> bool:
    try:
        return stat.S_ISDIR(os.lstat(path).st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return False


def read_tree(folder: Path) -> dict[str, bytes]:
    """Every file of a folder by its path."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
