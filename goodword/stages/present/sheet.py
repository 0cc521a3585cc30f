"""A page as a source: how it is named in a footnote, and the code that leads from paper back to it."""

from __future__ import annotations

from goodword.formats.codes import qr_code
from goodword.model.views.common import Sheet
from goodword.stages.present.context import Context
from goodword.text.urls import quoted


def sheet(context: Context, address: str, title: str, date: str) -> Sheet:
    """What is needed to cite a page.

    Args:
        context: The page's context.
        address: The page's address.
        title: Its title.
        date: Of when it is, in words.

    Returns:
        Title, site, date and absolute address in one line, in the page's language.
    """
    site, whole = context.settings.site_name, quoted(context.settings.site_url + address)
    return Sheet(whole, site, f"{title.rstrip('.')}. {site}. {date.rstrip('.')}. {whole}")


def printed(context: Context, address: str, title: str) -> Sheet:
    """The same for a page that counts, with the day of the count and a code for paper.

    Args:
        context: The page's context.
        address: The page's address.
        title: Its title.

    Returns:
        The sheet.
    """
    as_of = context._("State of %(date)s") % {"date": context.speech.day(context.as_of)}
    cited = sheet(context, address, title, as_of)
    return Sheet(cited.address, cited.site, cited.cite, qr_code(cited.address))
