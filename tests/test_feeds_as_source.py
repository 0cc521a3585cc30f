"""Every feed of the example site, as a reader reads it, says what stands in the content, and all of it."""

from __future__ import annotations

import html
import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import feedparser
import pytest
import yaml
from site_kit import AS_OF

ROOT = Path(__file__).parent.parent
STORIES, PLANS = ROOT / "content" / "stories", ROOT / "content" / "plans"
SITE_URL = "https://goodword.example.org/"
FOLDERS = {"bs": "bs", "sr-cyrl": "sr-Cyrl", "en": "en"}
MAIN = "bs"


def front(file: Path) -> dict[str, Any]:
    """What stands above a story's text, read without the engine."""
    return dict(yaml.safe_load(file.read_text("utf-8").split("\n---", 1)[0].removeprefix("---")))


@cache
def stories() -> dict[tuple[str, str], dict[str, Any]]:
    """Each language of each story, with the facts that its languages share."""
    found = {}
    for file in STORIES.rglob("*.md"):
        own = front(file)
        if file.parent == STORIES:
            found[file.stem, str(own.get("lang", MAIN)).lower()] = own
        else:
            shared = next(one for one in map(front, file.parent.glob("*.md")) if "date" in one)
            found[file.parent.name, file.stem] = {**shared, **own}
    return found


@cache
def may_be_in_feeds(id_: str) -> bool:
    """Whether all people whose consent a story names agreed to feeds."""
    consents = yaml.safe_load((ROOT / "content" / "consents.yml").read_text("utf-8"))
    files = [file for file in STORIES.rglob("*.md") if id_ in (file.stem, file.parent.name)]
    named = set(re.findall(r"\bC-\d+\b", "\n".join(file.read_text("utf-8") for file in files)))
    return all("feeds" in consents[number]["scope"] for number in named)


def plain(text: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", text)).strip()


def told(value: Any, lang: str) -> str:
    """A text of a plan in a feed's language."""
    return str(value.get(FOLDERS[lang], value.get(MAIN)) if isinstance(value, dict) else value)


def said_in_plan(entry: Any, id_: str, mark: str) -> tuple[str, str, str]:
    """Beginning of the title, text and day that the plan itself gives for an entry of its feed."""
    lang = entry.id.removeprefix(SITE_URL).split("/")[0]
    about, sort, place = re.fullmatch(r"(?:(.+)-)?(update|change|amendment|correction)-(.+)", mark).groups()
    day, n = place.rsplit("-", 1)
    plan = yaml.safe_load((PLANS / f"{id_}.yml").read_text("utf-8"))
    action = next((one for one in plan["actions"] if str(one["id"]) == about), None)
    same = [one for one in (action or plan)[f"{sort}s"] if str(one["date"])[:10] == day]
    name = f"{told((action or plan)['title'], lang)}: "
    if action and any(letter.isdigit() for letter in about) and "-" not in about:
        name = f"{about} {name}"  # A number; a name such as "ajn" is for files alone.
    item = same[int(n) - 1]
    text = item[{"update": "text", "change": "reason"}.get(sort, "what")]
    return name, told(text, lang), str(item["date"])


@pytest.fixture(scope="module")
def feeds(example_site: Path) -> dict[str, Any]:
    files = sorted((example_site / "feeds").rglob("*.xml"))
    read = {file.relative_to(example_site).as_posix(): feedparser.parse(file.read_bytes()) for file in files}
    assert len(read) > 200
    return read


def test_no_reader_stumbles(feeds: dict[str, Any]) -> None:
    assert {name: read.bozo_exception for name, read in feeds.items() if read.bozo} == {}


def test_every_entry_says_what_its_source_says(feeds: dict[str, Any], example_site: Path) -> None:
    for name, read in feeds.items():
        for entry in read.entries:
            lang, section, id_, mark = entry.id.removeprefix(SITE_URL).split("/", 3)
            day = local_day(entry)
            if section == "plans":
                title, text, said_on = said_in_plan(entry, id_, mark.removeprefix("#"))
                assert title in entry.title, name
                assert (plain(entry.summary), day) == (text, said_on), f"{name}: {entry.id}"
                continue
            source = stories()[id_, lang]
            expected = (source["title"], source["summary"].strip(), str(source["date"])[:10])
            assert (entry.title, plain(entry.summary), day) == expected, f"{name}: {entry.id}"
            for one in entry.get("enclosures", ()):
                photo = example_site / one.href.removeprefix(SITE_URL)
                assert int(one.length) == photo.stat().st_size, f"{name}: {one.href}"


def local_day(entry: Any) -> str:
    """The day as it is written, whatever it is in Greenwich."""
    if entry.published[:4].isdigit():
        return str(entry.published[:10])
    day, month, year = re.match(r"\w+, (\d+) (\w+) (\d+) ", entry.published).groups()
    months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return f"{year}-{months.index(month) + 1:02}-{int(day):02}"


@pytest.mark.parametrize("ending", ["rss", "atom"])
@pytest.mark.parametrize("lang", FOLDERS)
def test_a_language_has_all_of_its_stories(feeds: dict[str, Any], lang: str, ending: str) -> None:
    today = date.fromisoformat(AS_OF[:10])
    expected = {
        f"{SITE_URL}{lang}/stories/{id_}/"
        for (id_, tag), story in stories().items()
        if tag == lang and not story.get("example") and not story.get("draft")
        if date.fromisoformat(str(story["date"])[:10]) <= today and may_be_in_feeds(id_)
    }
    assert expected
    assert {entry.id for entry in feeds[f"feeds/{lang}/stories.{ending}.xml"].entries} == expected


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("bs/stories", "Dobre priče iz naših gradova, i šta je bilo s obećanjima."),
        ("en/stories", "Good stories from our towns, and what became of the promises."),
        ("site", "Dobre priče iz naših gradova, i šta je bilo s obećanjima."),
        ("en/places/foca", "News from Foča"),
    ],
)
def test_a_reader_who_subscribes_is_told_what_the_feed_is_about(
    example_site: Path, name: str, said: str
) -> None:
    """»News from Dobra riječ: Stories« says nothing to somebody who has never heard of the site."""
    for form in ("rss", "atom"):
        found = feedparser.parse(str(example_site / "feeds" / f"{name}.{form}.xml")).feed
        assert found.subtitle == said
