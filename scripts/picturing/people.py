"""Small simplified figures without faces: nobody real, everybody welcome."""

from __future__ import annotations

import math
from dataclasses import dataclass

from picturing.curves import Point, smooth
from picturing.poses import POSES, Pose
from picturing.scene import Scene
from picturing.surface import Surface
from picturing.tones import HAIR, RGB, SKIN, mix


@dataclass(frozen=True)
class Look:
    """What a figure wears."""

    top: RGB
    bottom: RGB
    skin: RGB
    hair: RGB
    style: str = "short"
    outfit: str = "trousers"
    child: bool = False


def look(scene: Scene, *, child: bool = False) -> Look:
    """Dress a figure by chance from the palette; neighbours differ."""
    rng, palette = scene.rng, scene.palette
    top = scene.dress()
    bottom = rng.choice([mix(palette.deep, tone, 0.35) for tone in palette.cloth if tone != top])
    skin, hair = rng.choice(SKIN), rng.choice(HAIR if not child else HAIR[:4])
    if palette.lamps >= 1:
        top, bottom, skin = (mix(tone, palette.deep, 0.22) for tone in (top, bottom, skin))
    style = rng.choice(("short", "short", "long", "bun", "cap" if palette.snow else "short"))
    outfit = rng.choice(
        ("trousers", "trousers", "coat") if style in ("short", "cap") else ("dress", "coat", "trousers")
    )
    return Look(top, bottom, skin, hair, style, outfit, child)


def _swing(start: Point, length: float, angle: float, way: int) -> Point:
    turn = math.radians(angle)
    return start[0] + way * math.sin(turn) * length, start[1] + math.cos(turn) * length


def person(
    scene: Scene,
    foot: Point,
    tall: float,
    *,
    pose: str = "stand",
    way: int = 1,
    wear: Look | None = None,
    back: bool = False,
    shadow: float = 0.4,
) -> Point:
    """Set a figure into the picture.

    Args:
        scene: the picture.
        foot: the ground below the hips.
        tall: height when standing, in picture units.
        pose: a key of `POSES`.
        way: 1 looks to the right, -1 to the left.
        wear: clothes; by chance when missing.
        back: seen from behind.
        shadow: opacity of the cast shadow.

    Returns:
        Where the front hand is.
    """
    dress = wear or look(scene)
    x, y = foot
    piece = Surface((x - tall * 0.75, y - tall * 1.25, x + tall * 0.75, y + tall * 0.12))
    hand = _body(piece, foot, tall, (POSES[pose], dress, way, back))
    if shadow:
        slant = max(-1.6, min(1.6, (x - scene.sun[0]) / 480))
        scene.cast(piece, scene.palette.deep, ground=y - tall * 0.015, slant=slant, length=0.6, fade=shadow)
    rim = mix(scene.palette.sun, dress.top, 0.25)
    scene.stamp(piece, rim=rim, side=scene.side, width=max(0.5, tall * 0.011), shade=0.45)
    return hand


def _body(piece: Surface, foot: Point, tall: float, setup: tuple[Pose, Look, int, bool]) -> Point:
    pose, wear, way, back = setup
    leg, arm = tall * (0.23 if wear.child else 0.25), tall * 0.155
    bones = []
    for hip, knee in pose.legs:
        joint = _swing((0, 0), leg, hip, way)
        bones.append((joint, _swing(joint, leg * 0.94, hip - knee, way)))
    hips = foot[0], foot[1] - max(end[1] for _, end in bones) - tall * 0.02
    chest = _swing(hips, -tall * (0.29 if wear.child else 0.315), -pose.lean, way)
    spread = tall * 0.085
    hands = []
    for index in (1, 0):
        shoulder = chest[0] + (spread if index == 0 else -spread) * way, chest[1] + tall * 0.035
        elbow = _swing(shoulder, arm, pose.arms[index][0] + pose.lean * 0.6, way)
        wrist = _swing(elbow, arm * 0.95, sum(pose.arms[index]) + pose.lean * 0.6, way)
        hands.append((shoulder, elbow, wrist))
    _sleeve(piece, hands[0], tall, (mix(wear.top, (20, 20, 40), 0.18), wear.skin))
    _legs(piece, hips, bones, (tall, wear, way))
    _torso(piece, (hips, chest), bones, (tall, wear, way))
    _head(piece, chest, (tall, pose.lean), (wear, way, back))
    _sleeve(piece, hands[1], tall, (mix(wear.top, (255, 255, 255), 0.06), wear.skin))
    return hands[1][2]


def _sleeve(piece: Surface, joints: tuple[Point, Point, Point], tall: float, tones: tuple[RGB, RGB]) -> None:
    shoulder, elbow, wrist = joints
    piece.blob(wrist, (tall * 0.021, tall * 0.021), tones[1])
    piece.limb(shoulder, elbow, (tall * 0.066, tall * 0.054), tones[0])
    piece.limb(
        elbow,
        (elbow[0] + (wrist[0] - elbow[0]) * 0.86, elbow[1] + (wrist[1] - elbow[1]) * 0.86),
        (tall * 0.054, tall * 0.04),
        tones[0],
    )


