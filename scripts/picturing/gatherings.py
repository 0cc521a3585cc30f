"""Scenes of many people outdoors: market, river day, festival."""

from __future__ import annotations

from picturing.built import house
from picturing.curves import Point, along, arc, smooth
from picturing.finish import warm
from picturing.frame import HEIGHT, WIDTH
from picturing.growth import branch, tree
from picturing.nature import birds, fringe, grass, meadow, ranges, sky
from picturing.people import look, person
from picturing.riverside import rowboat
from picturing.scene import Scene
from picturing.school import pupil
from picturing.tones import mix, rgb
from picturing.water import mirror, shore, sparkle


def furrows(scene: Scene, line: list[Point], floor: float) -> None:
    """Draw fields with rows that run towards one point on the horizon."""
    tones = scene.palette
    for index in range(-18, 19):
        far, near = 900 + index * 34, 900 + index * 190
        tone = (tones.leaf[0], tones.ground[1], tones.leaf[1])[index % 3]
        top = along(line, min(max(far, 0), WIDTH)) + 4
        scene.shape(
            [(far - 7, top), (far + 7, top), (near + 46, floor), (near - 46, floor)],
            mix(tone, tones.sun, 0.12),
            to=tone,
            fade=0.62,
        )


def market(scene: Scene) -> None:
    """A village with fields and a stall with vegetables."""
    sky(scene, sun=(1130, 230), radius=58)
    ranges(scene, base=590, tall=240, count=3, waves=1.6)
    line = smooth([(-20, 590), (400, 574), (900, 582), (1620, 566)])
    meadow(scene, line, near=0.6)
    fringe(scene, line, mix(scene.palette.leaf[1], scene.palette.near, 0.4), size=13)
    furrows(scene, line, HEIGHT + 30)
    for x, wide in ((905, 90), (1040, 120), (1190, 104), (1330, 132), (1480, 120)):
        house(scene, (x, 640 + (x % 40)), (wide, wide * 0.55), floors=1, haze=0.12)
        tree(
            scene, (x - 26, 650 + (x % 40)), scene.rng.uniform(90, 150), kind=scene.pick_kind(), shadow=False
        )
    tones = scene.palette
    road = (
        smooth([(1130, 690), (1000, 760), (820, 850), (560, 960), (300, 1090)]),
        smooth([(1170, 690), (1130, 770), (1080, 860), (1020, 960), (1020, 1090)]),
    )
    scene.shape(
        [*road[0], *road[1][::-1]],
        mix(tones.stone, tones.sun, 0.35),
        to=mix(tones.stone, tones.ground[1], 0.3),
        rough=0.22,
    )
    person(scene, (1075, 800), 110, pose="walk", way=-1)
    stall(scene, (140, 900), 560, (0, 3))
    person(scene, (790, 950), 268, pose="reach", way=-1)
    pupil(scene, (860, 965), 178, pose="listen", way=-1)
    person(scene, (1110, 905), 218, pose="carry", way=-1)
    tree(scene, (1450, 930), 560)
    grass(scene, top=930, count=200, line=[(-20, 960), (400, 1080), (1000, 1080), (1620, 930)])
    birds(scene, (620, 250))
    warm(scene)


def stall(scene: Scene, foot: Point, wide: float, cloth: tuple[int, int]) -> None:
    """A stall with a striped awning, a seller and crates of vegetables."""
    (x, y), tones = foot, scene.palette
    wood = mix(tones.roofs[1], tones.deep, 0.15)
    tall = wide * 0.78
    scene.shape(
        [(x - 10, y), (x + wide + 10, y), (x + wide - 70, y + 140), (x - 130, y + 140)], tones.deep, fade=0.3
    )
    for at in (0.02, 0.98):
        scene.block((x + wide * at - 6, y - tall, x + wide * at + 6, y), wood)
    for at in (0.3, 0.68):
        person(
            scene,
            (x + wide * at, y + 30),
            wide * 0.5,
            pose="listen" if at < 0.5 else "reach",
            way=1,
            shadow=0,
        )
    scene.block(
        (x - 6, y - wide * 0.24, x + wide + 6, y + 44),
        mix(wood, tones.sun, 0.22),
        to=mix(wood, tones.deep, 0.3),
        rough=0.25,
    )
    for index in range(5):
        _crate(scene, (x + 6 + index * wide * 0.2, y - wide * 0.16), wide * 0.185, index)
    for index in range(4):
        _crate(scene, (x + 10 + index * wide * 0.26, y + 62), wide * 0.21, index + 2)
    strips = 10
    for index in range(strips):
        a, b = (x - 36 + (wide + 72) * (index + step) / strips for step in (0, 1))
        u, v = (x + 6 + (wide - 12) * (index + step) / strips for step in (0, 1))
        tone = tones.cloth[cloth[index % 2]]
        scene.shape(
            [(u, y - tall - 64), (v, y - tall - 64), (b, y - tall + 50), (a, y - tall + 50)],
            mix(tone, tones.sun, 0.22),
            to=tone,
        )
        scene.shape(
            [
                (a, y - tall + 48),
                (b, y - tall + 48),
                *arc(((a + b) / 2, y - tall + 60), ((b - a) / 2, 22), 0, 180),
            ],
            mix(tone, tones.deep, 0.14),
        )


