"""`goodword photo`: makes photos fit for the public content folder."""

from __future__ import annotations

import contextlib
import errno
import functools
import os
import stat
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

import click

from goodword.errors import N_, GoodwordError
from goodword.formats.photos import LONGEST_PX, clean, inspect
from goodword.model.photo import PhotoError, PhotoFacts

__all__ = ["photo"]


Say = Callable[[str], str]
"""Gives a text in the language of the site's editors."""

_PROBLEMS: Final = {
    "not_a_picture": N_("this is not a picture"),
    "too_large": N_(
        "the picture is too large (more than 50 megapixels or 16,000 pixels wide); shrink it first"
    ),
    "format_not_allowed": N_("this kind of picture is not used here; save it as JPEG, PNG or WebP"),
    "animated": N_("the picture moves; save one still picture of it"),
    "broken": N_("the picture is damaged; copy it from the camera or the sender once more"),
}
_CARRIED: Final = {
    "gps": N_("GPS position"),
    "exif": N_("camera data"),
    "xmp": N_("editing data"),
    "iptc": N_("press data"),
    "comment": N_("comments"),
    "extra": N_("hidden extra data"),
}
_LIES: Final = N_("lies on its side or is mirrored")
_LARGE: Final = N_("is larger than needed ({size})")
_CARRIES: Final = N_("carries {what}")
_RUN: Final = N_("run: goodword photo {file}")
_IS_CLEAN: Final = N_("is clean")
_CLEAN_ALREADY: Final = N_("is clean already, nothing was changed")
_TURNED: Final = N_("turned upright")
_REMOVED: Final = N_("{what} removed")
_AND: Final = N_("{first} and {last}")
_MEGABYTE: Final = 1_000_000


_T = TypeVar("_T")


class _RefusedError(GoodwordError):
    """A file that cannot be dealt with; the text says why."""


@click.command(
    "photo",
    short_help="Turn, shrink and clean photos.",
    help=(
        "Make photos fit for the content folder, which is public: turn them upright, shrink them, and remove "
        "the GPS position, camera data and comments. The files are changed in place."
    ),
)
@click.argument(
    "files", metavar="FILE...", nargs=-1, required=True, type=click.Path(readable=False, path_type=Path)
)
@click.option("--check", "check_only", is_flag=True, help="Only say what would be done; change nothing.")
def photo(files: tuple[Path, ...], check_only: bool) -> None:
    """Clean photos in place, or only look at them.

    Args:
        files: The photos.
        check_only: Change nothing; exit with 1 when something is left to do.
    """
    fine = True
    for file in files:
        say = _words_beside(file)
        try:
            fine &= (_check if check_only else _clean)(file, say)
        except _RefusedError as error:
            click.echo(f"{file}: {error.told(say)}", err=True)
            fine = False
    if not fine:
        raise click.exceptions.Exit(1)


def _words_beside(file: Path) -> Say:
    """The language of the site in which a photo lies, else of the site in which one stands, else English."""
    here = Path.cwd()
    folders = (*(here / file).parents, here, *here.parents)
    return _words_of(next((str(one / "mkdocs.yml") for one in folders if (one / "mkdocs.yml").is_file()), ""))


@functools.cache
def _words_of(config_file: str) -> Say:
    if not config_file:
        return str
    from goodword.host.config_file import language_of, words_for

    return words_for(language_of(config_file))


def _check(file: Path, say: Say) -> bool:
    facts = _facts(_read(file))
    todo = []
    if facts.orientation != 1:
        todo.append(say(_LIES))
    if max(facts.width_px, facts.height_px) > LONGEST_PX:
        todo.append(say(_LARGE).format(size=_size(facts)))
    if facts.private:
        todo.append(say(_CARRIES).format(what=_carried(facts, say)))
    if todo:
        click.echo(f"{file}: {_listed(todo, say)}; " + say(_RUN).format(file=file))
    else:
        click.echo(f"{file}: " + say(_IS_CLEAN))
    return not todo


def _clean(file: Path, say: Say) -> bool:
    before = _read(file)
    facts = _facts(before)
    if facts.orientation == 1 and max(facts.width_px, facts.height_px) <= LONGEST_PX and not facts.private:
        click.echo(f"{file}: " + say(_CLEAN_ALREADY))
        return True
    try:
        after = clean(before)
    except PhotoError as error:
        raise _RefusedError(_PROBLEMS[error.code]) from error
    _replace(file, after)
    done = ", ".join(_done(facts, inspect(after), say))
    click.echo(f"{file}: {done}, {_bytes(before)} -> {_bytes(after)}")
    return True


def _done(before: PhotoFacts, after: PhotoFacts, say: Say) -> list[str]:
    done = []
    if before.orientation != 1:
        done.append(say(_TURNED))
    if _size(before) != _size(after):
        done.append(f"{_size(before)} -> {_size(after)}")
    if before.private:
        done.append(say(_REMOVED).format(what=_carried(before, say)))
    return done


def _facts(data: bytes) -> PhotoFacts:
    facts = inspect(data)
    if facts.problem:
        raise _RefusedError(_PROBLEMS[facts.problem])
    return facts


def _read(file: Path) -> bytes:
    if file.is_dir():
        raise _RefusedError(N_("this is a folder; name the photos in it"))
    return _tried(file.read_bytes, N_("the file cannot be read: {why}"))


def _replace(file: Path, data: bytes) -> None:
    """Put new content in the place of a file, wholly or not at all; its permissions stay."""
    target = file.resolve()  # a link stays a link

    def write() -> None:
        if not os.access(target, os.W_OK):  # a file marked as not to be changed is left alone
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        fresh = Path(name)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
            fresh.chmod(stat.S_IMODE(target.stat().st_mode))
            fresh.replace(target)
        except BaseException:
            with contextlib.suppress(OSError):
                fresh.unlink()
            raise

    _tried(write, N_("the file cannot be written, nothing was changed: {why}"))


def _tried(effect: Callable[[], _T], message: str) -> _T:
    try:
        return effect()
    except FileNotFoundError as error:
        raise _RefusedError(N_("there is no such file")) from error
    except OSError as error:
        raise _RefusedError(message, why=error.strerror or error) from error


def _carried(facts: PhotoFacts, say: Say) -> str:
    return _listed([say(_CARRIED[name]) for name in facts.private], say)


def _listed(parts: list[str], say: Say) -> str:
    if len(parts) == 1:
        return parts[0]
    return say(_AND).format(first=", ".join(parts[:-1]), last=parts[-1])


def _size(facts: PhotoFacts) -> str:
    return f"{facts.width_px}x{facts.height_px}"


def _bytes(data: bytes) -> str:
    if len(data) < _MEGABYTE:
        return f"{max(1, round(len(data) / 1000))} kB"
    return f"{len(data) / _MEGABYTE:.1f} MB"
