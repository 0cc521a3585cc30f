"""What was withdrawn stays in no generation (DOMAIN, section 1, Withdrawal).

Lists, feeds and the search index name a withdrawn record too. So nobody guesses which files do: of the older
generation everything goes that differs from the published one.
"""

from __future__ import annotations

from collections.abc import Callable

from goodword.errors import N_, Part
from goodword.publish.manifest import Manifest
from goodword.publish.places import Places, is_folder
from goodword.publish.tree import remove, salvage
from goodword.publish.trouble import in_plain_words

_STILL_THERE = Part(
    N_(
        "The new site is published, but what was withdrawn still lies in that hidden folder. "
        "Delete the folder, or mend what stands below."
    )
)

PURGE_ALL = "?"
"""Instead of the id of a generation: whatever lies there."""


def purge_older(places: Places, published: Manifest) -> None:
    """Delete what was withdrawn from the older generation, if the published one asks for it.

    Args:
        places: Where everything lies.
        published: The manifest of the published generation.

    Raises:
        PublishError: It cannot be deleted; the next build tries again.
    """
    if not published.purge or not is_folder(places.own):
        return
    older = places.read(places.own)
    if older is not None and older.id != published.purge:
        return
    try:
        places.drop(places.own, "")
        places.write(places.own, salvage(places.own, [older] if older else [], published.digests))
    except OSError as error:
        raise in_plain_words(error, places.own, _STILL_THERE) from error


def forget_stray(places: Places, published: Manifest | None = None) -> None:
    """Delete an older generation of a time when the output folder was published in another way.

    A mount, or another owner of the folder around it, changes the way; nothing would ever purge that one.

    Args:
        places: Where everything lies.
        published: What was published just now; None: it must stay possible to publish, whatever lies there.

    Raises:
        PublishError: It cannot be deleted, and something was withdrawn.
    """
    try:
        remove(places.stray)
    except OSError as error:
        if published is not None and published.purge:
            raise in_plain_words(error, places.stray, _STILL_THERE) from error


def purge_of(older: Manifest, fresh: Manifest, forget: Callable[[str], bool] | None) -> str:
    """Id of the older generation if it holds something that was withdrawn since; empty: it does not."""
    changed = [path for path, digest in older.digests.items() if fresh.digests.get(path) != digest]
    if not older.id:
        # A build broke off there, so nobody knows what it was about to publish.
        return PURGE_ALL if changed else ""
    held = set(map(str, older.note.get("withdrawn", ())))
    withdrawn = any(str(one) not in held for one in fresh.note.get("withdrawn", ()))
    return older.id if withdrawn or (forget is not None and any(map(forget, changed))) else ""
