"""Colours: mixing them, and the palettes that give each picture its season and hour."""

from __future__ import annotations

from dataclasses import dataclass

RGB = tuple[int, int, int]


def rgb(code: str) -> RGB:
    """Read a colour written as six hexadecimal digits."""
    return int(code[0:2], 16), int(code[2:4], 16), int(code[4:6], 16)


def mix(first: RGB, second: RGB, share: float) -> RGB:
    """Blend two colours; `share` (0 to 1) is the part of the second."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(first, second, strict=True))
    return red, green, blue


@dataclass(frozen=True)
class Palette:
    """The colours of one light: every scene asks for a role, never for a colour."""

    sky: tuple[RGB, RGB, RGB]
    sun: RGB
    far: RGB
    near: RGB
    deep: RGB
    leaf: tuple[RGB, RGB]
    ground: tuple[RGB, RGB]
    water: RGB
    stone: RGB
    wall: RGB
    roofs: tuple[RGB, RGB]
    cloth: tuple[RGB, ...]
    room: tuple[RGB, RGB]
    lamps: float
    snow: bool
    stars: bool
    glow: RGB = (255, 205, 120)


SKIN = tuple(rgb(code) for code in ("F0C3A0", "E3AC86", "D2976F", "B97C57"))
HAIR = tuple(rgb(code) for code in ("3A2A28", "5A3B2C", "241F26", "8A5A38", "B9B2A8", "7A6A60"))


def _palette(
    line: str, *, room: tuple[RGB, RGB], lamps: float = 0.0, snow: bool = False, stars: bool = False
) -> Palette:
    tones = [rgb(code) for code in line.split()]
    return Palette(
        sky=(tones[0], tones[1], tones[2]),
        sun=tones[3],
        far=tones[4],
        near=tones[5],
        deep=tones[6],
        leaf=(tones[7], tones[8]),
        ground=(tones[9], tones[10]),
        water=tones[11],
        stone=tones[12],
        wall=tones[13],
        roofs=(tones[14], tones[15]),
        cloth=tuple(tones[16:]),
        lamps=lamps,
        snow=snow,
        stars=stars,
        room=room,
    )


PALETTES: dict[str, Palette] = {
    "spring": _palette(
        "7DB4C6 CFE2D9 FCE8C4 FFF6DC A3BFC6 5B8E70 23473F 9CC063 447E55 B4CB70 6A9A58 6CA6B2 E8D8BA FBF0DC"
        " D8714C B9583F E2725B F2BC57 2F6F7E F6ECDA 8C5A7A 4F8A6B",
        room=(rgb("F3E4C8"), rgb("B98A60")),
    ),
    "summer": _palette(
        "4A9FBD A9D6D2 FFE6AE FFF3C8 8FB6BF 347F6E 14414A 74AC58 236852 DDC363 9FA04C 3590A4 EED9AE FFF3DB"
        " DA6F45 B4533A E4603F F3B43F 1F6E86 FBF2DF 3F5F8F 5FA08A",
        room=(rgb("F5E3BE"), rgb("C08B57")),
    ),
    "june": _palette(
        "5BA7C2 B5DCD9 FEE9B8 FFF6D2 92B7C6 4A8F74 1B454A 96BF5C 357653 A9C766 5F9A56 3B957F EED9AE FFF3DB"
        " DA6F45 B4533A E4603F F3B43F 1F6E86 FBF2DF 3F5F8F 5FA08A",
        room=(rgb("F5E3BE"), rgb("C08B57")),
    ),
    "karst": _palette(
        "5FA9BE B9DCD6 FDE7BC FFF5D2 A9B4BE A08F68 2B4244 9DB25C 43704A BFC274 7C8C52 469C80 F0DEBB FBF1DC"
        " D2714C A9563F DD6A4C F0B650 2C6C78 F7EDD8 7F5A7C 5B8F6C",
        room=(rgb("F2E2C4"), rgb("B5885C")),
    ),
    "autumn": _palette(
        "6F9BA6 E8D0A8 FBB96F FFE6AE A9A2B2 75605E 3B2B30 E6963C AA4C2E DBA552 8F6638 568F82 EBCFA2 F8E6C8"
        " B9513A 8F3F34 C9503A E9A63A 2E5F68 F4E4C6 7A3F4F 8A8A4A",
        room=(rgb("EFD7AC"), rgb("9A6242")),
    ),
    "winter": _palette(
        "8AAAC2 D3DDE5 F8DDCB FFF0DF B2C0D0 5C7994 22384F DCE6EC 6C889E F4F6F7 B4C7D6 7096AE D9D3CE F3EBE2"
        " B85A47 94473F C94F44 E9B055 2C5877 F3EDE4 6B5480 4C8288",
        snow=True,
        room=(rgb("F0E3D2"), rgb("B37F5B")),
    ),
    "dawn": _palette(
        "8AA5CC F2C5BE FFE2AF FFF4DC C4A8BC 66809A 2D3B5A A9B97E 56786F D3C088 8C8F6A 6F95C4 EBCDB4 FBE9D6"
        " CF6F5E A9535A D9695F F3BE6A 3D6A8C F9ECDD 8A5F8F 5C8F86",
        room=(rgb("F6DFCB"), rgb("B57F6A")),
    ),
    "dusk": _palette(
        "3A4275 B8688C FBA773 FFD49A 8D6C94 473F6A 1D1C3C 7D6390 332F5A 94657C 4D3D62 63527F D9AA92 E6BFA8"
        " B4566B 86405F E0655A F6B35C 3F6A94 F8DEC2 7C4A84 4F8A8A",
        lamps=0.85,
        room=(rgb("D9A486"), rgb("6B4560")),
    ),
    "evening": _palette(
        "1D3668 4C6FA6 D9B3B4 FFF1D8 6C86B4 2F4877 142348 4A7A80 22466A 54759A 2C4A74 3C5F98 B4B6CC 8A9CBF"
        " 6A5A7C 4B466E D0664F F0B656 3A6AA0 EFE3CC 6F5A94 4F8F88",
        lamps=0.9,
        room=(rgb("B08A78"), rgb("4A4468")),
    ),
    "night": _palette(
        "0E1C3C 22406B 5A7898 F6EDCB 38557F 182C4E 0A142C 35606E 14344C 2C4A6C 162B48 1E3A66 8D9DB4 62789A"
        " 46507A 333C62 D0664F F0B656 3E7FA0 EADFC4 6F5A94 4F8F88",
        lamps=1.0,
        stars=True,
        room=(rgb("B98A66"), rgb("3B3350")),
    ),
    "mist": _palette(
        "A9C2C4 DBE3D8 F7EBD2 FFF8E6 B9CBC8 5A8480 25434A 93B08A 4C7A70 BCC796 7D9A78 88ACB0 E3D9C4 F6EEDF"
        " C77A5C A45F4E D27257 E8B765 3A6F7C F4ECDC 7C6488 5F9480",
        room=(rgb("F0E2CA"), rgb("BC8C5E")),
    ),
}
