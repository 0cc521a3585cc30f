"""Scenes seen from straight above: tables, and a map on one of them."""

from __future__ import annotations

import math

from picturing.above import boards, daylight, leafy, mug, pencil, slip, stool
from picturing.curves import Point, arc, smooth
from picturing.people import look
from picturing.people_above import hand, seen_from_above
from picturing.scene import Scene
from picturing.surface import Surface
from picturing.tones import mix


def _slab(scene: Scene, outline: list[Point]) -> None:
    tones = scene.palette
    wood = mix(tones.roofs[0], tones.room[0], 0.62)
    scene.shape([(x - scene.side * 22, y + 32) for x, y in outline], tones.deep, fade=0.3)
    scene.shape([(x, y + 8) for x, y in outline], mix(wood, tones.deep, 0.45))
    scene.shape(outline, mix(wood, tones.sun, 0.4), to=wood, rough=0.26)


def long_table(scene: Scene) -> None:
    """A long table with a few people, seen from above."""
    boards(scene, mix(scene.palette.room[1], scene.palette.deep, 0.18))
    tones = scene.palette
    scene.block((190, 190, 1410, 880), mix(tones.cloth[2], tones.room[1], 0.35), rough=0.3, kind="weave")
    scene.block((216, 216, 1384, 854), mix(tones.cloth[3], tones.room[1], 0.25), rough=0.2, kind="weave")
    scene.block((232, 232, 1368, 838), mix(tones.cloth[2], tones.room[1], 0.3), rough=0.3, kind="weave")
    places = [(x, y) for y in (322, 748) for x in (430, 615, 800, 985, 1170)]
    for x, y in [*places, (262, 535), (1338, 535)]:
        stool(scene, (x, y), 58, mix(tones.roofs[1], tones.room[1], 0.3))
    _slab(
        scene,
        smooth(
            [
                (330, 410),
                (420, 390),
                (1180, 390),
                (1270, 410),
                (1290, 535),
                (1270, 660),
                (1180, 680),
                (420, 680),
                (330, 660),
                (310, 535),
            ],
            closed=True,
            steps=5,
        ),
    )
    for x, y in places:
        if (x, y) not in ((615, 748), (1170, 322)):
            seen_from_above(scene, (x, y), 62, turn=90 if y < 500 else -90, wear=look(scene))
    seen_from_above(scene, (262, 535), 62, turn=0, wear=look(scene))
    seen_from_above(scene, (1338, 535), 62, turn=180, wear=look(scene))
    _papers_and_mugs(scene)
    leafy(scene, (1500, 130), 190)
    leafy(scene, (95, 970), 180)
    daylight(scene)


def _papers_and_mugs(scene: Scene) -> None:
    for x, y, turn in (
        (450, 450, 4),
        (640, 445, -6),
        (800, 540, 2),
        (960, 450, 5),
        (460, 622, 176),
        (830, 630, 184),
        (1010, 620, 175),
        (1180, 560, 88),
        (400, 540, 92),
    ):
        slip(scene, (x, y), (64, 84), turn=turn, lines=5)
    for index, (x, y) in enumerate(
        ((545, 470), (720, 600), (1080, 480), (900, 520), (620, 560), (1115, 630))
    ):
        mug(scene, (x, y), 19, scene.palette.cloth[index % 5])


def low_chair(scene: Scene) -> None:
    """A round table seen from above, and one low chair among the others."""
    boards(scene, mix(scene.palette.room[1], scene.palette.deep, 0.1), sun=(1400, 60))
    tones, centre = scene.palette, (770.0, 535.0)
    for size, tone in ((470, tones.cloth[4]), (446, tones.cloth[3]), (430, tones.cloth[4])):
        scene.shape(
            arc(centre, (size, size), 0, 357), mix(tone, tones.room[1], 0.35), rough=0.3, kind="weave"
        )
    for index in range(1, 9):
        spot = _round_about(centre, 372, 20 + index * 40)
        stool(scene, spot, 62, mix(tones.roofs[1], tones.room[1], 0.25))
    _slab(scene, arc(centre, (270, 270), 0, 357))
    for index in range(1, 9):
        angle = 20 + index * 40
        seen_from_above(scene, _round_about(centre, 362, angle), 68, turn=angle + 180, wear=look(scene))
    stool(scene, _round_about(centre, 380, 20), 46, tones.cloth[1])
    child = look(scene, child=True)
    seen_from_above(scene, _round_about(centre, 352, 20), 42, turn=200, wear=child)
    for index in range(9):
        slip(
            scene,
            _round_about(centre, 176, 20 + index * 40 + scene.rng.uniform(-6, 6)),
            (62, 82) if index else (84, 62),
            turn=110 + index * 40,
            lines=5 if index else 0,
            tone=None if index else mix(tones.cloth[1], (255, 255, 255), 0.4),
        )
    for index in range(5):
        mug(scene, _round_about(centre, 96, 45 + index * 72), 19, tones.cloth[index % 4])
    leafy(scene, (1420, 880), 200)
    leafy(scene, (130, 140), 190)
    daylight(scene)


