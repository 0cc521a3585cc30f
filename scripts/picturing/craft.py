"""Scenes of making: hands over a quilt, painters at a canvas, shelves of books."""

from __future__ import annotations

import math

from PIL import Image, ImageDraw

from picturing.above import boards, daylight
from picturing.curves import Point, arc, ridge, smooth
from picturing.finish import warm
from picturing.frame import HEIGHT, SCALE
from picturing.furniture import chair, plant, shelf, table_top
from picturing.growth import tree
from picturing.interiors import lamp, room
from picturing.nature import birds, grass, meadow, ranges, sky
from picturing.people import look, person
from picturing.people_above import hand
from picturing.scene import Scene
from picturing.school import pupil
from picturing.small_things import book
from picturing.surface import Surface
from picturing.tones import RGB, mix


def quilt(scene: Scene) -> None:
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
    middle = x + size / 2, y + size / 2
    if kind == 0:
        scene.shape([(x, y), (x + size, y), (x, y + size)], second, rough=0.2, kind="weave")
    elif kind == 1:
        for share, tone in ((0.7, second), (0.4, first), (0.2, second)):
            half = size * share / 2
            scene.shape(
                [
                    (middle[0], middle[1] - half),
                    (middle[0] + half, middle[1]),
                    (middle[0], middle[1] + half),
                    (middle[0] - half, middle[1]),
                ],
                tone,
            )
    elif kind == 2:
        for index in range(3):
            scene.block(
                (x, y + size * (0.08 + index * 0.33), x + size, y + size * (0.22 + index * 0.33)),
                second,
                rough=0.2,
                kind="weave",
            )
    elif kind == 3:
        for turn in range(6):
            angle = turn * math.pi / 3
            spot = middle[0] + math.cos(angle) * size * 0.2, middle[1] + math.sin(angle) * size * 0.2
            scene.blob(spot, (size * 0.12, size * 0.12), second)
        scene.blob(middle, (size * 0.1, size * 0.1), mix(first, (255, 255, 255), 0.5))
    elif kind == 4:
        for row in range(4):
            for column in range(4):
                scene.blob(
                    (x + size * (0.14 + column * 0.24), y + size * (0.14 + row * 0.24)),
                    (size * 0.045, size * 0.045),
                    second,
                )
    else:
        for a, b in ((0, 0), (1, 0), (0, 1), (1, 1)):
            scene.shape(
                [(x + a * size, y + b * size), (middle[0], y + b * size), (middle[0], middle[1])],
                second,
                rough=0.2,
                kind="weave",
            )


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


def canvas(scene: Scene) -> None:
    """One long canvas between two trees, with people who paint on it."""
    sky(scene, sun=(640, 150), radius=52, floor=640)
    ranges(scene, base=590, tall=330, count=4)
    line = [(-20.0, 610.0), (1620.0, 600.0)]
    meadow(scene, line)
    for x in range(30, 1620, 118):
        tree(
            scene,
            (x + scene.rng.uniform(-30, 30), 628),
            scene.rng.uniform(110, 190),
            kind=scene.pick_kind(),
            haze=0.14,
        )
    left, right, top, low = 250.0, 1350.0, 470.0, 760.0
    scene.shape(
        [(left, 800), (right, 800), (right + 160, 940), (left + 120, 940)], scene.palette.deep, fade=0.2
    )
    tree(scene, (200, 830), 760)
    tree(scene, (1400, 830), 720)
    _cloth(scene, (left, right, top, low))
    spots = (
        (350, 850, "paint", 1),
        (520, 862, "reach", 1),
        (650, 856, "paint", -1),
        (820, 868, "reach", 1),
        (960, 856, "paint", 1),
        (1110, 866, "reach", -1),
        (1245, 852, "paint", -1),
    )
    for index, (x, y, pose, way) in enumerate(spots):
        child = index in (1, 3, 5)
        wear = look(scene, child=child)
        at = person(
            scene,
            (x, y + (20 if child else 0)),
            175 if child else 262,
            pose=pose,
            way=way,
            wear=wear,
            back=not child,
        )
        scene.limb(at, (at[0] + way * 24, at[1] - 22), (5, 4), scene.palette.roofs[1])
        scene.blob((at[0] + way * 26, at[1] - 25), (7, 7), scene.palette.cloth[index % 5])
    for index, x in enumerate((445, 585, 740, 890, 1040, 1185)):
        _pot(scene, (x, 905 + (index % 3) * 16), 34, scene.palette.cloth[index % 6])
    person(scene, (320, 1000), 300, pose="carry", way=1)
    pupil(scene, (1340, 1000), 210, pose="walk", way=-1)
    grass(scene, top=940, count=220)
    birds(scene, (1000, 200))
    warm(scene, 0.22)


