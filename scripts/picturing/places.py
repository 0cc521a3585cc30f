"""Scenes of everyday places: school, pitch, park, walled hills."""

from __future__ import annotations

from picturing.built import fence
from picturing.curves import Point, along, arc, smooth
from picturing.finish import warm
from picturing.frame import WIDTH
from picturing.growth import row_of_trees, tree
from picturing.nature import birds, fringe, grass, meadow, ranges, sky
from picturing.people import Look, look, person
from picturing.scene import Scene
from picturing.school import pupil
from picturing.tones import RGB, mix


def wall_path(scene: Scene) -> None:
    """Green hills with a low stone wall and a path."""
    sky(scene, sun=(1090, 255), radius=56)
    ranges(scene, base=600, tall=380, count=4)
    first = smooth([(-20, 640), (360, 575), (760, 610), (1200, 660), (1620, 610)])
    meadow(scene, first, near=0.3)
    fringe(scene, first, mix(scene.palette.leaf[1], scene.palette.near, 0.4), size=15)
    _strips(scene, first)
    second = smooth([(-20, 780), (420, 765), (900, 690), (1300, 660), (1620, 700)])
    meadow(scene, second, near=0.65)
    for x, tall in ((1180, 150), (1280, 190), (1395, 160), (980, 120)):
        tree(scene, (x, along(second, x) + 16), tall)
    grass(scene, top=900, count=360, flowers=0.24)
    _path(scene)
    dry_wall(scene, smooth([(1000, 700), (900, 752), (700, 812), (420, 880), (-30, 950)]), (16, 76))
    person(scene, (880, 868), 118, pose="walk", way=1)
    person(scene, (944, 858), 110, pose="walk", way=1)
    tree(scene, (190, 850), 520)
    birds(scene, (520, 220))
    warm(scene)


def _strips(scene: Scene, line: list[Point]) -> None:
    tones = scene.palette
    for index in range(9):
        x = 60 + index * 170 + scene.rng.uniform(-30, 30)
        y = along(line, x) + scene.rng.uniform(24, 50)
        tone = scene.pick(
            (tones.ground[0], tones.leaf[0], mix(tones.ground[0], tones.sun, 0.4), tones.ground[1])
        )
        wide, high = scene.rng.uniform(110, 170), scene.rng.uniform(14, 26)
        scene.shape(
            [
                (x, y),
                (x + wide * 0.8, y - high * 0.2),
                (x + wide, y + high),
                (x + wide * 0.1, y + high * 1.3),
            ],
            tone,
            fade=0.7,
        )


def _path(scene: Scene) -> None:
    tones = scene.palette
    left = smooth([(1074, 684), (1030, 720), (1010, 752), (880, 800), (740, 880), (700, 960), (640, 1090)])
    right = smooth([(1090, 684), (1058, 720), (1056, 760), (970, 815), (960, 890), (1040, 980), (1130, 1090)])
    sand = mix(tones.stone, tones.sun, 0.3)
    scene.shape([*left, *right[::-1]], mix(sand, tones.ground[0], 0.25), to=sand, rough=0.24)


def dry_wall(scene: Scene, foot: list[Point], tall: tuple[float, float]) -> None:
    """Lay a wall of field stones along a line, from far to near."""
    tones, rng = scene.palette, scene.rng
    count = len(foot) - 1
    edge = []
    for index, (x, y) in enumerate(foot):
        edge.append((x, y - (tall[0] + (tall[1] - tall[0]) * index / count)))
    scene.shape([*edge, *foot[::-1]], mix(mix(tones.stone, tones.near, 0.5), tones.deep, 0.25))
    step = 0.0
    while step < count:
        index = int(step)
        (x, y), high = foot[index], foot[index][1] - edge[index][1]
        size = high / 3.3
        for row in range(4):
            spot = (
                x + rng.uniform(-0.5, 0.5) * size,
                y - size * (0.3 + row * 0.83) + rng.uniform(-0.1, 0.1) * size,
            )
            tone = mix(mix(tones.stone, tones.near, rng.uniform(0.05, 0.4)), tones.sun, 0.12 * row)
            wide = size * rng.uniform(0.6, 0.95)
            scene.shape(
                smooth(
                    [
                        (spot[0] - wide, spot[1]),
                        (spot[0] - wide * 0.6, spot[1] - size * 0.4),
                        (spot[0] + wide * 0.6, spot[1] - size * 0.42),
                        (spot[0] + wide, spot[1]),
                        (spot[0] + wide * 0.5, spot[1] + size * 0.36),
                        (spot[0] - wide * 0.6, spot[1] + size * 0.38),
                    ],
                    closed=True,
                    steps=3,
                ),
                tone,
            )
        span = abs(foot[min(index + 1, count)][0] - x) or 1.0
        step += max(size * 1.5 / span, 0.15)


