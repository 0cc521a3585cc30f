"""People seen from straight above: whole figures, and arms that reach in."""

from __future__ import annotations

import math
from collections.abc import Callable

from picturing.curves import Point, smooth
from picturing.people import Look
from picturing.scene import Scene
from picturing.surface import Surface
from picturing.tones import RGB, SKIN, mix


def seen_from_above(scene: Scene, place: Point, size: float, *, turn: float, wear: Look) -> None:
    """Set a figure seen from straight above; `turn` in degrees is where it looks, 0 to the right."""
    x, y = place
    angle = math.radians(turn)
    ahead, aside = (math.cos(angle), math.sin(angle)), (-math.sin(angle), math.cos(angle))

    def at(forward: float, out: float) -> Point:
        return (
            x + (ahead[0] * forward + aside[0] * out) * size,
            y + (ahead[1] * forward + aside[1] * out) * size,
        )

    piece = Surface((x - size * 1.9, y - size * 1.9, x + size * 1.9, y + size * 1.9))
    for out in (-1, 1):
        bend = scene.rng.uniform(0.35, 0.85)
        piece.limb(at(0, out * 0.82), at(0.62, out * 0.98), (size * 0.5, size * 0.4), wear.top)
        piece.limb(at(0.62, out * 0.98), at(1.22, out * bend), (size * 0.4, size * 0.29), wear.top)
        piece.blob(at(1.32, out * bend * 0.92), (size * 0.17, size * 0.17), wear.skin)
    body = [
        at(0.3, 0),
        at(0.3, 0.6),
        at(0.02, 1.08),
        at(-0.36, 0.8),
        at(-0.44, 0),
        at(-0.36, -0.8),
        at(0.02, -1.08),
        at(0.3, -0.6),
    ]
    piece.shape(smooth(body, closed=True), wear.top)
    piece.blob(at(0.2, 0), (size * 0.42, size * 0.42), wear.skin)
    piece.blob(at(0.06, 0), (size * 0.47, size * 0.47), wear.hair)
    if wear.style in ("bun", "long"):
        piece.blob(at(-0.4, 0), (size * 0.2, size * 0.2), wear.hair)
    scene.image.paste(
        scene.palette.deep,
        (piece.left + round(size * 0.3), piece.top + round(size * 0.6)),
        piece.image.getchannel("A").point([round(v * 0.22) for v in range(256)]),
    )
    scene.stamp(
        piece, rim=mix(scene.palette.sun, wear.top, 0.3), side=scene.side, width=size * 0.05, shade=0.4
    )


def hand(scene: Scene, arm: tuple[Point, Point], size: float, *, sleeve: RGB) -> None:
    """An arm that reaches in, with a hand whose forefinger points."""
    elbow, tip = arm
    turn = math.atan2(tip[1] - elbow[1], tip[0] - elbow[0])
    tone = SKIN[scene.rng.randrange(4)]
    way = 1 if tip[0] > elbow[0] else -1

    def at(back: float, out: float) -> Point:
        return (
            tip[0] - (math.cos(turn) * back + math.sin(turn) * out * way) * size,
            tip[1] - (math.sin(turn) * back - math.cos(turn) * out * way) * size,
        )

    piece = Surface(
        (
            min(elbow[0], tip[0]) - 120,
            min(elbow[1], tip[1]) - 120,
            max(elbow[0], tip[0]) + 120,
            max(elbow[1], tip[1]) + 120,
        )
    )
    _fingers(piece, at, size, tone)
    piece.limb(at(2.5, 0), elbow, (size * 0.98, size * 1.5), sleeve)
    piece.limb(
        at(2.42, -0.36), at(2.42, 0.38), (size * 0.22, size * 0.22), mix(sleeve, (255, 255, 255), 0.25)
    )
    shade = piece.image.getchannel("A").point([round(v * 0.3) for v in range(256)])
    scene.image.paste(scene.palette.deep, (piece.left - scene.side * 18, piece.top + 30), shade)
    scene.stamp(piece, rim=mix(scene.palette.sun, tone, 0.3), side=scene.side, width=3, shade=0.32)


def _fingers(piece: Surface, at: Callable[[float, float], Point], size: float, tone: RGB) -> None:
    """The back of a hand, its fingers and thumb; `at` finds a place back from the fingertip and out."""
    piece.limb(at(1.9, 0.08), at(3.0, 0), (size * 0.62, size * 0.72), tone)
    piece.shape(
        smooth(
            [at(0.92, -0.2), at(0.95, 0.5), at(1.5, 0.56), at(2.0, 0.36), at(2.05, -0.28), at(1.4, -0.38)],
            closed=True,
        ),
        tone,
    )
    piece.limb(at(1.0, -0.16), at(0.1, -0.02), (size * 0.3, size * 0.2), tone)
    for out, long in ((0.1, 0.62), (0.3, 0.72), (0.48, 0.86)):
        piece.limb(
            at(1.1, out),
            at(long, out + 0.04),
            (size * 0.26, size * 0.23),
            mix(tone, (110, 50, 40), 0.08 + out * 0.16),
        )
    piece.limb(at(1.7, -0.22), at(0.98, -0.52), (size * 0.34, size * 0.22), tone)
