"""What stands around a story's text: facts, proofs, quotations, people, corrections."""

from __future__ import annotations

from collections.abc import Iterator

from goodword.model.site import StoryRecord
from goodword.model.views.common import Fact, Link, Words
from goodword.model.views.stories import Proof, Quote
from goodword.stages.present.context import Context

_SOLUTION = ("problem", "response", "evidence", "insight", "limitations")


def facts(context: Context, record: StoryRecord) -> Iterator[Fact]:
    """When and where it was, and what it is about."""
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


def proofs(context: Context, record: StoryRecord) -> tuple[Proof, ...]:
    """The actions of plans that it is evidence for."""
    translation = record.translations.get(context.lang)
    found = []
    for n, proof in enumerate(record.story.proves):
        how = context.written(proof.how, record.lang)
        if translation and n < len(translation.proves):
            how = Words(translation.proves[n].how)
        plan = proof.action.partition("#")[0]
        found.append(Proof(context.link("action", proof.action), context.link("plan", plan), how))
    return tuple(found)


def quotes(context: Context, record: StoryRecord) -> tuple[Quote, ...]:
    """Quotations, translated where they are."""
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


def solution(context: Context, record: StoryRecord) -> tuple[Fact, ...]:
    """Answers to solutions journalism's questions."""
    translation, _ = record.translations.get(context.lang), context._
    source, lang = record.story.solution, record.lang
    if translation and translation.solution:
        source, lang = translation.solution, context.lang
    if source is None:
        return ()
    labels = (_("Problem"), _("Response"), _("Evidence"), _("Insight"), _("Limits"))
    texts_ = [(label, getattr(source, key)) for label, key in zip(labels, _SOLUTION, strict=True)]
    return tuple(Fact(label, (Link(context.written(text, lang)),)) for label, text in texts_ if text)


def people_note(context: Context, record: StoryRecord) -> str:
    """On what ground the text tells of people."""
    people = [person for person in record.story.people if person.as_ is not None]
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


def by_line(context: Context, record: StoryRecord) -> str:
    """Who wrote, translated, took pictures."""
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


def corrections(context: Context, record: StoryRecord) -> tuple[Fact, ...]:
    """Corrections that stay visible."""
    translation = record.translations.get(context.lang)
    found = []
    for n, correction in enumerate(record.story.corrections):
        text = context.written(correction.what, record.lang)
        if translation and n < len(translation.corrections):
            text = Words(translation.corrections[n].what)
        found.append(Fact(context.when(correction.date).text, (Link(text),)))
    return tuple(found)


def translation_note(context: Context, record: StoryRecord) -> str:
    """From which language it was translated, and whether the original is newer."""
    translation = record.translations.get(context.lang)
    if translation is None:
        return ""
    name = context.speech.language_name(record.lang)
    note = context._("Translated from: %(language)s.") % {"language": name}
    state = record.story.updated or record.story.date
    if translation.translated_from.last < state.first:
        note += " " + context._("This translation is older than the original.")
    return note