def football(scene: Scene) -> None:
    """Children in two colours on a green pitch."""
    sky(scene, sun=(1120, 205), radius=54)
    ranges(scene, base=570, tall=360, count=4)
    tones = scene.palette
    line = [(-20.0, 560.0), (1620.0, 560.0)]
    meadow(scene, line, near=0.6)
    row_of_trees(scene, range(-20, 1640, 62), 574, apart=16, tall=(80, 170), haze=0.1)
    green = mix(tones.leaf[0], tones.ground[0], 0.35)
    for index in range(9):
        a, b = (600 + 460 * (i / 9) ** 1.5 for i in (index, index + 1))
        scene.block(
            (-5, a, WIDTH + 5, b + 1), mix(green, tones.leaf[1], 0.12 if index % 2 else 0.34), rough=0.16
        )
    chalk = mix(green, (255, 255, 255), 0.7)
    for start, end in (((-10, 640), (1620, 640)), ((760, 640), (560, 1080))):
        scene.shape([start, (start[0] + 5, start[1]), (end[0] + 12, end[1] + 5), (end[0], end[1] + 7)], chalk)
    scene.stroke(arc((685, 800), (270, 92), 0, 360), chalk, 5)
    _goal(scene, (1235, 742))
    fence(scene, (-10, 628), (1180, 628), tall=34, gap=36)
    _teams(scene)
    scene.blob((806, 948), (25, 7), tones.deep, fade=0.4)
    scene.blob((800, 927), (20, 20), mix(tones.wall, (255, 255, 255), 0.6))
    scene.blob((797, 923), (7, 6), tones.deep)
    for dx, dy in ((12, -8), (11, 10), (-14, 6), (-9, -13)):
        scene.blob((800 + dx, 927 + dy), (3.8, 3.8), tones.deep)
    grass(scene, top=1010, count=110)
    birds(scene, (560, 230))
    warm(scene)


def _goal(scene: Scene, foot: Point) -> None:
    x, y = foot
    white = mix(scene.palette.wall, (255, 255, 255), 0.6)
    net = mix(white, scene.palette.leaf[1], 0.4)
    for index in range(9):
        scene.stroke([(x + index * 30, y - 112), (x + 30 + index * 28, y - 4)], net, 1.2)
    for index in range(5):
        scene.stroke(
            [(x + index * 7, y - 112 + index * 26), (x + 242 + index * 7, y - 112 + index * 26)], net, 1.2
        )
    scene.stroke([(x, y), (x, y - 114), (x + 244, y - 114), (x + 244, y)], white, 6)


def _teams(scene: Scene) -> None:
    tones = scene.palette
    kits: tuple[RGB, RGB] = tones.cloth[0], tones.cloth[1]
    spots = (
        (420, 690, "run", 1, 0),
        (930, 706, "run", -1, 1),
        (1370, 740, "cheer", -1, 1),
        (660, 748, "run", 1, 1),
        (250, 800, "run", 1, 0),
        (1080, 800, "run", -1, 0),
        (520, 880, "run", 1, 0),
        (1190, 935, "run", -1, 1),
        (715, 962, "kick", 1, 0),
        (945, 968, "run", -1, 1),
        (180, 965, "raise", 1, 1),
    )
    for x, y, pose, way, team in spots:
        base = look(scene, child=True)
        wear = Look(
            kits[team],
            mix(tones.deep, kits[1 - team], 0.1),
            base.skin,
            base.hair,
            scene.rng.choice(("short", "bun", "short")),
            child=True,
        )
        person(scene, (x, y), 70 + (y - 600) * 0.36, pose=pose, way=way, wear=wear)


def park(scene: Scene) -> None:
    """A park with tall trees and paths."""
    sky(scene, sun=(760, 260), radius=60, floor=620)
    ranges(scene, base=560, tall=220, count=3)
    line = [(-20.0, 590.0), (1620.0, 585.0)]
    meadow(scene, line)
    tones = scene.palette
    for x in range(0, 1620, 70):
        if abs(x - 760) > 130:
            tree(
                scene,
                (x + scene.rng.uniform(-25, 25), 610),
                scene.rng.uniform(150, 250),
                kind=scene.rng.choice(("round", "poplar")),
                haze=0.22,
            )
    sand = mix(tones.stone, tones.sun, 0.35)
    left = smooth([(748, 600), (720, 680), (650, 800), (520, 940), (300, 1090)])
    right = smooth([(786, 600), (820, 680), (880, 800), (1010, 940), (1250, 1090)])
    scene.shape([*left, *right[::-1]], mix(sand, tones.ground[0], 0.2), to=sand, rough=0.2)
    fork = smooth(
        [(840, 740), (1060, 770), (1350, 760), (1640, 800), (1640, 860), (1320, 812), (1060, 830), (880, 806)]
    )
    scene.shape(fork, mix(sand, tones.ground[0], 0.15), rough=0.2)
    for x, y, tall in ((560, 690, 330), (960, 690, 340), (400, 790, 520), (1150, 735, 430), (1440, 770, 560)):
        tree(scene, (x, y), tall)
    bench(scene, (1020, 905), 190)
    person(scene, (760, 720), 92, pose="walk", way=1)
    person(scene, (800, 722), 86, pose="walk", way=1)
    person(scene, (640, 930), 190, pose="walk", way=1)
    pupil(scene, (720, 936), 130, pose="run", way=1)
    person(scene, (1050, 926), 190, pose="sit", way=-1)
    tree(scene, (150, 960), 940)
    grass(scene, top=880, count=220, line=[(-20, 880), (320, 1080), (1200, 1080), (1620, 900)])
    warm(scene, 0.26)


def bench(scene: Scene, foot: Point, wide: float) -> None:
    """A wooden bench."""
    x, y = foot
    wood = mix(scene.palette.roofs[1], scene.palette.deep, 0.2)
    scene.blob((x, y + 4), (wide * 0.56, wide * 0.05), scene.palette.deep, fade=0.3)
    for at in (-0.42, 0.42):
        scene.limb(
            (x + at * wide, y),
            (x + at * wide, y - wide * 0.42),
            (wide * 0.03, wide * 0.03),
            scene.palette.deep,
        )
    for lift in (0.2, 0.32, 0.4):
        scene.block(
            (x - wide * 0.5, y - wide * lift - wide * 0.045, x + wide * 0.5, y - wide * lift),
            mix(wood, scene.palette.sun, 0.25),
            to=wood,
        )
