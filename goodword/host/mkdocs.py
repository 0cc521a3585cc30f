"""The one place that knows MkDocs: configuration in, shell and assets in, a finished site out.

The order of MkDocs' events binds us (DESIGN, section 3): a build writes into a scratch folder and publishes
only in ``on_shutdown`` when it was *done*; in ``serve`` nothing is redirected.
"""

from __future__ import annotations

import logging
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

from goodword.build import Built, Host, build, speak
from goodword.errors import SettingsError
from goodword.host.live import problem_page, serve_reload_script
from goodword.host.settings import day_of_build, settings_of
from goodword.model.catalogue import message, severity
from goodword.model.problem import Severity
from goodword.model.site import Settings
from goodword.model.views.shell import SLOTS, Frame, slot_mark
from goodword.publish.files import ContentFiles, read_content, read_theme
from goodword.publish.generation import publish, read_tree
from goodword.publish.store import PhotoStore

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
        """Build the site; in a preview write it where MkDocs serves from."""
        assert self._settings is not None
        content = read_content(content_folder(config))
        try:
            as_of = day_of_build(self.config.as_of, self._settings.timezone)
        except SettingsError as error:
            raise Abort(str(error)) from None
        host = make_host(config)
        cache = Path(config.config_file_path or ".").parent / ".cache" / "goodword"
        built = build(content, self._settings, as_of=as_of, host=host, store=PhotoStore(cache / "photos"))
        target = Path(config.site_dir)
        if not self._tell(built, config, content):
            target.mkdir(parents=True, exist_ok=True)
            target.joinpath("404.html").write_bytes(self._problem_page(built, config, content))
            return
        for name, data in built.outputs.items():
            path = target / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        self.built, self._done = built, True

    def _tell(self, built: Built, config: MkDocsConfig, content: ContentFiles) -> bool:
        """Say every problem once, errors last; a build stops at an error, a preview goes on without it."""
        lines = self._lines(built, config, content)
        for level, text in lines:
            log.log(_LEVELS[level], text)
        errors = [text for level, text in lines if level == "error"]
        if errors and self._command != "serve":
            raise Abort(
                f"The content has {len(errors)} error{'s' * (len(errors) != 1)}; nothing was published."
            )
        return not errors

    def _lines(self, built: Built, config: MkDocsConfig, content: ContentFiles) -> list[tuple[Severity, str]]:
        """What was found, in the language of the messages, errors last."""
        folder = content.folder
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

    def _problem_page(self, built: Built, config: MkDocsConfig, content: ContentFiles) -> bytes:
        """What the preview shows at every address while the content has errors."""
        errors = [text for level, text in self._lines(built, config, content) if level == "error"]
        return problem_page(errors, self.config.messages, self._speech(config))

    def on_build_error(self, *, error: Exception) -> None:
        """A build that failed, for whatever reason, publishes nothing."""
        self._done = False

    def on_shutdown(self) -> None:
        """Publish a finished build in one step."""
        if self._scratch is None:
            return
        try:
            if self._done:
                publish(read_tree(Path(self._scratch.name)), Path(self._site_dir))
        finally:
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

    def shell(frame: Frame, globals_: dict[str, Any]) -> str:
        environment = config.theme.get_env()
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
