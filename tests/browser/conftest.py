"""Fixtures of the tests that need a browser: one Chromium for all, a server for any folder."""

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

CHROMIUM = Path("/usr/bin/chromium")


class _Quiet(SimpleHTTPRequestHandler):
    """A file server that says nothing, with the types that browsers insist on."""

    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".js": "text/javascript"}

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Let a browser that has left before its answer was whole go in peace."""


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    with _Server(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}/"
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A running Chromium without a window."""
    if not CHROMIUM.exists():
        pytest.fail(f"{CHROMIUM} is missing: apt-get install chromium")
    with sync_playwright() as playwright:
        options = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=options)
        yield running
        running.close()


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Serves a folder until the tests are over: folder -> address with a closing slash."""
    with ExitStack() as running:
        yield lambda folder: running.enter_context(_served(folder))


@pytest.fixture(scope="session")
def example(example_site: Path, serve: Callable[[Path], str]) -> str:
    """Address of the example site, served below a folder: it must not matter where a site lies."""
    return f"{serve(example_site.parent)}{example_site.name}/"


@pytest.fixture(scope="session")
def needles(needles_site: Path, serve: Callable[[Path], str]) -> str:
    """Address of the small site with planted names."""
    return f"{serve(needles_site.parent)}{needles_site.name}/"
