"""A page as a source: how it is named in a footnote, and the code that leads from paper back to it."""

from __future__ import annotations

from goodword.formats.codes import qr_code
from goodword.model.views.common import Sheet
from goodword.stages.present.context import Context
from goodword.text.urls import quoted


def sheet(context: Context, address: str, title: str) -> Sheet:
    """What is needed to cite a page that counts, and to come back to it from paper.

    Args:
        context: The page's context.
        address: The page's address.
        title: Its title.

    Returns:
        Title, site, day of the count and absolute address in one line, in the page's language; and a code.
    """
    site, whole = context.settings.site_name, quoted(context.settings.site_url + address)
    as_of = context.state()
    cite = f"{title.rstrip('.')}. {site}. {as_of.rstrip('.')}. {whole}"
    return Sheet(whole, site, cite, qr_code(whole))
