"""A scene in a library: shelves with books, and a round window."""

from __future__ import annotations

import math

from PIL import Image, ImageDraw

from picturing.curves import Point, arc, ridge, smooth
from picturing.frame import HEIGHT, SCALE
from picturing.furniture import chair, plant, shelf, table_top
from picturing.interiors import lamp, room
from picturing.people import look, person
from picturing.scene import Scene
from picturing.small_things import book
from picturing.surface import Surface
from picturing.tones import mix


def reading(scene: Scene) -> None:
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
    _valley(scene, piece, centre, radius)
    mask = Image.new("L", piece.image.size)
    ImageDraw.Draw(mask).ellipse([0, 0, radius * 2 * SCALE, radius * 2 * SCALE], fill=255)
    scene.image.paste(piece.image.convert("RGB"), (piece.left, piece.top), mask)
    for at in (-0.36, 0.36):
        half = radius * math.sqrt(1 - at * at)
        scene.stroke([(x + radius * at, y - half), (x + radius * at, y + half)], frame, 7)
        scene.stroke([(x - half, y + radius * at), (x + half, y + radius * at)], frame, 7)


def _valley(scene: Scene, piece: Surface, centre: Point, radius: float) -> None:
    """What is seen through the round window: the sun, hills and a river."""
    tones, (x, y) = scene.palette, centre
    piece.block((x - radius, y - radius, x + radius, y + radius), tones.sky[0], to=tones.sky[2])
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
