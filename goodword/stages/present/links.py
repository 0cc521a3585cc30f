"""Links written in Markdown: from ``place:foca`` to an address."""

from __future__ import annotations

from goodword.stages.present.context import Context
from goodword.text.markdown import RECORD_SCHEMES


def resolve(context: Context, target: str) -> str:
    """Address for a link's target as written in content.

    Args:
        context: The page's context.
        target: ``story:most``, ``plan:visegrad-2026#2.1``, ``https://...``, ``#fn:1``.

    Returns:
        Root-relative address, the target itself if it is no record; empty when the record is not on the site,
        so that the link becomes plain text (DESIGN, section 9).
    """
    scheme, colon, rest = target.partition(":")
    if not colon or scheme not in RECORD_SCHEMES:
        return target
    if scheme == "plan" and "#" in rest:
        return context.address("action", rest)
    return context.address(scheme, rest)
