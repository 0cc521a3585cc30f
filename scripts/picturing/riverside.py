"""What stands in the country: boats, willows, reeds, rocks, hedges."""

from __future__ import annotations

from picturing.curves import Point, along, arc, smooth
from picturing.frame import HEIGHT, WIDTH
from picturing.people import person
from picturing.scene import Scene
from picturing.tones import mix


def scrub(scene: Scene, line: list[Point], *, depth: float, size: float) -> None:
    """Scatter low bushes and pale stones over a bare slope."""
    tones, rng = scene.palette, scene.rng
    for _ in range(34):
        middle = rng.uniform(0, WIDTH)
        for _ in range(rng.randint(2, 8)):
            x = middle + rng.gauss(0, size * 7)
            y = along(line, x) + 6 + depth * rng.random() ** 1.6
            wide = size * rng.uniform(0.4, 1.2)
            tone = mix(tones.leaf[1], tones.near, rng.uniform(0.3, 0.7))
            scene.blob((x, y), (wide * 1.3, wide * 0.8), tone, fade=0.55)
            scene.blob(
                (x + scene.side * wide * 0.4, y - wide * 0.3),
                (wide * 0.7, wide * 0.4),
                mix(tone, tones.leaf[0], 0.5),
                fade=0.5,
            )


def rowboat(scene: Scene, place: Point, wide: float) -> None:
    """A wooden boat with two people in it."""
    x, y = place
    tones = scene.palette
    wood = mix(tones.roofs[1], tones.deep, 0.25)
    scene.shape(
        arc((x, y + wide * 0.14), (wide * 0.62, wide * 0.05), 0, 350),
        mix(tones.water, tones.deep, 0.65),
        fade=0.6,
    )
    person(scene, (x - wide * 0.16, y + wide * 0.14), wide * 0.62, pose="sit", way=1, shadow=0)
    person(scene, (x + wide * 0.24, y + wide * 0.14), wide * 0.6, pose="sit", way=-1, shadow=0)
    edge = [
        (x - wide * 0.56, y - wide * 0.1),
        (x - wide * 0.3, y),
        (x + wide * 0.3, y),
        (x + wide * 0.56, y - wide * 0.12),
    ]
    hull = smooth(
        [
            *edge,
            (x + wide * 0.4, y + wide * 0.12),
            (x, y + wide * 0.16),
            (x - wide * 0.4, y + wide * 0.12),
        ],
        closed=True,
    )
    scene.shape(hull, mix(wood, tones.sun, 0.3), to=wood)
    scene.stroke(smooth(edge), mix(tones.wall, tones.sun, 0.3), wide * 0.022)
    scene.stroke(
        [(x + wide * 0.02, y - wide * 0.16), (x - wide * 0.42, y + wide * 0.2)],
        mix(tones.stone, wood, 0.4),
        wide * 0.02,
    )


def willow(scene: Scene, foot: Point, tall: float) -> None:
    """A weeping willow with hanging strands."""
    tones, (x, y), rng = scene.palette, foot, scene.rng
    bark = mix(tones.deep, (92, 62, 48), 0.4)
    scene.limb((x, y - tall * 0.045), (x + tall * 0.03, y - tall * 0.55), (tall * 0.085, tall * 0.05), bark)
    for way in (-1, 1):
        scene.limb(
            (x + tall * 0.02, y - tall * 0.42),
            (x + way * tall * 0.2, y - tall * 0.72),
            (tall * 0.04, tall * 0.02),
            bark,
        )
    scene.shape(
        smooth(
            [
                (x - tall * 0.07, y),
                (x - tall * 0.035, y - tall * 0.05),
                (x + tall * 0.035, y - tall * 0.05),
                (x + tall * 0.07, y),
                (x, y + tall * 0.012),
            ],
            closed=True,
            steps=5,
        ),
        bark,
    )
    for out in (-0.84, 0.86, -0.6, 0.62, -0.3, 0.34, 0.02):
        spot = x + out * tall * 0.36, y - tall * (0.58 + 0.2 * (1 - out * out) + rng.uniform(0, 0.03))
        scene.blob(
            spot, (tall * 0.15, tall * 0.14), mix(tones.leaf[1], tones.leaf[0], 0.45 + 0.2 * out * scene.side)
        )
    _strands(scene, foot, tall)


