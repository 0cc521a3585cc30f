"""Scenes in rooms: talks at tables, a circle of chairs, a window with lights."""

from __future__ import annotations

import math

from picturing.curves import Point, arc, smooth
from picturing.frame import HEIGHT, WIDTH
from picturing.furniture import chair, plant, shelf, table_top
from picturing.interiors import beam, lamp, room, view
from picturing.people import person
from picturing.scene import Scene
from picturing.seated import facing, from_behind
from picturing.small_things import cup, sheet
from picturing.tones import mix


def oval_table(scene: Scene) -> None:
    """People round an oval table, a sheet with short lines in its middle."""
    room(scene, floor=600, sun=(300, 120))
    view(scene, (140, 90, 640, 430), panes=(3, 2))
    view(scene, (960, 90, 1460, 430), panes=(3, 2), sun=False)
    beam(scene, (160, 620), (620, 1240), (120, HEIGHT))
    lamp(scene, (800, 130), 150, glow=0.25 + 0.3 * scene.palette.lamps)
    plant(scene, (60, 720), 330)
    plant(scene, (1545, 720), 300)
    centre, radii = (800.0, 745.0), (500.0, 150.0)
    for x in (470, 630, 800, 970, 1130):
        edge = 745 - 150 * math.sqrt(1 - ((x - 800) / 500) ** 2)
        facing(
            scene, (x, edge + 30), 330, pose=scene.rng.choice(("listen", "stand")), way=1 if x < 800 else -1
        )
    _at_both_ends(scene, 292, 1308)
    table_top(scene, centre, radii)
    sheet(scene, (800, 742), (190, 120), lines=15)
    for x, y, turn in (
        (560, 700, -10),
        (640, 820, 14),
        (1010, 690, 12),
        (1100, 780, -16),
        (440, 770, 20),
        (930, 828, -6),
    ):
        sheet(scene, (x, y), (96, 42), lines=4, turn=turn)
    for index, (x, y) in enumerate(((690, 668), (905, 662), (520, 800), (1190, 735), (410, 722))):
        cup(scene, (x, y), 34, scene.palette.cloth[index % 4])
    for x in (500, 700, 905, 1100):
        from_behind(scene, (x, 1150 - abs(x - 800) * 0.06), 450)


def _at_both_ends(scene: Scene, left: float, right: float) -> None:
    for x, way in ((left, 1), (right, -1)):
        chair(scene, (x - way * 20, 940), 300, way=way)
        person(scene, (x, 936), 390, pose="sit", way=way, shadow=0.2)


def free_chair(scene: Scene) -> None:
    """A round table with papers and one free chair."""
    room(scene, floor=580, sun=(1300, 120))
    view(scene, (520, 70, 1080, 440), panes=(4, 2))
    beam(scene, (560, 1060), (180, 860), (90, HEIGHT))
    shelf(scene, (60, 130, 380, 580))
    plant(scene, (1290, 640), 320)
    lamp(scene, (800, 96), 120, glow=0.2 + 0.3 * scene.palette.lamps)
    for x in (575, 725, 875, 1025):
        facing(scene, (x, 660), 330, pose=scene.rng.choice(("listen", "stand")), way=1 if x < 800 else -1)
    _at_both_ends(scene, 392, 1208)
    table_top(scene, (800, 780), (360, 165))
    for x, y, turn in (
        (640, 730, -12),
        (800, 700, 4),
        (960, 735, 16),
        (720, 830, 12),
        (890, 850, -14),
        (1060, 800, 24),
        (560, 800, 30),
    ):
        sheet(scene, (x, y), (110, 54), lines=5, turn=turn)
    for index, (x, y) in enumerate(((720, 770), (900, 770), (830, 800), (1010, 690))):
        cup(scene, (x, y), 34, scene.palette.cloth[index % 4])
    from_behind(scene, (560, 1120), 450)
    from_behind(scene, (1070, 1110), 450)
    chair(scene, (810, 1128), 280, tone=scene.palette.cloth[1])


def chair_circle(scene: Scene) -> None:
    """Chairs in a circle, one of them left free."""
    room(scene, floor=560, sun=(330, 100))
    for left in (150, 640, 1130):
        view(scene, (left, 60, left + 320, 440), panes=(2, 3), sun=left == 150)
    for left in (170, 660, 1150):
        beam(scene, (left, left + 290), (left + 330, left + 760), (90, HEIGHT))
    tones = scene.palette
    for size, tone in (
        (1.0, tones.cloth[2]),
        (0.92, tones.cloth[3]),
        (0.86, tones.cloth[5]),
        (0.62, tones.cloth[1]),
        (0.56, tones.cloth[5]),
    ):
        scene.shape(
            arc((800, 800), (560 * size, 190 * size), 0, 357),
            mix(tone, tones.room[1], 0.3),
            to=mix(tone, tones.deep, 0.12),
            rough=0.24,
        )
    plant(scene, (70, 700), 330)
    plant(scene, (1530, 700), 330)
    for index, x in enumerate((480, 640, 800, 960, 1120)):
        way = 1 if x < 800 else -1
        chair(scene, (x, 735 - abs(index - 2) * -14), 190, way=2, tone=tones.cloth[1] if x == 800 else None)
        if x != 800:
            person(scene, (x, 742 + abs(index - 2) * 14), 270, pose="sit", way=way, shadow=0.2)
    for x, y, way in ((330, 855, 1), (1270, 855, -1)):
        chair(scene, (x - way * 16, y), 226, way=way)
        person(scene, (x, y + 2), 300, pose="sit", way=way, shadow=0.25)
    for x, y in ((470, 1010), (690, 1062), (915, 1062), (1130, 1010)):
        from_behind(scene, (x, y), 380)


