"""The last touches: light, paper grain, and a small clean file."""

from __future__ import annotations

import io
from functools import lru_cache
from random import Random

from PIL import Image, ImageChops, ImageEnhance, ImageFilter

from picturing.frame import HEIGHT, WIDTH
from picturing.scene import Scene
from picturing.tones import mix

LIMIT = 330_000


@lru_cache(maxsize=1)
def paper() -> Image.Image:
    """The tooth of the paper, as a grey picture around the middle tone."""
    rng = Random("paper")
    fine = Image.frombytes("L", (WIDTH, HEIGHT), rng.randbytes(WIDTH * HEIGHT)).filter(
        ImageFilter.GaussianBlur(0.9)
    )
    size = (WIDTH // 3, HEIGHT // 3)
    coarse = Image.frombytes("L", size, rng.randbytes(size[0] * size[1])).resize(
        (WIDTH, HEIGHT), Image.Resampling.BICUBIC
    )
    grey = Image.blend(fine, coarse, 0.4)
    return grey.point([max(0, min(255, round(128 + (value - 128) * 0.15))) for value in range(256)]).convert(
        "RGB"
    )


def warm(scene: Scene, strength: float = 0.2) -> None:
    """Let the light of the sun spill over the picture."""
    scene.glow(scene.sun, (1150, 900), scene.palette.sun, strength)


def picture(scene: Scene, *, flip: bool = False) -> Image.Image:
    """Bring a finished scene to its size, with grain and a quiet darker edge."""
    image = scene.image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
    if flip:
        image = image.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    edge = Image.radial_gradient("L").point([round(max(0, value - 140) * 0.22) for value in range(256)])
    dark = Image.new("RGB", image.size, mix(scene.palette.deep, (30, 20, 30), 0.3))
    image.paste(dark, mask=edge.resize(image.size, Image.Resampling.BILINEAR))
    image = ImageEnhance.Color(image).enhance(1.1)
    return ImageChops.overlay(image, paper())


def jpeg(image: Image.Image) -> bytes:
    """Write a picture as JPEG without any metadata, below the size limit."""
    for quality in (87, 85, 82, 78, 74, 68):
        buffer = io.BytesIO()
        image.save(buffer, "JPEG", quality=quality, optimize=True, progressive=True, subsampling="4:2:0")
        if buffer.tell() <= LIMIT:
            break
    return buffer.getvalue()