def _cloth(scene: Scene, box: tuple[float, float, float, float]) -> None:
    left, right, top, low = box
    tones = scene.palette
    for x, to in ((left, 212.0), (right, 1392.0)):
        for y in (top + 6, low - 6):
            scene.stroke([(x, y), (to, y + 60 if y < 600 else y + 24)], mix(tones.stone, tones.deep, 0.3), 4)
    sag = smooth([(left, top), ((left + right) / 2, top + 14), (right, top)])
    foot = smooth([(right, low), ((left + right) / 2, low + 10), (left, low)])
    scene.shape([*sag, *foot], mix(tones.wall, (255, 255, 255), 0.6), to=tones.wall, rough=0.14, kind="weave")
    middle = (top + low) / 2
    for index, tone in enumerate(
        (tones.cloth[1], tones.cloth[0], tones.cloth[2], tones.cloth[5], tones.cloth[4])
    ):
        wave = ridge(
            scene.rng,
            base=top + 120 + index * 34,
            height=96,
            waves=3 + index,
            rough=0.3,
            span=(left + 16, right - 250 + index * 34),
        )
        end = wave[-1][0]
        ragged = [(end - scene.rng.uniform(0, 46), y) for y in range(int(wave[-1][1]), int(low - 14), 16)]
        scene.shape([*wave, *ragged, (left + 16, low - 16)], mix(tone, (255, 255, 255), 0.12), rough=0.3)
    scene.blob((left + 330, top + 70), (46, 46), mix(tones.cloth[1], tones.sun, 0.4))
    for _ in range(26):
        x = scene.rng.uniform(left + 30, right - 40)
        tone = scene.pick(tones.cloth)
        scene.blob(
            (x, middle + scene.rng.uniform(-60, 110)),
            (scene.rng.uniform(8, 24), scene.rng.uniform(8, 20)),
            tone,
            fade=0.9,
        )
    for index in range(7):
        x, y = right - 60 - index * 26, low - 60 - (index % 3) * 60
        scene.stroke(smooth([(x - 40, y), (x - 10, y - 16), (x + 24, y + 4)]), scene.pick(tones.cloth), 9)


def _pot(scene: Scene, foot: Point, size: float, tone: RGB) -> None:
    x, y = foot
    tin = mix(scene.palette.stone, (255, 255, 255), 0.3)
    scene.shape(arc((x + 12, y), (size * 0.8, size * 0.2), 0, 350), scene.palette.deep, fade=0.3)
    scene.shape(
        [
            (x - size * 0.5, y - size * 0.9),
            (x + size * 0.5, y - size * 0.9),
            (x + size * 0.44, y),
            (x - size * 0.44, y),
        ],
        tin,
        to=mix(tin, scene.palette.deep, 0.35),
        across=True,
    )
    scene.blob((x, y - size * 0.9), (size * 0.5, size * 0.16), tone)
    scene.shape(
        [
            (x - size * 0.3, y - size * 0.9),
            (x - size * 0.1, y - size * 0.86),
            (x - size * 0.14, y - size * 0.4),
            (x - size * 0.26, y - size * 0.45),
        ],
        tone,
    )


