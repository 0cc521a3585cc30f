"""Cards of stories, coalitions and places, and lists of them."""

from __future__ import annotations

from collections.abc import Iterable

from goodword.model.fields import Text
from goodword.model.site import StoryRecord
from goodword.model.views.cards import CoalitionCard, PlaceCard, StoryCard
from goodword.model.views.common import Words
from goodword.stages.present.context import Context
from goodword.stages.present.pictures import cover
from goodword.stages.relate import Entry
from goodword.text.fold import fold
from goodword.text.language import LANGUAGES

TOWNS = ("municipality", "city", "hromada")
"""Kinds of places that the town finder offers; cantons and countries are in the list of places."""


def language_for(context: Context, record: StoryRecord) -> str:
    """Language in which a story is shown to this page's readers: theirs, a neighbour's, else its own."""
    wanted = (context.lang, *context.settings.reads.get(context.lang, ()))
    return next((lang for lang in wanted if lang in record.languages), record.lang)


def texts(record: StoryRecord, lang: str) -> tuple[str, str]:
    """Title and summary of a story in one of its languages."""
    source = record.translations.get(lang, record.story)
    return source.title, source.summary


def story_card(context: Context, id_: str, note: Words | None = None) -> StoryCard:
    """A story in a list of the page's language.

    Args:
        context: The page's context.
        id_: The story's id.
        note: Why it stands here.

    Returns:
        The card; a story that has no page in this language shows its own and says so.
    """
    if note is None:
        return context.world.shared(("card", context.lang, id_), lambda: _story_card(context, id_, None))
    return _story_card(context, id_, note)


def _story_card(context: Context, id_: str, note: Words | None) -> StoryCard:
    record = context.world.for_card(id_)
    lang = language_for(context, record)
    title, summary = texts(record, lang)
    story = record.story
    return StoryCard(
        context.written(title, lang),
        context.address("story", id_),
        context.written(summary, lang),
        context.when(story.date),
        context.tag("story_kind", story.kind),
        context.links("place", dict.fromkeys((*story.places, *(i.place for i in story.incidents)))),
        cover(context, record, lang),
        "" if lang == context.lang else LANGUAGES[lang].name,
        note,
        story.example,
    )


def story_cards(context: Context, entries: Iterable[Entry], most: int | None = None) -> tuple[StoryCard, ...]:
    """Cards of several stories in their order, at most so many."""
    chosen = list(entries)[:most] if most is not None else entries
    return tuple(story_card(context, entry.id) for entry in chosen)


def proving_cards(context: Context, action: str) -> tuple[StoryCard, ...]:
    """Stories that prove an action, each with how it does.

    Args:
        context: The page's context.
        action: ``plan#action``.

    Returns:
        Cards, newest first.
    """
    cards = []
    for entry in context.related.stories("action", action):
        record = context.records.stories[entry.id]
        lang = language_for(context, record)
        position = dict(entry.proofs)[action]
        how, how_lang = record.story.proves[position].how, record.lang
        if lang in record.translations and position < len(record.translations[lang].proves):
            how, how_lang = record.translations[lang].proves[position].how, lang
        cards.append(story_card(context, entry.id, context.written(how, how_lang)))
    return tuple(cards)


def coalition_card(context: Context, id_: str) -> CoalitionCard:
    """A coalition in a list."""
    coalition = context.records.coalitions[id_]
    state = coalition.status.state if coalition.status else "unknown"
    names = {m.organisation or str(m.name) for m in coalition.members}
    names |= {
        s.organisation or str(s.name) for s in (coalition.charter.signatories if coalition.charter else ())
    }
    return CoalitionCard(
        context.words(coalition.name),
        context.address("coalition", id_),
        context.tag("coalition_kind", coalition.kind),
        context.tag("coalition_state", state),
        context.links("place", coalition.places),
        context.short(coalition.summary),
        context.maybe_when(coalition.founded),
        context.speech.ngettext("%(n)s member", "%(n)s members", len(names)) if names else "",
        coalition.example,
    )


def coalition_cards(context: Context, ids: Iterable[str]) -> tuple[CoalitionCard, ...]:
    """Coalitions in the order of the alphabet."""
    cards = [coalition_card(context, id_) for id_ in ids]
    return tuple(sorted(cards, key=lambda card: (card.example, context.alphabetical(card.name.text))))


def place_card(context: Context, id_: str) -> PlaceCard:
    """A place in a list and in the town finder."""
    entry, related = context.world.entry("place", id_), context.related
    assert entry is not None
    stories, plans = related.count("place", id_), len(related.plans("place", id_))
    coalitions = len(related.coalitions("place", id_))
    speech, name = context.speech, Text(entry.names)
    counts = [
        speech.ngettext("%(n)s story", "%(n)s stories", stories) if stories else "",
        speech.ngettext("%(n)s plan", "%(n)s plans", plans) if plans else "",
        speech.ngettext("%(n)s coalition", "%(n)s coalitions", coalitions) if coalitions else "",
    ]
    return PlaceCard(
        context.words(name),
        context.address("place", id_),
        context.tag("place_kind", entry.more["kind"]),
        _spellings(name, context.words(name).text),
        stories,
        plans,
        coalitions,
        ", ".join(filter(None, counts)),
        entry.example,
    )


def _spellings(name: Text, shown: str) -> str:
    """Other ways to write a name that the finder could not tell from the shown one."""
    known = {fold(shown): shown}
    for _, text in name.by_language:
        known.setdefault(fold(text), text)
    return " ".join(list(known.values())[1:])


def place_cards(context: Context, ids: Iterable[str]) -> tuple[PlaceCard, ...]:
    """Places in the order of the alphabet."""
    cards = [place_card(context, id_) for id_ in ids]
    return tuple(sorted(cards, key=lambda card: context.alphabetical(card.name.text)))


def towns(context: Context) -> tuple[PlaceCard, ...]:
    """Places for the town finder: those about which there is something to read."""
    cards = place_cards(context, context.records.places)
    return tuple(card for card in cards if card.counts and card.kind.key in TOWNS)


def story_total(context: Context) -> str:
    """How many stories the site has, with invented ones beside."""
    entries = context.related.entries
    examples = sum(entry.example for entry in entries)
    real = len(entries) - examples
    said = context.speech.ngettext("%(n)s story", "%(n)s stories", real or len(entries))
    return and_examples(context, said, examples if real else 0)


def and_examples(context: Context, said: str, examples: int) -> str:
    """A total of the site as the home page gives it, with the invented records of the list beside it.

    Args:
        context: The page's context.
        said: The total without them; it counts all when there is nothing else.
        examples: How many of the list are invented.
    """
    if not examples:
        return said
    more = context.speech.ngettext("and %(n)s example", "and %(n)s examples", examples)
    return f"{said} {more}"
