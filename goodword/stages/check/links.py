"""Check: every link in Markdown leads somewhere (DESIGN, section 3)."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from goodword.model.loaded import Origin
from goodword.model.problem import Finding, Problem
from goodword.stages.check.content import Content, Path, raw, texts
from goodword.stages.check.references import unknown, unknown_action
from goodword.text.markdown import RECORD_SCHEMES, Body, convert
from goodword.text.nearest import nearest

_OPEN = ("mailto", "tel")
_FOOTNOTE = ("#fn:", "#fnref")
_CODE = re.compile(r"<code>.*?</code>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_MEANT = re.compile(
    r"(?<!\w)\[[^\[\]\n]{1,80}\] \((?:" + "|".join((*RECORD_SCHEMES, "https?", "mailto")) + r"):[^)\s]*\)"
    r"|(?<!\w)\[[^\[\]\n]{1,80}\]\[[^\[\]\n]{0,40}\]"
    r"|\[\^[^\[\]\s]{1,40}\]"
)
"""[words] (story:most), [words][1] without a line [1]: ..., [^1] without a line [^1]: ..."""


def check_links(content: Content) -> Iterator[Problem]:
    """Find links to nowhere in bodies of stories and pages and in Markdown texts of coalitions.

    Args:
        content: What is checked.

    Yields:
        Problems with the line of the link.
    """
    for id_, record in content.loaded.stories.items():
        for lang, body in record.bodies.items():
            key = id_ if lang == record.lang else f"{id_}/{lang}"
            yield from _body(content, content.origin("story", key), body, lang)
    for (lang, id_), page in content.loaded.pages.items():
        origin = content.origin("page", f"{lang}/{id_}")
        yield from _body(content, origin, page.body, lang)
        for file, _ in page.body.images:
            line, column = _find(origin, file)
            yield Problem("page.picture", origin.file, line, column, values={"value": file})
    for id_ in content.loaded.coalitions:
        yield from content.located("coalition", id_, _coalition(content, id_))


def _body(content: Content, origin: Origin, body: Body, lang: str) -> Iterator[Problem]:
    for target in body.links:
        for finding in wrong_link(content, target, lang):
            line, column = _find(origin, target)
            yield Problem(finding.code, origin.file, line, column, values=finding.values)
    for words in _unread(body):
        yield Problem("link.unread", origin.file, *origin.find(words), values={"value": words})


def _unread(body: Body) -> list[str]:
    """What was meant as a link or a footnote and stands in the page as it was typed."""
    if "]" not in body.html:
        return []
    words = html.unescape(_TAG.sub("", _CODE.sub("", body.html)))
    return list(dict.fromkeys(_MEANT.findall(words)))


def _find(origin: Origin, target: str) -> tuple[int, int]:
    """Place of a link's target; other words of the text may hold the same letters."""
    for before, after in (("](", ")"), ("](", " "), ("](", ""), ("<", ">")):
        line, column = origin.find(before + target + after)
        if column:
            return line, column + len(before)
    return origin.find(target)


def _coalition(content: Content, id_: str) -> Iterator[Finding]:
    values = raw(content.origin("coalition", id_))
    charter = values.get("charter")
    fields: list[tuple[Path, object]] = [(("about",), values.get("about"))]
    if isinstance(charter, dict):
        fields.append((("charter", "text"), charter.get("text")))
    for field, value in fields:
        for path, text in texts(value, field):
            body = convert(text)
            if body.problem:
                yield Finding(body.problem, path)
            for tag in body.removed:
                yield Finding("body.tag", path, {"tag": tag})
            for file, _ in body.images:
                yield Finding("page.picture", path, {"value": file})
            for words in _unread(body):
                yield Finding("link.unread", path, {"value": words})
            lang = str(path[-1]) if len(path) > len(field) else content.settings.main
            for target in body.links:
                yield from wrong_link(content, target, lang, path)


def wrong_link(content: Content, target: str, lang: str, path: Path = ()) -> Iterator[Finding]:
    """Find what is wrong with the target of a link.

    Args:
        content: What is checked.
        target: The target as written.
        lang: Language of the page on which it stands.
        path: Where it stands.

    Yields:
        At most one finding.
    """
    scheme, colon, rest = target.partition(":")
    if colon and scheme in RECORD_SCHEMES:
        yield from _record(content, (scheme, rest), lang, path)
    elif target.startswith(_FOOTNOTE) or (colon and scheme.lower() in _OPEN and rest):
        return
    elif not _is_web(target):
        yield Finding("link.nowhere", path, {"value": target})


def _record(content: Content, link: tuple[str, str], lang: str, path: Path) -> Iterator[Finding]:
    kind, id_ = link
    if kind == "plan" and "#" in id_:
        yield from unknown_action(content, id_, path)
    elif kind == "page":
        if not content.exists("page", f"{lang}/{id_}"):
            known = [key.partition("/")[2] for key in content.ids("page") if key.startswith(f"{lang}/")]
            yield Finding("page.unknown", path, {"value": id_, "lang": lang, "nearest": nearest(id_, known)})
    elif not content.exists(kind, id_):
        yield unknown(content, (kind,), id_, path)


def _is_web(target: str) -> bool:
    try:
        parts = urlsplit(target)
    except ValueError:
        return False
    return parts.scheme.lower() in ("http", "https") and bool(parts.hostname)
