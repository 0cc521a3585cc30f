"""Run MkDocs from our own commands, and turn its exceptions into exit codes."""

from __future__ import annotations

import contextlib
import logging
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs.commands.build import build
from mkdocs.commands.serve import serve
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError, MkDocsException

FINE, CONTENT_ERRORS, WRONG_USAGE, CANNOT_GO_ON = 0, 1, 2, 3


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a build ended.

    Attributes:
        code: Exit code.
        error: A sentence for the user when it did not end well.
        pages: Number of pages.
        site_dir: Where the site lies.
    """

    code: int
    error: str = ""
    pages: int = 0
    site_dir: str = ""


def run_build(config_file: str, *, site_dir: str | None, as_of: str, strict: bool, lang: str) -> Outcome:
    """Build a site as ``mkdocs build`` does.

    Args:
        config_file: Path of ``mkdocs.yml``.
        site_dir: Output folder; None: the configured one.
        as_of: Day or moment for which it is built; empty: from the environment or now.
        strict: Warnings stop the build.
        lang: Language of messages; empty: English.

    Returns:
        How it ended.
    """
    with _log_to_terminal():
        try:
            config = load_config(config_file, site_dir=site_dir, strict=strict or None)
            plugin = _plugin(config)
            if plugin is None:
                return Outcome(
                    WRONG_USAGE,
                    f"{config_file}: add the plugin; write plugins: [goodword: {{languages: [bs]}}]",
                )
            plugin.config["as_of"] = as_of or plugin.config["as_of"]
            plugin.config["messages"] = lang or plugin.config["messages"]
            target = config.site_dir
            config.plugins.on_startup(command="build", dirty=False)
            try:
                build(config)
            finally:
                config.plugins.on_shutdown()
        except ConfigurationError as error:
            return Outcome(WRONG_USAGE, f"{config_file}: {error}")
        except Abort as error:
            return Outcome(CONTENT_ERRORS, str(error))
        except (OSError, MkDocsException) as error:
            return Outcome(CANNOT_GO_ON, f"The build could not go on: {error}")
        return Outcome(FINE, "", plugin.built.pages if plugin.built else 0, os.path.relpath(target))


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
            serve(config_file, dev_addr=dev_addr)
        except Abort as error:
            print(error, file=sys.stderr)
            return CONTENT_ERRORS
        except (OSError, MkDocsException) as error:
            print(f"The preview could not go on: {error}", file=sys.stderr)
            return CANNOT_GO_ON
    return FINE


def _plugin(config: MkDocsConfig):  # type: ignore[no-untyped-def]
    from goodword.host.mkdocs import GoodwordPlugin

    return next((p for p in config.plugins.values() if isinstance(p, GoodwordPlugin)), None)


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
