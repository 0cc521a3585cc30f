"""A corpus as pages of plain Markdown: the same words for tools that know nothing of plans and coalitions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from benching.corpus import MAIN, Corpus
from benching.kinds import Plan, Texts
from benching.words import LANGUAGES


@dataclass(frozen=True)
class Document:
    """One page in one language.

    Attributes:
        section: ``stories``, ``plans`` or ``coalitions``.
        id: Unique in its section and language.
        places: Names of places; the same for topics.
        body: Markdown.
    """

    lang: str
    section: str
    id: str
    title: str
    summary: str
    day: date
    places: tuple[str, ...]
    topics: tuple[str, ...]
    body: str


def documents(corpus: Corpus) -> Iterator[Document]:
    """Every page of a corpus that has words of its own.

    Args:
        corpus: The corpus.

    Yields:
        Stories in their languages; plans, their actions and coalitions in every language of the
        site, as Goodword shows them.
    """
    yield from stories(corpus)
    for plan in corpus.plans():
        for lang in LANGUAGES:
            yield from _plan(corpus, plan, lang)
    names = {one.id: one.name for one in corpus.things("place")}
    members = {one.id: one.name for one in corpus.things("organisation")}
    for coalition in corpus.coalitions():
        for lang in LANGUAGES:
            about = "\n".join(f"- {members[id_][lang]}" for id_ in coalition.members)
            yield Document(
                lang,
                "coalitions",
                coalition.id,
                coalition.name[lang],
                coalition.summary[lang],
                date(coalition.founded, 1, 1),
                tuple(names[id_][lang] for id_ in coalition.places),
                (),
                f"{coalition.about[lang]}\n\n{about}",
            )


def stories(corpus: Corpus) -> Iterator[Document]:
    """The stories of a corpus, the newest first."""
    for n in range(corpus.size.stories):
        yield from story(corpus, n)


def story(corpus: Corpus, n: int) -> Iterator[Document]:
    """One story in each of its languages."""
    names = {one.id: one.name for kind in ("place", "topic") for one in corpus.things(kind)}
    told = corpus.story(n)
    for lang, title in told.titles.items():
        paragraphs = list(told.bodies[lang])
        if len(paragraphs) > 2:
            paragraphs[2] = f"## {paragraphs[2]}"
            first, _, rest = paragraphs[3].partition(" ")
            paragraphs[3] = f"**{first}** {rest}"
        yield Document(
            lang,
            "stories",
            told.id,
            title,
            told.summaries[lang],
            told.day,
            tuple(names[id_][lang] for id_ in told.places),
            tuple(names[id_][lang] for id_ in told.topics),
            "\n\n".join(paragraphs),
        )


def _plan(corpus: Corpus, plan: Plan, lang: str) -> Iterator[Document]:
    place = next(one.name for one in corpus.things("place") if one.id == plan.place)
    day = date(plan.first_year, 1, 15)
    table = "\n".join(
        f"| {one.id} | {_say(one.title, lang)} | {one.due} | {one.status} |" for one in plan.actions
    )
    body = f"{_say(plan.summary, lang)}\n\n| | | | |\n|---|---|---|---|\n{table}"
    title = _say(plan.title, lang)
    yield Document(lang, "plans", plan.id, title, title, day, (place[lang],), (), body)
    for action in plan.actions:
        told = [f"{when}: {_say(text, lang)}" for when, text in action.updates]
        steps = [f"- {_say(step, lang)}" for step in action.milestones]
        name = _say(action.title, lang)
        words = "\n\n".join([f"{title}: {name}", f"{action.due}, {action.amount} KM, {action.status}", *told])
        body = words + "\n\n" + "\n".join(steps)
        yield Document(
            lang, "plans", f"{plan.id}-{action.id}", name, name, action.due, (place[lang],), (), body
        )


def _say(texts: Texts, lang: str) -> str:
    return texts.get(lang, texts[MAIN])
