"""Small simplified figures without faces: nobody real, everybody welcome."""

from __future__ import annotations

import math
from dataclasses import dataclass

from picturing.curves import Point, smooth
from picturing.scene import Scene
from picturing.surface import Surface
from picturing.tones import HAIR, RGB, SKIN, mix

Pair = tuple[float, float]


@dataclass(frozen=True)
class Pose:
    """Angles in degrees from hanging straight down; positive is forwards."""

    lean: float
    arms: tuple[Pair, Pair]
    legs: tuple[Pair, Pair]


POSES = {
    "stand": Pose(0, ((7, 10), (-9, 8)), ((3, 0), (-4, 0))),
    "listen": Pose(1, ((12, 70), (-6, 10)), ((4, 0), (-5, 0))),
    "walk": Pose(4, ((26, 26), (-28, 12)), ((21, 4), (-19, 12))),
    "run": Pose(12, ((58, 62), (-66, 54)), ((50, 34), (-30, 52))),
    "kick": Pose(-9, ((46, 30), (-56, 20)), ((58, 8), (-9, 4))),
    "raise": Pose(-2, ((150, 14), (-12, 10)), ((5, 0), (-7, 0))),
    "cheer": Pose(-2, ((152, 12), (-150, -12)), ((8, 0), (-9, 0))),
    "reach": Pose(8, ((78, 12), (52, 22)), ((12, 4), (-10, 2))),
    "paint": Pose(3, ((118, 12), (14, 30)), ((8, 0), (-8, 0))),
    "dig": Pose(26, ((52, 16), (26, 44)), ((22, 22), (-12, 4))),
    "stoop": Pose(58, ((-34, 10), (-48, 6)), ((20, 24), (-6, 12))),
    "kneel": Pose(22, ((46, 26), (30, 40)), ((84, 88), (-6, 84))),
    "sit": Pose(3, ((30, 52), (18, 60)), ((86, 84), (78, 76))),
    "ground": Pose(-6, ((34, 40), (22, 46)), ((86, 14), (76, -4))),
    "dance": Pose(0, ((96, 12), (-96, -12)), ((14, 8), (-12, 16))),
    "carry": Pose(-4, ((48, 42), (44, 46)), ((14, 4), (-12, 8))),
    "conduct": Pose(0, ((108, 42), (-108, -42)), ((5, 0), (-6, 0))),
}


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
    if wear.outfit == "trousers":
        return
    knees = [(hips[0] + knee[0], hips[1] + knee[1]) for knee, _ in bones]
    ends = [(hips[0] + end[0], hips[1] + end[1]) for _, end in bones]
    long = 0.45 if wear.outfit == "dress" else -0.12
    hem = [
        (k[0] + (e[0] - k[0]) * long, k[1] + (e[1] - k[1]) * long) for k, e in zip(knees, ends, strict=True)
    ]
    hem.sort()
    flare = tall * (0.07 if wear.outfit == "dress" else 0.055)
    tone = mix(wear.top, wear.bottom, 0.75) if wear.outfit == "dress" else wear.top
    waist = at(0.62, 0.08)
    waist.sort()
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
