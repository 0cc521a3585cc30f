"""Worker processes that end with the build, however it ends."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor


@contextlib.contextmanager
def workers_pool(count: int) -> Iterator[ProcessPoolExecutor]:
    """A pool of processes; what was not begun when something fails is not done any more.

    Args:
        count: How many.

    Yields:
        The pool.
    """
    # A forked process starts at once and needs nothing of the program that started us; but forking is safe
    # only on Linux and while there is one thread. Elsewhere new interpreters are started.
    alone = sys.platform == "linux" and threading.active_count() == 1
    context = multiprocessing.get_context("fork" if alone else "spawn")
    pool = ProcessPoolExecutor(count, mp_context=context, initializer=_begin)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _begin() -> None:
    # Ctrl-C in a terminal reaches every process of the build; one of them tells it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A build that was killed cannot tell its workers, and they would wait for work for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
