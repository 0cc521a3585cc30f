"""The browser's half of search: the same folding as Python, the right documents, the right counts."""

import json
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page
from search_site import documents, many, write_site

from goodword.formats.search import SearchDocument
from goodword.text.fold import fold, words

pytestmark = pytest.mark.browser
TABLE = json.loads((Path(__file__).parents[1] / "unit" / "fold_table.json").read_text(encoding="utf-8"))
ALL = {one.id: one for one in documents() + many(30)}


@pytest.fixture(scope="module")
def page(
    browser: Browser, serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Page]:
    folder = tmp_path_factory.mktemp("site")
    write_site(folder)
    page = browser.new_page()
    page.goto(serve(folder) + "en/")
    page.evaluate(
        """async () => {
            const search = await import("/assets/search.js");
            Object.assign(window, search, { index: new search.Search("/search/", { lang: "en" }) });
            window.ask = async (query, options) => {
                const { at, total, counts, unknown, partly } = result = await index.search(query, options);
                const rows = await index.rows(result);
                const ids = rows.map((row) => new URL(row.url).pathname.slice(1, -1));
                return { ids, total, counts, unknown, partly };
            };
            var result;
        }"""
    )
    yield page
    page.close()


def ask(page: Page, query: str, **options: Any) -> dict[str, Any]:
    answer: dict[str, Any] = page.evaluate("([query, options]) => ask(query, options)", [query, options])
    return answer


def found(page: Page, query: str, **options: Any) -> set[str]:
    return set(ask(page, query, **options)["ids"])


def test_fold_agrees_with_python_on_the_table(page: Page) -> None:
    texts = [text for text, _ in TABLE]
    assert page.evaluate("(texts) => texts.map(fold)", texts) == [plain for _, plain in TABLE]
    assert page.evaluate("(texts) => texts.map(words)", texts) == [words(text) for text in texts]


def test_fold_agrees_with_python_on_every_letter(page: Page) -> None:
    letters = [chr(code) for code in range(0x2FFFF) if not 0xD800 <= code < 0xE000]
    known = [letter for letter in letters if unicodedata.category(letter) not in ("Cn", "Co")]
    script = "(letters) => [...letters].map((letter) => [fold(letter), words(letter)])"
    folded = page.evaluate(script, "".join(known))
    pairs = zip(known, folded, strict=True)
    differing = [f"{ord(letter):04x}" for letter, both in pairs if both != [fold(letter), words(letter)]]
    assert differing == []


@pytest.mark.parametrize("name", ["Đorđević", "dordevic", "djordjevic", "Ђорђевић", "DJORDJEVIĆ"])
def test_every_spelling_of_a_name_finds_all_its_stories(page: Page, name: str) -> None:
    assert found(page, name) == {
        *("bs/stories/dorde", "sr-cyrl/stories/dorde", "en/stories/dorde", "en/stories/djordje")
    }


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("kuce", {"bs/stories/dorde", "sr-cyrl/stories/dorde", "bs/stories/mjesto"}),
        ("кућама", {"bs/stories/dorde", "sr-cyrl/stories/dorde", "bs/stories/mjesto"}),
        ("houses", {"en/stories/dorde", "en/plans/plan"}),
        ("story", {"en/stories/police"}),
        ("policy", {"en/stories/djordje"}),
        ("громадою", {"uk/stories/hromada"}),
        ("пять", {"uk/stories/hromada"}),
        ("Haus", {"de/stories/haeuser"}),
        ("qytetit", {"sq/stories/qyteti"}),
        ("mjesto", {"bs/stories/mjesto", "sr-cyrl/stories/mesto"}),
        ("mesta", {"bs/stories/mjesto", "sr-cyrl/stories/mesto"}),
        ("vrijeme", {"sr-cyrl/stories/mesto"}),
        ("lepo", {"bs/stories/mjesto", "sr-cyrl/stories/mesto"}),
        ("pol", {"en/stories/djordje", "en/stories/police"}),
        ("stara kuća", {"bs/stories/dorde", "sr-cyrl/stories/dorde", "bs/stories/mjesto"}),
        ('"kuće"', set()),
        ("the", set()),
    ],
)
def test_forms_of_a_word(page: Page, query: str, expected: set[str]) -> None:
    assert found(page, query) == expected


