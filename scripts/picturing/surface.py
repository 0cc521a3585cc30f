"""The painting surface: shapes with gradients and brush marks, sprites with light and shadow."""

from __future__ import annotations

import math

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from picturing.brush import brushed, gradient
from picturing.curves import Point
from picturing.frame import SCALE, Box
from picturing.tones import RGB, mix


class Surface:
    """A piece of the picture; all places are given in picture units, 1600 by 1067."""

    def __init__(self, box: Box, *, mode: str = "RGBA") -> None:
        self.left, self.top = math.floor(box[0] * SCALE), math.floor(box[1] * SCALE)
        size = (max(math.ceil(box[2] * SCALE) - self.left, 1), max(math.ceil(box[3] * SCALE) - self.top, 1))
        self.image = Image.new(mode, size)
        self.pen = ImageDraw.Draw(self.image)

    def spot(self, point: Point) -> Point:
        """Turn picture units into pixels of this surface."""
        return point[0] * SCALE - self.left, point[1] * SCALE - self.top

    def shape(
        self,
        points: list[Point],
        colour: RGB,
        *,
        to: RGB | None = None,
        across: bool = False,
        rough: float = 0.0,
        fade: float = 1.0,
        kind: str = "strokes",
    ) -> None:
        """Fill an outline.

        Args:
            points: the outline.
            colour: the fill, or its start at the top (left).
            to: the colour at the bottom (right) of a gradient.
            across: run the gradient from left to right.
            rough: strength of the brush marks, 0 to 1.
            fade: opacity, 0 to 1.
            kind: the brush marks, see `noise`.
        """
        spots = [self.spot(point) for point in points]
        if to is None and not rough and fade >= 1:
            self.pen.polygon(spots, fill=colour)
            return
        box = self._box(spots)
        if box is None:
            return
        mask = Image.new("L", (box[2] - box[0], box[3] - box[1]))
        ImageDraw.Draw(mask).polygon([(x - box[0], y - box[1]) for x, y in spots], fill=round(255 * fade))
        self._pour(mask, box, [colour, to or colour], across=across, rough=rough, kind=kind)

    def _pour(
        self,
        mask: Image.Image,
        box: tuple[int, int, int, int],
        stops: list[RGB],
        *,
        across: bool,
        rough: float,
        kind: str,
    ) -> None:
        source = gradient(mask.size, stops, across=across)
        if rough:
            brushed(source, (box[0] + self.left, box[1] + self.top), rough=rough, kind=kind)
        self.image.paste(source, box, mask)

    def _box(self, spots: list[Point]) -> tuple[int, int, int, int] | None:
        xs, ys = [x for x, _ in spots], [y for _, y in spots]
        left, top = max(math.floor(min(xs)), 0), max(math.floor(min(ys)), 0)
        right, bottom = (
            min(math.ceil(max(xs)) + 1, self.image.width),
            min(math.ceil(max(ys)) + 1, self.image.height),
        )
        return (left, top, right, bottom) if right > left and bottom > top else None

    def block(
        self,
        box: Box,
        colour: RGB,
        *,
        to: RGB | None = None,
        across: bool = False,
        rough: float = 0.0,
        fade: float = 1.0,
        kind: str = "strokes",
    ) -> None:
        """Fill a rectangle (left, top, right, bottom)."""
        left, top, right, bottom = box
        self.shape(
            [(left, top), (right, top), (right, bottom), (left, bottom)],
            colour,
            to=to,
            across=across,
            rough=rough,
            fade=fade,
            kind=kind,
        )

    def blob(self, centre: Point, radii: Point, colour: RGB, *, fade: float = 1.0) -> None:
        """Fill an ellipse."""
        (x, y), (a, b) = centre, radii
        if fade >= 1:
            self.pen.ellipse([*self.spot((x - a, y - b)), *self.spot((x + a, y + b))], fill=colour)
            return
        turn = [math.tau * step / 40 for step in range(40)]
        self.shape([(x + a * math.cos(t), y + b * math.sin(t)) for t in turn], colour, fade=fade)

    def stroke(self, points: list[Point], colour: RGB, width: float) -> None:
        """Draw a line of even width with round ends and joints."""
        spots = [self.spot(point) for point in points]
        self.pen.line(spots, fill=colour, width=max(round(width * SCALE), 1), joint="curve")
        half = width * SCALE / 2
        if half > 1.5:
            for x, y in (spots[0], spots[-1]):
                self.pen.ellipse([x - half, y - half, x + half, y + half], fill=colour)

    def limb(self, start: Point, end: Point, widths: Point, colour: RGB) -> None:
        """Draw a tapering bar with round ends."""
        angle = math.atan2(end[1] - start[1], end[0] - start[0])
        dx, dy = -math.sin(angle) / 2, math.cos(angle) / 2
        a, b = widths
        self.shape(
            [
                (start[0] + dx * a, start[1] + dy * a),
                (end[0] + dx * b, end[1] + dy * b),
                (end[0] - dx * b, end[1] - dy * b),
                (start[0] - dx * a, start[1] - dy * a),
            ],
            colour,
        )
        self.blob(start, (a / 2, a / 2), colour)
        self.blob(end, (b / 2, b / 2), colour)

    def glow(self, centre: Point, radii: Point, colour: RGB, strength: float, *, add: bool = False) -> None:
        """Lay soft light around a point.

        Args:
            centre: the middle of the light.
            radii: how far it reaches, across and down.
            colour: its colour.
            strength: opacity in its middle, 0 to 1.
            add: brighten what lies below instead of covering it, for lamps in the dark.
        """
        x, y = self.spot((centre[0] - radii[0], centre[1] - radii[1]))
        size = (max(round(radii[0] * 2 * SCALE), 2), max(round(radii[1] * 2 * SCALE), 2))
        curve = [round(255 * strength * max(0.0, 1 - value / 180) ** 2) for value in range(256)]
        mask = Image.radial_gradient("L").point(curve).resize(size, Image.Resampling.BILINEAR)
        place = (round(x), round(y))
        if not add:
            self.image.paste(Image.new("RGB", size, colour), place, mask)
            return
        light = Image.new("RGB", size)
        light.paste(mix(colour, (255, 110, 20), 0.55), (0, 0, *size), mask)
        under = self.image.crop((*place, place[0] + size[0], place[1] + size[1])).convert("RGB")
        self.image.paste(ImageChops.screen(under, light), place)

    def stamp(
        self,
        piece: Surface,
        *,
        rim: RGB | None = None,
        side: int = -1,
        width: float = 2.5,
        shade: float = 0.0,
    ) -> None:
        """Lay a sprite on this surface.

        Args:
            piece: the sprite.
            rim: colour of the light along its sunny edge.
            side: where the light comes from, -1 left or 1 right.
            width: width of that edge, in picture units.
            shade: strength of the shadow on its other side, 0 to 1.
        """
        alpha = piece.image.getchannel("A")
        body = piece.image.convert("RGB")
        step = round(width * SCALE)
        if shade:
            lit = ImageChops.offset(alpha, side * step * 3, -step).filter(ImageFilter.BoxBlur(step * 1.6))
            dark = ImageChops.subtract(alpha, lit).point([round(value * shade) for value in range(256)])
            body.paste(body.point([round(v * 0.45) for v in range(256)] * 3), mask=dark)
        if rim is not None:
            edge = ImageChops.subtract(alpha, ImageChops.offset(alpha, -side * step, step // 2))
            body.paste(
                Image.new("RGB", body.size, rim), mask=edge.point([round(v * 0.7) for v in range(256)])
            )
        self.image.paste(body, (piece.left - self.left, piece.top - self.top), alpha)

    def cast(
        self,
        piece: Surface,
        colour: RGB,
        *,
        ground: float,
        slant: float,
        length: float = 0.5,
        fade: float = 0.4,
    ) -> None:
        """Lay the shadow of a sprite on the ground before it.

        Args:
            piece: the sprite that stands on the ground.
            colour: the shadow.
            ground: y of its feet.
            slant: shift to the right per unit towards the viewer.
            length: length of the shadow against the height of the sprite.
            fade: opacity, 0 to 1.
        """
        alpha = piece.image.getchannel("A")
        foot = ground * SCALE - piece.top
        depth = max(round(foot * length), 2)
        reach = math.ceil(abs(slant) * depth)
        size = (alpha.width + 2 * reach, depth)
        turned = alpha.transform(
            size, Image.Transform.AFFINE, (1, -slant, -reach, 0, -1 / length, foot), Image.Resampling.BILINEAR
        )
        curve = turned.filter(ImageFilter.BoxBlur(2)).point([round(v * fade) for v in range(256)])
        self.image.paste(
            Image.new("RGB", size, colour),
            (piece.left - self.left - reach, round(ground * SCALE) - self.top),
            curve,
        )
