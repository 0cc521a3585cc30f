"""Where a site's content and its cache lie, seen from its ``mkdocs.yml``."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


def content_folder(config: MkDocsConfig) -> Path:
    """The folder that editors touch: the parent of ``docs_dir`` (``content/pages``)."""
    return Path(config.docs_dir).parent


def cache_folder(config: MkDocsConfig) -> Path:
    """The folder for everything that may be deleted at any time."""
    return Path(config.config_file_path or ".").parent / ".cache" / "goodword"


def as_typed(folder: str) -> str:
    """A folder as seen from where the user stands."""
    try:
        return os.path.relpath(folder)
    except ValueError:  # another drive
        return folder
