"""What a careful reader of the built example site would stumble over."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

LANGUAGES = ("bs", "sr-cyrl", "en")
COUNT = re.compile(r'<ul class="gw-counts">(.*?)</ul>', re.DOTALL)
LINK = re.compile(r'<a href="([^"]+)"[^>]*>(.*?)</a>', re.DOTALL)
LEAD = re.compile(r'<p class="gw-lead">([^<]*)')
DESCRIPTION = re.compile(r'<meta name="description" content="([^"]*)"')


def plain(text: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", text)).split())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_home_page_and_the_lists_count_alike(lang: str, example_site: Path) -> None:
    """Invented records are left out of the totals of the site (DOMAIN, 0), wherever a total stands."""
    home = (example_site / lang / "index.html").read_text(encoding="utf-8")
    counts = COUNT.search(home)
    assert counts
    links = LINK.findall(counts[1])
    assert len(links) == 4
    for where, said in links:
        page = (example_site / lang / where / "index.html").read_text(encoding="utf-8")
        lead = LEAD.search(page)
        assert lead
        assert re.match(re.escape(plain(said)) + r"\b", plain(lead[1])), (where, said, lead[1])
    archive = LEAD.search((example_site / lang / "archive" / "index.html").read_text(encoding="utf-8"))
    stories = LEAD.search((example_site / lang / "stories" / "index.html").read_text(encoding="utf-8"))
    assert archive
    assert stories
    assert archive[1] == stories[1]


def test_no_description_ends_with_two_full_stops(example_site: Path) -> None:
    """A title may end with a year and its full stop: »Plan 2026–2028.«."""
    seen = 0
    for file in sorted(example_site.rglob("index.html")):
        found = DESCRIPTION.search(file.read_text(encoding="utf-8"))
        seen += found is not None
        assert not found or ".." not in found[1], (file, found[1])
    assert seen > 100


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "Active since 16 November 2022"),
        ("bs", "Djeluje (od: 16. novembar 2022.)"),
        ("sr-cyrl", "Дјелује (од: 16. новембар 2022.)"),
    ],
)
def test_a_coalition_says_since_when_it_is_active(lang: str, said: str, example_site: Path) -> None:
    """»Active: 16 November 2022« is no sentence, and sounds as if it had been active on one day."""
    page = (example_site / lang / "coalitions" / "otvorena-luka" / "index.html").read_text(encoding="utf-8")
    assert said in plain(page)


ACTION = re.compile(r'<tr data-is[^>]* id="([^"]+)".*?</tr>', re.DOTALL)
NOTHING = "No story and no document proves this action yet."


def test_what_a_plan_counts_as_evidence_is_not_denied_on_the_page_of_the_action(example_site: Path) -> None:
    """Evidence of a step or of a report proves the action, too."""
    plan = example_site / "en" / "plans" / "nova-luka-2026"
    denied = {}
    for row in ACTION.finditer((plan / "index.html").read_text(encoding="utf-8")):
        page = plan / row[1] / "index.html"
        denied[row[1]] = ("no proof yet" in row[0], NOTHING in page.read_text(encoding="utf-8"))
    assert len(denied) == 21
    assert {id_: both for id_, both in denied.items() if both[0] != both[1]} == {}
    assert {both[0] for both in denied.values()} == {True, False}


LANGUAGE_MARK = re.compile(r'<span class="gw-story-card__lang"([^>]*)>([^<]+)')


def test_words_of_another_language_are_read_with_its_voice(example_site: Path) -> None:
    """A screen reader spells »Bosanski« letter by letter when it takes it for Serbian in Cyrillic."""
    marks = {
        found
        for file in sorted((example_site / "sr-cyrl").rglob("index.html"))
        for found in LANGUAGE_MARK.findall(file.read_text(encoding="utf-8"))
    }
    assert marks == {(' lang="bs"', "Bosanski"), (' lang="en"', "English")}
    place = (example_site / "sr-cyrl" / "places" / "nova-luka" / "index.html").read_text(encoding="utf-8")
    assert '<dd><span lang="bs">Izmišljen broj, samo za primjer</span></dd>' in place
    assert '<dd>18.400 <span class="gw-note">(2026.)</span></dd>' in place
