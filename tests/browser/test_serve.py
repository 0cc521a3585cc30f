"""The preview while one writes: what is saved is on the screen at once, under the site's policy."""

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
from playwright.sync_api import Browser, expect
from site_kit import AS_OF, MINIMAL, STORY, lay
from watched import watched

pytestmark = pytest.mark.browser

PATIENCE_S = 60
"""How long a preview may take to start on a machine that is busy with other things."""


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@contextmanager
def preview(folder: Path, command: str) -> Iterator[str]:
    """Run ``mkdocs serve`` or ``goodword serve`` in a site's folder; gives the address."""
    where = f"127.0.0.1:{free_port()}"
    with (folder / "preview.log").open("w+") as said:
        process = subprocess.Popen(
            [sys.executable, "-m", command, "serve", "-a", where],
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
        except (ConnectionError, urllib.error.URLError):
            time.sleep(0.1)
    pytest.fail(f"the preview did not start:\n{log.read_text('utf-8')}")


@pytest.mark.parametrize("command", ["mkdocs", "goodword"])
def test_a_saved_story_is_on_the_screen(browser: Browser, tmp_path: Path, command: str) -> None:
    story = lay(tmp_path, MINIMAL) / "content" / "stories" / "most-2026" / "bs.md"
    with preview(tmp_path, command) as address, watched(browser, address) as page:
        page.goto("bs/stories/most-2026/")
        expect(page.locator("h1")).to_have_text("Most opet spaja")
        assert "default-src 'self'" in page.content()
        story.write_text(STORY.replace("Most opet spaja", "Most spaja dvije obale"), "utf-8")
        expect(page.locator("h1")).to_have_text("Most spaja dvije obale", timeout=PATIENCE_S * 1000)
        story.write_text(STORY.replace("Most opet spaja", "I treći put"), "utf-8")
        expect(page.locator("h1")).to_have_text("I treći put", timeout=PATIENCE_S * 1000)
    assert not (tmp_path / "site").exists(), "a preview publishes nothing"
