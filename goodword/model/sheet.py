"""Tables of public data: what their columns hold, and their rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from pydantic import BaseModel

from goodword.model.shape import Shape, shapes

ColumnType = Literal["string", "integer", "number", "boolean", "date"]

SHARED = {"Evidence": "evidence", "Source": "sources"}
"""Parts that occur in several places and stand in one table."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        name: Its name in the first line of the file.
        type: What its cells hold; all but strings are written so that any program can count with them.
        description: What it means, in English.
        words: The words that it may hold, if they are a closed vocabulary.
        many: True if a cell may hold several values, joined by ``"; "``.
        of: Name of the column of which it says the same in another form or language.
        missing: Words that stand where there is no value; they are never a number.
    """

    name: str
    type: ColumnType = "string"
    description: str = ""
    words: tuple[str, ...] = ()
    many: bool = False
    of: str = ""
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with its rows.

    Attributes:
        columns: Its columns.
        rows: Cells as plain text in the order of the columns.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(slots=True)
class Table:
    """A table that follows from a kind's declaration.

    Attributes:
        name: Its name in addresses.
        about: What a row is, in English.
        part: The model of a row.
        paths: Where its rows stand, each by the names of what holds them: ``("plan", "action")``.
        holder: The table of what holds its rows; empty for a kind's own, and where there are several.
        columns: What a row says.
    """

    name: str
    about: str
    part: type[BaseModel]
    paths: list[tuple[str, ...]] = field(default_factory=list)
    columns: tuple[Column, ...] = ()
    holder: str = ""

    @property
    def keys(self) -> tuple[str, ...]:
        """Columns that name what a row belongs to."""
        return tuple(dict.fromkeys(key for path in self.paths for key in path))

    @property
    def primary(self) -> tuple[str, ...]:
        """Columns that tell rows apart; none where rows of several places have empty cells in their keys."""
        if len(self.paths) > 1:
            return ()
        return (*self.keys, "number" if self.paths and self.numbered else "id")

    @property
    def numbered(self) -> bool:
        """True if its rows have no id and are told apart by their number in the list."""
        return not any(shape.key == "id" for shape in shapes(self.part))


@cache
def tables(kind: str, model: type[BaseModel], languages: tuple[str, ...]) -> dict[str, Table]:
    """All tables of a kind: its own, and one for each list of parts in it, at any depth.

    Args:
        kind: Name of the kind, such as ``plan``.
        model: Its declaration.
        languages: The site's languages, the main one first.

    Returns:
        Tables by name, the kind's own first.
    """
    own = Table(f"{kind}s", _first_line(model), model, [], columns(model, languages))
    found = {own.name: own}
    for name, path, part, holder in lists(model, own.name):
        table = found.setdefault(name, Table(name, _first_line(part), part, [], columns(part, languages)))
        table.paths.append((kind, *path))
        table.holder = holder if len(table.paths) == 1 else ""
    return found


def lists(
    model: type[BaseModel], holder: str, path: tuple[str, ...] = ()
) -> Iterator[tuple[str, tuple[str, ...], type[BaseModel], str]]:
    """Every list of parts in a model, at any depth.

    Args:
        model: A kind or part.
        holder: The table in which it stands.
        path: Lists in which it stands, each by the name of one of its rows.

    Yields:
        Name of the table, the path, the model of a row, the table of what holds it.
    """
    for shape in shapes(model):
        if shape.part is None:
            continue
        if not shape.many:
            yield from lists(shape.part, holder, path)
            continue
        name = table_name(shape, path)
        yield name, path, shape.part, holder
        yield from lists(shape.part, name, (*path, one_of(shape.key)))


def table_name(shape: Shape, path: tuple[str, ...]) -> str:
    """The table in which the parts of a list stand."""
    assert shape.part is not None
    if shape.part.__name__ in SHARED:
        return SHARED[shape.part.__name__]
    # What an action has is known by its own name; what stands deeper says of what it is.
    return f"{path[-1]}_{shape.key}" if path and path[-1] != "action" else shape.key


def one_of(key: str) -> str:
    """Name of one thing of a list: ``action`` of ``actions``."""
    return f"{key[:-3]}y" if key.endswith("ies") else key.removesuffix("s")


def columns(model: type[BaseModel], languages: tuple[str, ...], prefix: str = "") -> tuple[Column, ...]:
    """Columns for the fields of a model.

    Args:
        model: A kind or part.
        languages: The site's languages, the main one first.
        prefix: Stands before every name, for a part that is spread over its holder's row.

    Returns:
        Columns in the order of the fields; lists of parts have tables of their own.
    """
    return tuple(c for shape in shapes(model) for c in _of_field(shape, languages, prefix))


def _of_field(shape: Shape, languages: tuple[str, ...], prefix: str) -> Iterable[Column]:
    name, about, many = prefix + shape.key, shape.description, shape.many
    if shape.part is not None:
        return () if many else columns(shape.part, languages, f"{name}_")
    match shape.sort:
        case "text":
            return _of_text(name, about, languages, many)
        case "date":
            return date_columns(name, about)
        case "amount":
            word = Column(
                f"{name}_word", "string", "Stands where there is no amount.", ("unknown", "none_needed")
            )
            return (Column(name, "number", about), word)
        case "number_or_word" | "integer_or_word" if not many:
            number: ColumnType = "integer" if shape.sort == "integer_or_word" else "number"
            return (Column(name, number, about, missing=shape.words),)
        case "number" | "integer" if not many:
            return (Column(name, shape.sort, about),)
        case "flag" if not many:
            return (Column(name, "boolean", about),)
        case _:
            return (Column(name, "string", about, () if many else shape.words, many),)


def _of_text(name: str, about: str, languages: tuple[str, ...], many: bool) -> tuple[Column, ...]:
    main = Column(name, "string", about, many=many)
    told = f"Language of {name}: the site's main one, else the original."
    tags = {"lang": told, **{lang: f"The same in {lang}." for lang in languages[1:]}}
    return (
        main,
        *(Column(f"{name}_{tag}", "string", says, many=many, of=name) for tag, says in tags.items()),
    )


def date_columns(name: str, about: str) -> tuple[Column, ...]:
    """A fuzzy date: as written, and its first and last day."""
    ends = {"from": f"First day of {name}.", "to": f"Last day of {name}."}
    days = (Column(f"{name}_{end}", "date", says, of=name) for end, says in ends.items())
    return (Column(name, "string", about), *days)


def _first_line(model: type[BaseModel]) -> str:
    return (model.__doc__ or "").strip().split("\n")[0]
