"""YAML as texts with places: the only door to PyYAML.

Everything typed is a text first, so ``no``, ``12:30``, ``0123`` and ``2025-02-30`` are no traps; the model
decides what a text means. Duplicate keys, aliases, merge keys and tags are refused with their line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from goodword.model.document import Document, Path, Place
from goodword.model.problem import Problem
from goodword.stages.load.diagnosis import diagnose

try:
    from yaml.cyaml import CParser as _Parser  # type: ignore[attr-defined]

    _HAS_C = True
except ImportError:  # pragma: no cover - PyYAML without libyaml
    _HAS_C = False

_STRING = "tag:yaml.org,2002:str"
_MOST_NESTED = 60
_MANY_BRACKETS = 500
_STEPS_IN = re.compile(r"^[ ?:-]{60,}", re.MULTILINE)
_ANCHOR = re.compile(r"(?:^|[\s,\[{])&[^\s&]", re.MULTILINE)
_BREAK = re.compile("[\n\x85\u2028\u2029]")
"""Where a line ends for YAML."""
_HASHTAG = re.compile(r"[ \t]+(#[^\s#]+)")
_PLAIN_TAGS = {_STRING, "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"}


class _Composer(yaml.composer.Composer, yaml.resolver.BaseResolver):
    """Composes nodes whose plain scalars are all texts."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> str:
        """A text is a text, whatever it looks like."""
        if kind is yaml.ScalarNode:
            return _STRING
        return "tag:yaml.org,2002:seq" if kind is yaml.SequenceNode else "tag:yaml.org,2002:map"


if _HAS_C:

    class _Loader(_Parser, _Composer):
        """libyaml's parser with our resolver."""

        def __init__(self, stream: str) -> None:
            _Parser.__init__(self, stream)
            yaml.resolver.BaseResolver.__init__(self)

        resolve = _Composer.resolve

else:  # pragma: no cover

    class _Loader(yaml.reader.Reader, yaml.scanner.Scanner, yaml.parser.Parser, _Composer):  # type: ignore[no-redef]
        """PyYAML's own parser with our resolver."""

        def __init__(self, stream: str) -> None:
            yaml.reader.Reader.__init__(self, stream)
            yaml.scanner.Scanner.__init__(self)
            yaml.parser.Parser.__init__(self)
            yaml.composer.Composer.__init__(self)
            yaml.resolver.BaseResolver.__init__(self)


def read(text: str, file: str, first_line: int = 1) -> Document:
    """Read a YAML text.

    Args:
        text: The YAML.
        file: Path of its file, for problems.
        first_line: Line of the file on which the text begins (front matter begins on line 2).

    Returns:
        Its values and their places; ``value`` is None when it cannot be read.
    """
    reader = _Reader(file, first_line - 1, _BREAK.split(text))
    tabs = reader.tabs()
    if tabs:
        return Document(None, problems=tabs)
    try:
        line = _too_deep(text)
        if line:
            return Document(None, problems=(Problem("yaml.too_deep", file, line + first_line - 1),))
        node = _Loader(text).get_single_node()
    except (yaml.MarkedYAMLError, yaml.reader.ReaderError) as error:
        return Document(None, problems=(reader.failure(error, text),))
    if node is None:
        return Document({}, {(): (first_line, 1)})
    reader.anchors(text)
    value = reader.value(node, ())
    problems = (*reader.problems, *reader.cut_off())
    return Document(value, reader.places, reader.keys, problems)


def _too_deep(text: str) -> int:
    """Line on which values lie too deep in one another, else 0: libyaml's composer would end the process."""
    if text.count("[") + text.count("{") < _MANY_BRACKETS and not _STEPS_IN.search(text):
        return 0
    depth, loader = 0, _Loader(text)
    while loader.check_event():
        event: Any = loader.get_event()
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _MOST_NESTED:
            return int(event.start_mark.line) + 1
    return 0


