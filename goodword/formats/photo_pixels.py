"""Decodes, turns, cuts and encodes pictures: the one door to Pillow.

What leaves this module is made of pixels alone: they are copied into a fresh image, so that nothing else that
the file held can come along.
"""

from __future__ import annotations

import io
import struct
import warnings
from dataclasses import dataclass
from typing import Final

from PIL import ExifTags, Image, ImageCms, features
from PIL import __version__ as pillow_version

from goodword.formats.photo_walk import walk
from goodword.model.photo import PhotoError

__all__ = ["ENGINE", "Probe", "encoded", "fitted", "load", "probe"]

ENGINE: Final = f"1 pillow {pillow_version} webp {features.version('webp')} jpeg {features.version('jpg')}"
"""What made a picture's bytes: our own recipe's number and the libraries; part of every key of the store."""

_FORMATS: Final = ("JPEG", "PNG", "WEBP")
_TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_INFO: Final = {
    "exif": "exif",
    "xmp": "xmp",
    "XML:com.adobe.xmp": "xmp",
    "icc_profile": "icc",
    "comment": "comment",
    "photoshop": "iptc",
    "mp": "extra",
}
_ODD_EXIF: Final = (
    *(ArithmeticError, AttributeError, EOFError, LookupError, OSError),
    *(SyntaxError, TypeError, ValueError, struct.error),
)
_CENTRE: Final = (0.5, 0.5)
_SPARE: Final = 3.0  # shrink by whole steps down to this many times the size asked for: fast, and not seen


@dataclass(frozen=True, slots=True)
class Probe:
    """What decoding tells of a picture.

    Attributes:
        orientation: How the stored pixels must be turned, 1 to 8, Exif tag 274.
        carries: Names out of `goodword.model.photo.CARRIES`.
    """

    orientation: int
    carries: frozenset[str]


def probe(data: bytes) -> Probe:
    """Decode a picture to learn whether that can be done and what Pillow finds in it.

    Args:
        data: The whole file.

    Returns:
        Orientation and contents.

    Raises:
        PhotoError: It cannot be decoded, or must not be.
    """
    image = _decoded(data, small=True)
    carries = {name for key, name in _INFO.items() if image.info.get(key)}
    orientation, has_position = _exif(image)
    return Probe(orientation, frozenset(carries | {"gps"} if has_position else carries))


def load(data: bytes) -> Image.Image:
    """Decode a picture into a fresh image: upright, in sRGB, with nothing but pixels.

    Args:
        data: The whole file.

    Returns:
        An image in mode L, RGB or RGBA.

    Raises:
        PhotoError: It cannot be decoded, or must not be.
    """
    image = _decoded(data)
    turn = _TURNS.get(_exif(image)[0])
    pixels = _in_srgb(image, image.info.get("icc_profile"))
    if turn is not None:
        pixels = pixels.transpose(turn)
    fresh = Image.new(pixels.mode, pixels.size)
    fresh.paste(pixels)
    return fresh


def fitted(
    image: Image.Image, width_px: int, height_px: int, focus: tuple[float, float] | None = None
) -> Image.Image:
    """Scale an image to a size; where the shapes differ, cut around the focus.

    Args:
        image: Result of `load`.
        width_px: Width wanted, in pixels.
        height_px: Height wanted, in pixels.
        focus: The point to keep, as shares of width and height (0 to 1) from the upper left; None: centre.

    Returns:
        An image of exactly that size.
    """
    if image.size == (width_px, height_px):
        return image
    scale = min(image.width / width_px, image.height / height_px)
    cut_width, cut_height = min(width_px * scale, image.width), min(height_px * scale, image.height)
    x, y = focus or _CENTRE
    left = min(max(x * image.width - cut_width / 2, 0.0), image.width - cut_width)
    top = min(max(y * image.height - cut_height / 2, 0.0), image.height - cut_height)
    return image.resize(
        (width_px, height_px),
        Image.Resampling.LANCZOS,
        box=(left, top, min(left + cut_width, image.width), min(top + cut_height, image.height)),
        reducing_gap=_SPARE,
    )


def encoded(image: Image.Image, mime: str, quality: int) -> bytes:
    """Write an image as a file.

    Args:
        image: Result of `load` or `fitted`.
        mime: `image/webp`, `image/jpeg` (transparent parts become white) or `image/png`.
        quality: 1 to 100; PNG, which loses nothing, passes over it.

    Returns:
        The file, without any metadata; the same for the same image.
    """
    target = io.BytesIO()
    if mime == "image/webp":
        image.save(target, "WEBP", quality=quality, method=4)
    elif mime == "image/png":
        image.save(target, "PNG", optimize=True)
    else:
        _on_white(image).save(target, "JPEG", quality=quality, optimize=True, progressive=True)
    return target.getvalue()


def _decoded(data: bytes, *, small: bool = False) -> Image.Image:
    """Decode after the limits were held against the frame of the file.

    A small decoding reads all coded data of a JPEG to its end, but makes an eighth of the size of it.
    """
    seen = walk(data)
    if seen.problem:
        raise PhotoError(seen.problem)
    try:
        with warnings.catch_warnings():
            # Pillow warns of odd Exif and of large sizes; both are judged here
            warnings.simplefilter("ignore")
            image = Image.open(io.BytesIO(data), formats=_FORMATS)
            size = image.size
            if small:
                image.draft(None, (max(1, size[0] // 8), max(1, size[1] // 8)))
            # another size than the one that was held against the limits must not be decoded
            if size == (seen.width_px, seen.height_px):
                image.load()
                return image
    except Exception as error:
        # a damaged file makes Pillow raise almost anything: OSError, SyntaxError, struct.error, ValueError
        raise PhotoError("broken") from error
    raise PhotoError("broken")


def _exif(image: Image.Image) -> tuple[int, bool]:
    """Tell the orientation, and whether Pillow finds a position."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            exif = image.getexif()
            value = exif.get(ExifTags.Base.Orientation, 1)
            has_position = any(exif.get_ifd(ExifTags.IFD.GPSInfo))
    except _ODD_EXIF:  # it must not hide a good picture
        return 1, False
    return value if isinstance(value, int) and 1 <= value <= 8 else 1, has_position


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Turn any mode into L, RGB or RGBA with the colours of sRGB."""
    alpha = _alpha(image)
    if image.mode.startswith("I"):
        # 16 bits a pixel: keep the upper 8
        base = image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    elif image.mode in ("L", "LA", "1"):
        base = image.convert("L")
    else:
        base = image if image.mode in ("RGB", "CMYK") else image.convert("RGB")
    if profile:
        base = _converted(base, profile)
    base = base.convert("RGB") if base.mode == "CMYK" or (alpha and base.mode == "L") else base
    if alpha:
        base = base.copy() if base is image else base
        base.putalpha(alpha)
    return base


def _alpha(image: Image.Image) -> Image.Image | None:
    if not image.has_transparency_data:
        return None
    alpha = image.convert("RGBA").getchannel("A")
    return None if alpha.getextrema() == (255, 255) else alpha


def _converted(image: Image.Image, profile: bytes) -> Image.Image:
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        result = ImageCms.profileToProfile(
            image,
            source,
            ImageCms.createProfile("sRGB"),
            ImageCms.Intent.RELATIVE_COLORIMETRIC,
            "RGB",
            flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
    except (ImageCms.PyCMSError, OSError, ValueError):  # a profile that does not fit is as good as none
        return image
    return result or image


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode != "RGBA":
        return image
    white = Image.new("RGB", image.size, "white")
    white.paste(image, mask=image.getchannel("A"))
    return white