def _round_about(centre: Point, far: float, degrees: float) -> Point:
    turn = math.radians(degrees)
    return centre[0] + math.cos(turn) * far, centre[1] + math.sin(turn) * far


def map_table(scene: Scene) -> None:
    """A map sheet with paper slips and a pencil."""
    tones = scene.palette
    boards(scene, mix(tones.room[1], tones.roofs[1], 0.2), wide=170)
    box = (210.0, 120.0, 1390.0, 940.0)
    scene.block((box[0] + 16, box[1] + 24, box[2] + 18, box[3] + 26), tones.deep, fade=0.32)
    land = mix(tones.wall, tones.ground[0], 0.35)
    sheet = Surface(box)
    sheet.block(box, mix(land, (255, 255, 255), 0.25), to=land, rough=0.16, kind="clouds")
    _relief(scene, sheet)
    for index in range(1, 4):
        x = box[0] + (box[2] - box[0]) * index / 4
        sheet.block((x, box[1], x + 26, box[3]), tones.deep, to=land, across=True, fade=0.1)
        sheet.block((x - 2, box[1], x, box[3]), (255, 255, 255), fade=0.5)
    sheet.block((box[0], 528, box[2], 548), tones.deep, fade=0.07)
    scene.stamp(sheet)
    _notes(scene)
    pencil(scene, (900, 900), (1150, 690), tones.cloth[1])
    mug(scene, (1470, 190), 62, tones.cloth[2])
    for x, y, turn, tone in ((120, 250, 8, 1), (130, 300, -14, 0), (110, 370, 4, 3)):
        slip(scene, (x, y), (120, 96), turn=turn, tone=mix(tones.cloth[tone], (255, 255, 255), 0.35), lines=0)
    hand(scene, ((1620, 1010), (1275, 700)), 74, sleeve=tones.cloth[4])
    hand(scene, ((-20, 1030), (350, 850)), 74, sleeve=tones.cloth[2])
    daylight(scene)


def _notes(scene: Scene) -> None:
    tones = scene.palette
    notes = (
        (420, 300),
        (640, 480),
        (1010, 270),
        (830, 690),
        (1200, 560),
        (470, 760),
        (1120, 820),
        (760, 240),
        (300, 560),
    )
    for index, (x, y) in enumerate(notes):
        slip(
            scene,
            (x, y),
            (104, 84),
            turn=scene.rng.uniform(-16, 16),
            tone=mix(tones.cloth[index % 4], (255, 255, 255), 0.35),
            lines=3,
        )
        scene.blob((x + 2, y - 26), (9, 8), tones.deep, fade=0.4)
        scene.blob((x, y - 30), (9, 9), tones.cloth[0] if index % 4 else tones.cloth[2])


def _relief(scene: Scene, sheet: Surface) -> None:
    tones, rng = scene.palette, scene.rng
    for x, y, size in ((360, 260, 190), (1160, 330, 230), (640, 840, 210), (1260, 860, 170), (820, 330, 130)):
        shape = [rng.uniform(0.75, 1.2) for _ in range(9)]
        for level in range(5):
            grow = size * (1 - level * 0.19)
            ring = smooth(
                [
                    (
                        x + math.cos(math.tau * i / 9) * grow * part,
                        y + math.sin(math.tau * i / 9) * grow * part * 0.8,
                    )
                    for i, part in enumerate(shape)
                ],
                closed=True,
                steps=6,
            )
            sheet.shape(ring, mix(tones.leaf[0], tones.stone, 0.2 + 0.14 * level), fade=0.5)
    flow = smooth(
        [(190, 700), (420, 620), (560, 660), (720, 560), (900, 520), (980, 420), (1180, 470), (1410, 380)],
        steps=14,
    )
    sheet.stroke(flow, mix(tones.water, tones.deep, 0.1), 30)
    sheet.stroke(flow, mix(tones.water, (255, 255, 255), 0.25), 20)
    side = smooth([(720, 560), (700, 420), (610, 330), (600, 100)], steps=12)
    sheet.stroke(side, mix(tones.water, (255, 255, 255), 0.15), 11)
    for road in (
        ((200, 420), (520, 460), (880, 620), (1020, 800), (1400, 760)),
        ((900, 110), (930, 330), (860, 620), (700, 950)),
    ):
        sheet.stroke(smooth(list(road)), mix(tones.roofs[0], (255, 255, 255), 0.15), 6)
    for x, y in ((880, 620), (520, 460), (935, 330), (1020, 800)):
        for _ in range(26):
            a, b = x + rng.gauss(0, 34), y + rng.gauss(0, 26)
            sheet.block((a, b, a + rng.uniform(7, 14), b + rng.uniform(7, 12)), tones.roofs[rng.randrange(2)])
