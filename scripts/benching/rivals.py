"""Other tools that build a site from the same words; their settings and templates lie in ``peers/``."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benching.corpus import Corpus
from benching.documents import Document, documents, story
from benching.site import ADDRESS

PEERS = Path(__file__).parent / "peers"

Command = list[str]


@dataclass(frozen=True)
class Rival:
    """Another tool.

    Attributes:
        name: What it is called.
        path: Where a document lies in its site folder.
        front: A document's front matter, with its marks.
        build: Its command; gets the folder of its environment.
        search: The command that makes its search, if that is another one.
        output: Folder of the finished site.
        home: A page of a first visit in the finished site.
    """

    name: str
    path: Callable[[Document], str]
    front: Callable[[Document], str]
    build: Callable[[Path], Command]
    search: Callable[[Path], Command] | None
    output: str
    home: str

    def lay(self, corpus: Corpus, folder: Path) -> int:
        """Write a site folder.

        Args:
            corpus: What it tells.
            folder: Where it is written.

        Returns:
            Number of documents.
        """
        shutil.copytree(PEERS / self.name, folder)
        made: set[Path] = set()
        count = 0
        for document in documents(corpus):
            path = folder / self.path(document)
            if path.parent not in made:
                path.parent.mkdir(parents=True, exist_ok=True)
                made.add(path.parent)
            path.write_text(self.text(document), "utf-8")
            count += 1
        return count

    def edit(self, corpus: Corpus, folder: Path) -> None:
        """Change one sentence of a story in the middle of the years."""
        document = next(story(corpus, corpus.size.stories // 2))
        path = folder / self.path(document)
        path.write_text(f"{path.read_text('utf-8')}\nNovopazarskivrtuljak.\n", "utf-8")

    def text(self, document: Document) -> str:
        """A document's file."""
        return f"{self.front(document)}\n{document.body}\n"


def _quoted(text: str | list[str]) -> str:
    """A text or a list of texts as YAML and JSON both write them."""
    return json.dumps(text, ensure_ascii=False)


def _hugo_front(document: Document) -> str:
    lines = [
        "---",
        f"title: {_quoted(document.title)}",
        f"date: {document.day}",
        f"summary: {_quoted(document.summary)}",
        f"places: {_quoted(list(document.places))}",
        f"topics: {_quoted(list(document.topics))}",
        "---",
    ]
    return "\n".join(lines)


def _hugo_binary(home: Path) -> str:
    # The program in bin/ is a wrapper in Python, which would be measured with it.
    return str(next(home.glob("lib/python*/site-packages/hugo/binaries/hugo*")))


def _pelican_front(document: Document) -> str:
    lines = [
        f"Title: {document.title}",
        f"Date: {document.day}",
        f"Category: {document.places[0] if document.places else document.section}",
        f"Tags: {', '.join(document.topics)}",
        f"Slug: {document.lang.lower()}-{document.id.replace('.', '-')}",
        f"Summary: {document.summary}",
    ]
    return "\n".join(line for line in lines if not line.endswith(": ")) + "\n"


def _material_front(document: Document) -> str:
    lines = [
        "---",
        f"title: {_quoted(document.title)}",
        f"date: {document.day}",
        f"slug: {document.lang.lower()}-{document.id.replace('.', '-')}",
        f"categories: {_quoted(list(document.places + document.topics))}",
        "---",
        f"# {document.title}",
        "",
        document.summary,
        "",
        "<!-- more -->",
        "",
    ]
    return "\n".join(lines)


def _python(home: Path, *arguments: str) -> Command:
    return [str(home / "bin" / "python"), "-m", *arguments]


RIVALS = {
    "hugo": Rival(
        "hugo",
        lambda one: f"content/{one.lang.lower()}/{one.section}/{one.id}.md",
        _hugo_front,
        lambda home: [_hugo_binary(home), "--quiet", "--baseURL", ADDRESS],
        lambda home: _python(home, "pagefind", "--site", "public", "--quiet"),
        "public",
        "bs/index.html",
    ),
    "pelican": Rival(
        "pelican",
        lambda one: f"content/{one.section}/{one.lang.lower()}-{one.id}.md",
        _pelican_front,
        lambda home: _python(home, "pelican", "content", "--settings", "pelicanconf.py", "--quiet"),
        None,
        "output",
        "index.html",
    ),
    "material": Rival(
        "material",
        lambda one: f"docs/blog/posts/{one.section}/{one.lang.lower()}-{one.id}.md",
        _material_front,
        lambda home: _python(home, "mkdocs", "build", "--quiet"),
        None,
        "site",
        "index.html",
    ),
}
"""Tools by name."""
