"""Scenes of schools, and the pupils with their satchels."""

from __future__ import annotations

import math

from picturing.curves import Point, along, arc, smooth, tapered
from picturing.finish import warm
from picturing.frame import WIDTH
from picturing.growth import branch, bush, tree
from picturing.houses import house, window
from picturing.nature import grass, meadow, ranges, sky
from picturing.people import look, person
from picturing.scene import Scene
from picturing.tones import mix
from picturing.water import mirror, sparkle


def school_front(scene: Scene, box: tuple[float, float, float, float], *, bays: int = 9) -> None:
    """Build a long two-storey school with a raised middle."""
    tones = scene.palette
    left, top, right, foot = box
    high, wide = foot - top, right - left
    wall = mix(tones.wall, tones.cloth[1], 0.16)
    scene.block(box, mix(wall, tones.sun, 0.3), to=mix(wall, tones.near, 0.12), rough=0.1)
    scene.block((left, foot - high * 0.1, right, foot), mix(tones.stone, tones.near, 0.4))
    over = wide * 0.02
    scene.shape(
        [
            (left - over, top),
            (left + wide * 0.04, top - high * 0.28),
            (right - wide * 0.04, top - high * 0.28),
            (right + over, top),
        ],
        mix(tones.roofs[0], tones.sun, 0.15),
        to=tones.roofs[1],
        rough=0.2,
    )
    scene.block((left, top, right, top + high * 0.04), mix(wall, tones.deep, 0.4), fade=0.7)
    bay = wide / bays
    a, b = left + bay * (bays - 3) / 2, left + bay * (bays + 3) / 2
    scene.block((a, top - high * 0.12, b, foot), mix(tones.wall, tones.sun, 0.3), to=tones.wall)
    scene.shape(
        [(a - over, top - high * 0.12), ((a + b) / 2, top - high * 0.42), (b + over, top - high * 0.12)],
        mix(tones.roofs[1], tones.deep, 0.1),
    )
    scene.shape(
        [(a + over, top - high * 0.14), ((a + b) / 2, top - high * 0.36), (b - over, top - high * 0.14)],
        mix(wall, tones.sun, 0.3),
    )
    scene.blob(((a + b) / 2, top - high * 0.21), (high * 0.055, high * 0.055), tones.near)
    for floor in (0.14, 0.54):
        for index in range(bays):
            x = left + bay * (index + 0.28)
            if floor > 0.5 and a < x < b:
                continue
            window(scene, (x, top + high * floor, x + bay * 0.44, top + high * (floor + 0.24)))
    _door(scene, ((a + b) / 2, foot), bay, high)


def _door(scene: Scene, foot: Point, bay: float, high: float) -> None:
    (x, y), tones = foot, scene.palette
    scene.shape(
        [
            (x - bay * 0.3, y),
            (x - bay * 0.3, y - high * 0.26),
            *arc((x, y - high * 0.26), (bay * 0.3, bay * 0.3), 180, 360),
            (x + bay * 0.3, y),
        ],
        mix(tones.cloth[2], tones.deep, 0.25),
    )
    scene.block((x - 1.5, y - high * 0.36, x + 1.5, y), mix(tones.wall, tones.sun, 0.2))
    scene.block(
        (x - bay * 0.5, y - high * 0.03, x + bay * 0.5, y + high * 0.03),
        mix(tones.stone, tones.sun, 0.4),
    )


def pupil(scene: Scene, foot: Point, tall: float, *, pose: str, way: int) -> None:
    """A child with a satchel."""
    wear = look(scene, child=True)
    bag = scene.pick(
        tuple(tone for tone in scene.palette.cloth if tone not in (wear.top, scene.palette.cloth[3]))
    )
    x, y = foot
    spot = x - way * tall * 0.13, y - tall * 0.6
    person(scene, foot, tall, pose=pose, way=way, wear=wear)
    scene.shape(
        smooth(
            tapered(spot[0], (spot[1] - tall * 0.13, tall * 0.07), (spot[1] + tall * 0.12, tall * 0.085)),
            closed=True,
            steps=4,
        ),
        bag,
        to=mix(bag, scene.palette.deep, 0.3),
    )


