"""Looks at photos, and makes what is published of them.

Originals are never published: whatever leaves here was drawn anew from pixels (DESIGN, section 9).
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from goodword.formats.photo_pixels import ENGINE, encoded, fitted, load, probe
from goodword.formats.photo_walk import walk
from goodword.model.photo import CARRIES, PhotoError, PhotoFacts, Rendition

__all__ = [
    "CARD_HEIGHT_PX",
    "CARD_LIMIT_BYTES",
    "CARD_WIDTH_PX",
    "ENGINE",
    "LONGEST_PX",
    "clean",
    "inspect",
    "plan_renditions",
    "render",
    "safe_stem",
    "social_card",
    "widths",
]

CARD_WIDTH_PX: Final = 1200
CARD_HEIGHT_PX: Final = 630
CARD_LIMIT_BYTES: Final = 300_000  # WhatsApp shows no picture above that
LONGEST_PX: Final = 2400

_STEPS_PX: Final = (480, 800, 1200, 1600)
_WORTH_A_STEP: Final = 1.15
_JPEG_UP_TO_PX: Final = (800, 1200)
_WEBP_QUALITY: Final = 78
_JPEG_QUALITY: Final = 80
_CLEAN_QUALITY: Final = 88
_CARD_QUALITIES: Final = (85, 80, 75, 70, 60, 50, 40, 30, 20, 10)
_STEM_LENGTH: Final = 60
_EXTENSION: Final = re.compile(r"\.(?:jpe?g|png|webp)\Z")
_STORY_ID: Final = re.compile(r"[^\W_][\w.~-]*\Z")


def inspect(data: bytes) -> PhotoFacts:
    """Tell what a photo is and what it holds besides its pixels; anything may be given, nothing is raised.

    The pixels are limited to `goodword.formats.photo_walk.MAX_PIXELS` before any is decoded.

    Args:
        data: The whole file.

    Returns:
        The facts; `problem` is set when the photo cannot be used.
    """
    seen = walk(data)
    problem, orientation, carries = seen.problem, 1, seen.carries
    width_px, height_px = seen.width_px, seen.height_px
    if problem is None:
        try:
            found = probe(data)
        except PhotoError as error:
            problem = error.code
        else:
            orientation, carries = found.orientation, carries | found.carries
    if orientation >= 5:
        width_px, height_px = height_px, width_px
    ordered = tuple(name for name in CARRIES if name in carries)
    return PhotoFacts(width_px, height_px, seen.format, ordered, problem, orientation)


def widths(width_px: int) -> tuple[int, ...]:
    """Choose the widths in which a photo is published; none is larger than the photo.

    Args:
        width_px: Width of the photo in pixels.

    Returns:
        Widths in pixels, ascending; at least one. A photo between two steps is also published in its own
        width if the step below would lose more than a little of it.
    """
    steps = tuple(step for step in _STEPS_PX if step <= width_px)
    if not steps:
        return (width_px,)
    if steps != _STEPS_PX and width_px > steps[-1] * _WORTH_A_STEP:
        return (*steps, width_px)
    return steps


def safe_stem(file: str) -> str:
    """Make the part of a photo's address that comes from its file name.

    A name that is already fit for an address stays as it is. Any other is written in plain letters, with six
    digits drawn from the name behind it, so that two names share an address only if they differ in nothing
    but `.jpg`, `.png` or `.webp`; that the caller must refuse.

    Args:
        file: The file name as it stands in the story.

    Returns:
        Lower-case Latin letters, digits and single hyphens.
    """
    bare = _EXTENSION.sub("", file)
    folded = unicodedata.normalize("NFKD", bare.rpartition("/")[2]).encode("ascii", "ignore").decode("ascii")
    stem = re.sub(r"[^a-z0-9]+", "-", folded.lower())[:_STEM_LENGTH].strip("-")
    if stem and stem == bare:
        return stem
    name = unicodedata.normalize("NFC", file).encode("utf-8", "surrogatepass")
    return f"{stem or 'photo'}-{hashlib.sha256(name).hexdigest()[:6]}"


def plan_renditions(story_id: str, file: str, facts: PhotoFacts) -> tuple[Rendition, ...]:
    """Name the sizes in which a photo is published, before any is made.

    Args:
        story_id: Id of the story that shows the photo.
        file: The photo's file name as it stands in the story.
        facts: What `inspect` told of it.

    Returns:
        WebP in all widths, ascending, then JPEG in one or two for readers and feeds that know no WebP; empty
        when the photo cannot be used.

    Raises:
        ValueError: The id cannot be one folder of an address.
    """
    if not _STORY_ID.match(story_id):
        raise ValueError(f"not a story id: {story_id!r}")
    if facts.problem:
        return ()
    stem = f"photos/{story_id}/{safe_stem(file)}"
    every = widths(facts.width_px)
    fallback = sorted({max((w for w in every if w <= most), default=every[0]) for most in _JPEG_UP_TO_PX})
    return (
        *(Rendition(f"{stem}-{w}.webp", w, _height(facts, w), "image/webp") for w in every),
        *(Rendition(f"{stem}-{w}.jpg", w, _height(facts, w), "image/jpeg") for w in fallback),
    )


def render(
    data: bytes, renditions: Iterable[Rendition], focus: tuple[float, float] | None = None
) -> dict[str, bytes]:
    """Make the published sizes of a photo.

    Args:
        data: The whole original file.
        renditions: The sizes wanted, as `plan_renditions` names them.
        focus: The point to keep, as shares of width and height (0 to 1) from the upper left of the upright
            photo; it matters only for a size whose shape is not the photo's.

    Returns:
        The files by their path, in the order asked for; the same bytes for the same input.

    Raises:
        PhotoError: The photo cannot be used.
    """
    image = load(data)
    qualities = {"image/webp": _WEBP_QUALITY, "image/jpeg": _JPEG_QUALITY}
    return {
        wanted.path: encoded(
            fitted(image, wanted.width_px, wanted.height_px, focus), wanted.mime, qualities[wanted.mime]
        )
        for wanted in renditions
    }


def social_card(data: bytes, focus: tuple[float, float] | None = None) -> bytes:
    """Make the picture that networks show beside a link.

    Args:
        data: The whole original file.
        focus: The point to keep, as shares of width and height (0 to 1) from the upper left of the upright
            photo; None: the centre.

    Returns:
        A JPEG of 1200 x 630 pixels below `CARD_LIMIT_BYTES`.

    Raises:
        PhotoError: The photo cannot be used.
    """
    card = fitted(load(data), CARD_WIDTH_PX, CARD_HEIGHT_PX, focus)
    for quality in _CARD_QUALITIES:
        result = encoded(card, "image/jpeg", quality)
        if len(result) < CARD_LIMIT_BYTES:
            break
    return result


def clean(data: bytes, longest_px: int = LONGEST_PX) -> bytes:
    """Make a photo fit for a public folder: upright, not too large, nothing but pixels.

    Args:
        data: The whole file.
        longest_px: The longest side allowed, in pixels; a smaller photo keeps its size.

    Returns:
        A file of the same format.

    Raises:
        PhotoError: The photo cannot be used.
    """
    image = load(data)
    longest = max(image.size)
    if longest > longest_px:
        width_px, height_px = (_scaled(side, longest_px, longest) for side in image.size)
        image = fitted(image, width_px, height_px)
    return encoded(image, f"image/{walk(data).format}", _CLEAN_QUALITY)


def _height(facts: PhotoFacts, width_px: int) -> int:
    return _scaled(facts.height_px, width_px, facts.width_px)


def _scaled(side_px: int, wanted_px: int, whole_px: int) -> int:
    """Scale a side by wanted / whole, rounded half up in whole numbers; at least one pixel is left."""
    return max(1, (2 * side_px * wanted_px + whole_px) // (2 * whole_px))
