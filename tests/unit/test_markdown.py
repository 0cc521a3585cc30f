"""What a text may bring onto a page: nothing that runs, loads from elsewhere, or brings its own look."""

from __future__ import annotations

from html.parser import HTMLParser
from itertools import product
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodword.text.markdown import RECORD_SCHEMES, convert

HARMLESS = {"", "http", "https", "mailto", "tel", *RECORD_SCHEMES}
DROPPED = str.maketrans("", "", "\t\n\r")
"""What a browser takes out of an address before it looks at it (WHATWG URL, 4.1)."""
HOSTILE = [
    "<script>alert(1)</script>",
    '<p onclick="x()" style="color: red" class="gw-lead" id="main">Klik</p>',
    '<img src="x.jpg" onerror="x()" alt="Most">',
    '<a href="javascript:x()" target="_blank" onmouseover="x()">ovdje</a>',
    '<a href="JaVa&#x09;Script:x()">ovdje</a>',
    '<a href="data:text/html;base64,eHg=">ovdje</a>',
    '<iframe src="https://example.org/"></iframe>',
    "<style>body { display: none }</style>",
    '<svg onload="x()"><animate onbegin="x()"/></svg>',
    "<math><mtext><table><mglyph><style><img src=x onerror=x()></style></mglyph></table></mtext></math>",
    '<form action="https://example.org/"><input name="a"><button formaction="x">b</button></form>',
    '<link rel="stylesheet" href="https://example.org/x.css">',
    '<meta http-equiv="refresh" content="0;url=https://example.org/">',
    '<base href="https://example.org/">',
    '<object data="x.swf"></object><embed src="x.swf">',
    '<video autoplay src="x.mp4" onplay="x()"></video>',
    "[ovdje](javascript:x%28%29)",
    "[ovdje](<java\tscript:x>)",
    "![most](data:image/svg+xml;base64,eHg=)",
    'Most {: onclick="x()" style="color: red" }',
    '# Most {: #main onclick="x()" }',
    '*[x]: y" onclick="x()\n\nx',
    "[^1]\n\n[^1]: <img src=x onerror=x()>",
    '!!! note "<img src=x onerror=x()>"\n    <script>x()</script>',
    "<!-- <img src=x onerror=x()> -->",
    '<p lang="x" onclick="x()">a</p',
]


class Seen(HTMLParser):
    """Tags, and attributes with their values, of some HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[tuple[str, str]] = set()
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {(name, value or "") for name, value in attrs}


RUNS = {
    "script", "style", "iframe", "object", "embed", "svg", "math", "form", "input", "button", "link", "meta",
    "base", "video", "audio", "source", "template", "noscript", "frame", "frameset", "applet", "textarea",
}  # fmt: skip


def faults(source: str) -> list[str]:
    seen = Seen(convert(source).html)
    found = [tag for tag in seen.tags if tag in RUNS]
    for name, value in seen.attributes:
        if name.startswith("on") or name in ("style", "target", "action", "formaction", "srcdoc", "srcset"):
            found.append(name)
        if name in ("href", "src") and urlsplit(value.strip().translate(DROPPED)).scheme not in HARMLESS:
            found.append(value)
        if name == "id" and not value.startswith("fn"):
            found.append(f"id {value}")
        if name == "class" and value.startswith("gw-"):
            found.append(f"class {value}")
    return found


@pytest.mark.parametrize("source", HOSTILE)
def test_nothing_that_runs_reaches_a_page(source: str) -> None:
    assert faults(source) == []


@pytest.mark.parametrize(("first", "second"), list(product(HOSTILE[:10], HOSTILE[10:20])))
def test_nor_two_of_them_in_one_another(first: str, second: str) -> None:
    half = len(first) // 2
    assert faults(first[:half] + second + first[half:]) == []


@given(
    st.lists(
        st.sampled_from([*"<>\"'=/ \n&#;[](){}:!*`", "script", "img", "a", "onerror", "href", "src", "p"])
    )
)
def test_nor_what_nobody_thought_of(pieces: list[str]) -> None:
    assert faults("".join(pieces)) == []


def test_the_check_of_these_tests_sees_what_it_looks_for() -> None:
    """The words that are written as code stay words."""
    body = convert("`<script>x()</script>` i **podebljano**, [ovdje](place:foca)")
    assert "&lt;script&gt;" in body.html
    assert Seen(body.html).tags == {"p", "code", "strong", "a"}
    assert ("href", "place:foca") in Seen(body.html).attributes
