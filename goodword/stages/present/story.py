"""A story's page."""

from __future__ import annotations

from goodword.formats.html import PICTURE_MARK
from goodword.model.site import StoryRecord
from goodword.model.views.cards import StoryCard
from goodword.model.views.common import Page, Picture, Share, Words
from goodword.model.views.stories import MovedPage, StoryPage, WithdrawnPage
from goodword.stages.present import address
from goodword.stages.present.cards import story_cards, texts
from goodword.stages.present.context import Context
from goodword.stages.present.frame import alternates, language_feed, section_crumbs
from goodword.stages.present.links import resolve
from goodword.stages.present.pictures import cover, picture
from goodword.stages.present.statement import statement
from goodword.stages.present.story_parts import (
    by_line,
    corrections,
    facts,
    people_note,
    proofs,
    quotes,
    solution,
    translation_note,
)
from goodword.text.markdown import fill
from goodword.text.urls import depth, quoted, relative


def story_page(context: Context, id_: str) -> Page:
    """The page of a story in one of its own languages.

    Args:
        context: The context of that language.
        id_: The story's id.

    Returns:
        The page.
    """
    record, lang = context.records.stories[id_], context.lang
    title, summary = texts(record, lang)
    here = address.record(lang, "story", id_)
    story = record.story
    return Page(
        "story",
        lang,
        here,
        title,
        _view(context, record, here),
        description=summary,
        crumbs=section_crumbs(context, "stories", context._("Stories")),
        alternates=alternates(context, lambda tag: address.record(tag, "story", id_), record.languages),
        feeds=() if story.example else (language_feed(context),),
        share=_share(context, record),
        section="stories",
        example=story.example,
    )


def _view(context: Context, record: StoryRecord, here: str) -> StoryPage:
    lang, story = context.lang, record.story
    title, summary = texts(record, lang)
    first = cover(context, record, lang)
    body, pictures, used = _body(context, record, here)
    rest = [p for p in story.photos if p.file not in used]
    gallery = [shown for p in rest if (shown := picture(context, record, p, lang)) and shown != first]
    return StoryPage(
        Words(title),
        Words(summary),
        context.tag("story_kind", story.kind),
        context.when(story.date),
        body,
        first,
        tuple(gallery),
        tuple(facts(context, record)),
        statement(context, record, lang),
        proofs(context, record),
        quotes(context, record),
        solution(context, record),
        people_note(context, record),
        by_line(context, record),
        context.sources(story.sources),
        corrections(context, record),
        translation_note(context, record),
        _related(context, record),
        story.social.hashtags,
        pictures,
    )


def _body(context: Context, record: StoryRecord, here: str) -> tuple[str, tuple[Picture, ...], set[str]]:
    """The body with links filled and marks for its pictures; the pictures; the files they use."""
    pictures: list[Picture] = []
    used: set[str] = set()
    photos = {photo.file: photo for photo in record.story.photos}

    def link(target: str) -> str:
        found = resolve(context, target)
        return relative(found, depth(here)) if found else ""

    def place(file: str, _alt: str) -> str:
        shown = picture(context, record, photos[file], context.lang) if file in photos else None
        if shown is None:
            return ""
        used.add(file)
        pictures.append(shown)
        return PICTURE_MARK % (len(pictures) - 1)

    filled = fill(record.bodies[context.lang].html, link, place)
    return filled, tuple(pictures), used


def _related(context: Context, record: StoryRecord) -> tuple[StoryCard, ...]:
    """The three stories before this one about the same; a new story changes nobody else's page."""
    story = record.story
    keys = [("coalition", c) for c in story.coalitions] + [("place", p) for p in story.places]
    keys += [("place", i.place) for i in story.incidents] + [("topic", t) for t in story.topics]
    keys += [("organisation", o) for o in story.organisations]
    return story_cards(context, context.related.older(record.id, tuple(dict.fromkeys(keys)), 3))


def _share(context: Context, record: StoryRecord) -> Share:
    story = record.story
    card = social_card_path(record)
    moment = story.date.instant.isoformat() if story.date.instant else story.date.first.isoformat()
    shown = cover(context, record, context.lang) if card else None
    return Share(
        quoted(context.settings.site_url + card) if card else "",
        1200 if card else 0,
        630 if card else 0,
        shown.alt if shown else "",
        "article",
        moment,
        story.updated.text if story.updated and story.updated.full_day else "",
        tuple(context.link("topic", id_).words.text for id_ in story.topics),
    )


def social_card_path(record: StoryRecord) -> str:
    """Path of the picture for social networks; empty unless all consents have the scope ``social``."""
    allowed = record.story.social.allowed and "social" in record.scopes
    usable = [p for p in record.story.photos if p.file in record.photos and not record.photos[p.file].problem]
    return f"photos/{record.id}/card.jpg" if allowed and usable else ""


def withdrawn_page(context: Context, id_: str) -> Page:
    """The neutral page at the address of a withdrawn story: no title, no name, not indexed."""
    entry = context.world.entry("withdrawn", id_)
    languages = entry.languages if entry else ()
    return Page(
        "withdrawn",
        context.lang,
        address.record(context.lang, "story", id_),
        context._("No longer available"),
        WithdrawnPage(),
        alternates=alternates(context, lambda tag: address.record(tag, "story", id_), languages),
        indexed=False,
    )


def moved_page(context: Context, alias: str, id_: str) -> Page:
    """The page at an earlier address of a story."""
    link = context.link("story", id_)
    where = address.record(context.lang, "story", alias)
    return Page("moved", context.lang, where, link.words.text, MovedPage(link), indexed=False)
