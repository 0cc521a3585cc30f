"""What was made in the last build, and what each thing was made from."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from goodword.stages.present.world import World

_FORMAT = 2
_FEW = 12
_WASTE = 1.5
Made = tuple[str, bytes, tuple[str, ...]]
"""Hash of everything that is the same for many such things (theme, language, engine); numbers of the looks it was
made from, four bytes each; the files of the site that came of it."""


@dataclass(slots=True)
class Memory:
    """Everything that was made, with the looks and what they gave.

    Attributes:
        generation: Id of the published generation that holds it.
        made: By name: ``page en/plans/``.
        tokens: All looks.
        answers: What each gave.
    """

    generation: str = ""
    made: dict[str, Made] = field(default_factory=dict)
    tokens: list[str] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)
    needed: int = 0
    _numbers: dict[str, int] = field(default_factory=dict)
    _changed: frozenset[int] = frozenset()

    def compare(self, world: World) -> None:
        """Find out which looks give something else today."""
        now = [world.answer(token) for token in self.tokens]
        pairs = enumerate(zip(now, self.answers, strict=True))
        self._changed = frozenset(n for n, (new, old) in pairs if new != old)
        self.answers = now

    def stale(self) -> set[str]:
        """Names of everything that looked at something that gives something else today."""
        if not self._changed:
            return set()
        if len(self._changed) <= _FEW:
            # Searching bytes is fast; a hit across two numbers makes a thing again for nothing, no more.
            marks = [array("I", [n]).tobytes() for n in self._changed]
            return {name for name, made in self.made.items() if any(mark in made[1] for mark in marks)}
        meet = self._changed.isdisjoint
        return {name for name, made in self.made.items() if not meet(_looks(made))}

    def why(self, name: str, frame: str) -> list[str]:
        """Which looks made something stale.

        Returns:
            The looks; ``new`` or ``frame`` when that is the reason.
        """
        made = self.made.get(name)
        if made is None:
            return ["new"]
        if made[0] != frame:
            return ["frame"]
        return [self.tokens[n] for n in _looks(made) if n in self._changed]

    def successor(self) -> Memory:
        """An empty memory that goes on counting looks where this one stopped."""
        numbers = {token: n for n, token in enumerate(self.tokens)}
        return Memory("", {}, list(self.tokens), list(self.answers), self.needed, numbers)

    def put(self, name: str, frame: str, *, looks: Iterable[str], paths: Iterable[str], world: World) -> None:
        """Remember what was made just now."""
        numbers = array("I", [self._number(token, world) for token in sorted(looks)])
        self.made[name] = (frame, numbers.tobytes(), tuple(paths))

    def _number(self, token: str, world: World) -> int:
        number = self._numbers.get(token)
        if number is None:
            number = self._numbers[token] = len(self.tokens)
            self.tokens.append(token)
            self.answers.append(world.answer(token))
        elif token.startswith("q:"):
            self.answers[number] = world.answer(token)
        return number

    def kept(self) -> dict[str, Any]:
        """The memory as plain values; looks that nothing needs any more are dropped now and then."""
        if len(self.tokens) > _WASTE * self.needed:
            self._tidy()
        return {
            "format": _FORMAT,
            "generation": self.generation,
            "made": self.made,
            "tokens": self.tokens,
            "answers": self.answers,
            "needed": self.needed,
        }

    def _tidy(self) -> None:
        used = sorted(set().union(*(_looks(made) for made in self.made.values())))
        place = {old: new for new, old in enumerate(used)}
        self.made = {
            name: (frame, array("I", [place[n] for n in _looks((frame, looks, paths))]).tobytes(), paths)
            for name, (frame, looks, paths) in self.made.items()
        }
        self.tokens = [self.tokens[n] for n in used]
        self.answers = [self.answers[n] for n in used]
        self.needed = len(used)


def _looks(made: Made) -> array[int]:
    numbers = array("I")
    numbers.frombytes(made[1])
    return numbers


def memory_from(kept: Any) -> Memory:
    """A memory from plain values; an empty one when it is missing, of another format or broken."""
    try:
        if kept["format"] != _FORMAT or len(kept["tokens"]) != len(kept["answers"]):
            return Memory()
        made, tokens, answers = kept["made"], kept["tokens"], kept["answers"]
        return Memory(kept["generation"], made, tokens, answers, kept["needed"])
    except (KeyError, TypeError):
        return Memory()
