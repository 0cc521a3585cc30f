"""Pages that list records: choice, home, sections, calendar, feeds, search, 404."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from goodword.model.views.common import Link as LinkView
from goodword.model.views.common import Page, Words
from goodword.model.views.lists import (
    ChoicePage,
    CoalitionList,
    FeedGroup,
    FeedsPage,
    HomePage,
    LanguageDoor,
    LetterGroup,
    NamedList,
    PlaceList,
    SearchPage,
)
from goodword.model.views.records import MissingPage
from goodword.stages.present import address
from goodword.stages.present.cards import (
    and_examples,
    coalition_cards,
    place_cards,
    story_card,
    story_cards,
    towns,
)
from goodword.stages.present.changes import plan_changes_feed, site_changes_feed
from goodword.stages.present.context import Context
from goodword.stages.present.desk import late_rows
from goodword.stages.present.frame import (
    alternates,
    feed_link,
    home_crumb,
    language_feed,
    list_sentence,
    site_sentence,
)
from goodword.stages.present.plan_card import plan_cards
from goodword.text.language import LANGUAGES


def choice_page(contexts: Mapping[str, Context]) -> Page:
    """The page at ``/``: name, a sentence and a link per language, town finder, newest stories."""
    main = next(iter(contexts.values()))
    settings = main.settings
    doors = tuple(
        LanguageDoor(LANGUAGES[tag].name, tag, address.home(tag), site_sentence(context))
        for tag, context in contexts.items()
    )
    newest = [e for e in main.related.entries if not e.example][:3]
    view = ChoicePage(settings.site_name, doors, towns(main), story_cards(main, newest))
    return Page(
        "choice",
        "" if len(contexts) > 1 else settings.main,
        "",
        settings.site_name,
        view,
        description=site_sentence(main),
        alternates=alternates(main, address.home),
        feeds=(feed_link(settings.site_name, address.feed("", "story")),),
    )


def home_page(context: Context, where: str | None = None) -> Page:
    """A language's home.

    Args:
        context: The page's context.
        where: Another address than its own, for a site with one language, whose ``/`` shows its home.

    Returns:
        The page.
    """
    records, related = context.records, context.related
    real = [e for e in related.entries if not e.example]
    own = [e for e in real if context.lang in e.languages] or real
    lead = story_card(context, own[0].id) if own else None
    rest = [e for e in real if not own or e.id != own[0].id]
    plans = sorted(records.plans, key=lambda id_: _telling(context, id_))
    view = HomePage(
        context.settings.site_name,
        site_sentence(context),
        towns(context),
        lead,
        story_cards(context, rest, 3),
        plan_cards(context, plans[:2]),
        coalition_cards(context, _real(context, "coalition"))[:2],
        tuple(_counts(context)),
        late_rows(context)[:2],
    )
    settings = context.settings
    return Page(
        "home",
        context.lang,
        address.home(context.lang) if where is None else where,
        settings.site_name,
        view,
        description=site_sentence(context),
        alternates=alternates(context, address.home),
        feeds=(language_feed(context), feed_link(settings.site_name, address.feed("", "story"))),
    )


def _telling(context: Context, id_: str) -> tuple[bool, bool, str]:
    """Plans whose actions are public come first, real ones before examples."""
    entry = context.world.entry("plan", id_)
    assert entry is not None
    return not entry.more["actions"], entry.example, id_


def _real(context: Context, kind: str) -> list[str]:
    """Ids of a kind without invented records."""
    ids = context.world.ids(kind)
    return [id_ for id_ in ids if (entry := context.world.entry(kind, id_)) and not entry.example]


def _counts(context: Context) -> Iterator[LinkView]:
    """Totals of the site; example records are left out."""
    lang, ngettext = context.lang, context.speech.ngettext
    stories = sum(not entry.example for entry in context.related.entries)
    plans, coalitions = len(_real(context, "plan")), len(_real(context, "coalition"))
    places = sum(not card.example for card in towns(context))
    for text, section in (
        (ngettext("%(n)s story", "%(n)s stories", stories), "stories"),
        (ngettext("%(n)s plan", "%(n)s plans", plans), "plans"),
        (ngettext("%(n)s coalition", "%(n)s coalitions", coalitions), "coalitions"),
        (ngettext("%(n)s place", "%(n)s places", places), "places"),
    ):
        yield LinkView(Words(text), address.section(lang, section))


def _section(context: Context, kind: str, name: str, title: str, *, view: object) -> Page:
    return Page(
        kind,
        context.lang,
        address.section(context.lang, name),
        title,
        view,
        description=list_sentence(context, title),
        crumbs=(home_crumb(context),),
        alternates=alternates(context, lambda tag: address.section(tag, name)),
        feeds=(language_feed(context),),
        section=name,
    )


def coalition_list(context: Context) -> Page:
    """All coalitions."""
    cards = coalition_cards(context, context.records.coalitions)
    real = len(_real(context, "coalition"))
    sentence = context.speech.ngettext("%(n)s coalition", "%(n)s coalitions", real or len(cards))
    view = CoalitionList(and_examples(context, sentence, len(cards) - real if real else 0), cards)
    return _section(context, "coalition-list", "coalitions", context._("Coalitions"), view=view)


def place_list(context: Context) -> Page:
    """All places by letter."""
    cards = place_cards(context, context.records.places)
    groups = [LetterGroup(k, tuple(g)) for k, g in groupby(cards, key=lambda c: context.initial(c.name.text))]
    real = sum(not card.example for card in towns(context))
    sentence = context.speech.ngettext("%(n)s place", "%(n)s places", real or len(cards))
    sentence = and_examples(context, sentence, sum(card.example for card in cards) if real else 0)
    return _section(
        context, "place-list", "places", context._("Places"), view=PlaceList(sentence, tuple(groups))
    )


def organisation_list(context: Context) -> Page:
    """All organisations."""
    links = []
    for id_ in context.records.organisations:
        duties = len(context.related.duties(id_))
        note = context.speech.ngettext("%(n)s action", "%(n)s actions", duties) if duties else ""
        links.append(context.link("organisation", id_, note))
    title = context._("Organisations")
    sentence = context.speech.ngettext("%(n)s organisation", "%(n)s organisations", len(links))
    view = NamedList(title, sentence, context.sorted_links(links))
    return _section(context, "organisation-list", "organisations", title, view=view)


def topic_list(context: Context) -> Page:
    """All topics."""
    links = []
    for id_ in context.records.topics:
        count = context.related.count("topic", id_)
        links.append(
            context.link("topic", id_, context.speech.ngettext("%(n)s story", "%(n)s stories", count))
        )
    title = context._("Topics")
    sentence = context.speech.ngettext("%(n)s topic", "%(n)s topics", len(links))
    return _section(
        context, "topic-list", "topics", title, view=NamedList(title, sentence, context.sorted_links(links))
    )


def feeds_page(context: Context) -> Page:
    """All feeds of a language."""
    _, lang = context._, context.lang
    site = feed_link(_("All stories in all languages"), address.feed("", "story"))
    groups = [FeedGroup(_("The whole site"), (language_feed(context), site, site_changes_feed(context)))]
    for title, kind in ((_("Places"), "place"), (_("Coalitions"), "coalition"), (_("Plans"), "plan")):
        ids = context.world.ids(kind)
        named = sorted((context.alphabetical(context.link(kind, i).words.text), i) for i in ids)
        links = [
            feed_link(context.link(kind, i).words.text, address.feed(lang, kind, i)) for _key, i in named
        ]
        if links:
            groups.append(FeedGroup(title, tuple(links)))
        if links and kind == "plan":
            only = tuple(plan_changes_feed(context, i) for _key, i in named)
            groups.append(FeedGroup(_("Plans: only reports and changes"), only))
    return _section(context, "feeds", "feeds", _("Feeds"), view=FeedsPage(tuple(groups)))


def search_page(context: Context) -> Page:
    """The search page."""
    view = SearchPage(address.section(context.lang, "archive"), context.speech.day_patterns())
    return _section(context, "search", "search", context._("Search"), view=view)


def missing_page(contexts: Mapping[str, Context]) -> Page:
    """404, in every language of the site."""
    main = next(iter(contexts.values()))
    doors = tuple(
        (
            LANGUAGES[tag].name,
            tag,
            address.home(tag),
            context._("This page does not exist or no longer exists."),
        )
        for tag, context in contexts.items()
    )
    lang = "" if len(contexts) > 1 else main.lang
    return Page("missing", lang, "404.html", main._("Page not found"), MissingPage(doors), indexed=False)
