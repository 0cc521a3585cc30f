"""What search engines read: the site map with language versions, and robots.txt."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from goodword.model.views.common import Page
from goodword.text.urls import quoted

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def sitemap(pages: Iterable[Page], site_url: str) -> bytes:
    """Make the site map (sitemaps.org 0.9, with alternates as Google describes them).

    Args:
        pages: All pages; those that are not indexed are left out.
        site_url: The site's address, ends with ``/``.

    Returns:
        ``sitemap.xml`` as UTF-8.
    """
    parts = [_HEAD]
    for page in sorted((p for p in pages if p.indexed), key=lambda p: p.address):
        parts.append(f"<url><loc>{escape(quoted(site_url + page.address))}</loc>")
        if page.updated:
            parts.append(f"<lastmod>{page.updated}</lastmod>")
        for other in page.alternates:
            if other.exists:
                href = quoteattr(quoted(site_url + other.address))
                parts.append(f'<xhtml:link rel="alternate" hreflang="{other.lang}" href={href}/>')
        parts.append("</url>\n")
    return "".join([*parts, "</urlset>\n"]).encode()


def robots(site_url: str) -> bytes:
    """Make ``robots.txt``: everything may be read, and here is the map."""
    return f"User-agent: *\nAllow: /\nSitemap: {quoted(site_url)}sitemap.xml\n".encode()
