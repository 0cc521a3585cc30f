"""Which actions nothing proves: no story, no evidence (DOMAIN, section 5)."""

from __future__ import annotations

from collections.abc import Sequence

from goodword.model.views.cards import ActionRow
from goodword.stages.present.context import Context


def without_evidence(context: Context, rows: Sequence[ActionRow]) -> str:
    """The sentence that counts actions without any story or evidence; empty if there is none."""
    bare = sum("bare" in row.marks for row in rows)
    if not bare:
        return ""
    numbers = {"n": context.speech.number(bare), "total": context.speech.number(len(rows))}
    return context._("Without a story or evidence so far: %(n)s of %(total)s actions.") % numbers
