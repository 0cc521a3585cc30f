"""What a browser transfers: a server that sends with gzip and counts, and searches in a real Chromium."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from playwright.sync_api import Page

    Ask = Callable[[Page, str], None]

CHROMIUM = Path("/usr/bin/chromium")

OPTIONS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
_PACKED = (".html", ".js", ".mjs", ".css", ".json", ".svg", ".xml")
_PATIENCE_MS = 30_000
_BETWEEN_LETTERS_MS = 100

_ASK_PAGEFIND = """async (query) => {
  const pagefind = await import("/pagefind/pagefind.js");
  const found = await pagefind.search(query);
  await Promise.all(found.results.slice(0, 10).map((one) => one.data()));
  return found.results.length;
}"""


class Counter(ThreadingHTTPServer):
    """Serves a folder and remembers what it sent.

    Args:
        folder: The folder of a finished site.
    """

    daemon_threads = True

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()
        self.sent: list[tuple[str, int]] = []
        super().__init__(("127.0.0.1", 0), _Handler)

    @property
    def address(self) -> str:
        """Its address, with a closing slash."""
        return f"http://127.0.0.1:{self.server_address[1]}/"

    def handle_error(self, request: object, client_address: object) -> None:
        """Let a browser that has left before its answer was whole go in peace."""


class _Handler(BaseHTTPRequestHandler):
    server: Counter
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        file = self.server.folder / path.lstrip("/")
        file = file / "index.html" if file.is_dir() else file
        if not file.resolve().is_relative_to(self.server.folder) or not file.is_file():
            self._send(404, b"", "text/plain")
            return
        data = file.read_bytes()
        packed = file.suffix in _PACKED
        data = gzip.compress(data, 9, mtime=0) if packed else data
        self.server.sent.append((path, len(data)))
        kind = "text/javascript" if file.suffix in (".js", ".mjs") else guess_type(file.name)[0]
        self._send(200, data, kind or "application/octet-stream", packed)

    def _send(self, code: int, data: bytes, kind: str, packed: bool = False) -> None:
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        # As GitHub Pages does; else a browser would load styles and scripts again for the page of results.
        self.send_header("Cache-Control", "max-age=600")
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(data)


@contextmanager
def counting(folder: Path) -> Iterator[Counter]:
    """Serve a folder for a while."""
    with Counter(folder) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


def search_goodword(site: Path, queries: tuple[str, ...], page: str = "bs/search/") -> list[int]:
    """Bytes of the first search answer of a visitor who was never there, for each query.

    What the page itself needs is not counted, nor are the excerpts, which follow from the stories' pages.

    Args:
        site: Folder of a finished site of Goodword.
        queries: What is searched.
        page: Address of the search page.

    Returns:
        Bytes of index and search script, a number a query.
    """
    return _each(site, queries, page, _ask_goodword)


def search_pagefind(site: Path, queries: tuple[str, ...], page: str = "bs/") -> list[int]:
    """The same for a site with Pagefind: its script, its index and the ten best results."""
    return _each(site, queries, page, _ask_pagefind)


def _ask_goodword(tab: Page, query: str) -> None:
    box = tab.locator("input[name=q]").last
    # At once, Enter would break off the scripts that come with the first letter, and they would come twice.
    box.press_sequentially(query, delay=_BETWEEN_LETTERS_MS)
    box.press("Enter")
    tab.locator("ol.gw-search-results > li").first.wait_for(timeout=_PATIENCE_MS)


def _ask_pagefind(tab: Page, query: str) -> None:
    tab.evaluate(_ASK_PAGEFIND, query)


def _each(site: Path, queries: tuple[str, ...], page: str, ask: Ask) -> list[int]:
    from playwright.sync_api import sync_playwright

    found = []
    with counting(site) as server, sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
        for query in queries:
            context = running.new_context()
            tab = context.new_page()
            tab.goto(server.address + page, wait_until="networkidle")
            server.sent.clear()
            ask(tab, query)
            tab.wait_for_load_state("networkidle")
            # A page's address ends with its folder: excerpts come from there, and the page of results itself.
            found.append(sum(size for path, size in server.sent if not path.endswith("/")))
            context.close()
        running.close()
    return found
