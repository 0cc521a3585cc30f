"""Things seen from straight above: boards, papers, cups, plants."""

from __future__ import annotations

import math

from picturing.curves import Point, arc, leaf
from picturing.frame import HEIGHT, WIDTH
from picturing.scene import Scene
from picturing.tones import RGB, mix


def boards(scene: Scene, tone: RGB, *, wide: float = 118, sun: Point = (200, 60)) -> None:
    """Paint a floor or table of boards, with light falling in from a corner."""
    scene.sun, scene.side = sun, -1 if sun[0] < WIDTH / 2 else 1
    x, index = -30.0, 0
    while x < WIDTH:
        shade = mix(tone, scene.palette.deep, scene.rng.uniform(0.0, 0.14))
        scene.block(
            (x, 0, x + wide, HEIGHT), mix(shade, scene.palette.sun, 0.16), to=shade, rough=0.3, kind="upright"
        )
        scene.block((x + wide - 2.4, 0, x + wide, HEIGHT), mix(tone, scene.palette.deep, 0.45))
        joint = scene.rng.uniform(80, HEIGHT - 80)
        scene.block((x, joint, x + wide, joint + 2.2), mix(tone, scene.palette.deep, 0.45))
        x, index = x + wide, index + 1


def daylight(scene: Scene) -> None:
    """Lay the light of a window with its bars over everything."""
    light = mix(scene.palette.sun, (255, 255, 255), 0.2)
    for index in range(3):
        x = 120 + index * 250
        scene.shape(
            [(x, -10), (x + 200, -10), (x + 780, HEIGHT + 10), (x + 540, HEIGHT + 10)], light, fade=0.12
        )
    scene.glow(scene.sun, (1250, 900), scene.palette.sun, 0.3)


def slip(
    scene: Scene, centre: Point, size: Point, *, turn: float = 0, tone: RGB | None = None, lines: int = 4
) -> None:
    """A paper from above, with its shadow and grey lines."""
    (x, y), (wide, deep) = centre, size
    cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))

    def at(across: float, down: float) -> Point:
        return x + across * wide * cos - down * deep * sin, y + across * wide * sin + down * deep * cos

    corners = [at(-0.5, -0.5), at(0.5, -0.5), at(0.5, 0.5), at(-0.5, 0.5)]
    scene.shape([(a - scene.side * 5, b + 7) for a, b in corners], scene.palette.deep, fade=0.28)
    paper = tone or mix(scene.palette.wall, (255, 255, 255), 0.6)
    scene.shape(corners, mix(paper, (255, 255, 255), 0.2), to=paper)
    for index in range(lines):
        down = -0.34 + 0.68 * index / max(lines - 1, 1)
        scene.stroke(
            [at(-0.36, down), at(scene.rng.uniform(0.08, 0.36), down)],
            mix(paper, scene.palette.deep, 0.42),
            2.4,
        )


def mug(scene: Scene, place: Point, size: float, tone: RGB) -> None:
    """A cup from above on its saucer."""
    x, y = place
    scene.blob(
        (x - scene.side * size * 0.3, y + size * 0.4),
        (size * 1.35, size * 1.3),
        scene.palette.deep,
        fade=0.26,
    )
    scene.blob((x, y), (size * 1.3, size * 1.3), mix(tone, (255, 255, 255), 0.6))
    scene.limb(
        (x + size * 0.6, y + size * 0.4), (x + size * 1.15, y + size * 0.75), (size * 0.3, size * 0.3), tone
    )
    scene.blob((x, y), (size * 0.86, size * 0.86), tone)
    scene.blob((x, y), (size * 0.68, size * 0.68), mix((70, 40, 30), scene.palette.deep, 0.3))
    scene.shape(
        arc((x, y), (size * 0.5, size * 0.5), 190, 260), mix((70, 40, 30), scene.palette.sun, 0.4), fade=0.7
    )


def pencil(scene: Scene, start: Point, end: Point, tone: RGB) -> None:
    """A pencil lying on the table."""
    wood, lead = mix(scene.palette.stone, scene.palette.sun, 0.4), scene.palette.deep
    width = 13.0
    tip = end[0] + (end[0] - start[0]) * 0.12, end[1] + (end[1] - start[1]) * 0.12
    angle = math.atan2(end[1] - start[1], end[0] - start[0]) + math.pi / 2
    dx, dy = math.cos(angle) * width / 2, math.sin(angle) * width / 2
    body = [
        (start[0] + dx, start[1] + dy),
        (end[0] + dx, end[1] + dy),
        (end[0] - dx, end[1] - dy),
        (start[0] - dx, start[1] - dy),
    ]
    scene.shape(
        [(x - scene.side * 7, y + 9) for x, y in [*body[:2], tip, *body[2:]]], scene.palette.deep, fade=0.3
    )
    scene.shape(body, tone)
    scene.shape(
        [
            (start[0] + dx * 0.3, start[1] + dy * 0.3),
            (end[0] + dx * 0.3, end[1] + dy * 0.3),
            body[2],
            body[3],
        ],
        mix(tone, scene.palette.deep, 0.25),
    )
    scene.shape([body[1], tip, body[2]], wood)
    point = end[0] + (tip[0] - end[0]) * 0.62, end[1] + (tip[1] - end[1]) * 0.62
    scene.limb(point, tip, (5, 2), lead)


def stool(scene: Scene, place: Point, size: float, tone: RGB) -> None:
    """A round seat from above."""
    x, y = place
    scene.blob((x - scene.side * size * 0.2, y + size * 0.25), (size, size), scene.palette.deep, fade=0.28)
    scene.blob(place, (size, size), mix(tone, scene.palette.deep, 0.25))
    scene.blob(place, (size * 0.86, size * 0.86), tone)
    scene.blob(
        (x + scene.side * size * 0.2, y - size * 0.2),
        (size * 0.5, size * 0.5),
        mix(tone, scene.palette.sun, 0.3),
        fade=0.6,
    )


def leafy(scene: Scene, place: Point, size: float) -> None:
    """A pot plant from above."""
    x, y = place
    tones = scene.palette
    scene.blob((x - scene.side * 16, y + 22), (size * 0.8, size * 0.8), tones.deep, fade=0.25)
    scene.blob(place, (size * 0.36, size * 0.36), tones.roofs[0])
    for ring, (count, reach) in enumerate(((13, 1.0), (9, 0.72), (6, 0.42))):
        for index in range(count):
            turn = math.tau * (index + ring * 0.4) / count + scene.rng.uniform(-0.15, 0.15)
            long = size * reach * scene.rng.uniform(0.85, 1.05)
            green = mix(mix((52, 104, 82), (128, 168, 96), ring / 2.4), tones.deep, 0.1 + 0.1 * tones.lamps)
            tip = x + math.cos(turn) * long, y + math.sin(turn) * long
            side = -math.sin(turn) * long * 0.17, math.cos(turn) * long * 0.17
            scene.shape(leaf(place, tip, side), green)
            scene.stroke(
                [place, (x + (tip[0] - x) * 0.85, y + (tip[1] - y) * 0.85)], mix(green, tones.sun, 0.3), 1.4
            )
