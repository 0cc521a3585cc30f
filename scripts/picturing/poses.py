"""How a figure holds its back, arms and legs."""

from __future__ import annotations

from dataclasses import dataclass

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
