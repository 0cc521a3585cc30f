"""Every page of the built example site: links lead somewhere, heads are right, the policy is kept."""

from collections import Counter
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest
from html_pages import Document, Element, file_of, read_all

SITE_URL = "https://goodword.example.org/"
OUTSIDE = ("https:", "http:", "mailto:", "tel:")
FOLDERS = {"bs": "bs", "sr-cyrl": "sr-Cyrl", "en": "en"}
LOADING = ("img", "source", "script", "iframe", "audio", "video", "embed", "object", "track")
LOADED_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "manifest", "prefetch"}


@pytest.fixture(scope="module")
def pages(example_site: Path) -> dict[str, Document]:
    return read_all(example_site)


def report(faults: list[str]) -> str:
    """The first faults and the number of all."""
    return f"{len(faults)} faults, such as\n" + "\n".join(faults[:25])


def test_the_site_is_there(pages: dict[str, Document]) -> None:
    assert len(pages) > 500
    assert len({page.kind for page in pages.values()}) > 15


def test_every_link_leads_to_a_file_and_a_place_in_it(pages: dict[str, Document], example_site: Path) -> None:
    faults = []
    for page in pages.values():
        for element, link in page.addresses():
            if link.startswith(OUTSIDE):
                continue
            file, fragment = file_of(link, page.file)
            target = pages.get(file)
            if target is None and not (example_site / file).is_file() and element["data-index"] != link:
                faults.append(f"{page.file}: <{element.tag}> leads to {link}, and there is nothing")
            elif fragment and (target is None or fragment not in target.ids):
                faults.append(f"{page.file}: <{element.tag}> leads to {link}, and nothing has that id")
    assert not faults, report(faults)


def test_links_to_our_own_site_are_relative(pages: dict[str, Document]) -> None:
    """The site must work below any address; only heads name it in full."""
    faults = [
        f"{page.file}: {link}"
        for page in pages.values()
        for element, link in page.addresses()
        if link.startswith(SITE_URL if page.kind == "missing" else (SITE_URL, "/")) and element.tag != "link"
    ]
    assert not faults, report(faults)


def test_the_page_for_what_is_missing_works_at_any_depth(pages: dict[str, Document]) -> None:
    links = [link for _, link in pages["404.html"].addresses() if not link.startswith(OUTSIDE)]
    assert [link for link in links if not link.startswith(("/", "#"))] == []


def test_nothing_is_fetched_from_elsewhere(pages: dict[str, Document]) -> None:
    def fetches(element: Element) -> bool:
        return element.tag in LOADING or bool(LOADED_LINKS & set(element["rel"].split()))

    faults = [
        f"{page.file}: <{element.tag}> {link}"
        for page in pages.values()
        for element, link in page.addresses()
        if (fetches(element) and ":" in link) or link.startswith(("//", "data:", "javascript:"))
    ]
    assert not faults, report(faults)


def test_nothing_inline(pages: dict[str, Document]) -> None:
    """No style but files, no script but files, no on... attribute: the policy forbids them.

    Data in a script element is no script: it is never run, so the policy does not look at it.
    """
    faults = [
        f"{page.file}: <{element.tag} {' '.join(element.attributes)}>"
        for page in pages.values()
        for element in page.elements
        if element.tag in ("style", "iframe", "base")
        or (element.tag == "script" and not element["src"] and element["type"] != "application/ld+json")
        or any(name == "style" or name.startswith("on") for name in element.attributes)
    ]
    assert not faults, report(faults)


def test_every_page_keeps_the_policy_and_tells_its_width(pages: dict[str, Document]) -> None:
    policy = {"http-equiv": "Content-Security-Policy", "content": "default-src 'self'"}
    for page in pages.values():
        metas = [element.attributes for element in page.all("meta")]
        assert metas[0] == {"charset": "utf-8"}, page.file
        assert policy in metas, page.file
        assert {"name": "viewport", "content": "width=device-width, initial-scale=1"} in metas, page.file


def test_every_page_has_a_title_and_its_language(pages: dict[str, Document]) -> None:
    faults = []
    for page in pages.values():
        title, lang = page.first("title").text.strip(), page.first("html")["lang"]
        if len(title) < 3:
            faults.append(f"{page.file}: title {title!r}")
        if page.file.split("/")[0] in FOLDERS and lang != FOLDERS[page.file.split("/")[0]]:
            faults.append(f"{page.file}: lang {lang!r}")
        if not lang:
            faults.append(f"{page.file}: no lang")
    assert not faults, report(faults)


def test_titles_tell_pages_of_a_language_apart(pages: dict[str, Document]) -> None:
    found = [page for page in pages.values() if page.links("canonical") and page.kind != "choice"]
    titles = Counter((page.first("html")["lang"], page.first("title").text) for page in found)
    faults = [f"{lang}: {title!r} {count} times" for (lang, title), count in titles.items() if count > 1]
    assert not faults, report(faults)


