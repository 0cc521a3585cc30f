"""Check: documents are what they say, name nobody unseen, and some record shows them (DOMAIN, section 2)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goodword.model.attached import ENDINGS, FOLDER, LARGE_BYTES, AttachedFacts, ending_of
from goodword.model.problem import Problem
from goodword.stages.check.content import Content
from goodword.text.fold import fold

_PART = r"[a-z0-9]+(-[a-z0-9]+)*"
_PATH = re.compile(rf"({_PART}/)*{_PART}\.[a-z]+")
_OTHER = re.compile(r"[^a-z0-9]+")


def check_attached(content: Content) -> Iterator[Problem]:
    """Find what is wrong with documents in ``content/files/``.

    Args:
        content: What is checked.

    Yields:
        Problems of the files.
    """
    for id_, facts in content.loaded.attachments.items():
        file = FOLDER + id_
        named = _PATH.fullmatch(id_) is not None
        if not named:
            yield Problem("attachment.name", file, values={"value": id_, "better": better_name(id_)})
        yield from _inside(file, facts)
        if named and not facts.problem and content.known.is_unused(id_):
            yield Problem("attachment.unused", file, values={"value": id_})


def _inside(file: str, facts: AttachedFacts) -> Iterator[Problem]:
    values = {"value": ending_of(file), "known": ", ".join(ENDINGS), "n": -(-facts.size // 1_000_000)}
    if facts.problem:
        yield Problem(f"attachment.{facts.problem}", file, values=values)
    elif facts.size > LARGE_BYTES:
        yield Problem("attachment.large", file, values=values)
    if facts.names:
        yield Problem("attachment.names", file, values={"what": facts.names})


def better_name(path: str) -> str:
    """How a file can be called, so that its name is fit for an address.

    Args:
        path: Its path below ``files/``.

    Returns:
        The same in small letters a to z, digits and hyphens.
    """
    *folders, name = path.split("/")
    stem, dot, ending = name.rpartition(".")
    parts = [*folders, stem if dot else name]
    plain = "/".join(_OTHER.sub("-", fold(part)).strip("-") or "file" for part in parts)
    return f"{plain}.{_OTHER.sub('', fold(ending))}" if dot else plain
