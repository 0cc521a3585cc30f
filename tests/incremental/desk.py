"""An editors' desk: the content of a small site as values that can be changed, and the files they make."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

from PIL import Image
from room import State

from goodword.model.settings import Settings

FOLDERS = {"bs": "bs", "sr-Cyrl": "sr-cyrl", "en": "en", "de": "de"}
Fields = dict[str, Any]


@dataclass
class Story:
    """A story: fields and body by language, the original's first; photos by file name."""

    texts: dict[str, Fields]
    bodies: dict[str, str]
    year: str = ""
    alone: bool = False
    photos: dict[str, bytes] = field(default_factory=dict)

    @property
    def lang(self) -> str:
        return next(iter(self.texts))

    @property
    def facts(self) -> Fields:
        return self.texts[self.lang]


@dataclass
class Desk:
    """Everything that a site is built from."""

    stories: dict[str, Story] = field(default_factory=dict)
    plans: dict[str, Fields] = field(default_factory=dict)
    coalitions: dict[str, Fields] = field(default_factory=dict)
    datasets: dict[str, Fields] = field(default_factory=dict)
    figures: list[Fields] = field(default_factory=list)
    places: list[Fields] = field(default_factory=list)
    organisations: list[Fields] = field(default_factory=list)
    topics: list[Fields] = field(default_factory=list)
    consents: dict[str, Fields] = field(default_factory=dict)
    pages: dict[tuple[str, str], tuple[Fields, str]] = field(default_factory=dict)
    attached: dict[str, bytes] = field(default_factory=dict)
    """Documents by their path below ``files/``."""
    raw: dict[str, bytes] = field(default_factory=dict)
    """Files that are written as they are, in the place of those made of the other values."""
    theme: dict[str, bytes] = field(default_factory=dict)
    languages: list[str] = field(default_factory=lambda: ["bs", "sr-Cyrl", "en"])
    options: Fields = field(default_factory=lambda: {"site_name": "Naš grad"})
    as_of: date = date(2026, 11, 20)
    count: int = 100

    def new(self, letter: str) -> str:
        """An id that was never used."""
        self.count += 1
        return f"{letter}{self.count}"

    def state(self) -> State:
        """What a build gets."""
        settings = Settings(site_url="https://example.org/", languages=tuple(self.languages), **self.options)
        return State(self.files(), dict(self.theme), settings, self.as_of)

    def files(self) -> dict[str, bytes]:
        """Bytes by path below ``content/``."""
        found: dict[str, str | bytes] = {}
        for id_, story in self.stories.items():
            found |= _story(id_, story)
        for folder, table in (
            ("plans", self.plans),
            ("coalitions", self.coalitions),
            ("data", self.datasets),
        ):
            for id_, one in table.items():
                found[f"{folder}/{id_}.yml"] = _lines(one)
        for name in ("places", "organisations", "topics"):
            rows = getattr(self, name)
            if rows:
                found[f"{name}.yml"] = "".join(f"- {_json(row)}\n" for row in rows)
        if self.figures:
            found["data/figures.yml"] = "".join(f"- {_json(row)}\n" for row in self.figures)
        if self.consents:
            found["consents.yml"] = _lines(self.consents)
        for (lang, id_), (fields, body) in self.pages.items():
            found[f"pages/{FOLDERS[lang]}/{id_}.md"] = f"---\n{_lines(fields)}---\n{body}\n"
        found |= {f"files/{id_}": data for id_, data in self.attached.items()}
        found |= self.raw
        return {path: data.encode() if isinstance(data, str) else data for path, data in found.items()}

    def forget(self, id_: str) -> None:
        """Take every reference to a record or an action out of everything; ids are unique on a desk."""
        self._everywhere(lambda value: _without(value, id_))
        self._links(f":{id_})", ":gone)")
        self._repair()

    def rename(self, old: str, new: str) -> None:
        """Let every reference to a record lead to its new id."""
        self._everywhere(lambda value: _renamed(value, old, new))
        self._links(f":{old})", f":{new})")
        self._links(f":{old}#", f":{new}#")

    def _everywhere(self, change: Callable[[Any], Any]) -> None:
        for story in self.stories.values():
            story.texts = {lang: change(one) for lang, one in story.texts.items()}
        self.plans = {id_: change(one) for id_, one in self.plans.items()}
        self.coalitions = {id_: change(one) for id_, one in self.coalitions.items()}
        self.datasets = {id_: change(one) for id_, one in self.datasets.items()}
        for name in ("places", "organisations", "topics", "figures"):
            setattr(self, name, [change(one) for one in getattr(self, name)])

    def _links(self, old: str, new: str) -> None:
        for story in self.stories.values():
            story.bodies = {lang: body.replace(old, new) for lang, body in story.bodies.items()}
        for one in self.coalitions.values():
            if "about" in one:
                one["about"] = one["about"].replace(old, new)
        self.pages = {key: (fields, body.replace(old, new)) for key, (fields, body) in self.pages.items()}
        if new == ":gone)":
            self._links("(story:gone)", "(https://example.org/)")
            for kind in ("place", "plan", "coalition", "organisation", "page"):
                self._links_of(kind)

    def _links_of(self, kind: str) -> None:
        self._links(f"({kind}:gone)", "(https://example.org/)")

    def _repair(self) -> None:
        """Give back what a record must have."""
        for dataset in self.datasets.values():
            dataset.setdefault("place", self.places[0]["id"])
        for one in (*self.plans.values(), *self.coalitions.values()):
            if "places" in one and not one["places"]:
                one["places"] = [self.places[0]["id"]]
            for action in one.get("actions", ()):
                action["responsible"] = action.get("responsible") or "unknown"