def _strands(scene: Scene, foot: Point, tall: float) -> None:
    tones, (x, y), rng = scene.palette, foot, scene.rng
    strands = []
    for _ in range(620):
        out = rng.uniform(-1, 1)
        dome = (1 - out * out) ** 0.5
        start = x + out * tall * 0.44, y - tall * (0.56 + 0.4 * dome * rng.uniform(0.55, 1.0))
        light = (
            0.5 + 0.3 * out * scene.side + (y - tall * 0.6 - start[1]) / tall * 0.9 + rng.uniform(-0.28, 0.28)
        )
        strands.append((light, start, out, tall * rng.uniform(0.16, 0.5)))
    for light, start, out, long in sorted(strands):
        tone = mix(
            mix(tones.leaf[1], tones.deep, 0.4),
            mix(tones.leaf[0], tones.sun, 0.15),
            max(0.0, min(light, 1.0)),
        )
        sway = out * tall * 0.1
        curve = smooth(
            [
                start,
                (start[0] + sway, start[1] + long * 0.3),
                (start[0] + sway * 1.5, start[1] + long * 0.75),
                (start[0] + sway * 1.45 + 3, start[1] + long),
            ],
            steps=4,
        )
        scene.shape(
            [*curve, *[(px + 5 * (1 - i / len(curve)) + 1.4, py) for i, (px, py) in enumerate(curve)][::-1]],
            tone,
        )


def reeds(scene: Scene, span: tuple[float, float]) -> None:
    """Tall reeds along the lower edge."""
    for _ in range(46):
        x = scene.rng.uniform(*span)
        tall, lean = scene.rng.uniform(80, 190), scene.rng.uniform(-26, 26)
        tone = mix(scene.palette.leaf[1], scene.palette.deep, scene.rng.uniform(0.1, 0.6))
        scene.shape([(x - 4, HEIGHT), (x + lean, HEIGHT - tall), (x + 4, HEIGHT)], tone)
        if scene.rng.random() < 0.25:
            scene.limb(
                (x + lean, HEIGHT - tall),
                (x + lean * 1.08, HEIGHT - tall - 24),
                (7, 6),
                mix(scene.palette.roofs[1], scene.palette.deep, 0.3),
            )


def rocks(scene: Scene, spots: list[tuple[float, float, float]]) -> None:
    """Pale boulders with a lit and a shaded face."""
    tones = scene.palette
    for x, y, wide in spots:
        top = [
            (x + wide * at, y - wide * up * scene.rng.uniform(0.8, 1.2))
            for at, up in ((-0.5, 0.0), (-0.42, 0.22), (-0.16, 0.4), (0.2, 0.36), (0.44, 0.18), (0.52, 0.0))
        ]
        scene.shape(
            arc((x - scene.side * wide * 0.2, y), (wide * 0.66, wide * 0.07), 0, 350), tones.deep, fade=0.3
        )
        lit, dark = mix(tones.stone, tones.sun, 0.3), mix(mix(tones.stone, tones.near, 0.5), tones.deep, 0.2)
        scene.shape(top, lit, to=mix(tones.stone, tones.ground[1], 0.4), rough=0.3)
        far = top[3:] if scene.side < 0 else top[:3]
        scene.shape([*far, (x - scene.side * wide * 0.12, y)], dark, fade=0.75)


def hedge(scene: Scene, foot: Point, wide: float) -> None:
    """Low shrubs at the foot of a wall."""
    tones, rng = scene.palette, scene.rng
    for _ in range(9):
        size = wide * rng.uniform(0.06, 0.13)
        spot = foot[0] + wide * rng.uniform(-0.06, 1.06), foot[1] - size * 0.3
        tone = mix(tones.leaf[1], tones.deep, rng.uniform(0.1, 0.4))
        scene.blob(spot, (size * 1.2, size), tone)
        scene.blob(
            (spot[0] + scene.side * size * 0.3, spot[1] - size * 0.3),
            (size * 0.7, size * 0.5),
            mix(tone, tones.leaf[0], 0.5),
        )
