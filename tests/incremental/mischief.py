"""What happens to a site's folder between two builds without any change of the content."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

from room import Room

Mischief = Callable[[Room, Random], bool]
"""Does something; True when what is published was changed by hand, so that only a clean build may mend it."""

MISCHIEF: list[Mischief] = []


def mischief(function: Mischief) -> Mischief:
    MISCHIEF.append(function)
    return function


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def one_of(folder: Path, chance: Random) -> list[Path]:
    found = files(folder)
    return [chance.choice(found)] if found else []


@mischief
def touch(room: Room, chance: Random) -> bool:
    for path in one_of(room.content, chance):
        moment = path.stat().st_mtime_ns + chance.choice([-(10**12), 10**9])
        os.utime(path, ns=(moment, moment))
    return False


@mischief
def same_bytes_elsewhere(room: Room, chance: Random) -> bool:
    for path in one_of(room.content, chance):
        path.with_name(".copy").write_bytes(path.read_bytes())
        path.with_name(".copy").replace(path)
    return False


@mischief
def no_cache(room: Room, chance: Random) -> bool:
    if chance.random() < 0.5:
        shutil.rmtree(room.cache, ignore_errors=True)
    else:
        (room.cache / "units.sqlite").unlink(missing_ok=True)
    return False


@mischief
def broken_store(room: Room, chance: Random) -> bool:
    store = room.cache / "units.sqlite"
    if store.exists() and store.stat().st_size:
        data = bytearray(store.read_bytes())
        what = chance.randrange(4)
        if what == 0:
            data = data[: chance.randrange(len(data))]
        elif what == 1:
            data = bytearray(b"no database at all")
        else:
            for _ in range(chance.choice([1, 40, 4000])):
                data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        store.write_bytes(bytes(data))
    return False


@mischief
def broken_cache(room: Room, chance: Random) -> bool:
    """Anything else that builds leave behind: photos, manifests."""
    found = [path for path in files(room.cache) if path.name != "units.sqlite"]
    if found:
        path = chance.choice(found)
        data = path.read_bytes()
        path.write_bytes(data[: len(data) // 2])
    return False


@mischief
def no_photos(room: Room, chance: Random) -> bool:
    shutil.rmtree(room.cache / "photos", ignore_errors=True)
    return False


@mischief
def older_store(room: Room, chance: Random) -> bool:
    """Now and then a cache comes from elsewhere: from an earlier day, from another machine."""
    kept, store = room.root / "kept.sqlite", room.cache / "units.sqlite"
    if kept.exists() and chance.random() < 0.7:
        shutil.copy(kept, store)
    elif store.exists():
        shutil.copy(store, kept)
    return False


@mischief
def published_file_gone(room: Room, chance: Random) -> bool:
    for path in one_of(room.site, chance):
        path.unlink()
    return True


@mischief
def published_file_changed(room: Room, chance: Random) -> bool:
    for path in one_of(room.site, chance):
        path.write_bytes(chance.choice([b"", b"changed by hand", path.read_bytes() + b" "]))
    return True


@mischief
def file_added(room: Room, chance: Random) -> bool:
    if room.site.exists():
        folder = chance.choice([path for path in (room.site, room.site / "bs") if path.exists()])
        (folder / "own.html").write_bytes(b"by hand")
    return True


@mischief
def no_site(room: Room, chance: Random) -> bool:
    shutil.rmtree(room.site if chance.random() < 0.5 else room.root / ".site.older", ignore_errors=True)
    return False
