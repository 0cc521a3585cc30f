"""Scenes in halls: council, half circle, map of points, choir."""

from __future__ import annotations

import math

from picturing.curves import Point, arc, smooth, tapered
from picturing.frame import HEIGHT
from picturing.furniture import plant
from picturing.interiors import beam, lamp, room, view
from picturing.people import look, person
from picturing.scene import Scene
from picturing.seated import listener, listeners
from picturing.small_things import sheet
from picturing.tones import mix


def _lectern(scene: Scene, foot: Point, tall: float) -> None:
    x, y = foot
    wood = mix(scene.palette.roofs[1], scene.palette.room[1], 0.35)
    scene.shape(
        tapered(x, (y - tall * 0.56, tall * 0.16), (y, tall * 0.12)),
        mix(wood, scene.palette.sun, 0.25),
        to=mix(wood, scene.palette.deep, 0.2),
        across=True,
    )
    scene.shape(
        tapered(x, (y - tall * 0.62, tall * 0.2), (y - tall * 0.55, tall * 0.17)),
        mix(wood, scene.palette.sun, 0.4),
    )
    sheet(scene, (x, y - tall * 0.625), (tall * 0.2, tall * 0.05), lines=0)
    scene.stroke(
        smooth(
            [
                (x + tall * 0.1, y - tall * 0.61),
                (x + tall * 0.12, y - tall * 0.74),
                (x + tall * 0.06, y - tall * 0.8),
            ]
        ),
        scene.palette.deep,
        2.6,
    )


def council(scene: Scene) -> None:
    """A council hall with rows of seats, a lectern and one sheet of paper."""
    room(scene, floor=590, sun=(360, 100))
    tones = scene.palette
    for index, left in enumerate((90, 365, 1015, 1290)):
        view(scene, (left, 70, left + 210, 450), panes=(2, 3), sun=index == 0)
    panel = mix(tones.roofs[1], tones.room[1], 0.5)
    scene.block((625, 50, 975, 570), panel, to=mix(panel, tones.deep, 0.2), rough=0.2, kind="upright")
    for x in range(660, 970, 35):
        scene.block((x, 50, x + 2, 570), mix(panel, tones.deep, 0.35))
    scene.block(
        (490, 560, 1110, 640),
        mix(tones.room[1], tones.sun, 0.25),
        to=mix(tones.room[1], tones.deep, 0.2),
        rough=0.2,
    )
    scene.block((490, 552, 1110, 566), mix(tones.room[0], tones.room[1], 0.35))
    for left in (110, 385, 1035):
        beam(scene, (left, left + 180), (left + 330, left + 640), (90, HEIGHT))
    for x in (560, 1040):
        plant(scene, (x, 560), 190)
    person(scene, (800, 566), 250, pose="reach", way=-1, shadow=0.2)
    _lectern(scene, (792, 572), 250)
    for x in (430, 800, 1170):
        lamp(scene, (x, 44), 110, glow=0.22 + 0.3 * tones.lamps)
    listeners(scene, top=690, rows=5, size=(128, 300))


def half_circle(scene: Scene) -> None:
    """Many people of many colours in a half circle before a lectern."""
    room(scene, floor=500, sun=(1240, 90))
    tones = scene.palette
    for index, left in enumerate((70, 330, 1020, 1280)):
        view(scene, (left, 60, left + 250, 380), panes=(2, 2), sun=index == 3)
    scene.shape(arc((800, 560), (250, 62), 0, 357), mix(tones.roofs[1], tones.deep, 0.3))
    scene.shape(
        arc((800, 546), (250, 62), 0, 357), mix(tones.room[1], tones.sun, 0.4), to=tones.room[1], rough=0.2
    )
    for left in (590, 1010):
        plant(scene, (left, 500), 200)
    lamp(scene, (800, 70), 130, glow=0.25)
    person(scene, (808, 556), 250, pose="reach", way=1, shadow=0.2)
    _lectern(scene, (800, 570), 250)
    spots = []
    for row in range(5):
        radius, count = 400 + row * 140, 9 + row * 3
        for index in range(count):
            turn = math.radians(12 + 156 * index / (count - 1))
            spots.append((800 + math.cos(turn) * radius, 545 + math.sin(turn) * radius * 0.52))
    for x, y in sorted(spots, key=lambda spot: spot[1]):
        tall = 92 + (y - 545) * 0.3
        listener(scene, (x, y + tall * 0.5), tall)
        seat = mix(tones.roofs[1], tones.deep, 0.4)
        scene.shape(
            smooth(
                [
                    (x - tall * 0.25, y + tall * 0.56),
                    (x - tall * 0.2, y + tall * 0.2),
                    (x + tall * 0.2, y + tall * 0.2),
                    (x + tall * 0.25, y + tall * 0.56),
                ],
                steps=5,
            ),
            mix(seat, tones.sun, 0.2),
            to=seat,
        )


