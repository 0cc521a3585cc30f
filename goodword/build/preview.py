"""The site while somebody writes: nothing is made before somebody asks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from goodword.build.contract import Build
from goodword.build.data import DataFiles
from goodword.build.index_on_demand import IndexOnDemand
from goodword.build.notes import Notes, notes_of
from goodword.build.order import speak
from goodword.build.outputs import feed_files, published_assets, renderer_of
from goodword.build.photos import photo_jobs
from goodword.build.reading import Reader
from goodword.build.router import Router
from goodword.build.session import Session, Shown
from goodword.errors import BrokenStoreError
from goodword.formats.html import Renderer
from goodword.formats.sitemap import robots, sitemap
from goodword.model.attached import FOLDER
from goodword.model.problem import Problem
from goodword.model.settings import Settings
from goodword.model.views.shell import Frame
from goodword.publish.files import read_theme
from goodword.publish.photos import PhotoJob, make_photos
from goodword.publish.stamp import stamp, theme_stamp
from goodword.publish.store import PhotoStore
from goodword.publish.units import UnitStore
from goodword.stages.present.context import contexts_in
from goodword.stages.present.data import DataMaker
from goodword.stages.present.feeds import FeedMaker
from goodword.stages.present.frame import frame
from goodword.stages.present.linked import linked
from goodword.stages.present.world import World
from goodword.text.i18n import Speech

MISSING = "404.html"
Later = Callable[[], bytes | None]
"""Makes a file that takes long and looks at nothing that may change: it may be called in another thread."""


@dataclass(slots=True)
class _Dress:
    """What depends on theme and settings, and is used again while they stay the same."""

    order: Build
    theme: Mapping[str, str]
    stamp: str
    speeches: Mapping[str, Speech]
    assets: Mapping[str, bytes]
    frames: Mapping[str, Frame] = field(default_factory=dict)
    renderer: Renderer | None = None


class Preview:
    """A site that is shown as it is being written.

    Args:
        content: The content folder.
        store: Opens the store of earlier previews; True: an empty one, because that is of no use.
    """

    def __init__(self, content: Path, store: Callable[[bool], UnitStore]) -> None:
        self._content, self._open = content, store
        self._store: UnitStore | None = None
        self._session: Session | None = None
        self._settings: Settings | None = None
        self._dress: _Dress | None = None
        self._index = IndexOnDemand()

    def update(self, order: Build, files: Iterable[str] | None = None) -> tuple[Problem, ...]:
        """Look at what has changed; nothing is rendered.

        Args:
            order: What the preview works with; the same host means that the theme is the same.
            files: Paths of all content files that changed; None: nobody knows.

        Returns:
            Everything that is to be said about the content.

        Raises:
            OSError: A file cannot be read.
        """
        known = None if files is None else tuple(files)
        try:
            self._show(order, self._take(order, known))
        except BrokenStoreError:
            self._begin_anew(order)
        return self._shown.taken.problems

    def page(self, where: str) -> bytes | None:
        """A page as a reader would get it; None if there is none at this address.

        Args:
            where: Root-relative address: empty, ends with ``/``, or ``404.html``.
        """
        try:
            return self._page(where)
        except BrokenStoreError:
            self._begin_anew(self._order)
            return self._page(where)

    def _page(self, where: str) -> bytes | None:
        job = self._router.job(where)
        return None if job is None else self._renderer.page(linked(job.make(), self._order.settings))

    def file(self, path: str) -> bytes | Later | None:
        """Anything but a page, as a reader would get it; None if there is none.

        Args:
            path: Path in the site.
        """
        try:
            return self._file(path)
        except BrokenStoreError:
            self._begin_anew(self._order)
            return self._file(path)

    def _file(self, path: str) -> bytes | Later | None:
        folder, _, rest = path.partition("/")
        if folder == "assets" or path == "favicon.ico":
            assert self._dress is not None
            return self._dress.assets.get(rest or path)
        if folder == "photos":
            return self._photo(path)
        if path.startswith(FOLDER):
            shown = ("attachment", rest) in self._shown.taken.entries
            return self._shown.folder.read(path) if shown else None
        if folder == "feeds":
            return self._feed(path)
        if folder == "data":
            return DataFiles(DataMaker(self._contexts)).file(path)
        if folder == "search":
            assert self._dress is not None
            base = stamp(self._dress.stamp, self._order.settings)
            return self._index.file(path, self._world, self._contexts, base)
        if path == "sitemap.xml":
            jobs = (job for job in self._router.jobs().values() if job.indexed)
            return sitemap([(job.address, job.languages, job.updated) for job in jobs], self._order.settings)
        return robots(self._order.settings.site_url) if path == "robots.txt" else None

    def notes(self, where: str) -> Notes:
        """What is to be said beside a page.

        Args:
            where: Its address.
        """
        return notes_of(self._shown, where, self._order.settings.languages)

    def close(self) -> None:
        """Keep what was made for the next preview."""
        try:
            if self._session is not None:
                self._session.save()
        except BrokenStoreError:
            pass
        finally:
            self._forget()
            self._index.close()

    def _begin_anew(self, order: Build) -> None:
        """What earlier previews left is broken: read everything again."""
        if self._store is not None:
            self._store.drop()
        self._forget()
        self._show(order, self._take(order, None, empty=True))

    def _forget(self) -> None:
        self._session = None
        if self._store is not None:
            self._store.close()
            self._store = None

    def _take(self, order: Build, files: tuple[str, ...] | None, *, empty: bool = False) -> Shown:
        if self._session is None or order.settings != self._settings:
            self._forget()
            self._store = self._open(empty)
            self._session = Session(self._content, self._store, order.settings, workers=order.workers)
            self._settings = order.settings
        return self._session.take(order.as_of, files)

    def _show(self, order: Build, shown: Shown) -> None:
        """Be ready to make pages of what is shown now."""
        assert self._session is not None
        self._order, self._shown = order, shown
        dress = self._dress
        if dress is None or dress.order.host is not order.host or dress.order.settings != order.settings:
            dress = self._dress = _dressed(order)
        reader = Reader(self._session, shown.taken, order.settings)
        world = World(shown.taken.entries, shown.related, reader, states=reader.states(), as_of=order.as_of)
        world.memos.update(getattr(getattr(self, "_world", None), "memos", {}))
        self._world = world
        self._contexts = contexts_in(world, dress.speeches, order.settings)
        self._router = Router(self._contexts)
        frames = {tag: frame(world, order.settings, s, tag) for tag, s in dress.speeches.items()}
        if dress.renderer is None or frames != dress.frames:
            dress.frames, dress.renderer = frames, renderer_of(world, order, dress.speeches, dress.theme)
        self._renderer = dress.renderer

    def _photo(self, path: str) -> Later | None:
        parts = path.split("/")
        taken, folder = self._shown.taken, self._shown.folder
        entry = taken.entries.get(("story", parts[1])) if len(parts) == 3 else None
        if entry is None:
            return None
        jobs = [job for job in photo_jobs(entry, taken, folder) if path in _paths(job)]
        store = self._order.photos
        return (lambda: next(_files_of(jobs[0], folder.read, store)).get(path)) if jobs else None

    def _size(self, path: str) -> int:
        later = self._photo(path)
        return len((later() if later else None) or b"")

    def _feed(self, path: str) -> bytes | None:
        wanted = path.removesuffix(".rss.xml").removesuffix(".atom.xml")
        for where, make in FeedMaker(self._contexts, self._size).jobs():
            if where == wanted:
                return feed_files(make(), self._order.settings).get(path)
        return None


def _dressed(order: Build) -> _Dress:
    theme = read_theme(order.host.theme_folders)
    made = published_assets(order.host, theme)
    speeches = speak(theme, order.settings.languages)
    return _Dress(order, theme, theme_stamp(order.host.theme_folders), speeches, made)


def _files_of(
    job: PhotoJob, read: Callable[[str], bytes], store: PhotoStore
) -> Iterator[Mapping[str, bytes]]:
    return (made for _, made in make_photos([job], read, store, 1))


def _paths(job: PhotoJob) -> set[str]:
    return {*(rendition.path for rendition in job.renditions), job.card} - {""}
