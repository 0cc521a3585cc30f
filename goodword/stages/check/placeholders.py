"""Check: what `goodword new` wrote to be replaced was replaced; until then a record is a draft."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from goodword.formats.scaffold import left_in, left_in_body
from goodword.model.problem import Finding, Problem
from goodword.stages.check.content import Content, raw, texts

_KINDS = ("story", "plan", "coalition")
"""What `goodword new` begins."""


def check_placeholders(content: Content) -> Iterator[Problem]:
    """Name every text of ours that is left in a record which is no longer marked as a draft.

    It holds the record back instead of stopping the build (DESIGN, section 9): nothing in it is wrong, it is
    not ready, as a draft is not; and nobody else's work should wait for it.

    Args:
        content: What is checked.

    Yields:
        A problem for each.
    """
    for _, problem in _left(content):
        yield problem


def unfinished(content: Content) -> frozenset[tuple[str, str]]:
    """Kind and id of the records that hold such texts."""
    return frozenset(key for key, _ in _left(content))


def _left(content: Content) -> Iterator[tuple[tuple[str, str], Problem]]:
    for (kind, id_), origin in content.loaded.origins.items():
        key = kind, id_.partition("/")[0]
        if kind not in _KINDS or _is_draft(raw(content.loaded.origins.get(key, origin))):
            continue
        for path, text in texts(raw(origin)):
            if words := left_in(text):
                finding = Finding("record.placeholder", path, {"value": words, "id": key[1]})
                yield key, origin.locate(finding)
        for words in left_in_body(origin.body):
            line, column = origin.find(words)
            values = {"value": " ".join(words.split()), "id": key[1]}
            yield key, Problem("record.placeholder", origin.file, line, column, values=values)


def _is_draft(value: Any) -> bool:
    return isinstance(value, dict) and value.get("draft") in ("yes", "true")
