"""How templates are read and remembered: compiled once, macros imported once, the same card drawn once."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

_OFTEN = {"coalition-card", "link", "place-card", "plan-card", "status", "story-card"}
"""Components of which the same view stands on many pages."""

_MOST_OFTEN = 3_000


class _Once:
    """A macro that draws each view once: the same card stands on a month, two places, three topics and home.

    Args:
        macro: The component's macro; it takes one view, which never changes.
    """

    def __init__(self, macro: Callable[[Any], Markup]) -> None:
        self._macro = macro
        self._drawn: dict[int, tuple[Any, Markup]] = {}

    def __call__(self, view: Any) -> Markup:
        drawn = self._drawn.get(id(view))
        if drawn is None:
            if len(self._drawn) > _MOST_OFTEN:
                self._drawn.clear()
            # The view is kept beside its drawing, so that no other view can come to have its id.
            drawn = self._drawn[id(view)] = (view, self._macro(view))
        return drawn[1]


class _Template(jinja2.Template):
    """A template whose macros are imported once: all globals stand in the environment and never change."""

    def _get_default_module(self, ctx: Any = None) -> Any:
        if self._module is None:
            module = super()._get_default_module(ctx)
            folder = (self.name or "").removeprefix("components/").removesuffix("/template.html")
            if folder in _OFTEN:
                name = folder.replace("-", "_")
                setattr(module, name, _Once(getattr(module, name)))
        return self._module


class Environment(jinja2.Environment):
    """Where templates of a theme are found.

    Args:
        folders: Theme folders, own overrides first; the icon folder last.
        bytecode: Compiled templates.
    """

    template_class = _Template

    def __init__(self, folders: Sequence[str], bytecode: jinja2.BytecodeCache) -> None:
        super().__init__(
            bytecode_cache=bytecode,
            loader=jinja2.FileSystemLoader(list(folders)),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        # Data for machines: letters as they are, in the order in which they were said.
        self.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}


class Bytecode(jinja2.BytecodeCache):
    """Compiled templates, shared by all rooms of a build and kept for the next one.

    Args:
        folder: Where they are kept; nobody but the user may write there, because they are run. None: nowhere.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._known: dict[str, bytes] = {}

    def load_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Give a compiled template."""
        name = f"{bucket.key}-{bucket.checksum}"
        if name not in self._known and self._folder is not None:
            with contextlib.suppress(OSError):
                self._known[name] = (self._folder / name).read_bytes()
        if name in self._known:
            bucket.bytecode_from_string(self._known[name])

    def dump_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Take a compiled template."""
        name = f"{bucket.key}-{bucket.checksum}"
        self._known[name] = bucket.bytecode_to_string()
        if self._folder is not None:
            with contextlib.suppress(OSError):
                self._folder.mkdir(parents=True, exist_ok=True)
                partial = self._folder / f"{name}.{os.getpid()}"
                partial.write_bytes(self._known[name])
                partial.replace(self._folder / name)
