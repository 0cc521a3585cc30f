"""Why YAML cannot be read: from the parser's error to what an editor did on the keyboard."""

from __future__ import annotations

import re

import yaml

from goodword.model.document import Place

__all__ = ["diagnose"]

_FIELD = re.compile(r"\s*(- +)*[\w-]+:( |$)")
_SQUEEZED = re.compile(r"\s*(- +)*[\w-]+:[^\s/]")
_WORD = re.compile(r"\w")
_QUOTED_THEN_MORE = re.compile(r"\s*(?:- +)*(?:[\w-]+: +)?(\"[^\"]*\"|'[^']*') *[^\s#,\]}]")
_CURLY = re.compile(r"\s*(?:- +)*(?:[\w-]+: +)?[“”„‟«»‘’‚]")
_STARTS = ("cannot start any token", "block sequence entries are not allowed", "scanning an a")
_HARD_SPACE = re.compile(r"[\s-]*(?:[\w-]+:)?[ \t]*(\u00a0)")


def diagnose(error: Exception, lines: list[str]) -> tuple[str, Place]:
    """Find what an editor most likely did.

    Args:
        error: What the YAML parser raised.
        lines: The text, line by line.

    Returns:
        Code of the problem, and its line and column in this text, both from 1.
    """
    mark = getattr(error, "problem_mark", None)
    context = getattr(error, "context_mark", None)
    what = f"{getattr(error, 'context', '') or ''} {getattr(error, 'problem', '') or ''}"
    if mark is None:
        return "yaml.syntax", (1, 1)
    if "escape" in what:
        return "yaml.escape", (mark.line + 1, mark.column + 1)
    if "quoted scalar" in what and context is not None:
        return "yaml.quote", (context.line + 1, context.column + 1)
    here = (mark.line + 1, mark.column + 1)
    found = _of_line(lines, mark.line)
    if found:
        return found
    if "flow sequence" in what or "flow mapping" in what:
        return "yaml.bracket", (context.line + 1, context.column + 1) if context else here
    if isinstance(error, yaml.composer.ComposerError):
        return ("yaml.alias" if "alias" in what or "anchor" in what else "yaml.documents"), here
    if any(words in what for words in _STARTS):
        if "scanning an a" in what and context is not None:
            return "yaml.start", (context.line + 1, context.column + 1)
        return "yaml.start", here
    if "could not find expected ':'" in what and context is not None:
        return "yaml.no_colon", (context.line + 1, context.column + 1)
    if "mapping values are not allowed" in what:
        return _of_colon(lines, *here)
    text = lines[mark.line] if mark.line < len(lines) else ""
    if _FIELD.match(text) and not text[: mark.column].strip():
        return "yaml.indent", here
    return "yaml.syntax", here


def _of_line(lines: list[str], number: int) -> tuple[str, Place] | None:
    """What the line itself, or the one before it, shows: signs that come from a word processor."""
    for n in (number, number - 1):
        line = lines[n] if 0 <= n < len(lines) else ""
        hard = _HARD_SPACE.match(line)
        if hard:
            return "yaml.hard_space", (n + 1, hard.start(1) + 1)
    line = lines[number] if number < len(lines) else ""
    more = _QUOTED_THEN_MORE.match(line)
    if more:
        if more[1][0] == "'" and _WORD.match(line[more.end(1) :]):
            return "yaml.apostrophe", (number + 1, more.end(1))
        return "yaml.after_quote", (number + 1, more.end())
    return None


def _of_colon(lines: list[str], line: int, column: int) -> tuple[str, Place]:
    """A colon where none is expected: in this text, or because the line before it is not what it seems."""
    text = lines[line - 1]
    first = bool(re.fullmatch(r"\s*(- +)*[\w-]+", text[: column - 1]))
    if not first:
        return ("yaml.curly" if _CURLY.match(text) else "yaml.colon"), (line, column)
    before = next((n for n in range(line - 1, 0, -1) if lines[n - 1].strip()), 0)
    above = lines[before - 1] if before else ""
    if before and (_SQUEEZED.match(above) or not _FIELD.match(above)) and not above.lstrip().startswith("#"):
        return "yaml.no_colon", (before, len(above) - len(above.lstrip()) + 1)
    return "yaml.indent", (line, len(text) - len(text.lstrip()) + 1)
