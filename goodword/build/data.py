"""Open data: files of each plan, and of all plans together (decision 0011).

A table over all plans is put together of the plans' own tables as they are published, so that one changed
plan does not mean to read two hundred.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from goodword.build.data_description import package_file, schema_files
from goodword.build.making import Maker
from goodword.formats.calendar import calendar_file, joined
from goodword.formats.data import Dialect, csv_file, joined_tables, json_file
from goodword.model.sheet import Sheet
from goodword.publish.stamp import stamp
from goodword.stages.present import address
from goodword.stages.present.data import DataMaker, PlanData

Files = Mapping[str, bytes]
Published = Callable[[str], bytes]
Note = Mapping[str, Mapping[str, str]]
"""Of a plan: hashes of its ``files``; its own ``rows`` and the paths of its ``calendars``, by language."""


def make_data(maker: Maker, data: DataMaker, published: Published, base: str) -> None:
    """Make the open data that no longer holds."""
    for name, make in DataFiles(data, published).jobs():
        maker.run(f"data {name}", base, make)


def nothing_published(path: str) -> bytes:
    """Where nothing is kept: every table is made of the plans themselves."""
    raise KeyError(path)


class DataFiles:
    """The files of a site's open data.

    Args:
        data: Makes the data.
        published: Gives a published file by its path; KeyError or OSError if it cannot.
    """

    def __init__(self, data: DataMaker, published: Published = nothing_published) -> None:
        self._data, self._published, self._world = data, published, data.world
        # Where numbers have a comma, spreadsheet programs expect semicolons between cells.
        marks = data.decimals.items()
        self._dialects = {lang: Dialect(";", mark) if mark == "," else Dialect() for lang, mark in marks}
        self._made: dict[str, Files] = {}

    def jobs(self) -> Iterator[tuple[str, Callable[[], Files]]]:
        """Name and maker of everything, the plans first."""
        for id_ in self._world.ids("plan"):
            yield f"plans/{id_}", partial(self.of_plan, id_)
        for id_ in self._world.ids("dataset"):
            yield f"incidents/{id_}", partial(self.of_dataset, id_)
        yield "figures", self.of_figures
        yield "over all plans", self.of_site
        yield "places and bodies", self.of_names
        yield "package", self.of_package
        yield "schemas", self.of_schemas

    def file(self, path: str) -> bytes | None:
        """One file; None if there is none at this path."""
        id_ = path.removeprefix("data/plans/").partition("/")[0].partition(".")[0]
        if path.startswith("data/plans/") and id_ in self._world.ids("plan"):
            return self.of_plan(id_).get(path)
        counts = path.removeprefix("data/incidents/").partition(".")[0]
        if path.startswith("data/incidents/") and counts in self._world.ids("dataset"):
            return self.of_dataset(counts).get(path)
        for make in (self.of_figures, self.of_site, self.of_names, self.of_package, self.of_schemas):
            files = make()
            if path in files:
                return files[path]
        return None

    def of_plan(self, id_: str) -> Files:
        """All files of a plan by path."""
        return self._of_plan(id_)[0]

    def _of_plan(self, id_: str) -> tuple[Files, Note]:
        """Its files, and what is to be known of it to put it with others."""

        def make() -> tuple[Files, Note]:
            data = self._data.of_plan(id_)
            files = dict(self._files(id_, data))
            return files, self._note_of(id_, data, files)

        made = self._world.shared(("data", id_), make)
        self._made[id_] = made[0]
        return made

    def _files(self, id_: str, data: PlanData) -> Iterator[tuple[str, bytes]]:
        yield address.plan_data(id_, "json"), json_file(data.record)
        yield address.plan_data(id_, "json", name="progress"), json_file(data.progress)
        for name, sheet in data.sheets.items():
            if sheet.rows and name != "plans":
                yield address.plan_data(id_, "csv", name=name), csv_file(sheet)
        for lang, sheet in data.actions.items():
            if sheet.rows:
                path = address.plan_data(id_, "csv", name="actions", lang=lang)
                yield path, csv_file(sheet, self._dialects[lang])
        for lang, calendar in data.calendars.items():
            if calendar.events:
                yield address.plan_data(id_, "ics", lang=lang), calendar_file(calendar)

    def _note_of(self, id_: str, data: PlanData, files: Files) -> Note:
        rows = {"": csv_file(data.sheets["plans"])}
        rows |= {lang: csv_file(one, self._dialects[lang]) for lang, one in data.plan.items()}
        return {
            "files": {path: stamp(file) for path, file in files.items()},
            "rows": {lang: file.decode() for lang, file in rows.items()},
            "calendars": {lang: address.plan_data(id_, "ics", lang=own) for lang, own in data.spoken.items()},
        }

    def _note(self, id_: str) -> Note:
        noted: Note = self._world.memo(f"data of plan {id_}", lambda: self._of_plan(id_)[1])
        return noted

    def of_site(self) -> Files:
        """Tables and calendars over all plans that are no examples."""
        notes = {id_: self._note(id_) for id_ in self._data.real()}
        found = {}
        for name, (_, columns) in self._data.tables().items():
            rows = self._parts(notes, name) if name != "plans" else _rows(notes, "")
            found[address.data(name, "csv")] = joined_tables([csv_file(Sheet(columns)), *rows])
        for lang, calendar in self._data.calendars().items():
            found[address.data("plans", "csv", lang)] = joined_tables(_rows(notes, lang))
            found[address.data("actions", "csv", lang)] = joined_tables(self._parts(notes, "actions", lang))
            events = [self._part(id_, note, note["calendars"][lang]) for id_, note in notes.items()]
            found[address.data("plans", "ics", lang)] = joined(calendar, events)
        return {path: file for path, file in found.items() if file}

    def of_dataset(self, id_: str) -> Files:
        """The files of a set of counts."""
        record, sheet = self._data.of_dataset(id_)
        return {
            address.dataset_data(id_, "json"): json_file(record),
            address.dataset_data(id_, "csv"): csv_file(sheet),
        }

    def of_figures(self) -> Files:
        """All figures."""
        record, sheets = self._data.of_figures()
        tables = {address.data(name, "csv"): csv_file(sheet) for name, sheet in sheets.items()}
        return {address.data("figures", "json"): json_file(record), **tables}

    def of_names(self) -> Files:
        """What the ids of places, organisations and coalitions mean."""
        return {address.data(name, "csv"): csv_file(sheet) for name, sheet in self._data.named().items()}

    def of_package(self) -> Files:
        """What describes all tables."""
        return package_file(self._data)

    def of_schemas(self) -> Files:
        """What describes the records."""
        return schema_files(self._data.settings.site_url)

    def _parts(self, notes: Mapping[str, Note], name: str, lang: str = "") -> list[bytes]:
        """One table of each plan, of those that have it."""
        paths = {id_: address.plan_data(id_, "csv", name=name, lang=lang) for id_ in notes}
        return [file for id_, note in notes.items() if (file := self._part(id_, note, paths[id_]))]

    def _part(self, id_: str, note: Note, path: str) -> bytes:
        """A file of a plan, made just now or published before; nothing if it has none at this path."""
        if path not in note["files"]:
            return b""
        if id_ not in self._made:
            try:
                return self._published(path)
            except (KeyError, OSError):
                self.of_plan(id_)
        return self._made[id_][path]


def _rows(notes: Mapping[str, Note], lang: str) -> list[bytes]:
    """The plans' own rows, each with its head."""
    return [note["rows"][lang].encode() for note in notes.values()]