def test_every_page_names_its_own_address(pages: dict[str, Document]) -> None:
    faults = []
    for page in pages.values():
        hidden = any(meta["name"] == "robots" and "noindex" in meta["content"] for meta in page.all("meta"))
        expected = [] if hidden else [SITE_URL + page.address]
        found = [link["href"] for link in page.links("canonical")]
        if found != expected:
            faults.append(f"{page.file}: canonical {found}, not {expected}")
    assert not faults, report(faults)


def test_every_page_says_in_a_sentence_what_it_holds(pages: dict[str, Document]) -> None:
    """Search engines and social networks show it; a list without one shows its menu there."""
    faults = []
    for page in pages.values():
        said = {
            meta["name"] or meta["property"]: meta["content"].strip()
            for meta in page.all("meta")
            if meta["name"] in ("description", "robots") or meta["property"] == "og:description"
        }
        if "robots" not in said and not (said.get("description") and said.get("og:description")):
            faults.append(page.file)
    assert not faults, report(faults)


def test_the_site_map_lists_what_may_be_found(pages: dict[str, Document], example_site: Path) -> None:
    names = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
    listed = [loc.text for loc in ElementTree.parse(example_site / "sitemap.xml").iter(names)]
    canonical = [link["href"] for page in pages.values() for link in page.links("canonical")]
    assert len(listed) == len(set(listed))
    assert set(listed) == set(canonical)


def alternates(page: Document) -> dict[str, str]:
    """Languages and addresses that a page names as its own in other languages, feeds left out."""
    return {link["hreflang"]: link["href"] for link in page.links("alternate") if "hreflang" in link}


def test_languages_name_each_other(pages: dict[str, Document]) -> None:
    faults = []
    for page in pages.values():
        own = alternates(page)
        for lang, address in own.items():
            target = pages.get(file_of(address.removeprefix(SITE_URL), "index.html")[0])
            if target is None:
                faults.append(f"{page.file}: {lang} leads to {address}, which is not there")
            elif lang != "x-default" and target.first("html")["lang"] != lang:
                faults.append(f"{page.file}: {address} is not in {lang}")
            elif alternates(target) != own and lang != "x-default":
                faults.append(f"{page.file}: {target.file} names other languages: {alternates(target)}")
        if own and (page.first("html")["lang"] not in own and page.kind != "choice"):
            faults.append(f"{page.file}: does not name itself")
    assert not faults, report(faults)


def test_ids_are_unique(pages: dict[str, Document]) -> None:
    faults = [
        f"{page.file}: {name!r}"
        for page in pages.values()
        for name, count in Counter(page.ids).items()
        if count > 1
    ]
    assert not faults, report(faults)


def test_headings_are_in_order(pages: dict[str, Document]) -> None:
    faults = []
    for page in pages.values():
        levels = [int(heading.tag[1]) for heading in page.all("h1", "h2", "h3", "h4", "h5", "h6")]
        if levels[:1] != [1] or levels.count(1) != 1:
            faults.append(f"{page.file}: headings {levels[:6]}")
        elif any(after > before + 1 for before, after in pairwise(levels)):
            faults.append(f"{page.file}: a level is left out in {levels}")
    assert not faults, report(faults)


def test_nothing_is_empty_that_somebody_reads(pages: dict[str, Document]) -> None:
    """Links and buttons have words, headings too; a picture has an alt, even if it is empty."""
    faults = []
    for page in pages.values():
        for element in page.all("a", "button", "h1", "h2", "h3", "h4", "th", "dt", "summary", "option", "p"):
            said = element.text.strip() or element["aria-label"] or element["title"]
            if not said and element["role"] != "status":
                faults.append(f"{page.file}: empty <{element.tag} {element.attributes}>")
        faults += [f"{page.file}: no alt {image['src']}" for image in page.all("img") if "alt" not in image]
    assert not faults, report(faults)


def test_pictures_say_how_big_they_are(pages: dict[str, Document]) -> None:
    """So that nothing jumps while they load."""
    faults = [
        f"{page.file}: {image['src']}"
        for page in pages.values()
        for image in page.all("img")
        if not (image["width"].isdigit() and image["height"].isdigit())
    ]
    assert not faults, report(faults)


def test_no_word_of_the_machine_is_left_over(pages: dict[str, Document]) -> None:
    signs = ("{{", "}}", "{%", "goodword-slot-", "goodword-picture-", "None", "Undefined", "%(", "&lt;p&gt;")
    faults = [
        f"{page.file}: {sign!r}"
        for page in pages.values()
        for sign in signs
        if sign in page.first("body").text or sign in page.first("title").text
    ]
    assert not faults, report(faults)
