"""What feedgen 1.0.0 leaves out or gets wrong, mended by one extension pair (feed and entry).

Its Atom entry links lose rel, type and length; RSS knows one ``self`` link and no other; RSS authors need
an e-mail address; the media extension wraps everything in an invalid group; RSS dates change the locale of
the whole process; it has no style sheet and no language per entry.
"""

from __future__ import annotations

from html import escape
from typing import Any, Final

from feedgen.ext.base import BaseEntryExtension, BaseExtension
from lxml import etree  # type: ignore[import-untyped]

from goodword.formats.feeds.plain import legal, rfc_822
from goodword.model.feed import Feed, FeedEntry, FeedPicture

ATOM: Final = "http://www.w3.org/2005/Atom"
DC: Final = "http://purl.org/dc/elements/1.1/"
MEDIA: Final = "http://search.yahoo.com/mrss/"
_PREFIXES: Final = {ATOM: "atom", DC: "dc", MEDIA: "media"}
XML_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
# The standard library's table reads files of the machine, so the same picture could get different types.
_PICTURE_TYPES: Final = {
    "avif": "image/avif",
    "gif": "image/gif",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "png": "image/png",
    "svg": "image/svg+xml",
    "webp": "image/webp",
}


class FeedExtension(BaseExtension):  # type: ignore[misc]
    """Adds the style sheet, the links and the date to a feed."""

    def __init__(self) -> None:
        """Start empty: feedgen makes the extension, its caller fills the attributes."""
        self.feed: Feed | None = None
        self.self_url = ""
        self.stylesheet_url = ""

    def extend_ns(self) -> dict[str, str]:
        """Name the prefixes that the root element declares."""
        return {"dc": DC, "media": MEDIA}

    def extend_rss(self, root: Any) -> Any:
        """Complete an RSS document; called by feedgen before it adds the items."""
        channel = root[0]
        if self.feed is not None:
            channel.set(XML_LANG, self.feed.language)
            channel.append(_element("lastBuildDate", rfc_822(self.feed.changed)))
            self._add_links(channel, f"{{{ATOM}}}link", "application/rss+xml")
        self._add_stylesheet(root)
        return root

    def extend_atom(self, root: Any) -> Any:
        """Complete an Atom document; called by feedgen before it adds the entries."""
        # feedgen writes the Atom namespace as a bare attribute, so elements of Atom carry no namespace here.
        self._add_links(root, "link", "application/atom+xml")
        self._add_stylesheet(root)
        return root

    def _add_links(self, parent: Any, tag: str, mime_type: str) -> None:
        parent.append(_element(tag, href=self.self_url, rel="self", type=mime_type))
        if self.feed is not None and self.feed.licence:
            parent.append(_element(tag, href=self.feed.licence, rel="license"))

    def _add_stylesheet(self, root: Any) -> None:
        if self.stylesheet_url:
            href = escape(self.stylesheet_url)
            root.addprevious(etree.ProcessingInstruction("xml-stylesheet", f'type="text/css" href="{href}"'))


class EntryExtension(BaseEntryExtension):  # type: ignore[misc]
    """Adds language, authors, dates, enclosure and picture to an entry."""

    def __init__(self) -> None:
        """Start empty: feedgen makes the extension, its caller fills the attribute."""
        self.entry: FeedEntry | None = None

    def extend_rss(self, item: Any) -> Any:
        """Complete an RSS item."""
        entry = self.entry
        if entry is not None:
            item.set(XML_LANG, entry.language)
            item.append(_element("pubDate", rfc_822(entry.published)))
            for author in filter(None, map(legal, entry.authors)):
                item.append(_element(f"{{{DC}}}creator", author))
            item.append(_element(f"{{{DC}}}language", entry.language))
            _add_picture(item, entry.picture)
        return item

    def extend_atom(self, item: Any) -> Any:
        """Complete an Atom entry."""
        entry = self.entry
        if entry is not None:
            item.set(XML_LANG, entry.language)
            if entry.enclosure is not None:
                enclosure = entry.enclosure
                length = str(enclosure.length_bytes)
                item.append(
                    _element(
                        "link", href=enclosure.url, rel="enclosure", type=enclosure.mime_type, length=length
                    )
                )
            _add_picture(item, entry.picture)
        return item


def _add_picture(item: Any, picture: FeedPicture | None) -> None:
    if picture is None:
        return
    content = _element(
        f"{{{MEDIA}}}content",
        url=picture.url,
        medium="image",
        width=str(picture.width_px),
        height=str(picture.height_px),
    )
    mime_type = _PICTURE_TYPES.get(picture.url.rpartition(".")[2].lower())
    if mime_type:
        content.set("type", mime_type)
    if legal(picture.alt):
        content.append(_element(f"{{{MEDIA}}}description", picture.alt, type="plain"))
    if legal(picture.credit):
        content.append(_element(f"{{{MEDIA}}}credit", picture.credit))
    item.append(content)


def _element(tag: str, text: str = "", **attributes: str) -> Any:
    """Make one element under the prefix that the root declares for its namespace."""
    namespace = etree.QName(tag).namespace
    nsmap = {_PREFIXES[namespace]: namespace} if namespace else None
    made = etree.Element(tag, {name: legal(value) for name, value in attributes.items()}, nsmap=nsmap)
    if text:
        made.text = legal(text)
    return made
