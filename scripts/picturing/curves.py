"""Lines: soft curves through points, and ridges of hills."""

from __future__ import annotations

import math
from itertools import pairwise
from random import Random

Point = tuple[float, float]


def smooth(points: list[Point], *, closed: bool = False, steps: int = 10) -> list[Point]:
    """Run a Catmull-Rom curve through the points.

    Args:
        points: the points to pass through, in order.
        closed: join the last point to the first.
        steps: pieces per span.

    Returns:
        The points of the curve.
    """
    count = len(points)
    spans = count if closed else count - 1
    curve: list[Point] = []
    for index in range(spans):
        near = [
            points[(index + shift) % count] if closed else points[min(max(index + shift, 0), count - 1)]
            for shift in (-1, 0, 1, 2)
        ]
        curve.extend(_span(near, step / steps) for step in range(steps))
    return curve if closed else [*curve, points[-1]]


def _span(near: list[Point], at: float) -> Point:
    def axis(which: int) -> float:
        a, b, c, d = (point[which] for point in near)
        square, cube = 2 * a - 5 * b + 4 * c - d, 3 * b - a - 3 * c + d
        return 0.5 * (2 * b + (c - a) * at + square * at**2 + cube * at**3)

    return axis(0), axis(1)


def ridge(
    rng: Random,
    *,
    base: float,
    height: float,
    waves: float = 3.0,
    rough: float = 0.45,
    span: tuple[float, float] = (-20.0, 1620.0),
) -> list[Point]:
    """Draw the skyline of a range of hills from left to right.

    Args:
        rng: the source of chance.
        base: y of the valleys, in picture units.
        height: height of the tallest peak above the base.
        waves: number of hills across the picture.
        rough: weight of each finer octave against the one before.
        span: x of both ends.

    Returns:
        Points about every 6 units.
    """
    layers = []
    weight, total, count = 1.0, 0.0, waves
    for _ in range(5):
        layers.append(([rng.random() for _ in range(int(count) + 4)], count, weight))
        total += weight
        weight *= rough
        count *= 2.1
    left, right = span
    pieces = max(int((right - left) / 6), 2)
    line = []
    for step in range(pieces + 1):
        at = step / pieces
        level = sum(_wave(values, at * size) * share for values, size, share in layers) / total
        line.append((left + (right - left) * at, base - height * level))
    return line


def _wave(values: list[float], at: float) -> float:
    index = int(at)
    ease = (1 - math.cos((at - index) * math.pi)) / 2
    return values[index] + (values[index + 1] - values[index]) * ease


def arc(centre: Point, radii: Point, start: float, end: float) -> list[Point]:
    """Points on an ellipse; angles in degrees, 0 to the right, growing clockwise."""
    steps = max(int(abs(end - start) / 6), 3)
    angles = [math.radians(start + (end - start) * step / steps) for step in range(steps + 1)]
    return [
        (centre[0] + radii[0] * math.cos(angle), centre[1] + radii[1] * math.sin(angle)) for angle in angles
    ]


def tapered(x: float, top: Point, low: Point) -> list[Point]:
    """The outline of a pot or a board: upright round x; `top` and `low` are each y and half the width."""
    (y, wide), (floor, foot) = top, low
    return [(x - wide, y), (x + wide, y), (x + foot, floor), (x - foot, floor)]


def leaf(base: Point, tip: Point, side: Point, *, widest: float = 0.6, steps: int = 5) -> list[Point]:
    """The outline of a leaf.

    Args:
        base: where it grows.
        tip: its end.
        side: from its middle line to its edge, where it is widest.
        widest: where that is, as a share of its length.
        steps: pieces per span.

    Returns:
        The points of its edge.
    """
    middle = base[0] + (tip[0] - base[0]) * widest, base[1] + (tip[1] - base[1]) * widest
    edges = [(middle[0] + way * side[0], middle[1] + way * side[1]) for way in (1, -1)]
    return smooth([base, edges[0], tip, edges[1]], closed=True, steps=steps)


def along(line: list[Point], x: float) -> float:
    """The y of a line that runs from left to right, at the given x."""
    for (x0, y0), (x1, y1) in pairwise(line):
        if x0 <= x <= x1:
            return y0 + (y1 - y0) * (x - x0) / ((x1 - x0) or 1.0)
    return line[0][1] if x < line[0][0] else line[-1][1]
