"""Documents as pages show them: where they lie, what sort they are, how large."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from goodword.model.attached import FOLDER
from goodword.model.fields import Text
from goodword.model.views.common import Attached, Link, Words
from goodword.stages.present.context import Context
from goodword.text.i18n import Speech
from goodword.text.urls import quoted

_KILO, _MEGA = 1_000, 1_000_000


def attached(context: Context, id_: str | None) -> Attached | None:
    """A document; None if there is none.

    Args:
        context: The page's context.
        id_: Its path below ``files/``.

    Returns:
        What a page shows of it.
    """
    entry = context.world.entry("attachment", id_) if id_ else None
    if entry is None:
        return None
    where = FOLDER + entry.id
    note = f"{entry.more['ending'].upper()},\N{NO-BREAK SPACE}{size(context.speech, entry.more['size'])}"
    return Attached(where, quoted(context.settings.site_url + where), note)


def size(speech: Speech, count: int) -> str:
    """A number of bytes as people read it: ``340 kB``, ``1.2 MB``, never nothing."""
    if count < _MEGA:
        return f"{speech.number(-(-count // _KILO))}\N{NO-BREAK SPACE}kB"
    mega = (Decimal(count) / _MEGA).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return f"{speech.number(mega)}\N{NO-BREAK SPACE}MB"


def decision(context: Context, act: Text | None, address: str | None, file: str | None) -> tuple[Link, ...]:
    """A decision with the ways to its text.

    Args:
        context: The page's context.
        act: What it is called.
        address: Where others publish it.
        file: The document on this site.

    Returns:
        One link, and a second one to the copy on this site if others publish it too.
    """
    copy = attached(context, file)
    if not (act or address or copy):
        return ()
    words = context.words(act) if act else Words(context._("The decision"))
    if copy and not address:
        return (Link(words, copy.address, copy.note, paper=copy.paper),)
    link = Link(words, address or "")
    words = Words(context._("Copy on this site"))
    return (link, Link(words, copy.address, copy.note, paper=copy.paper)) if copy else (link,)
