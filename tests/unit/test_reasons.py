"""Why things are made again, in plain words."""

import io
import re
from pathlib import Path

import pytest

from goodword.build.reasons import MOST_LINES, WORDS, because, said
from goodword.cli import progress
from goodword.cli.progress import Bar, progress_bar
from goodword.stages.present import chronicle, relations, world

TABLE = [
    ("new", "nothing of it was known from an earlier build"),
    ("frame", "theme, language, settings or engine changed"),
    ("photos", "a photo, or what may be shown of it, changed"),
    ("d", "the day is another one"),
    ("r:story:most-2026", "story most-2026 changed"),
    ("r:page:bs/o-nama", "page bs/o-nama changed"),
    ("c:most-2026", "the card of story most-2026 changed"),
    ("n:place:foca", "the name or sort of place foca changed"),
    ("m:", "what happened in plans changed"),
    ("m:*", "what happened in plans changed"),
    ("m:2026", "what happened in plans in 2026 changed"),
    ("m:2026-5", "what happened in plans in 2026-5 changed"),
    ("i:story", "the list of all stories changed"),
    ("i:withdrawn", "the list of all withdrawn stories changed"),
    ("g:all:", "the list of all stories changed"),
    ("g:place:foca", "the list of stories about place foca changed"),
    ("g:action:visegrad-2026#2.1", "the list of stories about action visegrad-2026#2.1 changed"),
    ("g:month:2026-05", "the list of stories of month 2026-05 changed"),
    ("g:kind:event", "the list of stories of kind event changed"),
    ("k:topic:schools", "the number of stories about topic schools changed"),
    ("k:year:2026", "the number of stories of year 2026 changed"),
    ("a:month:2026-05", "what comes before or after month 2026-05 changed"),
    ("v:month", "the list of months with stories changed"),
    ("v:topic", "the list of topics with stories changed"),
    ("o:3:most-2026:place foca|topic x", "the stories before story most-2026 changed"),
    ("q:late", "the common list 'late' changed"),
    ("p:place:foca", "the list of plans of place foca changed"),
    ("b:organisation:opstina", "the list of coalitions of organisation opstina changed"),
    ("f:place:foca", "the list of datasets and figures of place foca changed"),
    ("u:opstina", "the duties of organisation opstina changed"),
    ("h:rs", "the list of places inside rs changed"),
    ("x:foca-2026#1.1", "action foca-2026#1.1 changed"),
    ("k:field:foca#awareness", "the number of stories about area of work foca#awareness changed"),
    ("s:plan-2015", "the plan that replaced plan plan-2015 changed"),
    ("n:attachment:a.pdf", "the kind or size of document a.pdf changed, or whether it may be shown"),
    ("file", "the document is another one"),
    ("z:unheard", "z:unheard"),
]


@pytest.mark.parametrize(("look", "words"), TABLE)
def test_a_look_in_plain_words(look: str, words: str) -> None:
    assert said(look) == words


def test_every_sort_of_look_has_words() -> None:
    sources = (Path(module.__file__).read_text("utf-8") for module in (world, relations, chronicle))
    noted = {sort for source in sources for sort in re.findall(r'note\(f?"([a-z])', source)}
    assert len(noted) > 10
    assert noted <= WORDS.keys()
    assert WORDS.keys() <= {look.partition(":")[0] for look, _ in TABLE}


def test_things_stand_below_their_reason_the_rarest_first() -> None:
    reasons = {
        "page bs/": ["g:all:"],
        "page bs/stories/a/": ["r:story:a"],
        "feed feeds/site": ["g:all:", "r:story:a"],
        "doc bs/stories/a": ["r:story:a"],
        "map sitemap": ["frame"],
        "photos a": ["photos"],
        "page bs/x/": [],
    }
    assert because(reasons) == [
        "a photo, or what may be shown of it, changed:",
        "  photos of story a",
        "made again to be sure:",
        "  page bs/x/",
        "story a changed, the list of all stories changed:",
        "  feed feeds/site",
        "the list of all pages changed:",
        "  sitemap.xml",
        "the list of all stories changed:",
        "  page bs/",
        "story a changed:",
        "  entry of the search: bs/stories/a",
        "  page bs/stories/a/",
    ]


def test_many_reasons_are_counted() -> None:
    (reason, _) = because({"page bs/": [f"r:story:{n}" for n in range(9)]})
    assert reason == "story 0 changed, story 1 changed, story 2 changed, and 6 more changes:"


@pytest.mark.parametrize("things", [1, 2, 19, 20, 21, 38, 39, 40, 41, 5000])
@pytest.mark.parametrize("alike", [True, False])
def test_the_answer_fits_on_a_screen_and_counts_the_rest(things: int, alike: bool) -> None:
    lines = because({f"page {n}/": ["d" if alike else f"c:{n}"] for n in range(things)})
    shown = [line for line in lines if line.startswith("  ")]
    assert len(lines) <= MOST_LINES
    if len(shown) < things:
        assert lines[-1] == f"and {things - len(shown)} more"
        assert len(lines) > MOST_LINES - 2
        assert lines[-2].startswith("  ")
    else:
        assert not lines[-1].startswith("and ")


def test_nothing_needs_no_reason() -> None:
    assert because({}) == []


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    now = [100.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: now[0])
    return now


def test_a_bar_waits_a_second_and_is_gone_afterwards(clock: list[float]) -> None:
    out = Terminal()
    with progress_bar(out) as bar:
        assert isinstance(bar, Bar)
        bar(0, 60)
        assert out.getvalue() == ""
        for clock[0], done in ((101.5, 20), (101.55, 30), (101.7, 60)):
            bar(done, 60)
    assert out.getvalue().split("\r") == [
        "",
        f"[{'#' * 10}{'-' * 20}] 20 of 60 pages ",
        f"[{'#' * 30}] 60 of 60 pages ",
        "\x1b[K",
    ]


def test_a_short_build_leaves_no_trace(clock: list[float]) -> None:
    out = Terminal()
    with progress_bar(out) as bar:
        assert bar is not None
        bar(1, 2)
    assert out.getvalue() == ""


def test_a_pipe_gets_no_bar() -> None:
    out = io.StringIO()
    with progress_bar(out) as bar:
        assert bar is None
    assert out.getvalue() == ""
