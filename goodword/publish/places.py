"""Where the parts of an output folder lie, and which manifest describes which folder.

A manifest is named after the folder's own number in its file system. An exchange of two folders therefore
exchanges their manifests in the same instant: nothing has to be written afterwards that a kill could prevent.
"""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass
from pathlib import Path

from goodword.publish.manifest import Manifest, digest_of, dump, load, mark_of
from goodword.publish.tree import flush_folder


@dataclass(frozen=True, slots=True)
class Places:
    """Places of one output folder.

    Attributes:
        site: The output folder itself.
        own: The older generation, which a build brings up to date.
        stage: New files before they are put in place, in one flat folder.
        spare: Where the published folder rests between two renames.
        lock: The lock file.
        store: Folder of the manifests.
        in_place: The output folder cannot be exchanged, such as a mount point; files are written one by one.
        stray: Where an older generation lies from a time when that was otherwise; nobody goes back to it.
    """

    site: Path
    own: Path
    stage: Path
    spare: Path
    lock: Path
    store: Path
    in_place: bool
    stray: Path

    @property
    def journal(self) -> Path:
        """A file that is there while an output folder is being written in place."""
        return self.store / "in-place"

    @property
    def inner(self) -> Path:
        """Where new files wait when an output folder is written in place."""
        return self.site / f".{self.site.name}.draft"

    @property
    def pending(self) -> Path:
        """A file with the number of the folder that is about to be published."""
        return self.store / "pending"

    def read(self, folder: Path, suffix: str = "") -> Manifest | None:
        """The manifest of a folder.

        Args:
            folder: The output folder or the older generation.
            suffix: ``.was`` or ``.next``: a state that the folder had or should get.

        Returns:
            The manifest; None if there is none, if it is broken, or if the folder's top was changed by hand.
        """
        file = self._file(folder, suffix)
        if file is None:
            return None
        try:
            found = load(file.read_bytes())
        except FileNotFoundError:
            return None
        return found if found is not None and (suffix or _lies_as_told(folder, found)) else None

    def write(self, folder: Path, manifest: Manifest, suffix: str = "") -> None:
        """Keep the manifest of a folder, safely on the disk."""
        file = self._file(folder, suffix)
        assert file is not None
        partial = file.with_name(f"{file.name}.part")
        with partial.open("wb") as out:
            out.write(dump(manifest))
            out.flush()
            os.fsync(out.fileno())
        partial.replace(file)
        flush_folder(self.store)

    def move(self, folder: Path, suffix: str, to: str) -> None:
        """Let a manifest of a folder be one of another kind; nothing if there is none."""
        old, new = self._file(folder, suffix), self._file(folder, to)
        if old is not None and new is not None:
            with contextlib.suppress(FileNotFoundError):
                old.replace(new)

    def drop(self, folder: Path, *suffixes: str) -> None:
        """Forget manifests of a folder."""
        for suffix in suffixes or ("", ".was", ".next"):
            file = self._file(folder, suffix)
            if file is not None:
                file.unlink(missing_ok=True)

    def tidy(self) -> None:
        """Delete manifests of folders that are no more."""
        kept = {name for folder in (self.site, self.own) if (name := self._name(folder))}
        for file in self.store.iterdir():
            if file.name.split(".")[0] not in kept or file.suffix == ".part":
                file.unlink(missing_ok=True)

    def _file(self, folder: Path, suffix: str) -> Path | None:
        name = self._name(folder)
        return self.store / f"{name}{suffix}" if name else None

    def _name(self, folder: Path) -> str:
        # The two folders lie in different file systems then and may have the same number.
        kind = "own-" if self.in_place and folder == self.own else ""
        return f"{kind}{os.lstat(folder).st_ino}" if is_folder(folder) else ""


def places_of(site: Path, cache: Path) -> Places:
    """Find the places of an output folder.

    Args:
        site: The output folder, with all links resolved.
        cache: Folder for what may be deleted at any time.
    """
    store = cache / "generations" / digest_of(os.fsencode(site))[:16]
    in_place = site.is_mount() or not os.access(site.parent, os.W_OK | os.X_OK)
    inside, beside = (store.parent, f"{store.name}."), (site.parent, f".{site.name}.")
    (folder, hidden), (other, other_hidden) = (inside, beside) if in_place else (beside, inside)
    names = ("older", "draft", "spare", "lock")
    own, stage, spare, lock = (folder / f"{hidden}{name}" for name in names)
    return Places(site, own, stage, spare, lock, store, in_place, other / f"{other_hidden}older")


def is_folder(path: Path) -> bool:
    """Tell whether a real folder lies there, no link to one."""
    return path.is_dir() and not path.is_symlink()


def _lies_as_told(folder: Path, manifest: Manifest) -> bool:
    """Compare the top of a folder with its manifest."""
    told: dict[str, str] = {}
    for path in manifest.digests:
        name, _, below = path.partition("/")
        told[name] = "" if below else manifest.marks[path]
    with os.scandir(folder) as entries:
        for entry in entries:
            folder_here = entry.is_dir(follow_symlinks=False)
            mark = "" if folder_here else mark_of(entry.stat(follow_symlinks=False))
            if told.pop(entry.name, None) != mark or entry.is_symlink():
                return False
    return not told
