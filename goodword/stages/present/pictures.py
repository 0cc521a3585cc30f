"""Photos as pages show them."""

from __future__ import annotations

from goodword.formats.photos import plan_renditions
from goodword.model.site import StoryRecord
from goodword.model.story import Photo
from goodword.model.views.common import Picture, PictureFile, Words
from goodword.stages.present.context import Context


def picture(context: Context, record: StoryRecord, photo: Photo, lang: str) -> Picture | None:
    """A photo with all its widths and the texts of one language.

    Args:
        context: The page's context.
        record: The story it belongs to.
        photo: The photo as listed in the original.
        lang: Language of the story's text, whose alt and caption are wanted.

    Returns:
        The picture, or None when its file cannot be shown.
    """
    facts = record.photos.get(photo.file)
    if facts is None or facts.problem:
        return None
    renditions = plan_renditions(record.id, photo.file, facts)
    webp = tuple(PictureFile(r.path, r.width_px) for r in renditions if r.mime == "image/webp")
    jpeg = [r for r in renditions if r.mime == "image/jpeg"]
    if not webp or not jpeg:
        return None
    alt, caption = _texts(record, photo, lang)
    mark = "" if lang == context.lang else lang
    return Picture(
        "" if photo.decorative else alt,
        facts.width_px,
        facts.height_px,
        webp,
        PictureFile(jpeg[0].path, jpeg[0].width_px),
        Words(caption, mark) if caption else None,
        photo.credit,
        photo.licence or "",
        mark,
    )


def _texts(record: StoryRecord, photo: Photo, lang: str) -> tuple[str, str]:
    """Alt and caption in a language; the original's where the translation has none."""
    alt, caption = photo.alt or "", photo.caption or ""
    if lang in record.translations:
        for text in record.translations[lang].photos:
            if text.file == photo.file:
                return text.alt or alt, text.caption or caption
    return alt, caption


def cover(context: Context, record: StoryRecord, lang: str) -> Picture | None:
    """The story's first photo that can be shown."""
    for photo in record.story.photos:
        found = picture(context, record, photo, lang)
        if found:
            return found
    return None
