"""Rooms and their furniture."""

from __future__ import annotations

import math

from picturing.curves import Point, arc, ridge, smooth
from picturing.frame import HEIGHT, WIDTH, Box
from picturing.people import Look, look, person
from picturing.scene import Scene
from picturing.surface import Surface
from picturing.tones import RGB, mix


def room(scene: Scene, *, floor: float = 640, sun: Point = (300, 120)) -> None:
    """Paint a plain room: a wall, a floor of boards, light from the side."""
    tones = scene.palette
    scene.sun, scene.side = sun, -1 if sun[0] < WIDTH / 2 else 1
    wall, wood = tones.room
    scene.block((0, 0, WIDTH, floor), mix(wall, tones.deep, 0.06), to=wall, rough=0.16)
    scene.block((0, floor, WIDTH, HEIGHT), mix(wood, wall, 0.35), to=mix(wood, tones.deep, 0.25), rough=0.24)
    middle = WIDTH / 2
    for index in range(-16, 17):
        x = middle + index * 62
        far = middle + (x - middle) * 1.0
        near = middle + (x - middle) * 2.3
        scene.stroke([(far, floor), (near, HEIGHT)], mix(wood, tones.deep, 0.3), 1.3)
    scene.block((0, floor - 26, WIDTH, floor), mix(wall, (255, 255, 255), 0.35), to=mix(wall, wood, 0.3))
    scene.block((0, floor, WIDTH, floor + 16), tones.deep, fade=0.16)


def view(scene: Scene, box: Box, *, panes: tuple[int, int] = (3, 2), sun: bool = True) -> None:
    """Set a large window with hills outside."""
    tones = scene.palette
    left, top, right, bottom = box
    piece = Surface(box)
    outside = piece.image
    piece.block(box, tones.sky[0], to=tones.sky[2], rough=0.1)
    if sun:
        radius = (bottom - top) * 0.085
        disc = left + (right - left) * 0.66, top + (bottom - top) * 0.3
        piece.glow(disc, (radius * 6, radius * 5), tones.sun, 0.75)
        piece.blob(disc, (radius, radius), tones.sun)
    high = bottom - top
    for index in range(3):
        line = ridge(
            scene.rng,
            base=bottom - high * (0.3 - 0.1 * index),
            height=high * (0.42 - 0.09 * index),
            waves=1.2 + index * 0.5,
            rough=0.34,
            span=(left - 8, right + 8),
        )
        colour = mix(tones.far, tones.near, index / 2)
        piece.shape(
            [*line, (right + 8, bottom + 4), (left - 8, bottom + 4)],
            colour,
            to=mix(colour, tones.sky[2], 0.45),
            rough=0.14,
        )
    frame = mix(tones.wall, (255, 255, 255), 0.3)
    scene.block((left - 14, top - 14, right + 14, bottom + 14), frame, to=mix(frame, tones.room[1], 0.25))
    scene.image.paste(outside.convert("RGB"), (piece.left, piece.top))
    _bars(scene, box, panes, frame)
    scene.block(
        (left - 26, bottom + 8, right + 26, bottom + 26),
        mix(frame, (255, 255, 255), 0.3),
        to=mix(frame, tones.room[1], 0.4),
    )


def _bars(scene: Scene, box: Box, panes: tuple[int, int], frame: RGB) -> None:
    left, top, right, bottom = box
    for index in range(1, panes[0]):
        x = left + (right - left) * index / panes[0]
        scene.block((x - 5, top, x + 5, bottom), frame)
    for index in range(1, panes[1]):
        y = top + (bottom - top) * index / panes[1]
        scene.block((left, y - 4, right, y + 4), frame)


def beam(
    scene: Scene, top: tuple[float, float], foot: tuple[float, float], span: tuple[float, float]
) -> None:
    """Let a slanting band of sunlight fall through the room."""
    scene.shape(
        [(top[0], span[0]), (top[1], span[0]), (foot[1], span[1]), (foot[0], span[1])],
        mix(scene.palette.sun, (255, 255, 255), 0.2),
        fade=0.13,
    )


