"""Scenes of bridges over a river."""

from __future__ import annotations

from picturing.built import arches
from picturing.curves import Point, along, ridge, smooth
from picturing.finish import warm
from picturing.frame import WIDTH
from picturing.growth import branch, bush, tree
from picturing.houses import house
from picturing.nature import birds, grass, hill, meadow, ranges, sky
from picturing.people import person
from picturing.riverside import scrub
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
