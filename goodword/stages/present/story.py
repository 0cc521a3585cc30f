"""A story's page."""

from __future__ import annotations

from collections.abc import Iterator

from goodword.formats.html import PICTURE_MARK
from goodword.model.site import StoryRecord
from goodword.model.views.cards import StoryCard
from goodword.model.views.common import Fact, Link, Page, Picture, Share, Words
from goodword.model.views.records import MovedPage, Proof, Quote, StoryPage, WithdrawnPage
from goodword.stages.present import address
from goodword.stages.present.cards import story_cards, texts
from goodword.stages.present.context import Context
from goodword.stages.present.frame import alternates, language_feed, section_crumbs
from goodword.stages.present.links import resolve
from goodword.stages.present.pictures import cover, picture
from goodword.stages.present.statement import statement
from goodword.text.markdown import fill
from goodword.text.urls import depth, quoted, relative

_SOLUTION = ("problem", "response", "evidence", "insight", "limitations")


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
        alternates=alternates(
            context.settings, lambda tag: address.record(tag, "story", id_), record.languages
        ),
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
        tuple(_facts(context, record)),
        statement(context, record, lang),
        _proofs(context, record),
        _quotes(context, record),
        _solution(context, record),
        _people(context, record),
        _by_line(context, record),
        context.sources(story.sources),
        _corrections(context, record),
        _translation_note(context, record),
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


def _facts(context: Context, record: StoryRecord) -> Iterator[Fact]:
    story, _ = record.story, context._
    if story.event:
        event = story.event
        dates = context.when(event.start).text
        if event.end:
            dates = f"{dates} – {context.when(event.end).text}"
        yield Fact(_("When"), (Link(Words(dates)),))
        place, lang = event.place, record.lang
        translation = record.translations.get(context.lang)
        if translation and translation.event and translation.event.place:
            place, lang = translation.event.place, context.lang
        if place:
            yield Fact(_("Where"), (Link(context.written(place, lang)),))
        if event.participants:
            yield Fact(_("Participants"), (Link(Words(context.participants(event.participants))),))
    for label, kind, ids in (
        (_("Places"), "place", story.places),
        (_("Coalitions"), "coalition", story.coalitions),
        (_("Organisations"), "organisation", story.organisations),
        (_("Topics"), "topic", story.topics),
    ):
        if ids:
            yield Fact(label, context.links(kind, ids))
    if story.areas:
        yield Fact(_("Areas of work"), tuple(Link(Words(context.tag("area", a).label)) for a in story.areas))


def _proofs(context: Context, record: StoryRecord) -> tuple[Proof, ...]:
    translation = record.translations.get(context.lang)
    found = []
    for n, proof in enumerate(record.story.proves):
        how = context.written(proof.how, record.lang)
        if translation and n < len(translation.proves):
            how = Words(translation.proves[n].how)
        plan = proof.action.partition("#")[0]
        found.append(Proof(context.link("action", proof.action), context.link("plan", plan), how))
    return tuple(found)


def _quotes(context: Context, record: StoryRecord) -> tuple[Quote, ...]:
    translated = record.translations[context.lang].quotes if context.lang in record.translations else ()
    found = []
    for n, quote in enumerate(record.story.quotes):
        other = translated[n] if n < len(translated) else None
        speaker = (
            context._("anonymous") if quote.anonymous else (other and other.speaker) or quote.speaker or ""
        )
        role = (other and other.role) or quote.role or ""
        body = context.link("organisation", quote.organisation).words.text if quote.organisation else ""
        text = Words(other.text) if other else context.written(quote.text, record.lang)
        found.append(Quote(text, ", ".join(filter(None, (speaker, role, body)))))
    return tuple(found)


def _solution(context: Context, record: StoryRecord) -> tuple[Fact, ...]:
    translation, _ = record.translations.get(context.lang), context._
    source, lang = record.story.solution, record.lang
    if translation and translation.solution:
        source, lang = translation.solution, context.lang
    if source is None:
        return ()
    labels = (_("Problem"), _("Response"), _("Evidence"), _("Insight"), _("Limits"))
    texts_ = [(label, getattr(source, key)) for label, key in zip(labels, _SOLUTION, strict=True)]
    return tuple(Fact(label, (Link(context.written(text, lang)),)) for label, text in texts_ if text)


def _people(context: Context, record: StoryRecord) -> str:
    people = record.story.people
    if not people:
        return context._("No private person is named or described in this text.")
    bases = {person.basis for person in people}
    sentences = []
    if bases - {"public_role", "published_source"}:
        sentences.append(context._("The people in this text have agreed to it."))
    if "public_role" in bases:
        sentences.append(context._("Office holders appear in their public role only."))
    if "published_source" in bases:
        sentences.append(context._("What is told of people was published before by the named source."))
    return " ".join(sentences)


def _by_line(context: Context, record: StoryRecord) -> str:
    story, translation = record.story, record.translations.get(context.lang)
    translator = translation.translator if translation else story.translator
    parts = []
    if story.authors:
        parts.append(context._("By %(names)s") % {"names": context.speech.join(story.authors)})
    if translator:
        parts.append(context._("Translation: %(name)s") % {"name": translator})
    if story.photographer:
        parts.append(context._("Pictures: %(name)s") % {"name": story.photographer})
    return " · ".join(parts)


def _corrections(context: Context, record: StoryRecord) -> tuple[Fact, ...]:
    translation = record.translations.get(context.lang)
    found = []
    for n, correction in enumerate(record.story.corrections):
        text = context.written(correction.what, record.lang)
        if translation and n < len(translation.corrections):
            text = Words(translation.corrections[n].what)
        found.append(Fact(context.when(correction.date).text, (Link(text),)))
    return tuple(found)


def _translation_note(context: Context, record: StoryRecord) -> str:
    translation = record.translations.get(context.lang)
    if translation is None:
        return ""
    name = context.speech.language_name(record.lang)
    note = context._("Translated from: %(language)s.") % {"language": name}
    state = record.story.updated or record.story.date
    if translation.translated_from.last < state.first:
        note += " " + context._("This translation is older than the original.")
    return note


def _related(context: Context, record: StoryRecord) -> tuple[StoryCard, ...]:
    """The three stories before this one about the same; a new story changes nobody else's page."""
    story = record.story
    keys = [("coalition", c) for c in story.coalitions] + [("place", p) for p in story.places]
    keys += [("place", i.place) for i in story.incidents] + [("topic", t) for t in story.topics]
    keys += [("organisation", o) for o in story.organisations]
    return story_cards(context, context.world.older(record.id, tuple(dict.fromkeys(keys)), 3))


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
        alternates=alternates(context.settings, lambda tag: address.record(tag, "story", id_), languages),
        indexed=False,
    )


def moved_page(context: Context, alias: str, id_: str) -> Page:
    """The page at an earlier address of a story."""
    link = context.link("story", id_)
    where = address.record(context.lang, "story", alias)
    return Page("moved", context.lang, where, link.words.text, MovedPage(link), indexed=False)
