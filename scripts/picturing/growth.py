"""Trees and bushes, as sprites that take light and cast shadows."""

from __future__ import annotations

import math

from picturing.curves import Point, leaf, smooth
from picturing.scene import Scene
from picturing.surface import Surface
from picturing.tones import RGB, mix


def tree(
    scene: Scene, foot: Point, tall: float, *, kind: str = "round", shadow: bool = True, haze: float = 0.0
) -> None:
    """Plant a tree.

    Args:
        scene: the picture.
        foot: where the trunk meets the ground.
        tall: height in picture units.
        kind: "round", "poplar", "fir", "bare" or "young".
        shadow: cast its shadow towards the viewer.
        haze: how far it fades into the distance, 0 to 1.
    """
    x, y = foot
    piece = Surface((x - tall * 0.62, y - tall * 1.1, x + tall * 0.62, y + tall * 0.06))
    tones = scene.palette
    if tones.snow and kind == "round":
        kind = "bare"
    light, dark = (mix(tone, tones.sky[2], haze) for tone in tones.leaf)
    bark = mix(mix(tones.deep, (92, 62, 48), 0.45), tones.sky[2], haze)
    {"round": _round, "poplar": _poplar, "fir": _fir, "bare": _bare, "young": _young}[kind](
        scene, piece, (foot, tall), (light, dark, bark)
    )
    if shadow:
        slant = max(-1.4, min(1.4, (x - scene.sun[0]) / 520))
        scene.cast(piece, tones.deep, ground=y, slant=slant, length=0.55, fade=0.3)
    scene.stamp(
        piece, rim=mix(light, tones.sun, 0.6), side=scene.side, width=max(tall / 260, 0.5), shade=0.15
    )


def row_of_trees(scene: Scene, places: range, foot: float, *, apart: float, tall: Point, haze: float) -> None:
    """Plant trees in a row.

    Args:
        scene: the picture.
        places: about where they stand, from left to right.
        foot: y of the ground.
        apart: how far each may stand from its place.
        tall: height of the lowest and of the highest.
        haze: how far they fade into the distance, 0 to 1.
    """
    for x in places:
        place = x + scene.rng.uniform(-apart, apart), foot
        tree(scene, place, scene.rng.uniform(*tall), kind=scene.pick_kind(), haze=haze)


def _crown(scene: Scene, piece: Surface, spots: list[tuple[Point, float]], tones: tuple[RGB, RGB]) -> None:
    """Build a crown from round masses and many dabs of paint, darker away from the sun."""
    light, dark = tones
    rng, deep = scene.rng, mix(dark, scene.palette.deep, 0.4)
    for (x, y), size in spots:
        piece.blob((x, y), (size, size * 0.9), mix(deep, dark, 0.35))
    left, right = min(x - r for (x, _), r in spots), max(x + r for (x, _), r in spots)
    top, low = min(y - r for (_, y), r in spots), max(y + r for (_, y), r in spots)
    dabs = []
    for (x, y), size in spots:
        for _ in range(15 if size < 30 else 36):
            turn, out = rng.uniform(0, math.tau), rng.random() ** 0.5 * 1.02
            spot = x + math.cos(turn) * size * out, y + math.sin(turn) * size * 0.9 * out
            across, down = (spot[0] - left) / (right - left), (spot[1] - top) / (low - top)
            sunny = 0.62 * (1 - down) + 0.38 * (across if scene.side > 0 else 1 - across)
            local = (scene.side * math.cos(turn) - math.sin(turn)) * out * 0.13
            dabs.append(
                (
                    sunny + local + rng.uniform(-0.1, 0.1),
                    spot,
                    size * rng.uniform(0.13, 0.27) * (1.0 if size < 30 else 0.66),
                )
            )
    for sunny, spot, size in sorted(dabs):
        tone = (
            mix(deep, dark, min(sunny / 0.42, 1))
            if sunny < 0.42
            else mix(dark, light, min((sunny - 0.42) / 0.42, 1))
        )
        piece.blob(spot, (size * 1.15, size * 0.85), tone)


def _round(scene: Scene, piece: Surface, place: tuple[Point, float], tones: tuple[RGB, RGB, RGB]) -> None:
    (x, y), tall = place
    rng = scene.rng
    piece.limb(
        (x, y - tall * 0.03),
        (x + rng.uniform(-0.02, 0.02) * tall, y - tall * 0.5),
        (tall * 0.052, tall * 0.03),
        tones[2],
    )
    piece.shape(
        smooth(
            [
                (x - tall * 0.06, y),
                (x - tall * 0.028, y - tall * 0.03),
                (x - tall * 0.022, y - tall * 0.12),
                (x + tall * 0.022, y - tall * 0.12),
                (x + tall * 0.028, y - tall * 0.03),
                (x + tall * 0.06, y),
                (x, y + tall * 0.01),
            ],
            closed=True,
            steps=5,
        ),
        tones[2],
    )
    for way in (-1, 1):
        piece.limb(
            (x, y - tall * 0.3),
            (x + way * tall * 0.17, y - tall * 0.52),
            (tall * 0.026, tall * 0.012),
            tones[2],
        )
    spots = [((x, y - tall * 0.62), tall * 0.27)]
    for step in range(9):
        turn = math.tau * step / 9 + rng.uniform(-0.2, 0.2)
        spot = x + math.cos(turn) * tall * 0.24, y - tall * 0.63 + math.sin(turn) * tall * 0.2
        spots.append((spot, tall * rng.uniform(0.11, 0.16)))
    _crown(scene, piece, sorted(spots, key=lambda item: -item[1]), tones[:2])