def _story(id_: str, story: Story) -> dict[str, str | bytes]:
    folder = f"stories/{story.year}/{id_}" if story.year else f"stories/{id_}"
    found: dict[str, str | bytes] = {f"{folder}/{name}": data for name, data in story.photos.items()}
    for lang, fields in story.texts.items():
        file = f"{folder}.md" if story.alone else f"{folder}/{FOLDERS[lang]}.md"
        told = {**fields, "lang": lang} if story.alone else fields
        found[file] = f"---\n{_lines(told)}---\n{story.bodies[lang]}\n"
    return found


def _lines(fields: Fields) -> str:
    return "".join(f"{key}: {_json(value)}\n" for key, value in fields.items())


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _without(value: Any, id_: str) -> Any:
    """A value without whatever points to an id."""
    if isinstance(value, dict):
        kept = {k: v for k, v in value.items() if k == "id" or not _points(v, id_)}
        return {k: _without(v, id_) for k, v in kept.items()}
    if isinstance(value, list):
        held = [one for one in value if not _points(one, id_)]
        return [_without(one, id_) for one in held if not (isinstance(one, dict) and _row(one, id_))]
    return value


def _points(value: Any, id_: str) -> bool:
    return isinstance(value, str) and (value == id_ or value.startswith(f"{id_}#"))


def _row(row: Fields, id_: str) -> bool:
    """Whether a row of a list makes no sense without the id."""
    return any(_points(row.get(key), id_) for key in ("organisation", "action", "basis", "by", "place"))


def _renamed(value: Any, old: str, new: str) -> Any:
    if isinstance(value, dict):
        return {k: _renamed(v, old, new) for k, v in value.items()}
    if isinstance(value, list):
        return [_renamed(one, old, new) for one in value]
    return new + value[len(old) :] if _points(value, old) else value


@lru_cache(maxsize=64)
def picture(number: int, width: int = 64) -> bytes:
    """A small picture; every number gives another one, every third a PNG."""
    image, target = Image.new("RGB", (width, 40), (number * 37 % 256, number * 91 % 256, 60)), io.BytesIO()
    image.save(target, "PNG" if number % 3 == 0 else "JPEG")
    return target.getvalue()
