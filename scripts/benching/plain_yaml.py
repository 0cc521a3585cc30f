"""Writes YAML as editors do."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

_PLAIN = re.compile(r"[^\W\d_][\w ,.()-]*", re.UNICODE)
_WORDS_OF_YAML = {"true", "false", "null", "yes", "no", "on", "off"}


def blocks(value: Any, indent: str = "") -> str:
    """YAML in blocks, with quotation marks only where they are needed.

    Args:
        value: A map or a list of texts, maps and lists.
        indent: Spaces before each line.

    Returns:
        Whole lines.
    """
    if isinstance(value, Mapping):
        return "".join(f"{indent}{key}:{_below(part, indent)}" for key, part in value.items())
    lines = []
    for part in value:
        if isinstance(part, str):
            lines.append(f"{indent}- {_scalar(part)}\n")
        else:
            lines.append(f"{indent}- {blocks(part, indent + '  ').lstrip()}")
    return "".join(lines)


def _below(value: Any, indent: str) -> str:
    if isinstance(value, str):
        return f" {_scalar(value)}\n"
    if value and isinstance(value, list) and all(isinstance(part, str) for part in value):
        return f" [{', '.join(map(_scalar, value))}]\n"
    return f"\n{blocks(value, indent + '  ')}"


def _scalar(text: str) -> str:
    if len(text) > 12 and _PLAIN.fullmatch(text) and "," not in text:
        return text
    if text.isascii() and re.sub("[-_]", "", text).isalnum() and text not in _WORDS_OF_YAML:
        return text
    if re.fullmatch(r"\d{4}(-\d\d){1,2}", text):
        return text
    return json.dumps(text, ensure_ascii=False)
