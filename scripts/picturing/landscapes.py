"""Scenes of the open country: bridge, river, town, hills, lake."""

from __future__ import annotations

from picturing.built import arches, house, tower
from picturing.curves import Point, along, arc, ridge, smooth
from picturing.finish import warm
from picturing.frame import WIDTH
from picturing.growth import branch, bush, tree
from picturing.nature import birds, fringe, grass, hill, meadow, ranges, sky
from picturing.people import person
from picturing.riverside import hedge, reeds, rocks, rowboat, scrub, willow
from picturing.scene import Scene
from picturing.tones import mix
from picturing.water import mirror, shore, sparkle


def bank(scene: Scene, *, left: float, right: float, near: float = 1.0) -> list[Point]:
    """Paint the near bank of a river, a slope in the foreground; returns its edge."""
    line = smooth(
        [
            (-20, left),
            (WIDTH * 0.22, left + (right - left) * 0.12),
            (WIDTH * 0.48, left + (right - left) * 0.62),
            (WIDTH * 0.75, right),
            (WIDTH + 20, right + 12),
        ]
    )
    meadow(scene, line, near=near)
    shore(scene, line)
    return line


def _far_bank(scene: Scene, line: float, *, houses: int, tall: float = 58) -> None:
    tones, rng = scene.palette, scene.rng
    strand = ridge(rng, base=line - 4, height=34, waves=3)
    scene.shape(
        [*strand, (WIDTH + 20, line + 2), (-20, line + 2)],
        mix(tones.leaf[1], tones.sky[2], 0.25),
        to=mix(tones.leaf[1], tones.deep, 0.3),
        rough=0.2,
    )
    spots = sorted(rng.uniform(-20, WIDTH - 60) for _ in range(houses))
    for x in spots:
        wide = tall * rng.uniform(0.9, 1.5)
        house(
            scene, (x, line - rng.uniform(6, 26)), (wide, tall * rng.uniform(0.6, 1.0)), floors=2, haze=0.22
        )
    for _ in range(26):
        x = rng.uniform(0, WIDTH)
        kind = rng.choice(("round", "round", "poplar"))
        tree(
            scene,
            (x, line - rng.uniform(0, 8)),
            tall * rng.uniform(0.5, 1.15),
            kind=kind,
            shadow=False,
            haze=0.12,
        )


def bridge(scene: Scene) -> None:
    """A long stone bridge with many arches over a broad river."""
    sky(scene, sun=(540, 250), radius=58)
    ranges(scene, base=640, tall=400, count=4)
    _far_bank(scene, 688, houses=9)
    spots = [-40.0, 92, 216, 348, 486, 632, 784, 942, 1108, 1282, 1462, 1660]
    deck = smooth([(-40, 560), (300, 525), (784, 496), (1250, 488), (1660, 492)])
    foot = 690.0
    arches(scene, deck, spots, foot=foot, thick=34)
    for x, way in ((300, 1), (362, 1), (720, -1), (905, 1), (1180, -1), (1216, -1)):
        person(scene, (x, along(deck, x) + 4), 40, pose="walk", way=way, shadow=0)
    mirror(scene, line=foot, clear=0.6)
    sparkle(scene, line=foot, floor=1000)
    edge = bank(scene, left=858, right=1040)
    tree(scene, (142, 930), 560, kind="poplar")
    tree(scene, (34, 905), 420, kind="poplar")
    for x in (250, 420, 640):
        bush(scene, (x, along(edge, x) + 34), 90)
    grass(scene, top=880, count=420, line=edge)
    person(scene, (520, 1015), 132, pose="walk", way=1)
    person(scene, (586, 1020), 122, pose="walk", way=1)
    birds(scene, (1050, 250))
    warm(scene)


