"""A scene of handwork: hands over a quilt."""

from __future__ import annotations

import math

from picturing.above import boards, daylight
from picturing.curves import Point, arc, smooth
from picturing.people_above import hand
from picturing.scene import Scene
from picturing.tones import RGB, mix


def sewing(scene: Scene) -> None:
    """Hands over a patchwork cloth."""
    tones = scene.palette
    boards(scene, mix(tones.room[1], tones.roofs[1], 0.2), wide=170)
    left, top, size = 230.0, 104.0, 163.0
    scene.block((left - 8, top + 16, left + size * 7 + 18, top + size * 5.6 + 26), tones.deep, fade=0.32)
    for row in range(6):
        for column in range(7):
            x, y = left + column * size, top + row * size
            _patch(scene, (x, y), size, (row * 3 + column * 5 + scene.rng.randrange(2)) % 6)
    thread = mix(tones.cloth[3], (255, 255, 255), 0.5)
    for index in range(42 * 11):
        x, y = left + size * (index // 11 % 7), top + size * (index // 77)
        at = 8 + index % 11 * (size - 16) / 10.5
        scene.stroke([(x + at, y + 7), (x + at + 7, y + 7)], thread, 1.8)
        scene.stroke([(x + 7, y + at), (x + 7, y + at + 7)], thread, 1.8)
    for start, end, tone in (
        ((-30, 300), (420, 400), 0),
        ((1630, 250), (1130, 330), 2),
        ((1630, 900), (1010, 720), 1),
        ((250, 1100), (560, 800), 4),
        ((1240, -40), (900, 300), 5),
    ):
        hand(scene, (start, end), 88, sleeve=tones.cloth[tone])
    yarn = smooth([(1008, 716), (930, 640), (1010, 560), (900, 500), (780, 560), (640, 520)])
    scene.stroke(yarn, mix(tones.cloth[0], (255, 255, 255), 0.1), 3)
    scene.limb((1014, 724), (968, 690), (5, 2), mix(tones.stone, (255, 255, 255), 0.6))
    for x, y, tone in ((110, 620, 0), (95, 780, 1), (1500, 560, 5), (180, 920, 2)):
        _spool(scene, (x, y), 54, tones.cloth[tone])
    daylight(scene)


def _patch(scene: Scene, corner: Point, size: float, kind: int) -> None:
    (x, y), tones = corner, scene.palette
    first = scene.pick(tones.cloth)
    second = scene.pick(tuple(tone for tone in tones.cloth if tone != first))
    scene.block(
        (x, y, x + size, y + size), mix(first, (255, 255, 255), 0.08), to=first, rough=0.22, kind="weave"
    )
    PATTERNS[kind](scene, corner, size, (first, second))


def _triangle(scene: Scene, corner: Point, size: float, tones: tuple[RGB, RGB]) -> None:
    x, y = corner
    scene.shape([(x, y), (x + size, y), (x, y + size)], tones[1], rough=0.2, kind="weave")


def _diamonds(scene: Scene, corner: Point, size: float, tones: tuple[RGB, RGB]) -> None:
    x, y = corner[0] + size / 2, corner[1] + size / 2
    for share, tone in ((0.7, tones[1]), (0.4, tones[0]), (0.2, tones[1])):
        half = size * share / 2
        scene.shape([(x, y - half), (x + half, y), (x, y + half), (x - half, y)], tone)


def _stripes(scene: Scene, corner: Point, size: float, tones: tuple[RGB, RGB]) -> None:
    x, y = corner
    for index in range(3):
        scene.block(
            (x, y + size * (0.08 + index * 0.33), x + size, y + size * (0.22 + index * 0.33)),
            tones[1],
            rough=0.2,
            kind="weave",
        )


def _flower(scene: Scene, corner: Point, size: float, tones: tuple[RGB, RGB]) -> None:
    middle = corner[0] + size / 2, corner[1] + size / 2
    for turn in range(6):
        angle = turn * math.pi / 3
        spot = middle[0] + math.cos(angle) * size * 0.2, middle[1] + math.sin(angle) * size * 0.2
        scene.blob(spot, (size * 0.12, size * 0.12), tones[1])
    scene.blob(middle, (size * 0.1, size * 0.1), mix(tones[0], (255, 255, 255), 0.5))


def _dots(scene: Scene, corner: Point, size: float, tones: tuple[RGB, RGB]) -> None:
    x, y = corner
    for row in range(4):
        for column in range(4):
            spot = x + size * (0.14 + column * 0.24), y + size * (0.14 + row * 0.24)
            scene.blob(spot, (size * 0.045, size * 0.045), tones[1])


def _pinwheel(scene: Scene, corner: Point, size: float, tones: tuple[RGB, RGB]) -> None:
    (x, y), middle = corner, (corner[0] + size / 2, corner[1] + size / 2)
    for a, b in ((0, 0), (1, 0), (0, 1), (1, 1)):
        scene.shape(
            [(x + a * size, y + b * size), (middle[0], y + b * size), (middle[0], middle[1])],
            tones[1],
            rough=0.2,
            kind="weave",
        )


PATTERNS = (_triangle, _diamonds, _stripes, _flower, _dots, _pinwheel)


def _spool(scene: Scene, place: Point, size: float, tone: RGB) -> None:
    x, y = place
    scene.blob((x + 14, y + 20), (size, size), scene.palette.deep, fade=0.3)
    scene.blob(place, (size, size), mix(tone, scene.palette.deep, 0.15))
    for index in range(9):
        turn = index * 0.7
        scene.stroke(
            arc(
                (x + math.cos(turn) * size * 0.1, y + math.sin(turn) * size * 0.1),
                (size * (0.9 - index * 0.07), size * (0.55 + index * 0.03)),
                turn * 57,
                turn * 57 + 150,
            ),
            mix(tone, (255, 255, 255), 0.25),
            2.4,
        )
