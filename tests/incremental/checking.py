"""The one promise: whatever was built before, the site is the one that a clean build makes."""

from __future__ import annotations

from room import Room, State, differences, errors


def build_and_compare(room: Room, state: State, *, damaged: bool = False) -> bool:
    """Build incrementally and clean, and compare all published files.

    Args:
        room: The site's folder.
        state: Its content now.
        damaged: True when published files were changed by hand: then the build with ``clean`` is the judge.

    Returns:
        True if the site was published, False if its content has errors.

    Raises:
        AssertionError: They differ.
    """
    before = room.published() if not damaged else None
    built = room.build(state)
    if damaged and not errors(built):
        built = room.build(state, clean=True)
    wanted, files = room.clean(state)
    assert [repr(one) for one in built.problems] == [repr(one) for one in wanted.problems]
    if errors(wanted):
        assert files == {}
        assert before is None or room.published() == before
        return False
    assert differences(room.published(), files) == []
    assert built.pages == wanted.pages
    return True
