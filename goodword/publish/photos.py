"""Make the published pictures, in several processes when there are many."""

from __future__ import annotations

import hashlib
import multiprocessing
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

from goodword.formats.photos import ENGINE, render, social_card
from goodword.model.photo import Rendition
from goodword.publish.store import PhotoStore

_WORTH_A_POOL = 4


@dataclass(frozen=True, slots=True)
class PhotoJob:
    """One photo to publish.

    Attributes:
        path: Its path in the content folder.
        renditions: The files to make.
        focus: What must stay in view, from 0 to 1.
        card: Path of the card for social networks; empty: none.
    """

    path: str
    renditions: tuple[Rendition, ...]
    focus: tuple[float, float] | None
    card: str = ""


def _make(job: PhotoJob, data: bytes) -> dict[str, bytes]:
    made = dict(render(data, job.renditions, job.focus))
    if job.card:
        made[job.card] = social_card(data, job.focus)
    return made


def _key(job: PhotoJob, data: bytes) -> str:
    wanted = repr((ENGINE, job.renditions, job.focus, job.card))
    return hashlib.sha256(wanted.encode() + b"\0" + hashlib.sha256(data).digest()).hexdigest()


def make_photos(
    jobs: Sequence[PhotoJob], read: Callable[[str], bytes], store: PhotoStore, workers: int | None = None
) -> dict[str, bytes]:
    """All published pictures.

    Args:
        jobs: What to make, in a fixed order.
        read: Gives the bytes of a photo by its path.
        store: What earlier builds made.
        workers: Processes; None: one per core. The bytes do not depend on it.

    Returns:
        Bytes by path in the site.
    """
    outputs: dict[str, bytes] = {}
    missing: list[tuple[PhotoJob, str]] = []
    for job in jobs:
        key = _key(job, read(job.path))
        made = store.get(key)
        if made is None:
            missing.append((job, key))
        else:
            outputs |= made
    count = workers or os.cpu_count() or 1
    if len(missing) >= _WORTH_A_POOL and count > 1:
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(count, mp_context=context) as pool:
            results = list(pool.map(_make, [j for j, _ in missing], [read(j.path) for j, _ in missing]))
    else:
        results = [_make(job, read(job.path)) for job, _ in missing]
    for (_, key), made in zip(missing, results, strict=True):
        store.put(key, made)
        outputs |= made
    store.prune()
    return outputs
