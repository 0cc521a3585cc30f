"""The preview server: MkDocs' server answers with what the engine makes when it is asked for."""

from __future__ import annotations

import contextlib
import dataclasses
import logging
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import parse_qs, quote

from mkdocs.config.defaults import MkDocsConfig

from goodword.build import Build
from goodword.build.preview import MISSING, Preview
from goodword.host.folders import cache_folder
from goodword.host.live import inject, problem_page, serve_reload_script
from goodword.host.panel import FILES, NOTES_PATH, notes_json, with_panel, words_of
from goodword.host.publication import PHOTOS, PREVIEW
from goodword.host.settings import day_of_build
from goodword.host.theme import bytecode_folder, make_host
from goodword.host.watching import Changes, watch_natively
from goodword.model.catalogue import message
from goodword.model.catalogue.kind import N_
from goodword.model.settings import Settings
from goodword.publish.stamp import engine_stamp, stamp
from goodword.publish.store import PhotoStore
from goodword.publish.units import UnitStore

log = logging.getLogger("mkdocs.plugins.goodword")

ALONE = N_("The preview does not work with --no-livereload; start it without that")

_PATIENCE_S = 60
_FINE, _ELSEWHERE, _NOT_FOUND = "200 OK", "302 Found", "404 Not Found"
_TYPES = {
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript",
    "json": "application/json", "xml": "text/xml", "svg": "image/svg+xml", "ico": "image/x-icon",
    "png": "image/png", "jpg": "image/jpeg", "webp": "image/webp", "txt": "text/plain; charset=utf-8",
}  # fmt: skip

Start = Callable[..., Any]
Environment = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Found:
    status: str
    data: bytes = b""
    is_page: bool = True


