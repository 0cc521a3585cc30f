"""What a brush leaves: colours that run into each other, and marks of its hairs."""

from __future__ import annotations

from functools import lru_cache
from random import Random

from PIL import Image

from picturing.frame import HEIGHT, SCALE, WIDTH
from picturing.tones import RGB


@lru_cache(maxsize=8)
def noise(kind: str) -> Image.Image:
    """Brush marks as a grey picture of the full frame: "strokes" lie flat, "clouds" are round."""
    cells = {"strokes": (130, 900), "clouds": (60, 40), "weave": (800, 534), "upright": (1000, 160)}[kind]
    rng = Random(kind)
    full = (WIDTH * SCALE, HEIGHT * SCALE)
    fine = Image.frombytes("L", cells, rng.randbytes(cells[0] * cells[1])).resize(
        full, Image.Resampling.BICUBIC
    )
    rough = (cells[0] // 4, cells[1] // 4)
    wide = Image.frombytes("L", rough, rng.randbytes(rough[0] * rough[1])).resize(
        full, Image.Resampling.BICUBIC
    )
    return Image.blend(fine, wide, 0.5)


def gradient(size: tuple[int, int], stops: list[RGB], *, across: bool = False) -> Image.Image:
    """Blend evenly spaced colours from top to bottom, or from left to right."""
    strip = Image.new("RGB", (1, len(stops)))
    strip.putdata(stops)
    length = size[0] if across else size[1]
    column = strip.resize((1, max(length, 2)), Image.Resampling.BILINEAR, box=(0, 0.5, 1, len(stops) - 0.5))
    if across:
        column = column.transpose(Image.Transpose.ROTATE_90)
    return column.resize(size, Image.Resampling.NEAREST)


def brushed(paint: Image.Image, corner: tuple[int, int], *, rough: float, kind: str) -> None:
    """Darken and lighten a piece of plain paint where the hairs of the brush went.

    Args:
        paint: the piece; it is changed.
        corner: where its upper left corner lies in the whole picture, in pixels.
        rough: strength of the marks, 0 to 1.
        kind: the marks, see `noise`.
    """
    left, top = corner
    marks = noise(kind).crop((left, top, left + paint.width, top + paint.height))
    dark = marks.point([round(max(0, value - 128) * 2 * rough) for value in range(256)])
    light = marks.point([round(max(0, 128 - value) * 1.6 * rough) for value in range(256)])
    deep = paint.point([round(value * 0.72) for value in range(256)] * 3)
    pale = paint.point([round(value + (255 - value) * 0.4) for value in range(256)] * 3)
    paint.paste(deep, mask=dark)
    paint.paste(pale, mask=light)