def lamp(scene: Scene, place: Point, wide: float, *, glow: float = 0.5) -> None:
    """Hang a round lamp from the ceiling."""
    x, y = place
    tones = scene.palette
    scene.stroke([(x, -5), (x, y - wide * 0.4)], tones.deep, 2.5)
    scene.glow((x, y + wide * 0.2), (wide * 3.4, wide * 3.0), tones.glow, glow * 0.8, add=True)
    scene.shape([*arc((x, y), (wide * 0.5, wide * 0.42), 180, 360)], mix(tones.cloth[2], tones.deep, 0.15))
    scene.shape(arc((x, y), (wide * 0.5, wide * 0.07), 0, 350), mix(tones.glow, (255, 255, 255), 0.5))


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
        middle = base[0] + (tip[0] - base[0]) * 0.6, base[1] + (tip[1] - base[1]) * 0.6
        green = mix((92, 140, 86), (36, 84, 70), rng.random())
        green = mix(green, tones.deep, 0.15 + 0.3 * tones.lamps)
        scene.shape(
            smooth(
                [
                    base,
                    (middle[0] + side[0], middle[1] + side[1]),
                    tip,
                    (middle[0] - side[0], middle[1] - side[1]),
                ],
                closed=True,
                steps=5,
            ),
            green,
            to=mix(green, tones.sun, 0.12),
        )
    pot = tones.roofs[0]
    scene.shape(
        [
            (x - tall * 0.16, y - tall * 0.3),
            (x + tall * 0.16, y - tall * 0.3),
            (x + tall * 0.12, y),
            (x - tall * 0.12, y),
        ],
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
        for at in (-1, 1):
            scene.limb(
                (x + at * half * 0.9, seat), (x + at * half * 1.05, y), (tall * 0.035, tall * 0.026), wood
            )
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
        return
    for at in (-1, 1):
        scene.limb(
            (x + at * half * 0.92, y - tall * (1.0 if way == 0 else 0.42)),
            (x + at * half, y),
            (tall * 0.036, tall * 0.03),
            wood,
        )
        scene.limb(
            (x + at * half * 0.9, y - tall * 0.98),
            (x + at * half * 0.9, seat),
            (tall * 0.032, tall * 0.032),
            wood,
        )
    scene.shape(
        smooth(
            [
                (x - half, y - tall),
                (x + half, y - tall),
                (x + half * 0.96, y - tall * 0.72),
                (x - half * 0.96, y - tall * 0.72),
            ],
            closed=True,
            steps=4,
        ),
        lit,
        to=wood,
    )
    depth = tall * (0.1 if way == 2 else 0.04)
    scene.shape(
        smooth(
            [
                (x - half * 0.98, seat - tall * 0.03),
                (x + half * 0.98, seat - tall * 0.03),
                (x + half * 1.08, seat + depth),
                (x - half * 1.08, seat + depth),
            ],
            closed=True,
            steps=4,
        ),
        lit,
        to=wood,
    )


def from_behind(
    scene: Scene, foot: Point, tall: float, *, seat: bool = True, wear: Look | None = None
) -> None:
    """A figure that sits with its back to the viewer, on a chair."""
    x, y = foot
    dress = wear or look(scene)
    high = tall * 0.78
    piece = Surface((x - tall * 0.4, y - tall, x + tall * 0.4, y + tall * 0.1))
    waist, neck = y - high * 0.42, y - high * 0.84
    piece.shape(
        smooth(
            [
                (x - tall * 0.05, neck),
                (x - tall * 0.135, neck + tall * 0.06),
                (x - tall * 0.16, neck + tall * 0.2),
                (x - tall * 0.12, waist + tall * 0.06),
                (x + tall * 0.12, waist + tall * 0.06),
                (x + tall * 0.16, neck + tall * 0.2),
                (x + tall * 0.135, neck + tall * 0.06),
                (x + tall * 0.05, neck),
            ],
            closed=True,
        ),
        dress.top,
    )
    piece.limb((x, neck + tall * 0.02), (x, neck - tall * 0.05), (tall * 0.06, tall * 0.055), dress.skin)
    lean = scene.rng.uniform(-0.015, 0.015) * tall
    piece.blob((x + lean, neck - tall * 0.085), (tall * 0.058, tall * 0.07), dress.hair)
    if dress.style == "long":
        piece.blob((x + lean, neck - tall * 0.03), (tall * 0.066, tall * 0.09), dress.hair)
    if dress.style == "bun":
        piece.blob((x + lean, neck - tall * 0.16), (tall * 0.032, tall * 0.032), dress.hair)
    scene.stamp(
        piece, rim=mix(scene.palette.sun, dress.top, 0.3), side=scene.side, width=tall * 0.009, shade=0.5
    )
    if seat:
        chair(scene, foot, tall * 0.58)


def facing(
    scene: Scene, edge: Point, tall: float, *, pose: str = "listen", way: int = 1, child: bool = False
) -> None:
    """A figure behind a table: only what is above the edge will stay visible."""
    wear = look(scene, child=child)
    person(scene, (edge[0], edge[1] + tall * 0.46), tall, pose=pose, way=way, wear=wear, shadow=0)


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
        [
            (x - size * 0.4, y - size * 0.8),
            (x + size * 0.4, y - size * 0.8),
            (x + size * 0.3, y + size * 0.1),
            (x - size * 0.3, y + size * 0.1),
        ],
        mix(tone, scene.palette.sun, 0.3),
        to=mix(tone, scene.palette.deep, 0.2),
        across=True,
    )
    scene.blob(
        (x, y - size * 0.8), (size * 0.4, size * 0.12), mix(scene.palette.roofs[1], scene.palette.deep, 0.5)
    )
