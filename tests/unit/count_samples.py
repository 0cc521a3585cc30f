"""Counts, figures and coalitions, and the data files of a site with them."""

from __future__ import annotations

import json
from typing import Any

from plan_samples import DAY, EN
from site_kit import rows
from test_data import leaves

from goodword.build.data import DataFiles
from goodword.model.coalition import Coalition
from goodword.model.figure import FigureSeries
from goodword.model.incidents import IncidentDataset
from goodword.model.settings import Settings
from goodword.model.shared import Place
from goodword.stages.load.short import short
from goodword.stages.present.context import Context
from goodword.stages.present.data import DataMaker
from goodword.stages.present.world import World
from goodword.stages.relate import relate
from goodword.text.i18n import Speech


def counts(*rows: dict[str, Any], **fields: Any) -> IncidentDataset:
    raw = {"title": "Counts", "place": "foca", "counting": "recorded", "source": {"publisher": "Police"}}
    return IncidentDataset.model_validate({**raw, **fields, "rows": list(rows)}, context={"lang": "en"})


def figure(id_: str, *values: dict[str, Any], **fields: Any) -> FigureSeries:
    raw = {"id": id_, "label": "Reports", "unit": "reports", "places": ["foca"], "values": list(values)}
    return FigureSeries.model_validate({**raw, **fields}, context={"lang": "en"})


def coalition(**fields: Any) -> Coalition:
    raw = {"name": "Open", "kind": "coalition", "places": ["foca"], "summary": "S"}
    return Coalition.model_validate({**raw, **fields}, context={"lang": "en"})


def data_of(*figures: FigureSeries, own: Coalition | None = None, **datasets: IncidentDataset) -> DataFiles:
    """The data of a site with one place, perhaps with a coalition, in English and Bosnian."""
    foca = {"id": "foca", "name": {"en": "Foča"}, "kind": "municipality"}
    records: dict[str, dict[str, Any]] = {
        "place": {"foca": Place.model_validate(foca)},
        "dataset": datasets,
        "figure": {one.id: one for one in figures},
        "coalition": {"open": own} if own else {},
    }
    entries = {(k, i): short(k, i, one) for k, table in records.items() for i, one in table.items()}
    world = World(entries, relate(entries.values()), lambda k, i: records[k][i], states={}, as_of=DAY)
    settings = Settings("Site", "https://example.org/", ("en", "bs"))
    maker = DataMaker({one.lang: Context(world, one, settings) for one in (EN, Speech("bs"))})
    return DataFiles(maker)


def files(
    *figures: FigureSeries, own: Coalition | None = None, **datasets: IncidentDataset
) -> dict[str, bytes]:
    """All its files."""
    made = data_of(*figures, own=own, **datasets)
    return {path: data for _, make in made.jobs() for path, data in make().items()}


def said(made: dict[str, bytes], number: str) -> list[str]:
    """Files in which a number stands as a cell or a leaf."""
    found = []
    for path, data in made.items():
        cells = leaves(json.loads(data)) if path.endswith(".json") else leaves(rows(data))
        if number in cells and "/schemas/" not in path:
            found.append(path)
    return found
