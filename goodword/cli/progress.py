"""A line that grows while a long build works; on a terminal only."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

_PATIENCE_S = 1.0
_PAUSE_S = 0.1
_WIDTH = 30


class Bar:
    """Draws how much is done: nothing in the first second, then ten times a second at most.

    Args:
        out: The terminal.
    """

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._next = time.monotonic() + _PATIENCE_S
        self._drawn = False

    def __call__(self, done: int, every: int) -> None:
        """Show a state.

        Args:
            done: Pages that are done.
            every: All pages.
        """
        now = time.monotonic()
        if now < self._next:
            return
        self._next = now + _PAUSE_S
        self._drawn = True
        filled = _WIDTH * done // max(1, every)
        self._out.write(f"\r[{'#' * filled}{'-' * (_WIDTH - filled)}] {done} of {every} pages ")
        self._out.flush()

    def clear(self) -> None:
        """Leave an empty line behind."""
        if self._drawn:
            self._out.write("\r\x1b[K")
            self._out.flush()
            self._drawn = False


@contextmanager
def progress_bar(out: TextIO | None = None) -> Iterator[Bar | None]:
    """A bar for the time of a build; None where nobody would see it.

    Args:
        out: Where it is drawn; None: standard error.
    """
    out = out or sys.stderr
    if not out.isatty():
        yield None
        return
    bar = Bar(out)
    try:
        yield bar
    finally:
        bar.clear()
