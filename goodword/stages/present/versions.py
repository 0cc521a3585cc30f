"""A plan among its versions: what it replaced, what replaced it, and which one is in force."""

from __future__ import annotations

from goodword.model.views.common import Link
from goodword.model.views.plans import Version
from goodword.stages.present.context import Context
from goodword.stages.present.plan_card import period_words


def versions(context: Context, id_: str) -> tuple[Version, ...]:
    """A plan with all visible plans that came before and after it, the oldest first.

    Args:
        context: The page's context.
        id_: The plan's id.

    Returns:
        The versions; nothing when the plan stands alone.
    """
    found = [*_before(context, id_), id_, *_after(context, id_)]
    if len(found) == 1:
        return ()
    return tuple(_version(context, one, here=one == id_) for one in dict.fromkeys(found))


def _before(context: Context, id_: str) -> list[str]:
    """The chain above a plan. A plan that is held ends it; that it leads back is refused by the check."""
    found: list[str] = []
    while True:
        entry = context.world.entry("plan", found[0] if found else id_)
        older = entry.more["revision_of"] if entry else ""
        if not older or not context.visible("plan", older):
            return found
        found.insert(0, older)


def _after(context: Context, id_: str) -> list[str]:
    """Everything that goes back to a plan, step by step."""
    found: list[str] = []
    step = list(context.related.revisions(id_))
    while step:
        found += step
        step = [newer for one in step for newer in context.related.revisions(one)]
    return found


def _version(context: Context, id_: str, *, here: bool) -> Version:
    plan = context.records.plans[id_]
    status = context.tag("plan_status", plan.status)
    return Version(context.link("plan", id_), status, period_words(context, plan), here)


def version_in_force(chain: tuple[Version, ...], status: str) -> Link | None:
    """The version that is in force, when the plan of the page itself is not.

    Args:
        chain: All versions, the oldest first.
        status: The status of the plan of the page.

    Returns:
        The newest one in force; None when there is none, or when it is the page's own.
    """
    if status == "in_force":
        return None
    return next((one.link for one in reversed(chain) if one.status.key == "in_force"), None)


def versions_note(context: Context, chain: tuple[Version, ...]) -> str:
    """Which version is in force, in one sentence; nothing when the plan stands alone."""
    if not chain:
        return ""
    valid = next((one for one in reversed(chain) if one.status.key == "in_force"), None)
    if valid is None:
        return context._("No version of this plan is in force.")
    if valid.here:
        return context._("The version on this page is in force.")
    return context._("In force: %(plan)s") % {"plan": valid.link.words.text}
