"""The part of a page that only statements have, with the response time (DOMAIN, section 1)."""

from __future__ import annotations

from dataclasses import dataclass

from goodword.model import story as model
from goodword.model.site import StoryRecord
from goodword.model.story import Story
from goodword.model.views.common import ContactPoint, Fact, Link, Words
from goodword.model.views.stories import Demand, Incident, Statement
from goodword.stages.present.context import Context


@dataclass(frozen=True, slots=True)
class Response:
    """How long after an incident a statement came.

    Attributes:
        hours: When both times are known to the minute.
        days: When both days are known.
        within: ``yes``, ``no`` or ``unknown``: was it within 48 hours?
    """

    hours: int | None
    days: int | None
    within: str


def response(story: Story, incident: model.Incident) -> Response:
    """Time from an incident to the statement (DOMAIN, section 1: 48 hours in days).

    Args:
        story: A statement.
        incident: One of its incidents.

    Returns:
        Hours if both moments are known; else days: at most 1 apart is within 48 hours, 3 or more is not, 2
        cannot be said. With an unknown or fuzzy date nothing can be said.
    """
    issued, happened = story.issued, incident.date
    if issued is None or not issued.full_day or not happened.full_day:
        return Response(None, None, "unknown")
    if issued.instant and happened.instant:
        hours = int((issued.instant - happened.instant).total_seconds() // 3600)
        return Response(hours, None, "yes" if hours <= 48 else "no")
    days = (issued.first - happened.first).days
    within = "yes" if days <= 1 else "no" if days >= 3 else "unknown"
    return Response(None, days, within)


def statement(context: Context, record: StoryRecord, lang: str) -> Statement | None:
    """What a statement says beside its text.

    Args:
        context: The page's context.
        record: The story.
        lang: Language of the page's text.

    Returns:
        The statement's box, or None for other kinds.
    """
    story = record.story
    if story.kind != "statement":
        return None
    translation = record.translations.get(lang)
    support, support_lang = story.support, record.lang
    if translation and translation.support:
        support, support_lang = translation.support, lang
    return Statement(
        context.when(story.issued) if story.issued else context.when(story.date),
        tuple(context.link("body", id_) for id_ in story.issuers),
        _incidents(context, record, lang),
        _demands(context, record, lang),
        context.written(support, support_lang) if support else None,
        tuple(_response_fact(context, story, incident) for incident in story.incidents),
        _help(context, story),
        context._("An incident can have several types; numbers of types do not add up."),
    )


def _incidents(context: Context, record: StoryRecord, lang: str) -> tuple[Incident, ...]:
    translated = record.translations[lang].incidents if lang in record.translations else ()
    found = []
    for n, incident in enumerate(record.story.incidents):
        text, text_lang = incident.description, record.lang
        if n < len(translated):
            text, text_lang = translated[n].description, lang
        found.append(
            Incident(
                context.link("place", incident.place),
                context.when(incident.date),
                incident.time or "",
                tuple(context.tag("bias", key) for key in incident.bias),
                tuple(context.tag("incident_type", key) for key in incident.type),
                context.tag("reported", incident.reported_to_police).label,
                context.written(text, text_lang),
            )
        )
    return tuple(found)


def _demands(context: Context, record: StoryRecord, lang: str) -> tuple[Demand, ...]:
    translated = record.translations[lang].demands if lang in record.translations else ()
    found = []
    for n, demand in enumerate(record.story.demands):
        text: Words = context.written(demand.text, record.lang)
        if n < len(translated):
            text = context.written(translated[n].text, lang)
        found.append(Demand(context.link("body", demand.to), text, context.maybe_when(demand.answered)))
    return tuple(found)


def _response_fact(context: Context, story: Story, incident: model.Incident) -> Fact:
    answer = response(story, incident)
    ngettext = context.speech.ngettext
    if answer.hours is not None:
        time = ngettext("%(n)s hour after the incident", "%(n)s hours after the incident", answer.hours)
    elif answer.days is None:
        time = context._("The days are not both known.")
    elif answer.days == 0:
        time = context._("on the same day")
    elif answer.days == 1:
        time = context._("on the next day")
    else:
        time = ngettext("%(n)s day after the incident", "%(n)s days after the incident", answer.days)
    within = {
        "yes": context._("within 48 hours"),
        "no": context._("later than 48 hours"),
        "unknown": context._("whether within 48 hours cannot be said"),
    }[answer.within]
    return Fact(context._("Response"), (Link(Words(time), note=within),))


def _help(context: Context, story: Story) -> tuple[ContactPoint, ...]:
    """Contact points of the places of the incidents, and of the places above them."""
    points: list[ContactPoint] = []
    seen: set[str] = set()
    queue = [*dict.fromkeys((*(i.place for i in story.incidents), *story.places))]
    while queue:
        id_ = queue.pop(0)
        place = context.records.places.get(id_)
        if place is None or id_ in seen:
            continue
        seen.add(id_)
        points += context.contact_points(place.contact_points)
        if place.parent:
            queue.append(place.parent)
    for issuer in story.issuers:
        coalition = context.records.coalitions.get(issuer)
        points += context.contact_points(coalition.contact_points) if coalition else ()
    return tuple(dict.fromkeys(points))
