"""What a publication changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Report:
    """What a publication changed.

    Attributes:
        written: Files that are new or have other bytes than the published ones.
        deleted: Published files that are gone.
        files: Files of the site.
    """

    written: int
    deleted: int
    files: int


def report(before: Mapping[str, str], after: Mapping[str, str]) -> Report:
    """Compare two generations.

    Args:
        before: Digest of every file that was published, by its path.
        after: Digest of every file that is published now, by its path.

    Returns:
        What has changed for readers.
    """
    written = sum(before.get(path) != digest for path, digest in after.items())
    return Report(written, len(before.keys() - after.keys()), len(after))
