"""A scene at a market: a stall with vegetables before the fields of a village."""

from __future__ import annotations

from picturing.curves import Point, along, arc, smooth
from picturing.finish import warm
from picturing.frame import HEIGHT, WIDTH
from picturing.growth import tree
from picturing.houses import house
from picturing.nature import birds, fringe, grass, meadow, ranges, sky
from picturing.people import person
from picturing.scene import Scene
from picturing.school import pupil
from picturing.tones import mix


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


def village(scene: Scene) -> None:
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
    _awning(scene, (x, y - tall), wide, cloth)


def _awning(scene: Scene, corner: Point, wide: float, cloth: tuple[int, int]) -> None:
    (x, y), tones = corner, scene.palette
    strips = 10
    for index in range(strips):
        a, b = (x - 36 + (wide + 72) * (index + step) / strips for step in (0, 1))
        u, v = (x + 6 + (wide - 12) * (index + step) / strips for step in (0, 1))
        tone = tones.cloth[cloth[index % 2]]
        scene.shape(
            [(u, y - 64), (v, y - 64), (b, y + 50), (a, y + 50)],
            mix(tone, tones.sun, 0.22),
            to=tone,
        )
        scene.shape(
            [
                (a, y + 48),
                (b, y + 48),
                *arc(((a + b) / 2, y + 60), ((b - a) / 2, 22), 0, 180),
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
