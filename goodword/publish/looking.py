"""Look into a file of the content folder that is no text: a picture of a story, or a document."""

from __future__ import annotations

from goodword.model.attached import FOLDER, MOST_BYTES, AttachedFacts, FileFacts


def look_into(name: str, data: bytes) -> FileFacts:
    """Tell what is known of a file.

    Args:
        name: Its path in the content folder.
        data: All its bytes; may be anything.

    Returns:
        The facts.
    """
    if name.startswith(FOLDER):
        from goodword.formats.attached import inspect_attached  # only a new document needs pypdf

        return inspect_attached(name, data)
    from goodword.formats.photos import inspect  # only new photos need Pillow

    return inspect(data)


def too_large(name: str, size: int) -> AttachedFacts | None:
    """Facts of a document that is refused for its size alone, so that two gigabytes go through no memory.

    Args:
        name: Its path in the content folder.
        size: Its bytes.

    Returns:
        The facts; None if the file has to be looked into.
    """
    refused = name.startswith(FOLDER) and size > MOST_BYTES
    return AttachedFacts(size, "too_large") if refused else None
