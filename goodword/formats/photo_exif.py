"""Finds a position in the Exif and XMP blocks of a picture."""

from __future__ import annotations

import re
import struct
from typing import Final

__all__ = ["exif_findings", "xmp_findings"]

_GPS_POINTER: Final = 0x8825  # Exif 2.32, 4.6.3
_XMP_POSITION: Final = re.compile(rb"GPS(?:Latitude|Longitude|Dest)|(?:geo|wgs84[^>]{0,40}):(?:lat|long)\b")
_CHAIN_LIMIT: Final = 8


def exif_findings(block: bytes) -> set[str]:
    """Tell what an Exif block counts as.

    Args:
        block: The block, with or without the six bytes `Exif` and two zeros before it.

    Returns:
        `exif`, and `gps` when it holds more of a position than the version of its GPS table.
    """
    return {"exif", "gps"} if _has_position(block.removeprefix(b"Exif\0\0")) else {"exif"}


def xmp_findings(block: bytes) -> set[str]:
    """Tell what an XMP block counts as.

    Args:
        block: The packet, or a segment that holds one.

    Returns:
        `xmp`, and `gps` when a position stands in it.
    """
    return {"xmp", "gps"} if _XMP_POSITION.search(block) else {"xmp"}


def _has_position(tiff: bytes) -> bool:
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(tiff[:4])
    if order is None or len(tiff) < 8:
        return False
    (offset,) = struct.unpack_from(f"{order}I", tiff, 4)
    for _ in range(_CHAIN_LIMIT):
        table, following = _table(tiff, offset, order)
        if _GPS_POINTER in table and any(_table(tiff, table[_GPS_POINTER], order)[0]):
            return True
        if not following:
            return False
        offset = following
    return False


def _table(tiff: bytes, offset: int, order: str) -> tuple[dict[int, int], int]:
    """Read one table of tags: tag to its four bytes as a number, and where the next table is (0: none)."""
    if offset + 2 > len(tiff):
        return {}, 0
    (count,) = struct.unpack_from(f"{order}H", tiff, offset)
    end = offset + 2 + 12 * count
    entries = {
        tag: value
        for tag, _kind, _number, value in struct.iter_unpack(
            f"{order}HHII", tiff[offset + 2 : end][: (min(end, len(tiff)) - offset - 2) // 12 * 12]
        )
    }
    following = struct.unpack_from(f"{order}I", tiff, end)[0] if end + 4 <= len(tiff) else 0
    return entries, following
