"""The bench measures what it says: the same corpus for a seed, sound content, a counted amount of work."""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT / "scripts"))

from benching import documents, report, site  # noqa: E402
from benching.corpus import Corpus  # noqa: E402
from benching.kinds import Size  # noqa: E402
from benching.measure import CommandError, Cost, Weight, first_visit, packed, run, weigh  # noqa: E402
from benching.rivals import RIVALS  # noqa: E402
from benching.words import LANGUAGES, Voice, cyrillic, plain, vocabulary  # noqa: E402
from site_kit import AS_OF  # noqa: E402
from site_kit import run as command  # noqa: E402

SIZE = Size(200, plans=4, actions=6, coalitions=5, places=12, organisations=9, topics=6)


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return Corpus(SIZE)


@pytest.fixture(scope="module")
def folder(corpus: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The corpus as a site, built once."""
    folder = tmp_path_factory.mktemp("bench") / "site"
    site.lay(corpus, folder)
    built = command(folder, "goodword", "build", GOODWORD_AS_OF=AS_OF)
    assert built.fine, built.output
    return folder


def fingerprint(files: Mapping[str, str]) -> str:
    return hashlib.sha256(repr(sorted(files.items())).encode()).hexdigest()


def test_the_same_seed_writes_the_same_bytes_and_another_one_others() -> None:
    size = Size(20, plans=2, actions=3, coalitions=2, places=5, organisations=5, topics=3)
    one, again, other = (dict(site.files(Corpus(size, seed))) for seed in ("a", "a", "b"))
    assert fingerprint(one) == fingerprint(again)
    assert fingerprint(one) != fingerprint(other)


def test_the_words_do_not_depend_on_the_hash_seed(tmp_path: Path) -> None:
    code = "from benching.words import vocabulary; print(vocabulary('en').words[500:520])"
    said = {
        run(
            [sys.executable, "-c", code], tmp_path, {"PYTHONPATH": str(ROOT / "scripts"), "PYTHONHASHSEED": n}
        ).said
        for n in ("1", "2")
    }
    assert len(said) == 1


def test_a_story_is_the_same_in_a_larger_corpus() -> None:
    small, large = (
        Corpus(Size(n, plans=4, coalitions=3, places=9, organisations=9, topics=4)) for n in (10, 90)
    )
    assert small.story(7) == large.story(7)


def test_words_are_as_frequent_as_words_are(corpus: Corpus) -> None:
    words = Voice("bs", corpus.rng("test")).words(20_000)
    first, hundredth = (words.count(vocabulary("bs").words[n]) for n in (0, 99))
    assert first > 10 * hundredth > 0


def test_letters() -> None:
    assert cyrillic("Ljubav, njiva i džep") == "Љубав, њива и џеп"
    assert plain("Čaj i đak") == "caj-i-djak"


def test_every_tenth_story_stands_in_all_languages(corpus: Corpus) -> None:
    told = list(corpus.stories())
    assert [len(story.titles) for story in told[:11]] == [3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3]
    assert {next(iter(story.titles)) for story in told} == set(LANGUAGES)


def test_a_story_has_a_hundred_and_ninety_words(corpus: Corpus) -> None:
    for story in corpus.stories():
        for paragraphs in story.bodies.values():
            assert sum(len(part.split()) for part in paragraphs) == 190


def test_tiny_stories_are_tiny() -> None:
    written = dict(site.files(Corpus(Size(30, plans=1, coalitions=1, places=3, tiny=True))))
    stories = [text for name, text in written.items() if name.startswith("content/stories/")]
    assert len(stories) == 30
    assert max(map(len, stories)) < 600


def test_the_content_is_sound_and_every_file_is_read(corpus: Corpus, folder: Path) -> None:
    checked = command(folder, "goodword", "check")
    story_files = sum(len(story.titles) for story in corpus.stories())
    files = story_files + SIZE.plans + SIZE.coalitions + len(("places", "organisations", "topics", "page"))
    assert checked.fine, checked.output
    assert checked.output.splitlines()[-1] == f"0 errors, 0 held, 0 warnings in {files} files"


def test_a_build_writes_a_page_for_everything_and_no_other_pages(corpus: Corpus, folder: Path) -> None:
    pages = [p.relative_to(folder / "site").as_posix() for p in (folder / "site").rglob("index.html")]
    many = len(LANGUAGES)
    days = {(story.day.year, story.day.month) for story in corpus.stories()}
    expected = {
        r"/stories/[a-z].*-\d{5}": sum(len(story.titles) for story in corpus.stories()),
        r"/stories/\d{4}/\d\d": many * len(days),
        r"/stories/\d{4}": many * len({year for year, _ in days}),
        r"/plans/plan-\d+": many * SIZE.plans,
        r"/plans/plan-\d+/[\d.]+": many * SIZE.plans * SIZE.actions,
        r"/coalitions/koalicija-\d+": many * SIZE.coalitions,
        r"/places/[^/]+": many * SIZE.places,
        r"/organisations/[^/]+": many * SIZE.organisations,
        r"/topics/[^/]+": many * SIZE.topics,
    }
    found = {
        form: sum(bool(re.fullmatch(f"[a-z-]+{form}/index.html", page)) for page in pages)
        for form in expected
    }
    assert found == expected


@pytest.mark.parametrize("name", sorted(RIVALS))
def test_other_tools_get_the_same_pages(name: str, corpus: Corpus, tmp_path: Path) -> None:
    home = tmp_path / name
    laid = RIVALS[name].lay(corpus, home)
    stories = sum(len(story.titles) for story in corpus.stories())
    assert laid == stories + len(LANGUAGES) * (SIZE.plans * (1 + SIZE.actions) + SIZE.coalitions)
    assert sum(1 for _ in home.rglob("*.md")) >= laid
    first = next(documents.stories(corpus))
    assert first.body in (home / RIVALS[name].path(first)).read_text("utf-8")


def test_a_command_is_measured_with_its_children(tmp_path: Path) -> None:
    ballast = b"x" * 100_000_000  # What measures is larger than what is measured.
    busy = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'sum(range(3_000_000))'])"
    cost = run([sys.executable, "-c", busy], tmp_path)
    idle = run([sys.executable, "-c", "pass"], tmp_path)
    assert cost.cpu > idle.cpu
    assert 1_000_000 < idle.peak < 50_000_000
    assert len(ballast) > idle.peak
    assert list(tmp_path.iterdir()) == []


def test_a_command_that_fails_says_why(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="broken"):
        run([sys.executable, "-c", "raise SystemExit('broken')"], tmp_path)


def test_a_first_visit_counts_what_the_page_links(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "a.css").write_text("p { color: red }", "utf-8")
    (tmp_path / "a.js").write_text("console.log(1)", "utf-8")
    html = '<link rel="stylesheet" href="../a.css?v=1"><script src="/a.js"></script><script src="https://x/b.js"></script>'
    (tmp_path / "en" / "index.html").write_text(html, "utf-8")
    script = packed(b"console.log(1)")
    found = first_visit(tmp_path, "en/index.html")
    assert found == {"html": packed(html.encode()), "script": script, "all": sum(
        (packed(html.encode()), script, packed(b"p { color: red }"))
    )}  # fmt: skip
    assert weigh(tmp_path) == Weight(3, 1, len(html) + len("p { color: red }console.log(1)"))


def test_the_report_compares_and_judges() -> None:
    weight, visit = Weight(3, 2, 5_000_000), {"all": 30_000, "html": 7_000, "script": 5_000}
    own = report.Own(
        Cost(9, 10.0, 300_000_000),
        2.0,
        *[Cost(0.3, 0.2, 90_000_000)] * 3,
        weight,
        visit,
        Cost(0.5, 0.6, 90_000_000),
        0.4,
        (50_000, 130_000),
    )
    hugo = report.Other("hugo", Cost(9, 10.0, 1), weight, visit, Cost(9, 6.0, 1))
    table = report.table(report.Measured(10_000, own, (hugo,)))
    assert "| cold build without search, CPU of Hugo's | 0.80x | <= 1.0x | reached |" in table
    assert "| cold build with search, CPU of Hugo's and Pagefind's | 0.62x | <= 0.5x | **missed** |" in table
    assert "| one report on a plan, wall | 0.50 s |" in table
    assert "| memory, cold | 300.0 MB | <= 250 MB | **missed** |" in table
    assert "| first search answer, the largest | 130.0 kB | <= 120 kB | **missed** |" in table
    assert "scripts/bench --sizes 9" in report.page([report.Measured(10, own)], "scripts/bench --sizes 9")
