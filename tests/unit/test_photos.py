"""Photos: what is found in a file, and what is refused."""

from __future__ import annotations

import struct
import zlib
from fractions import Fraction

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from photo_samples import (
    JPEG,
    LOADED,
    PNG,
    WEBP,
    XMP_WITH_POSITION,
    exif,
    opened,
    picture,
    png_chunk,
    saved,
    with_jpeg_segment,
    with_png_chunk,
)
from PIL import Image, PngImagePlugin

from goodword.formats.photo_pixels import probe
from goodword.formats.photo_walk import walk
from goodword.formats.photos import LONGEST_PX, clean, inspect, plan_renditions, social_card
from goodword.model.photo import PhotoError, PhotoFacts

# what is found


@pytest.mark.parametrize(("data", "kind"), [(JPEG, "jpeg"), (PNG, "png"), (WEBP, "webp")])
def test_a_plain_picture_carries_nothing(data: bytes, kind: str) -> None:
    facts = inspect(data)
    assert (facts.width_px, facts.height_px, facts.format) == (64, 40, kind)
    assert facts.carries == ()
    assert facts.problem is None


@pytest.mark.parametrize(
    ("name", "carries"),
    [
        ("jpeg", ("gps", "exif", "xmp", "comment", "icc")),
        ("jpeg turned", ("gps", "exif", "xmp")),
        ("jpeg iptc", ("iptc",)),
        ("jpeg maker", ("extra",)),
        ("jpeg behind", ("comment", "extra")),
        ("png", ("gps", "exif", "icc")),
        ("png text", ("comment",)),
        ("png ztxt", ("comment",)),
        ("png itxt", ("xmp",)),
        ("png private", ("extra",)),
        ("png behind", ("extra",)),
        ("webp", ("gps", "exif", "xmp", "icc")),
        ("webp private", ("extra",)),
    ],
)
def test_everything_besides_the_pixels_is_found(name: str, carries: tuple[str, ...]) -> None:
    facts = inspect(LOADED[name])
    assert facts.carries == carries
    assert facts.private == tuple(part for part in carries if part != "icc")
    assert facts.problem is None


@pytest.mark.parametrize("name", sorted(LOADED))
def test_the_walk_alone_finds_it_all(name: str) -> None:
    assert walk(LOADED[name]).carries == set(inspect(LOADED[name]).carries)


@pytest.mark.parametrize("name", ["jpeg", "png", "webp"])
def test_decoding_alone_finds_camera_data_and_position(name: str) -> None:
    assert probe(LOADED[name]).carries >= {"gps", "exif", "icc"}


def test_a_position_in_hexadecimal_text_is_found() -> None:
    block = exif()
    raw = b"\nexif\n%8d\n" % len(block) + block.hex().encode() + b"\n"
    data = with_png_chunk(PNG, b"zTXt", b"Raw profile type exif\0\0" + zlib.compress(raw))
    assert inspect(data).carries == ("gps", "exif")


@pytest.mark.parametrize("data", [JPEG, saved(picture(), "JPEG", progressive=True)])
def test_a_comment_behind_the_coded_pixels_is_found(data: bytes) -> None:
    assert inspect(data[:-2] + b"\xff\xfe\x00\x04hi" + data[-2:]).carries == ("comment",)


def test_a_position_only_in_xmp_is_a_position() -> None:
    assert inspect(saved(picture(), xmp=XMP_WITH_POSITION)).carries == ("gps", "xmp")
    packed = b"XML:com.adobe.xmp\0\1\0\0\0" + zlib.compress(XMP_WITH_POSITION)
    assert inspect(with_png_chunk(PNG, b"iTXt", packed)).carries == ("gps", "xmp")


def test_camera_data_without_a_position_is_not_called_one() -> None:
    assert inspect(saved(picture(), exif=exif(gps=False))).carries == ("exif",)


def test_a_gps_table_with_nothing_but_its_version_is_no_position() -> None:
    tags = Image.Exif()
    tags.get_ifd(0x8825)[0] = b"\2\3\0\0"
    assert inspect(saved(picture(), exif=tags.tobytes())).carries == ("exif",)


def test_a_position_in_a_big_endian_block_is_found() -> None:
    block = b"MM\0*" + struct.pack(">IHHHIII", 8, 1, 0x8825, 4, 1, 26, 0)
    block += struct.pack(">HHHI4sI", 1, 1, 2, 2, b"N\0\0\0", 0)
    assert inspect(with_png_chunk(PNG, b"eXIf", block)).carries == ("gps", "exif")


def test_a_profile_in_hexadecimal_text_is_camera_data() -> None:
    raw = b"Raw profile type exif\0\0" + zlib.compress(b"\nexif\n      4\n00000000\n")
    assert inspect(with_png_chunk(PNG, b"zTXt", raw)).carries == ("exif",)


def test_a_second_picture_by_mpf_is_extra() -> None:
    both = saved(picture(), "MPO", save_all=True, append_images=[picture((32, 20))])
    facts = inspect(both)
    assert (facts.format, facts.problem) == ("jpeg", None)
    assert facts.carries == ("extra",)
    assert inspect(clean(both)).carries == ()


