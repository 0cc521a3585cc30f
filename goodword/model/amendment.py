"""What was changed in a plan as a whole, and what was wrong on its page: said in public, with a date."""

from __future__ import annotations

import re

from pydantic import Field

from goodword.model.fields import D, Day, Text, Value


class Amendment(Value):
    """A decision that changed the plan itself: actions that were added, taken out or written anew."""

    date: Day = Field(description="The day of the decision.")
    what: Text = Field(description="What was changed and why; names every action that was taken out.")
    decided_by: Text | None = Field(None, description="Who decided it.")
    actions: tuple[str, ...] = Field((), description='Numbers of the actions that it is about: `["1.1"]`.')


class PlanCorrection(Value):
    """Something that was wrong on the plan's page and was put right; it stays visible."""

    date: D = Field(description="When it was put right.")
    what: Text = Field(description="What was wrong and what is right.")


def names_action(text: Text, action: str) -> bool:
    """Whether a text names an action by its number, in any of its languages.

    Args:
        text: The text.
        action: The action's number; ``1.1`` is not named by ``1.10`` or ``11.1``.

    Returns:
        True if a reader finds the number there.
    """
    number = re.compile(rf"(?<![\w.-]){re.escape(action)}(?!\w|[.-]\w)")
    return any(number.search(words) for _, words in text.by_language)
