"""Read units, in several processes when there are many."""

from __future__ import annotations

import dataclasses
import json
import os
from collections.abc import Iterable, Mapping
from typing import Any

from goodword.model.attached import FileFacts
from goodword.model.catalogue import severity
from goodword.model.problem import Problem
from goodword.model.settings import Settings
from goodword.publish.scan import TEXTS, Folder
from goodword.publish.workers import workers_pool
from goodword.stages.check import check_alone
from goodword.stages.load import load
from goodword.stages.load.digest import digest

_WORTH_A_POOL = 200
_BATCH = 50

Head = tuple[Any, ...]
Job = tuple[str, str, dict[str, bytes], dict[str, FileFacts]]


def digested(
    folder: Folder, units: Mapping[str, tuple[str, list[str]]], settings: Settings, workers: int
) -> Iterable[tuple[str, Head, dict[str, str]]]:
    """Digest units, in several processes when there are many; the result does not depend on how many."""
    count = workers or os.cpu_count() or 1
    jobs = (job_of(folder, name, key, files) for name, (key, files) in units.items())
    if len(units) < _WORTH_A_POOL or count < 2:
        for job in jobs:
            yield digest_unit(job, settings)
        return
    batches = _in_batches(jobs)
    with workers_pool(count) as pool:
        for batch in pool.map(_digest_batch, ((b, settings) for b in batches)):
            yield from batch


def _in_batches(jobs: Iterable[Job]) -> Iterable[list[Job]]:
    batch: list[Job] = []
    for job in jobs:
        batch.append(job)
        if len(batch) == _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def job_of(folder: Folder, name: str, key: str, files: list[str]) -> Job:
    """What a worker needs to read a unit: its texts as bytes, its photos and documents as facts."""
    texts = {f: folder.read(f) for f in files if f.lower().endswith(TEXTS)}
    return name, key, texts, {f: folder.facts(f) for f in files if f not in texts}


def _digest_batch(work: tuple[list[Job], Settings]) -> list[tuple[str, Head, dict[str, str]]]:
    return [digest_unit(job, work[1]) for job in work[0]]


def digest_unit(job: Job, settings: Settings) -> tuple[str, Head, dict[str, str]]:
    """Read one unit: its name, its head, and its records.

    Args:
        job: Name, key, texts and photos of the unit.
        settings: The site's settings.

    Returns:
        Name, head as plain values, JSON of records by name.
    """
    name, key, texts, photos = job
    loaded = load(texts, photos, settings)
    problems = check_alone(loaded, photos, settings)
    wrong = frozenset(p.file for p in problems if severity(p.code) == "error")
    # One in a translation, too, holds the whole story back, so the unit is looked at as a whole.
    if any(p.code == "record.placeholder" for p in problems):
        wrong = frozenset(texts)
    made = digest(loaded, key, wrong=wrong)
    said = json.loads(json.dumps([dataclasses.astuple(p) for p in problems], default=str))
    head = (tuple(map(tuple, made.entries)), made.known, made.unread, said)
    return name, head, dict(made.records)


def problem_from(row: list[Any]) -> Problem:
    """A problem from its JSON form."""
    code, file, line, column, field_, values = row
    plain = {k: tuple(v) if isinstance(v, list) else v for k, v in values.items()}
    return Problem(code, file, line, column, field_, plain)