def stone_bridge(scene: Scene) -> None:
    """A high old bridge with few arches over a green river, bare hills behind."""
    sky(scene, sun=(1180, 235), radius=54, clouds=3)
    tones = scene.palette
    for index, (base, tall) in enumerate(((520, 330), (590, 300), (640, 210))):
        line = ridge(scene.rng, base=base, height=tall, waves=1.8 + index * 0.8, rough=0.36)
        bare = mix(mix(tones.far, tones.stone, 0.45), mix(tones.near, tones.stone, 0.4), index / 2)
        hill(scene, line, bare, mist=0.4, spurs=0.5, depth=tall)
        scrub(scene, line, depth=tall * 0.8, size=3 + 1.3 * index)
    _far_bank(scene, 719, houses=6, tall=60)
    deck = smooth([(-30, 560), (240, 520), (620, 432), (800, 414), (980, 432), (1350, 520), (1660, 566)])
    arches(scene, deck, [-60, 150, 400, 660, 940, 1200, 1450, 1680], foot=720, thick=44)
    for x, way in ((560, 1), (838, -1), (880, -1), (1120, 1)):
        person(scene, (x, along(deck, x) + 4), 46, pose="walk", way=way, shadow=0)
    mirror(scene, line=720, clear=0.5)
    sparkle(scene, line=720, floor=1040)
    line = smooth([(-20, 1010), (500, 1050), (820, 1010), (1180, 905), (1430, 850), (1620, 840)])
    meadow(scene, line)
    tree(scene, (1450, 940), 470)
    for x in (1180, 1300):
        bush(scene, (x, along(line, x) + 38), 84)
    grass(scene, top=870, count=380, line=line)
    person(scene, (1120, 1015), 128, pose="listen", way=-1)
    person(scene, (1176, 1018), 104, pose="reach", way=-1)
    branch(scene, (-30, -20), (420, 150), leaves=70)
    birds(scene, (560, 230), count=5)
    warm(scene)


def river(scene: Scene) -> None:
    """A river that winds through a green valley, with willows and a boat."""
    sky(scene, sun=(1010, 215), radius=52)
    line = ranges(scene, base=560, tall=360, count=4)
    field = [(x, max(y, 500) * 0.25 + 545 * 0.75) for x, y in line]
    meadow(scene, field, near=0.4)
    fringe(scene, field, mix(scene.palette.leaf[1], scene.palette.near, 0.4), size=15)
    left = smooth([(1010, 560), (880, 590), (1060, 640), (760, 720), (560, 830), (330, 960), (200, 1090)])
    right = smooth(
        [(1030, 560), (960, 592), (1190, 640), (1150, 740), (1240, 860), (1420, 970), (1560, 1090)]
    )
    mirror(scene, line=556, outline=[*left, *right[::-1]], clear=0.42)
    for edge in (left, right):
        shore(scene, edge)
    sparkle_box(scene)
    for x, y, tall in (
        (1130, 606, 90),
        (820, 596, 84),
        (640, 640, 120),
        (1140, 650, 120),
        (500, 700, 170),
        (1440, 720, 190),
    ):
        tree(scene, (x, y), tall, kind=scene.rng.choice(("round", "poplar", "round")))
    rowboat(scene, (880, 880), 190)
    willow(scene, (1265, 735), 270)
    willow(scene, (235, 960), 580)
    for x, y, wide in ((420, 925, 70), (1420, 930, 110), (1530, 1010, 150)):
        bush(scene, (x, y), wide)
    tree(scene, (1545, 930), 430)
    grass(
        scene,
        top=880,
        count=420,
        line=[(-20, 880), (170, 930), (260, 1200), (1490, 1200), (1560, 930), (1620, 880)],
    )
    reeds(scene, (0, 330))
    reeds(scene, (1440, 1600))
    birds(scene, (560, 250))
    warm(scene)


def sparkle_box(scene: Scene) -> None:
    """Streaks of light on the middle of a winding river."""
    for index in range(90):
        near = (index / 90) ** 1.2
        wide = (5 + 60 * near) * scene.rng.uniform(0.4, 1.3)
        spot = 1000 - 110 * near + scene.rng.gauss(0, 20 + 130 * near), 640 + 420 * near
        scene.shape(
            arc(spot, (wide, wide * 0.05 + 0.7), 0, 350),
            scene.pick((scene.palette.sun, scene.palette.sky[2])),
            fade=0.4,
        )


