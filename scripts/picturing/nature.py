"""Sky, hills, fields and small growth."""

from __future__ import annotations

from picturing.curves import Point, along, arc, ridge, smooth
from picturing.frame import HEIGHT, WIDTH
from picturing.scene import Scene
from picturing.tones import RGB, mix


def sky(
    scene: Scene, *, sun: Point = (480, 400), radius: float = 62, clouds: int = 4, floor: float = 700
) -> None:
    """Paint the sky with its sun (or moon) and clouds; sets the direction of the light."""
    tones = scene.palette
    scene.sun, scene.side = sun, -1 if sun[0] < WIDTH / 2 else 1
    scene.block((0, 0, WIDTH, floor * 0.55), tones.sky[0], to=tones.sky[1], rough=0.14)
    scene.block((0, floor * 0.55 - 1, WIDTH, floor), tones.sky[1], to=tones.sky[2], rough=0.14)
    scene.block((0, floor - 1, WIDTH, HEIGHT), tones.sky[2])
    if tones.stars:
        for _ in range(130):
            size = scene.rng.choice((0.9, 1.2, 1.2, 1.9))
            spot = scene.rng.uniform(0, WIDTH), scene.rng.uniform(0, floor * 0.6)
            scene.blob(spot, (size, size), tones.sun, fade=scene.rng.uniform(0.4, 0.95))
    strength = 0.42 if tones.stars else 0.8
    scene.glow(sun, (radius * 10, radius * 8), mix(tones.sky[2], tones.sun, 0.55), strength)
    scene.glow(sun, (radius * 3.4, radius * 3.4), tones.sun, strength)
    scene.blob(sun, (radius, radius), tones.sun)
    for _ in range(clouds):
        cloud(
            scene,
            (scene.rng.uniform(-60, WIDTH), scene.rng.uniform(70, floor * 0.5)),
            scene.rng.uniform(150, 380),
        )


def cloud(scene: Scene, centre: Point, width: float) -> None:
    """Paint one long cloud with a flat foot and a lit rim."""
    x, y = centre
    tones = scene.palette
    pale = mix(tones.sky[2], tones.sun, 0.5)
    body = mix(tones.sky[1], pale, 0.35 if tones.stars else 0.6)
    for lift, colour, fade in ((0.0, body, 0.55), (0.014, pale, 0.6)):
        rng = scene.rng
        for _ in range(7):
            at = rng.triangular(-1, 1)
            size = width * (0.34 - 0.24 * abs(at)) * rng.uniform(0.7, 1.0)
            top = arc((x + at * width * 0.55, y - lift * width), (size, size * 0.34), 180, 360)
            scene.shape(top, colour, to=mix(colour, tones.sky[1], 0.5), fade=fade * 0.6)


def hill(
    scene: Scene,
    line: list[Point],
    colour: RGB,
    *,
    mist: float = 0.5,
    spurs: float = 0.25,
    depth: float = 260,
    floor: float = HEIGHT,
) -> None:
    """Paint one range of hills under its skyline.

    Args:
        scene: the picture.
        line: the skyline, left to right.
        colour: the colour at the top.
        mist: how far the foot dissolves into the light of the sky, 0 to 1.
        spurs: strength of the shaded flanks, 0 to 1.
        depth: distance over which the mist gathers.
        floor: y where the hill ends.
    """
    tones = scene.palette
    top = min(y for _, y in line)
    foot = mix(colour, mix(tones.sky[1], tones.sky[2], 0.45), mist)
    fringe = min(top + depth, floor)
    left, right = line[0][0], line[-1][0]
    scene.shape([*line, (right, floor), (left, floor)], foot)
    capped = [(x, min(y, fringe)) for x, y in line]
    scene.shape([*capped, (right, fringe), (left, fringe)], colour, to=foot, rough=0.16)
    if spurs:
        _flanks(scene, line, mix(colour, tones.deep, 0.5), spurs)


def _flanks(scene: Scene, line: list[Point], dark: RGB, strength: float) -> None:
    """Shade the flank of every peak that looks away from the sun."""
    way = -scene.side
    peaks = [
        i
        for i in range(8, len(line) - 8)
        if line[i][1] == min(y for _, y in line[i - 8 : i + 9]) and line[i][1] < line[i + 8 * 1][1] - 3
    ]
    for index in peaks:
        edge = [line[index]]
        at = index
        while 0 < at < len(line) - 1 and line[at + way][1] >= line[at][1] - 0.4 and len(edge) < 60:
            at += way
            edge.append(line[at])
        (x, y), low = edge[0], edge[-1][1]
        drop = max(low - y, 14)
        for deep, share in ((1.5, 1.0), (0.85, 0.6)):
            stop = edge[: max(int(len(edge) * share), 2)]
            foot = stop[-1]
            back = [
                (
                    x + (foot[0] - x) * at + way * drop * out * scene.rng.uniform(0.4, 1.2),
                    y + drop * deep * fall,
                )
                for at, out, fall in (
                    (0.02, 0.06, 0.2),
                    (0.1, 0.0, 0.44),
                    (0.16, 0.1, 0.68),
                    (0.36, 0.04, 0.92),
                    (0.7, 0.0, 0.96),
                )
            ]
            scene.shape(
                [*stop, *smooth([*back, (foot[0], max(foot[1], y + drop * deep * 0.7))], steps=5)[::-1]],
                dark,
                fade=strength * 0.7,
            )


