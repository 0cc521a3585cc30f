"""What search finds: one document per page and language, and what its facets are called."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from goodword.formats.search import FacetLabels, SearchDocument
from goodword.model.fields import Text
from goodword.model.site import StoryRecord
from goodword.model.story import Story
from goodword.model.translation import Translation
from goodword.stages.present import address
from goodword.stages.present.cards import texts
from goodword.stages.present.context import Context
from goodword.stages.present.vocabulary import N_, VOCABULARIES
from goodword.text.language import LANGUAGES
from goodword.text.markdown import convert
from goodword.text.numbering import numbered

_KINDS = ("plan", "coalition", "place", "organisation", "topic", "dataset", "figure", "page")


def search_jobs(contexts: Mapping[str, Context]) -> Iterator[tuple[str, Callable[[], SearchDocument]]]:
    """Every page that can be found.

    Args:
        contexts: One context per language.

    Yields:
        Id of the document and how it is made: stories in their own languages, the other records in every
        language of the site.
    """
    makers = {
        "plan": _plan,
        "coalition": _coalition,
        "place": _place,
        "organisation": _organisation,
        "topic": _topic,
        "dataset": _dataset,
        "figure": _figure,
    }  # fmt: skip
    for lang, context in contexts.items():
        world = context.world
        base = f"{address.home(lang)}stories/"
        for id_ in world.ids("story"):
            entry = world.entry("story", id_)
            if entry and lang in entry.languages:
                yield f"{base}{id_}", partial(_story, context, id_)
        for kind, make in makers.items():
            for id_ in world.ids(kind):
                yield address.record(lang, kind, id_).rstrip("/"), partial(make, context, id_)
        for key in world.ids("page"):
            tag, _, id_ = key.partition("/")
            if tag == lang:
                yield address.record(lang, "page", id_).rstrip("/"), partial(_page, context, id_)


def _coalition(context: Context, id_: str) -> SearchDocument:
    coalition = context.records.coalitions[id_]
    about = context.maybe(coalition.about)
    names = [context.link("organisation", m.organisation) for m in coalition.members if m.organisation]
    parts = [context.words(coalition.summary).text, convert(about.text).text if about else ""]
    parts += [link.words.text for link in names]
    facets = {"place": coalition.places}
    return _record(context, ("coalition", id_), name=coalition.name, parts=parts, facets=facets)


def _place(context: Context, id_: str) -> SearchDocument:
    name = context.records.places[id_].name
    spellings = [text for _, text in name.by_language]
    return _record(context, ("place", id_), name=name, parts=spellings, facets={"place": (id_,)})


def _organisation(context: Context, id_: str) -> SearchDocument:
    organisation = context.records.organisations[id_]
    short = [text for _, text in organisation.abbreviation.by_language] if organisation.abbreviation else []
    return _record(context, ("organisation", id_), name=organisation.name, parts=short, facets={})


def _topic(context: Context, id_: str) -> SearchDocument:
    name = context.records.topics[id_].name
    return _record(context, ("topic", id_), name=name, parts=(), facets={"topic": (id_,)})


def _dataset(context: Context, id_: str) -> SearchDocument:
    dataset = context.records.datasets[id_]
    parts = [context.words(text).text for text in (dataset.method, dataset.coverage, dataset.caution) if text]
    facets = {"place": (dataset.place,)}
    return _record(context, ("dataset", id_), name=dataset.title, parts=parts, facets=facets)


def _figure(context: Context, id_: str) -> SearchDocument:
    series = context.records.figures[id_]
    told = (series.unit, series.method, series.caution)
    parts = [context.words(text).text for text in told if text]
    facets = {"place": series.places, "coalition": series.coalitions}
    return _record(context, ("figure", id_), name=series.label, parts=parts, facets=facets)


def _page(context: Context, id_: str) -> SearchDocument:
    lang = context.lang
    record = context.records.pages[f"{lang}/{id_}"]
    where = address.record(lang, "page", id_)
    return SearchDocument(
        where.rstrip("/"), where, None, lang, "page", record.page.title, record.page.summary or "", "",
        record.body.text, {"kind": ("page",), "lang": (lang,)},
    )  # fmt: skip


def _story(context: Context, id_: str) -> SearchDocument:
    record, lang = context.records.stories[id_], context.lang
    story = record.story
    title, summary = texts(record, lang)
    where = address.record(lang, "story", record.id)
    places = tuple(dict.fromkeys((*story.places, *(i.place for i in story.incidents))))
    facets = {
        "kind": (story.kind,),
        "place": tuple(p for p in places if context.visible("place", p)),
        "year": (str(story.date.first.year),),
        "topic": tuple(t for t in story.topics if context.visible("topic", t)),
        "coalition": tuple(c for c in story.coalitions if context.visible("coalition", c)),
        "lang": (lang,),
    }
    labels = [context.link("place", p).words.text for p in facets["place"]]
    return SearchDocument(
        where.rstrip("/"), where, story.date.first, lang, story.kind, title, summary, ", ".join(labels),
        "\n".join((record.bodies[lang].text, *_beside(record, lang))), facets,
    )  # fmt: skip


def _beside(record: StoryRecord, lang: str) -> Iterator[str]:
    """What a story's page says beside its text: captions, quotations, answers, incidents, hashtags."""
    story = record.story
    told: Story | Translation = record.translations.get(lang, story)
    yield from (photo.caption for photo in told.photos if photo.caption)
    for quote in told.quotes:
        yield from filter(None, (quote.text, quote.speaker, quote.role))
    if told.solution:
        yield from filter(None, (getattr(told.solution, name) for name in type(told.solution).model_fields))
    yield from (incident.description for incident in told.incidents)
    yield from (demand.text for demand in told.demands)
    yield from filter(None, (told.support, told.event and told.event.place))
    yield from (proof.how for proof in told.proves)
    yield from story.social.hashtags