def lake(scene: Scene) -> None:
    """Bare karst hills with a quiet lake between them."""
    sky(scene, sun=(470, 250), radius=56, clouds=5)
    tones = scene.palette
    for index, (base, tall) in enumerate(((560, 330), (610, 260), (650, 170))):
        line = ridge(scene.rng, base=base, height=tall, waves=2 + index, rough=0.4)
        tone = mix(mix(tones.far, tones.stone, 0.2), mix(tones.near, tones.stone, 0.24), index / 2)
        hill(scene, line, tone, mist=0.4, spurs=0.5, depth=tall, floor=655)
        scrub(scene, line, depth=tall * 0.22, size=2.5 + 1.2 * index)
    mirror(scene, line=650, clear=0.42)
    sparkle(scene, line=650, floor=960)
    spit = smooth([(1620, 700), (1380, 716), (1150, 752), (1010, 790), (1150, 812), (1620, 850)])
    scene.shape(
        spit, mix(tones.stone, tones.ground[0], 0.5), to=mix(tones.ground[1], tones.near, 0.4), rough=0.3
    )
    for x, y in ((1260, 770), (1340, 764), (1440, 776), (1530, 770)):
        tree(scene, (x, y), scene.rng.uniform(60, 110), kind=scene.rng.choice(("round", "fir", "poplar")))
    line = smooth([(-20, 830), (300, 850), (640, 935), (1000, 985), (1620, 1010)])
    meadow(scene, line)
    shore(scene, line)
    rocks(
        scene,
        [
            (80, 905, 120),
            (215, 950, 76),
            (420, 985, 130),
            (1190, 1040, 120),
            (1500, 1045, 150),
            (760, 1010, 50),
        ],
    )
    grass(scene, top=850, count=340, flowers=0.2, line=line)
    person(scene, (560, 985), 146, pose="reach", way=1)
    person(scene, (640, 992), 138, pose="listen", way=1)
    tree(scene, (300, 930), 330, kind="round")
    birds(scene, (1050, 260))
    warm(scene)


def town(scene: Scene) -> None:
    """A town at the foot of a mountain, mirrored in its river."""
    _terraces(
        scene, sun=(430, 210), towers=(("flat", 560, 96, 34), ("cone", 740, 120, 25), ("hip", 900, 86, 42))
    )


def hill_town(scene: Scene) -> None:
    """Red roofs that climb a hill to an old tower."""
    _terraces(scene, sun=(1180, 205), towers=(("hip", 640, 165, 84),), hump=250)


def _terraces(
    scene: Scene, *, sun: Point, towers: tuple[tuple[str, float, float, float], ...], hump: float = 90
) -> None:
    sky(scene, sun=sun, radius=58, clouds=5)
    ranges(scene, base=600, tall=430, count=3)
    tones, rng, line = scene.palette, scene.rng, 800.0
    middle = towers[0][1] if len(towers) == 1 else 760
    top = smooth(
        [
            (-20, 690),
            (middle - 520, 660),
            (middle - 210, 600 - hump * 0.62),
            (middle + 40, 580 - hump),
            (middle + 260, 600 - hump * 0.5),
            (middle + 560, 665),
            (1640, 690),
        ]
    )
    hill(scene, top, mix(tones.near, tones.leaf[1], 0.5), mist=0.15, spurs=0, depth=340, floor=line)
    fringe(scene, top, mix(tones.leaf[1], tones.deep, 0.25), size=20)
    for cap, x, high, wide in towers:
        tower(scene, (x, along(top, x + wide / 2) + 16), (wide, high), cap=cap)
        for start in (-0.5, 0.1, 0.6):
            hedge(scene, (x + wide * start, along(top, x + wide / 2) + 22), wide)
    rows = 7
    for row in range(rows):
        near = row / (rows - 1)
        for turn in range(16):
            x = rng.gauss(middle + 40, 300) if hump > 100 and turn % 2 else rng.uniform(-60, WIDTH)
            y = along(top, x) + 34 + (line - 6 - along(top, x) - 34) * near
            if rng.random() < 0.36:
                tall = (46 + 50 * near) * rng.uniform(0.7, 1.25)
                tree(
                    scene,
                    (x, y),
                    tall,
                    kind=rng.choice(("round", "poplar", "round")),
                    shadow=False,
                    haze=0.14 * (1 - near),
                )
            else:
                wide = (44 + 46 * near) * rng.uniform(0.85, 1.5)
                house(
                    scene,
                    (x, y),
                    (wide, wide * rng.uniform(0.55, 0.85)),
                    floors=rng.choice((1, 2, 2)),
                    haze=0.3 * (1 - near),
                )
                hedge(scene, (x, y + 3), wide)
    scene.block(
        (-5, line - 16, WIDTH + 5, line),
        mix(tones.stone, tones.near, 0.25),
        to=mix(tones.stone, tones.deep, 0.45),
        rough=0.3,
    )
    mirror(scene, line=line, clear=0.6)
    sparkle(scene, line=line, floor=1050, count=90)
    branch(
        scene,
        (WIDTH + 30, -20) if sun[0] < 800 else (-30, -20),
        (-380 if sun[0] < 800 else 380, 170),
        leaves=70,
    )
    birds(scene, (WIDTH - sun[0] - 80, 230))
    warm(scene)
