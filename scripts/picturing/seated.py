"""People who sit: with their back to the viewer, behind a table, in the rows of a hall."""

from __future__ import annotations

from picturing.curves import Point, smooth
from picturing.frame import HEIGHT, WIDTH
from picturing.furniture import chair
from picturing.people import Look, look, person
from picturing.scene import Scene
from picturing.surface import Surface
from picturing.tones import mix


def from_behind(
    scene: Scene, foot: Point, tall: float, *, seat: bool = True, wear: Look | None = None
) -> None:
    """A figure that sits with its back to the viewer, on a chair."""
    x, y = foot
    dress = wear or look(scene)
    high = tall * 0.78
    piece = Surface((x - tall * 0.4, y - tall, x + tall * 0.4, y + tall * 0.1))
    waist, neck = y - high * 0.42, y - high * 0.84
    piece.shape(
        smooth(
            [
                (x - tall * 0.05, neck),
                (x - tall * 0.135, neck + tall * 0.06),
                (x - tall * 0.16, neck + tall * 0.2),
                (x - tall * 0.12, waist + tall * 0.06),
                (x + tall * 0.12, waist + tall * 0.06),
                (x + tall * 0.16, neck + tall * 0.2),
                (x + tall * 0.135, neck + tall * 0.06),
                (x + tall * 0.05, neck),
            ],
            closed=True,
        ),
        dress.top,
    )
    piece.limb((x, neck + tall * 0.02), (x, neck - tall * 0.05), (tall * 0.06, tall * 0.055), dress.skin)
    lean = scene.rng.uniform(-0.015, 0.015) * tall
    piece.blob((x + lean, neck - tall * 0.085), (tall * 0.058, tall * 0.07), dress.hair)
    if dress.style == "long":
        piece.blob((x + lean, neck - tall * 0.03), (tall * 0.066, tall * 0.09), dress.hair)
    if dress.style == "bun":
        piece.blob((x + lean, neck - tall * 0.16), (tall * 0.032, tall * 0.032), dress.hair)
    scene.stamp(
        piece, rim=mix(scene.palette.sun, dress.top, 0.3), side=scene.side, width=tall * 0.009, shade=0.5
    )
    if seat:
        chair(scene, foot, tall * 0.58)


def facing(
    scene: Scene, edge: Point, tall: float, *, pose: str = "listen", way: int = 1, child: bool = False
) -> None:
    """A figure behind a table: only what is above the edge will stay visible."""
    wear = look(scene, child=child)
    person(scene, (edge[0], edge[1] + tall * 0.46), tall, pose=pose, way=way, wear=wear, shadow=0)


def listeners(scene: Scene, *, top: float, rows: int, size: tuple[float, float]) -> None:
    """Fill a hall with rows of people seen from behind, on seats."""
    tones = scene.palette
    for row in range(rows):
        near = row / max(rows - 1, 1)
        tall = size[0] + (size[1] - size[0]) * near**1.2
        y = top + (HEIGHT + tall * 0.25 - top) * near**1.15
        step = tall * 0.62
        count = int((WIDTH + step) / step) + 1
        for index in range(count):
            x = (index - (count - 1) / 2) * step + WIDTH / 2 + (step / 2 if row % 2 else 0)
            if abs(x - WIDTH / 2) < step * 0.62:
                continue
            if scene.rng.random() > 0.07:
                listener(scene, (x, y), tall)
            back = mix(tones.roofs[1], tones.deep, 0.35 + 0.2 * near)
            scene.shape(
                smooth(
                    [
                        (x - tall * 0.25, y),
                        (x - tall * 0.235, y - tall * 0.34),
                        (x - tall * 0.17, y - tall * 0.41),
                        (x + tall * 0.17, y - tall * 0.41),
                        (x + tall * 0.235, y - tall * 0.34),
                        (x + tall * 0.25, y),
                    ],
                    steps=5,
                ),
                mix(back, tones.sun, 0.2),
                to=mix(back, tones.deep, 0.3),
            )


def listener(scene: Scene, foot: Point, tall: float) -> None:
    """Somebody who listens, from behind: what shows above the back of a seat."""
    (x, y), wear = foot, look(scene)
    piece = Surface((x - tall * 0.4, y - tall * 1.1, x + tall * 0.4, y + 4))
    lean = scene.rng.uniform(-0.03, 0.03) * tall
    piece.shape(
        smooth(
            [
                (x - tall * 0.22, y),
                (x - tall * 0.215, y - tall * 0.4),
                (x - tall * 0.1, y - tall * 0.54),
                (x + lean, y - tall * 0.57),
                (x + tall * 0.1, y - tall * 0.54),
                (x + tall * 0.215, y - tall * 0.4),
                (x + tall * 0.22, y),
            ],
            steps=6,
        ),
        wear.top,
    )
    piece.limb((x + lean, y - tall * 0.52), (x + lean, y - tall * 0.64), (tall * 0.1, tall * 0.09), wear.skin)
    piece.blob((x + lean * 1.4, y - tall * 0.72), (tall * 0.1, tall * 0.12), wear.hair)
    if wear.style == "long":
        piece.blob((x + lean, y - tall * 0.61), (tall * 0.11, tall * 0.15), wear.hair)
    if wear.style == "bun":
        piece.blob((x + lean * 1.4, y - tall * 0.85), (tall * 0.055, tall * 0.055), wear.hair)
    scene.stamp(
        piece, rim=mix(scene.palette.sun, wear.top, 0.25), side=scene.side, width=tall * 0.016, shade=0.45
    )