def _plan(context: Context, id_: str) -> SearchDocument:
    plan = context.records.plans[id_]
    parts = [context.words(plan.summary).text]
    parts += [context.words(goal.title).text for goal in plan.goals]
    parts += [numbered(action.id, context.words(action.title).text) for action in plan.actions]
    parts += [context.words(item.what).text for item in plan.history]
    facets = {"place": plan.places, "status": (plan.status,), "coalition": plan.coalitions}
    return _record(context, ("plan", id_), name=plan.title, parts=parts, facets=facets)


def _record(
    context: Context,
    key: tuple[str, str],
    *,
    name: Text,
    parts: Iterable[str],
    facets: Mapping[str, tuple[str, ...]],
) -> SearchDocument:
    kind, id_ = key
    where = address.record(context.lang, kind, id_)
    title = context.words(name).text
    texts_ = [part for part in parts if part]
    summary = texts_.pop(0) if texts_ and kind in ("plan", "coalition") else ""
    visible = {
        facet: tuple(v for v in values if facet == "status" or context.visible(facet, v))
        for facet, values in facets.items()
    }
    places = (
        [context.link("place", p).words.text for p in visible.get("place", ())] if kind != "place" else []
    )
    own = {"kind": (kind,), "lang": (context.lang,)}
    return SearchDocument(
        where.rstrip("/"), where, None, context.lang, kind, title, summary, ", ".join(places),
        "\n".join(texts_), {**visible, **own},
    )  # fmt: skip


def facet_labels(contexts: Mapping[str, Context]) -> FacetLabels:
    """What facet values are called, in every language.

    Args:
        contexts: One context per language.

    Returns:
        Facet, value, language tag, label.
    """
    names = {
        "plan": N_("Plan"), "coalition": N_("Coalition"), "place": N_("Place"),
        "organisation": N_("Organisation"), "topic": N_("Topic"), "page": N_("Page"),
        "dataset": N_("Counts of incidents"), "figure": N_("Figure"),
    }  # fmt: skip
    kinds = {**VOCABULARIES["story_kind"], **names}
    labels: dict[str, dict[str, dict[str, str]]] = {
        "kind": {k: {tag: c._(word) for tag, c in contexts.items()} for k, word in kinds.items()},
        "status": {
            k: {tag: c._(word) for tag, c in contexts.items()}
            for k, word in VOCABULARIES["plan_status"].items()
        },
        "lang": {tag: dict.fromkeys(contexts, LANGUAGES[tag].name) for tag in contexts},
    }
    main = next(iter(contexts.values()))
    for kind in ("place", "topic", "coalition"):
        ids = main.world.ids(kind)
        labels[kind] = {i: {tag: c.link(kind, i).words.text for tag, c in contexts.items()} for i in ids}
    return labels


__all__ = ["facet_labels", "search_jobs"]