def library(scene: Scene) -> None:
    """Shelves with coloured books, and a round window."""
    room(scene, floor=730, sun=(800, 120))
    tones = scene.palette
    for left, right in ((-10, 210), (240, 520), (1080, 1360), (1390, 1620)):
        shelf(scene, (left, 60, right, 736), rows=6)
    _round_window(scene, (800, 290), 205)
    scene.shape([(640, 440), (960, 440), (1230, HEIGHT), (420, HEIGHT)], tones.sun, fade=0.13)
    shelf(scene, (560, 560, 1040, 736), rows=2)
    for x in (380, 1220):
        lamp(scene, (x, 70), 110, glow=0.25 + 0.3 * tones.lamps)
    scene.shape(arc((800, 935), (660, 120), 0, 357), mix(tones.cloth[2], tones.room[1], 0.35), rough=0.25)
    scene.shape(arc((800, 935), (600, 104), 0, 357), mix(tones.cloth[1], tones.room[1], 0.4), rough=0.25)
    scene.shape(arc((800, 935), (570, 97), 0, 357), mix(tones.cloth[2], tones.room[1], 0.3), rough=0.25)
    person(scene, (300, 880), 330, pose="reach", way=-1)
    person(scene, (1330, 862), 320, pose="raise", way=1)
    for x, way in ((560, 1), (1040, -1)):
        chair(scene, (x - way * 16, 960), 250, way=way)
        at = person(scene, (x, 962), 330, pose="sit", way=way)
        book(scene, at, 52, scene.pick(tones.cloth))
    table_top(scene, (800, 880), (190, 56), leg=96, thick=16)
    for index, tone in enumerate((tones.cloth[1], tones.cloth[4], tones.cloth[0], tones.cloth[5])):
        scene.block((740 - index * 3 % 8, 858 - index * 15, 850 - index * 5, 872 - index * 15), tone)
    wear = look(scene, child=True)
    at = person(scene, (360, 1040), 240, pose="walk", way=1, wear=wear)
    book(scene, at, 44, tones.cloth[1])
    at = person(scene, (1215, 1035), 225, pose="listen", way=-1, wear=look(scene, child=True))
    book(scene, at, 44, tones.cloth[0])
    plant(scene, (90, 960), 300)
    plant(scene, (1520, 960), 300)


def _round_window(scene: Scene, centre: Point, radius: float) -> None:
    tones, (x, y) = scene.palette, centre
    frame = mix(tones.wall, (255, 255, 255), 0.4)
    scene.glow(centre, (radius * 2.6, radius * 2.4), tones.sun, 0.5)
    scene.blob(centre, (radius + 22, radius + 22), mix(frame, tones.room[1], 0.35))
    scene.blob(centre, (radius + 16, radius + 16), frame)
    box = (x - radius, y - radius, x + radius, y + radius)
    piece = Surface(box)
    piece.block(box, tones.sky[0], to=tones.sky[2])
    piece.glow((x + 40, y - 40), (radius, radius), tones.sun, 0.8)
    piece.blob((x + 40, y - 40), (30, 30), tones.sun)
    for index in range(3):
        line = ridge(
            scene.rng,
            base=y + radius * (0.3 + 0.22 * index),
            height=110 - 20 * index,
            waves=1.6 + index,
            span=(x - radius - 6, x + radius + 6),
        )
        colour = mix(tones.far, tones.near, index / 2)
        piece.shape(
            [*line, (x + radius + 6, y + radius), (x - radius - 6, y + radius)],
            colour,
            to=mix(colour, tones.sky[2], 0.4),
        )
    flow = smooth(
        [
            (x + 60, y + radius * 0.3),
            (x + 20, y + radius * 0.42),
            (x + 70, y + radius * 0.6),
            (x - 40, y + radius),
        ]
    )
    wide = smooth(
        [
            (x + 66, y + radius * 0.3),
            (x + 44, y + radius * 0.42),
            (x + 120, y + radius * 0.6),
            (x + 90, y + radius),
        ]
    )
    piece.shape(
        [*flow, *wide[::-1]], mix(tones.sky[2], tones.water, 0.3), to=mix(tones.water, tones.sky[1], 0.45)
    )
    mask = Image.new("L", piece.image.size)
    ImageDraw.Draw(mask).ellipse([0, 0, radius * 2 * SCALE, radius * 2 * SCALE], fill=255)
    scene.image.paste(piece.image.convert("RGB"), (piece.left, piece.top), mask)
    for at in (-0.36, 0.36):
        half = radius * math.sqrt(1 - at * at)
        scene.stroke([(x + radius * at, y - half), (x + radius * at, y + half)], frame, 7)
        scene.stroke([(x - half, y + radius * at), (x + half, y + radius * at)], frame, 7)