def ranges(scene: Scene, *, base: float, tall: float, count: int = 4, waves: float = 2.4) -> list[Point]:
    """Paint hills one behind the other, pale in the distance; returns the nearest skyline."""
    tones = scene.palette
    line: list[Point] = []
    for index in range(count):
        near = index / max(count - 1, 1)
        line = ridge(
            scene.rng,
            base=base - (1 - near) * tall * 0.42 + near * 10,
            height=tall * (1 - 0.35 * near),
            waves=waves + index * 0.8,
            rough=0.4 - 0.08 * near,
        )
        colour = mix(tones.far, tones.near, near**1.1)
        hill(scene, line, colour, mist=0.75 - 0.35 * near, spurs=0.16 + 0.2 * near, depth=tall * 0.95)
        if near > 0.4:
            fringe(scene, line, mix(colour, tones.deep, 0.22), size=4 + 9 * near)
    return line


def fringe(scene: Scene, line: list[Point], colour: RGB, *, size: float) -> None:
    """Set small woods along a skyline."""
    rng = scene.rng
    x = -10.0
    while x < WIDTH + 10:
        if rng.random() < 0.2:
            x += rng.uniform(20, 130)
        tall = size * rng.uniform(0.6, 1.5)
        y = along(line, x) + 2
        if rng.random() < 0.6:
            scene.shape([(x - tall * 0.42, y), (x, y - tall * 1.7), (x + tall * 0.42, y)], colour)
        else:
            scene.blob((x, y - tall * 0.4), (tall * 0.55, tall * 0.7), colour)
        x += size * rng.uniform(0.4, 1.1)


def meadow(scene: Scene, line: list[Point], *, near: float = 1.0, floor: float = HEIGHT) -> None:
    """Paint open ground under a line, with strips of light across it."""
    tones = scene.palette
    light = mix(tones.ground[0], tones.sky[2], 0.35 * (1 - near))
    dark = mix(tones.ground[1], tones.deep, 0.18 * near)
    scene.shape([*line, (line[-1][0], floor), (line[0][0], floor)], light, to=dark, rough=0.2)
    top = min(y for _, y in line)
    for _ in range(9):
        y = top + (floor - top) * scene.rng.uniform(0.08, 0.95)
        x, wide = scene.rng.uniform(0, WIDTH), scene.rng.uniform(120, 420)
        if y > along(line, x) + 12:
            tone = scene.rng.choice((mix(light, tones.sun, 0.3), mix(light, dark, 0.7)))
            band = arc((x, y), (wide, wide * 0.035), 0, 354)
            scene.shape(band, tone, fade=0.28)


def grass(
    scene: Scene,
    *,
    top: float,
    count: int = 260,
    size: float = 34,
    flowers: float = 0.12,
    line: list[Point] | None = None,
) -> None:
    """Set blades and flowers in the foreground (below a line), taller towards the viewer."""
    tones = scene.palette
    for index in range(count):
        near = (index + 1) / count
        y = top + (HEIGHT + 10 - top) * near
        x = scene.rng.uniform(-20, WIDTH + 20)
        if line is not None and y < along(line, x) + 8:
            continue
        tall = size * (0.35 + 0.65 * near) * scene.rng.uniform(0.5, 1.2)
        lean = scene.rng.uniform(-0.5, 0.5) * tall
        tone = mix(
            scene.pick((*tones.ground, tones.leaf[1])), tones.deep, scene.rng.uniform(0.05, 0.5) * near
        )
        if scene.rng.random() < 0.25:
            tone = mix(tones.leaf[0], tones.sun, 0.25)
        scene.shape(
            [
                (x - tall * 0.045, y),
                (x + lean * 0.4, y - tall * 0.6),
                (x + lean, y - tall),
                (x + lean * 0.4 + tall * 0.06, y - tall * 0.55),
                (x + tall * 0.055, y),
            ],
            tone,
        )
        if scene.rng.random() < flowers and not tones.snow:
            bloom = scene.pick((tones.cloth[1], tones.cloth[3], tones.cloth[0], tones.sun))
            size_here = tall * 0.085 + 1.2
            scene.blob((x + lean, y - tall), (size_here, size_here * 0.85), bloom)


def birds(scene: Scene, centre: Point, *, count: int = 7, size: float = 13) -> None:
    """Let a loose flock cross the sky."""
    for _ in range(count):
        x, y = centre[0] + scene.rng.gauss(0, size * 7), centre[1] + scene.rng.gauss(0, size * 2.6)
        span = size * scene.rng.uniform(0.6, 1.1)
        dip = span * scene.rng.uniform(0.25, 0.5)
        ink = mix(scene.palette.deep, scene.palette.sky[1], 0.25)
        scene.shape(
            [
                (x - span, y - dip),
                (x - span * 0.4, y - dip * 0.95),
                (x, y),
                (x + span * 0.4, y - dip * 0.95),
                (x + span, y - dip),
                (x + span * 0.4, y - dip * 0.6),
                (x, y + span * 0.16),
                (x - span * 0.4, y - dip * 0.6),
            ],
            ink,
        )
