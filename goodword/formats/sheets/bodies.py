"""Responsible bodies in one cell: parted and matched to the organisations of the site, in any script."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from goodword.model.shared import Organisation
from goodword.text.fold import words
from goodword.text.nearest import nearest

__all__ = ["Bodies", "Directory", "suggested_body"]

_LINES = re.compile(r"[\n;•]+")
_STROKES = re.compile(r"\s*[,/|+]\s*")
_AND = re.compile(r"\s+(?:i|и|and|te|те|&)\s+")
# What the same body is called on both sides of an entity line, and words that its name does without.
_ALIKE = {"opstina": "opcina", "opstine": "opcine", "savet": "savjet", "vece": "vijece", "sluzbe": "sluzba"}
_LONGEST = 600
"""Signs of a cell that can be a list of bodies; a longer one is a text."""
_LEFT_OUT = {"u", "za", "i", "of", "the", "and"}


@dataclass(frozen=True, slots=True)
class Bodies:
    """What a cell names.

    Attributes:
        known: Ids of organisations, in the order of the cell, each once.
        unknown: Names that no organisation has, with the id of the nearest one or an empty text.
        first: Id of the body that is named first; empty when that is none of the site's.
    """

    known: tuple[str, ...] = ()
    unknown: tuple[tuple[str, str], ...] = ()
    first: str = field(default="", compare=False)


class Directory:
    """The organisations of a site by all their names.

    Args:
        organisations: The organisations by id.
    """

    def __init__(self, organisations: Mapping[str, Organisation]) -> None:
        """Fold all names; a name that two bodies share finds neither."""
        found: dict[str, set[str]] = {}
        self._names: dict[str, str] = {}
        for id_, one in organisations.items():
            texts = [*one.name.by_language, *(one.abbreviation.by_language if one.abbreviation else ())]
            for name in [id_, *(text for _, text in texts)]:
                found.setdefault(_key(name), set()).add(id_)
                self._names[name] = id_
        self._ids = {key: next(iter(ids)) for key, ids in found.items() if len(ids) == 1 and key}

    def find(self, name: str) -> str:
        """Id of the body of this name or abbreviation, in any script; empty for none."""
        bare = re.sub(r"\s*\([^)]*\)\s*", " ", name)
        short = re.findall(r"\(([^()]{2,12})\)", name)
        return next((self._ids[key] for key in map(_key, (name, bare, *short)) if key in self._ids), "")

    def read(self, text: str) -> Bodies:
        """Part a cell and match its bodies.

        Args:
            text: ``Općina Foča, MUP i OSCE``; known names that hold ``i`` or a comma are kept whole.

        Returns:
            Known ids and unknown names.
        """
        if len(text) > _LONGEST:
            return Bodies(unknown=((" ".join(text.split()), ""),))
        known: dict[str, None] = {}
        unknown: dict[str, str] = {}
        pieces = list(self._pieces(text))
        for piece in pieces:
            id_ = self.find(piece)
            if id_:
                known[id_] = None
            else:
                unknown[piece] = self.near(piece)
        first = self.find(pieces[0]) if pieces else ""
        return Bodies(tuple(known), tuple(unknown.items()), first)

    def near(self, name: str) -> str:
        """Id of the body with the nearest name; empty when none is near."""
        likely = nearest(name, self._names)
        return self._names.get(likely, "")

    def _pieces(self, text: str) -> Iterable[str]:
        for line in _LINES.split(text):
            yield from self._parted(" ".join(line.split()).strip(" .,–-"))

    def _parted(self, text: str) -> list[str]:
        """Cut where both sides are names; a known name is never cut."""
        if not text or self.find(text):
            return [text] if text else []
        for sign in (_STROKES, _AND):
            cuts = list(sign.finditer(text))
            for cut in cuts:
                left, right = text[: cut.start()].strip(), text[cut.end() :].strip()
                if left and right and (self.find(left) or self.find(right) or sign is _STROKES):
                    if sign is _STROKES and not self.find(left) and self._later(text, cuts):
                        continue
                    return [*self._parted(left), *self._parted(right)]
        return [text]

    def _later(self, text: str, cuts: list[re.Match[str]]) -> bool:
        """Whether a cut further on gives a known name on its left, so that commas inside names stay."""
        return any(self.find(text[: cut.start()]) for cut in cuts)


def _key(name: str) -> str:
    return " ".join(_ALIKE.get(word, word) for word in words(name) if word not in _LEFT_OUT)


def suggested_body(name: str) -> str:
    """An id for a body that is to be added to ``organisations.yml``, in plain letters."""
    found = "-".join(word for word in words(name) if word.isascii())[:50].strip("-")
    return found if found and not found.isdigit() else f"body-{found}".strip("-")
