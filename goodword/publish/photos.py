"""Make the published pictures, in several processes when there are many."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from goodword.formats.photos import ENGINE, render, social_card
from goodword.model.photo import Rendition
from goodword.publish.store import PhotoStore
from goodword.publish.workers import workers_pool

_WORTH_A_POOL = 4
_PER_WORKER = 8


@dataclass(frozen=True, slots=True)
class PhotoJob:
    """One photo to publish.

    Attributes:
        path: Its path in the content folder.
        source: Hash of its bytes.
        renditions: The files to make.
        focus: What must stay in view, from 0 to 1.
        card: Path of the card for social networks; empty: none.
    """

    path: str
    source: str
    renditions: tuple[Rendition, ...]
    focus: tuple[float, float] | None
    card: str = ""

    @property
    def key(self) -> str:
        """Hash of everything that goes into its files."""
        wanted = repr((ENGINE, self.source, self.renditions, self.focus, self.card))
        return hashlib.sha256(wanted.encode()).hexdigest()


def _make(job: PhotoJob, data: bytes) -> dict[str, bytes]:
    made = dict(render(data, job.renditions, job.focus))
    if job.card:
        made[job.card] = social_card(data, job.focus)
    return made


def make_photos(
    jobs: Sequence[PhotoJob], read: Callable[[str], bytes], store: PhotoStore, workers: int = 0
) -> Iterator[tuple[PhotoJob, dict[str, bytes]]]:
    """Make published pictures.

    Args:
        jobs: What to make, in a fixed order.
        read: Gives the bytes of a photo by its path.
        store: What earlier builds made.
        workers: Processes; 0: one per core. The bytes do not depend on it.

    Yields:
        Each job with its files: bytes by path in the site.
    """
    missing = []
    for job in jobs:
        made = store.get(job.key)
        if made is None:
            missing.append(job)
        else:
            yield job, made
    count = workers or os.cpu_count() or 1
    if len(missing) < _WORTH_A_POOL or count < 2:
        results = (_make(job, read(job.path)) for job in missing)
        yield from _kept(missing, results, store)
        return
    # A pool takes all it is given at once, and ten thousand photos are gigabytes.
    at_once = _PER_WORKER * count
    with workers_pool(count) as pool:
        for first in range(0, len(missing), at_once):
            part = missing[first : first + at_once]
            yield from _kept(part, pool.map(_make, part, (read(job.path) for job in part)), store)


def _kept(
    jobs: Sequence[PhotoJob], results: Iterable[dict[str, bytes]], store: PhotoStore
) -> Iterator[tuple[PhotoJob, dict[str, bytes]]]:
    for job, made in zip(jobs, results, strict=True):
        store.put(job.key, made)
        yield job, made
