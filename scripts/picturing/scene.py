"""A whole picture in the making."""

from __future__ import annotations

from random import Random

from picturing.curves import Point
from picturing.frame import HEIGHT, WIDTH
from picturing.surface import Surface
from picturing.tones import RGB, Palette


class Scene(Surface):
    """A whole picture in the making: its surface, palette, chance and light."""

    def __init__(self, palette: Palette, seed: int) -> None:
        super().__init__((0, 0, WIDTH, HEIGHT), mode="RGB")
        self.palette = palette
        self.rng = Random(seed * 7919 + 17)
        self.side = -1
        self.sun: Point = (WIDTH * 0.3, 380.0)
        self.wardrobe: list[RGB] = []

    def dress(self) -> RGB:
        """Take a colour for clothes; every colour comes before one comes again."""
        if not self.wardrobe:
            self.wardrobe = list(self.palette.cloth)
            self.rng.shuffle(self.wardrobe)
        return self.wardrobe.pop()

    def pick(self, choices: tuple[RGB, ...]) -> RGB:
        """Take one colour by chance."""
        return self.rng.choice(choices)

    def pick_kind(self) -> str:
        """Take a kind of tree by chance."""
        return self.rng.choice(("round", "round", "poplar"))
