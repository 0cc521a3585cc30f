"""A running preview of a site folder, for the tests that look at it."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from site_kit import AS_OF

PATIENCE_S = 60
"""How long a preview may take to start on a machine that is busy with other things."""


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@contextmanager
def preview(folder: Path, command: str = "goodword", *more: str) -> Iterator[str]:
    """Run ``mkdocs serve`` or ``goodword serve`` in a site's folder; gives the address."""
    where = f"127.0.0.1:{free_port()}"
    with (folder / "preview.log").open("w+") as said:
        process = subprocess.Popen(
            [sys.executable, "-m", command, "serve", "-a", where, *more],
            cwd=folder,
            env={**os.environ, "GOODWORD_AS_OF": AS_OF},
            stdout=said,
            stderr=subprocess.STDOUT,
        )
        try:
            wait_for(f"http://{where}/", process, folder / "preview.log")
            yield f"http://{where}/"
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(PATIENCE_S)


def wait_for(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + PATIENCE_S
    while process.poll() is None and time.monotonic() < end:
        try:
            urllib.request.urlopen(address, timeout=PATIENCE_S).close()
            return
        except urllib.error.HTTPError:
            return
        except (ConnectionError, urllib.error.URLError):
            time.sleep(0.1)
    pytest.fail(f"the preview did not start:\n{log.read_text('utf-8')}")
