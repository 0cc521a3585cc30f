"""Files of the index: compressed without a clock, named by version."""

import hashlib
import struct
import zlib

__all__ = ["gunzip", "gzip", "short_hash"]

# Time 0, operating system "unknown": the header must not tell when and where it was made.
_HEADER = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"


def gzip(data: bytes) -> bytes:
    """Compress to the same bytes at any time and place that has the same zlib.

    Args:
        data: The bytes.

    Returns:
        A gzip file without name, time and system.
    """
    packer = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    trailer = struct.pack("<II", zlib.crc32(data), len(data) & 0xFFFFFFFF)
    return b"".join([_HEADER, packer.compress(data), packer.flush(), trailer])


def gunzip(data: bytes) -> bytes:
    """Unpack what `gzip` packed.

    Args:
        data: A gzip file.

    Returns:
        The bytes in it.
    """
    return zlib.decompress(data, zlib.MAX_WBITS | 16)


def short_hash(data: bytes) -> str:
    """Name a version of a file, so that a browser keeps it as long as it stays the same.

    Args:
        data: The bytes of the file.

    Returns:
        Six hex digits.
    """
    return hashlib.blake2b(data, digest_size=3).hexdigest()
