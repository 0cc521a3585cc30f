"""Markdown to safe HTML with open ends for links and pictures. The only door to Markdown and nh3."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import markdown
import nh3

RECORD_SCHEMES = (
    "story", "plan", "place", "coalition", "organisation", "topic", "dataset", "figure", "page",
)  # fmt: skip
"""Link schemes that name a record: ``[text](place:foca)``."""

_EXTENSIONS = [
    "tables",
    "footnotes",
    "attr_list",
    "admonition",
    "def_list",
    "fenced_code",
    "sane_lists",
    "abbr",
]
_CONFIGS: dict[str, dict[str, Any]] = {
    "tables": {"use_align_attribute": True},
    "footnotes": {"BACKLINK_TEXT": "↩", "BACKLINK_TITLE": ""},
}
_TAGS = {
    "a", "abbr", "b", "blockquote", "br", "cite", "code", "dd", "del", "div", "dl", "dt", "em", "h1", "h2",
    "h3", "h4", "h5", "h6", "hr", "i", "img", "kbd", "li", "mark", "ol", "p", "pre", "q", "s", "small",
    "span", "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
}  # fmt: skip
_ATTRIBUTES = {
    "*": {"lang", "dir"},
    "a": {"href", "title", "id"},
    "abbr": {"title"},
    "img": {"src", "alt"},
    "li": {"id"},
    "ol": {"start"},
    "sup": {"id"},
    "td": {"align", "colspan", "rowspan"},
    "th": {"align", "colspan", "rowspan", "scope"},
}
_CLASSES = {
    "div": {"admonition", "note", "warning", "tip", "info", "important", "footnote"},
    "p": {"admonition-title"},
    "a": {"footnote-ref", "footnote-backref"},
}
_SCHEMES = {"http", "https", "mailto", "tel", *RECORD_SCHEMES}
_FOOTNOTE_ID = re.compile(r"fn(ref)?\d*:[\w-]+")
_LOST_CONTENT = {"script", "style", "iframe", "object", "embed", "template", "noscript", "title", "textarea"}
_RAW_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9-]*)(?=[\s/>])[^<>]*>")
_RAW_HANDLER = re.compile(r"<[a-zA-Z][^<>]*?\s(on[a-z]+|style)\s*=", re.IGNORECASE)
_RUNAWAY = re.compile(r"(?:[\[\]()<>*_`!~] ?){64}")
_ANCHOR = re.compile(r'<a href="([^"]*)"([^>]*)>(.*?)</a>', re.DOTALL)
_IMAGE = re.compile(r"(?:<p>)?<img\b([^>]*)>(?:</p>)?")
_TAG = re.compile(r"<[^>]*>")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
_LINK_TARGET = re.compile(r"\]\(\s*<?([^)\s>]+)")
_CODE = re.compile(r"(?:^|\n)(```|~~~).*?(?:\n\1|$)|`[^`\n]*`", re.DOTALL)
_MOST_CHARACTERS = 200_000
_MOST_NESTED = 40


@dataclass(frozen=True, slots=True)
class Body:
    """Converted Markdown.

    Attributes:
        html: Safe HTML; links to records and pictures still as written, see ``fill``.
        text: The words alone, for search.
        links: Targets of links as written, in order.
        images: File names of pictures with their alt text, in order.
        removed: Tags and attributes that the sanitiser takes out, such as ``script``.
        problem: Code of a problem that kept the text from being converted, else empty.
    """

    html: str
    text: str
    links: tuple[str, ...] = ()
    images: tuple[tuple[str, str], ...] = ()
    removed: tuple[str, ...] = ()
    problem: str = ""


def convert(source: str) -> Body:
    """Convert the body of a story or page.

    Args:
        source: Markdown.

    Returns:
        Safe HTML with what it refers to. Text that would take Markdown very long is not converted and
        says why.
    """
    if len(source) > _MOST_CHARACTERS:
        return Body("", "", problem="body.too_long")
    if _RUNAWAY.search(source) or _depth(source) > _MOST_NESTED:
        return Body("", "", problem="body.runaway")
    try:
        raw = _converter().reset().convert(source)
    except RecursionError:
        _converter.cache_clear()
        return Body("", "", problem="body.runaway")
    clean = _sanitise(raw)
    links = tuple(dict.fromkeys(html.unescape(m[1]) for m in _ANCHOR.finditer(clean)))
    written = tuple(dict.fromkeys(_written_links(source)))
    images = tuple((a.get("src", ""), a.get("alt", "")) for a in map(_attributes, _IMAGE.findall(clean)))
    lost = tuple(t for t in written if t not in links and t not in {src for src, _ in images})
    return Body(clean, plain(clean), links + lost, images, _removed(source))


@lru_cache(maxsize=1)
def _converter() -> markdown.Markdown:
    """One converter for all texts: making one costs as much as a text."""
    return markdown.Markdown(extensions=_EXTENSIONS, extension_configs=_CONFIGS, output_format="html")


@lru_cache(maxsize=1)
def _cleaner() -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=_TAGS,
        clean_content_tags={"script", "style"},
        attributes=_ATTRIBUTES,
        allowed_classes=_CLASSES,
        url_schemes=_SCHEMES,
        link_rel=None,
        attribute_filter=_allowed_attribute,
    )


def _depth(source: str) -> int:
    """Deepest nesting of brackets in one paragraph; Markdown's time grows with its square."""
    depths = {"[": 0, "(": 0}
    opening, deepest = {"]": "[", ")": "("}, 0
    for found in re.finditer(r"[\[\]()]|\n\s*\n", source):
        sign = found[0]
        if sign in depths:
            depths[sign] += 1
            deepest = max(deepest, depths[sign])
        elif sign in opening:
            depths[opening[sign]] = max(0, depths[opening[sign]] - 1)
        else:
            depths = dict.fromkeys(depths, 0)
    return deepest


