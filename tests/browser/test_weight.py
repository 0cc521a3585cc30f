"""What a first visit costs: sizes of the real answers as a server would pack them (DESIGN, section 5)."""

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Response
from watched import watched

pytestmark = pytest.mark.browser

KB = 1000
MOST_SCRIPT, MOST_IN_ALL = 6 * KB, 40 * KB

FIRST = 6 * KB
"""HTML of pages where people arrive."""

LONG = 12 * KB
"""HTML of pages that hold everything about one thing."""


def packed(answer: Response) -> int:
    """Bytes of an answer after gzip."""
    return len(gzip.compress(answer.body(), 9, mtime=0))


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize(
    ("path", "most"),
    [
        ("", FIRST),
        ("bs/", FIRST),
        ("sr-cyrl/", FIRST),
        ("en/stories/", FIRST),
        ("sr-cyrl/stories/nova-luka-open-library-2026/", FIRST),
        ("bs/plans/", FIRST),
        ("bs/areas/", FIRST),
        ("bs/plans/nova-luka-2026/goals/1/", LONG),
        ("bs/plans/nova-luka-2026/", LONG),
        ("bs/places/nova-luka/", FIRST),
        ("en/coalitions/prva-tolerancija/", FIRST),
        ("bs/search/", FIRST),
    ],
)
def test_a_first_visit_is_light(browser: Browser, example: str, path: str, most: int, width: int) -> None:
    sizes: dict[str, int] = {}
    with watched(browser, example, viewport={"width": width, "height": 844}) as page:
        answers: list[Response] = []

        def keep(answer: Response) -> None:
            answers.append(answer)

        page.on("response", keep)
        page.goto(path, wait_until="networkidle")
        for answer in answers:
            if "/photos/" not in answer.url:
                kind = answer.request.resource_type
                sizes[kind] = sizes.get(kind, 0) + packed(answer)
    assert sizes["document"] <= most, sizes
    assert sizes["script"] <= MOST_SCRIPT, sizes
    assert sum(sizes.values()) <= MOST_IN_ALL, sizes


def test_no_page_is_heavy(example_site: Path) -> None:
    """Pages that list very much may weigh more, but not out of proportion."""
    sizes = {
        path.relative_to(example_site).as_posix(): len(gzip.compress(path.read_bytes(), 9, mtime=0))
        for path in example_site.rglob("*.html")
    }
    assert {path: size for path, size in sizes.items() if size > 20 * KB} == {}
