"""Scenes of many people outdoors: river day, festival."""

from __future__ import annotations

from picturing.curves import Point, along, arc, smooth
from picturing.finish import warm
from picturing.frame import HEIGHT, WIDTH
from picturing.growth import branch, tree
from picturing.houses import house
from picturing.nature import birds, grass, meadow, ranges, sky
from picturing.people import look, person
from picturing.riverside import rowboat
from picturing.scene import Scene
from picturing.school import pupil
from picturing.tones import mix, rgb
from picturing.water import mirror, shore, sparkle


def cleanup(scene: Scene) -> None:
    """People with sacks who clear the bank of a river."""
    sky(scene, sun=(470, 165), radius=52)
    line = ranges(scene, base=560, tall=360, count=4)
    tones = scene.palette
    far = [(x, 560 + (y - 500) * 0.04) for x, y in line]
    _far_shore(scene, far)
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
    _gatherers(scene)
    birds(scene, (960, 230))
    branch(scene, (-30, -30), (360, 150), leaves=56)
    warm(scene)


def _far_shore(scene: Scene, line: list[Point]) -> None:
    meadow(scene, line, near=0.4, floor=640)
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


def _gatherers(scene: Scene) -> None:
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
    _row_of_houses(scene)
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
    _round_dance(scene, (800, 850))
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


def _row_of_houses(scene: Scene) -> None:
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


def _round_dance(scene: Scene, centre: Point) -> None:
    ring = [
        (centre[0] + dx, centre[1] + dy)
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
