"""A corpus as a site folder of Goodword: ``mkdocs.yml`` and ``content/``, as editors would write it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from benching.corpus import MAIN, Corpus
from benching.kinds import Plan, Promise, Story, Texts
from benching.plain_yaml import blocks
from benching.words import LANGUAGES, Voice

NAME, ADDRESS = "Mjera", "https://bench.example.org/"

SETTINGS = f"""\
site_name: {NAME}
site_url: {ADDRESS}
docs_dir: content/pages
theme: {{name: goodword}}
plugins:
  - goodword: {{languages: [{", ".join(LANGUAGES)}]}}
"""

_BIAS = ("racist_xenophobic", "anti_roma", "anti_muslim", "anti_christian", "other_religion_or_belief")
_AREAS = (
    "knowledge",
    "awareness",
    "empowerment",
    "targeted_prevention",
    "victim_support",
    "transversal_strategy",
)


def lay(corpus: Corpus, folder: Path) -> None:
    """Write a whole site.

    Args:
        corpus: What it tells.
        folder: Where it is written; it need not exist.
    """
    made: set[Path] = set()
    for name, text in files(corpus):
        path = folder / name
        if path.parent not in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        path.write_bytes(text.encode())


def files(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Path and text of every file of a site."""
    yield "mkdocs.yml", SETTINGS
    yield "content/topics.yml", blocks([{"id": one.id, "name": one.name} for one in corpus.things("topic")])
    organisations = [{"id": one.id, "name": one.name} for one in corpus.things("organisation")]
    yield "content/organisations.yml", blocks(organisations)
    yield "content/places.yml", blocks(list(_places(corpus)))
    yield "content/pages/bs/about.md", "---\ntitle: O ovoj stranici\n---\nOva stranica mjeri.\n"
    for coalition in corpus.coalitions():
        yield f"content/coalitions/{coalition.id}.yml", blocks(_coalition(coalition.__dict__))
    for plan in corpus.plans():
        yield f"content/plans/{plan.id}.yml", blocks(_plan(plan))
    for story in corpus.stories():
        yield from story_files(corpus, story)


def story_files(corpus: Corpus, story: Story) -> Iterator[tuple[str, str]]:
    """Path and text of a story's files: the original and its translations."""
    folder = f"content/stories/{story.day.year}/{story.id}"
    original, *others = story.titles
    yield f"{folder}/{original.lower()}.md", _page(_original(corpus, story, original), _body(story, original))
    for lang in others:
        front = {
            "title": story.titles[lang],
            "summary": story.summaries[lang],
            "translated_from": story.day.isoformat(),
        }
        yield f"{folder}/{lang.lower()}.md", _page(front, _body(story, lang))


def _page(front: Mapping[str, Any], body: str) -> str:
    return f"---\n{blocks(front)}---\n{body}\n"


def _body(story: Story, lang: str) -> str:
    paragraphs = list(story.bodies[lang])
    if len(paragraphs) > 2:
        paragraphs[2] = f"## {paragraphs[2]}"
        first, _, rest = paragraphs[0].partition(" ")
        paragraphs[0] = f"[{first}](place:{story.places[0]}) {rest}"
        first, _, rest = paragraphs[3].partition(" ")
        paragraphs[3] = f"**{first}** {rest}"
    return "\n\n".join(paragraphs)


