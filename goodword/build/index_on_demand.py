"""The search index of a preview: made when somebody first searches, patched when somebody searches again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from goodword.build.making import Maker
from goodword.build.memory import Memory
from goodword.build.searching import update_search
from goodword.publish.units import UnitStore
from goodword.stages.present.context import Context
from goodword.stages.present.search import facet_labels, search_jobs
from goodword.stages.present.world import World


class _Files:
    """Files in memory."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}

    def put(self, path: str, data: bytes) -> bool:
        """Take a file."""
        self.files[path] = data
        return True

    def keep_all(self, paths: Iterable[str]) -> list[str]:
        """All files stay where they are."""
        return [path for path in paths if path not in self.files]


class IndexOnDemand:
    """A search index that is brought up to date when somebody asks for it."""

    def __init__(self) -> None:
        self._target, self._memory = _Files(), Memory()
        self._store: UnitStore | None = None
        self._world: World | None = None

    def file(self, path: str, world: World, contexts: Mapping[str, Context], base: str) -> bytes | None:
        """A file of the index.

        Args:
            path: Its path in the site.
            world: The site; another one than the last time means that something changed.
            contexts: One context per language.
            base: Hash of theme and settings.

        Returns:
            Its bytes; None if there is no such file.
        """
        if world is not self._world:
            self._update(world, contexts, base)
            self._world = world
        return self._target.files.get(path)

    def close(self) -> None:
        """Let go of everything."""
        if self._store is not None:
            self._store.close()

    def _update(self, world: World, contexts: Mapping[str, Context], base: str) -> None:
        if self._store is None:
            self._store = UnitStore(None, "")
        self._memory.compare(world)
        maker = Maker(world, self._memory, self._target)
        files = self._target.files
        update_search(
            maker,
            search_jobs(contexts),
            facet_labels(contexts),
            frame=base,
            store=self._store,
            published=files.__getitem__,
        )
        kept = frozenset(maker.new.made["index"][2])
        for path in [path for path in files if path not in kept]:
            del files[path]
        self._memory = maker.new
