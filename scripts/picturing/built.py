"""What people have built of stone and wood: towers, bridges, fences."""

from __future__ import annotations

import math
from itertools import pairwise

from PIL import Image, ImageChops, ImageDraw

from picturing.brush import gradient
from picturing.curves import Point, arc
from picturing.scene import Scene
from picturing.surface import Surface
from picturing.tones import mix


def tower(scene: Scene, foot: Point, size: Point, *, cap: str = "hip") -> None:
    """Build an old stone tower; `cap` is "hip", "flat" or "cone"."""
    tones = scene.palette
    (x, y), (wide, high) = foot, size
    lit, dark = mix(tones.stone, tones.sun, 0.3), mix(mix(tones.stone, tones.near, 0.45), tones.deep, 0.2)
    ends = (lit, dark) if scene.side < 0 else (dark, lit)
    scene.block(
        (x, y - high, x + wide, y + high * 0.1), ends[0], to=ends[1], across=True, rough=0.3, kind="weave"
    )
    for _ in range(46):
        spot, level = x + wide * scene.rng.uniform(0, 0.86), y - high * scene.rng.uniform(0, 0.97)
        scene.block(
            (spot, level, spot + wide * 0.13, level + wide * 0.055),
            mix(tones.stone, tones.deep, 0.4),
            fade=0.28,
        )
    for level in (0.3, 0.55):
        scene.block(
            (x + wide * 0.44, y - high * level - wide * 0.3, x + wide * 0.58, y - high * level),
            mix(tones.deep, tones.near, 0.2),
        )
    over, top = wide * 0.12, y - high
    scene.block((x - over, top - wide * 0.42, x + wide + over, top), ends[0], to=ends[1], across=True)
    scene.block((x - over, top - 1, x + wide + over, top + wide * 0.09), mix(tones.deep, tones.stone, 0.4))
    for index in range(3):
        spot = x + wide * (0.1 + 0.32 * index)
        scene.block(
            (spot, top - wide * 0.32, spot + wide * 0.16, top - wide * 0.1),
            tones.glow if tones.lamps else mix(tones.deep, tones.near, 0.3),
        )
    if cap == "flat":
        for index in range(4):
            spot = x - over + (wide + 2 * over) * index / 3.5
            scene.block(
                (spot, top - wide * 0.6, spot + wide * 0.2, top - wide * 0.38), mix(lit, dark, index / 3)
            )
        return
    _pointed_roof(scene, (x, top), wide, rise=wide * {"hip": 0.6, "cone": 1.1}[cap])


def _pointed_roof(scene: Scene, corner: Point, wide: float, *, rise: float) -> None:
    (x, top), roof, over = corner, scene.palette.roofs[1], wide * 0.12
    peak = x + wide / 2, top - wide * 0.42 - rise
    left, right = (x - over * 2, top - wide * 0.4), (x + wide + over * 2, top - wide * 0.4)
    scene.shape([left, peak, right], roof)
    half = left if scene.side < 0 else right
    scene.shape(
        [half, peak, (x + wide * 0.56 + scene.side * wide * 0.12, top - wide * 0.4)],
        mix(roof, scene.palette.sun, 0.3),
    )


