"""The site that a command is about: read, or a sentence why it cannot be."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from goodword.errors import N_
from goodword.host.exits import CANNOT_GO_ON, WRONG_USAGE
from goodword.text.language import LANGUAGES

if TYPE_CHECKING:
    from goodword.host.look import Look

config_option = click.option(
    "-f", "--config-file", default="mkdocs.yml", help="The site's mkdocs.yml.", metavar="FILE"
)
"""Which site a command is about."""


def open_site(config_file: str, *, as_of: str = "", lang: str = "") -> Look:
    """Read a site's settings and content; what is wrong with them ends the command.

    Args:
        config_file: Path of its ``mkdocs.yml``.
        as_of: The day for which it is looked at; empty: from the environment or now.
        lang: Language of messages; empty: the configured one.

    Returns:
        The site.
    """
    from goodword.errors import SettingsError
    from goodword.host.look import look

    need_site(config_file, lang)
    try:
        return look(config_file, as_of=as_of, lang=lang)
    except SettingsError as error:
        stop(error.told(_words(config_file, lang)), WRONG_USAGE)
    except OSError as error:
        stop(_words(config_file, lang)(_UNREADABLE).format(why=error), CANNOT_GO_ON)


_UNREADABLE = N_("The content cannot be read: {why}")
_NO_SITE = N_("{file}: there is no such file; go to the site's folder, or name it with -f FILE")


def _words(config_file: str, lang: str) -> Callable[[str], str]:
    """The language in which somebody is spoken to whose site could not be opened."""
    from goodword.host.config_file import language_of, words_for

    return words_for(lang if lang in LANGUAGES else language_of(config_file))


def need_site(config_file: str, lang: str = "") -> None:
    """End with a sentence when there is no such site."""
    if not Path(config_file).is_file():
        stop(_words(config_file, lang)(_NO_SITE).format(file=config_file), WRONG_USAGE)


def stop(message: str, code: int) -> NoReturn:
    """Say why nothing more happens, and end with an exit code."""
    click.echo(message, err=True)
    sys.exit(code)


def as_typed(path: Path) -> str:
    """A path as seen from where the editor stands, with ``/`` on every system."""
    try:
        return Path(os.path.relpath(path)).as_posix()
    except ValueError:  # another drive
        return path.as_posix()