def dots(scene: Scene) -> None:
    """A hall full of people, and a map with 31 dots on its wall."""
    room(scene, floor=600, sun=(1280, 120))
    view(scene, (60, 90, 300, 440), panes=(2, 2))
    view(scene, (1300, 90, 1540, 440), panes=(2, 2), sun=False)
    _map_of_points(scene)
    person(scene, (380, 690), 290, pose="reach", way=1)
    person(scene, (1235, 690), 280, pose="listen", way=-1)
    plant(scene, (80, 660), 250)
    plant(scene, (1510, 660), 250)
    listeners(scene, top=770, rows=4, size=(150, 300))


def _map_of_points(scene: Scene) -> None:
    tones = scene.palette
    left, top, right, low = 430.0, 56.0, 1170.0, 530.0
    scene.block((left - 6, top + 12, right + 22, low + 22), tones.deep, fade=0.2)
    scene.block((left - 12, top - 12, right + 12, low + 12), mix(tones.roofs[1], tones.room[1], 0.3))
    board = mix(tones.water, tones.wall, 0.6)
    scene.block(
        (left, top, right, low), mix(board, (255, 255, 255), 0.3), to=board, rough=0.14, kind="clouds"
    )
    rng, middle = scene.rng, ((left + right) / 2, (top + low) / 2)
    land = smooth(
        [
            (
                middle[0] + math.cos(math.tau * i / 14) * 300 * rng.uniform(0.8, 1.08),
                middle[1] + math.sin(math.tau * i / 14) * 196 * rng.uniform(0.8, 1.08),
            )
            for i in range(14)
        ],
        closed=True,
    )
    scene.shape(
        land,
        mix(tones.ground[0], tones.wall, 0.35),
        to=mix(tones.leaf[0], tones.wall, 0.35),
        rough=0.2,
        kind="clouds",
    )
    flow = smooth([(560, 230), (660, 270), (740, 240), (850, 300), (900, 380), (1010, 400)])
    scene.stroke(flow, mix(tones.water, (255, 255, 255), 0.15), 6)
    scene.stroke(smooth([(740, 240), (770, 160), (850, 120)]), mix(tones.water, (255, 255, 255), 0.15), 4)
    _points(scene, middle)


def _points(scene: Scene, middle: Point) -> None:
    tones, rng = scene.palette, scene.rng
    spots: list[Point] = []
    while len(spots) < 31:
        turn, out = rng.uniform(0, math.tau), rng.random() ** 0.5 * 0.76
        spot = middle[0] + math.cos(turn) * 300 * out, middle[1] + math.sin(turn) * 196 * out
        if all(math.dist(spot, other) > 34 for other in spots):
            spots.append(spot)
    for index, (x, y) in enumerate(spots):
        scene.blob((x + 2, y + 4), (11, 11), tones.deep, fade=0.3)
        scene.blob((x, y), (11, 11), tones.cloth[(0, 1, 2, 4)[index % 4]])
        scene.blob((x - 3, y - 3), (3.4, 3.4), (255, 255, 255), fade=0.6)


def choir(scene: Scene) -> None:
    """A conductor and a half circle of children, all seen from behind."""
    room(scene, floor=640, sun=(800, 90))
    tones = scene.palette
    for index, left in enumerate((110, 395, 680, 965, 1250)):
        view(scene, (left, 60, left + 240, 470), panes=(2, 3), sun=index == 2)
    scene.shape(
        arc((800, 850), (700, 205), 0, 357),
        mix(tones.cloth[2], tones.room[1], 0.3),
        to=mix(tones.cloth[2], tones.deep, 0.1),
        rough=0.26,
    )
    scene.shape(arc((800, 850), (645, 184), 0, 357), mix(tones.cloth[1], tones.room[1], 0.4), rough=0.26)
    scene.shape(arc((800, 850), (620, 176), 0, 357), mix(tones.cloth[2], tones.room[1], 0.2), rough=0.26)
    person(scene, (800, 800), 400, pose="conduct", way=1, wear=look(scene))
    for row, (radius, deep, tall, count) in enumerate(((430, 120, 200, 8), (560, 190, 226, 11))):
        for index in range(count):
            turn = math.radians(172 - 164 * index / (count - 1))
            x, y = 800 + math.cos(turn) * radius, 838 + math.sin(turn) * deep
            person(
                scene,
                (x, y + 40 * row),
                tall + (y - 838) * 0.36,
                pose="stand",
                way=1 if x < 800 else -1,
                wear=look(scene, child=True),
                back=True,
            )
    plant(scene, (56, 740), 300)
    plant(scene, (1545, 740), 300)
