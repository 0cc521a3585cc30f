"""A made-up site as values: stories, plans, coalitions, places; a function of a seed and its size alone."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from benching.kinds import Coalition, Plan, Promise, Size, Story, Texts, Thing
from benching.words import LANGUAGES, Voice, cyrillic, plain

MAIN = LANGUAGES[0]
NEWEST = date(2026, 11, 19)
"""Day of the newest story; sites are built for the day after."""

_DAYS = 365 * 12
_WORDS = 190
"""Words in the body of a story."""

_IN_ALL_LANGUAGES = 10
"""Every tenth story and plan stands in all languages."""

_KINDS = (
    "story",
    "story",
    "story",
    "news",
    "news",
    "event",
    "practice",
    "interview",
    "announcement",
    "statement",
)


@dataclass(frozen=True)
class Corpus:
    """A made-up site.

    Attributes:
        size: How much there is of everything.
        seed: What its choices come from.
    """

    size: Size
    seed: str = "goodword"
    _things: dict[str, tuple[Thing, ...]] = field(default_factory=dict, repr=False)

    def rng(self, *name: object) -> random.Random:
        """Choices for one thing, which no other thing changes."""
        return random.Random("/".join(map(str, (self.seed, *name))))

    def things(self, kind: str) -> tuple[Thing, ...]:
        """All places, organisations or topics."""
        if kind not in self._things:
            count = {
                "place": self.size.places,
                "organisation": self.size.organisations,
                "topic": self.size.topics,
            }
            self._things[kind] = tuple(self._thing(kind, n) for n in range(count[kind]))
        return self._things[kind]

    def _thing(self, kind: str, n: int) -> Thing:
        names = {lang: Voice(lang, self.rng(kind, n)).phrase(2) for lang in LANGUAGES}
        if kind == "place":
            # A town is called the same in all languages, in the letters of each.
            names |= {"sr-Cyrl": cyrillic(names[MAIN]), "en": names[MAIN]}
        return Thing(f"{plain(names[MAIN])}-{n}", names)

    def stories(self) -> Iterator[Story]:
        """All stories, in the order of their numbers."""
        for n in range(self.size.stories):
            yield self.story(n)

    def story(self, n: int) -> Story:
        """One story.

        Args:
            n: Its number, from 0; every tenth stands in all languages.

        Returns:
            The story; the newest one has the number 0.
        """
        rng = self.rng("story", n)
        some, main = not self.size.tiny, LANGUAGES[rng.choice((0, 0, 0, 0, 1, 2))]
        languages = dict.fromkeys((main, *LANGUAGES)) if n % _IN_ALL_LANGUAGES == 0 and some else (main,)
        voices = {lang: Voice(lang, rng) for lang in languages}
        titles = {lang: voice.phrase(rng.randint(4, 8)) for lang, voice in voices.items()}
        summaries = {lang: voice.sentence(16 if some else 5) for lang, voice in voices.items()}
        bodies = {
            lang: _body(voice, _WORDS) if some else (voice.sentence(6),) for lang, voice in voices.items()
        }
        day = NEWEST - timedelta(days=rng.randrange(_DAYS) if n else 0)
        return Story(
            f"{plain(Voice(MAIN, rng).phrase(3))}-{n:05}",
            day,
            rng.choice(_KINDS) if some else "news",
            titles,
            summaries,
            bodies,
            self._some(rng, "place", 2 if rng.random() < 0.2 else 1),
            self._some(rng, "topic", 2) if some else (),
            self._coalitions(rng) if some else (),
            self._some(rng, "organisation", 1) if some else (),
            self._proofs(rng) if some and rng.random() < 0.15 else (),
            Voice(MAIN, rng).phrase(2),
        )

    def _some(self, rng: random.Random, kind: str, count: int) -> tuple[str, ...]:
        things = self.things(kind)
        # Half of all stories are about a fifth of the places: large towns are in the papers more often.
        weights = [5 if n * 5 < len(things) else 1 for n in range(len(things))]
        return tuple(dict.fromkeys(thing.id for thing in rng.choices(things, weights, k=count)))

    def _coalitions(self, rng: random.Random) -> tuple[str, ...]:
        return (f"koalicija-{rng.randrange(self.size.coalitions)}",) if rng.random() < 0.4 else ()

    def _proofs(self, rng: random.Random) -> tuple[str, ...]:
        plan, action = rng.randrange(self.size.plans), rng.randrange(self.size.actions)
        return (f"plan-{plan}#{_number(action)}",)

    def plans(self) -> Iterator[Plan]:
        """All plans, in the order of their numbers."""
        for n in range(self.size.plans):
            yield self.plan(n)

    def plan(self, n: int) -> Plan:
        """One plan, by its number."""
        rng = self.rng("plan", n)
        languages = LANGUAGES if n % _IN_ALL_LANGUAGES == 0 else (MAIN,)
        voices = {lang: Voice(lang, rng) for lang in languages}
        year = rng.randint(2018, 2026)
        actions = tuple(self._action(rng, voices, k, year) for k in range(self.size.actions))
        return Plan(
            f"plan-{n}",
            _say(voices, 6),
            {lang: voice.paragraph(40) for lang, voice in voices.items()},
            self._some(rng, "place", 1)[0],
            f"koalicija-{rng.randrange(self.size.coalitions)}",
            self._some(rng, "organisation", 1)[0],
            year,
            actions,
        )

    def _action(self, rng: random.Random, voices: dict[str, Voice], n: int, year: int) -> Promise:
        days = sorted(rng.randrange(700) for _ in range(rng.choice((0, 1, 1, 2))))
        updates = [
            (
                min(date(year, 2, 1) + timedelta(days=day), NEWEST),
                {lang: v.paragraph(25) for lang, v in voices.items()},
            )
            for day in days
        ]
        return Promise(
            _number(n),
            _say(voices, rng.randint(5, 10)),
            tuple(updates),
            tuple(_say(voices, 5) for _ in range(rng.choice((0, 0, 2, 3)))),
            self._some(rng, "organisation", 1)[0],
            date(year + rng.randint(1, 2), rng.randint(1, 12), 28),
            rng.choice(("not_started", "in_progress", "in_progress", "completed", "suspended", "unknown")),
            rng.randrange(1, 200) * 500,
        )

    def coalitions(self) -> Iterator[Coalition]:
        """All coalitions, in the order of their numbers."""
        for n in range(self.size.coalitions):
            rng = self.rng("coalition", n)
            voices = {lang: Voice(lang, rng) for lang in LANGUAGES}
            yield Coalition(
                f"koalicija-{n}",
                _say(voices, 3),
                {lang: voice.paragraph(25) for lang, voice in voices.items()},
                {lang: "\n\n".join(voice.paragraph(40) for _ in range(2)) for lang, voice in voices.items()},
                self._some(rng, "place", 1),
                self._some(rng, "organisation", 8),
                rng.randint(2005, 2024),
            )


def _number(n: int) -> str:
    return f"{n // 5 + 1}.{n % 5 + 1}"


def _say(voices: dict[str, Voice], words: int) -> Texts:
    return {lang: voice.phrase(words) for lang, voice in voices.items()}


def _body(voice: Voice, words: int) -> tuple[str, ...]:
    first, second = words * 3 // 10, words * 3 // 10
    rest = words - first - second - 4
    return (voice.paragraph(first), voice.paragraph(second), voice.phrase(4), voice.paragraph(rest))
