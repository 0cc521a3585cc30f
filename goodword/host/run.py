"""Run MkDocs from our own commands, and turn its exceptions into exit codes."""

from __future__ import annotations

import contextlib
import errno
import logging
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.commands.serve import serve
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError, MkDocsException

from goodword.errors import SettingsError
from goodword.host.config_file import NO_PLUGIN, language_of, load_settings, words_for
from goodword.host.exits import CANNOT_GO_ON, FINE, WRONG_USAGE
from goodword.host.folders import as_typed, cache_folder, content_folder
from goodword.host.glance import Answer, Asked, Seen, keep
from goodword.host.mkdocs import GoodwordPlugin
from goodword.host.publication import Wishes
from goodword.host.telling import WrongUsage, sentence
from goodword.host.theme import theme_folders
from goodword.model.catalogue.kind import N_
from goodword.publish.stamp import theme_stamp

DONE = N_("{pages} pages, {written} written, in {seconds} s: {site}")
NOTHING_CHANGED = N_("Nothing has changed ({pages} pages): {site}")
STOPPED = N_("The build was stopped. The published site is whole.")
_BY_MKDOCS = N_("The build could not go on: {why}")
_NO_PREVIEW = N_("The preview could not go on: {why}")
_TAKEN = N_("Something else uses this address; choose another: -a 127.0.0.1:8001")


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a build ended.

    Attributes:
        code: Exit code.
        error: A sentence for the user when it did not end well.
        pages: Number of pages.
        written: Files that are new or have other bytes than before.
        deleted: Files that are gone.
        site_dir: Where the site lies.
        reasons: Why things were made again, by name, if that was asked for.
        lang: Language of messages.
    """

    code: int
    error: str = ""
    pages: int = 0
    written: int = 0
    deleted: int = 0
    site_dir: str = ""
    reasons: Mapping[str, list[str]] = field(default_factory=dict)
    lang: str = ""


def run_build(
    config_file: str,
    *,
    site_dir: str | None = None,
    as_of: str = "",
    strict: bool = False,
    lang: str = "",
    wishes: Wishes | None = None,
) -> Outcome:
    """Build a site as ``mkdocs build`` does.

    Args:
        config_file: Path of ``mkdocs.yml``.
        site_dir: Output folder; None: the configured one.
        as_of: Day or moment for which it is built; empty: from the environment or now.
        strict: Warnings stop the build.
        lang: Language of messages; empty: English.
        wishes: How the build goes about its work.

    Returns:
        How it ended.
    """
    with _log_to_terminal():
        try:
            written = Path(config_file).read_bytes()
            config = settings_from(config_file, lang=lang, site_dir=site_dir, strict=strict or None)
            plugin = plugin_of(config, config_file)
            asked = Asked(config_file, site_dir, as_of, strict, lang)
            before = written, theme_stamp(theme_folders(config)), plugin.config["as_of"]
            plugin.config["as_of"] = as_of or plugin.config["as_of"]
            plugin.config["messages"] = lang or plugin.config["messages"]
            plugin.wishes = wishes or Wishes()
            target = config.site_dir
            config.plugins.on_startup(command="build", dirty=False)
            try:
                build(config)
            finally:
                config.plugins.on_shutdown()
        except KeyboardInterrupt:
            return Outcome(CANNOT_GO_ON, words_for(lang or language_of(config_file))(STOPPED))
        except Exception as error:
            return failed(error, config_file, site_dir or "site", lang)
    _note(config, plugin, asked, before)
    return _done(plugin, target)


def _note(config: MkDocsConfig, plugin: GoodwordPlugin, asked: Asked, before: tuple[bytes, str, str]) -> None:
    """Leave a note with which the next build sees at once that nothing has changed."""
    if set(config.plugins) != {"goodword"} or plugin.built is None:
        return
    settings, theme, as_of = before
    day, files, generation = plugin.seen
    site, content = str(Path(config.site_dir).resolve()), str(content_folder(config).resolve())
    zone = str(plugin.config["timezone"])
    seen = Seen(settings, theme_folders(config), theme, zone, as_of, day, content, files, site, generation)
    said = words_for(plugin.config["messages"])(NOTHING_CHANGED)
    keep(cache_folder(config), asked, seen, Answer(plugin.built.pages, site, tuple(plugin.said), said))


def _done(plugin: GoodwordPlugin, target: str) -> Outcome:
    built, report = plugin.built, plugin.report
    return Outcome(
        FINE,
        pages=built.pages if built else 0,
        written=report.written if report else 0,
        deleted=report.deleted if report else 0,
        site_dir=as_typed(target),
        reasons=(built.work.reasons if built else None) or {},
        lang=plugin.config["messages"],
    )


def failed(error: Exception, config_file: str, site_dir: str, lang: str = "") -> Outcome:
    """The outcome after an exception; it never becomes a traceback.

    Args:
        error: The exception.
        config_file: Path of ``mkdocs.yml``.
        site_dir: Output folder, for the sentence.
        lang: Language of the sentence; empty: the one that stands in ``mkdocs.yml``.
    """
    lang = lang or language_of(config_file)
    if isinstance(error, ConfigurationError):
        return Outcome(WRONG_USAGE, f"{config_file}: {error}")
    if isinstance(error, Abort):
        return Outcome(error.exit_code, str(error))
    if isinstance(error, MkDocsException):
        return Outcome(CANNOT_GO_ON, words_for(lang)(_BY_MKDOCS).format(why=error))
    return Outcome(CANNOT_GO_ON, sentence(error, Path(site_dir), lang))


def run_serve(config_file: str, dev_addr: str | None) -> int:
    """Serve a site as ``mkdocs serve`` does.

    Args:
        config_file: Path of ``mkdocs.yml``.
        dev_addr: Address and port; None: the configured ones.

    Returns:
        Exit code.
    """
    with _log_to_terminal("mkdocs.plugins", "mkdocs.livereload"):
        try:
            settings_from(config_file)  # MkDocs would stop at the first mistake, and name it in its own words
            serve(config_file, dev_addr=dev_addr)
        except Abort as error:
            print(error, file=sys.stderr)
            return max(error.exit_code, WRONG_USAGE)  # MkDocs' own is 1, for settings that it cannot use
        except (OSError, MkDocsException) as error:
            say = words_for(language_of(config_file))
            print(say(_NO_PREVIEW).format(why=error), file=sys.stderr)
            if getattr(error, "errno", None) == errno.EADDRINUSE:
                print(say(_TAKEN), file=sys.stderr)
            return CANNOT_GO_ON
    return FINE


def settings_from(config_file: str, *, lang: str = "", **more: Any) -> MkDocsConfig:
    """Read ``mkdocs.yml``.

    Args:
        config_file: Its path.
        lang: Language of messages; empty: the one that stands there.
        more: What is not as it stands there; None: as it stands there.

    Raises:
        WrongUsage: It cannot be used; the text says why.
    """
    try:
        return load_settings(config_file, lang=lang, **more)
    except SettingsError as error:
        raise WrongUsage(error.told(words_for(lang or language_of(config_file)))) from None


def plugin_of(config: MkDocsConfig, config_file: str) -> GoodwordPlugin:
    """Our plugin in MkDocs' configuration.

    Args:
        config: MkDocs' configuration.
        config_file: Path of ``mkdocs.yml``, for the sentence.

    Raises:
        WrongUsage: It is not there.
    """
    for plugin in config.plugins.values():
        if isinstance(plugin, GoodwordPlugin):
            return plugin
    said = words_for(language_of(config_file))(NO_PLUGIN)
    raise WrongUsage(said.format(file=config_file))


@contextlib.contextmanager
def _log_to_terminal(*names: str) -> Iterator[None]:
    """Show what the build says, a line each, as ``mkdocs build`` would, without its own chatter."""
    names = names or ("mkdocs.plugins",)
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
    before = {name: logging.getLogger(name).level for name in names}
    for name in names:
        logging.getLogger(name).addHandler(handler)
        logging.getLogger(name).setLevel(logging.INFO)
    try:
        yield
    finally:
        for name, level in before.items():
            logging.getLogger(name).removeHandler(handler)
            logging.getLogger(name).setLevel(level)
