"""The one place that knows MkDocs: configuration in, shell and assets in, a finished site out.

The order of MkDocs' events binds us (DESIGN, section 3): a build writes into a scratch folder and publishes
only in ``on_shutdown`` when it was *done*; in ``serve`` nothing is redirected.
"""

from __future__ import annotations

import gc
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

from mkdocs.config import config_options as option
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files

from goodword.build import Build, Built, build
from goodword.build.making import Target
from goodword.host.folders import cache_folder, content_folder
from goodword.host.preview import LivePreview
from goodword.host.publication import PHOTOS, Publication, Wishes
from goodword.host.settings import day_of_build, settings_of
from goodword.host.telling import in_a_sentence, nothing_published, tell, tell_deleted
from goodword.host.theme import bytecode_folder, make_host
from goodword.model.licence import DEFAULT_LICENCE
from goodword.model.settings import Settings
from goodword.publish.scan import scan
from goodword.publish.site import Generation, Report
from goodword.publish.stamp import engine_stamp, stamp
from goodword.publish.store import PhotoStore
from goodword.publish.units import UnitStore

__all__ = ["GoodwordConfig", "GoodwordPlugin", "content_folder", "make_host"]


class Moment(option.Type[str]):
    """A day or moment, also one that YAML has read as a date."""

    def run_validation(self, value: object) -> str:
        """Take a date for the text that stands in the file."""
        return super().run_validation(value.isoformat() if isinstance(value, date) else value)


class GoodwordConfig(Config):  # type: ignore[no-untyped-call]
    """Options of the plugin in ``mkdocs.yml``."""

    languages = option.Type(list, default=[])
    timezone = option.Type(str, default="Europe/Sarajevo")
    permanent_base = option.Type(str, default="")
    reads = option.Type(dict, default={})
    licence = option.Type(str, default=DEFAULT_LICENCE)
    site_names = option.Type(dict, default={})
    site_descriptions = option.Type(dict, default={})
    as_of = Moment(str, default="")
    messages = option.Type(str, default="en")


class GoodwordPlugin(BasePlugin[GoodwordConfig]):  # type: ignore[no-untyped-call]
    """Builds the site with Goodword's engine inside MkDocs."""

    def __init__(self) -> None:
        self._command = "build"
        self._done = False
        self._site_dir = ""
        self._config: MkDocsConfig | None = None
        self._scratch: tempfile.TemporaryDirectory[str] | None = None
        self._settings: Settings | None = None
        self._publication: Publication | None = None
        self._live: LivePreview | None = None
        self.wishes = Wishes()
        self.built: Built | None = None
        self.said: list[tuple[str, str]] = []
        self.seen: tuple[str, str, str] = ("", "", "")
        """Day of the build, what the content looked like, id of what is published."""
        self.report: Report | None = None

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Begin: MkDocs keeps plugins, so this one may have built before."""
        self._command = command
        self.built = self.report = None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the settings, and turn MkDocs' output to a scratch folder."""
        with in_a_sentence(Path(config.site_dir), self.config.messages):
            self._settings = settings_of(config, self.config)
            self._done = False
            if self._command != "serve" and self._scratch is None:
                self._site_dir, self._config = config.site_dir, config
                self._scratch = tempfile.TemporaryDirectory(prefix="goodword-", ignore_cleanup_errors=True)
                config.site_dir = self._scratch.name
        config.theme.static_templates = set()
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Keep what MkDocs may publish: nothing of the content; the engine writes every page and asset."""
        return Files([])

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Build the site: into the next generation, or in a preview where MkDocs serves from."""
        # A build makes millions of values and few cycles; by default all are looked through all the time.
        gc.set_threshold(200_000, 50, 1000)
        gc.freeze()
        gc.enable()
        with in_a_sentence(Path(self._site_dir), self.config.messages):
            self._done = self._preview(config) if self._command == "serve" else self._build(config)

    def _preview(self, config: MkDocsConfig) -> bool:
        """Look at the content; a page is made when the browser asks for it."""
        assert self._settings is not None
        if self._live is None:
            self._live = LivePreview(content_folder(config))
        self._live.follow(config, self._settings, day=self.config.as_of, lang=self.config.messages)
        return True

    def _build(self, config: MkDocsConfig) -> bool:
        publication = self._publication = Publication(
            Path(self._site_dir), cache_folder(config), self._stamp(), clean=self.wishes.clean
        )
        self.built = publication.make(lambda *parts: self._run(config, *parts))
        self.said = tell(self.built.problems, config, self.config.messages)
        errors = sum(level == "error" for level, _ in self.said)
        if errors:
            raise Abort(nothing_published(errors, config, self.config.messages))
        tell_deleted(self.built.deleted, config, self.config.messages)
        if not self.built.unchanged:
            publication.take(Path(config.site_dir))
        return True

    def _run(
        self, config: MkDocsConfig, target: Target, units: UnitStore, known: Generation | None = None
    ) -> Built:
        assert self._settings is not None
        day = day_of_build(self.config.as_of, self._settings.timezone)
        folder = scan(content_folder(config), units.sources())
        self.seen = (day.isoformat(), folder.look, "")
        order = Build(
            self._settings,
            day,
            make_host(config),
            units,
            PhotoStore(cache_folder(config) / PHOTOS),
            lambda path: (Path(self._site_dir) / path).read_bytes(),
            bytecode=bytecode_folder(),
            generation=known.id if known else "",
            shown=self._publication.shown if self._publication else {},
            workers=self.wishes.jobs,
            why=self.wishes.why,
            progress=self.wishes.progress,
        )
        return build(folder, target, order)

    def _stamp(self) -> str:
        return stamp(engine_stamp(), self._settings)

    def on_build_error(self, *, error: Exception) -> None:
        """A build that failed, for whatever reason, publishes nothing."""
        self._done = False

    def on_shutdown(self) -> None:
        """Publish a finished build in one step."""
        try:
            if self._done and self._publication and self.built and not self.built.unchanged:
                with in_a_sentence(Path(self._site_dir), self.config.messages):
                    self.report = self._publication.publish(self.built)
        finally:
            self._done = False
            if self._live is not None:
                self._live.close()
                self._live = None
            if self._publication is not None:
                self.seen = (*self.seen[:2], self._publication.generation)
                self._publication.close()
                self._publication = None
            if self._scratch is not None:
                self._scratch.cleanup()
                self._scratch = None
            if self._config is not None:
                # Whoever comes after the build, such as gh-deploy, looks for the site here.
                self._config.site_dir = self._site_dir

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Let the server answer with the preview."""
        assert self._live is not None
        self._live.attach(server)
        return server