def _original(corpus: Corpus, story: Story, lang: str) -> dict[str, Any]:
    front: dict[str, Any] = {
        "title": story.titles[lang],
        "date": story.day.isoformat(),
        "summary": story.summaries[lang],
        "kind": story.kind,
        "places": list(story.places),
        "people": "none",
    }
    if corpus.size.tiny:
        return front
    rng = corpus.rng("front", story.id)
    voice = Voice(lang, rng)
    front |= {"topics": list(story.topics), "areas": rng.sample(_AREAS, 2), "authors": [story.author]}
    front |= {"organisations": list(story.organisations)}
    if story.coalitions:
        front["coalitions"] = list(story.coalitions)
    if story.proves:
        front["proves"] = [{"action": action, "how": voice.sentence(9)} for action in story.proves]
    if rng.random() < 0.3:
        front["quotes"] = [{"text": voice.sentence(14), "anonymous": "yes", "role": voice.phrase(2)}]
    if story.kind == "practice":
        parts = ("problem", "response", "evidence", "insight", "limitations")
        front["solution"] = {part: voice.sentence(15) for part in parts}
    if story.kind == "event":
        total = rng.randint(10, 90)
        front["event"] = {
            "start": story.day.isoformat(),
            "place": voice.phrase(3),
            "participants": {"total": str(total), "women": str(total // 2)},
        }
    if story.kind == "statement":
        front |= _statement(corpus, story, voice)
    front["sources"] = [
        {"publisher": voice.phrase(2), "title": voice.phrase(5), "date": story.day.isoformat()[:7]}
    ]
    return front


def _statement(corpus: Corpus, story: Story, voice: Voice) -> dict[str, Any]:
    rng = corpus.rng("statement", story.id)
    incident = {
        "place": story.places[0],
        "date": story.day.isoformat(),
        "bias": [rng.choice(_BIAS)],
        "type": ["property_damage"],
        "reported_to_police": "yes",
        "description": voice.sentence(14),
    }
    return {
        "issued": story.day.isoformat(),
        "issuers": [f"koalicija-{rng.randrange(corpus.size.coalitions)}"],
        "incidents": [incident],
        "demands": [{"to": story.organisations[0], "text": voice.sentence(12)}],
        "support": voice.sentence(12),
    }


def _places(corpus: Corpus) -> Iterator[dict[str, Any]]:
    first, *others = corpus.things("place")
    yield {"id": first.id, "name": first.name, "kind": "country"}
    for n, place in enumerate(others):
        north, east = 42.5 + n % 25 / 10, 15.8 + n * 7 % 37 / 10
        yield {
            "id": place.id,
            "name": place.name,
            "kind": "city" if n % 9 == 0 else "municipality",
            "parent": first.id,
            "lat": f"{north:.2f}",
            "lon": f"{east:.2f}",
        }


def _plan(plan: Plan) -> dict[str, Any]:
    return {
        "title": _text(plan.title),
        "type": "ccap",
        "places": [plan.place],
        "period": f"{plan.first_year}/{plan.first_year + 2}",
        "status": "in_force" if plan.first_year > 2023 else "expired",
        "adopted": {"date": f"{plan.first_year}-01-15"},
        "lead": plan.organisation,
        "coalitions": [plan.coalition],
        "summary": _text(plan.summary),
        "goals": [{"id": str(n), "title": _text(plan.actions[n - 1].title)} for n in range(1, 4)],
        "actions": [_action(action) for action in plan.actions],
    }


def _action(action: Promise) -> dict[str, Any]:
    found: dict[str, Any] = {
        "id": action.id,
        "title": _text(action.title),
        "goal": action.id.partition(".")[0],
        "areas": ["awareness"],
        "responsible": [{"organisation": action.organisation, "role": "lead"}],
        "due": action.due.isoformat(),
        "status": action.status,
        "budget": [{"kind": "planned", "amount": f"{action.amount}.00", "currency": "BAM"}],
    }
    if action.status == "suspended":
        found["reason"] = _text(action.title)
    if action.milestones:
        done = {"done": action.due.isoformat()[:7]} if action.status == "completed" else {}
        found["milestones"] = [
            {"id": str(n), "title": _text(title), "due": action.due.isoformat(), **done}
            for n, title in enumerate(action.milestones, 1)
        ]
    if action.updates:
        found["updates"] = [
            {"date": day.isoformat(), "by": action.organisation, "text": _text(text)}
            for day, text in action.updates
        ]
    return found


def _coalition(coalition: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "name": coalition["name"],
        "kind": "coalition",
        "places": list(coalition["places"]),
        "founded": str(coalition["founded"]),
        "status": {"state": "active"},
        "summary": coalition["summary"],
        "about": coalition["about"],
        "members": [{"organisation": id_, "sector": "civil_society"} for id_ in coalition["members"]],
    }


def _text(texts: Texts) -> str | Texts:
    return texts[MAIN] if len(texts) == 1 else texts
