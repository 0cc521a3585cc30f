"""What search finds: one document per page and language, and what its facets are called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from goodword.formats.search import FacetLabels, SearchDocument
from goodword.model.fields import Text
from goodword.model.plan import Plan
from goodword.model.site import StoryRecord
from goodword.stages.present import address
from goodword.stages.present.cards import texts
from goodword.stages.present.context import Context
from goodword.stages.present.vocabulary import N_, VOCABULARIES
from goodword.text.language import LANGUAGES
from goodword.text.markdown import convert

_KINDS = ("plan", "coalition", "place", "organisation", "topic", "page")


def search_documents(contexts: Mapping[str, Context]) -> Iterator[SearchDocument]:
    """Every page that can be found.

    Args:
        contexts: One context per language.

    Yields:
        Stories in their own languages, the other records in every language of the site.
    """
    for lang, context in contexts.items():
        records = context.records
        for story in records.stories.values():
            if lang in story.languages:
                yield _story(context, story)
        for id_, plan in records.plans.items():
            yield _plan(context, id_, plan)
        for id_, coalition in records.coalitions.items():
            about = context.maybe(coalition.about)
            names = [
                context.link("organisation", m.organisation) for m in coalition.members if m.organisation
            ]
            parts = [context.words(coalition.summary).text, convert(about.text).text if about else ""]
            parts += [link.words.text for link in names]
            facets = {"place": coalition.places}
            yield _record(context, ("coalition", id_), name=coalition.name, parts=parts, facets=facets)
        for id_, place in records.places.items():
            spellings = [text for _, text in place.name.by_language]
            yield _record(context, ("place", id_), name=place.name, parts=spellings, facets={"place": (id_,)})
        for id_, organisation in records.organisations.items():
            short = (
                [text for _, text in organisation.abbreviation.by_language]
                if organisation.abbreviation
                else []
            )
            yield _record(context, ("organisation", id_), name=organisation.name, parts=short, facets={})
        for id_, topic in records.topics.items():
            yield _record(context, ("topic", id_), name=topic.name, parts=(), facets={"topic": (id_,)})
        for (tag, id_), page in records.pages.items():
            if tag == lang:
                where = address.record(lang, "page", id_)
                facets = {"kind": ("page",), "lang": (lang,)}
                texts_ = (page.page.title, page.page.summary or "", "", page.body.text)
                yield SearchDocument(where.rstrip("/"), where, None, lang, "page", *texts_, facets)


def _story(context: Context, record: StoryRecord) -> SearchDocument:
    story, lang = record.story, context.lang
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
        record.bodies[lang].text, facets,
    )  # fmt: skip


def _plan(context: Context, id_: str, plan: Plan) -> SearchDocument:
    parts = [context.words(plan.summary).text]
    parts += [context.words(goal.title).text for goal in plan.goals]
    parts += [f"{action.id} {context.words(action.title).text}" for action in plan.actions]
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
    summary = texts_[0] if texts_ and kind in ("plan", "coalition") else ""
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
        ids = main.table(kind)
        labels[kind] = {i: {tag: c.link(kind, i).words.text for tag, c in contexts.items()} for i in ids}
    return labels


__all__ = ["facet_labels", "search_documents"]
