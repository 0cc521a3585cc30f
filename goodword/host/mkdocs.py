"""The one place that knows MkDocs: configuration in, shell and assets in, a finished site out.

The order of MkDocs' events binds us (DESIGN, section 3): a build writes into a scratch folder and publishes
only in ``on_shutdown`` when it was *done*; in ``serve`` nothing is redirected.
"""

from __future__ import annotations

import contextlib
import gc
import logging
import os
import tempfile
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from mkdocs.config import config_options as option
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files

from goodword.build import Build, Built, Host, build, remember, speak
from goodword.build.making import FolderTarget, StaleError, Target
from goodword.build.stamp import engine_stamp, stamp
from goodword.errors import SettingsError
from goodword.formats.html import Bytecode
from goodword.host.live import problem_page, serve_reload_script
from goodword.host.settings import day_of_build, settings_of
from goodword.model.catalogue import message, severity
from goodword.model.problem import Severity
from goodword.model.site import Settings
from goodword.model.views.shell import SLOTS, Frame, slot_mark
from goodword.publish.draft import Draft
from goodword.publish.files import read_theme
from goodword.publish.generation import read_tree
from goodword.publish.scan import scan
from goodword.publish.site import Generation, Site
from goodword.publish.store import PhotoStore
from goodword.publish.units import UnitStore

log = logging.getLogger("mkdocs.plugins.goodword")

_LEVELS = {"error": logging.ERROR, "held": logging.INFO, "warning": logging.WARNING}


class GoodwordConfig(Config):  # type: ignore[no-untyped-call]
    """Options of the plugin in ``mkdocs.yml``."""

    languages = option.Type(list, default=[])
    timezone = option.Type(str, default="Europe/Sarajevo")
    permanent_base = option.Type(str, default="")
    reads = option.Type(dict, default={})
    as_of = option.Type(str, default="")
    messages = option.Type(str, default="en")


