"""Where content and output of a site lie, seen before MkDocs looks for them."""

from __future__ import annotations

from pathlib import Path

from goodword.errors import N_, SettingsError

_NO_PAGES = N_(
    "{file}: there is no folder {folder}; make it and put a page into it, such as bs/about.md, because git "
    "keeps no empty folder"
)
_AROUND = N_(
    "{folder} holds {found}, so it is no output folder: a build replaces all that lies there. "
    "Choose another one with --site-dir."
)
_INSIDE = N_(
    "{folder} lies in {found}, so it is no output folder: the next build would take its pages for content. "
    "Choose another one with --site-dir."
)


def see_folders(config_file: str, pages: str, site: str) -> None:
    """See that there are pages, and that neither of content and output lies in the other.

    Args:
        config_file: Path of ``mkdocs.yml``.
        pages: The folder of pages, as it stands there.
        site: The output folder.

    Raises:
        SettingsError: It is not so; MkDocs would say it in its own words, or not at all.
    """
    base = Path(config_file).parent
    if not (base / pages).is_dir():
        raise SettingsError(_NO_PAGES, file=config_file, folder=pages)
    output, content = (base / site).resolve(), (base / pages).resolve().parent
    if content.is_relative_to(output):
        raise SettingsError(_AROUND, folder=site, found=content.name)
    if output.is_relative_to(content):
        raise SettingsError(_INSIDE, folder=site, found=content.name)
