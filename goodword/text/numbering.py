"""Numbers of actions and goals as readers know them, told from names that only files know."""

from __future__ import annotations

from itertools import pairwise


def number_of(id_: str) -> str:
    """What to show of an action's or a goal's id.

    Plans count in many ways: ``1.10``, ``P3``, ``2a``, ``IV``. Two small letters in a row make a word:
    somebody had to name what the plan itself does not number, and readers have the title for that.

    Args:
        id_: The id in its file.

    Returns:
        The number, or nothing if the id is a word.
    """
    return "" if any(one.islower() and other.islower() for one, other in pairwise(id_)) else id_


def numbered(id_: str, title: str) -> str:
    """A title with its number before it, where it has one."""
    return f"{number_of(id_)} {title}".lstrip()
