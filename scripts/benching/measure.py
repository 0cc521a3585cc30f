"""Runs a command and says what it cost, its children with it."""

from __future__ import annotations

import gzip
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_LAUNCHER = """
import os, subprocess, sys, time
sink = int(sys.argv[1])
os.set_inheritable(sink, False)
began = time.perf_counter()
process = subprocess.Popen(sys.argv[2:])
_, status, used = os.wait4(process.pid, 0)
wall = time.perf_counter() - began
said = [os.waitstatus_to_exitcode(status), wall, used.ru_utime + used.ru_stime, used.ru_maxrss]
os.write(sink, " ".join(map(repr, said)).encode())
"""
"""Starts the command and measures it: the system counts the memory of whoever starts a program as the
program's own, so a large process would be seen in every figure that it takes."""

_LINKED = re.compile(r'(?:src|href)="([^"]+\.(?:css|js|mjs|woff2?|svg|png|ico))(?:\?[^"]*)?"')


@dataclass(frozen=True)
class Cost:
    """What a command cost.

    Attributes:
        wall: Seconds on the clock.
        cpu: Seconds of processors, in the system too, of the command and all its children.
        peak: Most memory in bytes that the command, or one of its children, had at once.
        said: What it printed.
    """

    wall: float
    cpu: float
    peak: int
    said: str = ""

    def plus(self, other: Cost) -> Cost:
        """This and then another command."""
        return Cost(
            self.wall + other.wall, self.cpu + other.cpu, max(self.peak, other.peak), self.said + other.said
        )


@dataclass(frozen=True)
class Weight:
    """What lies in a folder."""

    files: int
    pages: int
    size: int


class CommandError(Exception):
    """A command that did not end well; its text holds what it said."""


def run(command: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None) -> Cost:
    """Run a command to its end.

    Args:
        command: Program and arguments.
        folder: Where it runs.
        environment: Variables beside those of this process.

    Returns:
        Its cost.

    Raises:
        CommandError: It ended with another code than 0.
    """
    source, sink = os.pipe()
    with tempfile.TemporaryFile() as output, os.fdopen(source, "rb") as measured:
        process = subprocess.Popen(
            [sys.executable, "-I", "-S", "-c", _LAUNCHER, str(sink), *command],
            cwd=folder,
            env={**os.environ, **(environment or {})},
            stdout=output,
            stderr=subprocess.STDOUT,
            pass_fds=[sink],
        )
        os.close(sink)
        figures = measured.read().split()
        process.wait()
        output.seek(0)
        said = output.read().decode("utf-8", errors="replace")
    if not figures or figures[0] != b"0":
        ended = figures[0].decode() if figures else "no result"
        raise CommandError(f"{' '.join(command)} ended with {ended}:\n{said[-2000:]}")
    return Cost(float(figures[1]), float(figures[2]), int(figures[3]) * 1024, said)


def middle(step: Callable[[], Cost]) -> Cost:
    """Do a short step three times and take the middle one: after a cold build the disk is busy for a while.

    Args:
        step: Does it; each time there must be as much to do.
    """
    return sorted((step() for _ in range(3)), key=lambda cost: cost.wall)[1]


def weigh(folder: Path) -> Weight:
    """Count what lies in a folder."""
    files = pages = size = 0
    for here, _, names in os.walk(folder):
        for name in names:
            files += 1
            pages += name.endswith(".html")
            size += (Path(here) / name).stat().st_size
    return Weight(files, pages, size)


def first_visit(site: Path, page: str) -> dict[str, int]:
    """What a first visit loads, with gzip: a page and the styles, scripts and small pictures that it links.

    Args:
        site: Folder of a built site.
        page: Path of the page in it.

    Returns:
        Bytes by kind: ``html``, ``script``, ``all``.
    """
    html = (site / page).read_bytes()
    found = {"html": packed(html), "script": 0, "all": packed(html)}
    for address in dict.fromkeys(_LINKED.findall(html.decode())):
        path = _local(site, page, address)
        if path is None or not path.is_file():
            continue
        size = packed(path.read_bytes())
        found["all"] += size
        if path.suffix in (".js", ".mjs"):
            found["script"] += size
    return found


def packed(data: bytes) -> int:
    """Bytes of something that a server sends with gzip."""
    return len(gzip.compress(data, 9, mtime=0))


def _local(site: Path, page: str, address: str) -> Path | None:
    if address.startswith(("http:", "https:", "//", "data:")):
        return None
    start = site if address.startswith("/") else (site / page).parent
    return Path(os.path.normpath(start / address.lstrip("/")))
