"""Addresses as pages write them: relative, so that a site works under any folder."""

from __future__ import annotations

from urllib.parse import quote


def depth(address: str) -> int:
    """How many folders deep a page lies: ``en/plans/x/`` is 3."""
    return address.count("/")


def relative(target: str, page_depth: int, base: str = "") -> str:
    """The ``href`` of a target on a page.

    Args:
        target: Root-relative address, an absolute one, a fragment, or empty.
        page_depth: ``depth`` of the page on which it stands.
        base: Absolute path of the site (``/folder/``) for a page that is shown at any depth, such as 404.

    Returns:
        A relative address; absolute ones and fragments stay as they are.
    """
    if not target and not page_depth and not base:
        return "./"
    if target.startswith(("#", "https://", "http://", "mailto:", "tel:")):
        return target
    return f"{base or '../' * page_depth}{target}" or "./"


def quoted(address: str) -> str:
    """An address with every byte that is not plain escaped, for absolute URLs in feeds and heads."""
    return quote(address, safe="/:#?&=@%+,;!*'()~.-_")
