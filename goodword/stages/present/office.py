"""Whom to tell when something on the page of a plan or of an action is wrong."""

from __future__ import annotations

from goodword.model.plan import Plan
from goodword.model.views.common import Office
from goodword.stages.present.context import Context


def office(context: Context, plan: Plan, title: str) -> Office | None:
    """The office that answers for a plan.

    Args:
        context: The page's context.
        plan: The plan.
        title: What a mail would be about: the plan, or one of its actions.

    Returns:
        The office; None when no way to it is known.
    """
    contact = plan.contact
    if contact is None or not (contact.office or contact.email or contact.phone):
        return None
    return Office(
        context.maybe(contact.office),
        contact.email or "",
        contact.phone or "",
        context._("Correction: %(title)s") % {"title": title},
    )
