"""The preview while the content has errors: a page that names them and loads again by itself."""

from __future__ import annotations

from types import SimpleNamespace

from goodword.host.live import problem_page, serve_reload_script


def test_the_page_names_every_error_as_text() -> None:
    page = problem_page(["bs.md:2:8: <b> & more", "bs.md:3:1: other"], "bs", str.upper).decode()
    assert '<html lang="bs">' in page
    assert "<h1>THE CONTENT HAS ERRORS</h1>" in page
    assert "<li><p>bs.md:2:8: &lt;b&gt; &amp; more</p></li>" in page
    assert page.index("bs.md:2:8") < page.index("bs.md:3:1")


def test_the_page_for_errors_loads_again() -> None:
    server = SimpleNamespace(
        get_app=lambda: None,
        set_app=lambda app: None,
        error_handler=lambda code: b"<body>x</body>" if code == 404 else None,
        _visible_epoch=7,
    )
    serve_reload_script(server)
    assert b'src="/livereload.js" data-epoch="7"' in server.error_handler(404)
    assert server.error_handler(500) is None
