"""Furniture: chairs, tables, shelves of books, pot plants."""

from __future__ import annotations

import math

from picturing.curves import Point, arc, leaf, smooth, tapered
from picturing.scene import Scene
from picturing.tones import RGB, mix


def plant(scene: Scene, foot: Point, tall: float) -> None:
    """A pot plant with large leaves."""
    x, y = foot
    tones, rng = scene.palette, scene.rng
    scene.shape(arc((x, y), (tall * 0.26, tall * 0.04), 0, 350), tones.deep, fade=0.3)
    for index in range(15):
        turn = math.radians(-168 + index * 11.2 + rng.uniform(-4, 4))
        long = tall * rng.uniform(0.5, 0.74)
        base = x, y - tall * 0.3
        tip = base[0] + math.cos(turn) * long * 0.75, base[1] + math.sin(turn) * long
        side = -math.sin(turn) * tall * 0.07, math.cos(turn) * tall * 0.07
        green = mix((92, 140, 86), (36, 84, 70), rng.random())
        green = mix(green, tones.deep, 0.15 + 0.3 * tones.lamps)
        scene.shape(leaf(base, tip, side), green, to=mix(green, tones.sun, 0.12))
    pot = tones.roofs[0]
    scene.shape(
        tapered(x, (y - tall * 0.3, tall * 0.16), (y, tall * 0.12)),
        mix(pot, tones.sun, 0.2),
        to=mix(pot, tones.deep, 0.35),
        across=True,
    )
    scene.block((x - tall * 0.175, y - tall * 0.32, x + tall * 0.175, y - tall * 0.26), pot)


def chair(scene: Scene, foot: Point, tall: float, *, way: int = 0, tone: RGB | None = None) -> None:
    """A chair; `way` 0 shows its back to the viewer, -1 and 1 its side, 2 its front."""
    x, y = foot
    wood = tone or mix(scene.palette.room[1], scene.palette.deep, 0.5)
    seat, half = y - tall * 0.45, tall * 0.2
    lit = mix(wood, scene.palette.sun, 0.28)
    scene.shape(arc((x, y), (half * 1.5, tall * 0.045), 0, 350), scene.palette.deep, fade=0.25)
    if way in (-1, 1):
        _chair_from_side(scene, foot, tall, (way, wood))
        return
    depth, top = (0.1, 0.42) if way == 2 else (0.04, 1.0)
    for at in (-1, 1):
        scene.limb(
            (x + at * half * 0.92, y - tall * top), (x + at * half, y), (tall * 0.036, tall * 0.03), wood
        )
        scene.limb(
            (x + at * half * 0.9, y - tall * 0.98),
            (x + at * half * 0.9, seat),
            (tall * 0.032, tall * 0.032),
            wood,
        )
    scene.shape(
        smooth(tapered(x, (y - tall, half), (y - tall * 0.72, half * 0.96)), closed=True, steps=4),
        lit,
        to=wood,
    )
    scene.shape(
        smooth(
            tapered(x, (seat - tall * 0.03, half * 0.98), (seat + tall * depth, half * 1.08)),
            closed=True,
            steps=4,
        ),
        lit,
        to=wood,
    )


def _chair_from_side(scene: Scene, foot: Point, tall: float, look: tuple[int, RGB]) -> None:
    (x, y), (way, wood) = foot, look
    seat, half = y - tall * 0.45, tall * 0.2
    lit = mix(wood, scene.palette.sun, 0.28)
    for at in (-1, 1):
        scene.limb((x + at * half * 0.9, seat), (x + at * half * 1.05, y), (tall * 0.035, tall * 0.026), wood)
    scene.limb(
        (x - way * half * 0.9, seat), (x - way * half * 1.25, y - tall), (tall * 0.036, tall * 0.03), wood
    )
    scene.limb(
        (x - way * half * 1.12, y - tall * 0.72),
        (x - way * half * 1.25, y - tall * 0.98),
        (tall * 0.06, tall * 0.06),
        lit,
    )
    scene.limb((x - half, seat), (x + half, seat), (tall * 0.05, tall * 0.05), lit)


def table_top(scene: Scene, centre: Point, radii: Point, *, thick: float = 26, leg: float = 150) -> None:
    """Paint an oval table with its edge, foot and shadow."""
    (x, y), (a, b) = centre, radii
    tones = scene.palette
    wood = mix(tones.roofs[0], tones.room[1], 0.6)
    scene.shape(
        arc((x - scene.side * 40, y + leg + b * 0.3), (a * 1.02, b * 0.8), 0, 354), tones.deep, fade=0.25
    )
    scene.shape(
        tapered(x, (y, a * 0.3), (y + leg + b * 0.35, a * 0.2)),
        mix(wood, tones.deep, 0.55),
        to=mix(wood, tones.deep, 0.4),
    )
    scene.shape(
        [*arc((x, y + thick), (a, b), 0, 180), *arc((x, y), (a, b), 180, 0)], mix(wood, tones.deep, 0.35)
    )
    top = arc((x, y), (a, b), 0, 357)
    scene.shape(top, mix(wood, tones.sun, 0.5), to=mix(wood, tones.sun, 0.12), rough=0.22)
    scene.glow(
        (x + scene.side * a * 0.4, y - b * 0.3),
        (a * 0.5, b * 0.5),
        mix(tones.sun, (255, 255, 255), 0.3),
        0.55,
    )


def shelf(scene: Scene, box: tuple[float, float, float, float], *, rows: int = 4) -> None:
    """Fill a shelf with coloured books."""
    left, top, right, bottom = box
    tones = scene.palette
    wood = mix(tones.room[1], tones.deep, 0.25)
    scene.block(box, mix(wood, tones.deep, 0.4), to=mix(wood, tones.deep, 0.55))
    step = (bottom - top) / rows
    for row in range(rows):
        floor = top + step * (row + 1) - 9
        x = left + 14
        while x < right - 22:
            wide, high = scene.rng.uniform(10, 24), step * scene.rng.uniform(0.55, 0.84)
            if scene.rng.random() < 0.08:
                x += scene.rng.uniform(14, 40)
                continue
            tone = mix(scene.pick(tones.cloth), tones.deep, scene.rng.uniform(0.0, 0.28))
            if x + wide < right - 12:
                scene.block(
                    (x, floor - high, x + wide, floor),
                    mix(tone, tones.sun, 0.2),
                    to=tone,
                    across=scene.side > 0,
                )
                scene.block(
                    (x, floor - high * 0.84, x + wide, floor - high * 0.78), mix(tone, tones.sun, 0.55)
                )
            x += wide + 1.5
        scene.block((left, floor, right, floor + 9), mix(wood, tones.sun, 0.3), to=wood)
    for x in (left, right - 10):
        scene.block((x, top - 8, x + 10, bottom), mix(wood, tones.sun, 0.18))
    scene.block((left - 8, top - 16, right + 8, top), mix(wood, tones.sun, 0.34))
