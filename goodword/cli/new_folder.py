"""A site's folder as `goodword new` sees it: its languages, its ids, and how a file comes into it."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from goodword.model.loaded import RESERVED, is_id
from goodword.model.settings import Settings
from goodword.model.shared import Place
from goodword.stages.load import load
from goodword.stages.load.yaml import read
from goodword.text.language import LANGUAGES
from goodword.text.nearest import nearest

__all__ = [
    "Folder",
    "checked_id",
    "checked_language",
    "config_option",
    "interactive",
    "open_folder",
    "write_new",
    "write_whole",
]

config_option = click.option(
    "-f",
    "--config-file",
    "config",
    type=click.Path(path_type=Path),
    default=Path("mkdocs.yml"),
    show_default=True,
    metavar="FILE",
    help="The site's mkdocs.yml.",
)


@dataclass(frozen=True, slots=True)
class Folder:
    """A site's folder.

    Attributes:
        content: The folder `content`.
        languages: Tags of the site; the first is the main language.
        messages: Language in which the site's editors are spoken to.
    """

    content: Path
    languages: tuple[str, ...]
    messages: str = "en"

    @property
    def main(self) -> str:
        """The main language."""
        return self.languages[0]

    def places(self) -> Mapping[str, Place]:
        """The site's places by id, those that can be read."""
        file = self.content / "places.yml"
        data = {file.name: file.read_bytes()} if file.is_file() else {}
        return load(data, {}, Settings("", "", self.languages)).places

    def ids(self, section: str) -> tuple[str, ...]:
        """Ids in use in a section whose records are files.

        Args:
            section: `stories`, `plans` or `coalitions`.

        Returns:
            Names of files and folders without their endings; a few that are no ids do no harm.
        """
        found = (
            (self.content / section).rglob("*")
            if section == "stories"
            else (self.content / section).glob("*")
        )
        return tuple(sorted({path.name if path.is_dir() else path.stem for path in found}))

    def bodies(self) -> tuple[str, ...]:
        """Ids of coalitions and organisations, which may issue a statement."""
        file = self.content / "organisations.yml"
        data = {file.name: file.read_bytes()} if file.is_file() else {}
        organisations = load(data, {}, Settings("", "", self.languages)).organisations
        return (*self.ids("coalitions"), *sorted(organisations))


def open_folder(config: Path) -> Folder:
    """Find a site's content and languages.

    Args:
        config: The site's `mkdocs.yml`.

    Returns:
        Its folder.

    Raises:
        click.UsageError: There is no such file, or it is not a Goodword site's.
    """
    try:
        values: Any = read(config.read_bytes().decode("utf-8-sig"), config.name).value
    except FileNotFoundError:
        raise click.UsageError(
            f"There is no {config} here. Go to the site's folder, name its settings with -f, "
            "or make a site first: goodword new site FOLDER"
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise click.UsageError(f"{config} cannot be read: {error}") from error
    values = values if isinstance(values, dict) else {}
    options = _options(values)
    found = options.get("languages")
    tags = tuple(str(tag) for tag in found) if isinstance(found, list) else ()
    if not tags:
        raise click.UsageError(
            f"{config} names no languages; write under plugins: - goodword: {{languages: [bs, en]}}"
        )
    for tag in tags:
        checked_language(tag, LANGUAGES, where=f"{config}: ")
    docs = values.get("docs_dir")
    pages = config.parent / (docs if isinstance(docs, str) else "content/pages")
    return Folder(pages.parent, tags, str(options.get("messages", "en")))


def _options(values: dict[str, Any]) -> dict[str, Any]:
    """Options of the plugin."""
    plugins = values.get("plugins")
    for entry in plugins if isinstance(plugins, list) else [plugins]:
        options = entry.get("goodword") if isinstance(entry, dict) else None
        if isinstance(options, dict):
            return options
    return {}


def checked_language(tag: str, known: Mapping[str, object] | tuple[str, ...], where: str = "") -> str:
    """Make sure of a language tag.

    Args:
        tag: What was typed.
        known: The tags that are right.
        where: Words before the message.

    Returns:
        The tag, in its right spelling.

    Raises:
        click.UsageError: It is none of them; the message names the nearest.
    """
    spelled = {one.lower(): one for one in known}
    if tag.lower() in spelled:
        return spelled[tag.lower()]
    near = nearest(tag, known)
    hint = f" Did you mean {near}?" if near else ""
    raise click.UsageError(f"{where}'{tag}' is no language here.{hint} You can use: {', '.join(known)}.")


def checked_id(text: str, kind: str = "") -> str:
    """Make sure of an id that was typed.

    Args:
        text: The id.
        kind: What it is for, such as ``plan``; some addresses of a kind belong to pages of the site.

    Returns:
        The id.

    Raises:
        click.UsageError: It is none, or it is taken by a page.
    """
    if text in RESERVED.get(kind, ()):
        raise click.UsageError(
            f"'{text}' cannot be the id of a {kind}: a page of the site stands at that address. "
            "Choose another, such as visegrad-2026: --id ID"
        )
    if not is_id(text):
        raise click.UsageError(
            f"'{text}' cannot be an id. Use small letters a to z, digits and hyphens, such as "
            "open-library-2026; not a year or a language alone."
        )
    return text


def interactive() -> bool:
    """Whether there is somebody to ask."""
    return sys.stdin.isatty() and sys.stdout.isatty()


class _CannotWriteError(click.ClickException):
    """The tool could not go on."""

    exit_code = 3


def write_new(files: Mapping[Path, str]) -> None:
    """Write files that did not exist before; nothing is ever written over.

    Args:
        files: Text by path.

    Raises:
        click.ClickException: A file exists, or a folder cannot be written; exit code 1 or 3.
    """
    there = [path for path in files if path.exists() or path.is_symlink()]
    if there:
        raise click.ClickException(f"{there[0]} exists already. Nothing was written.")
    for path, text in files.items():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, text.encode())
        except OSError as error:
            raise _CannotWriteError(f"{path} cannot be written: {error.strerror or error}") from error


def write_whole(path: Path, data: bytes) -> None:
    """Write a file that did not exist before, wholly or not at all.

    Raises:
        FileExistsError: It exists.
        OSError: It cannot be written, such as on a full disk; nothing is left of it.
    """
    stream = path.open("xb")
    try:
        with stream:
            stream.write(data)
    except OSError:
        path.unlink()
        raise
