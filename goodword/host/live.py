"""Live reload under our policy: MkDocs injects an inline script, which ``default-src 'self'`` blocks; ours is a file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

PATH = "/livereload.js"

_SCRIPT = b"""// Asks the preview whether the page was built anew, and loads it again.
const {epoch, request} = document.currentScript.dataset;
let answer;
const ask = () => {
  if (document.visibilityState !== "visible") return;
  answer = new AbortController();
  fetch(`/livereload/${epoch}/${request}`, {signal: answer.signal})
    .then((response) => response.text())
    .then((now) => (now === epoch ? ask() : location.reload()))
    .catch((error) => error.name === "AbortError" || setTimeout(ask, 3000));
};
addEventListener("beforeunload", () => answer?.abort());
document.addEventListener("visibilitychange", () => (document.visibilityState === "visible" ? ask() : answer?.abort()));
ask();
"""
_BODY_END = re.compile(rb"</body>(?![\s\S]*</body>)", re.IGNORECASE)

Start = Callable[..., Any]


def serve_reload_script(server: Any) -> None:
    """Let MkDocs' preview server link the reload script instead of writing it into pages.

    Args:
        server: MkDocs' ``LiveReloadServer``.
    """
    inner = server.get_app()

    def app(environment: dict[str, Any], start: Start) -> Iterable[bytes]:
        if environment["PATH_INFO"] == PATH:
            start("200 OK", [("Content-Type", "text/javascript"), ("Content-Length", str(len(_SCRIPT)))])
            return [_SCRIPT]
        return inner(environment, start)  # type: ignore[no-any-return]

    server._inject_js_into_html = inject
    server.set_app(app)


def inject(content: bytes, epoch: int) -> bytes:
    """Link the reload script at the end of a page.

    Args:
        content: The page's HTML.
        epoch: The preview's number of the build that made it.

    Returns:
        The HTML with the link.
    """
    request = (epoch * 31 + len(content)) % 1_000_000
    tag = f'<script src="{PATH}" data-epoch="{epoch}" data-request="{request}"></script>'.encode()
    found = _BODY_END.search(content)
    at = found.start() if found else len(content)
    return content[:at] + tag + content[at:]
