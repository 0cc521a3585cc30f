"""Pictures for the tests, made on the spot, and what can be planted in them."""

from __future__ import annotations

import io
import struct
import zlib
from typing import Any

from PIL import Image, ImageCms

PLANTED = b"Kozje-Uvo-4711"
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf>' + PLANTED + b"</rdf></x:xmpmeta>"
XMP_WITH_POSITION = XMP.replace(PLANTED, PLANTED + b'<d exif:GPSLatitude="43,50.1N"/>')
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def picture(size: tuple[int, int] = (64, 40), mode: str = "RGB") -> Image.Image:
    """Left half red, right half blue: a picture that shows how it was turned."""
    image = Image.new("RGB", size, (220, 20, 20))
    image.paste((20, 20, 220), (size[0] // 2, 0, *size))
    return image.quantize(8) if mode == "P" else image.convert(mode)


def saved(image: Image.Image, kind: str = "JPEG", **options: Any) -> bytes:
    target = io.BytesIO()
    image.save(target, kind, **options)
    return target.getvalue()


def exif(orientation: int | None = None, *, gps: bool = True) -> bytes:
    tags = Image.Exif()
    tags[0x010F] = PLANTED.decode()
    if orientation:
        tags[0x0112] = orientation
    if gps:
        tags.get_ifd(0x8825).update({1: "N", 2: (43.0, 50.0, 1.5), 3: "E", 4: (18.0, 21.0, 2.0)})
    return tags.tobytes()


def png_chunk(name: bytes, payload: bytes) -> bytes:
    return struct.pack(">I", len(payload)) + name + payload + struct.pack(">I", zlib.crc32(name + payload))


def with_png_chunk(data: bytes, name: bytes, payload: bytes) -> bytes:
    return data[:33] + png_chunk(name, payload) + data[33:]


def with_jpeg_segment(data: bytes, marker: int, payload: bytes) -> bytes:
    return data[:2] + struct.pack(">BBH", 0xFF, marker, len(payload) + 2) + payload + data[2:]


def with_webp_chunk(data: bytes, name: bytes, payload: bytes) -> bytes:
    data += name + struct.pack("<I", len(payload)) + payload + b"\0" * (len(payload) % 2)
    return data[:4] + struct.pack("<I", len(data) - 8) + data[8:]


def opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


JPEG = saved(picture())
PNG = saved(picture(), "PNG")
WEBP = saved(picture(), "WEBP", quality=90)

LOADED = {
    "jpeg": saved(picture(), exif=exif(), comment=PLANTED, icc_profile=SRGB, xmp=XMP),
    "jpeg turned": saved(picture(), exif=exif(6), xmp=XMP_WITH_POSITION),
    "jpeg iptc": with_jpeg_segment(JPEG, 0xED, b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x0e" + PLANTED),
    "jpeg maker": with_jpeg_segment(JPEG, 0xEC, b"Ducky\0" + PLANTED),
    "jpeg behind": JPEG + JPEG[:-2] + b"\xff\xfe\x00\x10" + PLANTED + JPEG[-2:],
    "png": saved(picture(), "PNG", exif=exif(), icc_profile=SRGB),
    "png text": with_png_chunk(PNG, b"tEXt", b"Comment\0" + PLANTED),
    "png ztxt": with_png_chunk(PNG, b"zTXt", b"Comment\0\0" + zlib.compress(PLANTED)),
    "png itxt": with_png_chunk(PNG, b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + XMP),
    "png private": with_png_chunk(PNG, b"prVt", PLANTED),
    "png behind": PNG + PLANTED,
    "webp": saved(picture(), "WEBP", exif=exif(), xmp=XMP, icc_profile=SRGB),
    "webp private": with_webp_chunk(WEBP, b"PRVT", PLANTED),
}


def assert_like(found: Any, expected: tuple[int, ...], within: int = 12) -> None:
    assert all(abs(a - b) <= within for a, b in zip(found, expected, strict=True)), (found, expected)