def _sanitise(raw: str) -> str:
    clean = _cleaner().clean(raw)
    return clean.replace("<h1", "<h2").replace("</h1>", "</h2>")


def _allowed_attribute(tag: str, name: str, value: str) -> str | None:
    if name == "id":
        return value if _FOOTNOTE_ID.fullmatch(value) else None
    if name in ("href", "src") and value.lstrip().startswith(("//", "\\", "/\\")):
        return None
    return value


def _written_links(source: str) -> list[str]:
    return _LINK_TARGET.findall(_CODE.sub("", source))


def _removed(source: str) -> tuple[str, ...]:
    bare = _CODE.sub("", source)
    tags = [m.lower() for m in _RAW_TAG.findall(bare)]
    gone = [tag for tag in tags if tag not in _TAGS and tag in _HTML_TAGS]
    return tuple(dict.fromkeys(gone + [m.lower() for m in _RAW_HANDLER.findall(bare)]))


_HTML_TAGS = _LOST_CONTENT | {
    "form", "input", "button", "select", "option", "svg", "math", "video", "audio", "source", "link", "meta",
    "base", "frame", "frameset", "applet", "details", "summary", "font", "center", "u", "html", "body",
    "head", "picture",
}  # fmt: skip


def _attributes(source: str) -> dict[str, str]:
    return {name: html.unescape(value) for name, value in _ATTRIBUTE.findall(source)}


def plain(markup: str) -> str:
    """The words of HTML alone, blocks separated by a space."""
    spaced = re.sub(r"</(p|li|h\d|td|th|dt|dd|div|blockquote|pre)>|<br>", r" ", markup)
    return " ".join(html.unescape(_TAG.sub("", spaced)).replace("↩", " ").split())


def tags_in(text: str) -> tuple[str, ...]:
    """Names of HTML tags in a text that should be plain.

    Args:
        text: A title or another plain text; ``A < B`` and ``<C>`` are fine.

    Returns:
        Names of tags that HTML knows, each once.
    """
    known = _HTML_TAGS | _TAGS
    return tuple(dict.fromkeys(t.lower() for t in _RAW_TAG.findall(text) if t.lower() in known))


def fill(body: str, link: Callable[[str], str], picture: Callable[[str, str], str]) -> str:
    """Fill the open ends of converted Markdown.

    Args:
        body: ``Body.html``.
        link: Gives the address for a target as written; an empty text makes the link plain text.
        picture: Gives the HTML for a picture's file name and alt text; an empty text drops it.

    Returns:
        HTML ready to stand in a page or a feed.
    """

    def anchor(found: re.Match[str]) -> str:
        target = html.unescape(found[1])
        address = link(target)
        if not address:
            return found[3]
        return f'<a href="{html.escape(address)}"{found[2]}>{found[3]}</a>'

    def image(found: re.Match[str]) -> str:
        attributes = _attributes(found[1])
        return picture(attributes.get("src", ""), attributes.get("alt", ""))

    return _IMAGE.sub(image, _ANCHOR.sub(anchor, body))