def school_yard(scene: Scene) -> None:
    """A school yard with a great tree and children."""
    sky(scene, sun=(1130, 170), radius=50, floor=560)
    ranges(scene, base=520, tall=280, count=3)
    ground = [(-20.0, 600.0), (1620.0, 600.0)]
    meadow(scene, ground, near=0.5)
    school_front(scene, (300, 390, 1500, 640), bays=13)
    tones = scene.palette
    yard = [(-20.0, 640.0), (1620.0, 640.0), (1620.0, 1080.0), (-20.0, 1080.0)]
    scene.shape(
        yard, mix(tones.stone, tones.sun, 0.35), to=mix(tones.stone, tones.ground[1], 0.45), rough=0.2
    )
    for x in (330, 470, 1060, 1190, 1330, 1460):
        bush(scene, (x, 664), 82)
    tree(scene, (330, 830), 640)
    scene.shape(arc((330, 836), (150, 30), 0, 354), mix(tones.stone, tones.deep, 0.25), fade=0.4)
    chalk = mix(tones.wall, (255, 255, 255), 0.3)
    scene.stroke(arc((960, 872), (350, 104), 0, 360), mix(chalk, tones.stone, 0.35), 7)
    for x, y in ((640, 760), (720, 752), (1290, 742)):
        pupil(scene, (x, y), 104, pose="walk", way=1 if x < 1000 else -1)
    for angle in (262, 312, 222, 350, 190, 28, 152, 68, 112):
        turn = math.radians(angle)
        spot = 960 + math.cos(turn) * 330, 890 + math.sin(turn) * 100
        wear = look(scene, child=True)
        way = 1 if spot[0] < 960 else -1
        person(scene, spot, 176 + (spot[1] - 780) * 0.4, pose="ground", way=way, wear=wear)
    person(scene, (1390, 930), 220, pose="listen", way=-1)
    branch(scene, (WIDTH + 30, -30), (-360, 160), leaves=60)
    warm(scene)


def school_river(scene: Scene) -> None:
    """A school between hills, with a river in front of it."""
    sky(scene, sun=(440, 210), radius=54)
    ranges(scene, base=590, tall=420, count=4)
    line = smooth([(-20, 560), (300, 580), (800, 600), (1300, 575), (1620, 540)])
    meadow(scene, line, near=0.5, floor=700)
    for _ in range(26):
        x = scene.rng.uniform(0, WIDTH)
        tree(
            scene,
            (x, along(line, x) + 14),
            scene.rng.uniform(60, 130),
            kind=scene.pick_kind(),
            shadow=False,
            haze=0.12,
        )
    for x, wide in ((90, 120), (240, 96), (1330, 110), (1465, 120)):
        house(scene, (x, 640), (wide, wide * 0.6), haze=0.12)
    school_front(scene, (480, 470, 1220, 660), bays=11)
    for x in (440, 1250, 395, 1300):
        tree(scene, (x, 672), scene.rng.uniform(150, 210), kind="poplar", shadow=False)
    tones = scene.palette
    scene.block(
        (-5, 658, WIDTH + 5, 702), tones.ground[0], to=mix(tones.ground[1], tones.deep, 0.25), rough=0.2
    )
    for x in (560, 620, 760, 980, 1090, 1120):
        pupil(scene, (x, 690), 52, pose="walk", way=1 if x < 840 else -1)
    mirror(scene, line=702, clear=0.58)
    sparkle(scene, line=702, floor=1030)
    edge = smooth([(-20, 1030), (420, 1040), (900, 985), (1300, 900), (1620, 880)])
    meadow(scene, edge)
    grass(scene, top=880, count=380, line=edge)
    for x, way in ((1210, -1), (1290, -1), (1385, -1)):
        pupil(scene, (x, 1020), 150, pose="walk", way=way)
    branch(scene, (-30, -30), (400, 170), leaves=70)
    warm(scene)
