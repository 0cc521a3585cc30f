"""Photos: what is published of them, and that nothing hidden comes along."""

from __future__ import annotations

import random

import pytest
from photo_samples import JPEG, LOADED, PLANTED, assert_like, exif, opened, picture, saved
from PIL import Image

from goodword.formats.photos import (
    CARD_LIMIT_BYTES,
    clean,
    inspect,
    plan_renditions,
    render,
    safe_stem,
    social_card,
    widths,
)
from goodword.model.photo import PhotoFacts


def everything(data: bytes) -> dict[str, bytes]:
    """All files that can be made of one photo."""
    facts = inspect(data)
    made = render(data, plan_renditions("most", "most.jpg", facts), (0.2, 0.8))
    return {**made, "card": social_card(data, (0.2, 0.8)), "clean": clean(data)}


@pytest.mark.parametrize("name", sorted(LOADED))
def test_nothing_hidden_comes_along(name: str) -> None:
    data = LOADED[name]
    assert inspect(data).private, "the test itself must plant something"
    for path, made in everything(data).items():
        assert PLANTED not in made, path
        assert inspect(made).carries == (), path
        info = opened(made).info
        assert not {"exif", "xmp", "icc_profile", "comment", "photoshop", "XML:com.adobe.xmp"} & set(info), (
            path
        )
        assert not opened(made).getexif(), path


def test_the_planted_word_stands_in_the_original() -> None:
    assert PLANTED in LOADED["jpeg"]
    assert PLANTED in LOADED["webp"]


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (300, (300,)),
        (479, (479,)),
        (480, (480,)),
        (540, (480,)),
        (790, (480, 790)),
        (1200, (480, 800, 1200)),
        (1600, (480, 800, 1200, 1600)),
        (6000, (480, 800, 1200, 1600)),
    ],
)
def test_widths_never_grow(width: int, expected: tuple[int, ...]) -> None:
    assert widths(width) == expected


def test_addresses_are_planned_before_a_pixel_is_made() -> None:
    plan = plan_renditions("most-2026", "most.jpg", PhotoFacts(1000, 667, "jpeg"))
    assert [(r.path, r.width_px, r.height_px, r.mime) for r in plan] == [
        ("photos/most-2026/most-480.webp", 480, 320, "image/webp"),
        ("photos/most-2026/most-800.webp", 800, 534, "image/webp"),
        ("photos/most-2026/most-1000.webp", 1000, 667, "image/webp"),
        ("photos/most-2026/most-800.jpg", 800, 534, "image/jpeg"),
        ("photos/most-2026/most-1000.jpg", 1000, 667, "image/jpeg"),
    ]


def test_a_tiny_photo_has_one_of_each() -> None:
    plan = plan_renditions("most", "most.png", PhotoFacts(64, 40, "png"))
    assert [r.path for r in plan] == ["photos/most/most-64.webp", "photos/most/most-64.jpg"]


@pytest.mark.parametrize(
    ("file", "start"),
    [
        ("Most na Drini.JPG", "most-na-drini-jpg-"),
        ("šetnja.jpg", "setnja-"),
        ("мост.jpg", "photo-"),
        ("../../etc/passwd", "passwd-"),
        ("a" * 300 + ".jpg", "a" * 60 + "-"),
        (".jpg", "photo-"),
    ],
)
def test_a_stem_is_safe(file: str, start: str) -> None:
    stem = safe_stem(file)
    assert stem.startswith(start)
    assert len(stem) == len(start) + 6
    assert stem.isascii()
    assert not set(stem) & set("/\\. ")


def test_stems_keep_names_apart() -> None:
    names = ["most.jpg", "Most.jpg", "most .jpg", "most_.jpg", "móst.jpg", "mošt.jpg", "мост.jpg", "мос.jpg"]
    assert len({safe_stem(name) for name in names}) == len(names)
    assert safe_stem("most.jpg") == "most"
    assert safe_stem("s\u030ctap.jpg") == safe_stem("\u0161tap.jpg")


@pytest.mark.parametrize("story", ["", "..", "a/b", ".hidden", "a b", "a\\b", "a\n"])
def test_a_story_id_cannot_leave_its_folder(story: str) -> None:
    with pytest.raises(ValueError, match="not a story id"):
        plan_renditions(story, "most.jpg", PhotoFacts(100, 100, "jpeg"))


@pytest.mark.parametrize("orientation", range(1, 9))
def test_sizes_are_as_planned_whatever_the_orientation(orientation: int) -> None:
    data = saved(picture((703, 521)), exif=exif(orientation))
    plan = plan_renditions("most", "most.jpg", inspect(data))
    made = render(data, plan)
    assert list(made) == [r.path for r in plan]
    for rendition in plan:
        image = opened(made[rendition.path])
        assert image.size == (rendition.width_px, rendition.height_px)
        assert Image.MIME[image.format or ""] == rendition.mime


def test_a_photo_is_turned_upright() -> None:
    # stored with red on the left; to be turned by 90 degrees clockwise, so red comes to the top
    image = opened(clean(saved(picture((200, 120)), exif=exif(6), quality=95))).convert("RGB")
    assert image.size == (120, 200)
    assert_like(image.getpixel((60, 20)), (220, 20, 20))
    assert_like(image.getpixel((60, 180)), (20, 20, 220))


def test_the_card_is_cut_around_the_focus() -> None:
    data = saved(picture((3000, 600)), quality=95)
    for focus, colour in (((0.0, 0.5), (220, 20, 20)), ((1.0, 0.5), (20, 20, 220))):
        card = opened(social_card(data, focus))
        assert card.size == (1200, 630)
        assert_like(card.getpixel((600, 300)), colour)


def test_the_card_stays_below_its_limit() -> None:
    noise = random.Random(4).randbytes(1600 * 1000 * 3)
    card = social_card(saved(Image.frombytes("RGB", (1600, 1000), noise), quality=95))
    assert len(card) < CARD_LIMIT_BYTES
    assert opened(card).size == (1200, 630)


def test_a_small_photo_still_makes_a_whole_card() -> None:
    assert opened(social_card(JPEG)).size == (1200, 630)


@pytest.mark.parametrize("name", ["jpeg turned", "png", "webp"])
def test_the_same_photo_makes_the_same_bytes(name: str) -> None:
    assert everything(LOADED[name]) == everything(LOADED[name])


# cleaning


def test_cleaning_shrinks_to_the_longest_side() -> None:
    assert opened(clean(saved(picture((1000, 600))), longest_px=500)).size == (500, 300)
    assert opened(clean(saved(picture((600, 1000)), "PNG"), longest_px=500)).size == (300, 500)
    assert opened(clean(JPEG, longest_px=500)).size == (64, 40)
    assert opened(clean(saved(picture((5000, 1)), "PNG"), longest_px=500)).size == (500, 1)


@pytest.mark.parametrize(("name", "kind"), [("jpeg", "JPEG"), ("png", "PNG"), ("webp", "WEBP")])
def test_cleaning_keeps_the_format(name: str, kind: str) -> None:
    assert opened(clean(LOADED[name])).format == kind
