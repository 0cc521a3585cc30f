"""A record as public data: every declared field, texts in all their languages, nothing that is not public."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from pydantic import BaseModel

from goodword.model.attached import FOLDER
from goodword.model.counted import Counted
from goodword.model.fields import Text
from goodword.model.numbers import Amount
from goodword.model.shape import Shape, shapes
from goodword.stages.present.context import Context
from goodword.text.dates import FuzzyDate
from goodword.text.urls import quoted

Visible = Callable[[tuple[str, ...], str], str]
"""What is said of a record of one of these kinds: its id, a document's address; empty: not on the site."""


def visible_in(context: Context) -> Visible:
    """Tells whether a record may be named: the id of a draft or of a withdrawn story is not public."""

    def said(kinds: tuple[str, ...], id_: str) -> str:
        if not any(context.visible(kind, id_) for kind in kinds):
            return ""
        return quoted(context.settings.site_url + FOLDER + id_) if kinds == ("attachment",) else id_

    return said


def published(value: BaseModel, visible: Visible) -> dict[str, Any]:
    """A record or part as JSON holds it.

    Args:
        value: The record or part.
        visible: What is said of a record that may be named.

    Returns:
        Its fields in the order of their declaration; what is not known has no key.
    """
    found: dict[str, Any] = {}
    for shape in shapes(type(value)):
        content = getattr(value, shape.name)
        if content in (None, ()) and not shape.required:
            continue
        if content is None:
            # The field must be there and holds a word such as "not_published": there is nothing.
            found[shape.key] = None
        elif shape.many:
            parts = (_one(shape, part, visible) for part in content)
            found[shape.key] = [part for part in parts if part is not None]
        else:
            found[shape.key] = _one(shape, content, visible)
    return found


def _one(shape: Shape, content: Any, visible: Visible) -> Any:
    match shape.sort:
        case "part":
            return published(content, visible)
        case "text":
            return text_map(content)
        case "date":
            return date_map(content)
        case "ref":
            return visible(shape.kinds, content) or None
        case "flag" | "integer":
            return content
        case _:
            return plain(content)


def plain(content: Any) -> str:
    """A number, an amount or a word as text: exactly what was typed, never a float."""
    if isinstance(content, Amount):
        return content.word if content.value is None else f"{content.value:f}"
    if isinstance(content, Counted):
        return content.word if content.number is None else f"{content.number:f}"
    return str(content)


def text_map(text: Text) -> dict[str, str]:
    """A text in all its languages, the original first."""
    return dict(text.by_language)


def date_map(date: FuzzyDate) -> dict[str, str]:
    """A fuzzy date: as written, with its first and last day; a word such as ``ongoing`` has none."""
    if not date.known:
        return {"text": date.text}
    return {"text": date.text, "from": date.first.isoformat(), "to": date.last.isoformat()}


def cells(value: BaseModel, visible: Visible, languages: tuple[str, ...]) -> list[str]:
    """A record or part as a row of its table.

    Args:
        value: The record or part.
        visible: What is said of a record that may be named.
        languages: The site's languages, the main one first.

    Returns:
        Cells in the order of ``goodword.model.sheet.columns``.
    """
    return _cells(type(value), value, visible, languages)


def _cells(
    model: type[BaseModel], value: BaseModel | None, visible: Visible, languages: tuple[str, ...]
) -> list[str]:
    found: list[str] = []
    for shape in shapes(model):
        content = None if value is None else getattr(value, shape.name)
        if shape.part is not None:
            if not shape.many:
                found += _cells(shape.part, content, visible, languages)
        elif shape.sort == "text":
            texts = () if content is None else content if shape.many else (content,)
            found += _texts(texts, languages)
        elif shape.sort == "date":
            found += date_cells(content)
        elif shape.sort == "amount":
            found += _amount(content)
        elif content is None:
            found.append("")
        else:
            parts = content if shape.many else (content,)
            known = (_one(shape, part, visible) for part in parts)
            found.append("; ".join(_cell(part) for part in known if part is not None))
    return found


def _cell(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _texts(texts: tuple[Text, ...], languages: tuple[str, ...]) -> list[str]:
    maps: list[Mapping[str, str]] = [dict(text.by_language) for text in texts]
    main = [text.in_language(languages[0]) for text in texts]
    found = ["; ".join(words for _, words in main), "; ".join(tag for tag, _ in main)]
    return found + ["; ".join(m[lang] for m in maps if lang in m) for lang in languages[1:]]


def date_cells(date: FuzzyDate | None) -> tuple[str, str, str]:
    """A fuzzy date as three cells: as written, first day, last day."""
    if date is None:
        return "", "", ""
    found = date_map(date)
    return found["text"], found.get("from", ""), found.get("to", "")


def _amount(amount: Amount | None) -> tuple[str, str]:
    if amount is None or amount.value is None:
        return "", amount.word if amount else ""
    return f"{amount.value:f}", ""
