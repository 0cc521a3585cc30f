"""What a generation shows, so that nobody goes back to one that shows what may not be shown any more."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from goodword.build.intake import Taken
from goodword.stages.check.consent import ALL_SCOPES


def note_of(taken: Taken) -> dict[str, Any]:
    """What a generation shows, short enough to be kept beside it.

    Args:
        taken: What may be shown.

    Returns:
        Plain JSON: ids of withdrawn stories, and photos that were taken out of stories for want of a
        consent (``most-2026/a.jpg``); ids of what is shown, by kind; what consents allow beyond the
        site, by story, where that is not everything.
    """
    ids: dict[str, list[str]] = {}
    for kind, id_ in sorted(taken.entries):
        ids.setdefault(kind, []).append(id_)
    return {
        "withdrawn": [*ids.pop("withdrawn", []), *photos_taken_out(taken)],
        "shown": {kind: " ".join(found) for kind, found in ids.items()},
        "scopes": {id_: sorted(scopes) for id_, scopes in sorted(taken.scopes.items())},
    }


def photos_taken_out(taken: Taken) -> list[str]:
    """Photos that may not be shown, in stories that may: ``most-2026/a.jpg``."""
    return [f"{id_}/{file}" for id_, files in sorted(taken.gone.items()) for file in sorted(files)]


def deleted_since(note: Mapping[str, Any], taken: Taken) -> tuple[str, ...]:
    """Stories that were published and whose files are gone, with no stub in their place (DOMAIN, 1).

    Args:
        note: What ``note_of`` gave for the published generation.
        taken: What the content holds today.

    Returns:
        Ids in order. A story that another one names among its ``aliases`` has only moved.
    """
    gone = set(str(note.get("shown", {}).get("story", "")).split()) - taken.stories
    if gone:
        stories = (entry for (kind, _), entry in taken.entries.items() if kind == "story")
        gone -= {alias for entry in stories for alias in entry.more["aliases"]}
    return tuple(sorted(gone))


def objections(note: Mapping[str, Any], taken: Taken) -> list[str] | None:
    """What an older generation shows that may not be shown today.

    When in doubt, the answer is no: what does not stand in the content any more counts too.

    Args:
        note: What ``note_of`` gave for that generation.
        taken: What may be shown today.

    Returns:
        Kinds and ids, ``story most-2026``; None if the note does not tell what that generation shows.
    """
    today = note_of(taken)
    if not note.keys() >= today.keys():
        return None
    found = []
    for kind, ids in sorted(note["shown"].items()):
        visible = set(today["shown"].get(kind, "").split(" "))
        for id_ in ids.split(" "):
            if id_ not in visible or (kind == "story" and _narrower(id_, note, today)):
                found.append(f"{kind} {id_}")
    return found


def _narrower(id_: str, before: Mapping[str, Any], today: Mapping[str, Any]) -> bool:
    """Whether a story may be shown in fewer places today, or with fewer of its photos."""
    out = set(today["withdrawn"]).difference(before["withdrawn"])
    if any(name.startswith(f"{id_}/") for name in out):
        return True
    everything = sorted(ALL_SCOPES)
    return not set(before["scopes"].get(id_, everything)) <= set(today["scopes"].get(id_, everything))
