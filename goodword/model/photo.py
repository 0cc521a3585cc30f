"""What is known of a photo, and what is published of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

__all__ = ["CARRIES", "HARMLESS", "PhotoError", "PhotoFacts", "PhotoFormat", "PhotoProblem", "Rendition"]

PhotoFormat = Literal["jpeg", "png", "webp"]

PhotoProblem = Literal["not_a_picture", "too_large", "format_not_allowed", "animated", "broken"]

CARRIES: Final = ("gps", "exif", "xmp", "iptc", "comment", "extra", "icc")
"""All that a file can hold besides its pixels, in the order in which it is named.

`extra` is anything else: a second picture behind or inside the first, a maker's own blocks, trailing bytes.
"""

HARMLESS: Final = frozenset({"icc"})


class PhotoError(ValueError):
    """Says that a photo cannot be used.

    Attributes:
        code: The reason, one of `PhotoProblem`.
    """

    def __init__(self, code: PhotoProblem) -> None:
        """Keep the code.

        Args:
            code: The reason, one of `PhotoProblem`.
        """
        super().__init__(code)
        self.code: PhotoProblem = code


@dataclass(frozen=True, slots=True)
class PhotoFacts:
    """Tells a photo's size, its kind and what it holds besides its pixels.

    Attributes:
        width_px: Width in pixels as people see it, that is, turned upright; 0 when unknown.
        height_px: Height in pixels as people see it; 0 when unknown.
        format: Kind of the bytes (not of the file name); None when it is no picture that we take.
        carries: Some of `CARRIES`, in that order.
        problem: Why the photo cannot be used, or None.
        orientation: How the stored pixels must be turned, 1 (upright) to 8, as in Exif 2.32, tag 274.
    """

    width_px: int
    height_px: int
    format: PhotoFormat | None
    carries: tuple[str, ...] = ()
    problem: PhotoProblem | None = None
    orientation: int = 1

    @property
    def private(self) -> tuple[str, ...]:
        """What must not stand in a public folder: all that it carries but the harmless."""
        return tuple(name for name in self.carries if name not in HARMLESS)


@dataclass(frozen=True, slots=True)
class Rendition:
    """Names one published size of a photo.

    Attributes:
        path: Address from the root of the site, without a leading slash.
        width_px: Width in pixels.
        height_px: Height in pixels.
        mime: Media type, `image/webp` or `image/jpeg`.
    """

    path: str
    width_px: int
    height_px: int
    mime: str
