"""Reads the frame of a picture file, block by block, without decoding a pixel.

The size is known before anything is decoded, and whatever a file holds besides its pixels is found even where
a picture library would pass over it. Blocks as in ITU-T T.81 (JPEG), the PNG specification of the W3C, and
RFC 9649 (WebP).
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from goodword.formats.photo_exif import exif_findings, xmp_findings
from goodword.model.photo import PhotoFormat, PhotoProblem

__all__ = ["MAX_PIXELS", "MAX_SIDE_PX", "Walk", "walk"]

MAX_PIXELS: Final = 50_000_000
MAX_SIDE_PX: Final = 16_000  # WebP ends at 16,383

_NO_MORE_THAN: Final = 8  # pictures that are looked for inside one file
_TEXT_LIMIT: Final = 1_000_000

_MARKER: Final = re.compile(rb"\xff+([^\x00\x01\xd0-\xd8\xff])")
_SIZES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_END_OF_IMAGE: Final = 0xD9
_JPEG_START: Final = b"\xff\xd8\xff"
_PNG_START: Final = b"\x89PNG\r\n\x1a\n"
_PNG_PLAIN: Final = frozenset(
    b"IHDR PLTE IDAT IEND tRNS cHRM gAMA sBIT sRGB bKGD hIST pHYs cICP mDCV cLLI acTL fcTL fdAT".split()
)
# ImageMagick keeps foreign blocks as hexadecimal text under these names
_RAW_PROFILES: Final = {"exif": "exif", "app1": "exif", "xmp": "xmp", "iptc": "iptc", "8bim": "iptc"}
_WEBP_PLAIN: Final = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF"})
_OTHER_PICTURES: Final = (
    *(b"GIF8", b"BM", b"II*\0", b"MM\0*", b"8BPS", b"\0\0\1\0"),
    *(b"\xff\x0a", b"\0\0\0\x0cJXL ", b"\0\0\0\x0cjP  "),
)


@dataclass(frozen=True, slots=True)
class Walk:
    """What the frame of a file tells.

    Attributes:
        width_px: Stored width in pixels, not turned; 0 when unknown.
        height_px: Stored height in pixels, not turned; 0 when unknown.
        format: Kind of the bytes; None when it is no picture that we take.
        carries: Names out of `goodword.model.photo.CARRIES`.
        problem: Why it must not be decoded, or None.
    """

    width_px: int
    height_px: int
    format: PhotoFormat | None
    carries: frozenset[str]
    problem: PhotoProblem | None


class _Notes:
    """Gathers what the blocks of one file tell."""

    def __init__(self) -> None:
        self.width_px = 0
        self.height_px = 0
        self.frames = 0
        self.carries: set[str] = set()

    def size(self, width_px: int, height_px: int) -> None:
        """Keep the largest size that the file speaks of, for the limit must hold for any of them."""
        if width_px * height_px > self.width_px * self.height_px:
            self.width_px, self.height_px = width_px, height_px


def walk(data: bytes) -> Walk:
    """Tell a file's kind, size and contents besides the pixels.

    Args:
        data: The whole file; may be anything.

    Returns:
        The findings; `problem` is set when the file must not be decoded.
    """
    kind = _kind(data)
    if kind is None or kind == "other":
        return Walk(0, 0, None, frozenset(), "format_not_allowed" if kind else "not_a_picture")
    notes = _Notes()
    {"jpeg": _walk_jpeg, "png": _walk_png, "webp": _walk_webp}[kind](data, notes)
    return Walk(notes.width_px, notes.height_px, kind, frozenset(notes.carries), _problem(notes))


def _problem(notes: _Notes) -> PhotoProblem | None:
    if notes.width_px * notes.height_px == 0:
        return "broken"
    if notes.width_px * notes.height_px > MAX_PIXELS or max(notes.width_px, notes.height_px) > MAX_SIDE_PX:
        return "too_large"
    return "animated" if notes.frames > 1 else None


def _kind(data: bytes) -> PhotoFormat | Literal["other"] | None:
    if data.startswith(_JPEG_START):
        return "jpeg"
    if data.startswith(_PNG_START):
        return "png"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    # ftyp: HEIC and AVIF, the files of many phones
    if data.startswith(_OTHER_PICTURES) or data[4:8] == b"ftyp" or b"<svg" in data[:1000]:
        return "other"
    return None


def _behind(data: bytes, start: int, notes: _Notes) -> None:
    """Note bytes behind the end of the picture; padding is none."""
    if data[start:].strip(b"\0\xff \r\n"):
        notes.carries.add("extra")


def _walk_jpeg(data: bytes, notes: _Notes) -> None:
    start = 0
    for number in range(_NO_MORE_THAN):
        finish = len(data)
        for marker, payload, end in _jpeg_segments(data, start):
            if marker in _SIZES and number == 0 and len(payload) >= 5:
                height_px, width_px = struct.unpack(">HH", payload[1:5])
                notes.size(width_px, height_px)
            elif marker == _END_OF_IMAGE:
                _behind(data, end, notes)
                finish = end
            notes.carries |= _in_jpeg_segment(marker, payload)
        start = data.find(_JPEG_START, finish)
        if start < 0:
            return


def _jpeg_segments(data: bytes, start: int) -> Iterator[tuple[int, bytes, int]]:
    """Yield marker, content and end of each segment; coded pixels between two of them are passed over."""
    position = start + 2
    while found := _MARKER.search(data, position):
        marker, position = found[1][0], found.end()
        if marker == _END_OF_IMAGE:
            yield marker, b"", position
            return
        length = int.from_bytes(data[position : position + 2], "big")
        if length < 2 or position + length > len(data):
            return
        yield marker, data[position + 2 : position + length], position + length
        position += length


def _in_jpeg_segment(marker: int, payload: bytes) -> set[str]:
    if not 0xE0 <= marker <= 0xEF:
        return {"comment"} if marker == 0xFE else set()
    if marker == 0xED:
        return {"iptc"}
    if marker == 0xE1 and payload.startswith(b"Exif\0"):
        return exif_findings(payload)
    if marker == 0xE1 and payload.startswith(b"http://ns.adobe.com/"):
        return xmp_findings(payload)
    if marker == 0xE2 and payload.startswith(b"ICC_PROFILE\0"):
        return {"icc"}
    # a JFIF block of 14 bytes has no thumbnail: a thumbnail can show what was cut away
    plain = (marker == 0xE0 and payload.startswith(b"JFIF\0") and len(payload) == 14) or (
        marker == 0xEE and payload.startswith(b"Adobe") and len(payload) == 12
    )
    return set() if plain else {"extra"}


def _walk_png(data: bytes, notes: _Notes) -> None:
    position = len(_PNG_START)
    while position + 8 <= len(data):
        name, start = data[position + 4 : position + 8], position + 8
        length = int.from_bytes(data[position : position + 4], "big")
        position = start + length + 4
        if name in (b"IDAT", b"fdAT"):
            continue
        payload = data[start : start + length]
        if name == b"IHDR" and length >= 8:
            notes.size(*struct.unpack(">II", payload[:8].ljust(8, b"\0")))
        elif name == b"acTL":
            notes.frames = int.from_bytes(payload[:4], "big")
        elif name == b"IEND":
            _behind(data, position, notes)
            return
        notes.carries |= _in_png_chunk(name, payload)


def _in_png_chunk(name: bytes, payload: bytes) -> set[str]:
    if name in _PNG_PLAIN:
        return set()
    if name == b"eXIf":
        return exif_findings(payload)
    if name == b"iCCP":
        return {"icc"}
    if name not in (b"tEXt", b"zTXt", b"iTXt"):
        return {"extra"}
    keyword, _, rest = payload.partition(b"\0")
    if keyword == b"XML:com.adobe.xmp":
        return xmp_findings(_inflated(rest) if rest[:1] == b"\1" else rest)
    raw = keyword.lower().removeprefix(b"raw profile type ").decode("latin-1")
    return {_RAW_PROFILES.get(raw, "comment")}


def _inflated(rest: bytes) -> bytes:
    """Unpack the text of a compressed iTXt chunk, up to a limit; unreadable text counts as empty."""
    packed = rest[2:].split(b"\0", 2)[-1]
    try:
        return zlib.decompressobj().decompress(packed, _TEXT_LIMIT)
    except zlib.error:
        return b""


def _walk_webp(data: bytes, notes: _Notes) -> None:
    position, end = 12, min(len(data), 8 + int.from_bytes(data[4:8], "little"))
    while position + 8 <= end:
        name, start = data[position : position + 4], position + 8
        length = int.from_bytes(data[position + 4 : start], "little")
        payload = data[start : start + length]
        position = start + length + length % 2
        notes.frames += name == b"ANMF"
        notes.size(*_webp_size(name, payload))
        if name == b"EXIF":
            notes.carries |= exif_findings(payload)
        elif name == b"XMP ":
            notes.carries |= xmp_findings(payload)
        elif name not in _WEBP_PLAIN:
            notes.carries.add("icc" if name == b"ICCP" else "extra")
    _behind(data, end, notes)


def _webp_size(name: bytes, payload: bytes) -> tuple[int, int]:
    if name == b"VP8X" and len(payload) >= 10:
        return int.from_bytes(payload[4:7], "little") + 1, int.from_bytes(payload[7:10], "little") + 1
    if name == b"VP8L" and len(payload) >= 5:
        bits = int.from_bytes(payload[1:5], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if name == b"VP8 " and len(payload) >= 10:
        across, down = struct.unpack("<HH", payload[6:10])
        return across & 0x3FFF, down & 0x3FFF
    return 0, 0
