"""What search engines read: the site map with language versions, and robots.txt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from goodword.model.settings import Settings
from goodword.text.language import BY_FOLDER, LANGUAGES
from goodword.text.urls import quoted

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)
Row = tuple[str, tuple[str, ...], str]
"""Address, languages in which the page exists (empty: all), ISO day of its last change."""


def sitemap(rows: Iterable[Row], settings: Settings) -> bytes:
    """Make the site map (sitemaps.org 0.9, with alternates as Google describes them).

    Args:
        rows: All pages that may be found.
        settings: The site's settings.

    Returns:
        ``sitemap.xml`` as UTF-8.
    """
    parts = [_HEAD]
    for address, languages, updated in sorted(rows):
        parts.append(f"<url><loc>{escape(quoted(settings.site_url + address))}</loc>")
        if updated:
            parts.append(f"<lastmod>{updated}</lastmod>")
        for tag, where in _versions(address, languages, settings):
            href = escape(quoted(settings.site_url + where))
            parts.append(f'<xhtml:link rel="alternate" hreflang="{tag}" href="{href}"/>')
        parts.append("</url>\n")
    return "".join([*parts, "</urlset>\n"]).encode()


def _versions(address: str, languages: tuple[str, ...], settings: Settings) -> Iterator[tuple[str, str]]:
    """The same page in each language: only the first folder differs."""
    if len(settings.languages) == 1:
        return
    folder, _, tail = address.partition("/")
    spoken = languages if folder in BY_FOLDER and languages else settings.languages
    for tag in settings.languages:
        if tag in spoken:
            yield tag, f"{LANGUAGES[tag].folder}/{tail}"


def robots(site_url: str) -> bytes:
    """Make ``robots.txt``: everything may be read, and here is the map."""
    return f"User-agent: *\nAllow: /\nSitemap: {quoted(site_url)}sitemap.xml\n".encode()