def test_a_second_picture_brings_its_position() -> None:
    assert inspect(JPEG + saved(picture(), exif=exif())).carries == ("gps", "exif", "extra")


def test_a_thumbnail_beside_the_picture_is_extra() -> None:
    assert inspect(with_jpeg_segment(JPEG, 0xE0, b"JFXX\0\x10" + JPEG)).carries == ("extra",)


def test_padding_behind_the_end_is_nothing() -> None:
    assert inspect(JPEG + bytes(500)).carries == ()


def test_the_size_is_the_upright_one() -> None:
    facts = inspect(LOADED["jpeg turned"])
    assert (facts.width_px, facts.height_px, facts.orientation) == (40, 64, 6)


def test_text_that_unpacks_without_end_does_not_stop_the_search() -> None:
    info = PngImagePlugin.PngInfo()
    info.add_itxt("XML:com.adobe.xmp", "x" * 900_000, zip=True)
    assert inspect(saved(picture(), "PNG", pnginfo=info)).carries == ("xmp",)


# what is refused


def huge_png() -> bytes:
    head = struct.pack(">IIBBBBB", 100_000, 100_000, 8, 2, 0, 0, 0)
    body = png_chunk(b"IHDR", head) + png_chunk(b"IDAT", zlib.compress(bytes(100))) + png_chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def huge_jpeg() -> bytes:
    start = JPEG.index(b"\xff\xc0") + 5
    return JPEG[:start] + struct.pack(">HH", 30_000, 30_000) + JPEG[start + 4 :]


def huge_webp() -> bytes:
    data = saved(picture(), "WEBP", exif=exif())
    return data[:24] + b"\xff\xff\x00\xff\xff\x00" + data[30:]


def moving(kind: str) -> bytes:
    return saved(picture(), kind, save_all=True, append_images=[picture().rotate(180)], duration=100)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "not_a_picture"),
        (b"Most je otvoren.\n", "not_a_picture"),
        (b"%PDF-1.7\n", "not_a_picture"),
        (huge_png(), "too_large"),
        (huge_jpeg(), "too_large"),
        (huge_webp(), "too_large"),
        (saved(Image.new("1", (17_000, 2)), "PNG"), "too_large"),
        (saved(picture(), "GIF"), "format_not_allowed"),
        (moving("GIF"), "format_not_allowed"),
        (saved(picture(), "BMP"), "format_not_allowed"),
        (saved(picture(), "TIFF"), "format_not_allowed"),
        (b"\0\0\0\x18ftypheic" + bytes(40), "format_not_allowed"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "format_not_allowed"),
        (moving("WEBP"), "animated"),
        (moving("PNG"), "animated"),
        (JPEG[:400], "broken"),
        (JPEG[: len(JPEG) // 2], "broken"),
        (PNG[:50], "broken"),
        (WEBP[: len(WEBP) // 2], "broken"),
        (b"\xff\xd8\xff\xe0", "broken"),
        (b"\x89PNG\r\n\x1a\n", "broken"),
        (b"RIFF\0\0\0\0WEBP", "broken"),
    ],
)
def test_what_cannot_be_used_is_named(data: bytes, problem: str) -> None:
    assert inspect(data).problem == problem
    for make in (clean, social_card):
        with pytest.raises(PhotoError) as raised:
            make(data)
        assert raised.value.code == problem
    assert plan_renditions("most", "most.jpg", inspect(data)) == ()


def test_the_limit_is_fifty_megapixels() -> None:
    assert inspect(saved(Image.new("1", (10_000, 5_000)), "PNG")).problem is None
    assert inspect(saved(Image.new("1", (10_000, 5_001)), "PNG")).problem == "too_large"


@settings(max_examples=300, deadline=None)
@given(
    st.binary(max_size=400),
    st.sampled_from([b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF\x99\0\0\0WEBP"]),
)
def test_inspect_takes_any_bytes(tail: bytes, head: bytes) -> None:
    assert isinstance(inspect(head + tail), PhotoFacts)


def shrunk(*sides_px: int) -> tuple[int, ...]:
    """What becomes of a photo's sides: a damaged header may say that it is larger than we keep."""
    longest = max(LONGEST_PX, *sides_px)
    return tuple(max(1, int(Fraction(side * LONGEST_PX, longest) + Fraction(1, 2))) for side in sides_px)


@settings(max_examples=300, deadline=None)
@example("jpeg iptc", [(207, 10)], 0)
@given(
    st.sampled_from(sorted(LOADED)),
    st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 255)), min_size=1, max_size=8),
    st.integers(0, 5000),
)
def test_a_damaged_picture_is_a_value_or_a_photo_error(
    name: str, hits: list[tuple[int, int]], cut: int
) -> None:
    data = bytearray(LOADED[name])
    for place, value in hits:
        data[place % len(data)] = value
    damaged = bytes(data[: cut or None])
    facts = inspect(damaged)
    if facts.problem is None:
        assert opened(clean(damaged)).size == shrunk(facts.width_px, facts.height_px)
    else:
        with pytest.raises(PhotoError):
            clean(damaged)
