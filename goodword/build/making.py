"""Make what is not as it would be made today, and keep the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from goodword.build.memory import Made, Memory
from goodword.stages.present.world import World


class Target(Protocol):
    """Where a site is written."""

    def put(self, path: str, data: bytes) -> bool:
        """Take a file; True if readers get other bytes than before."""

    def keep_all(self, paths: Iterable[str]) -> list[str]:
        """Take published files as they are; gives those that cannot be kept."""


@dataclass(slots=True)
class Work:
    """Counts of what a build did.

    Attributes:
        made: Things that were made, by sort.
        reasons: Why things were made, by name, when asked for.
    """

    made: dict[str, int] = field(default_factory=dict)
    reasons: dict[str, list[str]] | None = None


class Maker:
    """Makes or keeps things.

    Args:
        world: The site; its looks are traced.
        old: What the last build made; empty when nothing may be kept.
        target: Where files go.
        why: True to collect reasons.
    """

    def __init__(self, world: World, old: Memory, target: Target, *, why: bool = False) -> None:
        self.world, self.old, self.target = world, old, target
        self.new = old.successor()
        self.work = Work(reasons={} if why else None)
        self._stale = old.stale()
        self._kept: list[str] = []

    def holds(self, name: str, frame: str) -> Made | None:
        """What was made under a name, if it would be made the same today."""
        made = self.old.made.get(name)
        return made if made is not None and made[0] == frame and name not in self._stale else None

    def keep(self, name: str, made: Made) -> None:
        """Keep a thing with its files."""
        self.new.made[name] = made
        self._kept += made[2]

    def run(self, name: str, frame: str, make: Callable[[], Mapping[str, bytes]]) -> bool:
        """Make a thing if it must be made, else keep its files.

        Args:
            name: Its name; the first word is its sort.
            frame: Hash of what it has in common with others.
            make: Makes it: bytes by path in the site.

        Returns:
            True if it was made.
        """
        made = self.holds(name, frame)
        if made is not None:
            self.keep(name, made)
            return False
        if self.work.reasons is not None:
            self.work.reasons[name] = self.old.why(name, frame)
        outer, self.world.trace = self.world.trace, set()
        try:
            files = make()
            looks = self.world.trace
        finally:
            self.world.trace = outer
        for path, data in files.items():
            self.target.put(path, data)
        self.new.put(name, frame, looks=looks or (), paths=files, world=self.world)
        sort = name.partition(" ")[0]
        self.work.made[sort] = self.work.made.get(sort, 0) + 1
        return True

    def finish(self) -> None:
        """Take all kept files into the target.

        Raises:
            StaleError: Some of them are not there as they were published.
        """
        if self.target.keep_all(self._kept):
            raise StaleError


class StaleError(Exception):
    """The published files are not what the memory says: everything must be made anew."""
