"""`goodword new site`: gives an office its own site."""

from __future__ import annotations

import contextlib
import json
from datetime import date
from importlib import metadata, resources
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import click

from goodword import __version__
from goodword.cli.new_folder import checked_language, interactive, write_new
from goodword.formats.scaffold import NewSite, one_line, site_files
from goodword.text.language import LANGUAGES

__all__ = ["site"]

_MAY_EXIST: Final = ("README.md", ".gitignore")


@click.command(
    "site",
    short_help="Begin a site.",
    help="Begin a site in the folder DIR: sample content, settings, and the recipe that publishes it.",
)
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option("--name", help="Name of the site. Asked for when it is left out.")
@click.option(
    "--languages",
    default="bs,sr-Cyrl,en",
    show_default=True,
    help="Tags with commas; the first is the main one.",
)
@click.option("--url", default="https://example.org/", show_default=True, help="Address of the site.")
def site(folder: Path, name: str | None, languages: str, url: str) -> None:
    """Write a new site's files.

    Args:
        folder: Where to; made when it does not exist.
        name: Name of the site.
        languages: Language tags with commas between them.
        url: Address under which it will be read.
    """
    if name is None and interactive():
        name = click.prompt("Name of the site")
    title = one_line(name or folder.resolve().name) or "Goodword"
    made = NewSite(title, _address(url), _tags(languages), date.today().isoformat(), _recipe(), _program())
    files = {folder / path: text for path, text in site_files(made).items()}
    kept = [path for path in files if path.name in _MAY_EXIST and path.exists()]
    write_new({path: text for path, text in files.items() if path not in kept})
    click.echo(f"Written: {len(files) - len(kept)} files in {folder}")
    for path in kept:
        click.echo(f"Left as it was: {path}")
    click.echo(f"Next: cd {folder}, then goodword check, then goodword serve")
    click.echo("Put your town into content/places.yml before the first publication. README.md says the rest.")


def _tags(languages: str) -> tuple[str, ...]:
    typed = [part.strip() for part in languages.split(",") if part.strip()]
    if not typed:
        raise click.UsageError("Name at least one language, such as --languages bs,en")
    return tuple(dict.fromkeys(checked_language(tag, LANGUAGES) for tag in typed))


def _address(url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:
        parts = urlsplit("")
    if (
        parts.scheme not in ("http", "https")
        or not parts.hostname
        or any(sign in url for sign in " \"'<>#?\\")
    ):
        raise click.UsageError(f"--url: '{url}' is not an address; write it like https://example.org/")
    return url if url.endswith("/") else f"{url}/"


def _program() -> str:
    """How to install this very program elsewhere: from the place it came from, else by its version."""
    with contextlib.suppress(metadata.PackageNotFoundError, ValueError, KeyError, TypeError):
        origin = json.loads(metadata.distribution("goodword").read_text("direct_url.json") or "{}")
        parts = urlsplit(origin["url"])
        # An address may hold a password, and a folder of this computer says nothing to another.
        if parts.scheme == "https" and "@" not in parts.netloc:
            vcs = origin.get("vcs_info")
            return (
                f"goodword @ git+{origin['url']}@{vcs['commit_id']}" if vcs else f"goodword @ {origin['url']}"
            )
    return f"goodword=={__version__}"


def _recipe() -> str:
    return resources.files("goodword.publish").joinpath("recipe.py").read_text(encoding="utf-8")
