"""Check: plain texts are plain, and words keep to one alphabet (DESIGN, section 7)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goodword.model.loaded import Origin
from goodword.model.problem import Finding, Problem
from goodword.stages.check.content import Content, Path, raw, texts
from goodword.text.language import LANGUAGES
from goodword.text.markdown import tags_in
from goodword.text.nearest import nearest

_LATIN, _CYRILLIC = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f", "\u0400-\u052f"
_MEETING = re.compile(f"[{_LATIN}][{_CYRILLIC}]|[{_CYRILLIC}][{_LATIN}]")
_WORD = re.compile(r"[^\W\d_]+")
_CONTROL = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f\\u202a-\\u202e\\u2066-\\u2069]")
"""What XML may not hold, and what turns the words around it round."""
_UNSEEN = re.compile("[\u200b\u2060\ufeff]")
_THOUSANDS = re.compile(r"[0-9]{1,3}\.[0-9]{3}")
"""To whoever types 12.500 here it is 12500; money has two decimals at most."""
_SPOKEN = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?")


def check_texts(content: Content) -> Iterator[Problem]:
    """Find tags in plain texts, words of two alphabets, and languages that are none.

    Args:
        content: What is checked.

    Yields:
        Problems in every record, also in those that could not be read as a whole.
    """
    for (kind, id_), origin in sorted(content.loaded.origins.items()):
        seen: set[str] = set()
        sound = _is_sound(content, kind, id_)
        for path, text in texts(raw(origin)):
            if sound and not (_UNSEEN.sub("", text) if not text.isascii() else text).strip():
                yield origin.locate(Finding("value.empty", path))
            if path[-1:] == ("amount",) and _THOUSANDS.fullmatch(text):
                values = {"value": text, "example": text.replace(".", "")}
                yield origin.locate(Finding("amount.thousands", path, values))
            if _CONTROL.search(text):
                yield origin.locate(Finding("yaml.character", path))
            for word in _unseen(text):
                yield origin.locate(Finding("text.unseen", path, {"value": _UNSEEN.sub("·", word)}))
            if "<" in text and not _is_markdown(kind, path):
                for tag in tags_in(text):
                    yield origin.locate(Finding("text.tag", path, {"tag": tag}))
            for word in _mixed(text, seen):
                yield origin.locate(Finding("text.mixed_alphabet", path, _odd(word)))
        for sign in dict.fromkeys(_CONTROL.findall(origin.body)):
            yield Problem("yaml.character", origin.file, *origin.find(sign))
        for word in _unseen(origin.body):
            yield Problem(
                "text.unseen", origin.file, *origin.find(word), values={"value": _UNSEEN.sub("·", word)}
            )
        for word in _mixed(origin.body, seen):
            line, column = origin.find(word)
            yield Problem("text.mixed_alphabet", origin.file, line, column, values=_odd(word))
        yield from _languages(kind, origin)


def _is_sound(content: Content, kind: str, id_: str) -> bool:
    """Whether a record could be read; else an empty text may have been told already."""
    return kind != "page" and id_.partition("/")[0] in content.loaded.table(kind)


def _is_markdown(kind: str, path: Path) -> bool:
    return kind == "coalition" and (path[:1] == ("about",) or path[:2] == ("charter", "text"))


def _unseen(text: str) -> Iterator[str]:
    """Words that hold a sign without width, which pages and text programs leave behind."""
    if not text.isascii() and _UNSEEN.search(text):
        yield from dict.fromkeys(word for word in text.split() if _UNSEEN.search(word))


def _mixed(text: str, seen: set[str]) -> Iterator[str]:
    if text.isascii() or not _MEETING.search(text):
        return
    for found in _WORD.finditer(text):
        if found[0] not in seen and _MEETING.search(found[0]):
            seen.add(found[0])
            yield found[0]


def _odd(word: str) -> dict[str, object]:
    """The word and the first of its letters that belong to the rarer alphabet."""
    cyrillic = [sign for sign in word if "\u0400" <= sign <= "\u052f"]
    odd = cyrillic if len(cyrillic) * 2 <= len(word) else [sign for sign in word if sign not in cyrillic]
    return {"value": word, "letter": odd[0], "n": word.index(odd[0]) + 1}


def _languages(kind: str, origin: Origin) -> Iterator[Problem]:
    values = raw(origin)
    if not isinstance(values, dict):
        return
    lang = values.get("lang")
    if isinstance(lang, str) and lang not in LANGUAGES:
        found = {"value": lang, "nearest": nearest(lang, LANGUAGES), "known": ", ".join(LANGUAGES)}
        yield origin.locate(Finding("text.language", ("lang",), found))
    if kind in ("place", "coalition"):
        for path, text in texts(values):
            if len(path) > 1 and path[-2] == "languages" and not _SPOKEN.fullmatch(text):
                yield origin.locate(Finding("languages.tag", path, {"value": text}))
