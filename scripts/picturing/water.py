"""Water: mirror images broken by ripples, and light on its face."""

from __future__ import annotations

import math

from PIL import Image, ImageDraw

from picturing.brush import gradient
from picturing.curves import Point, arc
from picturing.frame import HEIGHT, SCALE, WIDTH
from picturing.scene import Scene
from picturing.tones import mix


def mirror(
    scene: Scene,
    *,
    line: float,
    floor: float = HEIGHT,
    outline: list[Point] | None = None,
    clear: float = 0.55,
) -> None:
    """Lay water below a line, with the mirror image of what stands above it.

    Args:
        scene: the picture, painted down to the line.
        line: y of the far shore.
        floor: y where the water ends.
        outline: edge of the water, when it is not the whole width.
        clear: strength of the mirror image, 0 to 1.
    """
    tones = scene.palette
    top, bottom = round(line * SCALE), round(floor * SCALE)
    deep = bottom - top
    image = scene.image
    high = max(top - deep, 0)
    above = image.crop((0, high, image.width, top)).transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    above = above.resize((image.width, deep), Image.Resampling.BILINEAR)
    shade = [mix(tones.water, tones.sky[2], 0.45), tones.water, mix(tones.water, tones.deep, 0.45)]
    base = gradient((image.width, deep), shade)
    base = Image.blend(base, above, clear)
    wet = _ripple(scene, base)
    mask = Image.new("L", (image.width, deep), 255 if outline is None else 0)
    if outline is not None:
        ImageDraw.Draw(mask).polygon([(x * SCALE, y * SCALE - top) for x, y in outline], fill=255)
    image.paste(wet, (0, top), mask)


def _ripple(scene: Scene, base: Image.Image) -> Image.Image:
    wet = base.copy()
    row, phase = 0, scene.rng.uniform(0, 6)
    while row < base.height:
        near = row / base.height
        thick = max(2, round(3 + 9 * near))
        shift = round(
            (1.5 + 15 * near) * (math.sin(row / (7 + 10 * near) + phase) + scene.rng.uniform(-0.5, 0.5))
        )
        strip = base.crop((0, row, base.width, min(row + thick, base.height)))
        wet.paste(strip, (shift, row))
        row += thick
    return wet


def sparkle(scene: Scene, *, line: float, floor: float, x: float | None = None, count: int = 120) -> None:
    """Lay the path of the sun and quiet streaks of sky on the water."""
    tones = scene.palette
    middle = scene.sun[0] if x is None else x
    for index in range(count):
        near = (index / count) ** 1.3
        y = line + 3 + (floor - line) * near
        wide = (7 + 46 * near) * scene.rng.uniform(0.4, 1.4)
        spot = middle + scene.rng.gauss(0, 26 + 80 * near), y
        scene.shape(arc(spot, (wide, wide * 0.055 + 0.7), 0, 350), tones.sun, fade=0.62 - 0.25 * near)
    for index in range(count // 2):
        near = (index / (count // 2)) ** 1.2
        wide = (20 + 90 * near) * scene.rng.uniform(0.4, 1.4)
        spot = scene.rng.uniform(0, WIDTH), line + 4 + (floor - line) * near
        tone = scene.pick((tones.sky[2], mix(tones.water, tones.deep, 0.5), tones.sky[1]))
        scene.shape(arc(spot, (wide, wide * 0.035 + 0.6), 0, 350), tone, fade=0.3)


def shore(scene: Scene, points: list[Point]) -> None:
    """Draw the pale line where the water meets the bank."""
    scene.stroke(points, mix(scene.palette.sky[2], scene.palette.stone, 0.4), 2.2)