def _legs(
    piece: Surface, hips: Point, bones: list[tuple[Point, Point]], setup: tuple[float, Look, int]
) -> None:
    tall, wear, way = setup
    for index in (1, 0):
        knee, ankle = ((hips[0] + x, hips[1] + y) for x, y in bones[index])
        shift = tall * 0.03 * (way if index == 0 else -way)
        tone = wear.bottom if index == 0 else mix(wear.bottom, (15, 15, 35), 0.22)
        start = hips[0] + shift, hips[1]
        if wear.outfit == "dress":
            tone = mix(wear.bottom, (20, 20, 30), 0.3)
        slim = 0.72 if wear.outfit == "dress" else 1.0
        piece.limb(start, knee, (tall * 0.098 * slim, tall * 0.07 * slim), tone)
        piece.limb(knee, ankle, (tall * 0.07 * slim, tall * 0.046 * slim), tone)
        shoe = mix(wear.bottom, (25, 20, 30), 0.6)
        piece.limb(
            (ankle[0] - way * tall * 0.008, ankle[1] + tall * 0.008),
            (ankle[0] + way * tall * 0.05, ankle[1] + tall * 0.016),
            (tall * 0.04, tall * 0.026),
            shoe,
        )


def _torso(
    piece: Surface,
    spine: tuple[Point, Point],
    bones: list[tuple[Point, Point]],
    setup: tuple[float, Look, int],
) -> None:
    tall, wear, _ = setup
    hips, chest = spine
    axis = math.atan2(hips[1] - chest[1], hips[0] - chest[0])
    side = -math.sin(axis), math.cos(axis)

    def at(share: float, half: float) -> list[Point]:
        x, y = chest[0] + (hips[0] - chest[0]) * share, chest[1] + (hips[1] - chest[1]) * share
        return [
            (x + side[0] * half * tall, y + side[1] * half * tall),
            (x - side[0] * half * tall, y - side[1] * half * tall),
        ]

    rows = [at(-0.03, 0.045), at(0.03, 0.092), at(0.14, 0.108), at(0.62, 0.082), at(1.06, 0.094)]
    piece.shape(
        smooth([row[0] for row in rows] + [row[1] for row in rows[::-1]], closed=True, steps=5), wear.top
    )
    if wear.outfit != "trousers":
        _skirt(piece, (hips, sorted(at(0.62, 0.08))), bones, (tall, wear))


def _skirt(
    piece: Surface,
    middle: tuple[Point, list[Point]],
    bones: list[tuple[Point, Point]],
    setup: tuple[float, Look],
) -> None:
    """The lower part of a dress or of a coat."""
    (hips, waist), (tall, wear) = middle, setup
    knees = [(hips[0] + knee[0], hips[1] + knee[1]) for knee, _ in bones]
    ends = [(hips[0] + end[0], hips[1] + end[1]) for _, end in bones]
    long = 0.45 if wear.outfit == "dress" else -0.12
    hem = [
        (k[0] + (e[0] - k[0]) * long, k[1] + (e[1] - k[1]) * long) for k, e in zip(knees, ends, strict=True)
    ]
    hem.sort()
    flare = tall * (0.07 if wear.outfit == "dress" else 0.055)
    tone = mix(wear.top, wear.bottom, 0.75) if wear.outfit == "dress" else wear.top
    low = max(point[1] for point in hem)
    piece.shape(
        smooth(
            [
                waist[0],
                (hips[0] - tall * 0.1, hips[1]),
                (hem[0][0] - flare, hem[0][1]),
                ((hem[0][0] + hem[1][0]) / 2, low + tall * 0.012),
                (hem[1][0] + flare, hem[1][1]),
                (hips[0] + tall * 0.1, hips[1]),
                waist[1],
            ],
            steps=5,
        ),
        tone,
    )


def _head(piece: Surface, chest: Point, build: tuple[float, float], setup: tuple[Look, int, bool]) -> None:
    (tall, lean), (wear, way, back) = build, setup
    size = tall * (0.078 if wear.child else 0.06)
    neck = _swing(chest, -tall * 0.045, -lean, way)
    head = _swing(chest, -(tall * 0.03 + size * 1.15), -lean * 0.7, way)
    piece.limb(
        (chest[0], chest[1] + tall * 0.015),
        neck,
        (tall * 0.052, tall * 0.048),
        mix(wear.skin, (90, 40, 40), 0.16),
    )
    if wear.style == "long":
        piece.blob((head[0] - way * size * 0.5, head[1] + size * 0.45), (size * 0.72, size * 1.25), wear.hair)
    if wear.style == "bun":
        piece.blob(
            (head[0] - way * size * 0.75, head[1] - size * 0.75), (size * 0.48, size * 0.48), wear.hair
        )
    piece.blob(head, (size * 0.88, size * 1.08), wear.hair if back else wear.skin)
    if back:
        return
    x, y = head
    cap = [
        (x + way * size * 0.84, y - size * 0.32),
        (x + way * size * 0.5, y - size * 1.02),
        (x, y - size * 1.2),
        (x - way * size * 0.72, y - size * 0.9),
        (x - way * size * 0.98, y - size * 0.1),
        (x - way * size * 0.72, y + size * 0.62),
        (x - way * size * 0.42, y + size * 0.1),
        (x - way * size * 0.1, y - size * 0.42),
    ]
    tone = wear.hair if wear.style != "cap" else mix(wear.top, (255, 255, 255), 0.15)
    piece.shape(smooth(cap, closed=True, steps=5), tone)
