"""Photos: every kind of pixel keeps its colour when it is drawn anew."""

from __future__ import annotations

import struct
import zlib
from typing import Any

import pytest
from photo_samples import SRGB, assert_like, opened, picture, png_chunk, saved
from PIL import Image

from goodword.formats.photos import clean, inspect, plan_renditions, render, social_card


def colours(data: bytes) -> tuple[Any, Any]:
    image = opened(clean(data)).convert("RGB")
    return image.getpixel((10, 20)), image.getpixel((54, 20))


@pytest.mark.parametrize(
    ("data", "left", "right"),
    [
        (saved(picture(mode="CMYK"), quality=95), (220, 20, 20), (20, 20, 220)),
        (saved(picture(mode="P"), "PNG"), (220, 20, 20), (20, 20, 220)),
        (saved(picture(mode="L"), "PNG"), (80, 80, 80), (43, 43, 43)),
        (saved(picture(mode="L"), quality=95), (80, 80, 80), (43, 43, 43)),
        (saved(picture(mode="1"), "PNG"), None, None),
        (saved(picture(mode="LA"), "PNG"), (80, 80, 80), (43, 43, 43)),
    ],
    ids=["cmyk", "palette", "grey png", "grey jpeg", "bits", "grey alpha"],
)
def test_every_kind_of_pixel_keeps_its_colour(data: bytes, left: Any, right: Any) -> None:
    assert inspect(data).problem is None
    for made in (
        *render(data, plan_renditions("a", "a.jpg", inspect(data))).values(),
        social_card(data),
        clean(data),
    ):
        assert opened(made).mode in ("L", "RGB")
    if left:
        assert_like(colours(data)[0], left, 25)
        assert_like(colours(data)[1], right, 25)


def test_sixteen_bits_become_eight_without_burning_out() -> None:
    row = struct.pack("<H", 0x8000) * 32 + struct.pack("<H", 0x4000) * 32
    data = saved(Image.frombytes("I;16", (64, 40), row * 40), "PNG")
    assert data[24] == 16
    assert_like(colours(data)[0], (128, 128, 128), 2)
    assert_like(colours(data)[1], (64, 64, 64), 2)


def test_sixteen_bits_a_colour_become_eight() -> None:
    row = (
        b"\0"
        + struct.pack(">3H", 0xDC00, 0x1400, 0x1400) * 32
        + struct.pack(">3H", 0x1400, 0x1400, 0xDC00) * 32
    )
    head = png_chunk(b"IHDR", struct.pack(">IIBBBBB", 64, 40, 16, 2, 0, 0, 0))
    data = b"\x89PNG\r\n\x1a\n" + head + png_chunk(b"IDAT", zlib.compress(row * 40)) + png_chunk(b"IEND", b"")
    assert inspect(data).problem is None
    assert colours(data) == ((220, 20, 20), (20, 20, 220))


def test_clear_parts_stay_clear_in_webp_and_become_white_in_jpeg() -> None:
    image = picture(mode="RGBA")
    image.paste((0, 0, 0, 0), (0, 0, 32, 40))
    data = saved(image, "PNG")
    made = render(data, plan_renditions("most", "most.png", inspect(data)))
    assert opened(made["photos/most/most-64.webp"]).getpixel((10, 20))[3] == 0  # type: ignore[index]
    assert_like(opened(made["photos/most/most-64.jpg"]).getpixel((10, 20)), (255, 255, 255))
    kept = opened(clean(data))
    assert (kept.format, kept.getpixel((10, 20))) == ("PNG", (0, 0, 0, 0))


def test_a_clear_colour_of_a_palette_becomes_white_in_jpeg() -> None:
    data = saved(picture(mode="P"), "PNG", transparency=picture(mode="P").getpixel((0, 0)))
    made = render(data, plan_renditions("most", "most.png", inspect(data)))
    assert_like(opened(made["photos/most/most-64.jpg"]).getpixel((10, 20)), (255, 255, 255))


def test_a_profile_is_carried_out_before_it_is_dropped() -> None:
    # a profile whose red and blue are exchanged: what is stored as red is meant as blue
    size, count = struct.unpack(">I", SRGB[:4])[0], struct.unpack(">I", SRGB[128:132])[0]
    tags = {SRGB[132 + 12 * i : 136 + 12 * i]: 132 + 12 * i for i in range(count)}
    swapped = bytearray(SRGB)
    red, blue = tags[b"rXYZ"], tags[b"bXYZ"]
    swapped[red + 4 : red + 12], swapped[blue + 4 : blue + 12] = (
        SRGB[blue + 4 : blue + 12],
        SRGB[red + 4 : red + 12],
    )
    assert len(swapped) == size
    data = saved(picture(), "PNG", icc_profile=bytes(swapped))
    assert_like(colours(data)[0], (20, 20, 220))
    assert_like(colours(data)[1], (220, 20, 20))


def test_a_profile_that_cannot_be_read_is_passed_over() -> None:
    data = saved(picture(), "PNG", icc_profile=b"no profile at all")
    assert inspect(data).problem is None
    assert_like(colours(data)[0], (220, 20, 20))
