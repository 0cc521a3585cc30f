"""YAML for people: written the way the plans of a site are kept, with comments where they belong."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

__all__ = ["COMMENT", "comment", "yaml_items", "yaml_lines"]

COMMENT: Final = "#"
"""Key under which lines of comment stand in a map; they are written above it."""

_PLAIN = re.compile(r"(?:[^\W\d_]|„)(?:[\w .,()!?;–—/%+&'\"„“”’-]*[\w.)!?%“”])?")
_ADDRESS = re.compile(r"(?:https?://)[\w./%?=&~+:-]*[\w/]|[A-Za-z][\w.+-]*@[\w-]+(?:\.[\w-]+)+")
_DATE = re.compile(r"\d{4}(?:-H[12]|-Q[1-4]|-\d\d(?:-\d\d)?|/\d{4})?")
_BARE_NUMBER = re.compile(r"\d{1,6}")
_QUOTED: Final = ("id", "goal", "merged_into", "amount", "value", "phone")
_FLAGS: Final = ("draft", "example", "approximate")
_WORDS: Final = ("yes", "no", "true", "false", "null", "on", "off", "y", "n", "~")
_WIDTH: Final = 119
_SHORT: Final = ("organisation", "role", "kind", "amount", "currency", "period", "source", "date", "value")
"""Maps of nothing but these stand on one line."""


def comment(text: str, indent: str = "") -> list[str]:
    """A text as lines of comment.

    Args:
        text: Any text.
        indent: Spaces before it.

    Returns:
        Lines; signs that steer a terminal or end a line are left out.
    """
    plain = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
    lines = textwrap.wrap(plain, _WIDTH - len(indent) - 2, break_on_hyphens=False)
    return [f"{indent}# {line}" for line in lines or ("",)]


def yaml_lines(values: Mapping[str, Any], indent: str = "") -> Iterator[str]:
    """Write a map.

    Args:
        values: Texts, lists and maps; a map that is empty is left out.
        indent: Spaces before each line.

    Yields:
        Lines.
    """
    for line in values.get(COMMENT, ()):
        yield from comment(line, indent)
    for key, value in values.items():
        if key != COMMENT:
            yield from _entry(key, value, indent)


def _entry(key: str, value: Any, indent: str) -> Iterator[str]:
    name = f"{indent}{_scalar(key)}:"
    if isinstance(value, Mapping):
        if _fits(value):
            yield f"{name} {_flow(value)}"
        elif value:
            yield name
            yield from yaml_lines(value, f"{indent}  ")
    elif isinstance(value, list):
        if all(isinstance(one, str) for one in value):
            yield f"{name} [{', '.join(_in_flow(one) for one in value)}]"
        else:
            yield name
            yield from yaml_items(value, indent)
    else:
        yield from _text(name, key, str(value), indent)


def yaml_items(values: Sequence[Any], indent: str = "") -> Iterator[str]:
    """Write a list.

    Args:
        values: Texts or maps.
        indent: Spaces before each line.

    Yields:
        Lines.
    """
    for one in values:
        if not isinstance(one, Mapping):
            yield f"{indent}- {_quoted(str(one))}"
            continue
        for line in one.get(COMMENT, ()):
            yield from comment(line, indent)
        bare = {key: value for key, value in one.items() if key != COMMENT}
        if _fits(bare):
            yield f"{indent}- {_flow(bare)}"
            continue
        lines = list(yaml_lines(bare, f"{indent}  "))
        if lines:
            yield f"{indent}- {lines[0].lstrip(' ')}"
            yield from lines[1:]
        else:
            yield f"{indent}- {{}}"


def _fits(value: Mapping[str, Any]) -> bool:
    plain = bool(value) and all(isinstance(one, str) and "\n" not in one for one in value.values())
    return (
        plain
        and set(value) <= set(_SHORT)
        and sum(len(k) + len(v) + 4 for k, v in value.items()) < _WIDTH - 8
    )


def _flow(value: Mapping[str, Any]) -> str:
    return "{" + ", ".join(f"{key}: {_valued(key, one, flow=True)}" for key, one in value.items()) + "}"


def _valued(key: str, text: str, *, flow: bool = False) -> str:
    """The value of a key: numbers and amounts stand in quotes, as people are asked to write them."""
    if key in _FLAGS and text in ("yes", "no"):
        return text
    digits = text.lstrip("+-")[:1].isdigit()
    return _quoted(text) if key in _QUOTED and digits else _in_flow(text) if flow else _scalar(text)


def _in_flow(text: str) -> str:
    plain = _scalar(text)
    return _quoted(text) if plain == text and re.search(r"[,\[\]{}]", text) else plain


def _text(name: str, key: str, text: str, indent: str) -> Iterator[str]:
    plain = _valued(key, text)
    if len(name) + len(plain) <= _WIDTH:
        yield f"{name} {plain}"
    elif _folds(text):
        yield f"{name} >-"
        width = _WIDTH - len(indent) - 2
        for line in textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False):
            yield f"{indent}  {line}"
    else:
        yield f"{name} {_quoted(text)}"


def _folds(text: str) -> bool:
    """Whether a text comes back the same when its lines are broken at single spaces."""
    whole = all(sign.isprintable() for sign in text) and text == " ".join(text.split(" ")).strip(" ")
    return whole and "  " not in text and not re.search(r"[^\S ]", text)


def _scalar(text: str) -> str:
    """A text so that YAML reads the same text, plain where that is safe."""
    if _DATE.fullmatch(text) or _BARE_NUMBER.fullmatch(text):
        return text
    if _ADDRESS.fullmatch(text) and text.isascii():
        return text
    safe = _PLAIN.fullmatch(text) and text.lower() not in _WORDS and "  " not in text
    return text if safe and text.isprintable() else _quoted(text)


def _quoted(text: str) -> str:
    """A text in double quotes; signs that nobody sees are written as their numbers."""
    signs = json.dumps(text, ensure_ascii=False)
    return "".join(sign if sign.isprintable() else _escaped(sign) for sign in signs)


def _escaped(sign: str) -> str:
    number = ord(sign)
    return f"\\u{number:04X}" if number < 0x10000 else f"\\U{number:08X}"
