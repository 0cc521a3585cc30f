"""Live reload under our policy: ``default-src 'self'`` blocks the inline script of MkDocs; ours is a file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from html import escape
from typing import Any

from goodword.model.catalogue.kind import N_

PATH = "/livereload.js"

TITLE = N_("The content has errors")
WAITING = N_("Correct them and save the file. This page then shows the site by itself.")

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
document.addEventListener("visibilitychange", () =>
  document.visibilityState === "visible" ? ask() : answer?.abort(),
);
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

    told = server.error_handler

    def error_handler(code: int) -> bytes | None:
        page = told(code)
        return inject(page, server._visible_epoch) if page else None

    server.error_handler = error_handler
    server._inject_js_into_html = inject
    server.set_app(app)


def problem_page(errors: Iterable[str], lang: str, translate: Callable[[str], str]) -> bytes:
    """Say in the browser why there is no preview; it loads again when the content is right.

    Args:
        errors: A line each, as in the terminal.
        lang: Language of the lines.
        translate: Gives a text in that language.

    Returns:
        A page that needs nothing else.
    """
    title = escape(translate(TITLE))
    items = "".join(f"<li><p>{escape(line)}</p></li>\n" for line in errors)
    return (
        f'<!doctype html>\n<html lang="{escape(lang)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n</head>\n<body>\n<h1>{title}</h1>\n"
        f"<p>{escape(translate(WAITING))}</p>\n<ol>\n{items}</ol>\n</body>\n</html>\n"
    ).encode()


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
