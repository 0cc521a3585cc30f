"""Reads built HTML for tests: elements, links, ids, words."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urljoin, urlsplit

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
ADDRESSES = {"action", "cite", "data-archive", "data-index", "data-search", "href", "poster", "src"}


@dataclass
class Element:
    """An element with its attributes."""

    tag: str
    attributes: dict[str, str]
    words: list[str] = field(repr=False)
    """All text of the page, piece by piece."""
    begin: int
    end: int = 0
    """Which pieces stand in this element or deeper."""

    @property
    def text(self) -> str:
        return "".join(self.words[self.begin : self.end])

    def __getitem__(self, name: str) -> str:
        return self.attributes.get(name, "")

    def __contains__(self, name: str) -> bool:
        return name in self.attributes


@dataclass
class Document:
    """A page of a built site."""

    file: str
    """Path in the site, such as ``en/index.html``."""
    elements: list[Element] = field(default_factory=list)

    @property
    def address(self) -> str:
        """Path in the site as visitors see it: ``en/``."""
        return self.file.removesuffix("index.html")

    @cached_property
    def kind(self) -> str:
        return self.first("body")["data-kind"]

    @cached_property
    def ids(self) -> list[str]:
        return [element["id"] for element in self.elements if "id" in element]

    def all(self, *tags: str) -> list[Element]:
        return [element for element in self.elements if element.tag in tags]

    def first(self, tag: str) -> Element:
        return self.all(tag)[0]

    def links(self, rel: str) -> list[Element]:
        return [element for element in self.all("link") if rel in element["rel"].split()]

    def addresses(self) -> Iterator[tuple[Element, str]]:
        """Everything in the page that leads somewhere."""
        for element in self.elements:
            yield from ((element, element[name]) for name in ADDRESSES & element.attributes.keys())
            for candidate in element["srcset"].split(","):
                if candidate.strip():
                    yield element, candidate.split()[0]


class _Reader(HTMLParser):
    def __init__(self, document: Document) -> None:
        super().__init__(convert_charrefs=True)
        self._document, self._open, self._words = document, list[Element](), list[str]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        element = Element(tag, attributes, self._words, len(self._words))
        self._document.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self._open.pop().end = len(self._words)

    def handle_endtag(self, tag: str) -> None:
        assert self._open, f"{self._document.file}: </{tag}> closes nothing"
        assert self._open[-1].tag == tag, f"{self._document.file}: </{tag}> closes <{self._open[-1].tag}>"
        self._open.pop().end = len(self._words)

    def handle_data(self, data: str) -> None:
        self._words.append(data)


def read(site: Path, file: str) -> Document:
    """Read one page; every tag that opens must close."""
    document = Document(file)
    reader = _Reader(document)
    reader.feed((site / file).read_text("utf-8"))
    reader.close()
    return document


def read_all(site: Path) -> dict[str, Document]:
    """Read every page of a site, by its path."""
    files = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return {file: read(site, file) for file in files}


def file_of(link: str, page: str) -> tuple[str, str]:
    """Where a link of a page leads: path of the file in the site, and the fragment.

    Args:
        link: As written in the page; not one to another site.
        page: Path of the page's file.
    """
    parts = urlsplit(urljoin(f"/{PurePosixPath(page)}", link))
    path = unquote(parts.path).removeprefix("/")
    return (f"{path}index.html" if path == "" or path.endswith("/") else path), unquote(parts.fragment)
