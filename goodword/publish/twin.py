"""The second folder of a site that has just been published for the first time.

A draft is made in the folder of the generation before. After a first build there is none, so the first change
of a story would have to make every folder of the site: four seconds at 18,000 pages, of a wait that is meant
to be under one. They are laid at the end of the first build instead, where nobody waits for a single story.
"""

from __future__ import annotations

import contextlib

from goodword.publish.manifest import Manifest
from goodword.publish.places import Places, is_folder
from goodword.publish.tree import Tree, remove


def lay_twin(places: Places, published: Manifest) -> None:
    """Link every published file into the other folder, unless that one is there already.

    The twin is no state that one could go back to. A kill leaves a part of it, which the next build takes
    over. Where there is no room for it, or no links, there is none; the site is published all the same.

    Args:
        places: Where everything lies.
        published: What is published.
    """
    if is_folder(places.own):
        return
    try:
        places.own.mkdir()
        places.write(places.own, published, ".next")
        tree = Tree(places.own)
        if all(tree.link(places.site / path, path) for path in published.digests):
            places.write(places.own, Manifest(published.digests, published.marks))
            places.drop(places.own, ".next", ".was")
            return
    except OSError:
        pass
    with contextlib.suppress(OSError):
        places.drop(places.own)
        remove(places.own)