def test_exact_before_inflected_before_prefix(page: Page) -> None:
    assert ask(page, "police")["ids"] == ["en/stories/police"]
    assert ask(page, "mesto")["ids"][0] == "sr-cyrl/stories/mesto"


def test_own_language_comes_first(page: Page) -> None:
    assert ask(page, "dordevic")["ids"][0].startswith("en/")


def test_most_words_are_better_than_none(page: Page) -> None:
    answer = ask(page, "police xyzzyq")
    assert (answer["ids"], answer["partly"], answer["unknown"]) == (["en/stories/police"], True, ["xyzzyq"])


def test_newest_first_and_undated_last(page: Page) -> None:
    ids = ask(page, "house", sort="date")["ids"]
    assert ids == ["en/stories/dorde", "en/plans/plan"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("polcie", ["police", "policies"]), ("Dorđevč", ["dordevic"]), ("brigde", ["bridge"]), ("xyzzyq", [])],
)
def test_did_you_mean(page: Page, typed: str, meant: list[str]) -> None:
    assert ask(page, typed)["unknown"] == words(typed)
    assert page.evaluate("(word) => index.suggest(word)", words(typed)[0]) == meant


def _matching(filters: dict[str, list[str]]) -> list[SearchDocument]:
    def fits(one: SearchDocument) -> bool:
        return all(set(one.facets.get(facet, ())) & set(some) for facet, some in filters.items())

    return list(filter(fits, ALL.values()))


@pytest.mark.parametrize(
    "filters",
    [
        {},
        {"place": ["tuzla"]},
        {"place": ["tuzla", "foca"], "lang": ["en"]},
        {"kind": ["event"], "place": ["town03", "town05"], "year": ["2024"]},
        {"place": ["nowhere"]},
    ],
)
def test_filters_and_counts_equal_brute_force(page: Page, filters: dict[str, list[str]]) -> None:
    answer = ask(page, "", filters=filters)
    assert set(answer["ids"]) == {one.id for one in _matching(filters)}
    for facet, counts in answer["counts"].items():
        others = {key: some for key, some in filters.items() if key != facet}
        expected = Counter(value for one in _matching(others) for value in one.facets.get(facet, ()))
        assert counts == expected, facet


def test_excerpts_are_in_the_script_of_the_page(page: Page) -> None:
    marked = page.evaluate(
        """async () => {
            const result = await index.search("djordjevic krov");
            const rows = await index.rows(result);
            const serbian = rows.find((row) => row.lang === "sr-Cyrl");
            return (await index.excerpt(serbian, result)).segments;
        }"""
    )
    assert "".join(text for text, _ in marked) == "Стара кућа у Фочи добила је нови кров. End."
    assert [text for text, mark in marked if mark] == ["кров"]


def test_an_excerpt_is_cut_around_the_words(page: Page) -> None:
    segments = page.evaluate(
        """async () => {
            const result = await index.search("bridge");
            return (await index.excerpt((await index.rows(result))[0], result)).segments;
        }"""
    )
    text = "".join(part for part, _ in segments)
    assert text.startswith("… ")
    assert text.endswith("The bridge is last. End.")
    assert ["bridge", True] in segments
    assert len(text.split()) < 40


@pytest.mark.parametrize(("query", "together"), [('"stara kuća"', True), ('"kuća stara"', False)])
def test_a_phrase_is_looked_for_on_the_page(page: Page, query: str, together: bool) -> None:
    answer = page.evaluate(
        """async (query) => {
            const result = await index.search(query);
            const row = (await index.rows(result)).find((row) => row.url.endsWith("/bs/stories/dorde/"));
            return (await index.excerpt(row, result)).together;
        }""",
        query,
    )
    assert answer is together


def test_only_the_shards_of_the_query_are_fetched(page: Page) -> None:
    page.evaluate("performance.clearResourceTimings()")
    page.evaluate("new Search('/search/', { lang: 'en' }).search('bridge')")
    names = page.evaluate("performance.getEntriesByType('resource').map((one) => one.name)")
    fetched = [urlsplit(name).path for name in names]
    assert fetched == ["/search/head.json", "/search/columns.bin", "/search/t/t-b.bin"]
