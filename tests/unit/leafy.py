"""A record in which every leaf says something that no other leaf says, made from its declaration."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Any

from pydantic import BaseModel

from goodword.formats.reference.schema import accepts
from goodword.model.shape import Shape, shapes

IDS = {"place": "foca", "organisation": "office", "coalition": "open"}
"""What a reference of a kind may point to in ``plan_samples.context``."""


class Leafy:
    """Fills records.

    Args:
        languages: Every text is written in all of them.
    """

    def __init__(self, *languages: str) -> None:
        self._languages, self._numbers = languages, count(1)
        self.words: dict[str, str] = {}
        """Every planted word with the path of its leaf."""

    def fill(self, model: type[BaseModel], path: str = "") -> dict[str, Any]:
        """Raw values for every field of a model, as YAML would give them; two parts in every list."""
        found = {}
        for shape in shapes(model):
            where = f"{path}.{shape.key}"
            values = [self._value(model, shape, f"{where}[{n}]") for n in range(2 if shape.many else 1)]
            known = [value for value in values if value is not None]
            if known:
                found[shape.key] = known if shape.many else known[0]
        return found

    def _value(self, model: type[BaseModel], shape: Shape, where: str) -> Any:
        if shape.part is not None:
            return self.fill(shape.part, where)
        n = next(self._numbers)
        if shape.sort == "text":
            return {tag: self._plant(f"Rijec{n}{tag.replace('-', '')}x", where) for tag in self._languages}
        if shape.sort == "ref":
            return next((IDS[kind] for kind in shape.kinds if kind in IDS), None)
        if shape.sort == "flag":
            return "no"
        if shape.sort == "word":
            return shape.words[n % len(shape.words)]
        return self._fitting(model, shape, n, where)

    def _fitting(self, model: type[BaseModel], shape: Shape, n: int, where: str) -> Any:
        """The first value that the field takes."""
        field = model.model_fields[shape.name]
        for word in self._candidates(n):
            if accepts(field, [word] if shape.many else word):
                return self._plant(word, where)
        raise AssertionError(f"nothing fits {where}")

    def _candidates(self, n: int) -> Iterator[str]:
        yield f"{n % 90 + 10}.{n:04}7"
        yield f"{n % 90 + 10}{n:04}.{n % 90 + 10}"
        yield f"9{n:04}7"
        yield f"{1000 + n}-0{n % 9 + 1}-1{n % 9}"
        yield f"https://example.org/Rijec{n}x"
        yield f"Rijec{n}x@example.org"
        yield f"{chr(65 + n % 26)}{chr(65 + n // 26 % 26)}{chr(65 + n // 676 % 26)}"
        yield f"Rijec{n}x"

    def _plant(self, word: str, where: str) -> str:
        self.words[word] = where
        return word
