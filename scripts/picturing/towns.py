"""Scenes of towns on a slope, mirrored in their river."""

from __future__ import annotations

from picturing.built import tower
from picturing.curves import Point, along, smooth
from picturing.finish import warm
from picturing.frame import WIDTH
from picturing.growth import branch, tree
from picturing.houses import house
from picturing.nature import birds, fringe, hill, ranges, sky
from picturing.riverside import hedge
from picturing.scene import Scene
from picturing.tones import mix
from picturing.water import mirror, sparkle


def town(scene: Scene) -> None:
    """A town at the foot of a mountain, mirrored in its river."""
    _terraces(
        scene, sun=(430, 210), towers=(("flat", 560, 96, 34), ("cone", 740, 120, 25), ("hip", 900, 86, 42))
    )


def hill_town(scene: Scene) -> None:
    """Red roofs that climb a hill to an old tower."""
    _terraces(scene, sun=(1180, 205), towers=(("hip", 640, 165, 84),), hump=250)


def _terraces(
    scene: Scene, *, sun: Point, towers: tuple[tuple[str, float, float, float], ...], hump: float = 90
) -> None:
    sky(scene, sun=sun, radius=58, clouds=5)
    ranges(scene, base=600, tall=430, count=3)
    tones, rng, line = scene.palette, scene.rng, 800.0
    middle = towers[0][1] if len(towers) == 1 else 760
    top = _slope(scene, middle, line, hump=hump)
    for cap, x, high, wide in towers:
        tower(scene, (x, along(top, x + wide / 2) + 16), (wide, high), cap=cap)
        for start in (-0.5, 0.1, 0.6):
            hedge(scene, (x + wide * start, along(top, x + wide / 2) + 22), wide)
    rows = 7
    for row in range(rows):
        near = row / (rows - 1)
        for turn in range(16):
            x = rng.gauss(middle + 40, 300) if hump > 100 and turn % 2 else rng.uniform(-60, WIDTH)
            y = along(top, x) + 34 + (line - 6 - along(top, x) - 34) * near
            _house_or_tree(scene, (x, y), near)
    scene.block(
        (-5, line - 16, WIDTH + 5, line),
        mix(tones.stone, tones.near, 0.25),
        to=mix(tones.stone, tones.deep, 0.45),
        rough=0.3,
    )
    mirror(scene, line=line, clear=0.6)
    sparkle(scene, line=line, floor=1050, count=90)
    branch(
        scene,
        (WIDTH + 30, -20) if sun[0] < 800 else (-30, -20),
        (-380 if sun[0] < 800 else 380, 170),
        leaves=70,
    )
    birds(scene, (WIDTH - sun[0] - 80, 230))
    warm(scene)


def _house_or_tree(scene: Scene, foot: Point, near: float) -> None:
    rng = scene.rng
    if rng.random() < 0.36:
        tall = (46 + 50 * near) * rng.uniform(0.7, 1.25)
        kind = rng.choice(("round", "poplar", "round"))
        tree(scene, foot, tall, kind=kind, shadow=False, haze=0.14 * (1 - near))
    else:
        wide = (44 + 46 * near) * rng.uniform(0.85, 1.5)
        size = wide, wide * rng.uniform(0.55, 0.85)
        house(scene, foot, size, floors=rng.choice((1, 2, 2)), haze=0.3 * (1 - near))
        hedge(scene, (foot[0], foot[1] + 3), wide)


def _slope(scene: Scene, middle: float, floor: float, *, hump: float) -> list[Point]:
    """Paint the wooded slope that the town stands on; returns its edge."""
    tones = scene.palette
    top = smooth(
        [
            (-20, 690),
            (middle - 520, 660),
            (middle - 210, 600 - hump * 0.62),
            (middle + 40, 580 - hump),
            (middle + 260, 600 - hump * 0.5),
            (middle + 560, 665),
            (1640, 690),
        ]
    )
    hill(scene, top, mix(tones.near, tones.leaf[1], 0.5), mist=0.15, spurs=0, depth=340, floor=floor)
    fringe(scene, top, mix(tones.leaf[1], tones.deep, 0.25), size=20)
    return top
