"""What lies on a table or in a hand: papers, books, cups."""

from __future__ import annotations

import math

from picturing.curves import Point, arc, tapered
from picturing.scene import Scene
from picturing.tones import RGB, mix


def sheet(
    scene: Scene, centre: Point, size: Point, *, lines: int = 5, turn: float = 0.0, tone: RGB | None = None
) -> None:
    """A sheet of paper with a few grey lines, lying flat."""
    (x, y), (wide, deep) = centre, size
    cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    flat = deep / wide

    def at(across: float, down: float) -> Point:
        a, b = across * wide, down * deep / flat if flat else 0.0
        return x + a * cos - b * sin, y + (a * sin + b * cos) * flat

    corners = [at(-0.5, -0.5), at(0.5, -0.5), at(0.5, 0.5), at(-0.5, 0.5)]
    scene.shape([(px + wide * 0.02, py + wide * 0.025) for px, py in corners], scene.palette.deep, fade=0.3)
    paper = tone or mix(scene.palette.wall, (255, 255, 255), 0.6)
    scene.shape(corners, paper)
    ink = mix(paper, scene.palette.deep, 0.4)
    for index in range(lines):
        down = -0.36 + 0.74 * index / max(lines - 1, 1)
        scene.stroke([at(-0.36, down), at(scene.rng.uniform(0.12, 0.36), down)], ink, max(wide * 0.012, 1.2))


def cup(scene: Scene, place: Point, size: float, tone: RGB) -> None:
    """A cup on a table."""
    x, y = place
    scene.shape(
        arc((x - scene.side * size * 0.3, y + size * 0.1), (size * 0.7, size * 0.2), 0, 350),
        scene.palette.deep,
        fade=0.28,
    )
    scene.stroke(
        arc((x + size * 0.42, y - size * 0.4), (size * 0.22, size * 0.24), -100, 100), tone, size * 0.1
    )
    scene.shape(
        tapered(x, (y - size * 0.8, size * 0.4), (y + size * 0.1, size * 0.3)),
        mix(tone, scene.palette.sun, 0.3),
        to=mix(tone, scene.palette.deep, 0.2),
        across=True,
    )
    scene.blob(
        (x, y - size * 0.8), (size * 0.4, size * 0.12), mix(scene.palette.roofs[1], scene.palette.deep, 0.5)
    )


def book(scene: Scene, place: Point, size: float, tone: RGB) -> None:
    """An open book held in the hand."""
    x, y = place
    page = mix(scene.palette.wall, (255, 255, 255), 0.6)
    for way in (-1, 1):
        scene.shape(
            [
                (x, y),
                (x + way * size * 0.6, y - size * 0.3),
                (x + way * size * 0.6, y - size * 0.72),
                (x, y - size * 0.44),
            ],
            tone,
        )
        scene.shape(
            [
                (x, y - size * 0.08),
                (x + way * size * 0.52, y - size * 0.36),
                (x + way * size * 0.52, y - size * 0.74),
                (x, y - size * 0.48),
            ],
            mix(page, scene.palette.deep, 0.06 if way < 0 else 0.0),
        )
