"""A small site to search in: eight stories in three languages, one plan, and a search page."""

from datetime import date
from html import escape
from pathlib import Path
from shutil import copy

from goodword.formats.search import SearchDocument, build_index

ASSETS = Path(__file__).parents[2] / "theme" / "assets"
NAMES = {"bs": "Bosanski", "sr-Cyrl": "Српски", "en": "English", "uk": "Українська", "de": "Deutsch"}
LABELS = {
    "place": {"foca": {"en": "Foča", "bs": "Foča"}, "tuzla": {"en": "Tuzla"}, "visegrad": {"en": "Višegrad"}},
    "kind": {"story": {"en": "Story"}, "plan": {"en": "Plan"}},
    "lang": {tag: dict.fromkeys(NAMES, name) for tag, name in NAMES.items()},
}

_STORIES = [
    ("bs", "dorde", "Đorđević obnavlja kuću", "Stara kuća u Foči dobila je novi krov.", ("foca",)),
    ("sr-Cyrl", "dorde", "Ђорђевић обнавља кућу", "Стара кућа у Фочи добила је нови кров.", ("foca",)),
    ("en", "dorde", "The house of Dordevic", "An old house in town has a new roof.", ("foca",)),
    ("en", "djordje", "Djordjevic speaks", "About policies of the town council.", ("tuzla", "visegrad")),
    ("bs", "mjesto", "Jedno mjesto za sve", "Mjesto susreta, lijepo i staro. Kuća je stara.", ("visegrad",)),
    ("sr-Cyrl", "mesto", "Лепо место", "Време је за ново место сусрета.", ("tuzla",)),
    ("en", "police", "Police and schools", "The police talked to pupils about stories.", ("tuzla",)),
    ("uk", "hromada", "Історія громади", "Громада має п'ять шкіл.", ()),
    ("de", "haeuser", "Alte Häuser", "Die Häuser stehen am Fluss.", ()),
    ("sq", "qyteti", "Qyteti ynë", "Në qytet ka një shkollë të re.", ()),
]


def documents() -> list[SearchDocument]:
    """All pages of the site."""
    out = []
    for number, (lang, name, title, text, places) in enumerate(_STORIES):
        facets = {"kind": ("story",), "place": places, "lang": (lang,), "year": (str(2026 - number % 2),)}
        place, day = f"{lang.lower()}/stories/{name}", date(2026 - number % 2, 5, 1 + number)
        shown = (lang, "story", title, f"{title}.", "")
        out.append(SearchDocument(place, f"{place}/", day, *shown, text, facets))
    facets = {"kind": ("plan",), "lang": ("en",), "status": ("in_force",)}
    place = "en/plans/plan"
    text = f"A plan for the house of the community. {'Words and words follow here. ' * 20}The bridge is last."
    out.append(SearchDocument(place, f"{place}/", None, "en", "plan", "A plan", "A plan.", "", text, facets))
    return out


def many(count: int) -> list[SearchDocument]:
    """Stories beyond the first screen, about one thing and in many places."""
    return [
        SearchDocument(
            *(f"en/stories/n{i:03}", f"en/stories/n{i:03}/", date(2024, 1, 1 + i % 28), "en", "event"),
            *(f"Meeting {i}", "A meeting.", "", f"The meeting number {i}."),
            {"kind": ("event",), "place": (f"town{i % 11:02}",), "lang": ("en",), "year": ("2024",)},
        )
        for i in range(count)
    ]


def write_site(folder: Path) -> list[SearchDocument]:
    """Write pages, assets and index.

    Args:
        folder: An empty folder.

    Returns:
        The documents that can be found.
    """
    found = documents() + many(30)
    files = {f"search/{path}": data for path, data in build_index(found, LABELS).items()}
    files |= {f"{one.address}index.html": _page(one).encode() for one in found}
    files["en/search/index.html"] = _SEARCH_PAGE.encode()
    files["en/index.html"] = _page(found[2]).encode()
    files["assets/site.js"] = _SITE_SCRIPT.encode()
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    for asset in ASSETS.glob("search*.js"):
        copy(asset, folder / "assets")
    return found


def _page(one: SearchDocument) -> str:
    return _FRAME.format(
        lang=one.lang,
        root="../" * one.address.count("/"),
        main=f"<h1>{escape(one.title)}</h1><div data-body><p>{escape(one.text)}</p><p>End.</p></div>",
    )


_FRAME = """<!doctype html><html lang="{lang}"><meta charset="utf-8"><title>Page</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'self'">
<link rel="icon" href="/assets/icon.svg"><script type="module" src="/assets/site.js"></script>
<header><form role="search" action="/en/search/" method="get" data-search="/assets/search-page.js?v=1"
 data-index="/search/"><label for="q">Search</label><input id="q" type="search" name="q"><button>Go</button>
</form></header>
<main>{main}</main></html>"""

_SITE_SCRIPT = """const boxes = document.querySelectorAll("form[data-search]");
const search = () => import(new URL(boxes[0].dataset.search, document.baseURI));
if (document.querySelector("[data-search-results]") && location.search.length > 1) search();
for (const box of boxes) box.addEventListener("focusin", search, { once: true });
"""

_SEARCH_PAGE = _FRAME.format(
    lang="en",
    root="../../",
    main="""<h1>Search</h1><div data-search-results data-archive="/en/archive/"
 data-archive-label="All stories by date" data-searching="Searching"
 data-results-one="{n} result" data-results-other="{n} results"
 data-partly="Not all words." data-none="Nothing for {q}."
 data-none-filtered="Nothing left." data-none-short="Too short."
 data-none-help="Try other words:" data-suggest="Did you mean:" data-failed="Search failed."
 data-filters="Filter" data-clear="Remove all filters" data-all-values="Show all {n}" data-sort="Order"
 data-sort-relevance="Best first" data-sort-date="Newest first" data-more="Show more results"
 data-days="{d} Jan {y}|{d} Feb {y}|{d} Mar {y}|{d} Apr {y}|{d} May {y}|{d} June {y}"
 data-apart="Not side by side." data-facet-kind="Kind" data-facet-place="Place" data-facet-year="Year"
 data-facet-lang="Language"><p id="before">Help</p></div>""",
)
