"""Houses with their windows and tile roofs."""

from __future__ import annotations

from picturing.curves import Point
from picturing.frame import Box
from picturing.scene import Scene
from picturing.tones import RGB, mix


def window(scene: Scene, box: Box, *, lit: bool | None = None, frame: RGB | None = None) -> None:
    """Set a window with a frame; it may glow in the evening."""
    tones = scene.palette
    left, top, right, bottom = box
    edge = (right - left) * 0.12
    scene.block(
        (left - edge, top - edge, right + edge, bottom + edge * 1.6),
        frame or mix(tones.wall, (255, 255, 255), 0.45),
    )
    glows = scene.rng.random() < tones.lamps * 0.6 if lit is None else lit
    if glows:
        scene.block(box, mix(tones.glow, (255, 255, 255), 0.25), to=tones.glow)
        scene.glow(
            ((left + right) / 2, (top + bottom) / 2),
            ((right - left) * 2.6, (bottom - top) * 2.2),
            tones.glow,
            0.42,
            add=True,
        )
    else:
        scene.block(box, mix(tones.near, tones.deep, 0.45), to=mix(tones.sky[1], tones.near, 0.45))
    middle = (left + right) / 2
    if right - left > 8:
        scene.block(
            (middle - edge * 0.35, top, middle + edge * 0.35, bottom), mix(tones.wall, tones.sun, 0.3)
        )


def house(scene: Scene, foot: Point, size: Point, *, floors: int = 2, haze: float = 0.0) -> None:
    """Build a house with a hipped tile roof.

    Args:
        scene: the picture.
        foot: lower left corner of the lit wall.
        size: width of both walls together, height of the walls.
        floors: rows of windows.
        haze: how far it fades into the distance, 0 to 1.
    """
    tones, rng = scene.palette, scene.rng
    (x, y), (wide, high) = foot, size
    air = mix(tones.sky[2], tones.far, 0.3)
    base = mix(
        rng.choice(
            (
                tones.wall,
                tones.stone,
                mix(tones.wall, tones.cloth[1], 0.18),
                mix(tones.wall, tones.cloth[0], 0.14),
            )
        ),
        air,
        haze,
    )
    roof = mix(scene.pick(tones.roofs), air, haze)
    dark = mix(mix(base, tones.near, 0.4), tones.deep, 0.16 * (1 - haze))
    split = wide * rng.uniform(0.6, 0.72)
    cut = x + split if scene.side < 0 else x + wide - split
    lit, shaded = ((x, cut), (cut, x + wide)) if scene.side < 0 else ((cut, x + wide), (x, cut))
    low = y + high * 0.06
    scene.block((lit[0], y - high, lit[1], low), mix(base, tones.sun, 0.25 * (1 - haze)), to=base)
    scene.block((shaded[0], y - high, shaded[1], low), dark, to=mix(dark, base, 0.35))
    scene.block((lit[0], y - high, lit[1], y - high * 0.9), mix(base, tones.deep, 0.4 * (1 - haze)), fade=0.6)
    _panes(scene, (*lit, y, high), floors, haze)
    _panes(scene, (*shaded, y, high), floors, max(haze, 0.12))
    _roof(scene, (x, y - high, wide, cut), roof, haze)


def _panes(scene: Scene, wall: tuple[float, float, float, float], floors: int, haze: float) -> None:
    left, right, y, high = wall
    tones = scene.palette
    step = high / floors
    pane = min(step * 0.3, (right - left) * 0.2)
    count = max(int((right - left) / (pane * 2.1)), 1)
    gap = (right - left) / count
    for floor in range(floors):
        for index in range(count):
            x, top = left + gap * (index + 0.5) - pane / 2, y - high + step * (floor + 0.32)
            box = (x, top, x + pane, top + pane * 1.45)
            if haze > 0.3 or pane < 4:
                glows = scene.rng.random() < tones.lamps * 0.6
                scene.block(box, tones.glow if glows else mix(tones.near, tones.deep, 0.3 - 0.3 * haze))
            else:
                window(scene, box)


def _roof(scene: Scene, top: tuple[float, float, float, float], tone: RGB, haze: float) -> None:
    x, y, wide, cut = top
    tones = scene.palette
    eave, rise = wide * 0.07, wide * scene.rng.uniform(0.26, 0.36)
    inner = wide * 0.3
    crest = (x + inner, y - rise), (x + wide - inner, y - rise)
    light, dark = mix(tone, tones.sun, 0.22 * (1 - haze)), mix(tone, tones.deep, 0.34 * (1 - haze))
    left, right = (x - eave, y + eave * 0.3), (x + wide + eave, y + eave * 0.3)
    hip = cut, y + eave * 0.5
    if scene.side < 0:
        scene.shape([left, crest[0], crest[1], hip], light, to=tone)
        scene.shape([hip, crest[1], right], dark)
    else:
        scene.shape([left, crest[0], hip], dark)
        scene.shape([hip, crest[0], crest[1], right], light, to=tone)
    if tones.snow:
        white = mix(tones.ground[0], tones.sun, 0.3)
        scene.shape(
            [
                (left[0] + wide * 0.1, y - rise * 0.3),
                crest[0],
                crest[1],
                (right[0] - wide * 0.1, y - rise * 0.3),
            ],
            white,
            to=tones.ground[1],
        )
    pipe = x + wide * scene.rng.uniform(0.36, 0.6)
    scene.block((pipe, y - rise * 1.25, pipe + wide * 0.055, y - rise * 0.7), mix(dark, tones.stone, 0.35))
