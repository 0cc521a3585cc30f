"""Scenes of the open country: river and lake."""

from __future__ import annotations

from picturing.curves import arc, ridge, smooth
from picturing.finish import warm
from picturing.growth import bush, tree
from picturing.nature import birds, fringe, grass, hill, meadow, ranges, sky
from picturing.people import person
from picturing.riverside import reeds, rocks, rowboat, scrub, willow
from picturing.scene import Scene
from picturing.tones import mix
from picturing.water import mirror, shore, sparkle


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
