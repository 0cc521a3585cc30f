"""What `goodword import` and `goodword export` have in common: a site, its words, how remarks are told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final, NoReturn

import click

from goodword.cli.opening import stop
from goodword.host.exits import CONTENT_ERRORS
from goodword.model.catalogue.kind import N_

if TYPE_CHECKING:
    from goodword.formats.sheets.grid import SheetError
    from goodword.formats.sheets.remarks import Remark
    from goodword.text.i18n import Speech

__all__ = ["messages_option", "summary", "tell", "usable"]

_LABELS: Final = {"unread": N_("not read"), "assumed": N_("assumed"), "kept": N_("kept as a comment")}

messages_option = click.option(
    "--messages", default="", help="Language of messages; the site's when left out.", metavar="TAG"
)


def usable(error: SheetError, file: str, words: Speech) -> NoReturn:
    """Say why a file cannot be used; exit code 1, because its content is at fault."""
    from goodword.formats.sheets.remarks import told

    stop(f"{visible(file)}: {told(error.code, error.values, words.gettext)}", CONTENT_ERRORS)


def visible(text: str) -> str:
    """A name from a disk or a sheet may hold signs that would steer a terminal."""
    return "".join(sign if sign.isprintable() else "?" for sign in text)


def tell(remarks: Iterable[Remark], file: str, words: Speech) -> list[str]:
    """Put remarks into lines: place, grade, what was found and what to write.

    Args:
        remarks: The remarks in their order.
        file: Name of the sheet's file.
        words: The editor's language.

    Returns:
        A line each, such as ``plan.xlsx: Plan!D7: not read: 'uskoro' is no date that can be read; ...``.
    """
    from goodword.formats.sheets.remarks import grade, told

    lines = []
    for one in remarks:
        more = (
            words.ngettext("(and %(n)s other place)", "(and %(n)s other places)", one.more)
            if one.more
            else ""
        )
        said = told(one.code, one.values, words.gettext)
        parts = [visible(file), visible(one.place), words.gettext(_LABELS[grade(one.code)]), said]
        lines.append(": ".join(part for part in parts if part) + (f" {more}" if more else ""))
    return lines


def summary(remarks: Iterable[Remark], actions: int, words: Speech) -> str:
    """One sentence on what was read.

    Args:
        remarks: All remarks.
        actions: Number of actions.
        words: The editor's language.

    Returns:
        Such as ``21 actions; 3 not read, 5 assumed, 2 kept as a comment``.
    """
    from goodword.formats.sheets.remarks import grade

    count = Counter[str]()
    for one in remarks:
        count[grade(one.code)] += 1 + one.more
    parts = [f"{count[name]} {words.gettext(label)}" for name, label in _LABELS.items()]
    return words.ngettext("%(n)s action", "%(n)s actions", actions) + "; " + ", ".join(parts)
