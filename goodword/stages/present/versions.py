"""A plan among its versions: what it replaced, what replaced it, and which one is in force."""

from __future__ import annotations

from goodword.model.views.plans import Version, Versions
from goodword.stages.present.context import Context
from goodword.stages.present.plan_card import period_words


def versions(context: Context, id_: str) -> Versions | None:
    """A plan with all visible plans that came before and after it.

    Args:
        context: The page's context.
        id_: The plan's id.

    Returns:
        The versions; None when the plan stands alone.
    """
    found = [*_before(context, id_), id_, *_after(context, id_)]
    if len(found) == 1:
        return None
    chain = tuple(_version(context, one, here=one == id_) for one in dict.fromkeys(found))
    valid = next((one for one in reversed(chain) if one.status.key == "in_force"), None)
    own = next(one for one in chain if one.here)
    other = valid.link if valid and own.status.key != "in_force" else None
    return Versions(chain, _note(context, valid), other)


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


def _note(context: Context, valid: Version | None) -> str:
    """Which version is in force, in one sentence."""
    if valid is None:
        return context._("No version of this plan is in force.")
    if valid.here:
        return context._("The version on this page is in force.")
    return context._("In force: %(plan)s") % {"plan": valid.link.words.text}
