"""Publish the photos of stories that changed; keep the others."""

from __future__ import annotations

from collections.abc import Iterator

from goodword.build.intake import Taken
from goodword.build.making import Maker
from goodword.formats.photos import plan_renditions
from goodword.model.entry import Entry
from goodword.model.photo import PhotoFacts
from goodword.publish.photos import PhotoJob, make_photos
from goodword.publish.scan import Folder
from goodword.publish.stamp import stamp
from goodword.publish.store import PhotoStore


def publish_photos(
    maker: Maker, taken: Taken, folder: Folder, store: PhotoStore, *, workers: int
) -> dict[str, int]:
    """Publish all photos of visible stories.

    Args:
        maker: Knows what was published.
        taken: What may be shown.
        folder: The content folder.
        store: What earlier builds made.
        workers: Processes; 0: one per core.

    Returns:
        Sizes in bytes of the files that were made in this build, by path.
    """
    owner: dict[str, str] = {}
    todo: list[PhotoJob] = []
    keys: list[str] = []
    frames: dict[str, str] = {}
    for (kind, id_), entry in sorted(taken.entries.items()):
        if kind != "story" or not entry.more["photos"]:
            continue
        jobs = list(photo_jobs(entry, taken, folder))
        keys += [job.key for job in jobs]
        frames[id_] = stamp(*(job.key for job in jobs))
        made = maker.holds(f"photos {id_}", frames[id_])
        if made is not None:
            maker.keep(f"photos {id_}", made)
            continue
        if maker.work.reasons is not None:
            new = f"photos {id_}" not in maker.old.made
            maker.work.reasons[f"photos {id_}"] = ["new" if new else "photos"]
        todo += jobs
        owner |= {job.path: id_ for job in jobs}
    sizes = _publish(maker, todo, folder=folder, store=store, workers=workers, owner=owner, frames=frames)
    store.prune(keys)
    return sizes


def _publish(
    maker: Maker,
    todo: list[PhotoJob],
    *,
    folder: Folder,
    store: PhotoStore,
    workers: int,
    owner: dict[str, str],
    frames: dict[str, str],
) -> dict[str, int]:
    sizes: dict[str, int] = {}
    paths: dict[str, list[str]] = {id_: [] for id_ in owner.values()}
    for job, files in make_photos(todo, folder.read, store, workers):
        for path, data in files.items():
            maker.target.put(path, data)
            sizes[path] = len(data)
        paths[owner[job.path]] += files
        maker.work.made["photo"] = maker.work.made.get("photo", 0) + 1
    for id_, own in paths.items():
        maker.new.put(f"photos {id_}", frames[id_], looks=(), paths=sorted(own), world=maker.world)
    return sizes


def photo_jobs(entry: Entry, taken: Taken, folder: Folder) -> Iterator[PhotoJob]:
    """The photos of a story that may be shown; the first usable one also makes the card for networks.

    Args:
        entry: The story in short.
        taken: What may be shown.
        folder: The content folder.

    Yields:
        A job for each photo.
    """
    scopes = taken.scopes.get(entry.id)
    social = entry.more["social"] and (scopes is None or "social" in scopes)
    card = f"photos/{entry.id}/card.jpg" if social else ""
    gone = taken.gone.get(entry.id, frozenset())
    for file, focus in entry.more["photos"]:
        path = f"{entry.more['folder']}/{file}"
        if file in gone or path not in folder.sources:
            continue
        facts = folder.facts(path)
        if not isinstance(facts, PhotoFacts) or facts.problem:
            continue
        renditions = plan_renditions(entry.id, file, facts)
        yield PhotoJob(path, folder.sources[path].hash, renditions, tuple(focus) if focus else None, card)
        card = ""