class _Reader:
    """Walks the nodes of one file once."""

    def __init__(self, file: str, before: int, lines: list[str]) -> None:
        self.file, self.before, self._lines = file, before, lines
        self.places: dict[Path, Place] = {}
        self.keys: dict[Path, Place] = {}
        self.problems: list[Problem] = []
        self._seen: set[int] = set()
        self._ends: dict[int, int] = {}
        self._named: set[Place] = set()

    def tabs(self) -> tuple[Problem, ...]:
        found = []
        for number, line in enumerate(self._lines, 1):
            indent = line[: len(line) - len(line.lstrip())]
            if "\t" in indent and line.strip():
                found.append(Problem("yaml.tab", self.file, number + self.before, indent.index("\t") + 1))
        return tuple(found)

    def anchors(self, text: str) -> None:
        """Find the words behind a sign &: YAML takes them for a name, and they would be lost."""
        if not _ANCHOR.search(text):
            return
        loader = _Loader(text)
        while loader.check_event():
            event: Any = loader.get_event()
            if getattr(event, "anchor", None) and not isinstance(event, yaml.AliasEvent):
                place = (event.start_mark.line + 1 + self.before, event.start_mark.column + 1)
                self._named.add(place)
                self.problems.append(Problem("yaml.alias", self.file, *place))

    def failure(self, error: Exception, text: str) -> Problem:
        if isinstance(error, yaml.reader.ReaderError):
            return Problem("yaml.character", self.file, *self._character(error, text))
        code, (line, column) = diagnose(error, self._lines)
        return Problem(code, self.file, line + self.before, column)

    def _character(self, error: yaml.reader.ReaderError, text: str) -> Place:
        for number, line in enumerate(text.split("\n"), 1):
            for column, sign in enumerate(line, 1):
                if not (sign in "\t\r" or sign.isprintable() or ord(sign) >= 0xA0):
                    return number + self.before, column
        return self.before + 1, 0

    def value(self, node: yaml.Node, path: Path) -> Any:
        place = (node.start_mark.line + 1 + self.before, node.start_mark.column + 1)
        self.places[path] = place
        if len(path) > _MOST_NESTED:
            self.problems.append(Problem("yaml.too_deep", self.file, *place))
            return None
        if id(node) in self._seen:
            self.problems.append(Problem("yaml.alias", self.file, *place))
            return None
        self._seen.add(id(node))
        if node.tag not in _PLAIN_TAGS:
            self.problems.append(
                Problem(
                    "yaml.tag",
                    self.file,
                    *place,
                    values={"tag": node.tag.replace("tag:yaml.org,2002:", "!!")},
                )
            )
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(part, (*path, n)) for n, part in enumerate(node.value)]
        if isinstance(node, yaml.ScalarNode) and not node.style and node.value:
            self._ends[node.end_mark.line] = node.end_mark.column
        return node.value

    def cut_off(self) -> Iterator[Problem]:
        """Plain texts that YAML ends at a sign # which its author meant as part of the text."""
        for number, end in sorted(self._ends.items()):
            found = _HASHTAG.match(self._lines[number], end)
            if found:
                place = (number + 1 + self.before, found.start(1) + 1)
                yield Problem("yaml.hash", self.file, *place, values={"value": found[1]})

    def _mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key_node, value_node in node.value:
            place = (key_node.start_mark.line + 1 + self.before, key_node.start_mark.column + 1)
            if not isinstance(key_node, yaml.ScalarNode):
                self.problems.append(Problem("yaml.key", self.file, *place))
                continue
            key = str(key_node.value)
            if key == "<<":
                self.problems.append(Problem("yaml.merge", self.file, *place))
                continue
            here = (*path, key)
            if here in self.keys:
                values = {"key": key, "first": self.keys[here][0]}
                self.problems.append(Problem("yaml.duplicate", self.file, *place, key, values))
                continue
            self.keys[here] = place
            value = self.value(value_node, here)
            if value == "" and isinstance(value_node, yaml.ScalarNode) and not value_node.style:
                # A text that is nothing but &words or !words is there, although YAML sees none.
                value = (
                    value_node.tag if value_node.tag != _STRING else "&" * (self.places[here] in self._named)
                )
                if not value:
                    self._comma(node, key_node)
                    continue
            result[key] = value
        return result

    def _comma(self, node: yaml.MappingNode, key: yaml.ScalarNode) -> None:
        """Words behind a comma between { and }: YAML takes them for the name of a field and loses them."""
        rest = self._lines[key.end_mark.line][key.end_mark.column :].lstrip()
        if node.flow_style and key is not node.value[0][0] and not rest.startswith(":"):
            place = (key.start_mark.line + 1 + self.before, key.start_mark.column + 1)
            self.problems.append(Problem("yaml.comma", self.file, *place, values={"value": key.value}))
