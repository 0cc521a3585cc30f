"""Scenes in halls: council, half circle, map of points, choir."""

from __future__ import annotations

import math

from picturing.curves import Point, arc, smooth
from picturing.frame import HEIGHT, WIDTH
from picturing.interiors import beam, lamp, plant, room, sheet, view
from picturing.people import look, person
from picturing.scene import Scene
from picturing.surface import Surface
from picturing.tones import mix


def listeners(scene: Scene, *, top: float, rows: int, size: tuple[float, float]) -> None:
    """Fill a hall with rows of people seen from behind, on seats."""
    tones = scene.palette
    for row in range(rows):
        near = row / max(rows - 1, 1)
        tall = size[0] + (size[1] - size[0]) * near**1.2
        y = top + (HEIGHT + tall * 0.25 - top) * near**1.15
        step = tall * 0.62
        count = int((WIDTH + step) / step) + 1
        for index in range(count):
            x = (index - (count - 1) / 2) * step + WIDTH / 2 + (step / 2 if row % 2 else 0)
            if abs(x - WIDTH / 2) < step * 0.62:
                continue
            if scene.rng.random() > 0.07:
                _listener(scene, (x, y), tall)
            back = mix(tones.roofs[1], tones.deep, 0.35 + 0.2 * near)
            scene.shape(
                smooth(
                    [
                        (x - tall * 0.25, y),
                        (x - tall * 0.235, y - tall * 0.34),
                        (x - tall * 0.17, y - tall * 0.41),
                        (x + tall * 0.17, y - tall * 0.41),
                        (x + tall * 0.235, y - tall * 0.34),
                        (x + tall * 0.25, y),
                    ],
                    steps=5,
                ),
                mix(back, tones.sun, 0.2),
                to=mix(back, tones.deep, 0.3),
            )


def _listener(scene: Scene, foot: Point, tall: float) -> None:
    (x, y), wear = foot, look(scene)
    piece = Surface((x - tall * 0.4, y - tall * 1.1, x + tall * 0.4, y + 4))
    lean = scene.rng.uniform(-0.03, 0.03) * tall
    piece.shape(
        smooth(
            [
                (x - tall * 0.22, y),
                (x - tall * 0.215, y - tall * 0.4),
                (x - tall * 0.1, y - tall * 0.54),
                (x + lean, y - tall * 0.57),
                (x + tall * 0.1, y - tall * 0.54),
                (x + tall * 0.215, y - tall * 0.4),
                (x + tall * 0.22, y),
            ],
            steps=6,
        ),
        wear.top,
    )
    piece.limb((x + lean, y - tall * 0.52), (x + lean, y - tall * 0.64), (tall * 0.1, tall * 0.09), wear.skin)
    piece.blob((x + lean * 1.4, y - tall * 0.72), (tall * 0.1, tall * 0.12), wear.hair)
    if wear.style == "long":
        piece.blob((x + lean, y - tall * 0.61), (tall * 0.11, tall * 0.15), wear.hair)
    if wear.style == "bun":
        piece.blob((x + lean * 1.4, y - tall * 0.85), (tall * 0.055, tall * 0.055), wear.hair)
    scene.stamp(
        piece, rim=mix(scene.palette.sun, wear.top, 0.25), side=scene.side, width=tall * 0.016, shade=0.45
    )


def _lectern(scene: Scene, foot: Point, tall: float) -> None:
    x, y = foot
    wood = mix(scene.palette.roofs[1], scene.palette.room[1], 0.35)
    scene.shape(
        [
            (x - tall * 0.16, y - tall * 0.56),
            (x + tall * 0.16, y - tall * 0.56),
            (x + tall * 0.12, y),
            (x - tall * 0.12, y),
        ],
        mix(wood, scene.palette.sun, 0.25),
        to=mix(wood, scene.palette.deep, 0.2),
        across=True,
    )
    scene.shape(
        [
            (x - tall * 0.2, y - tall * 0.62),
            (x + tall * 0.2, y - tall * 0.62),
            (x + tall * 0.17, y - tall * 0.55),
            (x - tall * 0.17, y - tall * 0.55),
        ],
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
        _listener(scene, (x, y + tall * 0.5), tall)
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
    tones = scene.palette
    view(scene, (60, 90, 300, 440), panes=(2, 2))
    view(scene, (1300, 90, 1540, 440), panes=(2, 2), sun=False)
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
    person(scene, (380, 690), 290, pose="reach", way=1)
    person(scene, (1235, 690), 280, pose="listen", way=-1)
    plant(scene, (80, 660), 250)
    plant(scene, (1510, 660), 250)
    listeners(scene, top=770, rows=4, size=(150, 300))


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
