"""A scene of painters at one long canvas."""

from __future__ import annotations

from picturing.curves import Point, arc, ridge, smooth, tapered
from picturing.finish import warm
from picturing.growth import row_of_trees, tree
from picturing.nature import birds, grass, meadow, ranges, sky
from picturing.people import look, person
from picturing.scene import Scene
from picturing.school import pupil
from picturing.tones import RGB, mix


def painting(scene: Scene) -> None:
    """One long canvas between two trees, with people who paint on it."""
    sky(scene, sun=(640, 150), radius=52, floor=640)
    ranges(scene, base=590, tall=330, count=4)
    line = [(-20.0, 610.0), (1620.0, 600.0)]
    meadow(scene, line)
    row_of_trees(scene, range(30, 1620, 118), 628, apart=30, tall=(110, 190), haze=0.14)
    left, right, top, low = 250.0, 1350.0, 470.0, 760.0
    scene.shape(
        [(left, 800), (right, 800), (right + 160, 940), (left + 120, 940)], scene.palette.deep, fade=0.2
    )
    tree(scene, (200, 830), 760)
    tree(scene, (1400, 830), 720)
    _cloth(scene, (left, right, top, low))
    _painters(scene)
    for index, x in enumerate((445, 585, 740, 890, 1040, 1185)):
        _pot(scene, (x, 905 + (index % 3) * 16), 34, scene.palette.cloth[index % 6])
    person(scene, (320, 1000), 300, pose="carry", way=1)
    pupil(scene, (1340, 1000), 210, pose="walk", way=-1)
    grass(scene, top=940, count=220)
    birds(scene, (1000, 200))
    warm(scene, 0.22)


def _painters(scene: Scene) -> None:
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
        tapered(x, (y - size * 0.9, size * 0.5), (y, size * 0.44)),
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
