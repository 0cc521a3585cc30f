"""`goodword photo`: makes photos fit for the public content folder."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

import click

from goodword.formats.photos import LONGEST_PX, clean, inspect
from goodword.model.photo import PhotoError, PhotoFacts

__all__ = ["photo"]


def _(text: str) -> str:
    """Mark a text for translation."""
    return text


_PROBLEMS: Final = {
    "not_a_picture": _("this is not a picture"),
    "too_large": _(
        "the picture is too large (more than 50 megapixels or 16,000 pixels wide); shrink it first"
    ),
    "format_not_allowed": _("this kind of picture is not used here; save it as JPEG, PNG or WebP"),
    "animated": _("the picture moves; save one still picture of it"),
    "broken": _("the picture is damaged; copy it from the camera or the sender once more"),
}
_CARRIED: Final = {
    "gps": _("GPS position"),
    "exif": _("camera data"),
    "xmp": _("editing data"),
    "iptc": _("press data"),
    "comment": _("comments"),
    "extra": _("hidden extra data"),
}
_MEGABYTE: Final = 1_000_000


_T = TypeVar("_T")


class _RefusedError(Exception):
    """A file that cannot be dealt with; the text says why."""


@click.command(
    "photo",
    short_help=_("Turn, shrink and clean photos."),
    help=_(
        "Make photos fit for the content folder, which is public: turn them upright, shrink them, and remove "
        "the GPS position, camera data and comments. The files are changed in place."
    ),
)
@click.argument(
    "files", metavar=_("FILE..."), nargs=-1, required=True, type=click.Path(readable=False, path_type=Path)
)
@click.option("--check", "check_only", is_flag=True, help=_("Only say what would be done; change nothing."))
def photo(files: tuple[Path, ...], check_only: bool) -> None:
    """Clean photos in place, or only look at them.

    Args:
        files: The photos.
        check_only: Change nothing; exit with 1 when something is left to do.
    """
    fine = True
    for file in files:
        try:
            fine &= (_check if check_only else _clean)(file)
        except _RefusedError as error:
            click.echo(f"{file}: {error}", err=True)
            fine = False
    if not fine:
        raise click.exceptions.Exit(1)


def _check(file: Path) -> bool:
    facts = _facts(_read(file))
    todo = []
    if facts.orientation != 1:
        todo.append(_("lies on its side or is mirrored"))
    if max(facts.width_px, facts.height_px) > LONGEST_PX:
        todo.append(_("is larger than needed ({size})").format(size=_size(facts)))
    if facts.private:
        todo.append(_("carries {what}").format(what=_carried(facts)))
    if todo:
        click.echo(f"{file}: {_listed(todo)}; " + _("run: goodword photo {file}").format(file=file))
    else:
        click.echo(f"{file}: " + _("is clean"))
    return not todo


def _clean(file: Path) -> bool:
    before = _read(file)
    facts = _facts(before)
    if facts.orientation == 1 and max(facts.width_px, facts.height_px) <= LONGEST_PX and not facts.private:
        click.echo(f"{file}: " + _("is clean already, nothing was changed"))
        return True
    try:
        after = clean(before)
    except PhotoError as error:
        raise _RefusedError(_PROBLEMS[error.code]) from error
    _replace(file, after)
    click.echo(f"{file}: {', '.join(_done(facts, inspect(after)))}, {_bytes(before)} -> {_bytes(after)}")
    return True


def _done(before: PhotoFacts, after: PhotoFacts) -> list[str]:
    done = []
    if before.orientation != 1:
        done.append(_("turned upright"))
    if _size(before) != _size(after):
        done.append(f"{_size(before)} -> {_size(after)}")
    if before.private:
        done.append(_("{what} removed").format(what=_carried(before)))
    return done


def _facts(data: bytes) -> PhotoFacts:
    facts = inspect(data)
    if facts.problem:
        raise _RefusedError(_PROBLEMS[facts.problem])
    return facts


def _read(file: Path) -> bytes:
    if file.is_dir():
        raise _RefusedError(_("this is a folder; name the photos in it"))
    return _tried(file.read_bytes, _("the file cannot be read: {why}"))


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

    _tried(write, _("the file cannot be written, nothing was changed: {why}"))


def _tried(effect: Callable[[], _T], message: str) -> _T:
    try:
        return effect()
    except FileNotFoundError as error:
        raise _RefusedError(_("there is no such file")) from error
    except OSError as error:
        raise _RefusedError(message.format(why=error.strerror or error)) from error


def _carried(facts: PhotoFacts) -> str:
    return _listed([_CARRIED[name] for name in facts.private])


def _listed(parts: list[str]) -> str:
    if len(parts) == 1:
        return parts[0]
    return _("{first} and {last}").format(first=", ".join(parts[:-1]), last=parts[-1])


def _size(facts: PhotoFacts) -> str:
    return f"{facts.width_px}x{facts.height_px}"


def _bytes(data: bytes) -> str:
    if len(data) < _MEGABYTE:
        return _("{number} kB").format(number=max(1, round(len(data) / 1000)))
    return _("{number} MB").format(number=f"{len(data) / _MEGABYTE:.1f}")
