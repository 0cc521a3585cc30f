"""Rooms and the light in them: walls, large windows, sunbeams, lamps."""

from __future__ import annotations

from picturing.curves import Point, arc, ridge
from picturing.frame import HEIGHT, WIDTH, Box
from picturing.scene import Scene
from picturing.surface import Surface
from picturing.tones import RGB, mix


def room(scene: Scene, *, floor: float = 640, sun: Point = (300, 120)) -> None:
    """Paint a plain room: a wall, a floor of boards, light from the side."""
    tones = scene.palette
    scene.sun, scene.side = sun, -1 if sun[0] < WIDTH / 2 else 1
    wall, wood = tones.room
    scene.block((0, 0, WIDTH, floor), mix(wall, tones.deep, 0.06), to=wall, rough=0.16)
    scene.block((0, floor, WIDTH, HEIGHT), mix(wood, wall, 0.35), to=mix(wood, tones.deep, 0.25), rough=0.24)
    middle = WIDTH / 2
    for index in range(-16, 17):
        x = middle + index * 62
        far = middle + (x - middle) * 1.0
        near = middle + (x - middle) * 2.3
        scene.stroke([(far, floor), (near, HEIGHT)], mix(wood, tones.deep, 0.3), 1.3)
    scene.block((0, floor - 26, WIDTH, floor), mix(wall, (255, 255, 255), 0.35), to=mix(wall, wood, 0.3))
    scene.block((0, floor, WIDTH, floor + 16), tones.deep, fade=0.16)


def view(scene: Scene, box: Box, *, panes: tuple[int, int] = (3, 2), sun: bool = True) -> None:
    """Set a large window with hills outside."""
    tones = scene.palette
    left, top, right, bottom = box
    piece = Surface(box)
    outside = piece.image
    piece.block(box, tones.sky[0], to=tones.sky[2], rough=0.1)
    if sun:
        radius = (bottom - top) * 0.085
        disc = left + (right - left) * 0.66, top + (bottom - top) * 0.3
        piece.glow(disc, (radius * 6, radius * 5), tones.sun, 0.75)
        piece.blob(disc, (radius, radius), tones.sun)
    high = bottom - top
    for index in range(3):
        line = ridge(
            scene.rng,
            base=bottom - high * (0.3 - 0.1 * index),
            height=high * (0.42 - 0.09 * index),
            waves=1.2 + index * 0.5,
            rough=0.34,
            span=(left - 8, right + 8),
        )
        colour = mix(tones.far, tones.near, index / 2)
        piece.shape(
            [*line, (right + 8, bottom + 4), (left - 8, bottom + 4)],
            colour,
            to=mix(colour, tones.sky[2], 0.45),
            rough=0.14,
        )
    frame = mix(tones.wall, (255, 255, 255), 0.3)
    scene.block((left - 14, top - 14, right + 14, bottom + 14), frame, to=mix(frame, tones.room[1], 0.25))
    scene.image.paste(outside.convert("RGB"), (piece.left, piece.top))
    _bars(scene, box, panes, frame)
    scene.block(
        (left - 26, bottom + 8, right + 26, bottom + 26),
        mix(frame, (255, 255, 255), 0.3),
        to=mix(frame, tones.room[1], 0.4),
    )


def _bars(scene: Scene, box: Box, panes: tuple[int, int], frame: RGB) -> None:
    left, top, right, bottom = box
    for index in range(1, panes[0]):
        x = left + (right - left) * index / panes[0]
        scene.block((x - 5, top, x + 5, bottom), frame)
    for index in range(1, panes[1]):
        y = top + (bottom - top) * index / panes[1]
        scene.block((left, y - 4, right, y + 4), frame)


def beam(
    scene: Scene, top: tuple[float, float], foot: tuple[float, float], span: tuple[float, float]
) -> None:
    """Let a slanting band of sunlight fall through the room."""
    scene.shape(
        [(top[0], span[0]), (top[1], span[0]), (foot[1], span[1]), (foot[0], span[1])],
        mix(scene.palette.sun, (255, 255, 255), 0.2),
        fade=0.13,
    )


def lamp(scene: Scene, place: Point, wide: float, *, glow: float = 0.5) -> None:
    """Hang a round lamp from the ceiling."""
    x, y = place
    tones = scene.palette
    scene.stroke([(x, -5), (x, y - wide * 0.4)], tones.deep, 2.5)
    scene.glow((x, y + wide * 0.2), (wide * 3.4, wide * 3.0), tones.glow, glow * 0.8, add=True)
    scene.shape([*arc((x, y), (wide * 0.5, wide * 0.42), 180, 360)], mix(tones.cloth[2], tones.deep, 0.15))
    scene.shape(arc((x, y), (wide * 0.5, wide * 0.07), 0, 350), mix(tones.glow, (255, 255, 255), 0.5))