class LivePreview:
    """A preview that follows every change for as long as the server runs.

    Args:
        content: The content folder.
    """

    def __init__(self, content: Path) -> None:
        self._content = content
        self._preview, self._changes = Preview(content, self._store), Changes(content)
        self._nothing = UnitStore(None, "")
        # One thread looks at the site: no page is made of two states, and SQLite wants it so.
        self._desk = ThreadPoolExecutor(1, "goodword-preview")
        self._trouble = ""

    def follow(self, config: MkDocsConfig, settings: Settings, *, day: str, lang: str) -> None:
        """Look at everything: theme and settings may have changed, and so may all of the content.

        Args:
            config: MkDocs' configuration.
            settings: The site's settings.
            day: The day for which the site is shown, as it was asked for; empty: today.
            lang: Language of the messages.
        """
        cache = cache_folder(config)
        self._cache, self._day = cache / PREVIEW, day
        self._words = words = words_of(config, lang)
        # All that MkDocs' server shows where it does not ask us: with --no-livereload.
        Path(config.site_dir).mkdir(parents=True, exist_ok=True)
        alone = problem_page([words.translate(ALONE)], words.lang, words.translate)
        Path(config.site_dir, MISSING).write_bytes(alone)
        order = Build(
            settings,
            day_of_build(day, settings.timezone),
            make_host(config),
            self._nothing,
            PhotoStore(cache / PHOTOS),
            _never,
            bytecode=bytecode_folder(),
        )
        self._update(order)

    def _update(self, order: Build, files: Iterable[str] | None = None) -> None:
        self._order = order
        self._words.tell(self._desk.submit(self._preview.update, order, files).result())

    def _store(self, empty: bool) -> UnitStore:
        # Where the preview is served has nothing to do with what was made of the content.
        settings = dataclasses.replace(self._order.settings, site_url="")
        return UnitStore(None if empty else self._cache, stamp(engine_stamp(), settings))

    def attach(self, server: Any) -> None:
        """Let MkDocs' server answer with the preview.

        Args:
            server: MkDocs' ``LiveReloadServer``, before it serves.
        """
        serve_reload_script(server)
        inner, build = server.get_app(), server.builder

        def app(environment: Environment, start: Start) -> Iterable[bytes]:
            path = environment["PATH_INFO"].encode("latin-1").decode("utf-8", "replace")
            if path in FILES:
                data, kind = FILES[path]
                return _sent(start, _FINE, data, kind)
            ours = path == NOTES_PATH or path.startswith(server.mount_path)
            if path.startswith("/livereload") or not ours:
                return inner(environment, start)  # type: ignore[no-any-return]
            answer = self._answer(server, path, environment, start)
            return inner(environment, start) if answer is None else answer

        server.builder = lambda: self._rebuild(build)
        server.set_app(app)
        for folder in (str(self._content), *self._order.host.theme_folders):
            server.watch(folder)
        watch_natively(server, self._changes)

    def close(self) -> None:
        """Keep what is of use for the next preview."""
        self._desk.submit(self._preview.close).result()
        self._desk.shutdown()
        self._nothing.close()

    def _rebuild(self, build: Callable[[], object]) -> None:
        """Follow a change: content is looked at without MkDocs, which has nothing to do with it."""
        files, elsewhere = self._changes.taken()
        try:
            if elsewhere or self._trouble:
                build()
            else:
                day = day_of_build(self._day, self._order.settings.timezone)
                self._update(dataclasses.replace(self._order, as_of=day), files)
            self._trouble = ""
        except (Exception, SystemExit) as error:
            self._trouble = str(error) or type(error).__name__
            log.error("%s", self._trouble)

    def _answer(
        self, server: Any, path: str, environment: Environment, start: Start
    ) -> Iterable[bytes] | None:
        with server._epoch_cond:
            server._epoch_cond.wait_for(
                lambda: server._visible_epoch == server._wanted_epoch, timeout=_PATIENCE_S
            )
            epoch = server._visible_epoch
        if path == NOTES_PATH:
            asked = parse_qs(environment.get("QUERY_STRING", "")).get("page", [""])[0]
            return _sent(start, _FINE, self._notes(server, asked), _TYPES["json"])
        where = path[len(server.mount_path) :].removesuffix("index.html")
        try:
            found = self._found(where)
        except Exception as error:
            log.exception("%s cannot be shown", path)
            page = inject(self._stuck(error), epoch)
            return _sent(start, "500 Internal Server Error", page, _TYPES["html"])
        if found.status == _ELSEWHERE:
            start(found.status, [("Location", quote(f"{path}/"))])
            return []
        if found.status == _NOT_FOUND and Path(server.root, where.lstrip("/")).is_file():
            return None
        if not found.is_page:
            return _sent(start, found.status, found.data, _type(where))
        return _sent(start, found.status, inject(with_panel(found.data), epoch), _TYPES["html"])

    def _found(self, where: str) -> _Found:
        """What lies at an address of the site."""
        is_page = not where or where.endswith(("/", ".html"))
        data = self._page(where) if is_page else self._file(where)
        if data is not None:
            return _Found(_FINE, data, is_page)
        if not is_page and self._page(f"{where}/") is not None:
            return _Found(_ELSEWHERE)
        return _Found(_NOT_FOUND, self._page(MISSING) or b"")

    def _page(self, where: str) -> bytes | None:
        return self._desk.submit(self._preview.page, where).result()

    def _file(self, path: str) -> bytes | None:
        found = self._desk.submit(self._preview.file, path).result()
        if callable(found):
            with contextlib.suppress(OSError):
                return found()
            return None
        return found

    def _notes(self, server: Any, asked: str) -> bytes:
        where = asked.removeprefix(server.mount_path).removesuffix("index.html")
        notes = self._desk.submit(self._preview.notes, where).result()
        return notes_json(notes, self._words, mount=server.mount_path, trouble=self._trouble)

    def _stuck(self, error: Exception) -> bytes:
        """What is said where a page cannot be made: for a fault in a template, say."""
        notes, words = self._desk.submit(self._preview.notes, "").result(), self._words
        lines = [f"{words.shown}/{p.place}: {message(p, words.translate).what}" for p in notes.others]
        return problem_page([*lines, f"{type(error).__name__}: {error}"], words.lang, words.translate)


def _never(path: str) -> bytes:
    """A preview keeps nothing of what is published."""
    raise KeyError(path)


def _type(path: str) -> str:
    return _TYPES.get(PurePosixPath(path).suffix[1:], "application/octet-stream")


def _sent(start: Start, status: str, data: bytes, kind: str) -> Iterable[bytes]:
    # What is kept by a browser would be shown again after a change.
    heads = [("Content-Type", kind), ("Content-Length", str(len(data))), ("Cache-Control", "no-cache")]
    start(status, heads)
    return [data]
