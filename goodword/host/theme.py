"""What the engine wants of MkDocs' theme: folders, assets, and the answer to "give me a shell"."""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from goodword.build import Host
from goodword.formats.html import Bytecode
from goodword.model.views.shell import SLOTS, Frame, slot_mark


def make_host(config: MkDocsConfig) -> Host:
    """What the engine wants of its host, from MkDocs' theme.

    Args:
        config: MkDocs' configuration.

    Returns:
        Theme folders, assets, and the answer to "give me a shell".
    """
    folders = theme_folders(config)
    assets: dict[str, bytes] = {}
    for folder in reversed(folders):
        root = Path(folder) / "assets"
        for path in sorted(root.rglob("*")):
            if path.is_file() and not path.name.startswith("."):
                assets[path.relative_to(root).as_posix()] = path.read_bytes()

    bytecode = Bytecode(bytecode_folder())

    def shell(frame: Frame, globals_: dict[str, Any]) -> str:
        environment = config.theme.get_env()
        environment.bytecode_cache = bytecode
        environment.autoescape = True
        environment.trim_blocks = environment.lstrip_blocks = True
        environment.globals.update(globals_)
        marks = {name: slot_mark(name) for name in SLOTS}
        return environment.get_template("main.html").render(frame=frame, slot=marks)

    return Host(folders, str(icon_folder()), dict(sorted(assets.items())), shell)


def theme_folders(config: MkDocsConfig) -> tuple[str, ...]:
    """Folders of the theme, own overrides first, without those of MkDocs itself."""
    return tuple(f for f in config.theme.dirs if not Path(f).samefile(_mkdocs_templates()))


def bytecode_folder() -> Path | None:
    """Where compiled templates are kept: with the user, not with the site, because they are run.

    Returns:
        The folder; None for a user without a home.
    """
    home = os.environ.get("XDG_CACHE_HOME")
    try:
        return (Path(home) if home else Path.home() / ".cache") / "goodword" / "templates"
    except RuntimeError:
        return None


def icon_folder() -> Path:
    """Folder of Material's icons; found without importing the package."""
    spec = find_spec("material")
    if spec is None or spec.origin is None:
        raise Abort(
            "The package mkdocs-material is missing; its icons are needed. Install it, or run scripts/build."
        )
    return Path(spec.origin).parent / "templates" / ".icons"


def _mkdocs_templates() -> Path:
    """Templates of MkDocs itself, or of the host that stands in for it."""
    spec = find_spec("mkdocs")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / "templates"
