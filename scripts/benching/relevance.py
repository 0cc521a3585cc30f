"""Known-item search on real text: how often the story from which a query was made is found, and where.

A query is the two rarest words of a story's title, or of its text: as written, in plain letters as people
type them, and for Bosnian in Cyrillic too. It is asked on the search page of the story's language; a
translation of the story counts as well. Pagefind indexes the same pages of the same site, their main part.
"""

from __future__ import annotations

import re
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import html

from benching.browser import CHROMIUM, OPTIONS, counting
from benching.measure import run
from benching.words import cyrillic
from goodword.text.fold import fold

if TYPE_CHECKING:
    from playwright.sync_api import Page

    Ask = Callable[["Page", "Query"], list[str]]

ROOT = Path(__file__).parent.parent.parent
SECTIONS = ("stories", "plans", "coalitions", "places", "organisations", "topics", "pages")
MOST = 10
"""A story that is not among the first ten counts as not found."""

_WORD = re.compile(r"[^\W\d_]{4,}")
_PATIENCE_MS = 10_000

_ASK_PAGEFIND = """async ([query, most]) => {
  const pagefind = await import("/pagefind/pagefind.js");
  const found = await pagefind.search(query);
  const ten = await Promise.all(found.results.slice(0, most).map((one) => one.data()));
  return ten.map((one) => one.url);
}"""
_ANSWERED = """() => {
  const searching = document.querySelector("[data-searching]").dataset.searching;
  const said = document.querySelector(".gw-search-status")?.textContent;
  return said && !said.startsWith(searching);
}"""
_ADDRESSES = "(all) => all.map((one) => new URL(one.href).pathname)"


@dataclass(frozen=True)
class Query:
    """A question whose answer is known.

    Attributes:
        sort: How it was made.
        lang: Folder of the language in which it is asked.
        words: What is typed.
        story: Id of the story that it was made from.
    """

    sort: str
    lang: str
    words: str
    story: str


@dataclass(frozen=True)
class Relevance:
    """How well a tool answered the queries of one sort.

    Attributes:
        sort: How the queries were made.
        ranks: Place of the story among the results, the first is 1; 0: not among the first ten.
    """

    sort: str
    ranks: tuple[int, ...]

    def within(self, most: int) -> int:
        """How many stories stand among the first results."""
        return sum(0 < rank <= most for rank in self.ranks)

    @property
    def mean_reciprocal(self) -> float:
        """Mean of 1/rank, a story that was not found counts 0."""
        return sum(1 / rank for rank in self.ranks if rank) / len(self.ranks)


def compare(folder: Path, peers: Path) -> dict[str, list[Relevance]]:
    """Ask both tools on the example site.

    Args:
        folder: An empty folder to work in.
        peers: The environment of the other tools.

    Returns:
        By tool, a row for each sort of query.
    """
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "content", folder / "content")
    run([sys.executable, "-m", "goodword", "build"], folder)
    site = folder / "site"
    glob = f"*/{{{','.join(SECTIONS)}}}/*/index.html"
    python = str(peers / "bin" / "python")
    run([python, "-m", "pagefind", "--site", "site", "--glob", glob, "--root-selector", "main"], folder)
    queries = list(queries_of(site))
    return {"Goodword": _asked(site, queries, _goodword), "Pagefind": _asked(site, queries, _pagefind)}


def queries_of(site: Path) -> Iterator[Query]:
    """Queries for every story of a site, in each of its languages.

    Args:
        site: Folder of the finished site.

    Yields:
        Queries.
    """
    texts = {
        page: _words(page) for section in SECTIONS for page in sorted(site.glob(f"*/{section}/*/index.html"))
    }
    pages_with: Counter[str] = Counter()
    for title, text in texts.values():
        pages_with.update({fold(word) for word in (*title, *text)})
    for page, (title, text) in texts.items():
        lang, section, id_ = page.relative_to(site).parts[:3]
        if section != "stories" or id_.isdigit():
            continue
        for sort, words in (("title", title), ("text", text)):
            written = " ".join(_rarest(words, pages_with))
            yield Query(f"{sort}, as written", lang, written, id_)
            yield Query(f"{sort}, plain letters", lang, fold(written), id_)
            if lang == "bs":
                yield Query(f"{sort}, Cyrillic for Latin", lang, cyrillic(written), id_)


def _words(page: Path) -> tuple[list[str], list[str]]:
    """Words of a page's title and of its text."""
    main = html.fromstring(page.read_bytes()).find(".//main")
    title = main.find(".//h1").text_content()
    return _WORD.findall(title), _WORD.findall(" ".join(one.text_content() for one in main.iter("p")))


def _rarest(words: Sequence[str], pages_with: Mapping[str, int]) -> list[str]:
    """The two rarest words, in the order in which they stand."""
    several = dict.fromkeys(words)
    rare = sorted(several, key=lambda word: (pages_with[fold(word)], word))[:2]
    return [word for word in several if word in rare]


def _goodword(tab: Page, query: Query) -> list[str]:
    tab.goto(f"/{query.lang}/search/?q={query.words}")
    tab.wait_for_function(_ANSWERED, timeout=_PATIENCE_MS)
    found: list[str] = tab.locator(".gw-search-result h2 a").evaluate_all(_ADDRESSES)
    return found


def _pagefind(tab: Page, query: Query) -> list[str]:
    tab.goto(f"/{query.lang}/")
    found: list[str] = tab.evaluate(_ASK_PAGEFIND, [query.words, MOST])
    return found


def _asked(site: Path, queries: Sequence[Query], ask: Ask) -> list[Relevance]:
    from playwright.sync_api import sync_playwright

    ranks: dict[str, list[int]] = {}
    with counting(site) as server, sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
        tab = running.new_context(base_url=server.address).new_page()
        for query in queries:
            found = [address.strip("/").split("/")[1:] for address in ask(tab, query)[:MOST]]
            wanted = ["stories", query.story]
            ranks.setdefault(query.sort, []).append(found.index(wanted) + 1 if wanted in found else 0)
        running.close()
    return [Relevance(sort, tuple(found)) for sort, found in ranks.items()]


def table(relevance: Mapping[str, Sequence[Relevance]]) -> str:
    """The figures side by side.

    Args:
        relevance: By tool, a row for each sort of query.

    Returns:
        A table in Markdown.
    """
    tools = list(relevance)
    head = " | ".join(f"{tool}: first, in five, MRR" for tool in tools)
    lines = [f"| query from | queries | {head} |", f"|---|---|{'---|' * len(tools)}"]
    for rows in zip(*relevance.values(), strict=True):
        cells = [f"{one.within(1)}, {one.within(5)}, {one.mean_reciprocal:.2f}" for one in rows]
        lines.append(f"| {rows[0].sort} | {len(rows[0].ranks)} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"
