"""The reference of all fields and problems, for the handbook: made from the declared models, never typed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from pydantic import BaseModel

from goodword.formats.reference.schema import Holds, json_schema, parts_of
from goodword.formats.reference.values import values_and_example
from goodword.model.catalogue import PROBLEMS
from goodword.model.coalition import Coalition
from goodword.model.figure import FigureSeries
from goodword.model.incidents import IncidentDataset
from goodword.model.plan import Plan
from goodword.model.shared import Consent, FreePage, Organisation, Place, Topic
from goodword.model.story import Story, Withdrawn
from goodword.model.translation import Translation

__all__ = ["KINDS", "Kind", "content_schemas", "reference_pages"]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of content that has a page in the reference.

    Attributes:
        name: Its name, also of its page.
        where: File in which it stands.
        model: Its declaration.
        holds: Whether a file holds one, a list, or a map of them.
    """

    name: str
    where: str
    model: type[BaseModel]
    holds: Holds = "one"


KINDS: Final = (
    Kind("story", "content/stories/<id>/<lang>.md", Story),
    Kind("translation", "content/stories/<id>/<lang>.md, beside the original", Translation),
    Kind("withdrawn", "content/stories/<id>.md", Withdrawn),
    Kind("plan", "content/plans/<id>.yml", Plan),
    Kind("coalition", "content/coalitions/<id>.yml", Coalition),
    Kind("place", "content/places.yml", Place, "list"),
    Kind("organisation", "content/organisations.yml", Organisation, "list"),
    Kind("topic", "content/topics.yml", Topic, "list"),
    Kind("dataset", "content/data/<id>.yml", IncidentDataset),
    Kind("figure", "content/data/figures.yml", FigureSeries, "list"),
    Kind("consent", "content/consents.yml", Consent, "map"),
    Kind("page", "content/pages/<lang>/<id>.md", FreePage),
)

_PROBLEMS: Final = "| Code | What is wrong | What to write instead | For example |\n|---|---|---|---|\n"
_HEAD: Final = "| Field | Needed | What it is for | What you may write | Example |\n|---|---|---|---|---|\n"
_OUTCOMES: Final = {
    "error": ("Errors", "Nothing is published until they are mended."),
    "held": ("Held", "This record or photo stays off the site; everything else is published."),
    "warning": ("Warnings", "The site is published all the same. They are worth a look."),
}


@cache
def content_schemas() -> Mapping[str, str]:
    """The JSON Schema of each kind's files by the kind's name, for tools that write content.

    They follow from the declarations alone and take a second to make, so they are made once in a process.
    """
    return {kind.name: json_schema(kind.name, kind.model, kind.holds) for kind in KINDS}


def reference_pages() -> dict[str, str]:
    """Write the whole reference.

    Returns:
        Text of every file by its path below the reference's folder.
    """
    found = {"index.md": index_page(), "problems.md": problems_page()}
    for kind in KINDS:
        found[f"{kind.name}.md"] = fields_page(kind)
        found[f"schema/{kind.name}.schema.json"] = json_schema(kind.name, kind.model, kind.holds)
    return found


def index_page() -> str:
    """Write the first page of the reference.

    Returns:
        Markdown.
    """
    rows = "".join(
        f"| [{one.name}]({one.name}.md) | `{one.where}` | {_first(one.model)} |\n" for one in KINDS
    )
    return (
        "# Reference\n\nEvery field of every kind, made from the program itself. A field that is not listed "
        "here is an error, and the message names the nearest one.\n\n"
        f"| Kind | Where | What it is |\n|---|---|---|\n{rows}\n"
        "All problems that `goodword check` can name: [problems](problems.md).\n\n"
        "Each page links a JSON Schema. An editor such as VS Code can read it and help while you type.\n\n"
        + _WRITING
    )


def fields_page(kind: Kind) -> str:
    """Write the page of a kind: its own fields, then those of its parts.

    Args:
        kind: The kind.

    Returns:
        Markdown.
    """
    own = f"{_first(kind.model)} It stands in `{kind.where}`.\n\n{_table(kind.model)}"
    text = f"# {kind.name.capitalize()}\n\n{own}"
    for part in parts_of(kind.model):
        text += f"\n## {part.__name__}\n\n{_first(part)}\n\n{_table(part)}"
    return f"{text}\n[JSON Schema](schema/{kind.name}.schema.json)\n"


def problems_page() -> str:
    """Write the page of all problems, by how grave they are.

    Returns:
        Markdown.
    """
    text = (
        "# Problems\n\nEverything that `goodword check` can say. Words in braces stand for what it "
        "found in your file; it names the file, the line and the column.\n"
    )
    for severity, (title, meaning) in _OUTCOMES.items():
        text += f"\n## {title}\n\n{meaning}\n\n{_PROBLEMS}"
        for code, kind in sorted(PROBLEMS.items()):
            if kind.severity == severity:
                text += f"| `{code}` | {_cell(kind.what)} | {_cell(kind.fix)} | {_code(kind.example)} |\n"
    return text


def _first(model: type[BaseModel]) -> str:
    return _cell((model.__doc__ or "").strip().split("\n")[0])


def _cell(text: str) -> str:
    """A text in a cell of a table: its Markdown stays, its tags and bars are shown."""
    return " ".join(text.replace("|", "\\|").replace("<", "&lt;").split())


def _code(text: str) -> str:
    """A text as it is typed."""
    lines = [line.replace("|", "\\|") for line in text.split("\n") if line.strip()]
    fence = "``" if "`" in text else "`"
    return "<br>".join(
        f"{fence} {line} {fence}" if "`" in line else f"{fence}{line}{fence}" for line in lines
    )


def _table(model: type[BaseModel]) -> str:
    return _HEAD + "".join(_rows(model))


def _rows(model: type[BaseModel]) -> Iterator[str]:
    for name, field in model.model_fields.items():
        values, example = values_and_example(model, name)
        needed = "yes" if field.is_required() else ""
        key = field.alias or name
        shown = _code(f"{key}: {example}") if example else ""
        yield f"| `{key}` | {needed} | {_cell(field.description or '')} | {values} | {shown} |\n"


_WRITING: Final = """\
## Dates

As exact as they are known: `2026`, `2026-H1` (half a year), `2026-Q4` (a quarter), `2026-05`, `2026-05-17`,
`2026-05-17T10:30+02:00`, `2026/2028`.

## Texts

In a Markdown file every text is in the language of that file. In a YAML file a plain text is in the record's
`lang`, or in the site's main language; a map holds several: `title: {bs: Most, sr-Cyrl: Мост, en: Bridge}`.

## Ids

Small letters `a` to `z`, digits, hyphens, dots. An id stays in addresses for ever and never holds a private
person's name.
"""