def _crate(scene: Scene, corner: Point, wide: float, kind: int) -> None:
    (x, y), tones = corner, scene.palette
    goods = ((206, 62, 46), (120, 164, 72), (240, 160, 52), (118, 64, 110), (214, 190, 96), (84, 130, 66))
    fruit = mix(goods[kind % 6], tones.deep, 0.06 + 0.2 * tones.lamps)
    size = wide * 0.13
    for row in (1, 0):
        for index in range(5):
            spot = x + wide * (0.14 + 0.18 * index) + row * size * 0.4, y - size * (0.3 + row * 1.0)
            scene.blob(spot, (size, size * 0.95), mix(fruit, tones.deep, 0.12 * scene.rng.random()))
            scene.blob(
                (spot[0] + scene.side * size * 0.3, spot[1] - size * 0.35),
                (size * 0.34, size * 0.28),
                mix(fruit, (255, 255, 255), 0.45),
            )
    wood = mix(tones.stone, tones.roofs[0], 0.25)
    scene.block(
        (x, y - 2, x + wide, y + wide * 0.34), mix(wood, tones.sun, 0.2), to=mix(wood, tones.deep, 0.25)
    )
    scene.block((x, y + wide * 0.13, x + wide, y + wide * 0.165), mix(wood, tones.deep, 0.5))


def cleanup(scene: Scene) -> None:
    """People with sacks who clear the bank of a river."""
    sky(scene, sun=(470, 165), radius=52)
    line = ranges(scene, base=560, tall=360, count=4)
    tones = scene.palette
    far = [(x, 560 + (y - 500) * 0.04) for x, y in line]
    meadow(scene, far, near=0.4, floor=640)
    for _ in range(34):
        x = scene.rng.uniform(0, WIDTH)
        tree(
            scene,
            (x, 612 + scene.rng.uniform(0, 14)),
            scene.rng.uniform(70, 150),
            kind=scene.pick_kind(),
            shadow=False,
            haze=0.14,
        )
    for x in (1010, 1130, 1290):
        house(scene, (x, 606), (92, 56), haze=0.2)
    mirror(scene, line=628, clear=0.55)
    sparkle(scene, line=628, floor=940)
    rowboat(scene, (480, 740), 150)
    edge = smooth([(-20, 880), (300, 862), (620, 800), (900, 742), (1250, 706), (1620, 690)])
    meadow(scene, edge)
    sand = [(x, y + 26 + (1600 - x) * 0.016) for x, y in edge]
    scene.shape(
        [*edge, *sand[::-1]],
        mix(tones.stone, tones.sun, 0.25),
        to=mix(tones.stone, tones.ground[1], 0.4),
        rough=0.3,
    )
    shore(scene, edge)
    tree(scene, (1500, 850), 640)
    grass(scene, top=780, count=380, line=[(x, y + 56) for x, y in edge])
    for x, y, pose, way in (
        (1240, 790, "stoop", -1),
        (1080, 800, "walk", -1),
        (870, 850, "stoop", -1),
        (640, 900, "stoop", -1),
        (1330, 905, "carry", -1),
        (1010, 960, "reach", 1),
        (450, 985, "stoop", 1),
        (740, 1000, "stand", 1),
    ):
        tall = 90 + (y - 740) * 0.66
        at = person(scene, (x, y), tall, pose=pose, way=way)
        spot = at if pose != "reach" else (x + 96, y)
        sack(scene, (spot[0] + way * tall * 0.06, max(spot[1] + tall * 0.2, y + 4)), tall * 0.2)
    pupil(scene, (1210, 1000), 170, pose="listen", way=-1)
    for x, y in ((190, 975), (240, 992), (215, 1012), (1430, 860), (1470, 872)):
        sack(scene, (x, y), 26 + (y - 800) * 0.12)
    birds(scene, (960, 230))
    branch(scene, (-30, -30), (360, 150), leaves=56)
    warm(scene)


