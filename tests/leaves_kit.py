"""Fills records so that every leaf says what no other leaf says, and remembers what has to be found again."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from pydantic import BaseModel

from goodword.formats.reference.schema import field_schema
from goodword.model.shape import shapes
from goodword.model.walk import Slot, slots
from goodword.stages.present.vocabulary import VOCABULARIES

MONTHS = ("January", "April", "July", "October")
SMALL = {"women", "men", "girls", "boys", "agree", "disagree", "responded", "count"}
"""Numbers that are a part of another one, which has to be larger."""
SAID = {
    "anonymous": "You may stay anonymous.",
    "approximate": "about",
    "languages": "Romani",
    "public_source": "The source has published these counts itself, so small ones are shown too.",
}
"""What a page says instead of a flag or a sign, by the name of the field."""


@dataclass(frozen=True)
class Told:
    """What one leaf says.

    Attributes:
        path: Its field path.
        raw: What stands in the file.
        texts: What a page says in English: one of these.
    """

    path: str
    raw: str
    texts: tuple[str, ...]


@dataclass
class Leaves:
    """Fills records and remembers what has to be found again.

    Attributes:
        chosen: Values by path, where not every value of the field would fit the rest.
        left: Paths that are left out here and filled by hand.
        languages: Every text is written in all of them; without any it is a plain one.
        each: How many parts there are in every list.
        ids: What a reference of a kind points to; without any, to a record of its own.
        told: What every leaf says.
        named: Names of records that were pointed to, by kind and id.
        n: Leaves so far.
    """

    chosen: Mapping[str, str] = field(default_factory=dict)
    left: frozenset[str] = frozenset()
    languages: tuple[str, ...] = ()
    each: int = 1
    ids: Mapping[str, str] = field(default_factory=dict)
    told: list[Told] = field(default_factory=list)
    named: dict[tuple[str, str], str] = field(default_factory=dict)
    n: int = 0

    def fill(self, model: type[BaseModel], path: str) -> dict[str, Any]:
        """Values for all fields of a model, as YAML would give them."""
        parts = {slot.name: slot for slot in slots(model)}
        found: dict[str, Any] = {}
        for name, info in model.model_fields.items():
            key, slot = info.alias or name, parts.get(name)
            here = f"{path}.{key}"
            if here in self.left:
                continue
            many = slot.many if slot else _is_list(model, name)
            values = [self._value(model, name, slot, here) for _ in range(self.each if many else 1)]
            known = [value for value in values if value is not None]
            if known:
                found[key] = known if many else known[0]
        return found

    def _value(self, model: type[BaseModel], name: str, slot: Slot | None, path: str) -> Any:
        if slot and slot.part:
            return self.fill(slot.part, path)
        if slot and slot.ref:
            return self.point(slot.ref.kinds, path)
        self.n += 1
        schema = field_schema(model, name)
        return self._leaf(schema["items"] if _is_list(model, name) else schema, path)

    def point(self, kinds: tuple[str, ...], path: str) -> str | None:
        """The id of a record: one that only this field points to, or one of those that there are."""
        if self.ids:
            return next((self.ids[kind] for kind in kinds if kind in self.ids), None)
        kind = kinds[0]
        self.n += 1
        if kind == "attachment":  # everywhere but in the file it stands with its whole address
            file = f"igla{self.n:04}.txt"
            self.named[kind, file] = self.tell(path, f"https://example.org/files/{file}")
            return file
        id_ = f"{kind}-{self.n}"
        self.named[kind, id_] = self.tell(path, id_, f"Ime{self.n:04}")
        return id_

    def tell(self, path: str, raw: str, *texts: str) -> str:
        """Remember what has to be found; several texts mean any of them, none means the raw value."""
        self.told.append(Told(path, raw, texts or (raw,)))
        return self.told[-1].texts[0]

    def _leaf(self, schema: dict[str, Any], path: str) -> Any:
        """A value that occurs nowhere else, but for words of a vocabulary."""
        if self.languages and any("propertyNames" in way for way in schema.get("anyOf", ())):
            return {tag: self.tell(path, f"Igla{self.n:04}{tag}") for tag in self.languages}
        self._plain(schema, path)
        return self.told[-1].raw

    def _plain(self, schema: dict[str, Any], path: str) -> None:
        name = path.rpartition(".")[2]
        ways = (schema, *schema.get("anyOf", ()))
        patterns = [str(one.get("pattern", "")) for one in ways]
        words = [word for one in ways[:1] for word in one.get("enum", ())]
        if path in self.chosen or words:
            self._word(path, self.chosen.get(path) or ("yes" if True in words else str(words[-1])))
        elif schema.get("format") == "uri":
            self.tell(path, f"https://needle.example/n{self.n:04}")
        elif schema.get("format") == "email":
            self.tell(path, f"igla{self.n:04}@needle.example")
        elif schema.get("pattern") == "^[A-Z]{3}$":
            self.tell(path, f"X{chr(65 + self.n // 26 % 26)}{chr(65 + self.n % 26)}")
        elif schema.get("format") == "date" or any(one.startswith(r"^\d{4}(-H") for one in patterns):
            self._date(path, full=schema.get("format") == "date")
        elif any(one.startswith(("^(\\d+", "^-?", "^\\d+$")) for one in patterns) or any(
            one.get("type") in ("integer", "number") for one in ways
        ):
            self._number(path, name)
        elif path.endswith((".goals.id", ".actions.id")):
            self.tell(path, f"B{self.n:04}.1")  # a number, as plans count: names are for files alone
        else:
            self.tell(path, f"Igla{self.n:04}")

    def _word(self, path: str, key: str) -> None:
        labels = {words[key] for words in VOCABULARIES.values() if key in words}
        said = SAID.get(path.rpartition(".")[2])
        self.tell(path, key, *([said] if said else sorted(labels)))

    def _date(self, path: str, *, full: bool) -> None:
        """Later leaves have later dates; all of them are over."""
        year, quarter = divmod(self.n % 1_000, 4)
        raw, text = f"{1700 + year}-{quarter * 3 + 1:02}", f"{MONTHS[quarter]} {1700 + year}"
        self.tell(path, f"{raw}-17" if full else raw, f"17 {text}" if full else text)

    def _number(self, path: str, name: str) -> None:
        if name == "percent":
            self.tell(path, f"{self.n % 90 + 10}.{self.n // 90 % 9 + 1}")
            return
        number = self.n + (100 if name in SMALL else 20_000) - (1_000 if name == "responded" else 0)
        self.tell(path, str(number), f"{number:,}")

    @property
    def planted(self) -> dict[str, str]:
        """Words that stand nowhere else, with the paths of their leaves: all but those of a vocabulary."""
        return {one.raw: one.path for one in self.told if any(sign.isdigit() for sign in one.raw)}

    def again(self, path: str, other: str, name: str) -> str:
        """A pointer inside the record: the id of another part, which a page calls by its name."""
        raw = {one.path: one.raw for one in self.told}
        self.tell(path, raw[f"{other}.id"], raw[f"{other}.{name}"])
        return raw[f"{other}.id"]

    def lost(self, text: str, exempt: Mapping[str, str]) -> list[str]:
        """Fields of which nothing is to be found in a page, but for those with a reason."""
        return [
            one.path
            for one in self.told
            if one.path not in exempt and not any(holds(text, word) for word in one.texts)
        ]


def _is_list(model: type[BaseModel], name: str) -> bool:
    schema = field_schema(model, name)
    return schema.get("type") == "array" and "items" in schema


def holds(text: str, word: str) -> bool:
    """Whether a word stands in a text, and not only as a part of another one."""
    return re.search(rf"(?<![\w,]){re.escape(word)}(?!\w)", text) is not None


def body(html: str) -> str:
    """What people see or follow of a page: nothing of its head and of what machines read."""
    seen = re.sub(r"<head\b.*?</head>|<script\b.*?</script>|<!--.*?-->", " ", html, flags=re.DOTALL)
    return unescape(seen).replace("\xa0", " ")


def declared(model: type[BaseModel], path: str) -> set[str]:
    """Paths of all leaves that a model declares."""
    found: set[str] = set()
    for shape in shapes(model):
        here = f"{path}.{shape.key}"
        found |= declared(shape.part, here) if shape.part else {here}
    return found


def values_at(value: Any, keys: list[str]) -> set[str]:
    """Everything that a JSON value says below a path, through all lists on its way."""
    if isinstance(value, list):
        return {found for part in value for found in values_at(part, keys)}
    if keys:
        return values_at(value[keys[0]], keys[1:]) if isinstance(value, dict) and keys[0] in value else set()
    if isinstance(value, dict):
        return {found for part in value.values() for found in values_at(part, [])}
    return {str(value)}