class GoodwordPlugin(BasePlugin[GoodwordConfig]):  # type: ignore[no-untyped-call]
    """Builds the site with Goodword's engine inside MkDocs."""

    def __init__(self) -> None:
        self._command = "build"
        self._done = False
        self._site_dir = ""
        self._scratch: tempfile.TemporaryDirectory[str] | None = None
        self._settings: Settings | None = None
        self._held: contextlib.ExitStack | None = None
        self._finish: Callable[[], None] | None = None
        self.built: Built | None = None

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Remember whether this is a build or a preview."""
        self._command = command

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the settings, and turn MkDocs' output to a scratch folder."""
        try:
            self._settings = settings_of(config, self.config)
        except SettingsError as error:
            raise Abort(str(error)) from None
        self._done = False
        if self._command != "serve" and self._scratch is None:
            self._site_dir = config.site_dir
            self._scratch = tempfile.TemporaryDirectory(prefix="goodword-")
            config.site_dir = self._scratch.name
        config.theme.static_templates = set()
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Keep what MkDocs may publish: nothing of the content; the engine writes every page and asset."""
        return Files([])

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Build the site: into the next generation, or in a preview where MkDocs serves from."""
        assert self._settings is not None
        # A build makes millions of values and few cycles; by default all are looked through all the time.
        gc.set_threshold(200_000, 50, 1000)
        gc.freeze()
        try:
            self._done = self._preview(config) if self._command == "serve" else self._build(config)
        except SettingsError as error:
            raise Abort(str(error)) from None

    def _preview(self, config: MkDocsConfig) -> bool:
        cache, target = _cache(config), Path(config.site_dir)
        units = UnitStore(cache / "preview.sqlite", self._stamp())
        try:
            built = self._run(config, FolderTarget(target), units)
            units.commit()
        finally:
            units.close()
        errors = self._tell(built, config)
        if errors:
            target.mkdir(parents=True, exist_ok=True)
            page = problem_page(errors, self.config.messages, self._speech(config))
            target.joinpath("404.html").write_bytes(page)
        return not errors

    def _build(self, config: MkDocsConfig) -> bool:
        cache = _cache(config)
        site = Site(Path(self._site_dir), cache)
        self._held = contextlib.ExitStack()
        self._held.enter_context(site.locked())
        units = UnitStore(cache / "units.sqlite", self._stamp())
        self._held.callback(units.close)
        draft = self._held.enter_context(site.draft())
        try:
            self.built = self._run(config, draft, units, site.published())
        except StaleError:
            self.built = self._run(config, draft, units)
        errors = self._tell(self.built, config)
        if errors:
            count = f"{len(errors)} error{'s' * (len(errors) != 1)}"
            raise Abort(f"The content has {count}; nothing was published.")
        if self.built.unchanged:
            return True
        for path, data in read_tree(Path(config.site_dir)).items():
            draft.put(path, data)
        self._finish = lambda: self._publish(site, draft, units)
        return True

    def _publish(self, site: Site, draft: Draft, units: UnitStore) -> None:
        """Make the draft the site, and remember what it was made from."""
        assert self.built is not None
        draft.commit({"withdrawn": list(self.built.withdrawn)})
        known = site.published()
        remember(self.built, units, known.id if known else "")

    def _run(
        self, config: MkDocsConfig, target: Target, units: UnitStore, known: Generation | None = None
    ) -> Built:
        assert self._settings is not None
        order = Build(
            self._settings,
            day_of_build(self.config.as_of, self._settings.timezone),
            make_host(config),
            units,
            PhotoStore(_cache(config) / "photos"),
            lambda path: (Path(self._site_dir) / path).read_bytes(),
            bytecode=_bytecode_folder(),
            generation=known.id if known else "",
        )
        return build(scan(content_folder(config), units.sources()), target, order)

    def _stamp(self) -> str:
        return stamp(engine_stamp(), self._settings)

    def _tell(self, built: Built, config: MkDocsConfig) -> list[str]:
        """Say every problem once, errors last; gives the lines of errors."""
        lines = self._lines(built, config) if built.problems else []
        for level, text in lines:
            log.log(_LEVELS[level], text)
        return [text for level, text in lines if level == "error"]

    def _lines(self, built: Built, config: MkDocsConfig) -> list[tuple[Severity, str]]:
        """What was found, in the language of the messages, errors last."""
        folder = content_folder(config)
        base = Path(config.config_file_path or ".").parent
        shown = folder.relative_to(base) if folder.is_relative_to(base) else folder
        translate = self._speech(config)
        lines: list[tuple[Severity, str]] = []
        for problem in built.problems:
            said = message(problem, translate)
            field = f"{problem.field}: " if problem.field else ""
            text = f"{shown.as_posix()}/{problem.place}: {field}{said.what}; {said.fix}"
            lines.append((severity(problem.code), text))
        return sorted(lines, key=lambda line: ("held", "warning", "error").index(line[0]))

    def _speech(self, config: MkDocsConfig) -> Callable[[str], str]:
        speeches = speak(read_theme(tuple(config.theme.dirs)), [self.config.messages])
        return speeches[self.config.messages].gettext

    def on_build_error(self, *, error: Exception) -> None:
        """A build that failed, for whatever reason, publishes nothing."""
        self._done = False

    def on_shutdown(self) -> None:
        """Publish a finished build in one step."""
        try:
            if self._done and self._finish is not None:
                self._finish()
        finally:
            self._finish = None
            if self._held is not None:
                self._held.close()
                self._held = None
            if self._scratch is not None:
                self._scratch.cleanup()
                self._scratch = None

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Watch the content and the theme; reload through a file, as the policy wants."""
        server.watch(str(content_folder(config)))
        for folder in config.theme.dirs:
            if Path(folder).joinpath("main.html").exists():
                server.watch(folder)
        serve_reload_script(server)
        return server


def _cache(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path or ".").parent / ".cache" / "goodword"


def _bytecode_folder() -> Path:
    """Where compiled templates are kept: with the user, not with the site, because they are run."""
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(home) / "goodword" / "templates"


def content_folder(config: MkDocsConfig) -> Path:
    """The folder that editors touch: the parent of ``docs_dir`` (``content/pages``)."""
    return Path(config.docs_dir).parent


def make_host(config: MkDocsConfig) -> Host:
    """What the engine wants of its host, from MkDocs' theme.

    Args:
        config: MkDocs' configuration.

    Returns:
        Theme folders, assets, and the answer to "give me a shell".
    """
    folders = tuple(f for f in config.theme.dirs if not Path(f).samefile(_mkdocs_templates()))
    assets: dict[str, bytes] = {}
    for folder in reversed(folders):
        root = Path(folder) / "assets"
        for path in sorted(root.rglob("*")):
            if path.is_file() and not path.name.startswith("."):
                assets[path.relative_to(root).as_posix()] = path.read_bytes()

    bytecode = Bytecode(_bytecode_folder())

    def shell(frame: Frame, globals_: dict[str, Any]) -> str:
        environment = config.theme.get_env()
        environment.bytecode_cache = bytecode
        environment.autoescape = True
        environment.trim_blocks = environment.lstrip_blocks = True
        environment.globals.update(globals_)
        marks = {name: slot_mark(name) for name in SLOTS}
        return environment.get_template("main.html").render(frame=frame, slot=marks, config=config)

    return Host(folders, str(icon_folder()), dict(sorted(assets.items())), shell)


def _mkdocs_templates() -> Path:
    spec = find_spec("mkdocs")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / "templates"


def icon_folder() -> Path:
    """Folder of Material's icons; found without importing the package."""
    spec = find_spec("material")
    if spec is None or spec.origin is None:
        raise Abort(
            "The package mkdocs-material is missing; its icons are needed. Install it, or run scripts/build."
        )
    return Path(spec.origin).parent / "templates" / ".icons"