def _poplar(scene: Scene, piece: Surface, place: tuple[Point, float], tones: tuple[RGB, RGB, RGB]) -> None:
    (x, y), tall = place
    rng = scene.rng
    piece.limb((x, y), (x, y - tall * 0.3), (tall * 0.028, tall * 0.02), tones[2])
    spots = []
    for step in range(11):
        at = (step / 10) ** 0.8
        wide = tall * 0.105 * math.sin(math.pi * (0.12 + 0.86 * at)) ** 0.7 + tall * 0.012
        spots.append(((x + rng.uniform(-0.02, 0.02) * tall, y - tall * (0.16 + 0.74 * at)), wide))
    _crown(scene, piece, spots, tones[:2])


def _fir(scene: Scene, piece: Surface, place: tuple[Point, float], tones: tuple[RGB, RGB, RGB]) -> None:
    (x, y), tall = place
    piece.limb((x, y), (x, y - tall * 0.3), (tall * 0.035, tall * 0.02), tones[2])
    light, dark = tones[:2]
    if scene.palette.snow:
        dark = mix(scene.palette.near, scene.palette.deep, 0.55)
    for step in range(7):
        at = step / 6
        wide, level = tall * 0.23 * (1 - at * 0.83), y - tall * (0.1 + 0.72 * at)
        rise = tall * 0.24 * (1 - at * 0.35)
        skirt = [
            (x - wide, level),
            (x - wide * 0.5, level + tall * 0.015),
            (x, level + tall * 0.03),
            (x + wide * 0.5, level + tall * 0.015),
            (x + wide, level),
        ]
        piece.shape([*skirt, (x, level - rise)], mix(dark, scene.palette.deep, 0.25 - 0.2 * at))
        lit = scene.side * wide
        piece.shape(
            [
                (x + lit, level),
                (x + lit * 0.45, level + tall * 0.012),
                (x, level - rise),
                (x + lit * 0.2, level - rise * 0.3),
            ],
            mix(dark, light, 0.75 if scene.palette.snow else 0.5),
        )


def _bare(scene: Scene, piece: Surface, place: tuple[Point, float], tones: tuple[RGB, RGB, RGB]) -> None:
    (x, y), tall = place

    def fork(start: Point, turn: float, length: float, width: float) -> None:
        end = start[0] + math.cos(turn) * length, start[1] + math.sin(turn) * length
        piece.limb(start, end, (width, width * 0.65), tones[2])
        if length < tall * 0.045:
            return
        for spread in (-0.42, 0.0, 0.4):
            bend = spread + scene.rng.uniform(-0.16, 0.16)
            fork(end, turn + bend, length * scene.rng.uniform(0.58, 0.74), width * 0.62)

    fork((x, y), -math.pi / 2, tall * 0.32, tall * 0.045)


def _young(scene: Scene, piece: Surface, place: tuple[Point, float], tones: tuple[RGB, RGB, RGB]) -> None:
    (x, y), tall = place
    stem = smooth([(x, y), (x + tall * 0.02, y - tall * 0.4), (x - tall * 0.01, y - tall * 0.95)])
    piece.stroke(stem, tones[2], tall * 0.03)
    for step in range(16):
        at = 0.32 + 0.66 * step / 15
        way = 1 if step % 2 else -1
        out = tall * 0.26 * (1.05 - at * 0.75)
        base = (x, y - tall * at)
        tip = base[0] + way * out, base[1] - out * 0.6
        piece.stroke([base, tip], tones[2], tall * 0.01)
        leaf = mix(tones[1], tones[0], 0.9 if way == scene.side else 0.45)
        for share in (0.6, 1.0):
            spot = base[0] + way * out * share, base[1] - out * 0.6 * share
            piece.blob(spot, (tall * 0.07, tall * 0.045), leaf)


def bush(scene: Scene, foot: Point, wide: float) -> None:
    """Plant a low round bush."""
    x, y = foot
    piece = Surface((x - wide * 0.8, y - wide * 0.8, x + wide * 0.8, y + wide * 0.2))
    spots = [
        ((x + wide * at, y - wide * (0.22 - 0.28 * abs(at))), wide * (0.3 - 0.22 * abs(at)))
        for at in (-0.4, 0.36, -0.2, 0.2, 0.0)
    ]
    _crown(scene, piece, spots, scene.palette.leaf)
    scene.cast(piece, scene.palette.deep, ground=y, slant=-scene.side * 0.5, length=0.4, fade=0.3)
    scene.stamp(piece)


def branch(scene: Scene, corner: Point, reach: Point, *, leaves: int = 46, size: float = 30) -> None:
    """Hang a leafy branch into the frame from a corner."""
    tones = scene.palette
    x, y = corner
    spine = smooth([corner, (x + reach[0] * 0.45, y + reach[1] * 0.3), (x + reach[0], y + reach[1])])
    scene.stroke(spine, mix(tones.deep, (60, 40, 34), 0.3), size * 0.22)
    for _ in range(leaves):
        at = spine[min(int(scene.rng.triangular(0, len(spine), len(spine) * 0.7)), len(spine) - 1)]
        turn = scene.rng.uniform(0.2, 2.9)
        long = size * scene.rng.uniform(0.7, 1.3)
        root = at[0] + scene.rng.gauss(0, size * 0.9), at[1] + scene.rng.gauss(size * 0.2, size * 0.7)
        tip = root[0] + math.cos(turn) * long, root[1] + math.sin(turn) * long
        over = math.cos(turn + 1.57) * long * 0.24, math.sin(turn + 1.57) * long * 0.24
        tone = mix(tones.leaf[1], tones.deep, scene.rng.uniform(0.2, 0.75))
        if scene.rng.random() < 0.22:
            tone = mix(tones.leaf[0], tones.sun, 0.2)
        scene.shape(leaf(root, tip, over, widest=0.5, steps=4), tone)
