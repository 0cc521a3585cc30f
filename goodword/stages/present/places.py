"""Pages of places, organisations and topics, and of free pages."""

from __future__ import annotations

from collections.abc import Iterator

from goodword.model.shared import Place
from goodword.model.views.common import Fact, Link, Page, Words
from goodword.model.views.records import FreePage, OrganisationPage, PlacePage, TopicPage
from goodword.stages.present import address
from goodword.stages.present.areas import concerned, matrix_link
from goodword.stages.present.cards import coalition_cards, place_cards, story_cards
from goodword.stages.present.context import Context
from goodword.stages.present.data_cards import caution_of, data_cards
from goodword.stages.present.desk import desk
from goodword.stages.present.facets import facet_address
from goodword.stages.present.frame import alternates, feed_link, home_crumb, language_feed, section_crumbs
from goodword.stages.present.links import resolve
from goodword.stages.present.plan_card import current_first, plan_cards
from goodword.stages.present.vocabulary import VOCABULARIES
from goodword.text.markdown import fill
from goodword.text.urls import depth, relative

MOST_STORIES = 12
"""Stories on a page of something else; the rest is in the archive."""


def more_stories(context: Context, facet: str, id_: str) -> Link | None:
    """The way to all stories about something, if there are more than its page shows."""
    count = context.related.count(facet, id_)
    if count <= MOST_STORIES:
        return None
    text = context.speech.ngettext("All %(n)s story", "All %(n)s stories", count)
    return Link(Words(text), facet_address(context.lang, facet, id_))


def place_page(context: Context, id_: str) -> Page:
    """A place: the citizen's front door."""
    place, related = context.records.places[id_], context.related
    name = context.words(place.name)
    feed = feed_link(name.text, address.feed(context.lang, "place", id_))
    cards = data_cards(context, related.data("place", id_))
    view = PlacePage(
        name,
        context.tag("place_kind", place.kind),
        tuple(_facts(context, place)),
        current_first(plan_cards(context, related.plans("place", id_))),
        coalition_cards(context, related.coalitions("place", id_)),
        story_cards(context, related.stories("place", id_), MOST_STORIES),
        more_stories(context, "place", id_),
        place_cards(context, related.children(id_)),
        cards,
        caution_of(context, cards),
        context.contact_points(place.contact_points),
        context.sources(place.sources),
        feed,
        matrix_link(context, id_) if concerned(context, id_) else None,
    )
    return Page(
        "place",
        context.lang,
        address.record(context.lang, "place", id_),
        name.text,
        view,
        name.lang,
        context._("Plans, coalitions and stories of %(place)s.") % {"place": name.text},
        section_crumbs(context, "places", context._("Places")),
        alternates(context, lambda tag: address.record(tag, "place", id_)),
        (feed,),
        section="places",
        example=place.example,
    )


def _facts(context: Context, place: Place) -> Iterator[Fact]:
    _, speech = context._, context.speech
    if place.parent:
        yield Fact(_("Part of"), (context.link("place", place.parent),))
    if place.population:
        people = place.population
        counted = Link(Words(speech.number(people.n)), note=f"({context.when(people.year).text})")
        yield Fact(_("Inhabitants"), (counted, Link(context.words(people.source))))
    if place.languages:
        names = speech.join(speech.language_name(tag) for tag in place.languages)
        yield Fact(_("Official languages"), (Link(Words(names)),))


def organisation_page(context: Context, id_: str) -> Page:
    """An organisation and what is on its desk."""
    organisation, related = context.records.organisations[id_], context.related
    name = context.words(organisation.name)
    facts = []
    if organisation.kind:
        known = organisation.kind in VOCABULARIES["sector"]
        kind = context.tag("sector", organisation.kind).label if known else organisation.kind
        facts.append(Fact(context._("Kind"), (Link(Words(kind)),)))
    if organisation.parent:
        facts.append(Fact(context._("Part of"), (context.link("organisation", organisation.parent),)))
    if organisation.url:
        facts.append(Fact(context._("Website"), (Link(Words(organisation.url), organisation.url),)))
    view = OrganisationPage(
        name,
        context.words(organisation.abbreviation).text if organisation.abbreviation else "",
        tuple(facts),
        desk(context, id_),
        coalition_cards(context, related.coalitions("organisation", id_)),
        story_cards(context, related.stories("organisation", id_), MOST_STORIES),
        context.sources(organisation.sources),
    )
    return Page(
        "organisation",
        context.lang,
        address.record(context.lang, "organisation", id_),
        name.text,
        view,
        name.lang,
        context._("What %(name)s has promised, and what was done.") % {"name": name.text},
        section_crumbs(context, "organisations", context._("Organisations")),
        alternates(context, lambda tag: address.record(tag, "organisation", id_)),
        (language_feed(context),),
        example=organisation.example,
    )


def topic_page(context: Context, id_: str) -> Page:
    """A topic with its stories."""
    name = context.words(context.records.topics[id_].name)
    entries = context.related.stories("topic", id_)
    view = TopicPage(name, story_cards(context, entries, MOST_STORIES), more_stories(context, "topic", id_))
    return Page(
        "topic",
        context.lang,
        address.record(context.lang, "topic", id_),
        name.text,
        view,
        name.lang,
        context._("Stories about: %(topic)s.") % {"topic": name.text},
        section_crumbs(context, "topics", context._("Topics")),
        alternates(context, lambda tag: address.record(tag, "topic", id_)),
        (language_feed(context),),
    )


def free_page(context: Context, id_: str) -> Page:
    """A free Markdown page."""
    record = context.records.pages[f"{context.lang}/{id_}"]
    here = address.record(context.lang, "page", id_)

    def link(target: str) -> str:
        found = resolve(context, target)
        return relative(found, depth(here)) if found else ""

    body = fill(record.body.html, link, lambda _file, _alt: "")
    summary = Words(record.page.summary) if record.page.summary else None
    languages = [tag for tag in context.settings.languages if f"{tag}/{id_}" in context.records.pages]
    return Page(
        "page",
        context.lang,
        here,
        record.page.title,
        FreePage(Words(record.page.title), body, summary),
        description=record.page.summary or "",
        crumbs=(home_crumb(context),),
        alternates=alternates(context, lambda tag: address.record(tag, "page", id_), languages),
        feeds=(language_feed(context),),
    )