def arches(scene: Scene, deck: list[Point], piers: list[float], *, foot: float, thick: float) -> None:
    """Build a stone bridge.

    Args:
        scene: the picture.
        deck: the upper edge of the roadway, left to right.
        piers: x of the middle of every pier, left to right.
        foot: y of the water.
        thick: width of a pier.
    """
    tones = scene.palette
    piece = Surface((deck[0][0] - 4, min(y for _, y in deck) - 20, deck[-1][0] + 4, foot + 6))
    outline = [*deck, (deck[-1][0], foot), (deck[0][0], foot)]
    face = mix(tones.stone, tones.sun, 0.18)
    piece.shape(outline, face, to=mix(tones.stone, tones.near, 0.45), rough=0.32, kind="weave")
    back = Surface((deck[0][0] - 4, min(y for _, y in deck) - 20, deck[-1][0] + 4, foot + 6))
    for left, right in pairwise(piers):
        _arch(scene, piece, back, (left + thick / 2, right - thick / 2, foot, deck))
    for spot in piers[1:-1]:
        scene_top = foot - (foot - _level(deck, spot)) * 0.42
        piece.shape(
            [
                (spot - thick * 0.4, foot),
                (spot - thick * 0.4, scene_top),
                (spot, scene_top - thick * 0.5),
                (spot, foot),
            ],
            mix(face, tones.sun, 0.3 if scene.side < 0 else 0.0),
        )
        piece.shape(
            [
                (spot + thick * 0.4, foot),
                (spot + thick * 0.4, scene_top),
                (spot, scene_top - thick * 0.5),
                (spot, foot),
            ],
            mix(tones.stone, tones.near, 0.5 if scene.side < 0 else 0.2),
        )
    rail = [(x, y + thick * 0.3) for x, y in deck]
    piece.stroke(rail, mix(tones.stone, tones.deep, 0.35), max(thick * 0.06, 1.2))
    piece.stroke(deck, mix(face, tones.sun, 0.5), max(thick * 0.12, 2))
    scene.stamp(back)
    scene.stamp(piece)


def _level(deck: list[Point], x: float) -> float:
    return min(deck, key=lambda point: abs(point[0] - x))[1]


def _arch(scene: Scene, piece: Surface, back: Surface, span: tuple[float, float, float, list[Point]]) -> None:
    left, right, foot, deck = span
    tones = scene.palette
    half, middle = (right - left) / 2, (left + right) / 2
    room = foot - _level(deck, middle)
    rise = min(half * 1.05, room * 0.62)
    spring = foot - max(room * 0.82 - rise, room * 0.12)
    hole = [(left, foot + 8), *arc((middle, spring), (half, rise), 180, 360), (right, foot + 8)]
    ring = arc((middle, spring), (half + 4, rise + 4), 180, 360)
    piece.stroke(ring, mix(tones.stone, tones.deep, 0.28), max(half * 0.05, 1.6))
    spots = [piece.spot(point) for point in hole]
    mask = Image.new("L", piece.image.size)
    ImageDraw.Draw(mask).polygon(spots, fill=255)
    piece.image.putalpha(ImageChops.subtract(piece.image.getchannel("A"), mask))
    piece.pen = ImageDraw.Draw(piece.image)
    shift = -scene.side * half * 0.2
    inner = [(x + shift, y + half * 0.1) for x, y in hole]
    soffit = Image.new("L", back.image.size)
    ImageDraw.Draw(soffit).polygon([back.spot(point) for point in hole], fill=255)
    ImageDraw.Draw(soffit).polygon([back.spot(point) for point in inner], fill=0)
    shade = gradient(
        back.image.size, [mix(tones.stone, tones.deep, 0.62), mix(tones.stone, tones.near, 0.55)]
    )
    back.image.paste(shade, (0, 0), soffit)


def fence(scene: Scene, left: Point, right: Point, *, tall: float, gap: float) -> None:
    """Set a wooden fence between two points."""
    tone = mix(scene.palette.stone, scene.palette.deep, 0.35)
    count = max(int(math.dist(left, right) / gap), 1)
    for share in (0.45, 0.85):
        scene.stroke(
            [(left[0], left[1] - tall * share), (right[0], right[1] - tall * share)], tone, tall * 0.07
        )
    for index in range(count + 1):
        at = index / count
        x, y = left[0] + (right[0] - left[0]) * at, left[1] + (right[1] - left[1]) * at
        scene.shape(
            [
                (x - tall * 0.05, y),
                (x - tall * 0.05, y - tall),
                (x, y - tall * 1.08),
                (x + tall * 0.05, y - tall),
                (x + tall * 0.05, y),
            ],
            mix(tone, scene.palette.sun, 0.25),
        )