def sack(scene: Scene, foot: Point, size: float) -> None:
    """A full sack, tied at the top."""
    x, y = foot
    tone = scene.rng.choice((scene.palette.cloth[2], scene.palette.cloth[1]))
    scene.shape(
        arc((x - scene.side * size * 0.4, y), (size, size * 0.2), 0, 350), scene.palette.deep, fade=0.32
    )
    bag = smooth(
        [
            (x - size * 0.16, y - size * 1.75),
            (x + size * 0.16, y - size * 1.75),
            (x + size * 0.1, y - size * 1.45),
            (x + size * 0.72, y - size * 0.7),
            (x + size * 0.6, y),
            (x - size * 0.6, y),
            (x - size * 0.72, y - size * 0.7),
            (x - size * 0.1, y - size * 1.45),
        ],
        closed=True,
        steps=5,
    )
    ends = (mix(tone, scene.palette.sun, 0.4), mix(tone, scene.palette.deep, 0.3))
    scene.shape(bag, *ends[:1], to=ends[1], across=scene.side < 0)


THIRTEEN: tuple[str, ...] = (
    "E4573D",
    "F0803C",
    "F4B23E",
    "F2D96B",
    "B8C84E",
    "6FA84F",
    "3F8F6B",
    "3E9EA5",
    "4A82B8",
    "4D5FA3",
    "7B5A9C",
    "B0588F",
    "E27F96",
)


def bunting(
    scene: Scene, start: Point, end: Point, *, sag: float = 70, size: float = 30, first: int = 0
) -> None:
    """Hang a line of plain paper pennants in thirteen colours."""
    line = smooth([start, ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2 + sag), end], steps=30)
    scene.stroke(line, mix(scene.palette.wall, scene.palette.deep, 0.3), 2)
    x, index = start[0] + size, first
    while x < end[0] - size:
        y, tone = (
            along(line, x),
            mix(rgb(THIRTEEN[index % 13]), scene.palette.deep, 0.2 * scene.palette.lamps),
        )
        tip = x + scene.rng.uniform(-0.16, 0.16) * size, y + size * 1.25
        scene.shape(
            [(x - size * 0.46, y), (x + size * 0.46, y + 1), tip], mix(tone, scene.palette.sun, 0.25), to=tone
        )
        x, index = x + size * 1.24, index + 1


def festival(scene: Scene) -> None:
    """A square full of people under paper pennants in thirteen colours."""
    sky(scene, sun=(1080, 250), radius=56)
    ranges(scene, base=570, tall=330, count=3)
    tones = scene.palette
    for left, wide, high in (
        (-60, 210, 250),
        (150, 180, 200),
        (330, 170, 240),
        (500, 150, 170),
        (1010, 150, 180),
        (1160, 190, 250),
        (1350, 170, 205),
        (1500, 190, 262),
    ):
        house(scene, (left, 645), (wide, high), floors=3 if high > 230 else 2)
    for left, tall in ((690, 230), (800, 190), (935, 240)):
        tree(scene, (left, 650), tall, shadow=False)
    stone = mix(tones.stone, tones.sun, 0.3)
    scene.block(
        (0, 640, WIDTH, HEIGHT), mix(stone, tones.sky[2], 0.2), to=mix(stone, tones.near, 0.3), rough=0.24
    )
    for size in (1.0, 0.72, 0.4):
        scene.stroke(arc((800, 850), (700 * size, 190 * size), 0, 360), mix(stone, tones.near, 0.3), 5)
    spots = [(scene.rng.uniform(40, 1560), scene.rng.uniform(668, 730)) for _ in range(18)]
    for x, y in sorted(spots, key=lambda place: place[1]):
        pose = scene.rng.choice(("stand", "listen", "walk", "raise"))
        person(scene, (x, y), 88 + (y - 660) * 0.5, pose=pose, way=scene.rng.choice((-1, 1)))
    ring = [
        (800 + dx, 850 + dy)
        for dx, dy in (
            (-330, -40),
            (-230, -72),
            (-115, -90),
            (0, -96),
            (115, -90),
            (230, -72),
            (330, -40),
            (-400, 14),
            (400, 14),
            (-340, 72),
            (340, 72),
            (-210, 112),
            (210, 112),
            (-70, 128),
            (70, 128),
        )
    ]
    for index, (x, y) in enumerate(sorted(ring, key=lambda spot: spot[1])):
        person(
            scene,
            (x, y),
            132 + (y - 750) * 0.36,
            pose="dance",
            way=1 if index % 2 else -1,
            wear=look(scene, child=index % 5 == 3),
        )
    for start, end, first in (
        ((-20, 150), (820, 250), 0),
        ((780, 250), (1620, 120), 5),
        ((-20, 330), (1620, 300), 9),
        ((-20, 60), (1620, 40), 3),
    ):
        bunting(scene, start, end, first=first, size=34 if first != 9 else 26, sag=90)
    for x, pose, way in ((110, "listen", 1), (230, "raise", 1), (1390, "cheer", -1), (1500, "listen", -1)):
        person(scene, (x, 1040), 270, pose=pose, way=way)
    warm(scene, 0.24)
