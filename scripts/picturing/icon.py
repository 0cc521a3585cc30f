"""The site's mark as an icon file, for whoever asks for ``/favicon.ico`` without reading a page."""

from __future__ import annotations

import io
from itertools import pairwise

from PIL import Image, ImageDraw

SIZES_PX = (16, 32, 48)
"""What the file holds: for a tab, for a sharp tab, for a desktop."""

GRID = 40
"""Units of the drawing in ``theme/assets/icon.svg``, whose shapes these are."""

FINE = 16
"""Pixels per unit before shrinking, which makes the edges smooth."""

BRICK, WHITE = (161, 47, 23, 255), (255, 255, 255, 255)
BUBBLE = (1, 2, 39, 34)
TAIL = [(6.9, 29.6), (6, 38), (16, 32.5)]
TICK = [(11.5, 18.5), (17.5, 24.5), (29, 12.5)]
STROKE = 4.5


def mark() -> Image.Image:
    """The mark, much larger than anybody shows it."""
    picture = Image.new("RGBA", (GRID * FINE, GRID * FINE), (*BRICK[:3], 0))
    pen = ImageDraw.Draw(picture)
    pen.ellipse([unit * FINE for unit in BUBBLE], BRICK)
    pen.polygon([(x * FINE, y * FINE) for x, y in TAIL], BRICK)
    for (ax, ay), (bx, by) in pairwise(TICK):
        pen.line([ax * FINE, ay * FINE, bx * FINE, by * FINE], WHITE, round(STROKE * FINE))
    for x, y in TICK:
        half = STROKE / 2
        pen.ellipse([(x - half) * FINE, (y - half) * FINE, (x + half) * FINE, (y + half) * FINE], WHITE)
    return picture


def ico() -> bytes:
    """The icon file.

    Returns:
        An ``.ico`` with one picture of each size.
    """
    large = mark()
    pictures = [large.resize((size, size), Image.Resampling.LANCZOS) for size in SIZES_PX]
    out = io.BytesIO()
    sizes = [(size, size) for size in SIZES_PX]
    pictures[-1].save(out, "ICO", sizes=sizes, append_images=pictures[:-1])
    return out.getvalue()
