"""Several processes for work that is the same many times."""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
from concurrent.futures import ProcessPoolExecutor


def cores(workers: int) -> int:
    """How many processes to use: the number that was asked for; 0: one per core."""
    return workers or os.cpu_count() or 1


def pool(count: int) -> ProcessPoolExecutor:
    """A pool of processes.

    A forked process starts at once and needs nothing of the program that started us; but forking is safe only
    on Linux and while there is one thread. Elsewhere new interpreters are started.

    Args:
        count: Number of processes.

    Returns:
        The pool, to be used in ``with``.
    """
    alone = sys.platform == "linux" and threading.active_count() == 1
    return ProcessPoolExecutor(count, mp_context=multiprocessing.get_context("fork" if alone else "spawn"))