def candles(scene: Scene) -> None:
    """Four small lights in a row on a window sill, in the blue evening."""
    tones = scene.palette
    room(scene, floor=1067, sun=(800, 700))
    scene.block(
        (0, 0, WIDTH, HEIGHT),
        mix(tones.room[1], tones.deep, 0.45),
        to=mix(tones.room[1], tones.deep, 0.2),
        rough=0.2,
    )
    view(scene, (250, 60, 1350, 770), panes=(2, 1))
    for _ in range(60):
        x, y = scene.rng.uniform(262, 1338), 610 + scene.rng.uniform(0, 120)
        if abs(x - 800) > 8:
            scene.blob((x, y), (2.6, 2.6), tones.glow, fade=0.8)
    scene.block(
        (100, 776, 1500, 850),
        mix(tones.wall, tones.glow, 0.15),
        to=mix(tones.wall, tones.deep, 0.35),
        rough=0.2,
    )
    scene.block((100, 850, 1500, 886), mix(tones.wall, tones.deep, 0.55), to=mix(tones.wall, tones.deep, 0.7))
    for x in (470, 690, 910, 1130):
        _light(scene, (x, 822))
    scene.block((0, 886, WIDTH, HEIGHT), mix(tones.deep, tones.room[1], 0.3), to=tones.deep, rough=0.2)
    scene.block((100, 886, 1500, 912), tones.deep, fade=0.5)
    for side in (-1, 1):
        _curtain(scene, side)
    scene.glow((800, 760), (1000, 560), mix(tones.glow, tones.cloth[0], 0.3), 0.16, add=True)


def _light(scene: Scene, foot: Point) -> None:
    x, y = foot
    tones = scene.palette
    warm = mix(tones.glow, (255, 255, 255), 0.15)
    scene.glow((x, y - 86), (360, 320), mix(tones.glow, tones.cloth[0], 0.2), 0.62, add=True)
    scene.shape(arc((x, y + 4), (90, 13), 0, 354), warm, fade=0.4)
    scene.shape(
        smooth(
            [
                (x - 40, y - 96),
                (x - 44, y - 20),
                (x - 30, y),
                (x + 30, y),
                (x + 44, y - 20),
                (x + 40, y - 96),
            ],
            steps=6,
        ),
        mix(tones.sky[2], warm, 0.35),
        fade=0.5,
    )
    scene.shape(
        [(x - 26, y - 58), (x + 26, y - 58), (x + 26, y - 6), (x - 26, y - 6)],
        mix(warm, (255, 255, 255), 0.5),
        to=tones.cloth[1],
    )
    scene.stroke(arc((x, y - 96), (40, 7), 0, 360), mix(warm, (255, 255, 255), 0.5), 2)
    scene.stroke([(x, y - 58), (x, y - 68)], tones.deep, 2.4)
    scene.glow((x, y - 84), (76, 90), (255, 226, 160), 0.9, add=True)
    flame = smooth(
        [(x, y - 118), (x + 12, y - 88), (x + 9, y - 70), (x, y - 64), (x - 9, y - 70), (x - 12, y - 88)],
        closed=True,
    )
    scene.shape(flame, (255, 248, 220), to=(255, 190, 84))
    scene.shape(
        [(x - 38, y - 88), (x - 32, y - 88), (x - 34, y - 22), (x - 38, y - 22)], (255, 255, 255), fade=0.35
    )


def _curtain(scene: Scene, side: int) -> None:
    tones = scene.palette
    for index in range(6):
        a, b = (800 + side * (800 - (index + step) * 50) for step in (0, 1))
        fall = 30 * math.sin(index * 1.7)
        tone = mix(tones.cloth[2], tones.deep, 0.35 + 0.12 * (index % 2))
        light = mix(tone, mix(tones.glow, tones.cloth[0], 0.6), 0.04 + 0.05 * index)
        pair = (tone, light) if side < 0 else (light, tone)
        left, right = sorted((a, b))
        scene.shape(
            smooth([(left - 14, -10), (left - 14 + fall * side * -0.4, 400), (left - 14, 1080)])
            + smooth([(right + 14, 1080), (right + 14 + fall * side * -0.4, 400), (right + 14, -10)]),
            pair[0],
            to=pair[1],
            across=True,
        )
