"""Read a content folder from the disk."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from goodword.model.attached import FileFacts
from goodword.publish.looking import look_into, too_large
from goodword.publish.scan import TEXTS, files_below

_THEME_SOURCES = (
    "styles/*.css",
    "components/*/style.css",
    "scripts/*.js",
    "components/*/script.js",
    "locales/*.po",
)


@dataclass(frozen=True, slots=True)
class ContentFiles:
    """A content folder as it lies on the disk.

    Attributes:
        folder: Where it lies.
        texts: Bytes of every Markdown and YAML file by its path in the folder, with ``/``.
        photos: Facts about every other file, which should be a picture or a document, by its path.
    """

    folder: Path
    texts: dict[str, bytes] = field(default_factory=dict)
    photos: dict[str, FileFacts] = field(default_factory=dict)

    def photo(self, path: str) -> bytes:
        """Bytes of a picture."""
        return (self.folder / path).read_bytes()


def read_content(folder: Path) -> ContentFiles:
    """Read every file of a content folder.

    Args:
        folder: The folder, such as ``content``.

    Returns:
        Its texts and facts about its pictures and documents; empty if there is no such folder.

    Raises:
        OSError: A file cannot be read.
    """
    content = ContentFiles(folder)
    for name, entry in sorted(files_below(folder), key=lambda found: found[0]):
        large = too_large(name, entry.stat().st_size)
        if large is not None:
            content.photos[name] = large
            continue
        data = Path(entry.path).read_bytes()
        if name.lower().endswith(TEXTS):
            content.texts[name] = data
        else:
            content.photos[name] = look_into(name, data)
    return content


def read_theme(folders: tuple[str, ...]) -> dict[str, str]:
    """Read the texts of a theme: styles, scripts, catalogues.

    Args:
        folders: Theme folders; a file in an earlier one stands before the same file in a later one.

    Returns:
        Text by path in the theme.
    """
    found: dict[str, str] = {}
    for folder in map(Path, folders):
        for pattern in _THEME_SOURCES:
            for path in sorted(folder.glob(pattern)):
                found.setdefault(path.relative_to(folder).as_posix(), path.read_text(encoding="utf-8"))
    return found
