"""Views of open data: the page about it, and its files on other pages."""

from __future__ import annotations

from dataclasses import dataclass

from goodword.model.views.common import Link


@dataclass(frozen=True, slots=True)
class DataFile:
    """Something to download, in one or several formats.

    Attributes:
        title: What it is.
        note: What it is good for, in a sentence; may be empty.
        links: Its formats with their addresses: ``CSV``, ``JSON``.
        icon: What it is for: ``table``, ``calendar`` or ``program``.
    """

    title: str
    note: str
    links: tuple[Link, ...]
    icon: str


@dataclass(frozen=True, slots=True)
class DataColumn:
    """Columns of a table that belong together.

    Attributes:
        names: Their names.
        about: What they hold, in English.
    """

    names: tuple[str, ...]
    about: str


@dataclass(frozen=True, slots=True)
class DataTable:
    """A table with its columns.

    Attributes:
        file: The table.
        columns: What its columns mean.
    """

    file: DataFile
    columns: tuple[DataColumn, ...]


@dataclass(frozen=True, slots=True)
class DataPage:
    """What data there is and how it may be used.

    Attributes:
        licence: The terms of use; None: none are stated.
        as_of: ``State of 20 November 2026``.
        people: Files for spreadsheets and calendars.
        numbers: Figures and counts of incidents.
        lists: The lists of figures and of counts.
        tables: Tables for programs, with their columns.
        programs: Other files for programs.
        cite: How to name the source.
        plans: The list of plans.
        feeds: The page of feeds.
        pattern: Addresses of a plan's own files, with ``…`` for its id.
        counts_pattern: Addresses of the files of a set of counts; empty without any.
    """

    licence: Link | None
    as_of: str
    people: tuple[DataFile, ...]
    numbers: tuple[DataFile, ...]
    lists: tuple[Link, ...]
    tables: tuple[DataTable, ...]
    programs: tuple[DataFile, ...]
    cite: str
    plans: Link
    feeds: Link
    pattern: tuple[str, ...]
    counts_pattern: tuple[str, ...] = ()
