"""The theme's style sheet and scripts as they are published."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"\s*\n\s*")
_FIRST = ("styles/1-settings.css", "styles/2-base.css", "styles/3-objects.css")
_LAST = ("styles/9-utilities.css", "styles/print.css")


def stylesheet(files: Mapping[str, str]) -> bytes:
    """Join the theme's styles, from wide to narrow.

    Args:
        files: Text of every theme file by its path in the theme.

    Returns:
        The style sheet without comments and indentation.
    """
    components = sorted(p for p in files if p.startswith("components/") and p.endswith("/style.css"))
    known = [p for p in (*_FIRST, *components, *_LAST) if p in files]
    joined = "\n".join(_COMMENT.sub("", files[path]) for path in known)
    return (_SPACE.sub("\n", joined).strip() + "\n").encode()


def script(files: Mapping[str, str]) -> bytes:
    """The module that every page loads: the main script with the scripts of components.

    Args:
        files: Text of every theme file by its path in the theme.

    Returns:
        One ES module.
    """
    components = sorted(p for p in files if p.startswith("components/") and p.endswith("/script.js"))
    return "\n".join(files[path] for path in ("scripts/main.js", *components) if path in files).encode()


def version(data: bytes) -> str:
    """Short hash of a file for its address, so that caches stay right."""
    return hashlib.sha256(data).hexdigest()[:8]
